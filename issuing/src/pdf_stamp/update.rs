//! Writes an incremental update (ISO 32000-1, 7.5.6): new and changed objects after the original bytes, which stay as they are.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha2::{Digest as _, Sha256};

use super::error::PdfStampError;
use super::lexer::{Dict, Ref, Value};
use super::sections::SectionKind;

/// Begins the first line of an update. After it comes the length of the original in bytes, and a line end.
pub(super) const MARK: &str = "%Qualistamp update 1 after byte ";

/// What an update needs to know of the file that it is for.
#[derive(Debug, Clone)]
pub(super) struct Base {
    pub(super) trailer: Dict,
    pub(super) last: usize,
    pub(super) kind: SectionKind,
    pub(super) next: u32,
}

/// An update of `original`.
pub(super) struct Update<'a> {
    original: &'a [u8],
    added: Vec<u8>,
    offsets: Vec<(Ref, usize)>,
    next: u32,
}

impl<'a> Update<'a> {
    pub(super) fn new(original: &'a [u8], base: &Base) -> Self {
        let mut added = Vec::new();
        if !original.ends_with(b"\n") {
            added.push(b'\n');
        }
        added.extend(format!("{MARK}{}\n", original.len()).bytes());
        Self { original, added, offsets: Vec::new(), next: base.next }
    }

    /// A new file, which is no update of another. End it with [`Self::finish_new`].
    pub(super) fn new_file() -> Update<'static> {
        // The second line says that the file is not text (7.5.2).
        Update { original: b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", added: Vec::new(), offsets: Vec::new(), next: 1 }
    }

    /// Adds the cross-reference table of a new file whose catalog is `root`, and returns the whole file.
    pub(super) fn finish_new(mut self, root: Ref) -> Vec<u8> {
        let at = self.original.len() + self.added.len();
        self.offsets.sort_unstable();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.next);
        for (reference, offset) in &self.offsets {
            let _ = writeln!(table, "{offset:010} {:05} n ", reference.generation);
        }
        let _ = write!(
            table,
            "trailer\n<</Size {}/Root {} 0 R>>\nstartxref\n{at}\n%%EOF\n",
            self.next, root.number
        );
        self.added.extend(table.bytes());
        [self.original, &self.added].concat()
    }

    /// A number for a new object.
    pub(super) fn reserve(&mut self) -> Ref {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        Ref { number, generation: 0 }
    }

    /// Writes the object of `reference`.
    pub(super) fn put(&mut self, reference: Ref, body: &[u8]) {
        self.offsets.push((reference, self.original.len() + self.added.len()));
        self.added.extend(format!("{} {} obj\n", reference.number, reference.generation).bytes());
        self.added.extend(body);
        self.added.extend(b"\nendobj\n");
    }

    /// Writes a stream. `entries` are those of its dictionary, without the length.
    pub(super) fn put_stream(&mut self, reference: Ref, entries: &str, data: &[u8]) {
        let mut body = format!("<<{entries}/Length {}>>\nstream\n", data.len()).into_bytes();
        body.extend(data);
        body.extend(b"\nendstream");
        self.put(reference, &body);
    }

    /// Writes a deflated stream.
    pub(super) fn put_deflated(
        &mut self,
        reference: Ref,
        entries: &str,
        data: &[u8],
    ) -> Result<(), PdfStampError> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        let deflated = encoder.write_all(data).and_then(|()| encoder.finish());
        // Memory is all that it writes to.
        let deflated = deflated.map_err(|error| PdfStampError::Unsupported {
            what: format!("a stream that cannot be written: {error}"),
        })?;
        self.put_stream(reference, &format!("{entries}/Filter/FlateDecode"), &deflated);
        Ok(())
    }

    /// Adds the cross-reference section, of the same kind as the last one, and returns the whole file.
    pub(super) fn finish(mut self, base: &Base) -> Vec<u8> {
        let at = self.original.len() + self.added.len();
        if base.kind == SectionKind::Stream {
            let reference = self.reserve();
            self.offsets.push((reference, at));
            self.cross_reference_stream(base, reference);
        } else {
            self.cross_reference_table(base);
        }
        self.added.extend(format!("startxref\n{at}\n%%EOF\n").bytes());
        [self.original, &self.added].concat()
    }

    /// The objects in order, as runs of consecutive numbers.
    fn runs(&mut self) -> Vec<Vec<(Ref, usize)>> {
        self.offsets.sort_unstable();
        let mut runs: Vec<Vec<(Ref, usize)>> = Vec::new();
        for entry in &self.offsets {
            match runs.last_mut() {
                Some(run)
                    if run
                        .last()
                        .is_some_and(|(last, _)| last.number.checked_add(1) == Some(entry.0.number)) =>
                {
                    run.push(*entry);
                }
                _ => runs.push(vec![*entry]),
            }
        }
        runs
    }

    fn cross_reference_table(&mut self, base: &Base) {
        let mut table = String::from("xref\n");
        for run in self.runs() {
            let _ = writeln!(table, "{} {}", run.first().map_or(0, |(first, _)| first.number), run.len());
            for (reference, offset) in run {
                // Lines of exactly 20 bytes (7.5.4).
                let _ = writeln!(table, "{offset:010} {:05} n ", reference.generation);
            }
        }
        self.added.extend(table.bytes());
        self.added.extend(b"trailer\n<<");
        let trailer = self.trailer(base);
        self.added.extend(trailer);
        self.added.extend(b">>\n");
    }

    fn cross_reference_stream(&mut self, base: &Base, reference: Ref) {
        let mut index = String::new();
        let mut data = Vec::new();
        for run in self.runs() {
            let _ = write!(index, " {} {}", run.first().map_or(0, |(first, _)| first.number), run.len());
            for (reference, offset) in run {
                data.push(1);
                data.extend((offset as u64).to_be_bytes().iter().skip(3));
                data.extend(reference.generation.to_be_bytes());
            }
        }
        let start =
            format!("{} 0 obj\n<</Type/XRef/W[1 5 2]/Index[{}]", reference.number, index.trim_start());
        self.added.extend(start.bytes());
        let trailer = self.trailer(base);
        self.added.extend(trailer);
        self.added.extend(format!("/Length {}>>\nstream\n", data.len()).bytes());
        self.added.extend(data);
        self.added.extend(b"\nendstream\nendobj\n");
    }

    /// The entries of the last trailer, with those that belong to this section alone replaced. `XRefStm` of a hybrid file stays
    /// where it is: it belongs to the earlier section.
    fn trailer(&self, base: &Base) -> Vec<u8> {
        const OF_ONE_SECTION: [&[u8]; 11] = [
            b"Size",
            b"Prev",
            b"XRefStm",
            b"ID",
            b"Type",
            b"W",
            b"Index",
            b"Length",
            b"Filter",
            b"DecodeParms",
            b"F",
        ];
        let mut entries = format!("/Size {}/Prev {}", self.next, base.last).into_bytes();
        for (name, item) in &base.trailer.0 {
            if !OF_ONE_SECTION.contains(&name.as_slice()) {
                entries.extend(written_name(name));
                entries.push(b' ');
                entries.extend(&item.raw);
            }
        }
        if let Some(Value::Array(ids)) = base.trailer.get(b"ID")
            && let Some(first) = ids.first()
        {
            // The first half stays, the second is that of this version (14.4).
            let version = Sha256::new_with_prefix(&first.raw).chain_update(&self.added).finalize();
            entries.extend(b"/ID[");
            entries.extend(&first.raw);
            entries.push(b'<');
            entries.extend(version.iter().take(16).flat_map(|byte| format!("{byte:02X}").into_bytes()));
            entries.extend(b">]");
        }
        entries
    }
}

/// A name as it is written in a file.
pub(super) fn written_name(name: &[u8]) -> Vec<u8> {
    let mut written = vec![b'/'];
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            written.push(*byte);
        } else {
            written.extend(format!("#{byte:02X}").bytes());
        }
    }
    written
}

/// What `file` was before our last update of it: a link to a PDF is that of these bytes. None if there is no update of ours.
///
/// Call it again with the result to find what was before an earlier update.
#[must_use]
pub fn pdf_before_stamping(file: &[u8]) -> Option<&[u8]> {
    let mark = MARK.as_bytes();
    let mut end = file.len();
    loop {
        let at = file.get(..end)?.windows(mark.len()).rposition(|window| window == mark)?;
        end = at;
        let digits = file.get(at + mark.len()..)?;
        let digits = digits.get(..digits.iter().position(|byte| *byte == b'\n')?)?;
        let length = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse::<usize>().ok());
        // The mark in a stream or a text of somebody else's does not stand right after its own original.
        let Some(original) = length.and_then(|length| file.get(..length)) else { continue };
        let gap = if original.ends_with(b"\n") { 0 } else { 1 };
        if at == original.len() + gap && original.trim_ascii_end().ends_with(b"%%EOF") {
            return Some(original);
        }
    }
}
