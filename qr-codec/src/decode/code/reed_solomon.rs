//! Reed-Solomon decoding with errors and erasures over GF(256): ISO/IEC 18004:2015, clause 7.5.2 and annex B.
//!
//! Berlekamp-Massey started from the erasure locator (Blahut), Chien search, Forney's formula.

/// x^8 + x^4 + x^3 + x^2 + 1, the field polynomial of clause 7.5.2.
const POLYNOMIAL: u16 = 0x11d;

struct Field {
    /// Powers of the generator, repeated once, so that a sum of two logarithms needs no reduction.
    power: [u8; 512],
    log: [u8; 256],
}

static FIELD: Field = field();

const fn field() -> Field {
    let mut field = Field { power: [0; 512], log: [0; 256] };
    let mut value = 1u16;
    let mut i = 0;
    while i < 255 {
        field.power[i] = value as u8;
        field.power[i + 255] = value as u8;
        field.log[value as usize] = i as u8;
        value <<= 1;
        if value & 256 != 0 {
            value ^= POLYNOMIAL;
        }
        i += 1;
    }
    field
}

// The indices below are a byte (tables of 256) or the sum of two bytes (table of 512).

#[inline]
fn mul(a: u8, b: u8) -> u8 {
    if a == 0 || b == 0 {
        return 0;
    }
    FIELD.power[usize::from(FIELD.log[usize::from(a)]) + usize::from(FIELD.log[usize::from(b)])]
}

#[inline]
fn inverse(a: u8) -> u8 {
    FIELD.power[255 - usize::from(FIELD.log[usize::from(a)])]
}

/// The generator raised to `exponent`.
#[inline]
pub(crate) fn power(exponent: usize) -> u8 {
    FIELD.power[exponent % 255]
}

/// Sum of `coefficients[i] * x^i`.
#[inline(never)]
fn evaluate(coefficients: &[u8], x: u8) -> u8 {
    coefficients.iter().rev().fold(0, |sum, &c| mul(sum, x) ^ c)
}

/// The longest block in the standard has 153 codewords; the field allows 255.
pub(crate) const MAX_BLOCK: usize = 255;

/// Repairs `block` (data, then correction codewords) in place. `syndromes` are those of the block, one per correction codeword;
/// `erased` are indices with doubtful values. An erasure uses one correction codeword and an error elsewhere two; at least
/// `spare` must remain unused.
///
/// Returns the number of errors found outside `erased`. `None`: the block cannot be repaired and may have been partly changed.
pub(crate) fn repair(block: &mut [u8], syndromes: &[u8], erased: &[usize], spare: usize) -> Option<usize> {
    let (n, correction) = (block.len(), syndromes.len());
    if n > MAX_BLOCK || correction == 0 || correction >= n || erased.len() > correction {
        return None;
    }
    if syndromes.iter().all(|&s| s == 0) {
        return Some(0);
    }
    let locator = error_locator(syndromes, erased, n)?;
    let degree = locator.iter().rposition(|&c| c != 0).filter(|&d| d > 0)?;
    // Rejects almost all blocks beyond repair before the search.
    if 2 * degree + spare > correction + erased.len() {
        return None;
    }

    // Chien search: index p is wrong where the locator is zero at the inverse of X = generator^(n-1-p).
    let mut places = Vec::with_capacity(degree);
    for place in 0..n {
        let x_inverse = power(255 - (n - 1 - place) % 255);
        if evaluate(locator.get(..=degree)?, x_inverse) == 0 {
            places.push(place);
        }
    }
    if places.len() != degree {
        return None;
    }

    // Forney: omega = syndromes * locator mod x^correction; value = X * omega(1/X) / locator'(1/X), roots from 0 on.
    let mut omega = vec![0u8; correction];
    for (i, slot) in omega.iter_mut().enumerate() {
        for j in 0..=i.min(degree) {
            *slot ^= mul(syndromes[i - j], locator[j]);
        }
    }
    for &place in &places {
        let x = power(n - 1 - place);
        let x_inverse = inverse(x);
        // The derivative keeps the odd terms, one degree down.
        let square = mul(x_inverse, x_inverse);
        let odd = locator.get(1..=degree)?.iter().step_by(2);
        let derivative = odd.rev().fold(0, |sum, &c| mul(sum, square) ^ c);
        if derivative == 0 {
            return None;
        }
        block[place] ^= mul(x, mul(evaluate(&omega, x_inverse), inverse(derivative)));
    }
    // Beyond the correction radius the formulas may give a word that is not in the code.
    if self::syndromes(block, correction).iter().any(|&s| s != 0) {
        return None;
    }
    Some(places.iter().filter(|place| !erased.contains(place)).count())
}

/// The value of `block` at the first powers of the generator: all zero for a codeword of the code.
#[inline(never)]
pub(crate) fn syndromes(block: &[u8], correction: usize) -> Vec<u8> {
    (0..correction)
        .map(|i| {
            let x = power(i);
            block.iter().fold(0, |sum, &c| mul(sum, x) ^ c)
        })
        .collect()
}

/// Locator polynomial of errors and erasures, `correction + 1` coefficients, constant term first.
fn error_locator(syndromes: &[u8], erased: &[usize], n: usize) -> Option<Vec<u8>> {
    let correction = syndromes.len();
    let mut locator = vec![0u8; correction + 1];
    locator[0] = 1;
    for (count, &place) in erased.iter().enumerate() {
        let x = power(n.checked_sub(place + 1)?);
        for i in (1..=count + 1).rev() {
            locator[i] ^= mul(locator[i - 1], x);
        }
    }
    let mut previous = locator.clone();
    let mut length = erased.len();
    for step in erased.len() + 1..=correction {
        let discrepancy = (0..step).fold(0, |sum, i| sum ^ mul(locator[i], syndromes[step - 1 - i]));
        // previous *= x
        previous.copy_within(..correction, 1);
        previous[0] = 0;
        if discrepancy == 0 {
            continue;
        }
        let mut next = locator.clone();
        for (slot, &p) in next.iter_mut().zip(&previous) {
            *slot ^= mul(discrepancy, p);
        }
        if 2 * length < step + erased.len() {
            length = step + erased.len() - length;
            let scale = inverse(discrepancy);
            previous = locator.iter().map(|&c| mul(c, scale)).collect();
        }
        locator = next;
    }
    Some(locator)
}

/// Correction codewords for `data`: long division by the generator polynomial of annex A. For tests that build symbols.
#[cfg(test)]
pub(crate) fn correction_codewords(data: &[u8], correction: usize) -> Vec<u8> {
    let mut generator = vec![1u8];
    for i in 0..correction {
        let mut next = generator.clone();
        next.push(0);
        for (j, &c) in generator.iter().enumerate() {
            next[j + 1] ^= mul(c, power(i));
        }
        generator = next;
    }
    let mut remainder = data.to_vec();
    remainder.resize(data.len() + correction, 0);
    for i in 0..data.len() {
        let factor = remainder[i];
        for (j, &c) in generator.iter().enumerate() {
            remainder[i + j] ^= mul(c, factor);
        }
    }
    remainder.split_off(data.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repair(block: &mut [u8], correction: usize, erased: &[usize]) -> Option<usize> {
        let syndromes = syndromes(block, correction);
        super::repair(block, &syndromes, erased, 0)
    }

    fn word(data: &[u8], correction: usize) -> Vec<u8> {
        let mut word = data.to_vec();
        word.extend(correction_codewords(data, correction));
        word
    }

    /// Annex I.2: the symbol "01234567", version 1-M.
    #[test]
    fn example_of_annex_i() {
        let data =
            [0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11];
        let expected = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55];
        assert_eq!(correction_codewords(&data, 10), expected);
    }

    /// Ten correction codewords: three errors use six, two erasures and two errors also six; four remain, not five.
    #[test]
    fn spare_correction_codewords_stay_unused() {
        let clean = word(&[7, 0, 255, 32], 10);
        for (wrong, erased, errors) in [(3, 0, 3), (4, 2, 2)] {
            let places: Vec<usize> = (0..wrong).map(|i| 3 * i).collect();
            let mut damaged = clean.clone();
            places.iter().for_each(|&place| damaged[place] ^= 0x5a);
            let syndromes = syndromes(&damaged, 10);
            let with = |spare| super::repair(&mut damaged.clone(), &syndromes, &places[..erased], spare);
            assert_eq!((with(4), with(5)), (Some(errors), None), "{wrong} wrong, {erased} erased");
        }
    }

    /// Every pair of errors, with every value of the first, in a word that can correct two.
    #[test]
    fn all_single_and_double_errors_are_repaired() {
        let clean = word(&[7, 0, 255, 32], 4);
        for first in 0..clean.len() {
            for value in 1..=255u8 {
                let mut one = clean.clone();
                one[first] ^= value;
                assert_eq!(repair(&mut one.clone(), 4, &[]), Some(1));
                for second in first + 1..clean.len() {
                    for other in [1u8, value, value ^ 0x80, 255] {
                        let mut two = one.clone();
                        two[second] ^= other;
                        let expected = usize::from(two[second] != clean[second]) + 1;
                        assert_eq!(repair(&mut two, 4, &[]), Some(expected));
                        assert_eq!(two, clean);
                    }
                }
            }
        }
    }

    /// Every set of erasures up to full strength, with wrong or right values.
    #[test]
    fn all_sets_of_erasures_are_repaired() {
        let clean = word(&[9, 200, 3, 4, 77], 4);
        for set in 0u32..1 << clean.len() {
            let erased: Vec<usize> = (0..clean.len()).filter(|i| set >> i & 1 == 1).collect();
            for wrong in [0x00u8, 0x01, 0xa5] {
                let mut damaged = clean.clone();
                for &place in &erased {
                    damaged[place] ^= wrong;
                }
                if erased.len() > 4 {
                    assert_eq!(repair(&mut damaged, 4, &erased), None);
                } else {
                    assert_eq!(repair(&mut damaged, 4, &erased), Some(0), "{erased:?}");
                    assert_eq!(damaged, clean);
                }
            }
        }
    }

    /// errors * 2 + erasures <= correction always repairs: all splits of a long block, at spread-out positions.
    #[test]
    fn every_split_between_errors_and_erasures_is_repaired() {
        let data: Vec<u8> = (0..118u8).map(|i| i.wrapping_mul(37)).collect();
        let clean = word(&data, 30);
        for erasures in 0..=30usize {
            let errors = (30 - erasures) / 2;
            let places: Vec<usize> = (0..erasures + errors).map(|i| (i * 29 + 5) % clean.len()).collect();
            let mut damaged = clean.clone();
            for (i, &place) in places.iter().enumerate() {
                damaged[place] ^= i as u8 * 7 + 1;
            }
            assert_eq!(repair(&mut damaged, 30, &places[..erasures]), Some(errors), "{erasures}");
            assert_eq!(damaged, clean, "{erasures}");
        }
    }

    /// Beyond its strength the decoder reports failure or returns a codeword, and never panics.
    #[test]
    fn too_many_errors_are_reported_or_miscorrected_to_a_codeword() {
        let clean = word(&[1, 2, 3, 4, 5, 6, 7, 8, 9], 17);
        let mut state = 1u32;
        let mut refused = 0;
        for _ in 0..2000 {
            let mut damaged = clean.clone();
            for byte in &mut damaged {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                *byte ^= (state >> 24) as u8;
            }
            match repair(&mut damaged, 17, &[]) {
                None => refused += 1,
                Some(_) => assert!(syndromes(&damaged, 17).iter().all(|&s| s == 0)),
            }
        }
        assert!(refused > 1990, "{refused}");
    }

    #[test]
    fn impossible_block_sizes_are_rejected() {
        assert_eq!(repair(&mut [], 4, &[]), None);
        assert_eq!(repair(&mut [1, 2], 2, &[]), None);
        assert_eq!(repair(&mut [0; 256], 4, &[]), None);
        assert_eq!(repair(&mut [1, 2, 4], 1, &[9]), None);
    }
}
