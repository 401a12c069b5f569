//! A command and its arguments, split at spaces. No shell is involved.

use std::fmt;

/// A program and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLine {
    /// The program: a path, or a name that is looked for on the search path.
    pub program: String,
    /// Its arguments.
    pub arguments: Vec<String>,
}

/// Why a text is no command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandLineError {
    /// It names no program.
    Empty,
    /// A quotation mark is not closed.
    OpenQuote {
        /// Which one.
        mark: char,
    },
}

impl CommandLine {
    /// Splits `text` at spaces. Single and double quotation marks keep spaces together; inside them, and outside, no other character
    /// is special. So paths of Windows can be written as they are.
    ///
    /// # Errors
    /// [`CommandLineError`].
    pub fn parse(text: &str) -> Result<Self, CommandLineError> {
        let mut words: Vec<String> = Vec::new();
        let (mut word, mut quote): (Option<String>, Option<char>) = (None, None);
        for found in text.chars() {
            match (quote, found) {
                (Some(mark), _) if found == mark => quote = None,
                (None, '"' | '\'') => {
                    quote = Some(found);
                    // "" is an argument too.
                    word.get_or_insert_default();
                }
                (None, _) if found.is_whitespace() => words.extend(word.take()),
                (Some(_) | None, _) => word.get_or_insert_default().push(found),
            }
        }
        if let Some(mark) = quote {
            return Err(CommandLineError::OpenQuote { mark });
        }
        words.extend(word);
        let mut words = words.into_iter();
        let program = words.next().filter(|program| !program.is_empty()).ok_or(CommandLineError::Empty)?;
        Ok(Self { program, arguments: words.collect() })
    }
}

impl fmt::Display for CommandLine {
    /// Only the program: arguments may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.program)
    }
}

impl fmt::Display for CommandLineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "`command:` needs a program, such as `command:kms-sign --key 42`"),
            Self::OpenQuote { mark } => write!(f, "the command has a {mark} that is not closed"),
        }
    }
}

impl std::error::Error for CommandLineError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_at_spaces_outside_quotation_marks() {
        let words = |text| {
            CommandLine::parse(text).map(|line| {
                let mut words = vec![line.program];
                words.extend(line.arguments);
                words
            })
        };
        let split = |parts: &[&str]| Ok(parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>());
        assert_eq!(words("kms-sign"), split(&["kms-sign"]));
        assert_eq!(words("  kms-sign   --key  42 "), split(&["kms-sign", "--key", "42"]));
        assert_eq!(
            words(r#"'/opt/my tools/sign' "a b"c '' d"e f"#.trim_end_matches("e f")),
            Err(CommandLineError::OpenQuote { mark: '"' })
        );
        assert_eq!(
            words(r#"'/opt/my tools/sign' "a b"c '' it"'"s"#),
            split(&["/opt/my tools/sign", "a bc", "", "it's"])
        );
        assert_eq!(words(r"C:\tools\sign.exe \x"), split(&[r"C:\tools\sign.exe", r"\x"]));
        for empty in ["", "  ", "''", "'' a"] {
            assert_eq!(words(empty), Err(CommandLineError::Empty), "{empty:?}");
        }
    }

    #[test]
    fn arguments_are_not_shown() {
        assert_eq!(CommandLine::parse("sign --token secret").unwrap().to_string(), "sign");
    }
}
