//! A value in a file and its path. JSON-LD writes one value or a list of one; XML is read as JSON (see `tree`).

use crate::json::{Json, number_text};

/// The key of the text of an XML element.
pub(super) const TEXT: &str = "#";

#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    value: &'a Json,
    path: String,
}

/// A text in a language; the language is empty if none is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InLanguage {
    pub(super) language: String,
    pub(super) text: String,
    pub(super) path: String,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Json) -> Self {
        Self { value, path: String::new() }
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// The members of an object with their names.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> {
        let members = if let Json::Object(members) = self.value { members.as_slice() } else { &[] };
        let path = self.path.clone();
        members.iter().map(move |(name, value)| (name.as_str(), Node { value, path: joined(&path, name) }))
    }

    /// The members `name`, items of lists one by one.
    fn named(&self, name: &str) -> Vec<Node<'a>> {
        let Json::Object(members) = self.value else { return Vec::new() };
        let of_name: Vec<&Json> =
            members.iter().filter(|(key, _)| key == name).map(|(_, value)| value).collect();
        let is_several = of_name.len() > 1;
        let mut nodes = Vec::new();
        for (index, value) in of_name.into_iter().enumerate() {
            let mut path = joined(&self.path, name);
            if is_several {
                path += &format!("[{index}]");
            }
            if let Json::Array(items) = value {
                let item = |(at, value)| Node { value, path: format!("{path}[{at}]") };
                nodes.extend(items.iter().enumerate().map(item));
            } else {
                nodes.push(Node { value, path });
            }
        }
        nodes
    }

    /// Everything at `path`, names separated by dots.
    pub(super) fn all(&self, path: &str) -> Vec<Node<'a>> {
        let mut found = vec![self.clone()];
        for name in path.split('.') {
            found = found.iter().flat_map(|node| node.named(name)).collect();
        }
        found
    }

    /// Everything at one of `paths`: the first that has something.
    pub(super) fn any(&self, paths: &[&str]) -> Vec<Node<'a>> {
        paths.iter().map(|path| self.all(path)).find(|found| !found.is_empty()).unwrap_or_default()
    }

    pub(super) fn first(&self, path: &str) -> Option<Node<'a>> {
        self.all(path).into_iter().next()
    }

    pub(super) fn value(&self) -> &'a Json {
        self.value
    }

    /// The text, with one space instead of each run of white space. Numbers are as RFC 8785 writes them.
    pub(super) fn text(&self) -> Option<String> {
        match self.value {
            Json::String(text) => Some(tidy(text)),
            Json::Number(number) => Some(number_text(*number)),
            Json::Object(_) => self.value.get(TEXT).and_then(Json::as_str).map(tidy),
            Json::Null | Json::Bool(_) | Json::Array(_) => None,
        }
    }

    /// The text at `path`, if there is one.
    pub(super) fn text_at(&self, path: &str) -> Option<String> {
        self.first(path)?.text()
    }

    /// What a concept is identified by.
    pub(super) fn id(&self) -> Option<String> {
        ["id", "@id", "@uri", "uri"].iter().find_map(|name| self.text_at(name)).or_else(|| self.text())
    }

    pub(super) fn has_type(&self, name: &str) -> bool {
        let types = self.any(&["type", "@type"]);
        types.iter().filter_map(Node::text).any(|found| found.rsplit(['#', '/', ':']).next() == Some(name))
    }

    /// A text, a map from languages to texts, or elements `text` with a language each.
    pub(super) fn in_languages(&self) -> Vec<InLanguage> {
        if let Some(text) = self.text().filter(|text| !text.is_empty()) {
            let language = self.text_at("@lang").unwrap_or_default();
            return vec![InLanguage { language, text, path: self.path.clone() }];
        }
        let mut found = Vec::new();
        for (name, member) in self.members() {
            let nodes = if matches!(member.value, Json::Array(_)) { self.named(name) } else { vec![member] };
            for node in nodes {
                let language = match name {
                    "text" => node.text_at("@lang").unwrap_or_default(),
                    _ if is_language(name) => name.to_owned(),
                    _ => continue,
                };
                if let Some(text) = node.text().filter(|text| !text.is_empty()) {
                    found.push(InLanguage { language, text, path: node.path });
                }
            }
        }
        found
    }
}

/// A tag of a language (BCP 47), as keys of language maps are.
fn is_language(name: &str) -> bool {
    let primary = name.split(['-', '_']).next().unwrap_or_default();
    matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn tidy(text: &str) -> String {
    let is_kept = |character: &char| !character.is_control() || character.is_whitespace();
    let kept: String = text.chars().filter(is_kept).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}
