//! Sheets of labels (stickers): where each label is on a sheet of A4.

use std::fmt;
use std::str::FromStr;

/// Width and height of A4, in millimetres (ISO 216).
const A4_MM: (f64, f64) = (210.0, 297.0);

/// Most labels in a row or a column. The smallest labels on the market have 13 x 21 on A4.
const MAX_SIDE: usize = 40;

/// How far labels may reach over the edge of the sheet, in millimetres: what sizes in catalogues are rounded by.
const TOLERANCE_MM: f64 = 0.25;

/// Gap between the columns of most sheets, in millimetres: a tenth of an inch.
const GAP_MM: f64 = 2.54;

/// A sheet by its number in catalogues.
struct Known {
    name: &'static str,
    columns: usize,
    rows: usize,
    label_mm: (f64, f64),
    /// Gap between columns, in millimetres. There is none between rows, and the labels are in the middle of the sheet.
    gap_mm: f64,
}

const fn known(
    name: &'static str,
    (columns, rows): (usize, usize),
    label_mm: (f64, f64),
    gap_mm: f64,
) -> Known {
    Known { name, columns, rows, label_mm, gap_mm }
}

/// The sheets of Avery Zweckform that are large enough for codes, with the sizes that are usual for these numbers.
const KNOWN: &[Known] = &[
    known("L7159", (3, 8), (63.5, 33.9), GAP_MM),
    known("L7160", (3, 7), (63.5, 38.1), GAP_MM),
    known("L7161", (3, 6), (63.5, 46.6), GAP_MM),
    known("L7162", (2, 8), (99.1, 33.9), GAP_MM),
    known("L7163", (2, 7), (99.1, 38.1), GAP_MM),
    known("L7165", (2, 4), (99.1, 67.7), GAP_MM),
    known("L7173", (2, 5), (99.1, 57.0), GAP_MM),
    known("3474", (3, 8), (70.0, 37.0), 0.0),
    known("3475", (3, 8), (70.0, 36.0), 0.0),
    known("3659", (2, 6), (97.0, 42.3), 0.0),
];

/// A sheet of labels on A4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelSheet {
    columns: usize,
    rows: usize,
    label_mm: (f64, f64),
    margin_mm: (f64, f64),
    gap_mm: (f64, f64),
}

/// Sizes of a sheet that are known; the others are computed from them. All are horizontal and vertical, in millimetres.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct LabelSizes {
    /// Size of a label.
    pub label_mm: Option<(f64, f64)>,
    /// Distance of the first label from the left and the top edge.
    pub margin_mm: Option<(f64, f64)>,
    /// Gap between two labels.
    pub gap_mm: Option<(f64, f64)>,
}

/// Why there is no such sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum LabelSheetError {
    /// Neither columns and rows nor a number that is known.
    Unknown,
    /// No labels, or more than fit on any sheet.
    Count,
    /// A size is negative or no number.
    Size,
    /// The labels reach over the edge of the sheet.
    OffSheet {
        /// Where the last label ends: right and bottom, in millimetres.
        end_mm: (f64, f64),
    },
}

impl fmt::Display for LabelSheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => {
                let names: Vec<&str> = KNOWN.iter().map(|known| known.name).collect();
                write!(f, "must be columns x rows, such as 3x8, or one of {}", names.join(", "))
            }
            Self::Count => write!(f, "a sheet has from 1 to {MAX_SIDE} columns and rows"),
            Self::Size => write!(f, "sizes of labels must be more than zero, margins and gaps zero or more"),
            Self::OffSheet { end_mm: (right, bottom) } => write!(
                f,
                "the labels reach to {right:.1} x {bottom:.1} mm, but A4 has {} x {} mm; give smaller labels, margins or gaps",
                A4_MM.0, A4_MM.1
            ),
        }
    }
}

impl std::error::Error for LabelSheetError {}

impl LabelSheet {
    /// A sheet with `columns` x `rows` labels. Sizes that are not given: no gaps; labels that fill the sheet inside equal margins; margins
    /// that centre the labels.
    ///
    /// # Errors
    /// [`LabelSheetError`].
    pub fn new(columns: usize, rows: usize, sizes: LabelSizes) -> Result<Self, LabelSheetError> {
        if !(1..=MAX_SIDE).contains(&columns) || !(1..=MAX_SIDE).contains(&rows) {
            return Err(LabelSheetError::Count);
        }
        let gap_mm = sizes.gap_mm.unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "at most a few dozen")]
        let along = |page: f64, count: usize, gap: f64, label: Option<f64>, margin: Option<f64>| {
            let (count, gaps) = (count as f64, gap * (count as f64 - 1.0));
            let label = label.unwrap_or_else(|| (page - 2.0 * margin.unwrap_or(0.0) - gaps) / count);
            let margin = margin.unwrap_or_else(|| ((page - count * label - gaps) / 2.0).max(0.0));
            (label, margin, margin + count * label + gaps)
        };
        let (label, margin) = (sizes.label_mm, sizes.margin_mm);
        let (width, left, right) = along(A4_MM.0, columns, gap_mm.0, label.map(|l| l.0), margin.map(|m| m.0));
        let (height, top, bottom) = along(A4_MM.1, rows, gap_mm.1, label.map(|l| l.1), margin.map(|m| m.1));
        let are_sizes = [width, height].iter().all(|size| size.is_finite() && *size > 0.0)
            && [left, top, gap_mm.0, gap_mm.1].iter().all(|size| size.is_finite() && *size >= 0.0);
        if !are_sizes {
            return Err(LabelSheetError::Size);
        }
        if right > A4_MM.0 + TOLERANCE_MM || bottom > A4_MM.1 + TOLERANCE_MM {
            return Err(LabelSheetError::OffSheet { end_mm: (right, bottom) });
        }
        Ok(Self { columns, rows, label_mm: (width, height), margin_mm: (left, top), gap_mm })
    }

    /// The sheet that `name` names: columns and rows (`3x8`), or its number in catalogues (`L7159`). `sizes` count more than those of a
    /// catalogue.
    ///
    /// # Errors
    /// [`LabelSheetError`].
    pub fn named(name: &str, sizes: LabelSizes) -> Result<Self, LabelSheetError> {
        if let Some(known) = KNOWN.iter().find(|known| known.name.eq_ignore_ascii_case(name.trim())) {
            let label_mm = Some(sizes.label_mm.unwrap_or(known.label_mm));
            let gap_mm = Some(sizes.gap_mm.unwrap_or((known.gap_mm, 0.0)));
            return Self::new(known.columns, known.rows, LabelSizes { label_mm, gap_mm, ..sizes });
        }
        let count = |text: &str| text.trim().parse::<usize>().map_err(|_| LabelSheetError::Unknown);
        let (columns, rows) = name.split_once(['x', 'X', '×']).ok_or(LabelSheetError::Unknown)?;
        Self::new(count(columns)?, count(rows)?, sizes)
    }

    /// Number of labels on a sheet.
    #[must_use]
    pub fn labels(&self) -> usize {
        self.columns * self.rows
    }

    /// Width and height of a label, in millimetres.
    #[must_use]
    pub fn label_mm(&self) -> (f64, f64) {
        self.label_mm
    }

    /// Left and top edge of the label with the index `at` on a sheet, in millimetres: row by row, from the top left.
    #[expect(clippy::cast_precision_loss, reason = "at most a few dozen")]
    pub(super) fn corner_mm(&self, at: usize) -> (f64, f64) {
        let (column, row) = ((at % self.columns) as f64, (at / self.columns) as f64);
        (
            self.margin_mm.0 + column * (self.label_mm.0 + self.gap_mm.0),
            self.margin_mm.1 + row * (self.label_mm.1 + self.gap_mm.1),
        )
    }
}

impl FromStr for LabelSheet {
    type Err = LabelSheetError;

    fn from_str(name: &str) -> Result<Self, LabelSheetError> {
        Self::named(name, LabelSizes::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_named_by_their_grid_or_their_number() {
        let sheet: LabelSheet = "3x8".parse().unwrap();
        assert_eq!((sheet.labels(), sheet.label_mm()), (24, (70.0, 37.125)));
        assert_eq!((sheet.corner_mm(0), sheet.corner_mm(4)), ((0.0, 0.0), (70.0, 37.125)));
        let known: LabelSheet = "l7160".parse().unwrap();
        let (left, top) = known.corner_mm(0);
        assert!((left - 7.21).abs() < 0.01 && (top - 15.15).abs() < 0.01, "{left} {top}");
        let (left, top) = known.corner_mm(20);
        assert!((left - 139.29).abs() < 0.01 && (top - 243.75).abs() < 0.01, "{left} {top}");
        for Known { name, .. } in KNOWN {
            assert!(name.parse::<LabelSheet>().is_ok(), "{name}");
        }
        let sizes = LabelSizes { margin_mm: Some((10.0, 10.0)), gap_mm: Some((5.0, 0.0)), label_mm: None };
        let own = LabelSheet::named("2x3", sizes).unwrap();
        assert_eq!((own.label_mm().0, own.corner_mm(1).0), (92.5, 107.5));
    }

    #[test]
    fn sheets_that_cannot_be_are_refused() {
        use LabelSheetError as E;
        let with = |name: &str, label_mm, margin_mm| {
            LabelSheet::named(name, LabelSizes { label_mm, margin_mm, gap_mm: None }).unwrap_err()
        };
        for name in ["", "3", "x", "3x", "-1x2", "3x8x2", "L9999"] {
            assert_eq!(with(name, None, None), E::Unknown, "{name}");
        }
        assert_eq!(with("0x8", None, None), E::Count);
        assert_eq!(with("3x1000000", None, None), E::Count);
        assert_eq!(with("3x8", Some((70.0, -1.0)), None), E::Size);
        assert_eq!(with("3x8", Some((f64::NAN, 30.0)), None), E::Size);
        assert_eq!(with("3x8", None, Some((110.0, 0.0))), E::Size);
        assert!(matches!(with("3x8", Some((71.0, 37.0)), None), E::OffSheet { .. }));
        assert!(matches!(with("L7159", None, Some((20.0, 10.0))), E::OffSheet { .. }));
    }
}
