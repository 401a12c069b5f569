//! What is said about the file beside a stamp. It says something about the file, and never changes the verdict on the stamp.

use qualistamp_core::{Outcome, Verdict};
use qualistamp_credentials::{Check, Fit};
use serde_json::{Value, json};

use crate::escape::Foreign;
use crate::input::credentials::{Candidate, Candidates};
use crate::input::fault::InputFault;
use crate::report::counted::counted;
use crate::report::credential;

/// Whether one of the files given is the one that a stamp links.
#[derive(Debug)]
pub(crate) struct Linked {
    kind: Kind,
    /// The file that fits.
    file: Option<Foreign<String>>,
    format: Option<&'static str>,
    /// One sentence for people, without the name of the file.
    words: String,
    /// Whether the stamp is valid, so that it vouches for the file.
    vouches: bool,
    /// What the file that fits proves by itself.
    checks: Vec<Check>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    SameFile,
    SameContent,
    NotLinked,
    /// The stamp links no file.
    NoLink,
    /// What the stamp says is not known.
    NotCompared,
}

impl Linked {
    pub(crate) fn new(answer: &Result<Outcome, InputFault>, files: &Candidates) -> Self {
        let other = |kind, words: String| Self {
            kind,
            file: None,
            format: None,
            words,
            vouches: false,
            checks: Vec::new(),
        };
        let Some((outcome, signed)) =
            answer.as_ref().ok().and_then(|outcome| Some((outcome, outcome.signed()?)))
        else {
            return other(Kind::NotCompared, "not compared: it is not known what was signed".to_owned());
        };
        let Some(link) = signed.claims().award.link else {
            return other(Kind::NoLink, "the stamp links no file, so nothing could be compared".to_owned());
        };
        let Some((Candidate { name, file, checks }, fit)) = files.find(link) else {
            let mut words = format!("not the linked file, of {} compared", counted(files.count(), "file"));
            if !files.unread.is_empty() {
                words += &format!("; {} could not be compared", files.unread.len());
            }
            return other(Kind::NotLinked, words);
        };
        let vouches = matches!(outcome.verdict(), Verdict::Valid(..));
        let kind = if fit == Fit::SameFile { Kind::SameFile } else { Kind::SameContent };
        let mut words = match fit {
            Fit::SameFile => "same file as the one that was linked".to_owned(),
            Fit::SameContent(rule) => format!("same content as the one that was linked, by {rule}"),
            Fit::NotLinked => String::new(),
        };
        let shows_more = file.containers().iter().find(|container| container.shows_more());
        if let (Kind::SameContent, Some(container)) = (kind, shows_more) {
            words += &format!("; the picture of the {container} is not part of it");
        }
        if !vouches {
            words += "; the stamp is not valid, so it does not vouch for the file";
        }
        Self {
            kind,
            file: Some(name.clone()),
            format: Some(file.format().code()),
            words,
            vouches,
            checks: checks.clone(),
        }
    }

    /// Whether a valid stamp vouches for a file that was given.
    pub(crate) fn vouches(&self) -> bool {
        self.vouches
    }

    /// A word for programs.
    pub(crate) fn code(&self) -> &'static str {
        match self.kind {
            Kind::SameFile => "same_file",
            Kind::SameContent => "same_content",
            Kind::NotLinked => "not_linked",
            Kind::NoLink => "no_link",
            Kind::NotCompared => "not_compared",
        }
    }

    /// The file that fits.
    pub(crate) fn file(&self) -> Option<&Foreign<String>> {
        self.file.as_ref()
    }

    /// What the file that fits proves by itself.
    pub(crate) fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// One sentence, without the name of the file.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    pub(crate) fn json(&self) -> Value {
        json!({
            "result": self.code(),
            "file": self.file.as_ref().map(Foreign::as_written),
            "format": self.format,
            "message": self.words,
            "checks": credential::checks_json(&self.checks),
        })
    }
}
