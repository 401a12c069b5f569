//! Which trust list an answer rests on, where there are several.

use std::collections::BTreeMap;

use qualistamp_core::{Answer, Federation, OperatorId, Standing, TrustedOperator, UnixTime, Weight};
use qualistamp_words::{Message, TrustDates};
use serde_json::{Value, json};

use crate::escape::Foreign;
use crate::language::words;

/// Names of operators that the user gave. Introduced operators have the names of their introduction.
pub(crate) type Names = BTreeMap<OperatorId, String>;

/// The lists that an answer mentions: nothing if there is one operator only.
#[derive(Debug, Clone)]
pub(crate) struct Mentioned {
    lists: Vec<ListName>,
    /// Whether one of them decided.
    is_decided: bool,
}

/// A list that has the key of a stamp.
#[derive(Debug, Clone)]
struct ListName {
    operator: OperatorId,
    name: String,
    introduced_by: Option<(OperatorId, String)>,
    weight: Weight,
    decides: bool,
}

impl Mentioned {
    /// The lists that `answer` mentions.
    pub(crate) fn new(answer: &Answer, federation: &Federation, names: &Names) -> Option<Self> {
        if federation.operators().len() < 2 {
            return None;
        }
        let lists = answer.mentions().iter().filter_map(|mention| {
            let operator = federation.operator(mention.operator)?;
            let (name, introduced_by) = name_of(operator, names);
            let decides = answer.list() == Some(operator.id);
            Some(ListName { operator: operator.id, name, introduced_by, weight: mention.weight, decides })
        });
        Some(Self { lists: lists.collect(), is_decided: answer.list().is_some() })
    }

    /// One line for the list that decided, or for each list if none did.
    pub(crate) fn lines(&self) -> impl Iterator<Item = String> {
        self.lists.iter().filter(|list| list.decides || !self.is_decided).map(ListName::in_words)
    }

    /// The list that decided, and all lists that have the key.
    pub(crate) fn json(&self) -> (Value, Value) {
        let decides = self.lists.iter().find(|list| list.decides).map_or(Value::Null, ListName::json);
        let all = self.lists.iter().map(|list| {
            let mut json = list.json();
            json["counts"] = match list.weight {
                Weight::Counts => "yes".into(),
                Weight::NoConsent => "no consent of the key".into(),
                Weight::OtherCountry(country) => format!("may not speak for {country}").into(),
            };
            json
        });
        (decides, all.collect())
    }
}

impl ListName {
    fn in_words(&self) -> String {
        let operator = Foreign(&self.name).to_string();
        match &self.introduced_by {
            None => words().say(Message::ListOf { operator: &operator }),
            Some((_, by)) => {
                let by = Foreign(by).to_string();
                words().say(Message::ListIntroduced { operator: &operator, by: &by })
            }
        }
    }

    fn json(&self) -> Value {
        let by = self.introduced_by.as_ref();
        json!({
            "operator": self.operator.to_string(),
            "name": self.name,
            "introduced_by": by.map(|(id, name)| json!({"operator": id.to_string(), "name": name})),
        })
    }
}

/// The name of an operator, and who introduces it.
pub(crate) fn name_of(operator: &TrustedOperator, names: &Names) -> (String, Option<(OperatorId, String)>) {
    let given = |id: OperatorId| names.get(&id).cloned().unwrap_or_else(|| short(id));
    match &operator.standing {
        Standing::Anchor => (given(operator.id), None),
        Standing::Introduced(introductions) => {
            let Some(first) = introductions.first() else { return (short(operator.id), None) };
            let name = first.entry.name_in(words().language()).as_signed().to_owned();
            (name, Some((first.by, given(first.by))))
        }
    }
}

/// The beginning of an id, for an operator without a name.
fn short(id: OperatorId) -> String {
    id.to_string().chars().take(16).collect()
}

/// When the list was issued that the answer rests on.
pub(crate) fn dates(answer: &Answer, federation: &Federation, now: UnixTime) -> Option<TrustDates> {
    let operators = federation.operators();
    let operator = match answer.list() {
        Some(id) => federation.operator(id),
        None => operators.first().filter(|_| operators.len() == 1),
    };
    let list = operator?.trust.list.as_ref()?;
    Some(TrustDates { issued: list.issued(), now })
}
