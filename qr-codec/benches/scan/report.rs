//! The figures as tables: for the terminal, for documents, for spreadsheets.

use std::fmt::Write as _;

use crate::tally::{Figures, Row, Tally};

/// An empty cell.
const NOTHING: &str = "–";

/// The share read by each reader, by family, followed by totals by source.
pub(crate) fn terminal(figures: &Figures, readers: &[String]) -> String {
    let mut text = String::new();
    let mut rows = vec![row_of_titles(&["codes read of", ""], readers)];
    rows.extend(figures.rows.iter().map(rates));
    aligned(&mut text, &rows);
    let titles =
        ["reader", "read", "wrong", "panicked", "over time", "hit ms p50", "p95", "miss ms p50", "p95"];
    for row in figures.rows.iter().filter(|row| row.set.is_none()) {
        let _ = writeln!(text, "\n{}, {} pictures, CPU milliseconds a picture", row.name(), row.pictures);
        let mut rows = vec![titles.map(str::to_owned).to_vec()];
        rows.extend(readers.iter().zip(&row.tallies).map(|(reader, tally)| summary(reader, tally, row)));
        aligned(&mut text, &rows);
    }
    text
}

/// The same, with times by family.
pub(crate) fn markdown(figures: &Figures, readers: &[String]) -> String {
    let mut text = String::new();
    let mut rows = vec![row_of_titles(&["codes read", "of"], readers)];
    rows.extend(figures.rows.iter().map(rates));
    piped(&mut text, &rows);
    for (title, times) in [
        ("ms hit, p50 / p95", Tally::hit as fn(&Tally) -> [Option<f64>; 2]),
        ("ms miss, p50 / p95", Tally::miss),
    ] {
        let mut rows = vec![row_of_titles(&[title, "pictures"], readers)];
        rows.extend(figures.rows.iter().map(|row| {
            let mut cells = vec![row.name(), row.pictures.to_string()];
            cells.extend(row.tallies.iter().map(|tally| times(tally).map(shown).join(" / ")));
            cells
        }));
        text.push('\n');
        piped(&mut text, &rows);
    }
    text.push('\n');
    let mut rows = vec![row_of_titles(&["wrong / panicked / over time", "pictures"], readers)];
    rows.extend(figures.rows.iter().filter(|row| row.set.is_none()).map(|row| {
        let mut cells = vec![row.name(), row.pictures.to_string()];
        let faults = |tally: &Tally| format!("{} / {} / {}", tally.wrong, tally.panicked, tally.over_time);
        cells.extend(row.tallies.iter().map(faults));
        cells
    }));
    piped(&mut text, &rows);
    text
}

/// A line for each family and reader.
pub(crate) fn csv(figures: &Figures, readers: &[String]) -> String {
    let mut text = String::from(
        "source,set,reader,pictures,codes,read,wrong,panicked,over_time,hit_ms_p50,hit_ms_p95,miss_ms_p50,miss_ms_p95\r\n",
    );
    for row in &figures.rows {
        for (reader, tally) in readers.iter().zip(&row.tallies) {
            let Tally { read, wrong, panicked, over_time, .. } = tally;
            let set = row.set.as_deref().unwrap_or("all");
            let times = [tally.hit(), tally.miss()].concat();
            let times: Vec<String> =
                times.into_iter().map(|time| time.map(|ms| format!("{ms:.3}")).unwrap_or_default()).collect();
            let (pictures, codes) = (row.pictures, row.codes);
            let _ = write!(
                text,
                "\"{}\",\"{set}\",{reader},{pictures},{codes},{read},{wrong},{panicked},{over_time},{}\r\n",
                row.source.replace('"', "\"\""),
                times.join(",")
            );
        }
    }
    text
}

fn row_of_titles(first: &[&str], readers: &[String]) -> Vec<String> {
    first.iter().map(|title| (*title).to_owned()).chain(readers.iter().cloned()).collect()
}

fn rates(row: &Row) -> Vec<String> {
    let mut cells = vec![row.name(), row.codes.to_string()];
    cells.extend(row.tallies.iter().map(|tally| tally.read.to_string()));
    cells
}

fn summary(reader: &str, tally: &Tally, row: &Row) -> Vec<String> {
    let share = 100.0 * tally.read as f64 / row.codes.max(1) as f64;
    let mut cells = vec![reader.to_owned(), format!("{} ({share:.1} %)", tally.read)];
    cells.extend([tally.wrong, tally.panicked, tally.over_time].map(|count| count.to_string()));
    cells.extend([tally.hit(), tally.miss()].concat().into_iter().map(shown));
    cells
}

fn shown(milliseconds: Option<f64>) -> String {
    milliseconds.map_or_else(|| NOTHING.to_owned(), |milliseconds| format!("{milliseconds:.1}"))
}

/// Aligns rows of cells: words left, numbers right.
fn aligned(text: &mut String, rows: &[Vec<String>]) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column {
            0 => format!("{cell:width$}"),
            _ => format!("{cell:>width$}"),
        });
        let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

fn piped(text: &mut String, rows: &[Vec<String>]) {
    for (number, row) in rows.iter().enumerate() {
        let _ = writeln!(text, "| {} |", row.join(" | "));
        if number == 0 {
            let _ = writeln!(text, "|---|{}", "--:|".repeat(row.len() - 1));
        }
    }
}
