//! Portable bitmaps, greymaps and pixmaps (PBM, PGM, PPM), as scanning programs on Unix write them: netpbm, pbm(5), pgm(5), ppm(5).

use image::GrayImage;

use super::damage::Damage;
use super::decoded::Decoded;
use super::error::{PictureError, refuse_too_many_pixels};
use super::grey::luma_of;

/// The picture in `bytes`, the first one of the file.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, PictureError> {
    let damaged = |reason: &str| PictureError::Damaged { reason: reason.to_owned() };
    let kind = bytes.get(1).copied().unwrap_or(0);
    let mut rest = bytes.get(2..).unwrap_or_default();
    let is_bitmap = matches!(kind, b'1' | b'4');
    let mut number = || header_number(&mut rest).ok_or_else(|| damaged("an invalid header"));
    let (width, height) = (number()?, number()?);
    let most = if is_bitmap { 1 } else { number()? };
    refuse_too_many_pixels(width, height)?;
    if width == 0 || height == 0 || !(1..=65_535).contains(&most) {
        return Err(damaged("an invalid size"));
    }
    let samples = if matches!(kind, b'3' | b'6') { 3 } else { 1 };
    let scaled = |sample: u32| u8::try_from(sample.min(most) * 255 / most).unwrap_or(u8::MAX);
    let level = |sample: u32| if is_bitmap { 255 - scaled(sample) } else { scaled(sample) };
    let count = width as usize * height as usize;
    let mut grey = Vec::new();
    let mut pixel = Vec::new();
    let mut add = |sample: u32| {
        pixel.push(level(sample));
        if let [only] = *pixel
            && samples == 1
        {
            grey.push(only);
            pixel.clear();
        } else if let [red, green, blue] = *pixel {
            grey.push(luma_of([red, green, blue]));
            pixel.clear();
        }
    };
    match kind {
        // A bitmap in text needs no space between its digits.
        b'1' => rest
            .iter()
            .filter(|byte| matches!(byte, b'0' | b'1'))
            .take(count)
            .for_each(|digit| add(u32::from(digit - b'0'))),
        b'2' | b'3' => (0..samples * count).map_while(|_| header_number(&mut rest)).for_each(add),
        // One space, then the pixels in binary.
        b'4' => {
            let stride = (width as usize).div_ceil(8);
            for row in rest.get(1..).unwrap_or_default().chunks_exact(stride).take(height as usize) {
                for x in 0..width as usize {
                    let byte = row.get(x / 8).copied().unwrap_or(0);
                    add(u32::from(byte >> (7 - x % 8) & 1));
                }
            }
        }
        _ => {
            let size = if most < 256 { 1 } else { 2 };
            let pixels = rest.get(1..).unwrap_or_default().chunks_exact(size).take(samples * count);
            pixels
                .for_each(|digits| add(digits.iter().fold(0, |value, digit| value << 8 | u32::from(*digit))));
        }
    }
    if grey.is_empty() {
        return Err(damaged("no pixels"));
    }
    let damage = (grey.len() < count).then_some(Damage::CutOff);
    grey.resize(count, u8::MAX);
    let grey = GrayImage::from_raw(width, height, grey).ok_or_else(|| damaged("no pixels"))?;
    Ok(Decoded { damage, ..grey.into() })
}

/// The next decimal number, after spaces and comments.
fn header_number(rest: &mut &[u8]) -> Option<u32> {
    loop {
        *rest = rest.trim_ascii_start();
        let Some(comment) = rest.strip_prefix(b"#") else { break };
        let end = comment.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
        *rest = comment.get(end..)?;
    }
    let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, after) = rest.split_at_checked(length)?;
    *rest = after;
    std::str::from_utf8(digits).ok()?.parse().ok()
}
