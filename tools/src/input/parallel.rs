//! Processes many files on all cores, and returns the results in the order of the files.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::crash;
use crate::exit::Failure;
use crate::quiet;

/// Does `work` for each of `items` on all cores, and passes the results to `take` in the order of the items, each as soon as it
/// and those before it are ready. A progress bar runs on standard error if that is a terminal.
///
/// # Errors
/// The failure of `take`. No further item is started after it.
pub(crate) fn each<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(usize, R) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let next = AtomicUsize::new(0);
    let bar = progress_bar(items.len());
    let ended = thread::scope(|scope| {
        let (send, receive) = mpsc::channel();
        for _ in 0..cores {
            let (send, next, work) = (send.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    let result = crash::catch(|| work(item));
                    if send.send((index, result)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let (mut waiting, mut turn) = (BTreeMap::new(), 0);
        for (index, result) in receive {
            bar.inc(1);
            let result = result.unwrap_or_else(|crash| {
                // The other threads stop after their file.
                next.store(items.len(), Ordering::Relaxed);
                resume_unwind(Box::new(crash))
            });
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&turn) {
                // The bar is hidden while a result is printed.
                if let Err(failure) = bar.suspend(|| take(turn, result)) {
                    next.store(items.len(), Ordering::Relaxed);
                    return Err(failure);
                }
                turn += 1;
            }
        }
        Ok(())
    });
    bar.finish_and_clear();
    ended
}

/// A bar for so many items, on standard error if that is a terminal.
pub(crate) fn progress_bar(items: usize) -> ProgressBar {
    // A single file is read before anyone would notice a bar.
    let target = if items > 1 && quiet::progress_is_shown() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(Some(items as u64), target);
    let style = ProgressStyle::with_template("{wide_bar} {pos} of {len}, {eta} left");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_arrive_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..50).collect();
        let mut taken = Vec::new();
        let slow_first = |item: &u64| {
            thread::sleep(std::time::Duration::from_millis(if item.is_multiple_of(7) { 10 } else { 0 }));
            item * 2
        };
        each(&items, slow_first, |index, result| {
            taken.push((index as u64, result));
            Ok(())
        })
        .unwrap();
        let expected: Vec<(u64, u64)> = items.iter().map(|item| (*item, item * 2)).collect();
        assert_eq!(taken, expected);
    }

    #[test]
    fn a_failing_output_stops_the_work() {
        let items: Vec<usize> = (0..10_000).collect();
        let begun = AtomicUsize::new(0);
        let work = |_: &usize| {
            begun.fetch_add(1, Ordering::Relaxed);
            thread::sleep(std::time::Duration::from_millis(1));
        };
        let ended = each(&items, work, |_, ()| Err(Failure::Input("full".to_owned())));
        assert!(matches!(ended, Err(Failure::Input(_))));
        assert!(begun.load(Ordering::Relaxed) < items.len() / 2);
    }
}
