//! One request of the service: from a body to the answers about the stamps in it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use qualistamp_words::{Words, languages};
use serde_json::{Value, json};

use crate::clock;
use crate::commands::serve::trusted::Trusted;
use crate::input::stamps::{self, Look, Looked, Source};
use crate::report::answer_json::{self, Place};
use crate::report::answers;
use crate::report::json;

/// The name of the body in answers.
const BODY: &str = "body";

/// How many tags of languages are remembered.
const TAGS_MAX: usize = 100;

/// Where requests are answered.
pub(super) struct Desk {
    pub(super) trusted: Trusted,
    look: Look,
    /// Words by the tags that were asked for so far.
    words: Mutex<BTreeMap<String, Arc<Words>>>,
}

impl Desk {
    pub(super) fn new(trusted: Trusted, look: Look) -> Self {
        Self { trusted, look, words: Mutex::default() }
    }

    /// The words of the first of these languages for which there are any, else English.
    pub(super) fn words<'a>(&self, mut tags: impl Iterator<Item = &'a str>) -> Arc<Words> {
        let main = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let is_known = |tag: &&str| languages().any(|language| main(language.code) == main(tag));
        let tag = tags.find(is_known).unwrap_or("en").to_ascii_lowercase();
        let mut known = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        // No stream of tags fills the memory.
        if known.len() > TAGS_MAX {
            known.clear();
        }
        let words = known.entry(tag).or_insert_with_key(|tag| Arc::new(Words::for_tag(tag)));
        Arc::clone(words)
    }

    /// The answers about a body, or why there are none.
    pub(super) fn answer(&self, body: Vec<u8>, words: &Words) -> Result<Value, String> {
        let now = clock::now().map_err(|failure| failure.to_string())?;
        let (federation, names) = &*self.trusted.trust();
        let source = Source::Bytes { name: BODY.to_owned(), bytes: body };
        let Looked { list, passed_over } = stamps::look(&source, self.look);
        let mut lines = Vec::new();
        for (inside, found) in list {
            let name = source.name_inside(inside.as_deref());
            let (answered, _) = answers::judge(found, (federation, names), now, self.trusted.policy());
            let of = answered.len();
            for (number, one) in (1..).zip(&answered) {
                let place = Place { input: name.as_written(), page: one.page, number, of };
                let line = answer_json::line(&place, &one.answer, one.lists.as_ref(), words, |next, _| {
                    next.to_owned()
                });
                lines.push(Value::Object(line));
            }
        }
        lines.extend(passed_over.iter().map(|file| json::passed_over("input", file)));
        Ok(json!({ "answers": lines }))
    }
}
