//! The answers to test vectors in words, for test builds only.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use qualistamp_core as core;
use qualistamp_vectors::{Folder, run};

use crate::card::AnswerText;
use crate::text::Words;

/// The answer to the test vector `id` in the folder `test-vectors`, in words; none if there is no such vector. For pictures and tests of
/// screens, so that they show what the core says and nothing made up.
#[uniffi::export]
#[must_use]
pub fn vector_text(folder: String, id: String, words: Arc<Words>) -> Option<AnswerText> {
    let folder = read(folder)?;
    let case = folder.all_stamps().find(|case| case.id == id)?;
    let outcome = run::outcome(case, &folder.trust).ok()?;
    let trust = run::trust(case, &folder.trust).ok()?;
    Some(words.answer(&outcome, trust.list.as_ref().map(core::TrustList::issued), case.now.parse().ok()?))
}

/// The folder, read once: there are hundreds of vectors.
fn read(path: String) -> Option<Arc<Folder>> {
    static LAST: Mutex<Option<(String, Arc<Folder>)>> = Mutex::new(None);
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((of, folder)) = &*last
        && *of == path
    {
        return Some(Arc::clone(folder));
    }
    let folder = Arc::new(Folder::read(Path::new(&path)).ok()?);
    *last = Some((path, Arc::clone(&folder)));
    Some(folder)
}

/// The answer to a text that is not the text of a stamp, in words; none if it is one.
#[uniffi::export]
#[must_use]
pub fn unread_text(text: String, words: Arc<Words>) -> Option<AnswerText> {
    qualistamp_qr::decode_text(&text).err().map(|error| words.unread(&error))
}
