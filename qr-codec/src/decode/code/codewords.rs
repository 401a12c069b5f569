//! From soft modules to a message: format, codewords, and blocks repaired with errors and erasures.

use crate::deadline::Deadline;
use crate::decode::code::blocks::Blocks;
use crate::decode::code::layout::{Layout, format_code, format_modules, masked};
use crate::decode::code::message::{Message, parse};
use crate::decode::code::reed_solomon::{repair, syndromes};
use crate::decode::numeric::order::Order;
use crate::symbol::Level;

/// A decoded message and the parameters of its symbol.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) message: Message,
    pub(crate) level: Level,
    pub(crate) mask: u8,
    pub(crate) corrected: usize,
    pub(crate) codewords: usize,
}

/// The likeliest format code.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Format {
    pub(crate) level: Level,
    pub(crate) mask: u8,
    /// Share of the soft values that agree, 0 to 1.
    pub(crate) agreement: f32,
}

/// Agreement below which there is no format code and probably no symbol: three wrong bits of fifteen leave 0.6.
const MIN_AGREEMENT: f32 = 0.45;

/// Whether to erase the least certain codewords when plain correction fails.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Erasures {
    No,
    Yes,
}

/// The most likely of the 32 format codes, from both copies.
pub(crate) fn format(values: &[f32], side: usize) -> Format {
    let mut bits = [0f32; 15];
    let mut total = 0f32;
    for (i, bit) in bits.iter_mut().enumerate() {
        for (x, y) in format_modules(side, i) {
            let soft = values.get(y * side + x).copied().unwrap_or(0.0).clamp(-1.5, 1.5);
            *bit += soft;
            total += soft.abs();
        }
    }
    let (mut best, mut data) = (f32::MIN, 0);
    for candidate in 0..32 {
        let code = format_code(candidate);
        let score = bits.iter().enumerate().map(|(i, b)| if code >> i & 1 == 1 { *b } else { -*b }).sum();
        if score > best {
            best = score;
            data = candidate;
        }
    }
    let level = match data >> 3 {
        0 => Level::M,
        1 => Level::L,
        2 => Level::H,
        _ => Level::Q,
    };
    Format { level, mask: (data & 7) as u8, agreement: best / total.max(1e-3) }
}

/// The result when not all blocks could be repaired.
#[derive(Default)]
pub(crate) struct Failed {
    /// 1 for dark and -1 for light where a repaired block determines the module, 0 elsewhere; empty when no block was repaired.
    pub(crate) known: Vec<f32>,
}

/// Decodes the message from soft values (row by row, positive is dark).
pub(crate) fn decode(
    values: &[f32],
    layout: &Layout,
    erasures: Erasures,
    deadline: &Deadline,
) -> Result<Decoded, Failed> {
    let (version, format) = (layout.version(), format(values, layout.side()));
    if format.agreement < MIN_AGREEMENT {
        return Err(Failed::default());
    }
    let Some(blocks) = Blocks::new(version, format.level, layout) else { return Err(Failed::default()) };
    let codewords = codewords(values, layout, format.mask);
    let mut repaired = Vec::with_capacity(blocks.count);
    for index in 0..blocks.count {
        if erasures == Erasures::Yes && deadline.is_over() {
            return Err(Failed::default());
        }
        let block: Vec<(u8, f32)> = blocks.places(index).filter_map(|p| codewords.get(p).copied()).collect();
        repaired.push(repair_block(&block, &blocks, erasures, deadline));
        // Without erasures, stop at the first failure: most symbols have no damaged block, or many.
        if erasures == Erasures::No && repaired.last().is_some_and(Option::is_none) {
            return Err(Failed::default());
        }
    }
    let unrepaired = || Failed { known: known(&repaired, &blocks, layout, format.mask) };
    let (mut data, mut corrected) = (Vec::new(), 0);
    for (index, block) in repaired.iter().enumerate() {
        let Some((bytes, wrong)) = block else { return Err(unrepaired()) };
        corrected += wrong;
        data.extend_from_slice(bytes.get(..blocks.data_len(index)).unwrap_or_default());
    }
    let Some(message) = parse(&data, version) else { return Err(Failed::default()) };
    Ok(Decoded { message, level: format.level, mask: format.mask, corrected, codewords: blocks.total() })
}

/// Repairs each block without erasures, as the reference decoder does (ISO/IEC 18004:2015, annex B): the number of wrong codewords of
/// each, `None` for those beyond repair; and the modules that the repaired blocks determine (1 or -1, 0 for the others).
pub(crate) fn repaired_blocks(
    values: &[f32],
    layout: &Layout,
    blocks: &Blocks,
    mask: u8,
) -> (Vec<Option<usize>>, Vec<f32>) {
    let codewords = codewords(values, layout, mask);
    let repaired: Vec<Option<(Vec<u8>, usize)>> = (0..blocks.count)
        .map(|index| {
            let mut bytes: Vec<u8> =
                blocks.places(index).filter_map(|p| codewords.get(p).map(|codeword| codeword.0)).collect();
            let received = bytes.clone();
            let syndromes = syndromes(&received, blocks.correction);
            repair(&mut bytes, &syndromes, &[], held_back(blocks))?;
            let wrong = bytes.iter().zip(&received).filter(|(a, b)| a != b).count();
            Some((bytes, wrong))
        })
        .collect();
    let mut known = known(&repaired, blocks, layout, mask);
    known.resize(layout.side() * layout.side(), 0.0);
    (repaired.iter().map(|block| block.as_ref().map(|(_, wrong)| *wrong)).collect(), known)
}

/// What `of` says of the eight modules of each codeword, in symbol order.
pub(crate) fn codeword_bits<T>(layout: &Layout, of: impl Fn(usize, usize) -> T) -> Vec<[T; 8]> {
    let path: Vec<(usize, usize)> = layout.data_path().collect();
    let eight = |eight: &[(usize, usize); 8]| eight.map(|(x, y)| of(x, y));
    path.as_chunks::<8>().0.iter().map(eight).collect()
}

/// Codewords in symbol order, each with its certainty.
fn codewords(values: &[f32], layout: &Layout, mask: u8) -> Vec<(u8, f32)> {
    let mut codewords = Vec::with_capacity(values.len() / 8);
    let (mut byte, mut bits, mut least, mut sum) = (0u8, 0, f32::INFINITY, 0f32);
    for (x, y) in layout.data_path() {
        let value = values.get(y * layout.side() + x).copied().unwrap_or(0.0);
        byte = byte << 1 | u8::from((value > 0.0) != masked(mask, x, y));
        least = least.min(value.abs());
        sum += value.abs();
        bits += 1;
        if bits == 8 {
            // The weakest bit determines the certainty of a codeword; the sum breaks ties.
            codewords.push((byte, least + 0.02 * sum));
            (bits, least, sum) = (0, f32::INFINITY, 0.0);
        }
    }
    codewords
}

/// The modules that the repaired blocks determine.
fn known(repaired: &[Option<(Vec<u8>, usize)>], blocks: &Blocks, layout: &Layout, mask: u8) -> Vec<f32> {
    if repaired.iter().all(Option::is_none) {
        return Vec::new();
    }
    let mut codewords: Vec<Option<u8>> = vec![None; blocks.total()];
    for (index, block) in repaired.iter().enumerate() {
        let Some((bytes, _)) = block else { continue };
        for (place, &byte) in blocks.places(index).zip(bytes) {
            if let Some(slot) = codewords.get_mut(place) {
                *slot = Some(byte);
            }
        }
    }
    let side = layout.side();
    let mut known = vec![0f32; side * side];
    for (i, (x, y)) in layout.data_path().enumerate() {
        let Some(&Some(byte)) = codewords.get(i / 8) else { continue };
        if let Some(slot) = known.get_mut(y * side + x) {
            let bit = byte >> (7 - i % 8) & 1 == 1;
            *slot = if bit != masked(mask, x, y) { 1.0 } else { -1.0 };
        }
    }
    known
}

/// Repairs one block of codewords with their certainties; returns it with the number of wrong codewords.
fn repair_block(
    block: &[(u8, f32)],
    blocks: &Blocks,
    erasures: Erasures,
    deadline: &Deadline,
) -> Option<(Vec<u8>, usize)> {
    let received: Vec<u8> = block.iter().map(|c| c.0).collect();
    let changed = |repaired: &[u8]| repaired.iter().zip(&received).filter(|(a, b)| a != b).count();
    let mut bytes = received.clone();
    let syndromes = syndromes(&received, blocks.correction);
    if repair(&mut bytes, &syndromes, &[], held_back(blocks)).is_some() {
        let wrong = changed(&bytes);
        return Some((bytes, wrong));
    }
    if erasures == Erasures::No {
        return None;
    }
    // Generalised minimum distance decoding: erase the least certain codewords, two more each time. Some correction capacity must
    // remain unused, or erasing would turn noise into a codeword.
    let margin = if blocks.count == 1 { 6 } else { 4 };
    let doubtful: Vec<usize> = Order::by(block.iter().map(|c| f64::from(c.1))).collect();
    for erased in (2..=blocks.correction.saturating_sub(margin)).step_by(2) {
        if deadline.is_over() {
            return None;
        }
        bytes.copy_from_slice(&received);
        if repair(&mut bytes, &syndromes, doubtful.get(..erased)?, margin).is_some() {
            let wrong = changed(&bytes);
            return Some((bytes, wrong));
        }
    }
    None
}

/// Correction codewords reserved in the smallest symbols against misdecoding: clause 7.5.1 (table 9, note).
pub(crate) fn held_back(blocks: &Blocks) -> usize {
    match (blocks.count, blocks.correction) {
        (1, 7) => 3,
        (1, 10) => 2,
        (1, 13 | 17) => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::symbol::QrSymbol;

    /// One of several blocks is damaged beyond repair: the others determine their modules, and its own stay unknown.
    #[test]
    fn repaired_blocks_determine_their_modules() {
        let text: String = "QUALISTAMP ".chars().cycle().take(700).collect();
        let symbol = QrSymbol::encode(&text).unwrap();
        let layout = Layout::new(usize::from(symbol.version()));
        let side = symbol.side();
        let clean: Vec<f32> = symbol.rows().flatten().map(|&dark| if dark { 1.0 } else { -1.0 }).collect();
        let deadline = Deadline::never();
        let whole = decode(&clean, &layout, Erasures::Yes, &deadline).ok().unwrap();
        assert_eq!((whole.message.bytes().as_slice(), whole.corrected), (text.as_bytes(), 0));

        let blocks = Blocks::new(layout.version(), whole.level, &layout).unwrap();
        let lost: Vec<usize> = blocks.places(1).collect();
        let mut damaged = clean.clone();
        for (i, (x, y)) in layout.data_path().enumerate() {
            if lost.contains(&(i / 8)) {
                damaged[y * side + x] *= -1.0;
            }
        }
        let Err(Failed { known }) = decode(&damaged, &layout, Erasures::Yes, &deadline) else {
            panic!("a block with every codeword wrong was repaired")
        };
        for (i, (x, y)) in layout.data_path().take(blocks.total() * 8).enumerate() {
            let expected = if lost.contains(&(i / 8)) { 0.0 } else { clean[y * side + x] };
            assert_eq!(known[y * side + x], expected, "module {x}, {y}");
        }
    }
}
