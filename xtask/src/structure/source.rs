//! What one source file declares, defines and imports.

use std::collections::BTreeSet;

use super::tokens::{Token, tokens};

/// A file's part in the module tree. Everything under `#[cfg(test)]` is left out.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Modules in files of their own.
    pub(super) children: Vec<Child>,
    /// Names of functions, types, constants, macros and inline modules.
    pub(super) items: BTreeSet<String>,
    pub(super) imports: Vec<Import>,
    /// Paths in the code.
    pub(super) paths: Vec<Used>,
}

/// `mod name;`
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Child {
    pub(super) name: String,
    /// The value of its `#[path]`.
    pub(super) path: Option<String>,
}

/// One leaf of a `use` declaration.
#[derive(Debug)]
pub(super) struct Import {
    pub(super) used: Used,
    /// The name it is imported under; `None` for `*`.
    pub(super) name: Option<String>,
}

/// A path as written.
#[derive(Debug)]
pub(super) struct Used {
    pub(super) segments: Vec<String>,
    /// How many inline modules surround it: so many `super` stay in the file.
    pub(super) depth: usize,
}

impl Source {
    pub(super) fn parse(text: &str) -> Self {
        let tokens = tokens(text);
        let mut parser = Parser { tokens: &tokens, at: 0, braces: 0, inline: Vec::new() };
        let mut source = Self::default();
        parser.file(&mut source);
        source
    }
}

/// The values of all `#[path = "…"]` attributes, also those of tests.
pub(super) fn path_attributes(text: &str) -> Vec<String> {
    use Token::{Punctuation, Text, Word};
    let tokens = tokens(text);
    tokens
        .windows(5)
        .filter_map(|window| match window {
            [Punctuation('#'), Punctuation('['), Word("path"), Punctuation('='), Text(path)] => {
                Some((*path).to_owned())
            }
            _ => None,
        })
        .collect()
}

struct Parser<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    /// Open braces.
    braces: usize,
    /// For each inline module around us, the number of braces open before its own.
    inline: Vec<usize>,
}

impl<'a> Parser<'a> {
    fn file(&mut self, source: &mut Source) {
        let mut path_attribute = None;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Punctuation('#') if self.peek(1) == Some(Token::Punctuation('[')) => {
                    if self.is_test_attribute() {
                        self.skip_group();
                        self.skip_item();
                    } else {
                        if let (Some(Token::Word("path")), Some(Token::Text(path))) =
                            (self.peek(2), self.peek(4))
                        {
                            path_attribute = Some(path.to_owned());
                        }
                        self.at += 1;
                        self.skip_group();
                    }
                    continue;
                }
                Token::Punctuation('{') => self.braces += 1,
                Token::Punctuation('}') => {
                    self.braces = self.braces.saturating_sub(1);
                    if self.inline.last() == Some(&self.braces) {
                        self.inline.pop();
                    }
                }
                Token::Word("use") if self.peek(1) != Some(Token::Punctuation('<')) => {
                    self.at += 1;
                    self.use_tree(&[], source);
                    continue;
                }
                Token::Word("mod") => {
                    if let Some(Token::Word(name)) = self.peek(1) {
                        self.module(name, path_attribute.take(), source);
                        continue;
                    }
                }
                Token::Word(word) => {
                    if self.braces == 0 {
                        self.item(word, source);
                    }
                    self.path(source);
                    continue;
                }
                Token::Text(_) | Token::Separator | Token::Punctuation(_) => {}
            }
            self.at += 1;
        }
    }

    fn peek(&self, ahead: usize) -> Option<Token<'a>> {
        self.tokens.get(self.at + ahead).copied()
    }

    /// Whether `#[cfg(test)]` or `#[cfg(all(test, …))]` begins here; moves behind `#` if so.
    fn is_test_attribute(&mut self) -> bool {
        use Token::{Punctuation, Word};
        let rest = self.tokens.get(self.at + 2..).unwrap_or_default();
        let is_test = matches!(
            rest,
            [Word("cfg"), Punctuation('('), Word("test"), Punctuation(')'), ..]
                | [Word("cfg"), Punctuation('('), Word("all"), Punctuation('('), Word("test"), ..]
        );
        if is_test {
            self.at += 1;
        }
        is_test
    }

    /// Moves behind the bracket that closes the one here.
    fn skip_group(&mut self) {
        let mut depth = 0usize;
        while let Some(token) = self.peek(0) {
            self.at += 1;
            match token {
                Token::Punctuation('(' | '[' | '{') => depth += 1,
                Token::Punctuation(')' | ']' | '}') => depth = depth.saturating_sub(1),
                Token::Punctuation(_) | Token::Word(_) | Token::Text(_) | Token::Separator => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Moves behind the item here: to its semicolon, or to the end of its block.
    fn skip_item(&mut self) {
        let mut needs_semicolon = false;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Punctuation('{') if !needs_semicolon => return self.skip_group(),
                Token::Punctuation('(' | '[' | '{') => self.skip_group(),
                Token::Punctuation(';') => {
                    self.at += 1;
                    return;
                }
                Token::Word("use" | "const" | "static") if self.peek(1) != Some(Token::Word("fn")) => {
                    needs_semicolon = true;
                    self.at += 1;
                }
                Token::Punctuation(_) | Token::Word(_) | Token::Text(_) | Token::Separator => self.at += 1,
            }
        }
    }

    fn module(&mut self, name: &str, path: Option<String>, source: &mut Source) {
        match self.peek(2) {
            Some(Token::Punctuation(';')) if self.inline.is_empty() => {
                source.children.push(Child { name: name.to_owned(), path });
            }
            Some(Token::Punctuation('{')) => {
                source.items.insert(name.to_owned());
                self.inline.push(self.braces);
            }
            _ => {}
        }
        self.at += 2;
    }

    /// Notes the name that follows a keyword of an item.
    fn item(&self, word: &str, source: &mut Source) {
        let name = match (word, self.peek(1), self.peek(2)) {
            ("macro_rules", Some(_), Some(Token::Word(name))) => name,
            (
                "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "union",
                Some(Token::Word(name)),
                _,
            ) if name != "fn" => name,
            _ => return,
        };
        source.items.insert(name.to_owned());
    }

    /// Reads a path in the code. A single word is none.
    fn path(&mut self, source: &mut Source) {
        let starts = self.at == 0 || self.tokens.get(self.at - 1) != Some(&Token::Separator);
        let mut segments = Vec::new();
        while let Some(Token::Word(word)) = self.peek(0) {
            segments.push(word.to_owned());
            self.at += 1;
            match (self.peek(0), self.peek(1)) {
                (Some(Token::Separator), Some(Token::Word(_))) => self.at += 1,
                _ => break,
            }
        }
        if starts && segments.len() > 1 {
            source.paths.push(Used { segments, depth: self.inline.len() });
        }
    }

    /// Reads one tree of a `use` declaration, whose path continues `prefix`.
    fn use_tree(&mut self, prefix: &[String], source: &mut Source) {
        let depth = self.inline.len();
        let mut segments = prefix.to_vec();
        loop {
            match self.peek(0) {
                Some(Token::Word("as")) => {
                    let name = match self.peek(1) {
                        Some(Token::Word(name)) => Some(name.to_owned()),
                        _ => None,
                    };
                    self.at += 2;
                    source.imports.push(Import::leaf(segments, name, depth));
                    return;
                }
                Some(Token::Word(word)) => segments.push(word.to_owned()),
                Some(Token::Separator) => {}
                Some(Token::Punctuation('*')) => {
                    self.at += 1;
                    source.imports.push(Import { used: Used { segments, depth }, name: None });
                    return;
                }
                Some(Token::Punctuation('{')) => {
                    self.at += 1;
                    return self.use_group(&segments, source);
                }
                _ => {
                    if segments.len() > prefix.len() {
                        source.imports.push(Import::leaf(segments, None, depth));
                    }
                    return;
                }
            }
            self.at += 1;
        }
    }

    /// Reads the trees up to the closing brace.
    fn use_group(&mut self, prefix: &[String], source: &mut Source) {
        while let Some(token) = self.peek(0) {
            match token {
                Token::Punctuation('}') => {
                    self.at += 1;
                    return;
                }
                Token::Punctuation(',') => self.at += 1,
                Token::Word(_) | Token::Text(_) | Token::Separator | Token::Punctuation(_) => {
                    let before = self.at;
                    self.use_tree(prefix, source);
                    // What is no Rust must not keep us here.
                    self.at = self.at.max(before + 1);
                }
            }
        }
    }
}

impl Import {
    /// The import of one name; `a::{self}` imports `a`.
    fn leaf(mut segments: Vec<String>, name: Option<String>, depth: usize) -> Self {
        if segments.len() > 1 && segments.last().is_some_and(|last| last == "self") {
            segments.pop();
        }
        let name = name.or_else(|| segments.last().cloned());
        Self { used: Used { segments, depth }, name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined<'a>(used: impl IntoIterator<Item = &'a Used>) -> Vec<String> {
        used.into_iter().map(|used| used.segments.join("::")).collect()
    }

    #[test]
    fn imports_are_read_leaf_by_leaf() {
        let source = Source::parse(
            "use crate::a::{self, b::C, d as e, f::*};\npub(crate) use super::{g,\nh};\nfn i() -> impl Sized + use<'_> {}",
        );
        let used: Vec<&Used> = source.imports.iter().map(|import| &import.used).collect();
        assert_eq!(
            joined(used),
            ["crate::a", "crate::a::b::C", "crate::a::d", "crate::a::f", "super::g", "super::h"]
        );
        let names: Vec<Option<&str>> = source.imports.iter().map(|import| import.name.as_deref()).collect();
        assert_eq!(names, [Some("a"), Some("C"), Some("e"), None, Some("g"), Some("h")]);
    }

    #[test]
    fn tests_are_left_out() {
        let source = Source::parse(
            "mod a;\n#[cfg(test)]\n#[path = \"x.rs\"]\nmod b;\n#[cfg(test)]\nmod tests { use super::*; fn f() { c::d() } }\n\
             #[cfg(test)]\nuse crate::{e};\n#[cfg(all(test, unix))]\nfn g(_: [u8; 2]) { h::i() }\nmod j;",
        );
        let children: Vec<&str> = source.children.iter().map(|child| child.name.as_str()).collect();
        assert_eq!(children, ["a", "j"]);
        assert!(source.imports.is_empty() && source.paths.is_empty() && source.items.is_empty());
    }

    #[test]
    fn items_paths_and_inline_modules_are_noted() {
        let source = Source::parse(
            "pub const fn f() { let x = a::b::<C>::d(); }\nmacro_rules! m { () => {} }\n\
             mod inner { fn hidden() { super::g() } }\nstruct S<T: e::F>(T);\n#[path = \"k.rs\"]\nmod l;",
        );
        let items: Vec<&str> = source.items.iter().map(String::as_str).collect();
        assert_eq!(items, ["S", "f", "inner", "m"]);
        assert_eq!(joined(&source.paths), ["a::b", "super::g", "e::F"]);
        assert_eq!(source.paths.iter().map(|used| used.depth).collect::<Vec<_>>(), [0, 1, 0]);
        assert_eq!(source.children, [Child { name: "l".to_owned(), path: Some("k.rs".to_owned()) }]);
        assert_eq!(path_attributes("#[path = \"../k.rs\"] mod l;"), ["../k.rs"]);
    }
}
