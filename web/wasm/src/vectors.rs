//! The test vectors, run from JavaScript through the compiled core. For test builds only: it bypasses the trusted root.
//!
//! Parts are JSON as in the vectors, with bytes in hexadecimal digits, as the suites for other languages hand them in.

use qualistamp::{
    Decoded, ListParts, RegisterParts, StatusParts, VectorTrust, decode_text, inspect_stamp, key_names,
    open_list, open_register, open_status_list,
};
use serde_json::Value;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::values::{object, policy, seconds, thrown};

fn parse(json: &str) -> Result<Value, JsValue> {
    serde_json::from_str(json).map_err(|error| thrown("TypeError", &error.to_string()))
}

fn bytes(hex: &Value) -> Result<Vec<u8>, JsValue> {
    let text = hex.as_str().unwrap_or_default();
    let digits = |at: usize| text.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..text.len())
        .step_by(2)
        .map(|at| digits(at).ok_or_else(|| thrown("TypeError", "not hexadecimal digits")))
        .collect()
}

fn optional_bytes(hex: &Value) -> Result<Option<Vec<u8>>, JsValue> {
    if hex.is_null() { Ok(None) } else { bytes(hex).map(Some) }
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn list_parts(case: &Value) -> Result<ListParts, JsValue> {
    let role = &case["role"];
    Ok(ListParts {
        keys: items(&role["keys"]).iter().map(bytes).collect::<Result<_, _>>()?,
        threshold: role["threshold"]
            .as_u64()
            .and_then(|number| u32::try_from(number).ok())
            .unwrap_or(u32::MAX),
        signed: bytes(&case["signed"])?,
    })
}

fn status_parts(case: &Value) -> Result<StatusParts, JsValue> {
    let address = case["address"].as_str().unwrap_or_default().to_owned();
    Ok(StatusParts { address, token: bytes(&case["token"])? })
}

fn register_parts(case: &Value) -> Result<RegisterParts, JsValue> {
    let (ids, proof) = (optional_bytes(&case["ids"])?, optional_bytes(&case["proof"])?);
    Ok(RegisterParts { seal: bytes(&case["seal"])?, ids, proof })
}

/// Verifies the stamp of a case. `trust` has the cases it names: `list`, `status`, `registers`, and the times in seconds.
///
/// # Errors
/// `TypeError` for a malformed argument.
#[wasm_bindgen(js_name = verifyVector, unchecked_return_type = "Outcome")]
pub fn verify_vector(
    trust: &str,
    stamp: &[u8],
    now: f64,
    #[wasm_bindgen(unchecked_param_type = "Policy")] policy: &JsValue,
) -> Result<JsValue, JsValue> {
    let parts = parse(trust)?;
    let list = if parts["list"].is_null() { None } else { Some(list_parts(&parts["list"])?) };
    let trust = VectorTrust::new(
        list,
        items(&parts["status"]).iter().map(status_parts).collect::<Result<_, _>>()?,
        items(&parts["registers"]).iter().map(register_parts).collect::<Result<_, _>>()?,
        parts["rootExpires"].as_i64(),
        parts["clockFloor"].as_i64(),
    );
    object(&trust.verify(stamp.to_vec(), seconds(now)?, self::policy(policy)?))
}

/// Why the trust list of a case does not open; null if it does.
///
/// # Errors
/// `TypeError` for a malformed argument.
#[wasm_bindgen(js_name = openList, unchecked_return_type = "MetadataFault | null")]
pub fn open_list_of(case: &str) -> Result<JsValue, JsValue> {
    object(&open_list(list_parts(&parse(case)?)?))
}

/// Why the status list of a case does not open; null if it does.
///
/// # Errors
/// `TypeError` for a malformed argument.
#[wasm_bindgen(js_name = openStatusList, unchecked_return_type = "StatusFault | null")]
pub fn open_status_list_of(case: &str) -> Result<JsValue, JsValue> {
    let case = parse(case)?;
    object(&open_status_list(status_parts(&case)?, bytes(&case["key"])?))
}

/// Why the register of a case does not open; null if it does.
///
/// # Errors
/// `TypeError` for a malformed argument.
#[wasm_bindgen(js_name = openRegister, unchecked_return_type = "RegisterFault | null")]
pub fn open_register_of(case: &str) -> Result<JsValue, JsValue> {
    object(&open_register(register_parts(&parse(case)?)?))
}

/// Thumbprint and key identifier of a key, in hexadecimal digits; empty if the point is not a valid key.
#[wasm_bindgen(js_name = keyNames)]
#[must_use]
pub fn key_names_of(point: &[u8]) -> Vec<String> {
    key_names(point.to_vec())
}

/// Decodes the text of a QR code: `{ type: "stamp", bytes }` or `{ type: "nothing", supportCode, fault }`.
///
/// # Errors
/// None is expected.
#[wasm_bindgen(js_name = decodeStampText, unchecked_return_type = "Decoded")]
pub fn decode_text_of(text: String) -> Result<JsValue, JsValue> {
    let decoded: Decoded = decode_text(text);
    object(&decoded)
}

/// The parts of a stamp, none of them verified; null if it is not a frame.
///
/// # Errors
/// None is expected.
#[wasm_bindgen(js_name = inspectStamp, unchecked_return_type = "Inspection | null")]
pub fn inspect_stamp_of(stamp: &[u8]) -> Result<JsValue, JsValue> {
    object(&inspect_stamp(stamp.to_vec()))
}
