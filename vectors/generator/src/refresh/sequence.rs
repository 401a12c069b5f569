//! Builds a refresh sequence: bundles one after another, and what must come of them.

use std::collections::BTreeMap;

use qualistamp_core::{Claims, Envelope, Label, pack, sha256};
use qualistamp_vectors::Hex;
use qualistamp_vectors::refresh::{Held, RefreshCase, RefreshStep, RefusedPart, differences, observe};

use super::parts::{List, Root, Token, World, root};
use crate::awards::award;
use crate::bytes::{array, bstr, head, map, tstr};
use crate::error::Result;

/// The parts of a bundle.
#[derive(Clone, Default)]
pub(crate) struct Bundle {
    roots: Vec<Root>,
    list: Option<List>,
    tokens: Vec<Token>,
    registers: Vec<Register>,
    /// Registers of which the bundle contains a proof.
    proofs: Vec<Register>,
    /// Bytes instead of a bundle.
    raw: Option<Vec<u8>>,
}

/// A register of one stamp, as a bundle contains it.
#[derive(Clone)]
pub(crate) struct Register {
    key: &'static str,
    pub(crate) seal: [u8; 32],
    ids: Vec<u8>,
}

impl Register {
    /// A register of the key `stolen` that has the stamp `sealed`.
    pub(crate) fn new(world: World<'_>) -> Result<Self> {
        let stamp = stamp(world, "sealed")?;
        let id = Envelope::parse(&stamp).map_err(|fault| fault.to_string())?.id().0;
        // A tree of one leaf (RFC 6962 section 2.1).
        let tree = sha256(&[&[0], &id[..]].concat());
        let seal = sha256(&[b"qualistamp/register/1", &1_u64.to_be_bytes()[..], &tree[..]].concat());
        Ok(Self { key: "stolen", seal, ids: id.to_vec() })
    }

    /// Its only leaf, which needs no path.
    fn proof(&self) -> Vec<u8> {
        map(&[
            (0, tstr("qualistamp/register-proof/1")),
            (1, head(0, 1)),
            (2, head(0, 0)),
            (3, bstr(&self.ids)),
            (4, array(&[])),
        ])
    }

    /// The entry of a bundle with this content.
    fn entry(&self, world: World<'_>, content: &[u8]) -> Result<Vec<u8>> {
        let kid = qualistamp_core::Signer::public_key(world.key(self.key)?).kid().0;
        Ok(array(&[bstr(&kid), bstr(&self.seal), bstr(content)]))
    }

    /// With a byte of its only id changed.
    pub(crate) fn altered(mut self) -> Self {
        if let Some(byte) = self.ids.last_mut() {
            *byte ^= 1;
        }
        self
    }

    /// Under the identifier of another key.
    pub(crate) fn of(self, key: &'static str) -> Self {
        Self { key, ..self }
    }
}

pub(crate) fn bundle() -> Bundle {
    Bundle::default()
}

impl Bundle {
    pub(crate) fn raw(bytes: Vec<u8>) -> Self {
        Self { raw: Some(bytes), ..Self::default() }
    }

    pub(crate) fn root(mut self, root: Root) -> Self {
        self.roots.push(root);
        self
    }

    pub(crate) fn list(self, list: List) -> Self {
        Self { list: Some(list), ..self }
    }

    pub(crate) fn token(mut self, token: Token) -> Self {
        self.tokens.push(token);
        self
    }

    pub(crate) fn register(mut self, register: &Register) -> Self {
        self.registers.push(register.clone());
        self
    }

    /// A proof of the only leaf of this register.
    pub(crate) fn proof(mut self, register: &Register) -> Self {
        self.proofs.push(register.clone());
        self
    }

    pub(crate) fn bytes(&self, world: World<'_>) -> Result<Vec<u8>> {
        if let Some(raw) = &self.raw {
            return Ok(raw.clone());
        }
        let mut fields = vec![(0, tstr("qualistamp/bundle/1"))];
        let roots: Vec<_> = self
            .roots
            .iter()
            .map(|root| Ok(array(&[head(0, root.filed_version()), bstr(&world.root(root)?)])))
            .collect::<Result<_>>()?;
        let tokens: Vec<_> = self
            .tokens
            .iter()
            .map(|token| Ok(array(&[tstr(token.address), bstr(&world.token(token)?)])))
            .collect::<Result<_>>()?;
        let registers: Vec<_> = self
            .registers
            .iter()
            .map(|register| register.entry(world, &register.ids))
            .collect::<Result<_>>()?;
        let proofs: Vec<_> = self
            .proofs
            .iter()
            .map(|register| register.entry(world, &register.proof()))
            .collect::<Result<_>>()?;
        if !roots.is_empty() {
            fields.push((1, array(&roots)));
        }
        if let Some(list) = &self.list {
            fields.push((2, bstr(&world.list(list)?)));
        }
        if !tokens.is_empty() {
            fields.push((3, array(&tokens)));
        }
        if !registers.is_empty() {
            fields.push((4, array(&registers)));
        }
        if !proofs.is_empty() {
            fields.push((5, array(&proofs)));
        }
        Ok(map(&fields))
    }
}

/// A bundle that arrives, and what must come of it.
pub(crate) struct Step {
    about: &'static str,
    clock: &'static str,
    lost: Option<&'static str>,
    bundle: Bundle,
    result: &'static str,
    root: u64,
    list: Option<u64>,
    refused: Vec<(&'static str, String, &'static str)>,
    answers: &'static str,
}

/// A step whose bundle is accepted. Then the device has this root and this list.
pub(crate) fn accepted(
    about: &'static str,
    clock: &'static str,
    bundle: Bundle,
    root: u64,
    list: impl Into<Option<u64>>,
) -> Step {
    let list = list.into();
    Step {
        about,
        clock,
        lost: None,
        bundle,
        result: "accepted",
        root,
        list,
        refused: Vec::new(),
        answers: "",
    }
}

impl Step {
    /// The bundle is refused instead.
    pub(crate) fn refused(self, result: &'static str) -> Self {
        Self { result, ..self }
    }

    /// What the device lost before.
    pub(crate) fn lost(self, lost: &'static str) -> Self {
        Self { lost: Some(lost), ..self }
    }

    /// A part is left out.
    pub(crate) fn without(
        mut self,
        part: &'static str,
        name: impl Into<String>,
        fault: &'static str,
    ) -> Self {
        self.refused.push((part, name.into(), fault));
        self
    }

    /// What the device then says about stamps, such as `university V00, college U02`.
    pub(crate) fn answers(self, answers: &'static str) -> Self {
        Self { answers, ..self }
    }

    fn case(&self, world: World<'_>) -> Result<RefreshStep> {
        let refused = self.refused.iter().map(|(part, name, fault)| RefusedPart {
            part: (*part).to_owned(),
            name: name.clone(),
            fault: (*fault).to_owned(),
        });
        Ok(RefreshStep {
            about: self.about.to_owned(),
            lost: self.lost.map(str::to_owned),
            bundle: Hex(self.bundle.bytes(world)?),
            clock: if self.clock.contains('T') {
                self.clock.to_owned()
            } else {
                format!("{}T12:00:00Z", self.clock)
            },
            expected: Held {
                result: self.result.to_owned(),
                refused: refused.collect(),
                root: self.root,
                list: self.list,
                floors: Hex(Vec::new()),
                still_withdrawn: Vec::new(),
                answers: self.said().map(|(stamp, code)| (stamp.to_owned(), code.to_owned())).collect(),
            },
        })
    }

    fn said(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.answers.split(", ").filter_map(|answer| answer.split_once(' '))
    }
}

/// A refresh sequence.
pub(crate) struct Sequence {
    id: &'static str,
    about: &'static str,
    anchor: Root,
    steps: Vec<Step>,
}

/// A sequence on a device whose anchor is root 1 of 2026-01-01.
pub(crate) fn sequence(id: &'static str, about: &'static str, steps: Vec<Step>) -> Sequence {
    Sequence { id, about, anchor: root(1, "2026-01-01"), steps }
}

impl Sequence {
    pub(crate) fn anchor(self, anchor: Root) -> Self {
        Self { anchor, ..self }
    }

    pub(crate) fn case(&self, world: World<'_>) -> Result<RefreshCase> {
        let named = self.steps.iter().flat_map(Step::said).map(|(name, _)| name);
        let stamps: BTreeMap<_, _> =
            named.map(|name| Ok((name.to_owned(), Hex(stamp(world, name)?)))).collect::<Result<_>>()?;
        let intended = RefreshCase {
            id: format!("refresh/{}", self.id),
            about: self.about.to_owned(),
            anchor: Hex(world.root(&self.anchor)?),
            stamps,
            steps: self.steps.iter().map(|step| step.case(world)).collect::<Result<_>>()?,
        };
        // The floors are those of the core. All else must come out as the sequence intends.
        let observed = observe(&intended)?;
        let mut stated = observed.clone();
        for step in &mut stated.steps {
            step.expected.floors = Hex(Vec::new());
            step.expected.still_withdrawn = Vec::new();
        }
        match differences(&stated, &intended).as_slice() {
            [] => Ok(observed),
            different => Err(different.join("\n").into()),
        }
    }
}

/// The stamp with this name.
fn stamp(world: World<'_>, name: &str) -> Result<Vec<u8>> {
    let (key, index) = match name {
        "university" => ("university", None),
        // The award that status lists withdraw, and one that they do not.
        "withdrawn" => ("university", Some(1)),
        "indexed" => ("university", Some(2)),
        "college" => ("school", None),
        // By a key that is stolen later. Only the first is in a register.
        "sealed" | "stolen" => ("stolen", None),
        other => return Err(format!("no stamp is called {other}").into()),
    };
    let mut award = award("Borg", "Rita", "M.A.", "2025-07-15")?;
    award.id = Label::new(name)?;
    award.status_index = index;
    Ok(pack(&Claims::new(award), world.key(key)?)?)
}
