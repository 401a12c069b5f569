//! Introduces operators in the trust file, or stops introducing them.

use crate::trust_file::file::TrustFile;
use crate::trust_file::introduced::IntroducedRecord;
use crate::trust_file::record_error::RecordError;

impl TrustFile {
    /// Introduces an operator. Replaces the introduction with the same id.
    ///
    /// # Errors
    /// [`RecordError`] if it cannot be signed.
    pub fn introduce(&mut self, record: IntroducedRecord) -> Result<(), RecordError> {
        record.to_introduced()?;
        self.introduced.retain(|other| other.id != record.id);
        self.introduced.push(record);
        Ok(())
    }

    /// Introduces an operator no more. Whether it was introduced.
    pub fn stop_introducing(&mut self, id: &str) -> bool {
        let before = self.introduced.len();
        self.introduced.retain(|other| other.id != id);
        self.introduced.len() < before
    }
}
