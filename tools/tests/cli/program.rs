//! What all commands have in common: help, colours, quiet, completions and manual pages.

use crate::shell::{Called, call, finish, program};
use crate::world::{World, picture, stamp};

fn called(arguments: &[&str]) -> Called {
    call(World::new().folder(), arguments)
}

#[test]
fn short_help_leaves_out_notes_and_examples_and_says_where_they_are() {
    for (command, hint) in [
        (&[][..], "More: qualistamp --help"),
        (&["verify"], "Examples: qualistamp verify --help"),
        (&["trust", "key", "add"], "Examples: qualistamp trust key add --help"),
    ] {
        let short = called(&[command, &["-h"]].concat()).ended(0).out;
        let long = called(&[command, &["--help"]].concat()).ended(0).out;
        assert!(short.trim_end().ends_with(hint), "{short}");
        assert!(!long.contains(hint) && long.contains("\n  qualistamp "), "{long}");
        assert!(short.lines().count() < long.lines().count());
    }
}

#[test]
fn the_help_of_the_program_documents_every_exit_code() {
    let help = called(&["--help"]).ended(0).out;
    let codes: Vec<&str> = help
        .lines()
        .skip_while(|line| *line != "Exit codes of all commands:")
        .skip(1)
        .map_while(|line| line.trim().split_once("  "))
        .map(|(code, _)| code)
        .collect();
    assert_eq!(codes, ["0", "1", "2", "3", "4"], "{help}");
}

#[test]
fn every_error_begins_with_the_name_of_the_program() {
    for (arguments, code) in [
        (&["verfy"][..], 2),
        (&["issue", "--dpi", "many"], 2),
        (&["key", "new", "--force"], 2),
        (&["key", "show", "no-such-file"], 4),
    ] {
        let refused = called(arguments).ended(code);
        assert!(refused.err.starts_with("qualistamp: ") && !refused.err.contains("error:"), "{refused:?}");
        assert_eq!(refused.out, "");
    }
}

#[test]
fn colours_are_chosen_by_option_and_environment() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    let colored = |option: &[&str], variable: Option<&str>| {
        let mut command = program(world.folder());
        command.args(option).args(world.verify_arguments(&[&text]));
        if let Some(name) = variable {
            command.env(name, "1");
        }
        finish(&mut command, b"").ended(0).out.contains('\u{1b}')
    };
    for (option, variable, expected) in [
        // Standard output is a pipe.
        (&[][..], None, false),
        (&["--color", "always"], None, true),
        (&["--color=always"], Some("NO_COLOR"), true),
        (&["--color", "never"], Some("CLICOLOR_FORCE"), false),
        (&["--color", "auto"], Some("CLICOLOR_FORCE"), true),
        (&[], Some("CLICOLOR_FORCE"), true),
        (&[], Some("NO_COLOR"), false),
    ] {
        assert_eq!(colored(option, variable), expected, "{option:?} {variable:?}");
    }
    assert!(called(&["--color", "always", "--help"]).ended(0).out.contains('\u{1b}'));
    assert!(called(&["bogus", "--color", "always"]).ended(2).err.contains('\u{1b}'));
    assert!(called(&["verify", "--color", "bright"]).ended(2).err.contains("bright"));
}

#[test]
fn quiet_keeps_results_errors_and_json_and_drops_summaries() {
    let world = World::new();
    let quiet = |arguments: &[&str]| call(world.folder(), &[arguments, &["-q"]].concat());
    let made = quiet(&["key", "new", "--no-passphrase", "--out", "k.pem"]).ended(0);
    assert_eq!((made.out.as_str(), made.err.as_str()), ("", ""));
    assert!(world.path("k.pub.pem").is_file());
    assert!(quiet(&["key", "show", "k.pem"]).ended(0).out.contains("thumbprint"));
    let template = quiet(&["issue", "--template"]).ended(0).out;
    assert_eq!(template, call(world.folder(), &["issue", "--template"]).ended(0).out);
    world.write("award.json", template.as_bytes());
    let issue = ["issue", "award.json", "--key", "k.pem", "--overwrite"];
    assert_eq!(quiet(&issue).ended(0).out, "");
    assert_eq!(quiet(&[&issue[..], &["--json"]].concat()).ended(0).json().len(), 1);
    assert!(!quiet(&["issue", "absent.json", "--key", "k.pem"]).ended(4).complaint().is_empty());

    world.write("a.png", &picture(&stamp(&world.issuer, |_| {})));
    let loud = world.verify(&["a.png", "award.txt"]);
    let verified = world.verify(&["a.png", "award.txt", "--quiet"]);
    assert_eq!((loud.code, &loud.out, &loud.err), (verified.code, &verified.out, &verified.err));
}

#[test]
fn errors_never_name_temporary_files() {
    let refused = called(&["key", "new", "--no-passphrase", "--out", "absent/k.pem"]).ended(4);
    assert!(refused.complaint().starts_with("absent/k.pem: "), "{refused:?}");
    assert!(!refused.err.contains(".qualistamp-"), "{refused:?}");
}

#[test]
fn every_shell_gets_a_script_with_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = called(&["completions", shell]).ended(0).out;
        for word in ["rotate-root", "accept-specimens"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert!(called(&["completions", "cmd"]).ended(2).err.contains("powershell"));
}

#[test]
fn each_command_gets_a_manual_page_with_its_examples_line_by_line() {
    let world = World::new();
    assert!(!called(&["--help"]).out.contains("\n  man "), "only packagers need it");
    call(world.folder(), &["man", "pages"]).ended(0);
    let page = |name: &str| std::fs::read_to_string(world.path("pages").join(name)).unwrap();
    for name in ["qualistamp.1", "qualistamp-verify.1", "qualistamp-trust-key-add.1"] {
        assert!(page(name).starts_with(".ie") || page(name).contains(".TH "), "{name}");
    }
    let verify = page("qualistamp-verify.1");
    let notes = verify.split_once("NOTES AND EXAMPLES").unwrap().1;
    assert!(notes.contains(".nf\n") && notes.contains("\n  qualistamp verify applications/"), "{notes}");
    assert!(!world.path("pages/qualistamp-man.1").exists());
}
