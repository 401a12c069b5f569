//! All the pictures in one file: pages of a TIFF, frames of an animation, pictures that cameras append to the first.

use std::ops::Range;

use super::error::PictureError;
use super::frames::{Animation, FrameCount, LaterFrames};
#[cfg(feature = "heic")]
use super::heic;
use super::luma_image::{LumaImage, caught};
use super::tiff::Directories;
use super::{jpeg, tiff};
use crate::file_kind::FileKind;
use crate::limits::MAX_PICTURES_IN_FILE;

/// Every picture in a file in order: the pages of a TIFF; the frames of an animated GIF, PNG or WebP; the pictures of a JPEG with
/// several (Multi-Picture Format) and of a HEIC; or the single picture of anything else that [`LumaImage::decode`] supports.
///
/// A picture that cannot be decoded does not stop the rest. If there are more pictures than are read, which are
/// [`MAX_PICTURES_IN_FILE`] at most, the last item is [`PictureError::TooManyPictures`].
pub fn pictures_in(bytes: &[u8]) -> Pictures<'_> {
    Pictures::of(bytes)
}

/// An iterator over the pictures in a file; see [`pictures_in`].
pub struct Pictures<'a> {
    bytes: &'a [u8],
    kind: Kind<'a>,
    next: usize,
    /// Pictures that are read.
    read: usize,
    /// The file has more than those.
    has_more: bool,
}

enum Kind<'a> {
    /// A single picture, or the first frame of an animation.
    Single,
    Pages,
    Jpegs(Vec<Range<usize>>),
    #[cfg(feature = "heic")]
    Heics(Vec<heifer_isobmff::ItemId>),
    /// The frames after the first, once they are needed.
    Animation(Animation, Option<LaterFrames<'a>>),
}

impl<'a> Pictures<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        // One more than are read, to detect that there are more.
        let limit = MAX_PICTURES_IN_FILE + 1;
        let (kind, all, read) = match FileKind::of(bytes) {
            Some(FileKind::Tiff) => {
                let pages = Directories::of(bytes).map_or(1, |pages| pages.len()).max(1);
                (Kind::Pages, pages, pages)
            }
            Some(FileKind::Jpeg) => {
                let pictures = jpeg::pictures(bytes, limit);
                let count = pictures.len();
                (Kind::Jpegs(pictures), count, count)
            }
            #[cfg(feature = "heic")]
            Some(FileKind::Heif) => {
                let pictures = caught(|| Ok(heic::shown(bytes, limit))).unwrap_or_default();
                let count = pictures.len().max(1);
                (Kind::Heics(pictures), count, count)
            }
            Some(FileKind::Gif) => Self::animation(bytes, Animation::Gif),
            Some(FileKind::Png) => Self::animation(bytes, Animation::Png),
            Some(FileKind::WebP) => Self::animation(bytes, Animation::WebP),
            #[cfg(not(feature = "heic"))]
            Some(FileKind::Heif) => (Kind::Single, 1, 1),
            Some(FileKind::Bmp | FileKind::Pnm | FileKind::Pdf) | None => (Kind::Single, 1, 1),
        };
        let read = read.min(MAX_PICTURES_IN_FILE);
        Self { bytes, kind, next: 0, read, has_more: all > read }
    }

    fn animation(bytes: &[u8], animation: Animation) -> (Kind<'a>, usize, usize) {
        let frames = FrameCount::of(bytes, animation);
        (Kind::Animation(animation, None), frames.all, frames.read)
    }

    /// Whether the pictures are pages of a document. Otherwise they are views of one scene, which may show the same symbols again.
    #[must_use]
    pub fn are_pages(&self) -> bool {
        matches!(self.kind, Kind::Pages)
    }

    fn picture(&mut self, index: usize) -> Option<Result<LumaImage, PictureError>> {
        let bytes = self.bytes;
        let picture = match &mut self.kind {
            Kind::Pages => caught(|| tiff::decode(bytes, index)?.upright()),
            Kind::Jpegs(pictures) => {
                let picture = pictures.get(index).and_then(|range| bytes.get(range.clone()));
                LumaImage::decode(picture.unwrap_or_default())
            }
            #[cfg(feature = "heic")]
            Kind::Heics(pictures) => caught(|| heic::decode(bytes, pictures.get(index).copied())?.upright()),
            Kind::Animation(kind, later) if index > 0 => {
                if later.is_none() {
                    match caught(|| LaterFrames::of(bytes, *kind)) {
                        Ok(frames) => *later = Some(frames),
                        Err(fault) => {
                            // None of the others can be decoded, so they need no more than one error.
                            self.read = index + 1;
                            return Some(Err(fault));
                        }
                    }
                }
                let frames = later.as_mut()?;
                let frame = caught(|| frames.next().map(|frame| frame?.upright()).transpose());
                if !matches!(frame, Ok(Some(_))) {
                    // Each frame is drawn on those before it, so none follows.
                    self.read = index + 1;
                }
                return frame.transpose();
            }
            Kind::Single | Kind::Animation(..) => LumaImage::decode(bytes),
        };
        Some(picture)
    }
}

impl Iterator for Pictures<'_> {
    type Item = Result<LumaImage, PictureError>;

    fn next(&mut self) -> Option<Self::Item> {
        let index = self.next;
        self.next += 1;
        if index < self.read {
            if let Some(picture) = self.picture(index) {
                return Some(picture);
            }
            // Fewer frames than the file says.
            self.read = index;
        }
        if std::mem::take(&mut self.has_more) {
            return Some(Err(PictureError::TooManyPictures { limit: self.read }));
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.read.saturating_sub(self.next) + usize::from(self.has_more);
        (left, Some(left))
    }
}

impl ExactSizeIterator for Pictures<'_> {}
