//! Writes the JavaScript and TypeScript that call a WebAssembly module: `qualistamp-bindgen MODULE FOLDER`.

use std::error::Error;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let [module, folder] = std::env::args()
        .skip(1)
        .collect::<Vec<_>>()
        .try_into()
        .map_err(|_| "usage: qualistamp-bindgen MODULE FOLDER")?;
    // A module for browsers and Node alike: the caller hands in the bytes.
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(true).remove_name_section(true).remove_producers_section(true);
    bindgen.omit_default_module_path(true).out_name("qualistamp");
    Ok(bindgen.input_path(Path::new(&module)).generate(&folder)?)
}
