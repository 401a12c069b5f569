//! For the tests of the other crates: checks values against the JSON Schemas of `tools/schemas`, strictly, so that a field that no
//! schema names is found too.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "only tests use this crate, and a failure here is theirs"
)]

use std::path::Path;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

/// A schema of `tools/schemas`.
pub struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    /// Reads `tools/schemas/NAME.schema.json` and closes its objects. The published schemas leave them open, so that programs
    /// accept the fields of newer versions.
    #[must_use]
    pub fn strict(name: &str) -> Self {
        let file = format!("{name}.schema.json");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools/schemas").join(&file);
        let mut schema: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        close(&mut schema);
        let mut compiler = Compiler::new();
        compiler.add_resource(&file, schema).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile(&file, &mut schemas).unwrap();
        Self { schemas, index }
    }

    /// Panics with the reasons unless `value` has the form that the schema describes.
    #[track_caller]
    pub fn check(&self, value: &Value) {
        if let Err(error) = self.schemas.validate(value, self.index) {
            panic!("not as tools/schemas says: {error:#}\n{value:#}");
        }
    }

    /// Whether `value` has the form that the schema describes.
    #[must_use]
    pub fn allows(&self, value: &Value) -> bool {
        self.schemas.validate(value, self.index).is_ok()
    }
}

/// Refuses fields that an object does not name, in this schema and those inside it.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            for (name, inner) in map.iter_mut() {
                match inner.as_object_mut() {
                    // These are names, and schemas for them.
                    Some(named) if ["properties", "$defs"].contains(&name.as_str()) => {
                        named.values_mut().for_each(close);
                    }
                    _ => close(inner),
                }
            }
            if map.get("properties").is_some_and(Value::is_object) {
                map.entry("additionalProperties").or_insert(false.into());
            }
        }
        Value::Array(list) => list.iter_mut().for_each(close),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_without_a_name_is_found() {
        let schema = Schema::strict("scan");
        schema.check(&json!({"file": "a.png", "texts": [], "milliseconds": 1.5}));
        assert!(!schema.allows(&json!({"file": "a.png", "texts": [], "milliseconds": 1.5, "new": 1})));
        assert!(!schema.allows(&json!({"file": "a.png", "texts": []})));
    }

    #[test]
    fn properties_may_be_the_name_of_a_field() {
        let mut schema = json!({"properties": {"properties": {"type": "string"}}});
        close(&mut schema);
        assert_eq!(
            schema,
            json!({"properties": {"properties": {"type": "string"}}, "additionalProperties": false})
        );
    }
}
