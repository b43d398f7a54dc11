//! Reads tables of reference values: rows with a label, a source, a rule's name, what goes in and what must come out.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::{error::Error, fs, path::Path};

/// What a test returns.
pub type TestResult = Result<(), Box<dyn Error>>;

/// A row. PUB: printed in a public source; LIB: an independent library agrees; CALC: plain arithmetic.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// In words.
    pub row: String,
    /// PUB, LIB or CALC.
    pub label: String,
    /// Who says so.
    pub source: String,
    /// The rule that is asked; without one, `reason` says why.
    pub rule: Option<String>,
    /// Why there is no rule.
    pub reason: Option<String>,
    /// What goes in.
    #[serde(rename = "in", default)]
    pub given: Map<String, Value>,
    /// What must come out.
    #[serde(default)]
    pub out: Map<String, Value>,
}

impl Row {
    /// Input `key`.
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Result<T, Box<dyn Error>> {
        let value = self.given.get(key).ok_or_else(|| format!("{}: no input {key}", self.row))?;
        Ok(serde_json::from_value(value.clone())?)
    }

    /// Compares what was reckoned with each output of the row; an output that nothing was reckoned for is an error.
    pub fn check(&self, found: &[(&str, Value)]) -> TestResult {
        for (key, wanted) in &self.out {
            let found = found.iter().find(|(name, _)| name == key).map(|(_, value)| value);
            let found = found.ok_or_else(|| format!("{}: nothing gives {key}", self.row))?;
            if !equal(found, wanted) {
                return Err(format!("{}: {key} is {found}, not {wanted}", self.row).into());
            }
        }
        Ok(())
    }
}

/// Equal; numbers with a fraction to half a unit of the last place that the table prints.
fn equal(found: &Value, wanted: &Value) -> bool {
    match (found, wanted) {
        (Value::Array(found), Value::Array(wanted)) => {
            found.len() == wanted.len() && found.iter().zip(wanted).all(|(found, wanted)| equal(found, wanted))
        }
        (Value::Number(found), Value::Number(wanted)) if wanted.is_f64() => {
            let places = wanted.to_string().split_once('.').map_or(0, |(_, places)| places.len());
            let half = 0.500_001 / 10_f64.powi(i32::try_from(places).unwrap_or(0));
            found.as_f64().zip(wanted.as_f64()).is_some_and(|(found, wanted)| (found - wanted).abs() <= half)
        }
        _ => found == wanted,
    }
}

/// Every row of `tests/data/<name>.json` goes through `reckon`; all rows that fail are told at once.
pub fn each_row(name: &str, least: usize, reckon: impl Fn(&Row, &str) -> TestResult) -> TestResult {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name).with_extension("json");
    let rows: Vec<Row> = serde_json::from_str(&fs::read_to_string(path)?)?;
    let mut wrong = Vec::new();
    for row in &rows {
        let labelled = ["PUB", "LIB", "CALC"].contains(&row.label.as_str()) && !row.source.is_empty();
        let done = match (&row.rule, &row.reason) {
            (Some(rule), None) if labelled && !row.out.is_empty() => reckon(row, rule),
            (None, Some(_)) if labelled => Ok(()),
            _ => Err(format!("{}: wants a label, a source, and outputs of a rule or a reason", row.row).into()),
        };
        wrong.extend(done.err().map(|error| error.to_string()));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(rows.len() >= least, "only {} rows", rows.len());
    Ok(())
}
