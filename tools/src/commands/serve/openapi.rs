//! The OpenAPI description of the service, with the schema of `verify --json` in it.

use serde_json::{Map, Value, json};

/// The schema of one answer.
const VERIFY: &str = include_str!("../../../schemas/verify.schema.json");

/// Where definitions are in a JSON Schema, and in an OpenAPI description.
const DEFINITIONS: [&str; 2] = ["#/$defs/", "#/components/schemas/"];

/// The description: OpenAPI 3.1, which uses JSON Schema as it is.
pub(super) fn description() -> Value {
    let mut answer: Value = serde_json::from_str(VERIFY).unwrap_or_default();
    point_to_components(&mut answer);
    let mut schemas = Map::new();
    if let Some(answer) = answer.as_object_mut() {
        answer.remove("$schema");
        if let Some(Value::Object(definitions)) = answer.remove("$defs") {
            schemas.extend(definitions);
        }
    }
    schemas.insert("answer".to_owned(), answer);
    let text = |description: &str| json!({"type": "string", "description": description});
    schemas.insert(
        "problem".to_owned(),
        json!({
            "type": "object",
            "required": ["error"],
            "properties": {"error": {
                "type": "object",
                "required": ["name", "message"],
                "properties": {"name": text("A name for programs."), "message": text("What to do, in English.")},
            }},
        }),
    );
    let content = |schema: Value| json!({"application/json": {"schema": schema}});
    let problem = |why: &str| json!({"description": why, "content": content(json!({"$ref": "#/components/schemas/problem"}))});
    let health = json!({
        "type": "object",
        "required": ["status", "program", "trust_lists", "reload_fault"],
        "properties": {
            "status": {"enum": ["ok", "newer_list_due", "trust_too_old", "clock_wrong", "no_trust_list"]},
            "program": text("Version of the program."),
            "trust_lists": {"type": "array", "items": {
                "type": "object",
                "required": ["operator", "status", "version", "issued", "next_update", "age_days", "issuers"],
                "properties": {
                    "operator": {"type": ["string", "null"], "description": "Name, where there are several."},
                    "status": {"type": "string"},
                    "version": {"type": "integer"},
                    "issued": text("YYYY-MM-DDThh:mm:ssZ"),
                    "next_update": text("YYYY-MM-DDThh:mm:ssZ"),
                    "age_days": {"type": ["integer", "null"]},
                    "issuers": {"type": "integer"},
                },
            }},
            "reload_fault": {
                "type": ["string", "null"],
                "description": "Why the trust data could not be read again. What was read before is in use.",
            },
        },
    });
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Qualistamp",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Verifies the stamps of digitally signed qualifications, on the machine that it runs on.",
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "servers": [{"url": "http://127.0.0.1:8466"}],
        "paths": {
            "/verify": {"post": {
                "operationId": "verify",
                "summary": "Verify the stamps in a text, picture, PDF, DOCX, ODT, EML or ZIP file",
                "parameters": [{
                    "name": "lang",
                    "in": "query",
                    "required": false,
                    "description": "Language of the sentences (BCP 47). Without it, Accept-Language decides.",
                    "schema": {"type": "string", "examples": ["fr"]},
                }],
                "requestBody": {
                    "required": true,
                    "description": "The file or text itself; its type is found from what it contains.",
                    "content": {
                        "text/plain": {"schema": {"type": "string"}},
                        "application/octet-stream": {},
                        "image/*": {},
                        "application/pdf": {},
                    },
                },
                "responses": {
                    "200": {
                        "description": "The answers, whatever they say: decide by `verdict`.",
                        "content": content(json!({
                            "type": "object",
                            "required": ["answers"],
                            "properties": {"answers": {
                                "type": "array",
                                "items": {"$ref": "#/components/schemas/answer"},
                            }},
                        })),
                    },
                    "400": problem("The body is empty."),
                    "403": problem("The request is that of a web page, or names another host."),
                    "408": problem("The body did not come in time."),
                    "413": problem("The body is too large."),
                    "415": problem("The body is a form."),
                    "500": problem("The program failed."),
                    "503": problem("Too many requests at once: try again after the seconds in Retry-After."),
                    "504": problem("It took too long."),
                },
            }},
            "/health": {"get": {
                "operationId": "health",
                "summary": "How old the trust list is",
                "responses": {
                    "200": {"description": "Stamps can be verified.", "content": content(health.clone())},
                    "503": {"description": "No stamp can be found valid.", "content": content(health)},
                },
            }},
            "/openapi.json": {"get": {
                "operationId": "openapi",
                "summary": "This description",
                "responses": {"200": {"description": "OpenAPI 3.1", "content": content(json!({"type": "object"}))}},
            }},
        },
        "components": {"schemas": schemas},
    })
}

/// Makes references to definitions of the schema references to components of the description.
fn point_to_components(value: &mut Value) {
    let [from, to] = DEFINITIONS;
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                if let (Value::String(text), "$ref") = (&mut *value, name.as_str()) {
                    *text = text.replace(from, to);
                } else {
                    point_to_components(value);
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(point_to_components),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                map.values().for_each(|value| references(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| references(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let description = description();
        let mut found = Vec::new();
        references(&description, &mut found);
        assert!(found.len() > 50, "{found:?}");
        for reference in found {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(description.pointer(pointer).is_some(), "{reference}");
        }
    }
}
