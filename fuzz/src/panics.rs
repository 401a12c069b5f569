//! Panics in third-party decoders, which qr-codec catches.

/// Logs a panic that qr-codec catches, and continues. A panic that qr-codec does not catch still ends the run.
///
/// The hook of libFuzzer ends the run at any panic, caught or not.
pub fn allow_caught_panics() {
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
}
