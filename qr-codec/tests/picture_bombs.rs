//! Small picture files that become huge when decompressed are decoded or refused within a known amount of memory.
//!
//! One test, alone in its file, because the memory peak is measured for the whole process.
#![allow(clippy::unwrap_used, reason = "in a test, a failure is the test's own message")]

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use qualistamp_qr::limits::MAX_PICTURE_DECODER_BYTES;
use qualistamp_qr::{LumaImage, PictureError, pictures_in};

/// Decompressed size of each bomb: twice the decoder's limit.
const BOMB: usize = 1 << 30;
/// Memory besides the decoder's limit: the file itself, and what the allocator keeps.
const SLACK: u64 = 32 << 20;

/// `length` zeros compressed by RFC 1950 to a thousandth.
fn zeros(length: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    let block = vec![0; 1 << 20];
    for _ in 0..length >> 20 {
        encoder.write_all(&block).unwrap();
    }
    encoder.finish().unwrap()
}

/// A chunk of a PNG: ISO/IEC 15948, 5.3.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let crc = !kind.iter().chain(data).fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    });
    [&(data.len() as u32).to_be_bytes()[..], kind, data, &crc.to_be_bytes()].concat()
}

/// A grey PNG with more chunks before its pixels.
fn png(side: u32, before: &[u8], pixels: &[u8]) -> Vec<u8> {
    let header = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let chunks = [chunk(b"IHDR", &header), before.to_vec(), chunk(b"IDAT", pixels), chunk(b"IEND", &[])];
    [b"\x89PNG\r\n\x1A\n".to_vec(), chunks.concat()].concat()
}

/// A grey TIFF of one strip, compressed with zlib: TIFF 6.0, and technical note 2 of Adobe.
fn tiff(side: u32, rows_per_strip: u32, strip: &[u8]) -> Vec<u8> {
    let mut file = b"II*\0".to_vec();
    file.extend((8 + strip.len() as u32).to_le_bytes());
    file.extend(strip);
    let tags: [(u16, u32); 9] = [
        (256, side),
        (257, side),
        (258, 8),
        (259, 8),
        (262, 1),
        (273, 8),
        (277, 1),
        (278, rows_per_strip),
        (279, strip.len() as u32),
    ];
    file.extend((tags.len() as u16).to_le_bytes());
    for (tag, value) in tags {
        file.extend(tag.to_le_bytes());
        file.extend([4, 0, 1, 0, 0, 0]);
        file.extend(value.to_le_bytes());
    }
    file.extend([0; 4]);
    file
}

/// A value of `/proc/self/status` in bytes; `None` on systems without it.
fn memory(key: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(key))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1_024)
}

#[test]
fn decompression_bombs_stay_within_the_memory_limit() {
    let bomb = zeros(BOMB);
    let small = zeros(1 << 20);
    let named = |name: &[u8]| [name, &bomb].concat();
    let is_refused = |found: &Result<LumaImage, PictureError>| found.is_err();
    let is_read = |found: &Result<LumaImage, PictureError>| found.is_ok();
    let either = |_: &Result<LumaImage, PictureError>| true;
    type Expected<'a> = &'a dyn Fn(&Result<LumaImage, PictureError>) -> bool;
    let table: Vec<(&str, Vec<u8>, Expected<'_>)> = vec![
        ("PNG: more pixels than it says", png(1_000, &[], &bomb), &either),
        ("PNG: a colour profile", png(1_000, &chunk(b"iCCP", &named(b"a\0\0")), &small), &either),
        ("PNG: a text", png(1_000, &chunk(b"zTXt", &named(b"a\0\0")), &small), &is_read),
        (
            "PNG: an international text",
            png(1_000, &chunk(b"iTXt", &named(b"a\0\x01\0\0\0")), &small),
            &is_read,
        ),
        ("PNG: too many pixels", png(32_768, &[], &bomb), &is_refused),
        ("TIFF: more pixels than it says", tiff(1_000, 1_000, &bomb), &either),
        ("TIFF: a strip longer than the picture", tiff(1_000, u32::MAX, &bomb), &either),
        ("TIFF: too many pixels", tiff(32_768, 32_768, &bomb), &is_refused),
    ];
    for (what, file, expected) in table {
        // Linux resets the peak on request.
        let counted = std::fs::write("/proc/self/clear_refs", "5").is_ok();
        let before = memory("VmRSS:");
        let found = LumaImage::decode(&file);
        assert!(expected(&found), "{what}: {found:?}");
        let pages = pictures_in(&file).count();
        assert_eq!(pages, 1, "{what}");
        if let (true, Some(before), Some(after)) = (counted, before, memory("VmHWM:")) {
            let used = after.saturating_sub(before);
            println!("{what}: {} MB, {found:?}", used >> 20);
            assert!(used < MAX_PICTURE_DECODER_BYTES + SLACK, "{what}: {used} bytes");
        }
    }
}
