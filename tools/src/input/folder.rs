//! Many files at once: what the arguments name, folders with all that is in them, on every core, answered in order.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read as _;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::exit::Failure;
use crate::style;

/// Names of the files that are looked at in a folder even if their contents are damaged.
const EXTENSIONS: [&str; 13] =
    ["png", "jpg", "jpeg", "jpe", "webp", "tif", "tiff", "bmp", "gif", "pdf", "heic", "heif", "avif"];

/// First bytes of the files that are looked at in a folder whatever their names, with their offsets.
const FIRST_BYTES: [(usize, &[u8]); 10] = [
    (0, b"\x89PNG"),
    (0, b"\xFF\xD8\xFF"),
    (8, b"WEBP"),
    (0, b"II*\0"),
    (0, b"MM\0*"),
    (0, b"GIF8"),
    (0, b"%PDF-"),
    (4, b"ftyphei"),
    (4, b"ftypmif1"),
    (4, b"ftypavif"),
];

/// Folders in folders that are gone into: far more than people make.
const DEEPEST: usize = 64;

/// Files that a message names before it only counts them.
const NAMED: usize = 3;

/// What a path stands for.
#[derive(Debug)]
pub(crate) enum Found {
    /// A file, or whatever else can be opened.
    File(PathBuf),
    /// A folder with nothing to look at, or one that cannot be listed.
    Folder(PathBuf, FolderFault),
}

/// Why a folder gives no files.
#[derive(Debug, Clone)]
pub(crate) enum FolderFault {
    /// It cannot be listed.
    Closed {
        /// The system's own words.
        reason: String,
    },
    /// No picture and no PDF in it, nor in the folders in it.
    Nothing,
    /// Too many folders in each other.
    TooDeep,
}

impl std::fmt::Display for FolderFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Closed { reason } => write!(f, "cannot list the folder: {reason}"),
            Self::Nothing => write!(f, "there are no pictures and no PDFs in the folder"),
            Self::TooDeep => write!(f, "more than {DEEPEST} folders in each other"),
        }
    }
}

/// `path` itself, or the pictures and PDFs in it and in the folders in it, sorted by name. Hidden files are not looked at, links to
/// folders not followed; what else is passed over is said once on standard error.
pub(crate) fn expand(path: &Path) -> Vec<Found> {
    if !path.is_dir() {
        return vec![Found::File(path.to_owned())];
    }
    let mut walk = Walk::default();
    walk.folder(path, 0);
    if !walk.passed_over.is_empty() {
        let names: Vec<String> = walk
            .passed_over
            .iter()
            .take(NAMED)
            .map(|path| style::visible(&path.display().to_string()))
            .collect();
        let more = if walk.passed_over.len() > NAMED { ", …" } else { "" };
        // A remark, not part of any answer.
        let _ = style::error(
            &mut anstream::stderr(),
            format_args!(
                "{} file(s) passed over that are neither pictures nor PDFs: {}{more}",
                walk.passed_over.len(),
                names.join(", ")
            ),
        );
    }
    if walk.found.is_empty() {
        walk.found.push(Found::Folder(path.to_owned(), FolderFault::Nothing));
    }
    walk.found
}

#[derive(Default)]
struct Walk {
    found: Vec<Found>,
    passed_over: Vec<PathBuf>,
}

impl Walk {
    fn folder(&mut self, folder: &Path, depth: usize) {
        if depth > DEEPEST {
            self.found.push(Found::Folder(folder.to_owned(), FolderFault::TooDeep));
            return;
        }
        let listed = fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut entries = match listed {
            Ok(entries) => entries,
            Err(error) => {
                self.found.push(Found::Folder(
                    folder.to_owned(),
                    FolderFault::Closed { reason: error.to_string() },
                ));
                return;
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                self.folder(&path, depth + 1);
            } else if is_wanted(&path) {
                self.found.push(Found::File(path));
            } else {
                self.passed_over.push(path);
            }
        }
    }
}

/// Whether a file in a folder is a picture or a PDF, or says so by its name. Opening a pipe would wait for ever.
fn is_wanted(path: &Path) -> bool {
    let has_extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)));
    // A link that leads nowhere is reported when it is opened.
    if !fs::metadata(path).map_or(has_extension, |kind| kind.is_file()) {
        return false;
    }
    has_extension || {
        let mut first = Vec::new();
        let read = File::open(path).and_then(|file| file.take(16).read_to_end(&mut first));
        read.is_ok()
            && FIRST_BYTES
                .iter()
                .any(|(at, bytes)| first.get(*at..).is_some_and(|rest| rest.starts_with(bytes)))
    }
}

/// Does `work` for each of `items` on all cores, and gives the results to `take` in the order of the items, each as soon as it
/// and those before it are there. A progress bar runs on standard error if that is a terminal.
///
/// # Errors
/// What `take` fails with; no further item is begun then.
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
                    if send.send((index, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let (mut waiting, mut turn) = (BTreeMap::new(), 0);
        for (index, result) in receive {
            bar.inc(1);
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&turn) {
                // The bar makes way for what is written.
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

fn progress_bar(items: usize) -> ProgressBar {
    // One file is read before anybody would look at a bar.
    let target = if items > 1 { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(items as u64), target);
    let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} files, {eta} left");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
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
    fn a_failure_of_the_output_ends_the_work() {
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
