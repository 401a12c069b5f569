//! HEIC photographs from phones: coded pictures combined as their container describes (ISO/IEC 23008-12).
//!
//! Only brightness is decoded, which needs a quarter of the memory of all colours. Tiles are combined here instead of in the
//! decoder crate, because a file of a few hundred bytes can name one coded picture thousands of times; here that is limited.

mod coded;
mod fault;

use std::collections::HashSet;

use heifer_isobmff::boxes::Property;
use heifer_isobmff::{BoxIter, HeifFile, Item, ItemId, is_image_item};
use image::{GrayImage, imageops};

use self::coded::Coded;
use self::fault::{container, damaged, unsupported};
use super::decoded::Decoded;
use super::error::{PictureError, refuse_too_many_pixels};
use super::grey::{Transparent, over_white};
use crate::limits::{MAX_HEIC_BYTES, MAX_HEIC_INDEX_BYTES, MAX_HEIC_TILES};

/// Levels of derived pictures: a transformed picture (`iden`), of a grid, of tiles.
const MAX_DEPTH: usize = 2;

/// A crop, a rotation and a mirroring, once each (ISO/IEC 23000-22, 7.3.6.7).
const MAX_TRANSFORMS: usize = 3;

/// The pictures in a file that are meant to be shown, the main one first, at most `limit`: not tiles, thumbnails, opacity or depth.
pub(super) fn shown(bytes: &[u8], limit: usize) -> Vec<ItemId> {
    let Ok(file) = parse(bytes) else { return Vec::new() };
    let parts: HashSet<ItemId> = file
        .references
        .iter()
        .flat_map(|reference| match &reference.ref_type.0 {
            b"dimg" => reference.to.clone(),
            b"thmb" | b"auxl" => vec![reference.from],
            _ => Vec::new(),
        })
        .collect();
    let is_shown = |item: &&Item| {
        !item.hidden
            && is_image_item(item.item_type)
            && !parts.contains(&item.id)
            && item.id != file.primary_id
    };
    let others = file.items.iter().filter(is_shown).map(|item| item.id);
    std::iter::once(file.primary_id).chain(others).take(limit).collect()
}

/// The brightness of picture `id` in `bytes`, upright, or that of the main picture. The format has its own rotations, and EXIF
/// only repeats them.
pub(super) fn decode(bytes: &[u8], id: Option<ItemId>) -> Result<Decoded, PictureError> {
    let file = parse(bytes)?;
    let id = id.unwrap_or(file.primary_id);
    Pictures { coded: Coded::new(&file), file: &file }.shown(id)
}

fn parse(bytes: &[u8]) -> Result<HeifFile<'_>, PictureError> {
    if bytes.len() > MAX_HEIC_BYTES {
        return Err(PictureError::FileTooLarge { limit: MAX_HEIC_BYTES as u64 });
    }
    refuse_long_index(bytes)?;
    HeifFile::parse(bytes).map_err(container)
}

/// Refuses long indexes: the parser compares each item with each of its properties and locations.
fn refuse_long_index(bytes: &[u8]) -> Result<(), PictureError> {
    for part in BoxIter::new(bytes) {
        let part = part.map_err(container)?;
        if part.header.box_type.0 == *b"meta" && part.content.len() > MAX_HEIC_INDEX_BYTES {
            return Err(damaged("its index is too long"));
        }
    }
    Ok(())
}

struct Pictures<'a> {
    file: &'a HeifFile<'a>,
    coded: Coded<'a>,
}

impl Pictures<'_> {
    /// An item as it is shown, on white where it is transparent, and on black if that could show more.
    fn shown(&mut self, id: ItemId) -> Result<Decoded, PictureError> {
        let luma = self.as_stored(id, 0)?;
        let Some(alpha) = self.alpha_of(id, 0, &luma)? else { return Ok(self.transformed(id, luma)?.into()) };
        let picture = Transparent { luma, alpha }.on_paper();
        let over_black = picture.over_black.map(|black| self.transformed(id, black)).transpose()?;
        Ok(Decoded { over_black, ..self.transformed(id, picture.grey)?.into() })
    }

    /// An item with its transformations applied, on white.
    fn item(&mut self, id: ItemId, depth: usize) -> Result<GrayImage, PictureError> {
        let mut picture = self.as_stored(id, depth)?;
        if let Some(alpha) = self.alpha_of(id, depth, &picture)? {
            for (pixel, alpha) in picture.iter_mut().zip(alpha.iter()) {
                *pixel = over_white(u32::from(*pixel), u32::from(*alpha));
            }
        }
        self.transformed(id, picture)
    }

    /// The opacity of an item, stored in the same orientation. Both are transformed afterwards.
    fn alpha_of(
        &mut self,
        id: ItemId,
        depth: usize,
        picture: &GrayImage,
    ) -> Result<Option<GrayImage>, PictureError> {
        let Some(alpha) = self.alpha_plane(id)? else { return Ok(None) };
        let alpha = self.as_stored(alpha, depth)?;
        if alpha.dimensions() != picture.dimensions() {
            return Err(unsupported("transparency of a different size"));
        }
        Ok(Some(alpha))
    }

    /// An item before it is cropped, rotated and mirrored.
    fn as_stored(&mut self, id: ItemId, depth: usize) -> Result<GrayImage, PictureError> {
        let item = self.file.item(id).map_err(container)?;
        match &item.item_type.0 {
            b"hvc1" | b"hev1" => self.coded.picture(id),
            b"grid" => self.grid(id),
            b"iden" if depth < MAX_DEPTH => match *self.file.referenced_items(id, b"dimg") {
                [source] => self.item(source, depth + 1),
                _ => Err(damaged("a derived picture without a source")),
            },
            b"av01" => Err(unsupported("AV1, as in AVIF")),
            b"iovl" => Err(unsupported("several layers")),
            _ => Err(unsupported(&format!("HEIF of type {}", item.item_type))),
        }
    }

    /// The item with the transparency of `id`: ISO/IEC 23008-12, 6.5.8 and annex B, and the newer name in MIAF.
    fn alpha_plane(&self, id: ItemId) -> Result<Option<ItemId>, PictureError> {
        for plane in self.file.referencing_items(id, b"auxl") {
            let is_alpha = self.file.item_properties(plane).map_err(container)?.any(|property| {
                matches!(property, Property::AuxiliaryType(name)
                    if name == "urn:mpeg:hevc:2015:auxid:1" || name == "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
            });
            if is_alpha {
                return Ok(Some(plane));
            }
        }
        Ok(None)
    }

    /// A grid of tiles of equal size, cropped at the right and bottom: ISO/IEC 23008-12, 6.6.2.3.
    fn grid(&mut self, id: ItemId) -> Result<GrayImage, PictureError> {
        let grid = self.file.grid(id).map_err(container)?;
        let tiles = self.file.referenced_items(id, b"dimg");
        let (width, height) = (grid.output_width, grid.output_height);
        refuse_too_many_pixels(width, height)?;
        let (columns, rows) = (usize::from(grid.columns), usize::from(grid.rows));
        if tiles.len() != columns * rows || tiles.len() > MAX_HEIC_TILES {
            return Err(damaged("wrong number of tiles"));
        }
        let mut whole = GrayImage::new(width, height);
        let mut size = None;
        for (index, tile) in tiles.iter().enumerate() {
            if !self.coded.is_coded(*tile)? {
                return Err(unsupported("tiles that are not coded pictures"));
            }
            let tile = self.coded.picture(*tile)?;
            let (across, down) = *size.get_or_insert(tile.dimensions());
            // Every column and row of tiles is visible, and together they cover the picture.
            let fits = |tiles: usize, side: u32, whole: u32| {
                let covered = tiles as u64 * u64::from(side);
                (u64::from(whole)..u64::from(whole) + u64::from(side)).contains(&covered)
            };
            if tile.dimensions() != (across, down)
                || !fits(columns, across, width)
                || !fits(rows, down, height)
            {
                return Err(damaged("tiles of inconsistent sizes"));
            }
            place(&mut whole, &tile, index % columns * across as usize, index / columns * down as usize);
        }
        Ok(whole)
    }

    /// `picture` cropped, rotated and mirrored by the properties of `id`, in their order.
    fn transformed(&self, id: ItemId, mut picture: GrayImage) -> Result<GrayImage, PictureError> {
        let mut transforms = 0;
        for property in self.file.item_properties(id).map_err(container)? {
            picture = match property {
                // Rotations are anticlockwise.
                Property::Rotation(1) => imageops::rotate270(&picture),
                Property::Rotation(2) => imageops::rotate180(&picture),
                Property::Rotation(3) => imageops::rotate90(&picture),
                Property::Mirror(true) => imageops::flip_vertical(&picture),
                Property::Mirror(false) => imageops::flip_horizontal(&picture),
                Property::CleanAperture { width, height, horiz_offset, vert_offset } => {
                    let (x, width) = clean_aperture(picture.width(), *width, *horiz_offset)?;
                    let (y, height) = clean_aperture(picture.height(), *height, *vert_offset)?;
                    imageops::crop_imm(&picture, x, y, width, height).to_image()
                }
                // No rotation, other properties, and unknown ones.
                Property::Rotation(_)
                | Property::HevcConfig(_)
                | Property::ImageSize { .. }
                | Property::Color(_)
                | Property::PixelInfo(_)
                | Property::AuxiliaryType(_)
                | Property::Unknown(..) => continue,
            };
            transforms += 1;
            if transforms > MAX_TRANSFORMS {
                return Err(damaged("too many transformations"));
            }
        }
        Ok(picture)
    }
}

/// Copies the part of `tile` that lies within `whole`, with its top left corner at (`x`, `y`).
fn place(whole: &mut GrayImage, tile: &GrayImage, x: usize, y: usize) {
    let (stride, tile_stride) = (whole.width() as usize, tile.width() as usize);
    let rows = whole.chunks_exact_mut(stride).skip(y);
    for (row, from) in rows.zip(tile.chunks_exact(tile_stride)) {
        let Some(to) = row.get_mut(x..) else { return };
        let shown = to.len().min(from.len());
        if let (Some(to), Some(from)) = (to.get_mut(..shown), from.get(..shown)) {
            to.copy_from_slice(from);
        }
    }
}

/// Start and length of a crop along a side of `side` pixels, from its size and the offset of its centre from that of the picture,
/// both as fractions (ISO/IEC 14496-12, 12.1.4.1).
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and the side of a picture"
)]
fn clean_aperture(side: u32, size: (u32, u32), offset: (i32, u32)) -> Result<(u32, u32), PictureError> {
    let (whole, length) = (f64::from(side), f64::from(size.0) / f64::from(size.1));
    let begin = (whole - length) / 2.0 + f64::from(offset.0) / f64::from(offset.1);
    // Also false for NaN, from a fraction over zero.
    if !(length >= 1.0 && begin >= -0.5 && begin + length <= whole + 0.5) {
        return Err(damaged("cropped outside the picture"));
    }
    let begin = begin.round().max(0.0) as u32;
    Ok((begin, (length.round() as u32).min(side - begin)))
}
