//! Reads the Fluent files of all languages and compares them: every language has every message, with the same placeholders.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser::parse;

/// What a placeholder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Text, put in as it is.
    Text,
    /// A whole number, which can choose a plural form.
    Number,
    /// A day, written as in the language.
    Date,
}

/// The placeholders of a message, by name.
pub(crate) type Placeholders = BTreeMap<String, Kind>;

/// One language.
#[derive(Debug)]
pub(crate) struct Language {
    /// Its code in BCP 47.
    pub(crate) code: String,
    /// Its name in itself.
    pub(crate) name: String,
    /// Whether it is written from right to left.
    pub(crate) right_to_left: bool,
}

/// The messages of one language, in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Messages {
    /// The names in the order of the file.
    pub(crate) order: Vec<String>,
    /// The placeholders of each.
    pub(crate) placeholders: BTreeMap<String, Placeholders>,
    /// Those that have a `.next`: what to do next.
    pub(crate) with_next: BTreeSet<String>,
}

/// Reads the list of languages.
///
/// # Errors
/// One sentence for each line that is no language.
pub(crate) fn languages(list: &str) -> Result<Vec<Language>, Vec<String>> {
    let (mut languages, mut findings): (Vec<Language>, Vec<String>) = Default::default();
    for (line, number) in list.lines().zip(1..) {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let (code, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (name, right_to_left) = match rest.trim().strip_suffix(" rtl") {
            Some(name) => (name.trim(), true),
            None => (rest.trim(), false),
        };
        let is_code =
            !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !is_code || name.is_empty() {
            findings.push(format!("languages.txt, line {number}: write the code of a language, then its name in itself: el Ελληνικά"));
        } else if languages.iter().any(|one| one.code == code) {
            findings
                .push(format!("languages.txt, line {number}: {code} stands in the list already; remove one"));
        } else {
            languages.push(Language { code: code.to_owned(), name: name.to_owned(), right_to_left });
        }
    }
    if findings.is_empty() { Ok(languages) } else { Err(findings) }
}

/// Reads one Fluent file of messages without attributes.
///
/// # Errors
/// One sentence for each thing that is wrong with it, with its line.
pub(crate) fn messages(file: &str, text: &str) -> Result<Messages, Vec<String>> {
    read(file, text, &[])
}

/// Reads one Fluent file of texts of screens, which may have a `.next`.
///
/// # Errors
/// As [`messages`].
pub(crate) fn screens(file: &str, text: &str) -> Result<Messages, Vec<String>> {
    read(file, text, &["next"])
}

fn read(file: &str, text: &str, attributes: &[&str]) -> Result<Messages, Vec<String>> {
    let line = |offset: usize| text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
    let resource = match parse(text) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            return Err(errors
                .iter()
                .map(|error| format!("{file}, line {}: not Fluent: {}", line(error.pos.start), error.kind))
                .collect());
        }
    };
    let (mut messages, mut findings) = (Messages::default(), Vec::new());
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let name = message.id.name.to_owned();
                let mut found = Placeholders::new();
                for attribute in &message.attributes {
                    let id = attribute.id.name;
                    if attributes.contains(&id) {
                        messages.with_next.insert(name.clone());
                        in_pattern(&attribute.value, &mut found, &mut |fault| {
                            findings.push(format!("{file}: {name}.{id}: {fault}"))
                        });
                    } else {
                        findings.push(format!(
                            "{file}: {name} has attributes (.{id}); write messages of their own"
                        ));
                    }
                }
                match &message.value {
                    Some(pattern) => in_pattern(pattern, &mut found, &mut |fault| {
                        findings.push(format!("{file}: {name}: {fault}"))
                    }),
                    None => findings.push(format!("{file}: {name} has no text")),
                }
                if messages.placeholders.insert(name.clone(), found).is_some() {
                    findings.push(format!("{file}: {name} stands there twice; remove one"));
                } else {
                    messages.order.push(name);
                }
            }
            Entry::Term(term) => {
                findings.push(format!("{file}: -{}: terms are not used here; write a message", term.id.name))
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Junk { content } => {
                findings.push(format!("{file}: not Fluent: {}", content.lines().next().unwrap_or_default()))
            }
        }
    }
    if findings.is_empty() { Ok(messages) } else { Err(findings) }
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut Placeholders, fault: &mut dyn FnMut(String)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found, fault);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut Placeholders, fault: &mut dyn FnMut(String)) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, Kind::Text, found, fault),
        Expression::Select { selector, variants } => {
            const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
            let counts = variants.iter().all(|variant| match &variant.key {
                VariantKey::NumberLiteral { .. } => true,
                VariantKey::Identifier { name } => PLURALS.contains(name),
            });
            if !counts {
                fault("choices are by number only: [1], [one], [other] and so on".to_owned());
            }
            in_inline(selector, Kind::Number, found, fault);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found, fault));
        }
    }
}

fn in_inline(
    inline: &InlineExpression<&str>,
    kind: Kind,
    found: &mut Placeholders,
    fault: &mut dyn FnMut(String),
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let known = found.entry(id.name.to_owned()).or_insert(kind);
            *known = (*known).max(kind);
        }
        InlineExpression::FunctionReference { id, arguments: CallArguments { positional, .. } } => {
            let kind = match id.name {
                "DATE" => Kind::Date,
                "NUMBER" => Kind::Number,
                other => return fault(format!("there is no function {other}; use DATE or NUMBER")),
            };
            positional.iter().for_each(|argument| in_inline(argument, kind, found, fault));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found, fault),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
            fault(format!("it takes in {}, which hides placeholders; write the text itself", id.name));
        }
    }
}

/// What is wrong with `other` beside `english`: messages that are missing or unknown, and other placeholders.
pub(crate) fn compare(file: &str, english: &Messages, other: &Messages) -> Vec<String> {
    let mut findings = Vec::new();
    for name in &english.order {
        let (Some(expected), found) = (english.placeholders.get(name), other.placeholders.get(name)) else {
            continue;
        };
        let Some(found) = found else {
            findings.push(format!("{file}: {name} is missing; translate it from en.ftl"));
            continue;
        };
        match (english.with_next.contains(name), other.with_next.contains(name)) {
            (true, false) => findings.push(format!("{file}: {name} lacks .next, which en.ftl has")),
            (false, true) => findings.push(format!("{file}: {name} has .next, which en.ftl does not have")),
            (true, true) | (false, false) => {}
        }
        let names = |placeholders: &Placeholders| placeholders.keys().cloned().collect::<BTreeSet<_>>();
        for lost in names(expected).difference(&names(found)) {
            findings.push(format!("{file}: {name} lacks {{ ${lost} }}, which en.ftl has"));
        }
        for (extra, kind) in found {
            match expected.get(extra) {
                None => {
                    findings.push(format!("{file}: {name} has {{ ${extra} }}, which en.ftl does not have"))
                }
                // A number can always be put in as text; only what chooses a form must be a number in both.
                Some(expected) if expected != kind && (*expected, *kind) != (Kind::Number, Kind::Text) => {
                    findings
                        .push(format!("{file}: {name} uses ${extra} as {kind:?}, and en.ftl as {expected:?}"))
                }
                Some(_) => {}
            }
        }
    }
    let unknown = other.order.iter().filter(|name| !english.placeholders.contains_key(*name));
    findings.extend(
        unknown.map(|name| format!("{file}: {name} is not in en.ftl; remove it, or correct its name")),
    );
    findings
}
