//! What an office does with its ledger: withdraw by number, replace, draw again, seal a cohort, look up.

use std::fs;
use std::path::Path;

use qualistamp_issuing::{EntryState, Ledger};

use crate::shell::call;
use crate::trust::{keys, words};

const ADDRESS: &str = "https://uni.example/status/1";
const TABLE: &str = "id,family,given,title,awarded,eqf\n\
    2026-1,Müller,Anna,Master of Arts,2026-07-15,7\n\
    2026-2,Παπαδοπούλου,Ελένη,Master of Arts,2026-07-15,7\n\
    2026-3,=SUM(A1),Jan,Master of Arts,2026-07-15,7\n";
const ISSUE: &str = "issue july.csv --key k.pem --txt --no-check";

/// A folder with three issued awards, with the places 0 to 2 in the status list.
fn office(folder: &Path) {
    keys(folder, &["k"]);
    words(folder, &format!("status new --address {ADDRESS} --size 100")).ended(0);
    fs::write(folder.join("july.csv"), TABLE).unwrap();
    words(folder, ISSUE).ended(0);
}

fn status_file(folder: &Path) -> serde_json::Value {
    serde_json::from_slice(&fs::read(folder.join("status.json")).unwrap()).unwrap()
}

#[test]
fn an_award_is_withdrawn_by_its_number_with_its_holder_shown() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder);
    let withdrawn = words(folder, "status withdraw 2026-2 --reason error --since 2026-08-01").ended(0);
    assert!(
        withdrawn.out.contains("award 2026-2 (Ελένη Παπαδοπούλου, Master of Arts, 2026-07-15)"),
        "{withdrawn:?}"
    );
    assert_eq!(status_file(folder)["awards"]["1"]["reason"], "error");
    // Once more changes neither the day nor the reason.
    let again = words(folder, "status withdraw 2026-2 --reason deception --since 2026-09-01").ended(0);
    assert!(
        again.out.contains("already withdrawn since 2026-08-01 (error), not published yet; unchanged"),
        "{again:?}"
    );
    assert_eq!(status_file(folder)["awards"]["1"]["since"], "2026-08-01");
    // A mistake is taken back, until it is published.
    words(folder, "status undo 2026-2").ended(0);
    assert_eq!(status_file(folder)["awards"], serde_json::json!({}));
    words(folder, "status suspend 2026-1 --reason review --since 2026-08-01").ended(0);
    words(folder, "status publish --key k.pem").ended(0);
    let late = words(folder, "status undo 2026-1").ended(4);
    assert!(late.complaint().contains("has not changed since the list was last published"), "{late:?}");
    // A suspension that was published comes back when the withdrawal after it is undone.
    words(folder, "status withdraw 2026-1 --reason deception").ended(0);
    words(folder, "status undo 2026-1").ended(0);
    assert_eq!(status_file(folder)["awards"]["0"]["status"], "suspended");
    let again = words(folder, "status suspend 2026-1 --reason holder").ended(0);
    assert!(again.out.contains("already suspended since 2026-08-01 (review); unchanged"), "{again:?}");
    let listed = words(folder, "status list").ended(0);
    assert!(
        listed.out.contains("award 2026-1 (Anna Müller, Master of Arts, 2026-07-15): suspended since"),
        "{listed:?}"
    );
    let json = words(folder, "status list --json").ended(0).json();
    assert_eq!(
        (json.len(), json[0]["award_number"].as_str(), json[0]["published"].as_bool()),
        (1, Some("2026-1"), Some(true))
    );
    assert!(words(folder, "status show 2026-3").ended(0).out.contains(": valid; index 2 of"));

    for (line, code, part) in [
        ("status withdraw 2026-9", 4, "no award has the number \"2026-9\""),
        ("status withdraw 1", 4, "if 1 is an index in the status list, add --index"),
        ("status withdraw 2026-2 --since 9000-01-01", 2, "--since 9000-01-01 is in the future"),
        ("status withdraw 1 --ledger none.db", 4, "named by their index in the status list, with --index"),
    ] {
        let before = status_file(folder);
        let refused = words(folder, line).ended(code);
        assert!(refused.complaint().contains(part), "{line}: {refused:?}");
        assert_eq!(status_file(folder), before);
    }
    // By index, the holder is shown too.
    let indexed = words(folder, "status withdraw 2 --index").ended(0);
    assert!(indexed.out.contains("award 2026-3"), "{indexed:?}");
    words(folder, "status new --address https://uni.example/status/2 --file second.json").ended(0);
    let other = words(folder, "status withdraw 2026-2 --file second.json").ended(4);
    assert!(other.complaint().contains("name the right file with --file"), "{other:?}");
    // A status list that is lost is named, and nothing is done.
    fs::remove_file(folder.join("status.json")).unwrap();
    assert!(words(folder, "status withdraw 2026-2").ended(4).complaint().contains("there is no such file"));
}

#[test]
fn a_replaced_award_gets_one_new_stamp_and_the_ledger_has_both() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder);
    words(folder, "status replace 2026-1").ended(0);
    assert_eq!(status_file(folder)["awards"]["0"]["reason"], "replaced");
    assert!(words(folder, "render 2026-1").ended(4).complaint().contains("withdrawn to be replaced"));
    words(folder, "status undo 2026-1").ended(0);
    words(folder, ISSUE).ended(0);
    let ledger = || Ledger::open(&folder.join("ledger.db")).unwrap();
    assert_eq!(ledger().history("2026-1").unwrap().len(), 1, "the replacement was undone");

    words(folder, "status replace 2026-1").ended(0);
    words(folder, "status replace 2026-1").ended(0);
    fs::write(folder.join("july.csv"), TABLE.replace("Müller", "Mueller")).unwrap();
    let refused = words(folder, ISSUE).ended(4);
    assert!(
        refused.err.contains("line 2: july/2026-1.txt already exists; --overwrite replaces it"),
        "{refused:?}"
    );
    words(folder, &format!("{ISSUE} --overwrite")).ended(0);
    let history = ledger().history("2026-1").unwrap();
    assert_eq!(history.len(), 2);
    assert!(history[0].is_replaced && history[1].is_replacement && !history[1].is_replaced);
    let places: Vec<u32> = history.iter().map(|entry| entry.place.as_ref().unwrap().index).collect();
    assert_eq!(places, [0, 3], "the place of the withdrawn stamp is never used again");
    assert!(words(folder, "status show 2026-1").ended(0).out.contains(": valid; index 3 of"));
    let shown = words(folder, "ledger show 2026-1").ended(0);
    assert!(
        shown.out.contains("2026-1 written, replaced") && shown.out.contains("Anna Mueller"),
        "{shown:?}"
    );
    let late = words(folder, "status undo 2026-1").ended(4);
    assert!(late.complaint().contains("index 3 has not changed"), "{late:?}");
}

#[test]
fn a_stamp_is_drawn_again_and_not_signed_again() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder);
    fs::remove_file(folder.join("k.pem")).unwrap();
    words(folder, "render 2026-2 --txt --pdf --svg --png --out again/x").ended(0);
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(text("again/x.txt"), text("july/2026-2.txt"));
    assert!(["pdf", "svg", "png"].iter().all(|kind| folder.join(format!("again/x.{kind}")).is_file()));
    let again = words(folder, "render 2026-2 --txt --out again/x").ended(4);
    assert!(again.complaint().contains("already exists"), "{again:?}");
    words(folder, "render 2026-2").ended(0);
    assert!(folder.join("2026-2.png").is_file());
    assert!(words(folder, "render 2026-9").ended(4).complaint().contains("no award has the number"));
}

#[test]
fn a_register_lists_what_the_ledger_says_was_signed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder);
    keys(folder, &["other"]);
    fs::write(folder.join("august.csv"), TABLE.replace("\n2026-", "\nA-")).unwrap();
    words(folder, "issue august.csv --key k.pem --txt --no-check").ended(0);
    fs::write(folder.join("other.csv"), TABLE.replace("\n2026-", "\nO-")).unwrap();
    words(folder, "issue other.csv --key other.pem --txt --no-check").ended(0);
    let sealed = words(folder, "register seal --key k.pub.pem --out all.register").ended(0);
    assert!(sealed.out.contains("Register of 6 stamps"), "{sealed:?}");
    let sealed = words(folder, "register seal --batch july.csv --key k.pub.pem --out july.register").ended(0);
    assert!(sealed.out.contains("Register of 3 stamps"), "{sealed:?}");
    let shown = words(folder, "register show july.register --json").ended(0).json();
    assert_eq!(shown[0]["award_numbers"], serde_json::json!(["2026-1", "2026-2", "2026-3"]));
    assert_eq!((shown[0]["ids"].as_u64(), shown[0]["others_in_ledger"].as_u64()), (Some(4), Some(6)));
    let none = words(folder, "register seal --batch other.csv --key k.pub.pem --out x.register").ended(4);
    assert!(none.complaint().contains("3 awards by other keys"), "{none:?}");

    // What is not finished, or not what the key signed, is not sealed.
    let change = |sql: &str| {
        rusqlite::Connection::open(folder.join("ledger.db")).unwrap().execute_batch(sql).unwrap();
    };
    change("UPDATE stamp SET state = 1 WHERE number = 'A-2'");
    let open = words(folder, "register seal --key k.pub.pem --out x.register").ended(4);
    assert!(open.complaint().contains("1 award not finished"), "{open:?}");
    words(folder, "issue august.csv --key k.pem --txt --no-check").ended(0);
    change("UPDATE stamp SET bytes = (SELECT bytes FROM stamp WHERE number = 'O-1') WHERE number = 'A-2'");
    let forged = words(folder, "register seal --key k.pub.pem --out x.register").ended(4);
    assert!(forged.complaint().contains("award A-2 in the ledger: signed by key"), "{forged:?}");
    assert!(!folder.join("x.register").exists());
}

#[test]
fn lists_and_exports_are_filtered_and_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    office(folder);
    let found = |line: &str| {
        let lines = words(folder, &format!("{line} --json")).ended(0).json();
        lines.iter().map(|line| line["award_number"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found("ledger list"), ["2026-1", "2026-2", "2026-3"]);
    assert_eq!(found("ledger list --batch other.csv"), Vec::<String>::new());
    assert_eq!(found("ledger list --state reserved").len(), 0);
    assert_eq!(found("ledger list --from 2026-01-01 --to 2026-01-02").len(), 0);
    assert_eq!(found("ledger list --from 2000-01-01").len(), 3);
    assert_eq!(found("ledger search ΠΑΠΑΔΟΠ"), ["2026-2"]);
    assert_eq!(found("ledger search müll"), ["2026-1"]);
    assert_eq!(found("ledger search 2026-3"), ["2026-3"]);
    let csv = words(folder, "ledger export --csv").ended(0).out;
    assert!(csv.starts_with("\u{feff}award_number,state,") && csv.contains(",Jan =SUM(A1),"), "{csv}");
    fs::write(folder.join("f.csv"), "id,family,title,awarded\n=1+1,=HYPERLINK(1),T,2026-07-15\n").unwrap();
    words(folder, "issue f.csv --key k.pem --txt --no-check").ended(0);
    let csv = words(folder, "ledger export --csv --batch f.csv").ended(0).out;
    assert!(csv.contains("'=1+1,") && csv.contains(",'=HYPERLINK(1),"), "{csv}");
    assert!(words(folder, "ledger export").ended(2).err.contains("--csv"));
}

#[test]
fn without_names_the_ledger_has_numbers_and_ids_only() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["k"]);
    words(folder, &format!("status new --address {ADDRESS} --size 100")).ended(0);
    words(folder, "ledger init --names off").ended(0);
    assert!(words(folder, "ledger init").ended(4).complaint().contains("a ledger is never replaced"));
    fs::write(folder.join("july.csv"), TABLE).unwrap();
    words(folder, ISSUE).ended(0);
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_name().to_string_lossy().starts_with("ledger.db") {
            let bytes = fs::read(entry.path()).unwrap();
            let stamp = fs::read_to_string(folder.join("july/2026-1.txt")).unwrap();
            let signed = qualistamp_qr::decode_text(stamp.trim_end()).unwrap();
            for needle in ["Müller".as_bytes(), "Ελένη".as_bytes(), "Master".as_bytes(), &signed[20..60]]
            {
                assert!(!bytes.windows(needle.len()).any(|window| window == needle), "{:?}", entry.path());
            }
        }
    }
    let again = words(folder, ISSUE).ended(0);
    assert!(again.out.contains("3 issued earlier, unchanged"), "{again:?}");
    let withdrawn = words(folder, "status withdraw 2026-2").ended(0);
    assert!(withdrawn.out.contains("award 2026-2 (index 1)"), "{withdrawn:?}");
    assert!(words(folder, "render 2026-2").ended(4).complaint().contains("keeps no names; use the files"));
    let sealed = words(folder, "register seal --key k.pub.pem --out r").ended(4);
    assert!(sealed.complaint().contains("keeps no names, and so no stamps"), "{sealed:?}");
    fs::remove_file(folder.join("july/2026-1.txt")).unwrap();
    let gone = words(folder, ISSUE).ended(4);
    assert!(gone.err.contains("2026-1.txt is gone, and this ledger keeps no stamps"), "{gone:?}");
    let ledger = Ledger::open(&folder.join("ledger.db")).unwrap();
    assert_eq!(ledger.find("2026-1").unwrap().state, EntryState::Written);
}

#[test]
fn places_that_were_used_before_the_ledger_are_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["k"]);
    words(folder, &format!("status new --address {ADDRESS} --size 100")).ended(0);
    call(folder, &["status", "withdraw", "--index", "40"]).ended(0);
    words(folder, "ledger init --status status.json --places-from 60").ended(0);
    fs::write(folder.join("july.csv"), TABLE).unwrap();
    words(folder, ISSUE).ended(0);
    let ledger = Ledger::open(&folder.join("ledger.db")).unwrap();
    assert_eq!(ledger.find("2026-1").unwrap().place.unwrap().index, 60);
    // Without --places-from, those up to the last one that is withdrawn count as used.
    words(folder, &format!("{ISSUE} --ledger second.db --out second")).ended(0);
    let ledger = Ledger::open(&folder.join("second.db")).unwrap();
    assert_eq!(ledger.find("2026-1").unwrap().place.unwrap().index, 41);
}
