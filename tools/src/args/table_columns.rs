//! What the columns of a table mean, and the order of its dates.

use clap::ValueEnum;
use qualistamp_issuing::DateOrder;

/// The order of day, month and year.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Order {
    /// Day, month, year
    Dmy,
    /// Month, day, year
    Mdy,
    /// Year, month, day
    Ymd,
}

impl From<Order> for DateOrder {
    fn from(order: Order) -> Self {
        match order {
            Order::Dmy => Self::DayMonthYear,
            Order::Mdy => Self::MonthDayYear,
            Order::Ymd => Self::YearMonthDay,
        }
    }
}

/// Parses `COLUMN=FIELD`. A column may have an equals sign in its name, a field has none.
pub(crate) fn column_and_field(text: &str) -> Result<(String, String), String> {
    pair(text.rsplit_once('='))
}

/// Parses `FIELD=VALUE`.
pub(crate) fn field_and_value(text: &str) -> Result<(String, String), String> {
    pair(text.split_once('='))
}

fn pair(parts: Option<(&str, &str)>) -> Result<(String, String), String> {
    parts
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .ok_or_else(|| "must contain an equals sign".to_owned())
}
