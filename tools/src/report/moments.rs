//! Times relative to now, for people.

use qualistamp_core::UnixTime;

/// `moment` relative to `now`: `3 days ago (2026-01-12)`.
pub(crate) fn when(moment: UnixTime, now: UnixTime) -> String {
    let seconds = moment.seconds() - now.seconds();
    // Rounded: a list made a second ago and due after 30 days is due in 30 days.
    let nearest = |unit: i64| (seconds.abs() + unit / 2) / unit;
    let minutes = nearest(60);
    let (count, unit) = match seconds.abs() {
        ..3_570 => (minutes, "minute"),
        3_570..84_600 => (nearest(3_600), "hour"),
        84_600..63_072_000 => (nearest(86_400), "day"),
        _ => (nearest(365 * 86_400), "year"),
    };
    let plural = if count == 1 { "" } else { "s" };
    let day = moment.day();
    match (minutes, seconds < 0) {
        (0, _) => format!("just now ({day})"),
        (_, true) => format!("{count} {unit}{plural} ago ({day})"),
        (_, false) => format!("in {count} {unit}{plural} ({day})"),
    }
}
