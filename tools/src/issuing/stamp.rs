//! Signs an award and draws its stamp.

use std::path::{Path, PathBuf};

use qualistamp_core::{Award, Claims, Field, PackError, Signer as _, UnixTime, pack};
use qualistamp_qr::{DotGrid, ModuleSize, Preflight, QrSymbol, encode_text, pdf, png, svg};

use crate::exit::Failure;
use crate::files::{self, Access, IfExists};
use crate::issuing::key_file::PrivateKey;

/// What a screen reader says about the SVG, a browser shows on hovering, and a PDF viewer in its title bar.
const TITLE: &str = "Qualistamp: scan to verify";

/// How many of the longest texts are named when a code gets too dense.
const TEXTS_NAMED: usize = 3;

/// How stamps are drawn, and in which files.
pub(crate) struct Drawing {
    pub(crate) module: ModuleSize,
    pub(crate) grid: Option<DotGrid>,
    pub(crate) svg: bool,
    pub(crate) pdf: bool,
    pub(crate) txt: bool,
    pub(crate) existing: IfExists,
}

impl Drawing {
    /// PNG, SVG and text, at the default size.
    pub(crate) fn all(existing: IfExists) -> Result<Self, Failure> {
        let module = ModuleSize::default();
        let grid = DotGrid::new(300, module).map_err(|error| Failure::Usage(error.to_string()))?;
        Ok(Self { module, grid: Some(grid), svg: true, pdf: false, txt: true, existing })
    }

    /// The files of a stamp called `stem`.
    pub(crate) fn paths(&self, stem: &Path) -> Vec<PathBuf> {
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
            files::write(path, &bytes, Access::Default, self.existing)?;
        }
        Ok(paths)
    }

    pub(crate) fn module_mm(&self) -> f64 {
        self.grid.map_or(self.module.mm(), DotGrid::module_mm)
    }
}

/// States the time of signing, unless the date of the award says it.
pub(crate) fn set_signing_time(claims: &mut Claims, signed: Option<UnixTime>) {
    claims.issued_at = signed.filter(|time| time.day() != claims.award.awarded);
}

/// A stamp that was written.
pub(crate) struct Stamp {
    pub(crate) bytes: Vec<u8>,
    pub(crate) symbol: QrSymbol,
    pub(crate) files: Vec<PathBuf>,
    pub(crate) key: String,
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

/// Which texts to shorten first.
pub(crate) fn longest_texts(award: &Award) -> String {
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
