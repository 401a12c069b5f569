//! The ledger and the status list with which awards are issued.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use qualistamp_core::{Issuer, PublicKey, Signer, UnixTime};
use qualistamp_issuing::files::folder_of;
use qualistamp_issuing::{
    Batch, BatchAward, BatchAwards, BatchError, BatchSummary, Conflict, DensityPolicy, Issued, Ledger,
    LedgerError, LedgerFault, PrivateKey, Stamp, StampWriter, StatusFile, StatusSpace,
};
use qualistamp_qr::QrSymbol;

use crate::args::signing_key::FoundKey;
use crate::escape::Foreign;
use crate::exit::Failure;
use crate::input::parallel;
use crate::office::options::IssueOptions;
use crate::office::output::Output;
use crate::office::signing::failure;
use crate::style::{AMBER, styled};

/// Name of the status list beside a ledger.
const STATUS: &str = "status.json";

/// The ledger and the status list of an office.
pub(crate) struct Office {
    ledger: Ledger,
    list: Option<(PathBuf, StatusFile)>,
    /// The ledger was created by this call.
    is_new: bool,
    /// There is no ledger yet: it is created when the first award is signed.
    is_awaited: bool,
    /// Whether a ledger remembers what is issued.
    is_recorded: bool,
}

/// What is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// A table: a cohort, for which a ledger is started if there is none.
    Table,
    /// Award files, which a ledger remembers if there is one. Trying something out must not start the record of an office.
    AwardFiles,
}

impl Office {
    /// Opens the ledger, if there is one, and reads the status list.
    pub(crate) fn open(options: &IssueOptions, source: Source) -> Result<Self, Failure> {
        let path = options.ledger.path();
        let is_wanted =
            source == Source::Table || options.ledger.is_named() || options.status.is_some() || path.exists();
        let is_recorded = is_wanted && !options.no_ledger;
        let opened = is_recorded.then(|| Ledger::open(path));
        let (ledger, is_awaited) = match opened {
            None => (Ledger::in_memory()?, false),
            Some(Err(LedgerError { fault: LedgerFault::Missing, .. })) => (Ledger::in_memory()?, true),
            Some(opened) => (opened?, false),
        };
        let beside = folder_of(path).join(STATUS);
        let list = match &options.status {
            Some(path) => Some((path.clone(), StatusFile::read(path)?)),
            None if is_recorded && beside.exists() => {
                let list = StatusFile::read(&beside)?;
                Some((beside, list))
            }
            None => None,
        };
        Ok(Self { ledger, list, is_new: false, is_awaited, is_recorded })
    }

    /// The status list whose places awards get.
    pub(crate) fn space(&self) -> Option<StatusSpace<'_>> {
        self.list.as_ref().map(|(_, list)| list.space())
    }

    /// Says where the awards are recorded, and what is missing to withdraw them.
    pub(crate) fn show(
        &self,
        options: &IssueOptions,
        has_awards: bool,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if options.no_ledger || !has_awards {
            return Ok(());
        }
        if !self.is_recorded {
            return writeln!(
                out,
                "  {} no ledger, so nothing prevents a second stamp for a number, and these can never be withdrawn by number: \
                 `qualistamp ledger init` starts one",
                styled(AMBER, "!")
            );
        }
        let new = if self.is_new { " (new: keep it, and a copy in another place)" } else { "" };
        writeln!(out, "  ledger    {}{new}", Foreign::path(self.ledger.path()))?;
        match &self.list {
            Some((path, _)) => writeln!(out, "  status    places in {}", Foreign::path(path)),
            None => writeln!(
                out,
                "  {} no status list, so these can never be withdrawn: before the next, `qualistamp status new --address ADDRESS`",
                styled(AMBER, "!")
            ),
        }
    }

    /// Fails if verifiers would look for the places of the list in another one.
    pub(crate) fn require_list_of(&self, issuer: Option<&Issuer>) -> Result<(), Failure> {
        let (Some((path, list)), Some(pin)) = (&self.list, issuer.and_then(|issuer| issuer.status.as_ref()))
        else {
            return Ok(());
        };
        if pin.address.as_signed() == list.address() {
            return Ok(());
        }
        Err(Failure::input(
            path.display(),
            format_args!(
                "this is the status list {}, but the trust list says {} for this issuer; name the right file with --status",
                list.address(),
                pin.address.as_signed()
            ),
        ))
    }

    /// What contradicts the ledger, or is in the way.
    pub(crate) fn conflicts<W: StampWriter>(
        &self,
        batch: &Batch<'_, W>,
    ) -> Result<Vec<(usize, Conflict)>, Failure> {
        Ok(self.ledger.check(batch)?)
    }

    /// Issues the batch. Returns what was done, and the public key, unless it is not known because nothing had to be signed.
    pub(crate) fn issue<W: StampWriter>(
        &mut self,
        options: &IssueOptions,
        key: Option<FoundKey<'_>>,
        plan: &Plan<'_, W>,
        mut each: impl FnMut(Issued<'_>) -> Result<(), Failure>,
    ) -> Result<(BatchSummary, Option<PublicKey>), BatchError<Failure>> {
        let Some(key) = key else {
            return Err(BatchError::Caller(Failure::Usage("give the private key with --key".to_owned())));
        };
        if self.is_awaited {
            (self.ledger, self.is_new) = Ledger::open_or_create(options.ledger.path())?;
            self.is_awaited = false;
        }
        let space = self.list.as_ref().map(|(_, list)| list.space());
        let mut public = key.public_key().map_err(BatchError::Caller)?;
        let bar = parallel::progress_bar(plan.awards.count());
        let ended = self.ledger.issue(
            &plan.batch(space),
            || {
                let signer = key.open()?;
                public = Some(signer.public_key().clone());
                Ok(signer)
            },
            |issued| {
                bar.inc(1);
                bar.suspend(|| each(issued))
            },
        );
        bar.finish_and_clear();
        Ok((ended?, public))
    }
}

/// What is issued.
pub(crate) struct Plan<'a, W> {
    pub(crate) name: &'a str,
    pub(crate) awards: &'a dyn BatchAwards,
    pub(crate) writer: &'a W,
    pub(crate) options: &'a IssueOptions,
    pub(crate) now: UnixTime,
}

impl<'a, W> Plan<'a, W> {
    /// As a batch, with places from `space`.
    pub(crate) fn batch(&self, space: Option<StatusSpace<'a>>) -> Batch<'a, W> {
        Batch {
            name: self.options.batch.as_deref().unwrap_or(self.name),
            awards: self.awards,
            space,
            writer: self.writer,
            if_exists: self.options.overwrite.if_exists(),
            density: self.options.density(),
            now: self.now,
        }
    }
}

/// What was found out about the awards of a batch, before anything is signed.
#[derive(Default)]
pub(crate) struct Probed {
    /// Awards that cannot be issued, by index.
    pub(crate) unfit: Vec<(usize, Failure)>,
    /// What a person should look at, by index.
    pub(crate) warnings: Vec<(usize, String)>,
}

/// Finds awards whose codes would be too large or too dense, whose files cannot be made, or that `judge` refuses: with a signature that
/// is none, because only its length counts.
pub(crate) fn probe<O: Output>(
    awards: &dyn BatchAwards,
    space: Option<StatusSpace<'_>>,
    density: DensityPolicy,
    output: &O,
    mut judge: impl FnMut(&QrSymbol, &Path) -> Result<(), Failure>,
) -> Result<Probed, Failure> {
    let signer = NoSigner(PrivateKey::generate()?.public_key().clone());
    let longest = space.map(|space| space.size.saturating_sub(1));
    let work = |index: &usize| {
        let Some(BatchAward { claims, stem }) = awards.award(*index) else { return Ok(None) };
        let mut claims = claims.into_owned();
        if longest.is_some() && claims.award.status_index.is_none() && !claims.award.specimen {
            claims.award.status_index = longest;
        }
        let stamp = Stamp::issue(&claims, &signer, density).map_err(failure)?;
        let warnings = output.try_out(&claims, &stamp, &stem)?;
        Ok(Some((stamp.symbol().clone(), stem, warnings)))
    };
    let mut found = Probed::default();
    let indices: Vec<usize> = (0..awards.count()).collect();
    parallel::each(&indices, work, |index, probed: Result<_, Failure>| {
        let judged = probed.and_then(|probed| match probed {
            Some((symbol, stem, warnings)) => judge(&symbol, &stem).map(|()| warnings),
            None => Ok(Vec::new()),
        });
        match judged {
            Ok(warnings) => found.warnings.extend(warnings.into_iter().map(|warning| (index, warning))),
            Err(failure) => found.unfit.push((index, failure)),
        }
        Ok(())
    })?;
    Ok(found)
}

/// Returns bytes of the length of a signature.
struct NoSigner(PublicKey);

impl Signer for NoSigner {
    type Error = std::convert::Infallible;

    fn public_key(&self) -> &PublicKey {
        &self.0
    }

    fn sign(&self, _: &[u8]) -> Result<qualistamp_core::SignatureBytes, Self::Error> {
        Ok([1; qualistamp_core::SIGNATURE_BYTES])
    }
}
