//! One answer as a line of `verify --json`.

use qualistamp_words::{Step, Words};
use serde_json::{Map, Value, json};

use crate::report::answers::Answer;
use crate::report::list_name::Mentioned;
use crate::report::outcome_json;

/// Which stamp of which input an answer is about.
pub(crate) struct Place<'a> {
    /// Name of the input.
    pub(crate) input: &'a str,
    /// Page of the stamp, from 1.
    pub(crate) page: Option<usize>,
    /// Number of the answer, from 1.
    pub(crate) number: usize,
    /// How many answers there are.
    pub(crate) of: usize,
}

/// The answer and the lists that it mentions, in these words. `advice` makes a sentence of what to do next.
pub(crate) fn line(
    place: &Place<'_>,
    answer: &Answer,
    lists: Option<&Mentioned>,
    words: &Words,
    advice: fn(&str, Step) -> String,
) -> Map<String, Value> {
    let mut line = Map::new();
    line.insert("input".to_owned(), place.input.into());
    if let Some(page) = place.page {
        line.insert("page".to_owned(), page.into());
    }
    if place.of > 1 {
        line.insert("stamp_number".to_owned(), place.number.into());
        line.insert("stamps_in_input".to_owned(), place.of.into());
    }
    match answer {
        Ok(outcome) => {
            line.extend(outcome_json::outcome(outcome, words, advice));
            if let Some(lists) = lists {
                let (decides, all) = lists.json();
                line.insert("list".to_owned(), decides);
                line.insert("lists".to_owned(), all);
            }
        }
        Err(fault) => {
            if fault.is_without_stamp() {
                line.insert("no_stamp".to_owned(), true.into());
            }
            let error = json!({"code": fault.support_code(), "message": fault.to_string()});
            line.insert("error".to_owned(), error);
        }
    }
    line
}
