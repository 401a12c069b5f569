//! Finds stamps in the inputs of `verify` and `inspect`: pictures, PDFs, text files, folders of them, standard input, or the text of
//! a stamp itself.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use qualistamp_issuing::files;

use crate::escape::Foreign;
use crate::input::codes::{Code, Codes, Holds, PICTURE_TIME, Part, Sought, Thumbnail, Wanted, is_stamp};
use crate::input::fault::InputFault;
use crate::input::fence::{self, Handed, NotRead, Sandbox};
use crate::input::folder::{self, FolderFault, PassedOver};
use crate::input::kind::{self, Kind};
use crate::input::open::{self, OpenFault, Opened};

/// The help of the argument.
pub(crate) const INPUT_HELP: &str =
    "Picture, PDF or text file of a stamp, its text itself (QS1:…), or - for standard input";

/// Where to look for stamps.
#[derive(Debug)]
pub(crate) enum Source {
    /// The text of a stamp.
    Text {
        /// Its name in the output.
        name: String,
        text: String,
    },
    /// What a client of the service sent.
    Bytes {
        /// Its name in the output.
        name: String,
        bytes: Vec<u8>,
    },
    /// Standard input.
    Standard,
    File(PathBuf),
    /// A folder that yields no files.
    Folder(PathBuf, FolderFault),
}

impl Source {
    /// Its name in the output. The text of a stamp is not repeated.
    pub(crate) fn name(&self) -> Foreign<String> {
        Foreign(match self {
            Self::Text { name, .. } | Self::Bytes { name, .. } => name.clone(),
            Self::Standard => "standard input".to_owned(),
            Self::File(path) | Self::Folder(path, _) => path.display().to_string(),
        })
    }

    /// The name of a file inside it, as `outer.zip/inner.pdf`; its own for `None`.
    pub(crate) fn name_inside(&self, inside: Option<&str>) -> Foreign<String> {
        match inside {
            None => self.name(),
            Some(inside) => Foreign(format!("{}/{inside}", self.name().as_written())),
        }
    }

    /// Files inside it that were passed over, as their paths there and why.
    pub(crate) fn passed_over_inside(&self, inside: Vec<(String, String)>) -> Vec<PassedOver> {
        let named = |(path, why): (String, String)| PassedOver {
            name: self.name_inside(Some(&path)),
            why: Some(why).filter(|why| !why.is_empty()),
        };
        inside.into_iter().map(named).collect()
    }
}

/// The inputs that the arguments name.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub(crate) list: Vec<Source>,
    /// Files in folders that are not read.
    pub(crate) passed_over: Vec<PassedOver>,
}

impl Sources {
    /// Adds the input named by the argument at `position`, counted from 1: a text, standard input, a file, or all files in a folder.
    pub(crate) fn add_argument(&mut self, argument: &OsStr, position: usize) {
        match argument.to_str() {
            Some(text) if is_text(text) => {
                let name = format!("text in argument {position}");
                self.list.push(Source::Text { name, text: text.to_owned() });
            }
            _ => self.add_path(Path::new(argument)),
        }
    }

    /// Adds standard input for `-`, the file at `path`, or all files in it if it is a folder.
    pub(crate) fn add_path(&mut self, path: &Path) {
        if path.as_os_str() == "-" {
            self.list.push(Source::Standard);
            return;
        }
        let listing = folder::list(path);
        self.list.extend(listing.found.into_iter().map(|found| match found {
            folder::Found::File(path) => Source::File(path),
            folder::Found::Folder(path, fault) => Source::Folder(path, fault),
        }));
        self.passed_over.extend(listing.passed_over);
    }
}

/// What was found in an input.
#[derive(Debug)]
pub(crate) struct Found {
    /// Its stamps; at least one.
    pub(crate) stamps: Vec<Stamp>,
    /// Number of QR codes of other kinds.
    pub(crate) other_codes: usize,
    /// Parts that were not searched, and why.
    pub(crate) left_out: Vec<String>,
}

/// A stamp as found in an input.
#[derive(Debug)]
pub(crate) struct Stamp {
    /// Not decoded yet.
    pub(crate) text: String,
    pub(crate) origin: Origin,
    /// The page of a PDF, or of a TIFF with several, from 1.
    pub(crate) page: Option<usize>,
    pub(crate) thumbnail: Option<Thumbnail>,
}

/// How the text of a stamp came to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// From a code, which corrects errors and notices what it cannot correct.
    Code,
    /// As text, which people and programs cut off and change.
    Text,
}

/// Whether an argument is the text of a stamp, rather than a path or `-`.
pub(crate) fn is_text(argument: &str) -> bool {
    let mut characters = pasted(argument).chars();
    let starts = [characters.next(), characters.next()].map(|first| first.map(|c| c.to_ascii_uppercase()));
    let is_stamp =
        starts == [Some('Q'), Some('S')] && characters.next().is_some_and(|digit| digit.is_ascii_digit());
    // A text with something in front of it is no file name either, and must not be repeated as one.
    (is_stamp || argument.to_ascii_uppercase().contains("QS1:")) && !Path::new(argument).exists()
}

/// A text without what comes along when people copy it: spaces, quotation marks and invisible characters around it. None of them
/// can be in a stamp.
fn pasted(text: &str) -> &str {
    text.trim_matches(|found: char| {
        found.is_whitespace()
            || matches!(found, '"' | '\'' | '`' | '<' | '>' | '\u{ab}' | '\u{bb}' | '\u{ad}' | '\u{feff}')
            || matches!(found, '\u{200b}'..='\u{200f}' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}' | '\u{2060}')
    })
}

/// The name of an argument in the output.
pub(crate) fn name(argument: &OsStr, position: usize) -> Foreign<String> {
    Foreign(if argument == "-" {
        "standard input".to_owned()
    } else if argument.to_str().is_some_and(is_text) {
        format!("text in argument {position}")
    } else {
        Path::new(argument).display().to_string()
    })
}

/// The file that an argument names; none for the text of a stamp and for standard input.
pub(crate) fn as_path(argument: &OsStr) -> Option<&Path> {
    let names_file = argument != "-" && !argument.to_str().is_some_and(is_text);
    names_file.then(|| Path::new(argument))
}

/// Looks for stamps in the input that one argument names; a folder is not accepted. What is inside a container counts as one.
pub(crate) fn read(argument: &OsStr) -> Result<Found, InputFault> {
    if let Some(stamp) = argument.to_str().filter(|argument| is_text(argument)) {
        return Ok(text(stamp));
    }
    let source = if argument == "-" { Source::Standard } else { Source::File(argument.into()) };
    let look = Look { thumbnails: false, time: PICTURE_TIME, sandbox: Sandbox::On };
    let mut all = Found { stamps: Vec::new(), other_codes: 0, left_out: Vec::new() };
    let mut first_fault: Option<InputFault> = None;
    for (_, found) in self::look(&source, look).list {
        match found {
            Ok(found) => {
                for stamp in found.stamps {
                    if !all.stamps.iter().any(|other| other.text == stamp.text) {
                        all.stamps.push(stamp);
                    }
                }
                all.other_codes += found.other_codes;
                all.left_out.extend(found.left_out);
            }
            // What could not be read counts more than what has no stamp.
            Err(fault) if first_fault.as_ref().is_none_or(InputFault::is_without_stamp) => {
                first_fault = Some(fault);
            }
            Err(_) => {}
        }
    }
    match first_fault {
        Some(fault) if all.stamps.is_empty() => Err(fault),
        fault => {
            all.left_out
                .extend(fault.filter(|fault| !fault.is_without_stamp()).map(|fault| fault.to_string()));
            Ok(all)
        }
    }
}

/// How to look for stamps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Whether thumbnails are wanted.
    pub(crate) thumbnails: bool,
    /// Time limit for searching one picture, or one page of a PDF.
    pub(crate) time: Duration,
    pub(crate) sandbox: Sandbox,
}

/// What looking at one input gave.
#[derive(Debug)]
pub(crate) struct Looked {
    /// For the input itself, or for each file inside it with its path there. At least one.
    pub(crate) list: Vec<(Option<String>, Result<Found, InputFault>)>,
    /// Files inside it that were passed over.
    pub(crate) passed_over: Vec<PassedOver>,
}

/// Looks for stamps in `source`.
pub(crate) fn look(source: &Source, look: Look) -> Looked {
    let single = |found| Looked { list: vec![(None, found)], passed_over: Vec::new() };
    let (opened, path) = match source {
        Source::Text { text: stamp, .. } => return single(Ok(text(stamp))),
        Source::Folder(_, fault) => return single(Err(InputFault::Folder(fault.clone()))),
        Source::Bytes { bytes, .. } => (open::bytes(bytes), None),
        Source::Standard => (open::open(None), None),
        Source::File(path) => (open::open(Some(path)), Some(path.as_path())),
    };
    match opened {
        Ok(Opened::Known(handed, kind)) => match decode(&handed, look) {
            Ok(reply) => {
                let passed_over = source.passed_over_inside(reply.passed_over);
                let parts = reported(reply.parts).into_iter();
                Looked { list: parts.map(|part| found_in(part, kind)).collect(), passed_over }
            }
            Err(NotRead::File(error)) => single(Err(InputFault::File(error))),
            Err(NotRead::NoChild(_)) => single(Err(InputFault::NoChild)),
        },
        Ok(Opened::Unread(named)) => single(Err(InputFault::Unread(named.to_string()))),
        Ok(Opened::Empty) => single(Err(InputFault::Empty)),
        Ok(Opened::Other(bytes)) => single(in_text(bytes, path)),
        Err(OpenFault::File(error)) => single(Err(InputFault::File(error))),
        Err(OpenFault::TooLarge) => single(Err(InputFault::TooLarge)),
    }
}

fn decode(handed: &Handed, look: Look) -> Result<crate::input::codes::Reply, NotRead> {
    let Look { thumbnails, time, sandbox } = look;
    fence::read(handed, Wanted { sought: Sought::Stamp, thumbnails, grades: false, time }, sandbox)
}

/// The parts that are reported. A container that was read to its end gives way to what is in it. A document with nothing in it that
/// says anything stands for all of it, and so does an empty container.
pub(crate) fn reported(parts: Vec<Part>) -> Vec<Part> {
    let says_something = |part: &Part| {
        part.read.as_ref().map_or(true, |read| !read.left_out.is_empty() || !read.codes.is_empty())
    };
    let is_in = |part: &Part, outer: &Part| match (&part.inside, &outer.inside) {
        (Some(_), None) => true,
        (Some(path), Some(outer)) => {
            path.strip_prefix(outer.as_str()).is_some_and(|rest| rest.starts_with('/'))
        }
        (None, _) => false,
    };
    let is_reported = |part: &Part| {
        let mut inner = parts.iter().filter(|inner| is_in(inner, part));
        let in_document =
            || parts.iter().any(|outer| outer.holds == Some(Holds::Document) && is_in(part, outer));
        says_something(part)
            || match part.holds {
                Some(Holds::Document) => !inner.any(says_something) && !in_document(),
                Some(Holds::Files) => inner.next().is_none() && !in_document(),
                None => !in_document(),
            }
    };
    let kept: Vec<bool> = parts.iter().map(is_reported).collect();
    parts.into_iter().zip(kept).filter_map(|(part, kept)| kept.then_some(part)).collect()
}

/// The stamp with this text, or those of its lines if each is one.
fn text(text: &str) -> Found {
    let lines = || text.lines().map(pasted).filter(|line| !line.is_empty());
    let texts =
        if lines().count() > 1 && lines().all(is_stamp) { lines().collect() } else { vec![pasted(text)] };
    let stamp =
        |text: &str| Stamp { text: text.to_owned(), origin: Origin::Text, page: None, thumbnail: None };
    Found { stamps: texts.into_iter().map(stamp).collect(), other_codes: 0, left_out: Vec::new() }
}

/// Reads a file that no decoder reads as the text of a stamp.
fn in_text(bytes: Vec<u8>, path: Option<&Path>) -> Result<Found, InputFault> {
    let stamp = files::decode_text(&bytes);
    // A file with the name of a picture would otherwise be called a stamp's text in messages.
    if !stamp.as_ref().is_ok_and(|stamp| is_stamp(stamp)) {
        if path.is_some_and(kind::is_named_pdf) {
            return Err(InputFault::DamagedPdf);
        }
        if path.is_some_and(kind::is_named_picture_or_pdf) {
            return Err(InputFault::DamagedPicture);
        }
        if path.is_some_and(kind::is_named_container) {
            return Err(InputFault::DamagedContainer);
        }
    }
    stamp.map(|stamp| text(&stamp)).map_err(|_| InputFault::Unknown)
}

fn found_in(part: Part, kind: Kind) -> (Option<String>, Result<Found, InputFault>) {
    let Part { inside, read, holds } = part;
    let read = match read {
        Ok(read) => read,
        Err(why) => return (inside, Err(InputFault::Unread(why))),
    };
    let has_pages = match &inside {
        None => kind == Kind::Pdf,
        Some(name) => kind::is_named_pdf(Path::new(name)),
    };
    let found = match stamps_among(read, has_pages) {
        Err(InputFault::NoCode { .. }) if holds.is_some() => Err(InputFault::NoCodeInside),
        found => found,
    };
    (inside, found)
}

fn stamps_among(found: Codes, has_pages: bool) -> Result<Found, InputFault> {
    let (mut stamps, mut other_codes, mut thumbnail) = (Vec::<Stamp>::new(), 0, found.thumbnail);
    for code in found.codes {
        match String::from_utf8(code.contents) {
            // The same stamp printed twice gets one answer.
            Ok(text) if is_stamp(&text) => {
                if !stamps.iter().any(|stamp| stamp.text == text) {
                    let Code { page, thumbnail, .. } = code;
                    stamps.push(Stamp { text, origin: Origin::Code, page, thumbnail });
                }
            }
            Ok(_) | Err(_) => {
                other_codes += 1;
                thumbnail = thumbnail.or(code.thumbnail);
            }
        }
    }
    let (thumbnail, left_out) = (thumbnail.map(Box::new), found.left_out);
    match (stamps.is_empty(), other_codes) {
        // The stamp may be in a part that was not searched.
        (true, _) if !left_out.is_empty() => {
            Err(InputFault::LeftOut { what: left_out.join("; "), thumbnail })
        }
        (true, 0) if has_pages => Err(InputFault::NoCodeInPdf),
        (true, 0) => Err(InputFault::NoCode { thumbnail }),
        (true, codes) => Err(InputFault::NoStamp { codes, thumbnail }),
        (false, _) => Ok(Found { stamps, other_codes, left_out }),
    }
}
