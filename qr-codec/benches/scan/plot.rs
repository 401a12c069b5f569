//! The figures as a picture: share read by family, and time by reader on a logarithmic scale.

use std::fmt::Write as _;

use crate::tally::{Figures, Row};

/// One per reader, distinguishable with colour blindness too.
const COLOURS: [&str; 6] = ["#0b6e4f", "#7fb69f", "#b5651d", "#e3b505", "#31639c", "#8d8d8d"];

const WIDTH: usize = 760;
/// Start of the bars and length of the longest.
const LEFT: usize = 190;
const LENGTH: f64 = 480.0;
const BAR: usize = 8;
const GAP: usize = 9;

/// Ends of the time scale in milliseconds.
const TIMES: (f64, f64) = (0.3, 3_000.0);

pub(crate) fn svg(figures: &Figures, readers: &[String]) -> String {
    let mut body = String::new();
    let mut y = 24;
    for (number, reader) in readers.iter().enumerate() {
        let (x, at) = (12 + number % 6 * 122, y);
        let _ = writeln!(
            body,
            "<rect x=\"{x}\" y=\"{}\" width=\"10\" height=\"10\" fill=\"{}\"/><text x=\"{}\" y=\"{at}\">{}</text>",
            at - 9,
            colour(number),
            x + 14,
            escape(reader)
        );
    }
    y += 34;
    heading(&mut body, y, "Codes read, per cent");
    y += 12;
    for row in &figures.rows {
        let rates = row.tallies.iter().map(|tally| tally.read as f64 / row.codes.max(1) as f64);
        // Without texts to read there is no share.
        if row.codes > 0 {
            let rates: Vec<f64> = rates.collect();
            let labels: Vec<String> = rates.iter().map(|rate| format!("{:.0}", rate * 100.0)).collect();
            y = group(&mut body, y, row, &rates, &labels);
        }
    }
    y += 30;
    heading(
        &mut body,
        y,
        "CPU milliseconds of a picture on a scale of powers of ten: median (bar), 95th percentile (line)",
    );
    y += 16;
    for row in figures.rows.iter().filter(|row| row.set.is_none()) {
        for (what, times) in [
            ("read", row.tallies.iter().map(|tally| tally.hit()).collect::<Vec<_>>()),
            ("not read", row.tallies.iter().map(|tally| tally.miss()).collect()),
        ] {
            let name = format!("{}, {what}", row.name());
            let _ = writeln!(body, "<text x=\"8\" y=\"{}\">{}</text>", y + 14, escape(&cut(&name)));
            for (number, [median, high]) in times.into_iter().enumerate() {
                if let (Some(median), Some(high)) = (median, high) {
                    bar(&mut body, y, number, along(median), "");
                    let (x, middle) = (LEFT as f64 + along(high) * LENGTH, y + number * BAR);
                    let _ = writeln!(
                        body,
                        "<path d=\"M{x:.1} {middle}v{}\" stroke=\"{}\" stroke-width=\"2\"/>\
                        <text x=\"{:.1}\" y=\"{}\" font-size=\"8\">{median:.1} / {high:.1}</text>",
                        BAR - 1,
                        colour(number),
                        x + 4.0,
                        middle + BAR - 1
                    );
                }
            }
            y += readers.len() * BAR + GAP;
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {}\" font-family=\"sans-serif\" font-size=\"11\">\n\
        <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n{body}</svg>\n",
        y + 12
    )
}

/// Draws the bars of one row; returns the position of the next row.
fn group(body: &mut String, y: usize, row: &Row, lengths: &[f64], labels: &[String]) -> usize {
    let middle = y + lengths.len() * BAR / 2 + 4;
    let weight = if row.set.is_none() { " font-weight=\"bold\"" } else { "" };
    let _ = writeln!(body, "<text x=\"8\" y=\"{middle}\"{weight}>{}</text>", escape(&cut(&row.name())));
    for (number, (length, label)) in lengths.iter().zip(labels).enumerate() {
        bar(body, y, number, *length, label);
    }
    y + lengths.len() * BAR + GAP
}

fn bar(body: &mut String, y: usize, number: usize, length: f64, label: &str) {
    let (top, length) = (y + number * BAR, length * LENGTH);
    let _ = writeln!(
        body,
        "<rect x=\"{LEFT}\" y=\"{top}\" width=\"{length:.1}\" height=\"{}\" fill=\"{}\"/>\
        <text x=\"{:.1}\" y=\"{}\" font-size=\"8\">{label}</text>",
        BAR - 1,
        colour(number),
        LEFT as f64 + length + 3.0,
        top + BAR - 1
    );
}

fn heading(body: &mut String, y: usize, words: &str) {
    let _ = writeln!(body, "<text x=\"8\" y=\"{y}\" font-weight=\"bold\" font-size=\"13\">{words}</text>");
}

fn along(milliseconds: f64) -> f64 {
    let (least, most) = TIMES;
    ((milliseconds / least).log10() / (most / least).log10()).clamp(0.0, 1.0)
}

fn colour(number: usize) -> &'static str {
    COLOURS.get(number).copied().unwrap_or("#000")
}

/// `name`, shortened to fit beside the bars.
fn cut(name: &str) -> String {
    let most = 29;
    let length = name.chars().count();
    if length <= most {
        name.to_owned()
    } else {
        format!("…{}", name.chars().skip(length + 1 - most).collect::<String>())
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
