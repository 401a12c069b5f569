//! What the headers of a JPEG stream say about it.

use image::metadata::Orientation;

use super::segments::{Segments, marker};
use crate::pictures::error::PictureError;

/// The headers of a JPEG stream.
#[derive(Debug, Default)]
pub(super) struct Summary {
    pub(super) frame: Option<Frame>,
    pub(super) scans: usize,
    /// The number of lines according to the segment that may follow the first scan (B.2.5).
    pub(super) lines: Option<u16>,
    /// The transformation of colours in Adobe's segment: 0 none, 1 YCbCr, 2 YCCK.
    pub(super) adobe: Option<u8>,
    pub(super) orientation: Option<Orientation>,
    /// The picture says how to change the first one of the file, and shows nothing else: a map of brightness or depth.
    pub(super) is_about_the_first: bool,
    /// Where the stream ends, after its end marker; `None` when it is cut off.
    pub(super) end: Option<usize>,
    /// Where the coded data of the first scan begins.
    pub(super) header_length: Option<usize>,
}

/// A frame header: B.2.2.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// The last byte of its marker, which names the process.
    pub(super) process: u8,
    /// Bits of each sample.
    pub(super) precision: u8,
    /// Zero if another segment says it.
    pub(super) height: u16,
    pub(super) width: u16,
    pub(super) components: Vec<Component>,
    /// Where the height is in the stream.
    pub(super) height_position: usize,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Component {
    pub(super) id: u8,
    /// Samples across and down, relative to those of the other components; 1 to 4.
    pub(super) across: u8,
    pub(super) down: u8,
    /// Number of its quantisation table.
    pub(super) table: u8,
}

impl Summary {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut summary = Self::default();
        for segment in Segments::of(bytes) {
            match segment.marker {
                marker::SOS => {
                    summary.scans += 1;
                    summary.header_length.get_or_insert(segment.end - segment.coded.len());
                }
                marker::DNL => {
                    let lines = segment.payload.first_chunk().map(|lines| u16::from_be_bytes(*lines));
                    summary.lines = summary.lines.or(lines);
                }
                marker::APP14 if segment.payload.starts_with(b"Adobe") => {
                    summary.adobe = segment.payload.get(11).copied();
                }
                marker::APP1 => {
                    summary.is_about_the_first |= MAPS.iter().any(|name| contains(segment.payload, name));
                    if let Some(exif) = segment.payload.strip_prefix(b"Exif\0\0") {
                        summary.orientation = summary.orientation.or(Orientation::from_exif_chunk(exif));
                    }
                }
                marker::APP2 => {
                    summary.is_about_the_first |= segment.payload.starts_with(b"urn:iso:std:iso:ts:21496:-1");
                }
                marker::EOI => summary.end = Some(segment.end),
                marker if is_frame(marker) && summary.frame.is_none() => {
                    summary.frame = Frame::of(marker, segment.payload, segment.position);
                }
                _ => {}
            }
        }
        summary
    }
}

/// Names in the metadata of maps of brightness and depth, as phones append them: those of Adobe and Google, and Apple's.
const MAPS: [&[u8]; 4] = [b"hdrgm:GainMapMax", b"HDRGainMap", b"depthmap", b"disparity"];

fn contains(bytes: &[u8], name: &[u8]) -> bool {
    bytes.windows(name.len()).any(|part| part == name)
}

/// Start of frame of any process, and of JPEG-LS (Rec. ITU-T T.87), which begins like JPEG.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF | 0xF7)
}

impl Frame {
    fn of(process: u8, payload: &[u8], position: usize) -> Option<Self> {
        let [precision, h1, h0, w1, w0, count, components @ ..] = payload else { return None };
        let components: Vec<Component> = components
            .chunks_exact(3)
            .take(usize::from(*count))
            .filter_map(|component| match component {
                [id, factors, table] => {
                    Some(Component { id: *id, across: factors >> 4, down: factors & 15, table: *table })
                }
                _ => None,
            })
            .collect();
        let is_valid =
            |component: &Component| (1..=4).contains(&component.across) && (1..=4).contains(&component.down);
        let complete = components.len() == usize::from(*count) && !components.is_empty();
        (complete && components.iter().all(is_valid)).then_some(Self {
            process,
            precision: *precision,
            height: u16::from_be_bytes([*h1, *h0]),
            width: u16::from_be_bytes([*w1, *w0]),
            components,
            height_position: position + 1,
        })
    }

    /// Refuses processes that no decoder here knows, by their names.
    pub(super) fn refuse_unknown_process(&self) -> Result<(), PictureError> {
        let precision = self.precision;
        let name = match self.process {
            0xC0..=0xC2 if precision == 8 => return Ok(()),
            0xC1 if precision == 12 => return Ok(()),
            0xC3 if (2..=16).contains(&precision) => return Ok(()),
            0xC9 => "arithmetic coding".to_owned(),
            0xCA => "progressive, arithmetic coding".to_owned(),
            0xCB => "lossless, arithmetic coding".to_owned(),
            0xC5..=0xC7 | 0xCD..=0xCF => "hierarchical".to_owned(),
            0xF7 => "JPEG-LS".to_owned(),
            0xC2 => format!("progressive, {precision} bits"),
            0xC3 => format!("lossless, {precision} bits"),
            _ => format!("{precision} bits"),
        };
        Err(PictureError::Unsupported { reason: format!("an unusual kind of JPEG: {name}") })
    }

    /// Whether the fast decoder reads pictures with such a sampling: luma twice as fine as colours at most.
    pub(super) fn has_usual_sampling(&self) -> bool {
        match self.components.as_slice() {
            [_] => true,
            [first, rest @ ..] => {
                matches!((first.across, first.down), (1 | 2, 1 | 2))
                    && rest.iter().all(|component| {
                        (component.across, component.down) == (1, 1)
                            || (self.components.len() == 4
                                && (component.across, component.down) == (first.across, first.down))
                    })
            }
            [] => false,
        }
    }
}
