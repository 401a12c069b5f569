//! Measures stamps made with a dictionary: bytes and QR versions for a file of diplomas, compared with other formats.

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress};
use serde_json::{Map, Value};

use qualistamp_diplomas::{claims, peers};

const PROFILES: [&str; 3] = ["minimal", "standard", "full"];

/// Everything around the content of the payload: tag, array, protected header with a 4-byte kid, empty unprotected header, head of
/// a payload up to 255 bytes, 64-byte signature with its head.
const ENVELOPE: usize = 81;

/// Characters before the Base45 text: `QS1:` here, `HC1:` in the EU DCC.
const PREFIX: usize = 4;

/// Prints the sizes for one file.
pub(super) fn print(file: &str, json: &str, dictionary: &[u8], each: bool) -> Result<(), String> {
    let diplomas: Vec<Value> = serde_json::from_str(json).map_err(|error| format!("{file}: {error}"))?;
    if diplomas.is_empty() {
        return Err(format!("{file}: no diplomas"));
    }
    println!("\n{file}: {} diplomas; bytes, QR versions at level M", diplomas.len());
    println!(
        "{:<9} | {:>6} {:>6} {:>5} {:>4} {:>6} | {:>6} {:>6} {:>4} | {:>6} {:>6} {:>4} | {:>5}",
        "", "stamp", "total", "worst", "QR", "+iat", "DCC", "total", "QR", "JWS", "total", "QR", "ratio"
    );
    let (mut all_stamps, mut all_dccs) = (0, 0);
    for name in PROFILES {
        let (mut stamps, mut with_iat, mut dccs, mut jwss) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for diploma in &diplomas {
            let issuer =
                diploma.pointer("/issuer/id").and_then(Value::as_str).ok_or("diploma without issuer")?;
            let profile = diploma.get(name).and_then(Value::as_object).ok_or("diploma without a profile")?;
            let size = sizes(issuer, profile, dictionary).map_err(|e| format!("{file}: {issuer}: {e}"))?;
            if each {
                println!("  {name:<9} {issuer:<12} {size:?}");
            }
            stamps.push(size.stamp);
            with_iat.push(size.stamp_with_iat);
            dccs.push(size.dcc);
            jwss.push(size.jws);
        }
        let total = |sizes: &[usize]| sizes.iter().sum::<usize>();
        let (stamp, dcc, jws) = (median(&mut stamps), median(&mut dccs), median(&mut jwss));
        println!(
            "{name:<9} | {stamp:>6} {:>6} {:>5} {:>4} {:>6} | {dcc:>6} {:>6} {:>4} | {jws:>6} {:>6} {:>4} | {:>5.3}",
            total(&stamps),
            stamps.last().copied().unwrap_or_default(),
            version(&ALPHANUMERIC_M, base45(stamp)),
            median(&mut with_iat),
            total(&dccs),
            version(&ALPHANUMERIC_M, base45(dcc)),
            total(&jwss),
            version(&BYTE_M, jws),
            total(&stamps) as f64 / total(&dccs) as f64,
        );
        all_stamps += total(&stamps);
        all_dccs += total(&dccs);
    }
    println!("all       | {all_stamps} of {all_dccs} bytes: {:.3}", all_stamps as f64 / all_dccs as f64);
    Ok(())
}

/// The sizes of one profile of one diploma, in bytes.
#[derive(Debug)]
struct Sizes {
    stamp: usize,
    stamp_with_iat: usize,
    dcc: usize,
    jws: usize,
}

fn sizes(issuer: &str, profile: &Map<String, Value>, dictionary: &[u8]) -> Result<Sizes, String> {
    // An arbitrary recent second. It is odd, so that no fragment matches it by chance.
    const NOW: i64 = 1_781_234_567;
    Ok(Sizes {
        stamp: stamp(&claims::encode(profile, None)?, dictionary)?,
        stamp_with_iat: stamp(&claims::encode(profile, Some(NOW))?, dictionary)?,
        dcc: peers::dcc(issuer, profile)?.len(),
        jws: peers::jws(issuer, profile)?,
    })
}

/// The size in bytes of a stamp with these claims.
fn stamp(claims: &[u8], dictionary: &[u8]) -> Result<usize, String> {
    let deflated = deflate(claims, dictionary)?;
    if inflate(&deflated, dictionary, claims.len())? != claims {
        return Err("does not inflate to what was deflated".to_owned());
    }
    // The coding octet, then the shorter of both forms.
    let payload = 1 + deflated.len().min(claims.len());
    // From 256 bytes, the head of the payload is one byte longer.
    Ok(ENVELOPE + payload + usize::from(payload > 255))
}

fn deflate(plain: &[u8], dictionary: &[u8]) -> Result<Vec<u8>, String> {
    let mut deflate = Compress::new_with_window_bits(Compression::best(), false, 15);
    deflate.set_dictionary(dictionary).map_err(|error| error.to_string())?;
    let mut out = Vec::with_capacity(2 * plain.len() + 64);
    deflate.compress_vec(plain, &mut out, FlushCompress::Finish).map_err(|error| error.to_string())?;
    Ok(out)
}

fn inflate(deflated: &[u8], dictionary: &[u8], length: usize) -> Result<Vec<u8>, String> {
    let mut inflate = Decompress::new_with_window_bits(false, 15);
    inflate.set_dictionary(dictionary).map_err(|error| error.to_string())?;
    let mut out = Vec::with_capacity(length + 64);
    inflate.decompress_vec(deflated, &mut out, FlushDecompress::Finish).map_err(|error| error.to_string())?;
    Ok(out)
}

/// The median. For an even number of values, the mean of the two in the middle, rounded up.
fn median(sizes: &mut [usize]) -> usize {
    sizes.sort_unstable();
    let middle = sizes.len() / 2;
    match sizes.get(middle.saturating_sub(1)..=middle) {
        Some([low, high]) if sizes.len().is_multiple_of(2) => (low + high).div_ceil(2),
        _ => sizes.get(middle).copied().unwrap_or_default(),
    }
}

/// The number of characters for so many bytes in Base45 (RFC 9285), with the prefix.
fn base45(bytes: usize) -> usize {
    PREFIX + (bytes * 3).div_ceil(2)
}

fn version(capacities: &[usize], characters: usize) -> String {
    match capacities.iter().position(|capacity| characters <= *capacity) {
        Some(index) => format!("v{}", index + 1),
        None => "-".to_owned(),
    }
}

/// Alphanumeric characters at level M by version: ISO/IEC 18004:2015, table 7.
const ALPHANUMERIC_M: [usize; 40] = [
    20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656, 734, 816, 909, 970, 1035,
    1134, 1248, 1326, 1451, 1542, 1637, 1732, 1839, 1994, 2113, 2238, 2369, 2506, 2632, 2780, 2894, 3054,
    3220, 3391,
];

/// Bytes at level M by version: ISO/IEC 18004:2015, table 7.
const BYTE_M: [usize; 40] = [
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779,
    857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians() {
        assert_eq!(median(&mut [3, 1, 2]), 2);
        assert_eq!(median(&mut [4, 1, 2, 9]), 3);
        assert_eq!(median(&mut [5]), 5);
    }

    #[test]
    fn versions_change_where_the_standard_says() {
        for (bytes, expected) in
            [(172, "v9"), (173, "v10"), (204, "v10"), (205, "v11"), (319, "v13"), (320, "v14")]
        {
            assert_eq!(version(&ALPHANUMERIC_M, base45(bytes)), expected, "{bytes} bytes");
        }
    }

    #[test]
    fn a_matching_dictionary_makes_a_stamp_smaller() {
        let claims = b"\x08\x6FMaster of Music in Music\x09\x6FMaster of Music";
        let without = stamp(claims, b"unrelated").unwrap();
        let with = stamp(claims, b"Master of Music").unwrap();
        assert!(with + 8 < without, "{with} {without}");
    }
}
