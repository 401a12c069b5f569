//! A symbol as SVG: one path in millimetres on a white background.

use std::fmt::Write as _;

use crate::limits::QUIET_ZONE_MODULES;
use crate::outline::outline;
use crate::print::ModuleSize;
use crate::symbol::QrSymbol;

/// `symbol` with its quiet zone as an SVG 1.1 document, exact in millimetres. One user unit is one module.
///
/// `title` is read by screen readers and shown by browsers as a tooltip. Characters that XML cannot contain become `U+FFFD`.
#[must_use]
pub fn svg(symbol: &QrSymbol, module: ModuleSize, title: Option<&str>) -> String {
    let side = symbol.side_with_quiet_zone();
    let mm = symbol.printed_mm(module.mm());
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{mm:.4}mm" height="{mm:.4}mm" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">"#
    );
    if let Some(title) = title {
        let _ = write!(svg, "<title>{}</title>", escape(title));
    }
    let _ =
        write!(svg, r##"<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{}"/></svg>"##, path(symbol));
    svg.push('\n');
    svg
}

/// The dark areas as path data: absolute moves, then relative lines, each polygon closed.
fn path(symbol: &QrSymbol) -> String {
    let mut path = String::new();
    for polygon in outline(symbol) {
        let mut previous: Option<(usize, usize)> = None;
        for (x, y) in polygon {
            // Writing to a String cannot fail.
            let _ = match previous {
                None => write!(path, "M{} {}", x + QUIET_ZONE_MODULES, y + QUIET_ZONE_MODULES),
                Some((before, row)) if row == y => write!(path, "h{}", step(before, x)),
                Some((_, before)) => write!(path, "v{}", step(before, y)),
            };
            previous = Some((x, y));
        }
        path.push('z');
    }
    path
}

fn step(from: usize, to: usize) -> String {
    if to < from { format!("-{}", from - to) } else { (to - from).to_string() }
}

/// `text` as XML 1.0 character data.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\x1F' | '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_its_exact_size_and_title() {
        let symbol = QrSymbol::encode("QS1:BB8").unwrap();
        let svg = svg(&symbol, ModuleSize::default(), Some("A & B <\u{1}>\n\"Ω\""));
        assert!(svg.starts_with(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="12.2767mm" height="12.2767mm" viewBox="0 0 29 29" shape-rendering="crispEdges"><title>A &amp; B &lt;"#
        ));
        assert!(svg.contains("&lt;\u{FFFD}&gt; \"Ω\"</title>"));
    }

    #[test]
    fn without_a_title_there_is_no_title_element() {
        let symbol = QrSymbol::encode("QS1:BB8").unwrap();
        assert!(!svg(&symbol, ModuleSize::default(), None).contains("title"));
    }
}
