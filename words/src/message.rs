//! Every message as a type, made from `lang/en.ftl` when this crate is built.

use qualistamp_core::Day;

/// What stands for a placeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placeholder<'a> {
    /// Text, put in as it is.
    Text(&'a str),
    /// A whole number.
    Number(i64),
    /// A day, written as in the language.
    Day(Day),
}

include!(concat!(env!("OUT_DIR"), "/message.rs"));

impl<'a> Message<'a> {
    /// What is put into it, by name.
    pub(crate) fn put_in(self, put: impl FnMut(&'static str, Placeholder<'a>)) {
        self.placeholders(put);
    }
}
