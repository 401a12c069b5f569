//! Verifies the text of one stamp with a root and a bundle, as a phone app does.
//!
//! ```sh
//! cargo run -- demo
//! cargo run -p qualistamp-ffi --example verify -- \
//!     qualistamp-demo/later/root.cbor qualistamp-demo/later/bundle.cbor qualistamp-demo/later/withdrawn.txt
//! ```
#![allow(clippy::print_stdout, reason = "an example prints its result")]

use std::error::Error;
use std::time::{SystemTime, UNIX_EPOCH};

use qualistamp::{Answer, Verdict, Verifier, default_policy};

fn main() -> Result<(), Box<dyn Error>> {
    let [root, bundle, text] = std::env::args().skip(1).collect::<Vec<_>>().try_into().map_err(
        |_| "usage: verify ROOT BUNDLE TEXT: the trusted root, a bundle, and a file with the text of a stamp",
    )?;
    // An app uses a folder that is kept, and that no backup contains.
    let folder = tempfile::tempdir()?;
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?;

    let verifier = Verifier::open(folder.path().display().to_string(), std::fs::read(root)?)?;
    let imported = verifier.import_bundle(std::fs::read(bundle)?, now)?;
    for part in imported.refused {
        println!("not imported: {part:?}");
    }
    match verifier.verify_text(std::fs::read_to_string(text)?, now, default_policy()) {
        Answer::Undecodable { support_code, fault } => println!("not a stamp: {support_code} {fault:?}"),
        Answer::Decided { outcome } => {
            let verdict = match outcome.verdict {
                Verdict::Valid { credential, .. } => format!("valid, signed by {}", credential.issuer.id),
                Verdict::Invalid { rejection, .. } => format!("invalid: {rejection:?}"),
                Verdict::Indeterminate { reason, .. } => format!("indeterminate: {reason:?}"),
            };
            println!("{} {verdict}", outcome.support_code);
            for finding in outcome.findings {
                println!("  {:?}: {:?}", finding.axis, finding.finding);
            }
        }
    }
    Ok(())
}
