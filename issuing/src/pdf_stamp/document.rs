//! A PDF that may be stamped: its objects, its pages, and why it may not.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::error::PdfStampError;
use super::filters::{FilterError, MAX_DECODED, decode};
use super::lexer::{Dict, Item, Lexer, Ref, Value};
use super::sections::{Entry, Sections, damaged, header, read, stream_data};

/// Largest PDF that is stamped, in bytes.
pub const MAX_PDF_BYTES: usize = 256 << 20;

/// Most pages, and most nodes of trees of pages and form fields.
const MAX_NODES: usize = 200_000;

/// Deepest tree of pages or form fields.
const MAX_DEPTH: usize = 64;

/// References that lead to references.
const MAX_HOPS: usize = 16;

/// A PDF without damage in its structure.
pub(super) struct Document<'a> {
    pub(super) file: &'a [u8],
    pub(super) sections: Sections,
    object_streams: RefCell<BTreeMap<u32, Rc<ObjectStream>>>,
}

/// An object with the stream that belongs to it, if any.
pub(super) struct Object<'a> {
    pub(super) value: Value,
    pub(super) stream: Option<&'a [u8]>,
    pub(super) offset: usize,
}

struct ObjectStream {
    data: Vec<u8>,
    /// Object number and offset in `data`.
    objects: Vec<(u32, usize)>,
}

/// A page, with the attributes that it inherits.
pub(super) struct PageNode {
    pub(super) reference: Ref,
    pub(super) dict: Dict,
    /// `Resources`, `MediaBox`, `CropBox` and `Rotate`, where a page or a node above it has them.
    pub(super) inherited: BTreeMap<&'static [u8], Value>,
}

const INHERITABLE: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

impl<'a> Document<'a> {
    /// Reads the structure of `file`, and checks that every object is where it should be.
    pub(super) fn read(file: &'a [u8]) -> Result<Self, PdfStampError> {
        if file.len() > MAX_PDF_BYTES {
            return Err(PdfStampError::TooLarge { max: MAX_PDF_BYTES });
        }
        if !file.starts_with(b"%PDF-") {
            let head = file.get(..file.len().min(1_024)).unwrap_or_default();
            return Err(match head.windows(5).position(|window| window == b"%PDF-") {
                Some(bytes) => PdfStampError::JunkBefore { bytes },
                None => PdfStampError::NotAPdf,
            });
        }
        let sections = read(file)?;
        if sections.trailer.get(b"Encrypt").is_some_and(|value| *value != Value::Null) {
            return Err(PdfStampError::Encrypted);
        }
        for (number, entry) in &sections.entries {
            match entry {
                Entry::Free => {}
                Entry::At { offset, generation } => {
                    if header(&mut Lexer::new(file, *offset)) != Some((*number, *generation)) {
                        return Err(damaged("the object that should be here is not", *offset));
                    }
                }
                Entry::In { stream, .. } => {
                    if !matches!(sections.entries.get(stream), Some(Entry::At { .. })) {
                        return Err(damaged("an object stream is missing", sections.last));
                    }
                }
            }
        }
        Ok(Self { file, sections, object_streams: RefCell::default() })
    }

    /// The number for the next new object.
    pub(super) fn next_number(&self) -> u32 {
        let size = self.sections.trailer.get(b"Size").and_then(Value::count).unwrap_or(0);
        let last = self.sections.entries.keys().next_back().map_or(0, |last| last.saturating_add(1));
        last.max(u32::try_from(size).unwrap_or(0))
    }

    /// The object that `reference` names: null if there is none (7.3.10).
    pub(super) fn object(&self, reference: Ref) -> Result<Object<'a>, PdfStampError> {
        let null = Object { value: Value::Null, stream: None, offset: self.sections.last };
        match self.sections.entries.get(&reference.number) {
            None | Some(Entry::Free) => Ok(null),
            Some(Entry::At { generation, .. }) if *generation != reference.generation => Ok(null),
            Some(Entry::At { offset, .. }) => self.object_at(*offset),
            Some(Entry::In { .. }) if reference.generation != 0 => Ok(null),
            Some(Entry::In { stream, index }) => {
                let stream = self.object_stream(*stream)?;
                let wrong = damaged("an object stream does not have its object", self.sections.last);
                let (number, offset) = *stream.objects.get(*index).ok_or(wrong.clone())?;
                if number != reference.number {
                    return Err(wrong);
                }
                let value = Lexer::new(&stream.data, offset).item().ok_or(wrong)?.value;
                Ok(Object { value, ..null })
            }
        }
    }

    fn object_at(&self, offset: usize) -> Result<Object<'a>, PdfStampError> {
        let mut lexer = Lexer::new(self.file, offset);
        header(&mut lexer).ok_or(damaged("the object that should be here is not", offset))?;
        let value = lexer.item().ok_or(damaged("an object is damaged", offset))?.value;
        let mut ahead = lexer.clone();
        if ahead.word(b"endobj").is_some() {
            return Ok(Object { value, stream: None, offset });
        }
        let Value::Dict(dict) = &value else { return Err(damaged("an object has no end", offset)) };
        let length = match dict.get(b"Length") {
            // One hop only: a length is never in a stream that needs a length.
            Some(Value::Ref(reference)) => match self.sections.entries.get(&reference.number) {
                Some(Entry::At { offset: there, .. }) if *there != offset => {
                    let mut lexer = Lexer::new(self.file, *there);
                    header(&mut lexer).and_then(|_| lexer.item()).and_then(|item| item.value.count())
                }
                Some(Entry::In { .. }) => self.object(*reference)?.value.count(),
                _ => None,
            },
            other => other.and_then(Value::count),
        };
        let length = length.ok_or(damaged("a stream has no length", offset))?;
        let data = stream_data(&mut lexer, length)
            .ok_or(damaged("a stream does not end where it should", offset))?;
        Ok(Object { value, stream: Some(data), offset })
    }

    fn object_stream(&self, number: u32) -> Result<Rc<ObjectStream>, PdfStampError> {
        if let Some(found) = self.object_streams.borrow().get(&number) {
            return Ok(Rc::clone(found));
        }
        let Some(Entry::At { offset, .. }) = self.sections.entries.get(&number) else {
            return Err(damaged("an object stream is missing", self.sections.last));
        };
        let wrong = || damaged("an object stream is damaged", *offset);
        let mut lexer = Lexer::new(self.file, *offset);
        header(&mut lexer).ok_or_else(wrong)?;
        let Some(Value::Dict(dict)) = lexer.item().map(|item| item.value) else { return Err(wrong()) };
        // Its length may be an object of its own, but not one in an object stream.
        let length = match dict.get(b"Length") {
            Some(Value::Ref(reference)) => match self.sections.entries.get(&reference.number) {
                Some(Entry::At { offset, .. }) => {
                    let mut lexer = Lexer::new(self.file, *offset);
                    header(&mut lexer).and_then(|_| lexer.item()).and_then(|item| item.value.count())
                }
                _ => None,
            },
            other => other.and_then(Value::count),
        };
        let data = stream_data(&mut lexer, length.ok_or_else(wrong)?).ok_or_else(wrong)?;
        let data = decode(&dict, data).map_err(|error| filter_error(error, *offset))?;
        let count = dict.get(b"N").and_then(Value::count).filter(|count| *count <= MAX_NODES * 10);
        let first = dict.get(b"First").and_then(Value::count).ok_or_else(wrong)?;
        let mut lexer = Lexer::new(&data, 0);
        let mut objects = Vec::new();
        for _ in 0..count.ok_or_else(wrong)? {
            let number = lexer.unsigned().and_then(|number| u32::try_from(number).ok());
            let at = lexer.unsigned().and_then(|at| usize::try_from(at).ok()?.checked_add(first));
            objects.push((number.ok_or_else(wrong)?, at.ok_or_else(wrong)?));
        }
        let read = Rc::new(ObjectStream { data, objects });
        let mut cache = self.object_streams.borrow_mut();
        // Many of them, decoded, could fill the memory.
        let kept: usize = cache.values().map(|stream| stream.data.len()).sum();
        if kept > 2 * MAX_DECODED {
            cache.clear();
        }
        cache.insert(number, Rc::clone(&read));
        Ok(read)
    }

    /// `value`, or what it refers to.
    pub(super) fn resolve(&self, value: &Value) -> Result<Value, PdfStampError> {
        let mut value = value.clone();
        for _ in 0..MAX_HOPS {
            let Value::Ref(reference) = value else { return Ok(value) };
            value = self.object(reference)?.value;
        }
        Err(damaged("references form a loop", self.sections.last))
    }

    /// The value of `key` in `dict`, with references followed: null if it is missing.
    pub(super) fn value(&self, dict: &Dict, key: &[u8]) -> Result<Value, PdfStampError> {
        dict.get(key).map_or(Ok(Value::Null), |value| self.resolve(value))
    }

    /// The dictionary at `key` of `dict`; none if there is another object or nothing.
    pub(super) fn dict(&self, dict: &Dict, key: &[u8]) -> Result<Option<Dict>, PdfStampError> {
        Ok(self.value(dict, key)?.into_dict())
    }

    pub(super) fn items(&self, dict: &Dict, key: &[u8]) -> Result<Vec<Item>, PdfStampError> {
        Ok(self.value(dict, key)?.into_array().unwrap_or_default())
    }

    /// The decoded stream that `reference` names, and its dictionary.
    pub(super) fn stream(&self, reference: Ref) -> Result<(Dict, Vec<u8>), PdfStampError> {
        let Object { value: Value::Dict(mut dict), stream: Some(data), offset } = self.object(reference)?
        else {
            return Err(damaged("a stream is missing", self.sections.last));
        };
        for key in [&b"Filter"[..], b"DecodeParms"] {
            let value = self.shallow(&self.value(&dict, key)?)?;
            if let Some((_, item)) = dict.0.iter_mut().find(|(name, _)| name == key) {
                item.value = value;
            }
        }
        let decoded = decode(&dict, data).map_err(|error| filter_error(error, offset))?;
        Ok((dict, decoded))
    }

    /// `value` with the references in an array, and in dictionaries, followed.
    fn shallow(&self, value: &Value) -> Result<Value, PdfStampError> {
        let follow = |item: &Item| Ok(Item { raw: item.raw.clone(), value: self.resolve(&item.value)? });
        Ok(match value {
            Value::Array(items) => {
                Value::Array(items.iter().map(follow).collect::<Result<_, PdfStampError>>()?)
            }
            Value::Dict(dict) => {
                let entries = dict.0.iter().map(|(name, item)| Ok((name.clone(), follow(item)?)));
                Value::Dict(Dict(entries.collect::<Result<_, PdfStampError>>()?))
            }
            Value::Null | Value::Bool(_) | Value::Int(_) | Value::Real(_) => value.clone(),
            Value::Name(_) | Value::Text(_) | Value::Ref(_) => value.clone(),
        })
    }

    pub(super) fn catalog(&self) -> Result<Dict, PdfStampError> {
        self.dict(&self.sections.trailer, b"Root")?
            .filter(|catalog| catalog.get(b"Pages").is_some())
            .ok_or(damaged("the catalogue is missing", self.sections.last))
    }

    /// Page `number`, counted from 1.
    pub(super) fn page(&self, catalog: &Dict, number: usize) -> Result<PageNode, PdfStampError> {
        let Some(Value::Ref(root)) = catalog.get(b"Pages") else {
            return Err(damaged("the tree of pages is missing", self.sections.last));
        };
        let mut walk = Walk { document: self, left: number, seen: BTreeSet::new(), count: 0, found: None };
        walk.node(*root, BTreeMap::new(), 0)?;
        let count = walk.count;
        walk.found.ok_or(PdfStampError::NoSuchPage { number, count })
    }
}

fn filter_error(error: FilterError, offset: usize) -> PdfStampError {
    match error {
        FilterError::Damaged => damaged("a stream cannot be decoded", offset),
        FilterError::Unknown(what) => PdfStampError::Unsupported { what: format!("the filter {what}") },
    }
}

/// Looks for a page in the tree of pages (7.7.3).
struct Walk<'d, 'a> {
    document: &'d Document<'a>,
    /// Pages until the one that is looked for.
    left: usize,
    seen: BTreeSet<Ref>,
    count: usize,
    found: Option<PageNode>,
}

impl Walk<'_, '_> {
    fn node(
        &mut self,
        reference: Ref,
        mut inherited: BTreeMap<&'static [u8], Value>,
        depth: usize,
    ) -> Result<(), PdfStampError> {
        let object = self.document.object(reference)?;
        let wrong = damaged("the tree of pages is damaged", object.offset);
        let Value::Dict(dict) = object.value else { return Err(wrong) };
        if !self.seen.insert(reference) || self.seen.len() > MAX_NODES || depth > MAX_DEPTH {
            return Err(wrong);
        }
        for key in INHERITABLE {
            if let Some(value) = dict.get(key).filter(|value| **value != Value::Null) {
                inherited.insert(key, value.clone());
            }
        }
        // Viewers follow the kids of a node of another type. It is damaged all the same.
        if dict.is_type(b"Pages") && dict.get(b"Kids").is_some() {
            for kid in self.document.items(&dict, b"Kids")? {
                let Value::Ref(kid) = kid.value else { return Err(wrong) };
                self.node(kid, inherited.clone(), depth + 1)?;
            }
            return Ok(());
        }
        if !dict.is_type(b"Page") {
            return Err(wrong);
        }
        self.count += 1;
        if self.count == self.left {
            self.found = Some(PageNode { reference, dict, inherited });
        }
        Ok(())
    }
}

/// Whether a form field in the catalogue's form carries a signature (12.7.4.5), or the document is certified (12.8.4).
pub(super) fn refuse_signed_and_xfa(document: &Document<'_>, catalog: &Dict) -> Result<(), PdfStampError> {
    if document.dict(catalog, b"Perms")?.is_some_and(|perms| !perms.0.is_empty()) {
        return Err(PdfStampError::Signed);
    }
    let Some(form) = document.dict(catalog, b"AcroForm")? else { return Ok(()) };
    if document.value(&form, b"XFA")? != Value::Null {
        return Err(PdfStampError::Xfa);
    }
    let mut left: Vec<(Item, bool, usize)> =
        document.items(&form, b"Fields")?.into_iter().map(|field| (field, false, 0)).collect();
    let mut seen = 0_usize;
    while let Some((field, above_is_signature, depth)) = left.pop() {
        seen += 1;
        if seen > MAX_NODES || depth > MAX_DEPTH {
            return Err(damaged("the tree of form fields is damaged", document.sections.last));
        }
        let Value::Dict(field) = document.resolve(&field.value)? else { continue };
        let kind = document.value(&field, b"FT")?.into_name();
        let is_signature = kind.map_or(above_is_signature, |kind| kind == b"Sig");
        if is_signature && document.value(&field, b"V")? != Value::Null {
            return Err(PdfStampError::Signed);
        }
        left.extend(document.items(&field, b"Kids")?.into_iter().map(|kid| (kid, is_signature, depth + 1)));
    }
    Ok(())
}
