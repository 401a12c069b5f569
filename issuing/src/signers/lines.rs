//! Reads the lines of a program as they come, on a thread of its own, so that waiting for one can end.

use std::io::{BufRead as _, BufReader, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Bytes of the longest line: a signature or a public key in hexadecimal, or a sentence.
const LINE_BYTES_MAX: u64 = 4_096;
/// Lines that wait to be taken. A program that writes more than it is asked for is stopped by the full channel.
const LINES_WAITING: usize = 4;

/// What a program has written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// A line, without its end and without spaces around it.
    Text(String),
    /// A line that is too long, or not UTF-8.
    Unreadable,
    /// Nothing more.
    End,
}

/// Starts to read `source`. After [`Line::End`], nothing comes.
pub(super) fn lines_of(source: impl Read + Send + 'static) -> Receiver<Line> {
    let (send, receive) = sync_channel(LINES_WAITING);
    thread::spawn(move || pass_on(source, &send));
    receive
}

fn pass_on(source: impl Read, send: &SyncSender<Line>) {
    let mut source = BufReader::new(source);
    loop {
        let mut bytes = Vec::new();
        let read = source.by_ref().take(LINE_BYTES_MAX).read_until(b'\n', &mut bytes);
        let line = match read {
            Err(_) | Ok(0) => Line::End,
            Ok(_) if bytes.last() != Some(&b'\n') && bytes.len() as u64 == LINE_BYTES_MAX => Line::Unreadable,
            Ok(_) => match String::from_utf8(bytes) {
                Ok(text) => Line::Text(text.trim().to_owned()),
                Err(_) => Line::Unreadable,
            },
        };
        let is_last = !matches!(line, Line::Text(_));
        if send.send(line).is_err() || is_last {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_bounded() {
        let read = |bytes: &[u8]| -> Vec<Line> {
            let source = std::io::Cursor::new(bytes.to_vec());
            lines_of(source).into_iter().collect()
        };
        let text = |text: &str| Line::Text(text.to_owned());
        assert_eq!(read(b""), [Line::End]);
        assert_eq!(read(b"a\r\n\n b "), [text("a"), text(""), text("b"), Line::End]);
        assert_eq!(read(b"a\n\xff\nb\n"), [text("a"), Line::Unreadable]);
        assert_eq!(read(&[b'a'; 100_000]), [Line::Unreadable]);
        assert_eq!(read(&[&[b'a'; 4_095][..], b"\n"].concat()), [text(&"a".repeat(4_095)), Line::End]);
    }
}
