//! Generates the Kotlin and Swift sources from the built library. Run by `cargo xtask bindings`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
