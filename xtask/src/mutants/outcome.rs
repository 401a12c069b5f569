//! What became of each change, from the report of cargo-mutants.

use serde_json::Value;

/// The changes by how they ended, as `FILE:LINE:COLUMN: CHANGE`.
#[derive(Default)]
pub(super) struct Outcomes {
    /// A test failed, or the tests did not end in time.
    pub(super) caught: Vec<String>,
    /// No test failed.
    pub(super) missed: Vec<String>,
    /// How many changes gave no program.
    pub(super) not_compiled: usize,
}

impl Outcomes {
    /// Parses `outcomes.json`. A report of another form is an error, not a run without survivors.
    pub(super) fn parse(json: &str) -> Result<Self, String> {
        let report: Value = serde_json::from_str(json).map_err(|error| error.to_string())?;
        let list = report.get("outcomes").and_then(Value::as_array).ok_or("no `outcomes`")?;
        let mut outcomes = Self::default();
        for outcome in list {
            // The run of the unchanged code is a text.
            let Some(change) = outcome.get("scenario").and_then(|scenario| scenario.get("Mutant")) else {
                continue;
            };
            let text = |value: Option<&Value>, key: &str| {
                value.and_then(Value::as_str).map(str::to_owned).ok_or(format!("a change without `{key}`"))
            };
            let name = text(change.get("name"), "name")?;
            match text(outcome.get("summary"), "summary")?.as_str() {
                "CaughtMutant" | "Timeout" => outcomes.caught.push(name),
                "MissedMutant" => outcomes.missed.push(name),
                "Unviable" => outcomes.not_compiled += 1,
                other => return Err(format!("{name}: ended with `{other}`")),
            }
        }
        Ok(outcomes)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_ending_is_known() {
        let one = |summary: &str| {
            json!({ "outcomes": [
                { "scenario": "Baseline", "summary": "Success" },
                { "scenario": { "Mutant": { "name": "a.rs:1:2: change" } }, "summary": summary },
            ] })
            .to_string()
        };
        for (summary, caught, missed, not_compiled) in [
            ("CaughtMutant", 1, 0, 0),
            ("Timeout", 1, 0, 0),
            ("MissedMutant", 0, 1, 0),
            ("Unviable", 0, 0, 1),
        ] {
            let outcomes = Outcomes::parse(&one(summary)).unwrap();
            let found = (outcomes.caught.len(), outcomes.missed.len(), outcomes.not_compiled);
            assert_eq!(found, (caught, missed, not_compiled), "{summary}");
        }
        assert!(Outcomes::parse(&one("Failure")).is_err());
        assert!(Outcomes::parse("{}").is_err());
        assert!(
            Outcomes::parse(r#"{ "outcomes": [{ "scenario": { "Mutant": {} }, "summary": "Unviable" }] }"#)
                .is_err()
        );
    }
}
