//! Counts of the readers' answers, by family and by source.

use crate::pictures::Picture;
use crate::worker::{Answer, End};
use qualistamp_testkit::photographs::normalised;

/// The results of one reader on the pictures of one row.
#[derive(Default, Clone)]
pub(crate) struct Tally {
    /// Texts read as expected.
    pub(crate) read: usize,
    /// Texts read that are not in the picture.
    pub(crate) wrong: usize,
    pub(crate) panicked: usize,
    pub(crate) over_time: usize,
    /// Milliseconds of each picture with at least one text read, and of each other picture.
    hits: Vec<f64>,
    misses: Vec<f64>,
}

/// One row: a family, or all of a source.
pub(crate) struct Row {
    pub(crate) source: String,
    /// `None`: all of the source.
    pub(crate) set: Option<String>,
    pub(crate) pictures: usize,
    /// Texts in the pictures.
    pub(crate) codes: usize,
    /// One per reader.
    pub(crate) tallies: Vec<Tally>,
}

/// All rows: the families of each source, then the source as a whole.
pub(crate) struct Figures {
    pub(crate) rows: Vec<Row>,
    /// Index of the reader whose answer comes next.
    turn: usize,
}

/// The assessment of one answer.
pub(crate) struct Judged {
    /// Every text was read.
    pub(crate) complete: bool,
    pub(crate) what: String,
}

impl Figures {
    pub(crate) fn new(pictures: &[Picture]) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        for picture in pictures {
            let (source, set) = (&picture.source, &picture.set);
            if !rows.iter().any(|row| row.is_of(picture)) {
                let row =
                    |set| Row { source: source.clone(), set, pictures: 0, codes: 0, tallies: Vec::new() };
                // Before the row of the whole source, if it exists.
                let whole = rows.iter().position(|row| row.source == *source && row.set.is_none());
                let at = whole.unwrap_or_else(|| {
                    rows.push(row(None));
                    rows.len() - 1
                });
                rows.insert(at, row(Some(set.clone())));
            }
            for row in rows.iter_mut().filter(|row| row.is_of(picture) || row.is_whole_of(picture)) {
                row.pictures += 1;
                row.codes += picture.expected.len();
            }
        }
        Self { rows, turn: 0 }
    }

    /// Adds the next reader's answer for `picture`.
    pub(crate) fn add(&mut self, picture: &Picture, answer: &Answer) -> Judged {
        let (texts, what): (&[String], String) = match &answer.end {
            End::Texts(texts) => (texts, format!("{} texts", texts.len())),
            End::Panicked => (&[], "panicked".to_owned()),
            End::OverTime => (&[], "over time".to_owned()),
        };
        let mut left: Vec<String> = texts.iter().map(|text| normalised(text)).collect();
        let mut read = 0;
        for text in &picture.expected {
            if let Some(at) = left.iter().position(|found| *found == normalised(text)) {
                left.swap_remove(at);
                read += 1;
            }
        }
        let complete = read == picture.expected.len();
        // A picture may contain more codes than its list names: besides a complete answer, others are no error.
        let wrong = if complete && !picture.expected.is_empty() { 0 } else { left.len() };
        let turn = self.turn;
        for row in self.rows.iter_mut().filter(|row| row.is_of(picture) || row.is_whole_of(picture)) {
            row.tallies.resize(row.tallies.len().max(turn + 1), Tally::default());
            let tally = &mut row.tallies[turn];
            tally.read += read;
            tally.wrong += wrong;
            tally.panicked += usize::from(matches!(answer.end, End::Panicked));
            tally.over_time += usize::from(matches!(answer.end, End::OverTime));
            if read > 0 { &mut tally.hits } else { &mut tally.misses }.push(answer.milliseconds);
        }
        self.turn += 1;
        Judged { complete, what }
    }

    /// Continues with the first reader.
    pub(crate) fn next_picture(&mut self) {
        self.turn = 0;
    }
}

impl Row {
    fn is_of(&self, picture: &Picture) -> bool {
        self.source == picture.source && self.set.as_ref() == Some(&picture.set)
    }

    fn is_whole_of(&self, picture: &Picture) -> bool {
        self.source == picture.source && self.set.is_none()
    }

    pub(crate) fn name(&self) -> String {
        self.set.clone().unwrap_or_else(|| format!("all of {}", self.source))
    }
}

impl Tally {
    /// Milliseconds of pictures with at least one text read: median and 95th percentile.
    pub(crate) fn hit(&self) -> [Option<f64>; 2] {
        [0.5, 0.95].map(|share| quantile(&self.hits, share))
    }

    /// The same for all other pictures.
    pub(crate) fn miss(&self) -> [Option<f64>; 2] {
        [0.5, 0.95].map(|share| quantile(&self.misses, share))
    }
}

fn quantile(times: &[f64], share: f64) -> Option<f64> {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get((sorted.len().saturating_sub(1) as f64 * share).round() as usize).copied()
}
