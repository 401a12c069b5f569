//! Writes small PDFs of one page, in each of the ways in which programs write them.

use std::collections::BTreeMap;
use std::io::Write as _;

/// A PDF of one page on A4. Objects 1 to 4 are the catalogue, the tree of pages, the page and its content.
pub(crate) struct Pdf {
    objects: BTreeMap<usize, Vec<u8>>,
    pub(crate) page_entries: String,
    pub(crate) parent_entries: String,
    pub(crate) catalog_entries: String,
    pub(crate) trailer_entries: String,
}

const ID: &str = "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]";

impl Pdf {
    pub(crate) fn page(content: &str) -> Self {
        let mut pdf = Self {
            objects: BTreeMap::new(),
            page_entries: String::new(),
            parent_entries: String::new(),
            catalog_entries: String::new(),
            trailer_entries: String::new(),
        };
        pdf.stream(4, "", content.as_bytes());
        pdf
    }

    pub(crate) fn object(&mut self, number: usize, body: &str) {
        self.objects.insert(number, body.as_bytes().to_vec());
    }

    pub(crate) fn stream(&mut self, number: usize, entries: &str, data: &[u8]) {
        let start = format!("<<{entries}/Length {}>>\nstream\n", data.len());
        self.objects.insert(number, [start.as_bytes(), data, b"\nendstream"].concat());
    }

    /// All objects. Those that were set by number replace the usual ones.
    fn all(&self) -> BTreeMap<usize, Vec<u8>> {
        let media =
            if self.page_entries.contains("/MediaBox") { "" } else { "/MediaBox[0 0 595.276 841.89]" };
        let mut all = BTreeMap::from([
            (1, format!("<</Type/Catalog/Pages 2 0 R{}>>", self.catalog_entries).into_bytes()),
            (2, format!("<</Type/Pages/Kids[3 0 R]/Count 1{}>>", self.parent_entries).into_bytes()),
            (
                3,
                format!("<</Type/Page/Parent 2 0 R{media}/Contents 4 0 R{}>>", self.page_entries)
                    .into_bytes(),
            ),
        ]);
        all.extend(self.objects.clone());
        all
    }

    /// With a cross-reference table, as PDF 1.0 to 1.4 have.
    pub(crate) fn classic(&self) -> Vec<u8> {
        let mut file = b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let all = self.all();
        let offsets = written(&mut file, &all);
        let size = all.keys().max().unwrap() + 1;
        let start = file.len();
        file.extend(table(0, size, &offsets).bytes());
        file.extend(
            format!(
                "trailer\n<</Size {size}/Root 1 0 R{ID}{}>>\nstartxref\n{start}\n%%EOF\n",
                self.trailer_entries
            )
            .bytes(),
        );
        file
    }

    /// With a cross-reference stream, and all objects but streams in an object stream. Without a line end at the end.
    pub(crate) fn with_streams(&self) -> Vec<u8> {
        let mut file = b"%PDF-1.5\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let (streams, plain): (BTreeMap<_, _>, BTreeMap<_, _>) =
            self.all().into_iter().partition(|(_, body)| body.ends_with(b"endstream"));
        let mut offsets = written(&mut file, &streams);
        let holder = self.all().keys().max().unwrap() + 1;
        offsets.extend(written(&mut file, &BTreeMap::from([(holder, object_stream(&plain))])));
        let start = file.len();
        offsets.insert(holder + 1, start);
        let rows = rows(holder + 2, &offsets, &plain, holder);
        let data = deflated(&predicted(&rows));
        let head = format!(
            "{} 0 obj\n<</Type/XRef/W[1 3 1]/Size {}/Root 1 0 R{ID}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5>>/Length {}>>\nstream\n",
            holder + 1,
            holder + 2,
            data.len()
        );
        file.extend(head.bytes());
        file.extend(data);
        file.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF").bytes());
        file
    }

    /// As Word writes: a table that older programs read, and a stream with what it leaves out. The page is in an object stream.
    pub(crate) fn hybrid(&self) -> Vec<u8> {
        let mut file = b"%PDF-1.5\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let mut visible = self.all();
        let hidden = BTreeMap::from([(3, visible.remove(&3).unwrap())]);
        let mut offsets = written(&mut file, &visible);
        let holder = visible.keys().max().unwrap() + 1;
        let stream_at = file.len();
        let holder_offset = written(&mut file, &BTreeMap::from([(holder, object_stream(&hidden))]))[&holder];
        assert_eq!(stream_at, holder_offset);
        let cross = file.len();
        let rows = [
            [vec![2], (holder as u32).to_be_bytes()[1..].to_vec(), vec![0]].concat(),
            [vec![1], (holder_offset as u32).to_be_bytes()[1..].to_vec(), vec![0]].concat(),
        ]
        .concat();
        file.extend(
            format!(
                "{} 0 obj\n<</Type/XRef/W[1 3 1]/Index[3 1 {holder} 1]/Size {}/Root 1 0 R/Length {}>>\nstream\n",
                holder + 1,
                holder + 2,
                rows.len()
            )
            .bytes(),
        );
        file.extend(rows);
        file.extend(b"\nendstream\nendobj\n");
        offsets.insert(holder + 1, cross);
        let start = file.len();
        file.extend(table(0, holder + 2, &offsets).bytes());
        file.extend(
            format!(
                "trailer\n<</Size {}/Root 1 0 R{ID}/XRefStm {cross}>>\nstartxref\n{start}\n%%EOF\n",
                holder + 2
            )
            .bytes(),
        );
        file
    }

    /// In the order of linearized files: the section of the first page is first, and the last `startxref` points to it.
    pub(crate) fn linearized(&self) -> Vec<u8> {
        let mut all = self.all();
        let size = all.keys().max().unwrap() + 1;
        let first = BTreeMap::from([(3, all.remove(&3).unwrap()), (4, all.remove(&4).unwrap())]);
        let first_table_length = table(3, 2, &BTreeMap::new()).len();
        let head = b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
        // The length of the file and the place of the other section are padded to ten digits.
        let build = |length: usize, main: usize| {
            let mut file = head.to_vec();
            file.extend(
                format!(
                    "{size} 0 obj\n<</Linearized 1/L {length:010}/N 1/O 3/E 0/T {main:010}/H[0 0]>>\nendobj\n"
                )
                .bytes(),
            );
            let start = file.len();
            let trailer = format!(
                "trailer\n<</Size {}/Root 1 0 R/Prev {main:010}{ID}>>\nstartxref\n0\n%%EOF\n",
                size + 1
            );
            let mut body = vec![b' '; start + first_table_length + trailer.len()];
            let offsets = written(&mut body, &first);
            file.extend(table(3, 2, &offsets).bytes());
            file.extend(trailer.bytes());
            file.extend(&body[file.len()..]);
            let mut offsets = written(&mut file, &all);
            offsets.insert(size, head.len());
            let main = file.len();
            // Objects 3 and 4 are in the first section.
            file.extend(format!("{}{}", table(0, 3, &offsets), &table(5, size - 4, &offsets)[5..]).bytes());
            file.extend(format!("trailer\n<</Size {}>>\nstartxref\n{start}\n%%EOF\n", size + 1).bytes());
            (file, main)
        };
        let (file, main) = build(0, 0);
        build(file.len(), main).0
    }
}

fn written(file: &mut Vec<u8>, objects: &BTreeMap<usize, Vec<u8>>) -> BTreeMap<usize, usize> {
    let mut offsets = BTreeMap::new();
    for (number, body) in objects {
        offsets.insert(*number, file.len());
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend(body);
        file.extend(b"\nendobj\n");
    }
    offsets
}

fn table(first: usize, count: usize, offsets: &BTreeMap<usize, usize>) -> String {
    let mut table = format!("xref\n{first} {count}\n");
    for number in first..first + count {
        table += &match offsets.get(&number) {
            Some(offset) => format!("{offset:010} 00000 n \n"),
            None => "0000000000 65535 f \n".to_owned(),
        };
    }
    table
}

fn object_stream(objects: &BTreeMap<usize, Vec<u8>>) -> Vec<u8> {
    let (mut index, mut data) = (String::new(), Vec::new());
    for (number, body) in objects {
        index += &format!("{number} {} ", data.len());
        data.extend(body);
        data.push(b'\n');
    }
    let data = [index.as_bytes(), &data].concat();
    let data = deflated(&data);
    let head = format!(
        "<</Type/ObjStm/N {}/First {}/Filter/FlateDecode/Length {}>>\nstream\n",
        objects.len(),
        index.len(),
        data.len()
    );
    [head.as_bytes(), &data, b"\nendstream"].concat()
}

fn rows(
    size: usize,
    offsets: &BTreeMap<usize, usize>,
    in_stream: &BTreeMap<usize, Vec<u8>>,
    holder: usize,
) -> Vec<[u8; 5]> {
    (0..size)
        .map(|number| {
            let (kind, field, last) = if let Some(offset) = offsets.get(&number) {
                (1, *offset, 0)
            } else if let Some(index) = in_stream.keys().position(|key| *key == number) {
                (2, holder, index)
            } else {
                (0, 0, 0)
            };
            let [_, a, b, c] = (field as u32).to_be_bytes();
            [kind, a, b, c, last as u8]
        })
        .collect()
}

/// With the predictor "up" of PNG, as most writers do.
fn predicted(rows: &[[u8; 5]]) -> Vec<u8> {
    let mut above = [0; 5];
    let mut data = Vec::new();
    for row in rows {
        data.push(2);
        data.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = *row;
    }
    data
}

pub(crate) fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// `file` with the first `from` replaced by `to`, which is as long, so that all offsets still fit.
pub(crate) fn with_classic_table(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let at = file.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
    let mut changed = file.to_vec();
    changed[at..at + to.len()].copy_from_slice(to.as_bytes());
    changed
}
