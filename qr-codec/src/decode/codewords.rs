//! From soft modules to a message: format, codewords, blocks repaired with errors and erasures.

use super::blocks::Blocks;
use super::budget::Deadline;
use super::layout::{Layout, format_code, format_modules, masked};
use super::message::{Message, parse};
use super::order::Order;
use super::reed_solomon::repair;
use crate::symbol::Level;

/// A symbol's message and how it was packed.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) message: Message,
    pub(super) level: Level,
    pub(super) mask: u8,
    pub(super) corrected: usize,
    pub(super) codewords: usize,
}

/// The likeliest format code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Format {
    pub(super) level: Level,
    pub(super) mask: u8,
    /// Share of the evidence that agrees, 0 to 1.
    pub(super) agreement: f32,
}

/// Agreement below which there is no format code, and likely no symbol: three of fifteen bits wrong leave 0.6.
const MIN_AGREEMENT: f32 = 0.45;

/// Whether to take the least certain codewords for erased when plain correction fails.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Erasures {
    No,
    Yes,
}

/// Reads both copies of the format code: the likeliest of the 32.
pub(super) fn format(values: &[f32], side: usize) -> Format {
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

/// Reads the message from soft values (row by row, positive is dark) of a symbol of `version`.
pub(super) fn decode(
    values: &[f32],
    version: usize,
    layout: &Layout,
    erasures: Erasures,
    deadline: &Deadline,
) -> Option<Decoded> {
    let side = layout.side();
    let format = format(values, side);
    if format.agreement < MIN_AGREEMENT {
        return None;
    }
    let blocks = Blocks::new(version, format.level, layout)?;
    let mut codewords = Vec::with_capacity(blocks.total());
    let (mut byte, mut bits, mut least, mut sum) = (0u8, 0, f32::INFINITY, 0f32);
    for (x, y) in layout.data_path() {
        let value = values.get(y * side + x).copied().unwrap_or(0.0);
        byte = byte << 1 | u8::from((value > 0.0) != masked(format.mask, x, y));
        least = least.min(value.abs());
        sum += value.abs();
        bits += 1;
        if bits == 8 {
            // The weakest bit tells whether a codeword is right; the sum breaks ties.
            codewords.push((byte, least + 0.02 * sum));
            (bits, least, sum) = (0, f32::INFINITY, 0.0);
        }
    }
    let mut data = Vec::new();
    let mut corrected = 0;
    for index in 0..blocks.count {
        let block: Vec<(u8, f32)> =
            blocks.places(index).map(|p| codewords.get(p).copied()).collect::<Option<_>>()?;
        let (bytes, wrong) = repair_block(&block, &blocks, erasures, deadline)?;
        corrected += wrong;
        data.extend_from_slice(bytes.get(..blocks.data_len(index))?);
    }
    let message = parse(&data, version)?;
    Some(Decoded { message, level: format.level, mask: format.mask, corrected, codewords: blocks.total() })
}

/// Repairs one block of codewords with their certainties; gives it with the number of codewords that were wrong.
fn repair_block(
    block: &[(u8, f32)],
    blocks: &Blocks,
    erasures: Erasures,
    deadline: &Deadline,
) -> Option<(Vec<u8>, usize)> {
    let received: Vec<u8> = block.iter().map(|c| c.0).collect();
    let changed = |repaired: &[u8]| repaired.iter().zip(&received).filter(|(a, b)| a != b).count();
    let mut bytes = received.clone();
    if repair(&mut bytes, blocks.correction, &[]).is_some_and(|errors| is_trusted(errors, blocks)) {
        let wrong = changed(&bytes);
        return Some((bytes, wrong));
    }
    if erasures == Erasures::No {
        return None;
    }
    // Generalised minimum distance: erase the least certain, two more each time. What is accepted keeps a margin of
    // unused correction, or erasing would make a word of the code out of noise.
    let margin = if blocks.count == 1 { 6 } else { 4 };
    let doubtful: Vec<usize> = Order::by(block.iter().map(|c| f64::from(c.1))).collect();
    for erased in (2..=blocks.correction.saturating_sub(margin)).step_by(2) {
        if deadline.is_over() {
            return None;
        }
        bytes.copy_from_slice(&received);
        if let Some(errors) = repair(&mut bytes, blocks.correction, doubtful.get(..erased)?)
            && 2 * errors + erased + margin <= blocks.correction
        {
            let wrong = changed(&bytes);
            return Some((bytes, wrong));
        }
    }
    None
}

/// Clause 7.5.1: the smallest symbols hold some correction codewords back (table 9, note) against misdecodes.
fn is_trusted(errors: usize, blocks: &Blocks) -> bool {
    let held_back = match (blocks.count, blocks.correction) {
        (1, 7) => 3,
        (1, 10) => 2,
        (1, 13 | 17) => 1,
        _ => 0,
    };
    2 * errors + held_back <= blocks.correction
}
