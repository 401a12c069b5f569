//! `qualistamp issue`: awards in JSON to stamps in PNG, SVG, PDF and text.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_core::{Award, Claims, Envelope, Field, PackError, Signer as _, UnixTime, pack};
use qualistamp_qr::{DotGrid, ModuleSize, Preflight, QrSymbol, encode_text, pdf, png, svg};
use serde_json::{Value, json};

use crate::args::passphrase::PassphraseOptions;
use crate::clock;
use crate::commands::verify;
use crate::exit::{Ending, Failure};
use crate::files::{self, Existing, Readers};
use crate::issuing::award_json;
use crate::issuing::key_file::PrivateKey;
use crate::report::json;
use crate::style::{self, AMBER, BOLD, GREEN, styled};

/// Largest award file read, in bytes: a stamp holds 4 KiB of claims, JSON takes a few times that.
const AWARD_FILE_BYTES_MAX: u64 = 256 * 1024;

/// What a screen reader says about the SVG, a browser shows on hovering, and a PDF viewer in its title bar.
const TITLE: &str = "Qualistamp: scan to verify";

/// How many of the longest texts are named when a code gets too dense.
const TEXTS_NAMED: usize = 3;

/// Issue awards: sign each, and write its stamp as PNG, SVG, PDF or text
///
/// Without --png, --svg, --pdf or --txt, a PNG, an SVG and the text are written, beside the award file unless --out says where.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp issue --template > award.json       then fill it in, and remove \"specimen\"
  qualistamp issue award.json --key registry-2026.pem
  qualistamp issue awards/*.json --key registry-2026.pem --out stamps/ --svg
  qualistamp issue award.json --key registry-2026.pem --out diploma-42 --png --dpi 600

For awards signed on their own day, `--signed-at award-day` leaves the time of signing out of the stamp.")]
pub(crate) struct Args {
    /// Award in JSON; several give several stamps
    #[arg(value_name = "AWARD.json", required_unless_present = "template")]
    awards: Vec<PathBuf>,
    /// Private key of the issuer
    #[arg(long, value_name = "FILE", required_unless_present = "template")]
    key: Option<PathBuf>,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// Folder for the files, or for one award their name without the ending
    #[arg(long, value_name = "DIR|STEM")]
    out: Option<PathBuf>,
    /// Write a PNG
    #[arg(long)]
    png: bool,
    /// Write an SVG
    #[arg(long)]
    svg: bool,
    /// Write a PDF of the size of the code, for placing in a layout
    #[arg(long)]
    pdf: bool,
    /// Write the text
    #[arg(long)]
    txt: bool,
    /// Resolution of the PNG, in dots per inch
    #[arg(long, value_name = "N", default_value_t = 300)]
    dpi: u32,
    /// Side of a module on paper, in millimetres [default: 0.423, 5 dots at 300 dpi]
    #[arg(long, value_name = "MM")]
    module: Option<f64>,
    /// When it is signed: a time, or `award-day` to leave that to the date of the award [default: now]
    #[arg(long, value_name = "TIME", value_parser = signed_at)]
    signed_at: Option<SignedAt>,
    /// Write codes that are too dense for paper, too
    #[arg(long)]
    force: bool,
    /// Replace files that exist
    #[arg(long)]
    overwrite: bool,
    /// Print one JSON object for each stamp, each on its own line
    #[arg(long)]
    json: bool,
    /// Print an award file to fill in
    #[arg(long)]
    template: bool,
}

#[derive(Debug, Clone, Copy)]
enum SignedAt {
    Moment(UnixTime),
    AwardDay,
}

fn signed_at(text: &str) -> Result<SignedAt, String> {
    if text == "award-day" {
        return Ok(SignedAt::AwardDay);
    }
    verify::moment(text).map(SignedAt::Moment).map_err(|error| format!("{error}, or `award-day`"))
}

/// How stamps are drawn, and in which files.
pub(crate) struct Drawing {
    module: ModuleSize,
    grid: Option<DotGrid>,
    svg: bool,
    pdf: bool,
    txt: bool,
    existing: Existing,
}

impl Drawing {
    /// PNG, SVG and text, at the default size.
    pub(crate) fn all(existing: Existing) -> Result<Self, Failure> {
        let module = ModuleSize::default();
        let grid = DotGrid::new(300, module).map_err(|error| Failure::Usage(error.to_string()))?;
        Ok(Self { module, grid: Some(grid), svg: true, pdf: false, txt: true, existing })
    }

    fn from_args(args: &Args) -> Result<Self, Failure> {
        let usage = |error: qualistamp_qr::PrintError| Failure::Usage(error.to_string());
        let all = !(args.png || args.svg || args.pdf || args.txt);
        let module = args.module.map_or(Ok(ModuleSize::default()), ModuleSize::from_mm).map_err(usage)?;
        let grid = if all || args.png { Some(DotGrid::new(args.dpi, module).map_err(usage)?) } else { None };
        let existing = if args.overwrite { Existing::Replace } else { Existing::Keep };
        Ok(Self { module, grid, svg: all || args.svg, pdf: args.pdf, txt: all || args.txt, existing })
    }

    /// The files of a stamp called `stem`.
    fn paths(&self, stem: &Path) -> Vec<PathBuf> {
        [("png", self.grid.is_some()), ("svg", self.svg), ("pdf", self.pdf), ("txt", self.txt)]
            .into_iter()
            .filter(|(_, wanted)| *wanted)
            .map(|(suffix, _)| files::with_suffix(stem, suffix))
            .collect()
    }

    /// Writes the files of the stamp with this `text`. All are made before the first is written.
    pub(crate) fn write(&self, stem: &Path, text: &str, symbol: &QrSymbol) -> Result<Vec<PathBuf>, Failure> {
        let mut contents = Vec::new();
        if let Some(grid) = self.grid {
            contents.push(png(symbol, grid).map_err(|error| Failure::input(stem.display(), error))?);
        }
        if self.svg {
            contents.push(svg(symbol, self.module, Some(TITLE)).into_bytes());
        }
        if self.pdf {
            contents.push(pdf(symbol, self.module, Some(TITLE)));
        }
        if self.txt {
            contents.push(format!("{text}\n").into_bytes());
        }
        let paths = self.paths(stem);
        for (path, bytes) in paths.iter().zip(contents) {
            files::write(path, &bytes, Readers::Default, self.existing)?;
        }
        Ok(paths)
    }

    fn module_mm(&self) -> f64 {
        self.grid.map_or(self.module.mm(), DotGrid::module_mm)
    }
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<Ending, Failure> {
    if args.template {
        write!(out, "{}", award_json::TEMPLATE)?;
        return Ok(Ending::Done);
    }
    let drawing = Drawing::from_args(args)?;
    let stems = stems(args)?;

    // What is wrong with the awards is said before anybody is asked for a passphrase.
    let mut ending = Ending::Done;
    let mut drafts = Vec::new();
    for (path, stem) in args.awards.iter().zip(stems) {
        match read_award(path, &stem, &drawing) {
            Ok(claims) => drafts.push((path, stem, claims)),
            Err(failure) => {
                style::error(&mut anstream::stderr(), &failure)?;
                ending = ending.worse(failure.ending());
            }
        }
    }
    let Some(key) = &args.key else {
        return Err(Failure::Usage("give the private key with --key".to_owned()));
    };
    if drafts.is_empty() {
        return Ok(ending);
    }
    let key = PrivateKey::open(key, &args.passphrase)?;
    let now = clock::now()?;
    let given = args.awards.len();
    let mut issued = 0;
    for (path, stem, mut claims) in drafts {
        let signed = match args.signed_at {
            Some(SignedAt::AwardDay) => None,
            Some(SignedAt::Moment(time)) => Some(time),
            None => Some(now),
        };
        set_signing_time(&mut claims, signed);
        match issue(&claims, &key, &stem, &drawing, args.force) {
            Ok(stamp) => {
                issued += 1;
                if args.json {
                    json::write_line(out, &stamp.json(path, &drawing))?;
                } else {
                    stamp.show(path, &claims, &drawing, out)?;
                }
            }
            Err(failure) => {
                out.flush()?;
                let failure = Failure::input(path.display(), failure);
                style::error(&mut anstream::stderr(), &failure)?;
                ending = ending.worse(failure.ending());
            }
        }
    }
    if given > 1 && !args.json {
        writeln!(out, "{issued} of {given} awards issued")?;
    }
    Ok(ending)
}

/// States the time of signing, unless the date of the award says it.
pub(crate) fn set_signing_time(claims: &mut Claims, signed: Option<UnixTime>) {
    claims.issued_at = signed.filter(|time| time.day() != claims.award.awarded);
}

/// The name of each award's files, without their endings.
fn stems(args: &Args) -> Result<Vec<PathBuf>, Failure> {
    let many = args.awards.len() > 1;
    let folder = args.out.as_ref().filter(|out| {
        many || out.is_dir() || out.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
    });
    if let Some(folder) = folder {
        files::make_folder(folder)?;
    }
    let mut seen = BTreeSet::new();
    args.awards
        .iter()
        .map(|award| {
            let stem = match (&args.out, folder) {
                (_, Some(folder)) => folder.join(award.file_stem().unwrap_or_default()),
                (Some(stem), None) => stem.clone(),
                (None, None) => award.with_extension(""),
            };
            if seen.insert(stem.clone()) {
                Ok(stem)
            } else {
                Err(Failure::Usage(format!(
                    "two awards would be written to {}.*; give their files different names",
                    stem.display()
                )))
            }
        })
        .collect()
}

fn read_award(path: &Path, stem: &Path, drawing: &Drawing) -> Result<Claims, Failure> {
    let bytes = files::read(path, AWARD_FILE_BYTES_MAX)?;
    let claims = award_json::parse(&bytes).map_err(|fault| Failure::input(path.display(), fault))?;
    if drawing.existing == Existing::Keep {
        for file in drawing.paths(stem) {
            if file.symlink_metadata().is_ok() {
                return Err(Failure::input(
                    path.display(),
                    format_args!("{} exists already; --overwrite replaces it", file.display()),
                ));
            }
        }
    }
    Ok(claims)
}

/// A stamp that was written.
pub(crate) struct Stamp {
    bytes: Vec<u8>,
    symbol: QrSymbol,
    files: Vec<PathBuf>,
    key: String,
}

/// Signs, draws and writes one award.
pub(crate) fn issue(
    claims: &Claims,
    key: &PrivateKey,
    stem: &Path,
    drawing: &Drawing,
    force: bool,
) -> Result<Stamp, Failure> {
    let too_long =
        |what: &dyn std::fmt::Display| Failure::Input(format!("{what}; {}", longest_texts(&claims.award)));
    let bytes = pack(claims, key).map_err(|error| match &error {
        PackError::ClaimsTooLarge { .. } | PackError::StampTooLarge { .. } => too_long(&error),
        PackError::Claims(_) | PackError::Signer(_) => Failure::Input(error.to_string()),
    })?;
    let text = encode_text(&bytes);
    let symbol = QrSymbol::encode(&text).map_err(|error| too_long(&error))?;
    match symbol.preflight() {
        preflight @ Preflight::TooDense { .. } if !force => {
            return Err(Failure::Input(format!(
                "{preflight}; {}. --force writes it all the same",
                longest_texts(&claims.award)
            )));
        }
        Preflight::Good | Preflight::Dense { .. } | Preflight::TooDense { .. } => {}
    }
    let files = drawing.write(stem, &text, &symbol)?;
    Ok(Stamp { bytes, symbol, files, key: key.public_key().kid().to_string() })
}

impl Stamp {
    /// The signed bytes.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn json(&self, award: &Path, drawing: &Drawing) -> Value {
        let files: Vec<String> = self.files.iter().map(|file| file.display().to_string()).collect();
        let side = self.symbol.printed_mm(drawing.module_mm());
        json!({
            "award": award.display().to_string(),
            "stamp": Envelope::parse(&self.bytes).ok().map(|envelope| envelope.id().to_string()),
            "kid": self.key,
            "bytes": self.bytes.len(),
            "version": self.symbol.version(),
            "level": self.symbol.level().to_string(),
            "side_mm": (side * 1_000.0).round() / 1_000.0,
            "files": files,
        })
    }

    /// Writes a small card: what came out, how large it will be, where it is.
    pub(crate) fn show(
        &self,
        award: &Path,
        claims: &Claims,
        drawing: &Drawing,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        writeln!(out, "{} {}", styled(GREEN, "✔ issued"), styled(BOLD, award.display()))?;
        let module = drawing.module_mm();
        let side = self.symbol.printed_mm(module);
        writeln!(
            out,
            "  code      version {}, level {}, {} bytes",
            self.symbol.version(),
            self.symbol.level(),
            self.bytes.len()
        )?;
        writeln!(out, "  on paper  {side:.1} x {side:.1} mm with its margin, modules of {module:.3} mm")?;
        writeln!(out, "  key       {}", self.key)?;
        for (index, file) in self.files.iter().enumerate() {
            writeln!(out, "  {:9} {}", if index == 0 { "files" } else { "" }, file.display())?;
        }
        match self.symbol.preflight() {
            Preflight::Good => {}
            preflight @ (Preflight::Dense { .. } | Preflight::TooDense { .. }) => {
                writeln!(out, "  {} {preflight}; {}", styled(AMBER, "!"), longest_texts(&claims.award))?;
            }
        }
        if claims.award.specimen {
            writeln!(
                out,
                "  {} a specimen: verifies as INVALID, unless with --accept-specimens",
                styled(AMBER, "!")
            )?;
        }
        Ok(())
    }
}

/// Which texts to shorten first.
fn longest_texts(award: &Award) -> String {
    let mut texts = vec![
        (Field::FamilyName, Some(award.family_name.as_signed())),
        (Field::GivenNames, award.given_names.as_ref().map(|text| text.as_signed())),
        (Field::Title, Some(award.title.as_signed())),
        (Field::TitleEnglish, award.title_english.as_ref().map(|text| text.as_signed())),
        (Field::ThesisTitle, award.thesis_title.as_ref().map(|text| text.as_signed())),
        (Field::Outcomes, award.outcomes.as_ref().map(|text| text.as_signed())),
        (Field::AwardId, Some(award.id.as_signed())),
    ];
    texts.sort_by_key(|(_, text)| std::cmp::Reverse(text.map_or(0, str::len)));
    let named: Vec<String> = texts
        .into_iter()
        .filter_map(|(field, text)| Some(format!("{field} ({} bytes)", text?.len())))
        .take(TEXTS_NAMED)
        .collect();
    format!("shorten {}", named.join(", "))
}
