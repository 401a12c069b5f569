//! Faults of the program itself: a panic becomes one plain line and an exit code, without anything of the user's data.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::fmt;
use std::panic::{AssertUnwindSafe, Location, PanicHookInfo, catch_unwind};
use std::path::Path;

/// Components of an absolute source path that are shown: enough to find the file, too few to name a home folder.
const SHOWN_COMPONENTS: usize = 4;

thread_local! {
    /// The last panic of this thread. Panics that a library catches leave theirs here too, unused.
    static LAST: RefCell<Option<Crash>> = const { RefCell::new(None) };
}

/// A panic that nothing recovered from. Its message is left out: it may quote what a stamp or a file says.
#[derive(Debug, Default)]
pub(crate) struct Crash {
    /// Source file and line.
    location: Option<String>,
    /// If `RUST_BACKTRACE` asks for it.
    backtrace: Option<String>,
}

/// Makes panics silent. Decoders of pictures and PDFs panic on some damaged files; the library catches those panics and reports
/// a damaged file. [`catch`] reports all others.
pub(crate) fn silence_panics() {
    std::panic::set_hook(Box::new(record));
}

fn record(panic: &PanicHookInfo<'_>) {
    let backtrace = Backtrace::capture();
    let crash = Crash {
        location: panic.location().map(shown),
        backtrace: (backtrace.status() == BacktraceStatus::Captured).then(|| backtrace.to_string()),
    };
    // A thread that is ending may have lost its storage; the crash is then reported without a location.
    let _ = LAST.try_with(|last| last.replace(Some(crash)));
}

fn shown(location: &Location<'_>) -> String {
    let path = Path::new(location.file());
    let components: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    let skipped = if path.is_absolute() { components.len().saturating_sub(SHOWN_COMPONENTS) } else { 0 };
    let end: Vec<_> = components.into_iter().skip(skipped).collect();
    format!("{}:{}", end.join("/"), location.line())
}

/// Does `work`, and returns a panic in it as an error. A [`Crash`] thrown on with [`std::panic::resume_unwind`] keeps its location:
/// that is how a worker thread hands over its own.
pub(crate) fn catch<R>(work: impl FnOnce() -> R) -> Result<R, Crash> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| match payload.downcast::<Crash>() {
        Ok(crash) => *crash,
        Err(_) => LAST.with(RefCell::take).unwrap_or_default(),
    })
}

impl fmt::Display for Crash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the program has a bug and stopped at {}; this says nothing about any stamp. Please report this place, \
             version {} and the command, without personal data, at {}/issues",
            self.location.as_deref().unwrap_or("an unknown place"),
            env!("CARGO_PKG_VERSION"),
            env!("CARGO_PKG_REPOSITORY"),
        )?;
        match &self.backtrace {
            Some(backtrace) => write!(f, "\n{}", backtrace.trim_end()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::panic::resume_unwind;

    use super::*;

    fn crashes() -> Crash {
        silence_panics();
        catch(|| panic!("the name of a holder")).unwrap_err()
    }

    #[test]
    fn a_panic_is_reported_with_its_location_but_not_with_its_message() {
        let crash = crashes();
        let first_line = crash.to_string().lines().next().unwrap().to_owned();
        assert!(first_line.contains("src/crash.rs:") && first_line.ends_with("/issues"), "{first_line}");
        assert!(!crash.to_string().contains("holder"));
        assert_eq!(crash.backtrace.is_some(), Backtrace::capture().status() == BacktraceStatus::Captured);
    }

    #[test]
    fn a_crash_keeps_its_location_across_threads() {
        let here = crashes().location.unwrap();
        let location = std::thread::scope(|scope| {
            let crash = scope.spawn(crashes).join().unwrap();
            catch(|| resume_unwind(Box::new(crash))).unwrap_err().location.unwrap()
        });
        assert_eq!(location, here);
    }

    #[test]
    fn work_without_a_panic_returns_its_result() {
        assert_eq!(catch(|| 7).unwrap(), 7);
    }
}
