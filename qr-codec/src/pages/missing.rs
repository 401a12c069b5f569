//! The parts of a page that could not be drawn.

use std::fmt;

/// Parts of a page that could not be drawn, and so were not searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PdfMissing {
    /// Streams of drawing operators that cannot be decoded.
    pub contents: usize,
    /// Pictures that cannot be decoded.
    pub pictures: usize,
    /// Fonts that cannot be used; a replacement was drawn.
    pub fonts: usize,
    /// Annotations, such as stamps and form fields, without a usable appearance.
    pub annotations: usize,
}

impl PdfMissing {
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            contents: self.contents + other.contents,
            pictures: self.pictures + other.pictures,
            fonts: self.fonts + other.fonts,
            annotations: self.annotations + other.annotations,
        }
    }

    /// Whether everything was drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Display for PdfMissing {
    /// A list such as "2 pictures, 1 font".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [
            (self.contents, "part of its content", "parts of its content"),
            (self.pictures, "picture", "pictures"),
            (self.fonts, "font", "fonts"),
            (self.annotations, "annotation", "annotations"),
        ];
        let mut separator = "";
        for (count, one, many) in kinds.into_iter().filter(|(count, ..)| *count > 0) {
            write!(f, "{separator}{count} {}", if count == 1 { one } else { many })?;
            separator = ", ";
        }
        Ok(())
    }
}
