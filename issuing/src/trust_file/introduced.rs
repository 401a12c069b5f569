//! Operators that the list introduces, in the trust file.

use qualistamp_core::{Introduced, Label, OperatorId, Text, Title};
use serde::{Deserialize, Serialize};

use crate::trust_file::convert::{country, each, optional, parsed, text};
use crate::trust_file::record_error::RecordError;
use crate::trust_file::records::NameRecord;

/// An operator that the list introduces.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntroducedRecord {
    /// Its identifier.
    pub id: String,
    /// Its names. The first is in the operator's own language.
    pub names: Vec<NameRecord>,
    /// Codes of the countries that it may speak for (ISO 3166-1).
    pub countries: Vec<String>,
    /// SHA-256 of the content of its first root, in hexadecimal.
    pub operator: String,
    /// Address of its bundle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl IntroducedRecord {
    /// Converts the record to what is signed.
    ///
    /// # Errors
    /// [`RecordError`].
    pub fn to_introduced(&self) -> Result<Introduced, RecordError> {
        let of = |field: &str| format!("introduced {}: {field}", self.id);
        let mut names = Vec::with_capacity(self.names.len());
        for NameRecord { lang, name } in &self.names {
            names.push((parsed(of("lang"), lang)?, text(of("name"), Title::new, name)?));
        }
        let mut names = names.into_iter();
        let mut countries = each(&self.countries, |code: &String, _| country(of("countries"), code))?;
        countries.sort_unstable();
        countries.dedup();
        Ok(Introduced {
            id: text(of("id"), Label::new, &self.id)?,
            name: names.next().ok_or(RecordError::NoNames)?,
            other_names: names.collect(),
            countries,
            operator: parsed::<OperatorId>(of("operator"), &self.operator)?,
            address: optional(&self.address, |address| text(of("address"), Text::new, address))?,
        })
    }
}
