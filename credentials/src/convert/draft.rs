//! A draft of an award: values with their sources, and what must be asked.

use super::doubt::Doubt;
use super::node::Node;
use super::values;

/// What a file says about one award. A draft is never signed: people answer its questions first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AwardDraft {
    /// Values that the file states without doubt, with the names of the fields of award files.
    pub values: Vec<Proposal>,
    /// What must be answered before the award can be issued.
    pub questions: Vec<Question>,
}

/// A value and where it is in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The field of an award file.
    pub field: &'static str,
    /// The value. Codes are as the file writes them, without their address.
    pub value: ProposedValue,
    /// The path in the file, without its containers.
    pub source: String,
}

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProposedValue {
    /// Text, a code, a day or a number.
    Text(String),
    /// A list of codes.
    List(Vec<String>),
    /// Credits of a named system.
    Credits {
        /// The number of credits.
        points: String,
        /// The system, as award files name it.
        system: &'static str,
    },
}

/// Something that only people can answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The field of an award file that it is about, or `awarding_body`.
    pub field: &'static str,
    /// Why it is asked.
    pub doubt: Doubt,
    /// What the file has: path and text.
    pub found: Vec<(String, String)>,
}

/// Collects a draft.
#[derive(Default)]
pub(super) struct Drafter {
    draft: AwardDraft,
}

impl Drafter {
    pub(super) fn put(&mut self, field: &'static str, value: impl Into<String>, source: &str) {
        self.put_value(field, ProposedValue::Text(value.into()), source);
    }

    /// Takes a value; the first of a field counts.
    pub(super) fn put_value(&mut self, field: &'static str, value: ProposedValue, source: &str) {
        if !self.has(field) {
            self.draft.values.push(Proposal { field, value, source: source.to_owned() });
        }
    }

    pub(super) fn ask(&mut self, field: &'static str, doubt: Doubt, found: Vec<(String, String)>) {
        let question = Question { field, doubt, found };
        if !self.draft.questions.contains(&question) {
            self.draft.questions.push(question);
        }
    }

    pub(super) fn has(&self, field: &str) -> bool {
        self.draft.values.iter().any(|value| value.field == field)
    }

    pub(super) fn asks(&self, field: &str) -> bool {
        self.draft.questions.iter().any(|question| question.field == field)
    }

    /// A text that is there once, or several times and the same.
    pub(super) fn text(&mut self, field: &'static str, nodes: &[Node<'_>]) {
        let found = texts(nodes);
        match found.as_slice() {
            [] => {}
            [(path, text), rest @ ..] if rest.iter().all(|(_, other)| other == text) => {
                if values::is_mojibake(text) {
                    self.ask(field, Doubt::Mojibake, found);
                } else {
                    self.put(field, text, path);
                }
            }
            _ => self.ask(field, Doubt::Several, found),
        }
    }

    /// A day that is there once, or several times and the same.
    pub(super) fn day(&mut self, field: &'static str, nodes: &[Node<'_>]) {
        let found = texts(nodes);
        let days: Vec<_> = found.iter().map(|(_, text)| values::day(text)).collect();
        match (found.first(), days.first()) {
            (Some((path, _)), Some(Ok(day))) if days.iter().all(|other| other.as_ref() == Ok(day)) => {
                // Dates of "never", as systems write them that must have one.
                if field == "expires" && day.as_str() >= "2099" {
                    self.ask(field, Doubt::Never, found);
                } else {
                    self.put(field, day, path);
                }
            }
            (Some(_), Some(first)) => {
                let doubt = match first {
                    Err(doubt) if days.len() == 1 => *doubt,
                    Ok(_) | Err(_) => Doubt::SeveralDays,
                };
                self.ask(field, doubt, found);
            }
            (None, _) | (_, None) => {}
        }
    }

    /// A name: the only value of its language map.
    pub(super) fn name(&mut self, field: &'static str, nodes: &[Node<'_>]) {
        let found: Vec<_> = nodes.iter().flat_map(Node::in_languages).collect();
        let listed = || found.iter().map(|found| (found.path.clone(), found.text.clone())).collect();
        match found.as_slice() {
            [] => {}
            [one, rest @ ..] if rest.iter().all(|other| other.text == one.text) => {
                if values::is_mojibake(&one.text) {
                    self.ask(field, Doubt::Mojibake, listed());
                } else {
                    self.put(field, &one.text, &one.path);
                }
            }
            _ => self.ask(field, Doubt::SeveralNames, listed()),
        }
    }

    /// A whole name, which people split.
    pub(super) fn whole_name(&mut self, nodes: &[Node<'_>]) {
        if self.has("family") || self.asks("family") {
            return;
        }
        let found: Vec<_> = nodes.iter().flat_map(Node::in_languages).collect();
        let listed: Vec<_> = found.into_iter().map(|found| (found.path, found.text)).collect();
        if !listed.is_empty() {
            self.ask("family", Doubt::WholeName, listed);
        }
    }

    /// A title in one language, or in several.
    pub(super) fn title(&mut self, nodes: &[Node<'_>]) {
        let found: Vec<_> = nodes.iter().flat_map(Node::in_languages).collect();
        let listed: Vec<_> = found.iter().map(|found| (found.path.clone(), found.text.clone())).collect();
        if found.iter().any(|found| values::is_mojibake(&found.text)) {
            return self.ask("title", Doubt::Mojibake, listed);
        }
        match found.as_slice() {
            [] => {}
            [one] => {
                self.put("title", &one.text, &one.path);
                match one.language.as_str() {
                    "" | "und" => {}
                    // Titles in every language are tagged `en` where a system offers nothing else.
                    language if language.starts_with("en") => {
                        self.ask(
                            "title_lang",
                            Doubt::LanguageTag,
                            vec![(one.path.clone(), language.to_owned())],
                        );
                    }
                    language => self.put("title_lang", language, &one.path),
                }
            }
            [one, other] if one.language == "en" || other.language == "en" => {
                let (english, own) = if one.language == "en" { (one, other) } else { (other, one) };
                if english.text == own.text {
                    return self.ask("title_lang", Doubt::LanguageTag, listed);
                }
                self.put("title", &own.text, &own.path);
                self.put("title_lang", &own.language, &own.path);
                self.put("title_en", &english.text, &english.path);
                self.ask("title", Doubt::Several, listed);
            }
            _ => self.ask("title", Doubt::Several, listed),
        }
    }

    /// Who awards, which must be whose key signs.
    pub(super) fn awarding_body(&mut self, nodes: &[Node<'_>]) {
        let mut found: Vec<_> =
            nodes.iter().flat_map(Node::in_languages).map(|one| (one.path, one.text)).collect();
        found.truncate(8);
        let doubt = if found.is_empty() { Doubt::Missing } else { Doubt::AwardingBody };
        self.ask("awarding_body", doubt, found);
    }

    /// Asks for what every award must have, and is not there yet.
    pub(super) fn finish(mut self) -> AwardDraft {
        for field in ["id", "family", "title", "awarded"] {
            if !self.has(field) && !self.asks(field) {
                self.ask(field, Doubt::Missing, Vec::new());
            }
        }
        if !self.has("type") && !self.asks("type") {
            self.ask("type", Doubt::NotInFormat, Vec::new());
        }
        if !self.asks("awarding_body") {
            self.ask("awarding_body", Doubt::Missing, Vec::new());
        }
        self.draft
    }
}

/// The texts of `nodes` with their paths; empty ones are none.
pub(super) fn texts(nodes: &[Node<'_>]) -> Vec<(String, String)> {
    let of = |node: &Node<'_>| Some((node.path().to_owned(), node.text()?));
    nodes.iter().filter_map(of).filter(|(_, text)| !text.is_empty()).collect()
}
