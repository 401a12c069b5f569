//! The messages as a Rust type: one variant for each, with its placeholders as fields, so that none can be misspelt or forgotten.

use std::fmt::Write as _;

use super::catalogue::{Kind, Messages};

/// `found-key-late` as `FoundKeyLate`.
fn camel(name: &str) -> String {
    name.split('-')
        .flat_map(|part| {
            let mut letters = part.chars();
            letters
                .next()
                .map(|first| first.to_ascii_uppercase())
                .into_iter()
                .chain(letters.collect::<Vec<_>>())
        })
        .collect()
}

/// The source of the macro `screen_texts`: every text of the screens with its placeholders, for the facade that gives each a type.
pub(crate) fn screens_macro(english: &Messages) -> String {
    let list = |with_next: bool| {
        let mut lines = String::new();
        for name in english.order.iter().filter(|name| english.with_next.contains(*name) == with_next) {
            let _ = write!(
                lines,
                "                #[doc = \"The text `{name}`.\"]\n                {name:?} {} {{",
                camel(name)
            );
            for (field, kind) in english.placeholders.get(name).into_iter().flatten() {
                let (of, kind, what) = match kind {
                    Kind::Text => ("String", "Text", "Text, put in as it is."),
                    Kind::Number => ("i64", "Number", "A whole number."),
                    Kind::Date => ("i64", "Day", "A time, shown as its day: seconds since 1970 in UTC."),
                };
                let _ = write!(lines, " #[doc = {what:?}] {field}: {of} {kind},");
            }
            let _ = writeln!(lines, " }}");
        }
        lines
    };
    format!(
        "/// Passes every text of `screens/en.ftl` to the macro `$make`: first those without advice, then those with what to do next.\n\
        #[macro_export]\n\
        macro_rules! screen_texts {{\n\
        \x20   ($make:ident) => {{\n\
        \x20       $make! {{\n\
        \x20           labels {{\n{}            }}\n\
        \x20           notices {{\n{}            }}\n\
        \x20       }}\n\
        \x20   }};\n\
        }}\n",
        list(false),
        list(true)
    )
}

/// The source of the type `Message`.
pub(crate) fn message_type(english: &Messages) -> String {
    let (mut variants, mut names, mut fields) = (String::new(), String::new(), String::new());
    for name in &english.order {
        let variant = camel(name);
        let placeholders = english.placeholders.get(name).cloned().unwrap_or_default();
        let _ = writeln!(variants, "    /// The message `{name}`.");
        let _ = write!(variants, "    {variant}");
        let _ = writeln!(names, "            Self::{variant} {{ .. }} => \"{name}\",");
        if placeholders.is_empty() {
            let _ = writeln!(fields, "            Self::{variant} => {{}}");
        } else {
            let _ = writeln!(variants, " {{");
            for (field, kind) in &placeholders {
                let (of, what) = match kind {
                    Kind::Text => ("&'a str", "Text, put in as it is."),
                    Kind::Number => ("i64", "A whole number."),
                    Kind::Date => ("Day", "A day."),
                };
                let _ = writeln!(variants, "        /// {what}\n        {field}: {of},");
            }
            let _ = write!(variants, "    }}");
            let list: Vec<&str> = placeholders.keys().map(String::as_str).collect();
            let _ = writeln!(fields, "            Self::{variant} {{ {} }} => {{", list.join(", "));
            for (field, kind) in &placeholders {
                let put = match kind {
                    Kind::Text => format!("Placeholder::Text({field})"),
                    Kind::Number => format!("Placeholder::Number({field})"),
                    Kind::Date => format!("Placeholder::Day({field})"),
                };
                let _ = writeln!(fields, "                put(\"{field}\", {put});");
            }
            let _ = writeln!(fields, "            }}");
        }
        let _ = writeln!(variants, ",");
    }
    format!(
        "/// A message with what is put into it. One variant for each message of `lang/en.ftl`.\n\
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]\n\
        pub enum Message<'a> {{\n{variants}}}\n\n\
        impl<'a> Message<'a> {{\n\
        \x20   /// Its name in the Fluent files.\n\
        \x20   #[must_use]\n\
        \x20   pub fn name(&self) -> &'static str {{\n        match self {{\n{names}        }}\n    }}\n\n\
        \x20   /// Hands what is put into it to `put`.\n\
        \x20   fn placeholders(self, mut put: impl FnMut(&'static str, Placeholder<'a>)) {{\n        match self {{\n{fields}        }}\n    }}\n}}\n"
    )
}
