//! Millimetres on a page as it is displayed, and the user space in which its content is drawn (ISO 32000-1, 8.3.2 and 14.11.2).

use super::document::{Document, PageNode};
use super::error::PdfStampError;
use super::lexer::Value;
use super::sections::damaged;

const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// Largest side of a page, in units of user space. Viewers accept 14,400; more is no paper.
const MAX_SIDE: f64 = 1e6;

/// A page as it is displayed: cropped, turned and scaled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Display {
    /// Left, bottom, right and top of the visible part, in user space.
    visible: [f64; 4],
    /// Clockwise turns by 90 degrees.
    turns: u8,
    /// Size of a unit of user space, in points of 1/72 inch.
    unit: f64,
}

impl Display {
    pub(super) fn of(document: &Document<'_>, page: &PageNode) -> Result<Self, PdfStampError> {
        let wrong = || damaged("the page has no size", document.sections.last);
        let rectangle = |key: &[u8]| match page.inherited.get(key) {
            None => Ok(None),
            Some(value) => rectangle(document, value).and_then(|found| found.ok_or_else(wrong)).map(Some),
        };
        let media = rectangle(b"MediaBox")?.ok_or_else(wrong)?;
        let crop = rectangle(b"CropBox")?.unwrap_or(media);
        let [a, b, c, d] = media;
        let [e, f, g, h] = crop;
        let visible = [a.max(e), b.max(f), c.min(g), d.min(h)];
        let visible = if visible[0] < visible[2] && visible[1] < visible[3] { visible } else { media };
        let is_paper = visible[2] - visible[0] < MAX_SIDE && visible[3] - visible[1] < MAX_SIDE;
        let rotate =
            page.inherited.get(&b"Rotate"[..]).map_or(Ok(Value::Int(0)), |value| document.resolve(value))?;
        let Value::Int(angle) = rotate else {
            return Err(damaged("the page has a wrong rotation", document.sections.last));
        };
        if angle % 90 != 0 {
            return Err(damaged("the page has a wrong rotation", document.sections.last));
        }
        let turns = u8::try_from(angle.div_euclid(90).rem_euclid(4)).unwrap_or(0);
        let unit = document.value(&page.dict, b"UserUnit")?;
        let unit = if unit == Value::Null { Some(1.0) } else { unit.number() };
        let unit = unit.filter(|unit| *unit > 0.0 && *unit < 1e6).ok_or_else(wrong)?;
        if !is_paper {
            return Err(wrong());
        }
        Ok(Self { visible, turns, unit })
    }

    /// Width and height of the page, in millimetres.
    pub(super) fn size_mm(&self) -> (f64, f64) {
        let [left, bottom, right, top] = self.visible;
        let scale = self.unit / POINTS_PER_MM;
        let (width, height) = ((right - left) * scale, (top - bottom) * scale);
        if self.turns.is_multiple_of(2) { (width, height) } else { (height, width) }
    }

    /// The point in user space that is `x` and `y` millimetres from the left and the top of the page as displayed.
    fn point(&self, x: f64, y: f64) -> (f64, f64) {
        let scale = POINTS_PER_MM / self.unit;
        let (x, y) = (x * scale, y * scale);
        let [left, bottom, right, top] = self.visible;
        match self.turns {
            0 => (left + x, top - y),
            1 => (left + y, bottom + x),
            2 => (right - x, bottom + y),
            _ => (right - y, top - x),
        }
    }

    /// The matrix that brings a drawing in points, whose lower left corner is at `x`, `y` millimetres, upright onto the page.
    pub(super) fn matrix(&self, x: f64, y: f64) -> [f64; 6] {
        let (e, f) = self.point(x, y);
        let scale = 1.0 / self.unit;
        let [a, b, c, d] = match self.turns {
            0 => [scale, 0.0, 0.0, scale],
            1 => [0.0, scale, -scale, 0.0],
            2 => [-scale, 0.0, 0.0, -scale],
            _ => [0.0, -scale, scale, 0.0],
        };
        [a, b, c, d, e, f]
    }

    /// Left, top, right and bottom in millimetres on the page as displayed, of a rectangle in user space.
    pub(super) fn displayed(&self, [left, bottom, right, top]: [f64; 4]) -> [f64; 4] {
        let scale = self.unit / POINTS_PER_MM;
        let [page_left, page_bottom, page_right, page_top] = self.visible;
        let sides = match self.turns {
            0 => [left - page_left, page_top - top, right - page_left, page_top - bottom],
            1 => [bottom - page_bottom, left - page_left, top - page_bottom, right - page_left],
            2 => [page_right - right, bottom - page_bottom, page_right - left, top - page_bottom],
            _ => [page_top - top, page_right - right, page_top - bottom, page_right - left],
        };
        sides.map(|side| side * scale)
    }
}

/// The rectangle that `value` is: left, bottom, right and top. None if it is something else.
pub(super) fn rectangle(document: &Document<'_>, value: &Value) -> Result<Option<[f64; 4]>, PdfStampError> {
    let Value::Array(items) = document.resolve(value)? else { return Ok(None) };
    let mut numbers = Vec::new();
    for item in &items {
        numbers.push(document.resolve(&item.value)?.number().filter(|number| number.is_finite()));
    }
    let numbers: Option<Vec<f64>> = numbers.into_iter().collect();
    Ok(numbers
        .and_then(|numbers| <[f64; 4]>::try_from(numbers).ok())
        .map(|[a, b, c, d]| [a.min(c), b.min(d), a.max(c), b.max(d)]))
}

/// Whether two rectangles share an area.
pub(super) fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    let [a_left, a_top, a_right, a_bottom] = a;
    let [b_left, b_top, b_right, b_bottom] = b;
    a_left < b_right && b_left < a_right && a_top < b_bottom && b_top < a_bottom
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_as_displayed_is_the_same_on_a_turned_page() {
        for (turns, corner) in
            [(0, [110.0, 140.0]), (1, [160.0, 110.0]), (2, [190.0, 160.0]), (3, [140.0, 190.0])]
        {
            let display = Display { visible: [100.0, 100.0, 200.0, 200.0], turns, unit: 2.0 };
            // 10 units from the left and 60 from the top.
            let (x, y) = (20.0 / POINTS_PER_MM, 120.0 / POINTS_PER_MM);
            let [.., e, f] = display.matrix(x, y);
            assert!((e - corner[0]).abs() < 1e-9 && (f - corner[1]).abs() < 1e-9, "{turns}: {e} {f}");
            let there = display.displayed([e, f, e, f]);
            assert!((there[0] - x).abs() < 1e-9 && (there[1] - y).abs() < 1e-9, "{turns}: {there:?}");
        }
    }

    #[test]
    fn rectangles_that_only_touch_do_not_overlap() {
        let a = [0.0, 0.0, 10.0, 10.0];
        assert!(overlap(a, [9.0, 9.0, 20.0, 20.0]));
        assert!(!overlap(a, [10.0, 0.0, 20.0, 10.0]));
    }
}
