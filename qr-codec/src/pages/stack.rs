//! Room for the recursion of a foreign parser.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::{Builder, scope};

use crate::limits::PDF_STACK_BYTES;

/// Does `work` on a thread with a stack of [`PDF_STACK_BYTES`], or on this one where no thread can be started. Returns what it
/// panics with as an error.
pub(super) fn on_large_stack<R: Send>(work: impl FnOnce() -> R + Send) -> Result<R, Box<dyn Any + Send>> {
    let mut work = Some(work);
    let on_thread = scope(|scope| {
        let thread = Builder::new().stack_size(PDF_STACK_BYTES).spawn_scoped(scope, || {
            let work = work.take();
            catch_unwind(AssertUnwindSafe(|| work.map(|work| work())))
        });
        thread.ok()?.join().ok()
    });
    match on_thread {
        Some(Ok(Some(result))) => Ok(result),
        Some(Err(payload)) => Err(payload),
        // The thread did not start, so the work is still to be done.
        Some(Ok(None)) | None => match work {
            Some(work) => catch_unwind(AssertUnwindSafe(work)),
            None => Err(Box::new("the work was lost")),
        },
    }
}
