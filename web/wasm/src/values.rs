//! Values across the border to JavaScript: plain objects out, options in, errors thrown.

use std::time::Duration;

use js_sys::{Error, JSON, Reflect, Uint8Array};
use qualistamp::{Policy, SpecimenPolicy, UnknownStatusPolicy, default_policy};
use qualistamp_core::UnixTime;
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// The clock of the browser or of Node, for time limits: time since the page or the process began.
pub(crate) fn clock() -> Duration {
    Duration::try_from_secs_f64(performance_now() / 1_000.0).unwrap_or_default()
}

/// `value` as a plain object.
pub(crate) fn object(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).map_err(|error| thrown("Error", &error.to_string()))?;
    JSON::parse(&json)
}

/// An `Error` of this name, to throw.
pub(crate) fn thrown(name: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    error.set_name(name);
    error.into()
}

/// An `Error` of this name with what went wrong as data in its property `fault`.
pub(crate) fn thrown_with(name: &str, message: &str, fault: &impl Serialize) -> JsValue {
    let error = thrown(name, message);
    if let Ok(fault) = object(fault) {
        set(&error, "fault", &fault);
    }
    error
}

/// Sets a property of an object of our own.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    // Only a frozen object refuses, and ours are not frozen.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// The property `name` of `object`; undefined if there is none.
pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Replaces the bytes of each symbol in the array `symbols`, which JSON knows only as numbers.
pub(crate) fn put_bytes<'a>(symbols: &JsValue, bytes: impl Iterator<Item = &'a [u8]>) {
    for (index, bytes) in (0..).zip(bytes) {
        if let Ok(symbol) = Reflect::get_u32(symbols, index) {
            set(&symbol, "bytes", &Uint8Array::from(bytes));
        }
    }
}

/// A whole number from 0 to 2^32 - 1.
pub(crate) fn whole(object: &JsValue, name: &str) -> Result<u32, JsValue> {
    let wrong = || thrown("TypeError", &format!("{name} must be a whole number from 0 to 4294967295"));
    let number = get(object, name).as_f64().ok_or_else(wrong)?;
    // The cast saturates, so every other number is unequal after it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared after the cast")]
    let whole = number as u32;
    if f64::from(whole) == number { Ok(whole) } else { Err(wrong()) }
}

/// Seconds since 1970 in UTC. A fraction is dropped.
pub(crate) fn seconds(now: f64) -> Result<i64, JsValue> {
    if !now.is_finite() {
        return Err(thrown(
            "TypeError",
            "now must be a number of seconds since 1970, such as Date.now() / 1000",
        ));
    }
    // The cast saturates. The core limits the years.
    #[allow(clippy::cast_possible_truncation, reason = "saturates")]
    Ok(now.floor() as i64)
}

/// The time `seconds` after 1970, limited to the years that the core supports.
pub(crate) fn moment(seconds: i64) -> UnixTime {
    UnixTime::EPOCH.plus_seconds(seconds)
}

/// A policy as JavaScript hands it in; without one, or for fields left out, the safe default.
pub(crate) fn policy(value: &JsValue) -> Result<Policy, JsValue> {
    let mut policy = default_policy();
    if value.is_undefined() || value.is_null() {
        return Ok(policy);
    }
    if !value.is_object() {
        return Err(thrown("TypeError", "policy must be an object"));
    }
    if !get(value, "hardLimitDays").is_undefined() {
        policy.hard_limit_days = whole(value, "hardLimitDays")?;
    }
    let choice = |name: &str, choices: [&str; 2]| -> Result<Option<bool>, JsValue> {
        let chosen = get(value, name);
        match chosen.as_string() {
            Some(text) if text == choices[0] => Ok(Some(false)),
            Some(text) if text == choices[1] => Ok(Some(true)),
            None if chosen.is_undefined() => Ok(None),
            Some(_) | None => {
                Err(thrown("TypeError", &format!("{name} must be \"{}\" or \"{}\"", choices[0], choices[1])))
            }
        }
    };
    match choice("specimens", ["refuse", "accept"])? {
        Some(false) => policy.specimens = SpecimenPolicy::Refuse,
        Some(true) => policy.specimens = SpecimenPolicy::Accept,
        None => {}
    }
    match choice("unknownStatus", ["deny", "allow"])? {
        Some(false) => policy.unknown_status = UnknownStatusPolicy::Deny,
        Some(true) => policy.unknown_status = UnknownStatusPolicy::Allow,
        None => {}
    }
    Ok(policy)
}
