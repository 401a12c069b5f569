//! The files of the trust cache in memory, and what changed since they were last stored.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::rc::Rc;

use js_sys::{Array, Object, Uint8Array};
use qualistamp_trust_cache::Files;
use wasm_bindgen::prelude::{JsCast as _, JsValue};

use crate::values::{get, set, thrown};

/// The names of the types of `files.rs` in TypeScript. The bytes are not JSON, so they are written by hand.
#[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A file of the trust cache, to keep in IndexedDB or on disk. */
export interface TrustFile {
    /** Its name, unique among the files. */
    name: string;
    bytes: Uint8Array;
}

/** What changed since the last call of `takeChanges`. Store all of it in one transaction. */
export interface TrustChanges {
    /** New files. */
    written: TrustFile[];
    /** Names of files to delete. */
    removed: string[];
}
"#;

/// A file of the trust cache.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustFile {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Files in memory. Clones share the files.
#[derive(Debug, Clone, Default)]
pub(crate) struct MemoryFiles(Rc<RefCell<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    files: BTreeMap<String, Vec<u8>>,
    /// Names written or removed since [`MemoryFiles::take_changes`].
    changed: BTreeSet<String>,
}

impl MemoryFiles {
    pub(crate) fn new(files: impl IntoIterator<Item = TrustFile>) -> Self {
        let files = files.into_iter().map(|file| (file.name, file.bytes)).collect();
        Self(Rc::new(RefCell::new(Kept { files, changed: BTreeSet::new() })))
    }

    /// Every file.
    pub(crate) fn all(&self) -> Vec<TrustFile> {
        let kept = self.0.borrow();
        kept.files
            .iter()
            .map(|(name, bytes)| TrustFile { name: name.clone(), bytes: bytes.clone() })
            .collect()
    }

    /// Files written and names removed since the last call.
    pub(crate) fn take_changes(&self) -> (Vec<TrustFile>, Vec<String>) {
        let mut kept = self.0.borrow_mut();
        let (mut written, mut removed) = (Vec::new(), Vec::new());
        for name in std::mem::take(&mut kept.changed) {
            match kept.files.get(&name) {
                Some(bytes) => written.push(TrustFile { name, bytes: bytes.clone() }),
                None => removed.push(name),
            }
        }
        (written, removed)
    }
}

impl Files for MemoryFiles {
    type Lock = ();

    /// Nothing: a module in WebAssembly has one thread. Between tabs, the page holds a Web Lock.
    fn lock(&self) -> io::Result<()> {
        Ok(())
    }

    fn names(&self) -> io::Result<Vec<String>> {
        Ok(self.0.borrow().files.keys().cloned().collect())
    }

    fn read(&self, name: &str, max: usize) -> io::Result<Vec<u8>> {
        let kept = self.0.borrow();
        let bytes = kept.files.get(name).ok_or(io::ErrorKind::NotFound)?;
        if bytes.len() > max {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes.clone())
    }

    fn write(&self, name: &str, parts: &[&[u8]]) -> io::Result<()> {
        let mut kept = self.0.borrow_mut();
        kept.files.insert(name.to_owned(), parts.concat());
        kept.changed.insert(name.to_owned());
        Ok(())
    }

    fn sync(&self, _name: &str) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let mut kept = self.0.borrow_mut();
        let bytes = kept.files.remove(from).ok_or(io::ErrorKind::NotFound)?;
        // Never stored under the old name, so there is nothing to delete.
        kept.changed.remove(from);
        kept.files.insert(to.to_owned(), bytes);
        kept.changed.insert(to.to_owned());
        Ok(())
    }

    fn sync_names(&self) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        let mut kept = self.0.borrow_mut();
        kept.files.remove(name).ok_or(io::ErrorKind::NotFound)?;
        kept.changed.insert(name.to_owned());
        Ok(())
    }
}

/// An array of `TrustFile` as JavaScript hands it in; none for undefined.
pub(crate) fn from_js(files: &JsValue) -> Result<Vec<TrustFile>, JsValue> {
    if files.is_undefined() || files.is_null() {
        return Ok(Vec::new());
    }
    let wrong = || thrown("TypeError", "files must be an array of { name: string, bytes: Uint8Array }");
    let files = files.dyn_ref::<Array>().ok_or_else(wrong)?;
    let file = |file: JsValue| {
        let name = get(&file, "name").as_string().ok_or_else(wrong)?;
        let bytes = get(&file, "bytes").dyn_into::<Uint8Array>().map_err(|_| wrong())?.to_vec();
        Ok(TrustFile { name, bytes })
    };
    files.iter().map(file).collect()
}

/// The files as an array of `TrustFile`.
pub(crate) fn to_js(files: Vec<TrustFile>) -> JsValue {
    let array = Array::new();
    for TrustFile { name, bytes } in files {
        let file = Object::new();
        set(&file, "name", &JsValue::from_str(&name));
        set(&file, "bytes", &Uint8Array::from(bytes.as_slice()));
        array.push(&file);
    }
    array.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_what_was_written_and_removed_since_they_were_taken() {
        let old = TrustFile { name: "old".to_owned(), bytes: vec![1] };
        let files = MemoryFiles::new([old.clone()]);
        assert_eq!(files.take_changes(), (Vec::new(), Vec::new()));
        files.write("a.new", &[&[2], &[3]]).unwrap();
        files.rename("a.new", "a").unwrap();
        files.remove("old").unwrap();
        let new = TrustFile { name: "a".to_owned(), bytes: vec![2, 3] };
        assert_eq!(files.take_changes(), (vec![new.clone()], vec!["old".to_owned()]));
        assert_eq!(files.take_changes(), (Vec::new(), Vec::new()));
        assert_eq!(files.all(), [new]);
    }

    #[test]
    fn what_is_missing_or_too_large_is_an_error() {
        let files = MemoryFiles::new([TrustFile { name: "a".to_owned(), bytes: vec![0; 9] }]);
        assert_eq!(files.read("b", 9).unwrap_err().kind(), io::ErrorKind::NotFound);
        assert_eq!(files.read("a", 8).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        assert_eq!(files.read("a", 9).unwrap().len(), 9);
        assert!(files.remove("b").is_err() && files.rename("b", "c").is_err());
    }
}
