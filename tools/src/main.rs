//! The `qualistamp` program: reads the command line, calls the command, and reports how it ended.

mod args;
mod clock;
mod color;
mod commands;
mod crash;
mod escape;
mod exit;
mod input;
mod language;
mod office;
mod quiet;
mod report;
mod screen;
mod style;

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use commands::{
    anchor, bundle, codes, completions, convert, decode_child, demo, export, grade, inspect, issue, key,
    ledger, link, man, register, render, scan, serve, stamp, status, trust, vectors as vectors_command,
    verify,
};
use crash::Crash;
use escape::Foreign;
use exit::{ExitStatus, Failure};
use screen::Screen;

/// The end of the program's own help.
const NOTES: &str = "\
Exit codes of all commands:
  0  done; `verify`: every stamp is valid
  1  `verify`: a stamp is invalid; `demo`, `vectors`: a result differs from the expected one
  2  wrong usage
  3  `verify`: nobody can be sure about a stamp
  4  something could not be read or written, or the program itself failed

Start with:
  qualistamp demo                  see everything once, in a folder of its own
  qualistamp key new               a signing key
  qualistamp issue --template      the fields of an award";

/// Digitally signed qualifications on paper: issue stamps, scan them, verify them offline.
#[derive(Debug, Parser)]
#[command(name = "qualistamp", version, after_help = NOTES, max_term_width = 100)]
struct Program {
    #[command(subcommand)]
    command: Command,
    /// Print only results and errors: no progress, no summaries of written files
    #[arg(short, long, global = true, display_order = 900)]
    quiet: bool,
    /// Use colours: auto, always or never; auto follows NO_COLOR and CLICOLOR_FORCE
    // `color::choose` has already acted on it; here it is checked and documented.
    #[arg(long = "color", global = true, display_order = 901, value_name = "WHEN", default_value_t)]
    #[arg(hide_possible_values = true)]
    _color: clap::ColorChoice,
    /// Give answers in this language, such as de or pt-BR [default: the system's: LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, global = true, display_order = 902, value_name = "LANGUAGE")]
    lang: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Args),
    Key(key::Args),
    Issue(Box<issue::Args>),
    Render(Box<render::Args>),
    Ledger(ledger::Args),
    Stamp(Box<stamp::Args>),
    Verify(verify::Args),
    Inspect(inspect::Args),
    Scan(scan::Args),
    Serve(Box<serve::Args>),
    Grade(grade::Args),
    Link(link::Args),
    Convert(convert::Args),
    Export(export::Args),
    Trust(trust::Args),
    Bundle(bundle::Args),
    Anchor(anchor::Args),
    Status(status::Args),
    Register(register::Args),
    Codes(codes::Args),
    Vectors(vectors_command::Args),
    Completions(completions::Args),
    #[command(hide = true)]
    Man(man::Args),
    #[command(hide = true)]
    DecodeChild(decode_child::Args),
}

fn main() -> ExitCode {
    crash::silence_panics();
    let ended = crash::catch(run);
    if let Err(crash) = &ended {
        let mut lines = crash.to_string();
        let backtrace = lines.find('\n').map(|end| lines.split_off(end)).unwrap_or_default();
        let _ = style::error(&mut anstream::stderr(), lines);
        let _ = write!(Screen::new(anstream::stderr()), "{backtrace}");
    }
    exit_status_of(&ended).into()
}

/// A crash must not look like an answer of `verify`.
fn exit_status_of(ended: &Result<ExitStatus, Crash>) -> ExitStatus {
    ended.as_ref().map_or(ExitStatus::InputOutput, |exit_status| *exit_status)
}

fn run() -> ExitStatus {
    // Before anything is printed, the help and errors of usage included.
    color::choose(std::env::args_os().skip(1));
    let matches = match command_line().try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return usage(&error),
    };
    let program = match Program::from_arg_matches(&matches) {
        Ok(program) => program,
        Err(error) => return usage(&error),
    };
    let mut out: Box<dyn io::Write> = if program.quiet && quiet::is_summary(&matches) {
        Box::new(io::sink())
    } else if quiet::is_file(&matches) && !io::stdout().is_terminal() {
        // For programs: byte for byte.
        Box::new(io::stdout().lock())
    } else {
        Box::new(Screen::new(anstream::stdout().lock()))
    };
    if program.quiet {
        quiet::hide_progress();
    }
    language::choose(program.lang.as_deref());
    qualistamp_issuing::on_wait(say_waiting);
    let called = call(&program.command, &mut *out);
    called.and_then(|exit_status| Ok(out.flush().map(|()| exit_status)?)).unwrap_or_else(|failure| {
        let _ = report(&failure);
        failure.exit_status()
    })
}

/// Prints help or the version if that is what was asked for. Otherwise the command line is wrong, and the message begins like all
/// other errors of the program.
fn usage(error: &clap::Error) -> ExitStatus {
    let mut text = error.render().ansi().to_string();
    // The message quotes arguments, which may be names of files: as a whole, or the value of an option.
    for argument in std::env::args_os().skip(1) {
        let argument = argument.to_string_lossy();
        for quoted in
            [Some(&*argument), argument.split_once('=').map(|(_, value)| value)].into_iter().flatten()
        {
            let shown = Foreign(quoted).to_string();
            if shown != quoted {
                text = text.replace(quoted, &shown);
            }
        }
    }
    if error.use_stderr() {
        let mut stderr = Screen::new(anstream::stderr());
        let _ = write!(stderr, "{}", text.replacen("error:", style::PREFIX, 1));
        ExitStatus::Usage
    } else {
        let _ = write!(anstream::stdout(), "{text}");
        ExitStatus::Done
    }
}

fn call(command: &Command, out: &mut dyn io::Write) -> Result<ExitStatus, Failure> {
    match command {
        Command::Demo(args) => demo::run(args, out),
        Command::Key(args) => key::run(args, out),
        Command::Issue(args) => issue::run(args, out),
        Command::Render(args) => render::run(args, out),
        Command::Ledger(args) => ledger::run(args, out),
        Command::Stamp(args) => stamp::run(args, out),
        Command::Verify(args) => verify::run(args, out),
        Command::Inspect(args) => inspect::run(args, out),
        Command::Scan(args) => scan::run(args, out),
        Command::Serve(args) => serve::run(args, out),
        Command::Grade(args) => grade::run(args, out),
        Command::Link(args) => link::run(args, out),
        Command::Convert(args) => convert::run(args, out),
        Command::Export(args) => export::run(args, out),
        Command::Register(args) => register::run(args, out),
        Command::Status(args) => status::run(args, out),
        Command::Anchor(args) => anchor::run(args, out),
        Command::Bundle(args) => bundle::run(args, out),
        Command::Trust(args) => trust::run(args, out),
        Command::Codes(args) => codes::run(args, out),
        Command::Vectors(args) => vectors_command::run(args, out),
        Command::Completions(args) => completions::run(args, command_line(), out),
        Command::Man(args) => man::run(args, command_line(), out),
        Command::DecodeChild(args) => decode_child::run(args),
    }
}

/// The commands and options, with notes and examples in `--help` and one line about them in `-h`.
fn command_line() -> clap::Command {
    let styles = clap::builder::Styles::styled().error(style::AMBER);
    shorten_help(Program::command().styles(styles), "qualistamp")
}

fn shorten_help(mut command: clap::Command, name: &str) -> clap::Command {
    if let Some(notes) = command.get_after_help().cloned() {
        let hint = if notes.to_string().contains("Example") { "Examples" } else { "More" };
        command = command.after_long_help(notes).after_help(format!("{hint}: {name} --help"));
    }
    command.mut_subcommands(|subcommand| {
        let name = format!("{name} {}", subcommand.get_name());
        shorten_help(subcommand, &name)
    })
}

/// Says why the program stands still: somebody else is changing the same files.
fn say_waiting(path: &std::path::Path) {
    let what = path.file_name().map_or_else(|| path.display(), |name| std::path::Path::new(name).display());
    let said = format_args!("waiting for another qualistamp to finish with {what}");
    let _ = style::error(&mut anstream::stderr(), said);
}

fn report(failure: &Failure) -> io::Result<()> {
    match failure {
        // The reader of the output wants no more, as `head` does.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Failure::Usage(_) | Failure::Input(_) | Failure::Several(..) | Failure::Output(_) => {
            style::error(&mut anstream::stderr(), failure)?;
            let Failure::Several(_, rows) = failure else { return Ok(()) };
            rows.iter().try_for_each(|row| writeln!(anstream::stderr(), "  {}", Foreign(row)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        command_line().debug_assert();
    }

    fn options(command: &clap::Command) -> Vec<clap::Arg> {
        let inner = command.get_subcommands().flat_map(options);
        command.get_arguments().cloned().chain(inner).collect()
    }

    #[test]
    fn the_table_of_variables_is_that_of_the_help() {
        let options = options(&command_line());
        let help = |option: &clap::Arg| {
            let texts = [option.get_help(), option.get_long_help()];
            texts.into_iter().flatten().map(ToString::to_string).collect::<String>()
        };
        for variable in args::environment::ALL {
            for name in [&[variable.option], variable.gives_way_to].concat() {
                let of_name: Vec<_> =
                    options.iter().filter(|option| option.get_long() == Some(name)).collect();
                assert!(!of_name.is_empty(), "there is no --{name}");
                let is_named = |option: &&clap::Arg| help(option).contains(variable.name);
                assert!(name != variable.option || of_name.iter().any(is_named), "--{name}");
            }
        }
        for option in &options {
            // With clap's own variables, nobody can tell them from the command line.
            assert_eq!(option.get_env(), None, "{option}");
            for word in
                help(option).split(|character: char| !character.is_ascii_alphanumeric() && character != '_')
            {
                let known = args::environment::ALL.iter().any(|variable| variable.name == word);
                assert!(known || !word.starts_with("QUALISTAMP_"), "{option}: {word}");
            }
        }
    }

    #[test]
    fn a_crash_ends_with_the_exit_code_of_failed_input() {
        assert_eq!(exit_status_of(&Err(Crash::default())), ExitStatus::InputOutput);
        assert_eq!(exit_status_of(&Ok(ExitStatus::Invalid)), ExitStatus::Invalid);
    }

    #[test]
    fn quiet_commands_exist() {
        assert_eq!(quiet::unknown_commands(&command_line()), Vec::<&str>::new());
    }
}
