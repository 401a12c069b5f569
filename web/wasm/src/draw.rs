//! Draws the symbol of a stamp, for holders who show it on a screen.

use qualistamp_qr::{ModuleSize, QrSymbol, svg};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::values::thrown;

/// The QR symbol of `text` with its quiet zone, as an SVG document. `title` is what screen readers read.
///
/// # Errors
/// `SymbolError`, if the text does not fit a QR symbol.
#[wasm_bindgen(js_name = stampSvg)]
pub fn stamp_svg(text: &str, title: Option<String>) -> Result<String, JsValue> {
    let symbol = QrSymbol::encode(text).map_err(|error| thrown("SymbolError", &error.to_string()))?;
    Ok(svg(&symbol, ModuleSize::default(), title.as_deref()))
}
