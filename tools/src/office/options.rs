//! The options of the commands that issue awards.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use qualistamp_core::UnixTime;
use qualistamp_issuing::{AwardTableOptions, DecimalMark, DensityPolicy, HiddenRows, KeyLocation};

use crate::args::ledger_file::LedgerFile;
use crate::args::overwrite::Overwrite;
use crate::args::signing_key::{FoundKey, SigningOptions, key_location};
use crate::args::table_columns::{Order, column_and_field, field_and_value};
use crate::args::table_file::TableFile;
use crate::args::trust_options::TrustOptions;
use crate::args::values::moment;
use crate::exit::Failure;
use crate::office::preflight::Preflight;
use crate::office::printer::Printer;

/// How awards are issued.
#[derive(Debug, ClapArgs)]
pub(crate) struct IssueOptions {
    /// Private key of the issuer: a file, `pkcs11:…` for a key in a token, or `command:…` for a program that signs. With --check, a
    /// file with the public key is enough
    #[arg(long, value_name = "KEY", value_parser = key_location)]
    pub(crate) key: Option<KeyLocation>,
    #[command(flatten)]
    pub(crate) signing: SigningOptions,
    /// Printer for which it is checked that the codes will be readable on paper
    #[arg(long, value_enum, value_name = "PRINTER", default_value_t)]
    pub(crate) printer: Printer,
    /// Time of signing, or `award-day` to leave it out of the stamp [default: now]
    #[arg(long, value_name = "TIME", value_parser = signed_at)]
    pub(crate) signed_at: Option<SignedAt>,
    /// Mark every award as a specimen: for a trial, which verifies as INVALID unless with --accept-specimens
    #[arg(long)]
    pub(crate) specimen: bool,
    /// Also write codes too dense or too weak to print reliably
    #[arg(long)]
    pub(crate) allow_dense: bool,
    #[command(flatten)]
    pub(crate) overwrite: Overwrite,
    /// Print one JSON object per stamp, each on a line of its own
    #[arg(long)]
    pub(crate) json: bool,
    /// List everything that is wrong, and sign nothing
    #[arg(long)]
    pub(crate) check: bool,
    /// Do not check the awards against each other, the calendar and the trust list
    #[arg(long, conflicts_with = "check")]
    pub(crate) no_check: bool,
    /// Do not scan and verify the files of a table after they are written, and write no report and no list of them
    #[arg(long)]
    pub(crate) no_self_check: bool,
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// Keep no record: nothing prevents a second stamp for a number, no place in the status list is allotted, and nothing can be drawn again
    #[arg(long, conflicts_with = "ledger")]
    pub(crate) no_ledger: bool,
    /// Status list whose places the awards get [default: status.json beside the ledger, if it exists]
    #[arg(long, value_name = "FILE", conflicts_with = "no_ledger")]
    pub(crate) status: Option<PathBuf>,
    /// Name of the batch in the ledger [default: the name of the table or the award file]
    #[arg(long, value_name = "NAME")]
    pub(crate) batch: Option<String>,
    #[command(flatten)]
    pub(crate) trust: TrustOptions,
    #[command(flatten)]
    pub(crate) table: TableFile,
    /// Column of the table that gives a field of the award; without a field, the column is left out; may be repeated
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = column_and_field, help_heading = "Tables")]
    pub(crate) map: Vec<(String, String)>,
    /// The same value for all awards; may be repeated
    #[arg(long = "const", value_name = "FIELD=VALUE", value_parser = field_and_value, help_heading = "Tables")]
    pub(crate) constants: Vec<(String, String)>,
    /// Order of day, month and year in dates such as 05/06/2026
    #[arg(long, value_enum, value_name = "ORDER", help_heading = "Tables")]
    pub(crate) date_order: Option<Order>,
    /// How grades with decimals are printed on the diploma, if the spreadsheet has them as numbers
    #[arg(long, value_enum, value_name = "MARK", help_heading = "Tables")]
    pub(crate) decimal: Option<Mark>,
    /// What to do with rows that are hidden in the spreadsheet
    #[arg(long, value_enum, value_name = "WHAT", help_heading = "Tables")]
    pub(crate) hidden_rows: Option<Hidden>,
}

/// How decimals are printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Mark {
    /// 8.45
    Point,
    /// 8,45
    Comma,
}

/// What to do with hidden rows.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Hidden {
    /// Issue their awards like the others
    Issue,
    /// Leave them out
    Skip,
}

/// The time of signing, as it is given.
#[derive(Debug, Clone, Copy)]
pub(crate) enum SignedAt {
    Moment(UnixTime),
    AwardDay,
}

fn signed_at(text: &str) -> Result<SignedAt, String> {
    if text == "award-day" {
        return Ok(SignedAt::AwardDay);
    }
    moment(text).map(SignedAt::Moment).map_err(|error| format!("{error}, or `award-day`"))
}

impl IssueOptions {
    /// The key, found but not open. `None` if none is given.
    pub(crate) fn found_key(&self) -> Result<Option<FoundKey<'_>>, Failure> {
        self.key.as_ref().map(|key| self.signing.find(key)).transpose()
    }

    /// The check of the print.
    pub(crate) fn preflight(&self) -> Preflight {
        Preflight::new(self.printer, self.allow_dense)
    }

    pub(crate) fn density(&self) -> DensityPolicy {
        if self.allow_dense { DensityPolicy::Allow } else { DensityPolicy::Refuse }
    }

    /// The time of signing; none if it is left out of the stamp.
    pub(crate) fn signing_time(&self, now: UnixTime) -> Option<UnixTime> {
        match self.signed_at {
            Some(SignedAt::AwardDay) => None,
            Some(SignedAt::Moment(time)) => Some(time),
            None => Some(now),
        }
    }

    /// How the awards of a table are read. `extra` is a column whose values are wanted too.
    pub(crate) fn table_options(&self, extra: Option<&str>) -> AwardTableOptions {
        AwardTableOptions {
            table: self.table.options(),
            map: self.map.clone(),
            constants: self.constants.clone(),
            extra: extra.map(str::to_owned),
            date_order: self.date_order.map(Into::into),
            decimal: self.decimal.map(|mark| match mark {
                Mark::Point => DecimalMark::Point,
                Mark::Comma => DecimalMark::Comma,
            }),
            hidden_rows: match self.hidden_rows {
                None => HiddenRows::Ask,
                Some(Hidden::Issue) => HiddenRows::Issue,
                Some(Hidden::Skip) => HiddenRows::Skip,
            },
        }
    }
}
