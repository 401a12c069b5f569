//! The parts of bundles, byte by byte: roots, trust lists, status lists, registers.

use qualistamp_core::{Signer as _, UnixTime};

use super::role_keys::RoleKey;
use crate::bytes::{array, bstr, head, int, map, tstr};
use crate::error::Result;
use crate::keys::{Keys, TestKey};
use crate::status;

/// Where the university publishes its status list.
pub(crate) const ADDRESS: &str = status::ADDRESS;

/// The content of a root. A role is written `1 l1 l2 + 1 l3`: groups of a threshold and keys.
#[derive(Clone)]
pub(crate) struct Root {
    pub(crate) version: u64,
    issued: &'static str,
    expires: &'static str,
    root: &'static str,
    list: &'static str,
    reinstated: &'static str,
    signed: &'static str,
    /// A field that this version does not know.
    unknown: bool,
    /// The version that the bundle files it under, if it is another one.
    filed: Option<u64>,
}

/// A root whose root key is r1 and whose list key is l1.
pub(crate) fn root(version: u64, issued: &'static str) -> Root {
    Root {
        version,
        issued,
        expires: "2030-01-01",
        root: "1 r1",
        list: "1 l1",
        reinstated: "",
        signed: "r1",
        unknown: false,
        filed: None,
    }
}

impl Root {
    pub(crate) fn expires(self, expires: &'static str) -> Self {
        Self { expires, ..self }
    }

    pub(crate) fn root(self, root: &'static str) -> Self {
        Self { root, ..self }
    }

    pub(crate) fn list(self, list: &'static str) -> Self {
        Self { list, ..self }
    }

    pub(crate) fn signed(self, signed: &'static str) -> Self {
        Self { signed, ..self }
    }

    /// Names of issuers' keys whose withdrawal was a mistake.
    pub(crate) fn reinstates(self, reinstated: &'static str) -> Self {
        Self { reinstated, ..self }
    }

    pub(crate) fn with_unknown_field(self) -> Self {
        Self { unknown: true, ..self }
    }

    pub(crate) fn filed(self, version: u64) -> Self {
        Self { filed: Some(version), ..self }
    }

    pub(crate) fn filed_version(&self) -> u64 {
        self.filed.unwrap_or(self.version)
    }
}

/// The content of a trust list: a university and, unless it is closed, a college.
#[derive(Clone)]
pub(crate) struct List {
    version: u64,
    issued: &'static str,
    closed: bool,
    pin: &'static str,
    /// Key and since when.
    compromised: Vec<(&'static str, &'static str)>,
    /// Key, time of sealing and seal.
    seals: Vec<(&'static str, &'static str, [u8; 32])>,
    signed: &'static str,
}

/// A list that l1 signs. The status list of the university is pinned to the key `sa`.
pub(crate) fn list(version: u64, issued: &'static str) -> List {
    List {
        version,
        issued,
        closed: false,
        pin: "sa",
        compromised: Vec::new(),
        seals: Vec::new(),
        signed: "l1",
    }
}

impl List {
    /// Without the college.
    pub(crate) fn closed(self) -> Self {
        Self { closed: true, ..self }
    }

    /// The key that signs the status list.
    pub(crate) fn pin(self, pin: &'static str) -> Self {
        Self { pin, ..self }
    }

    pub(crate) fn compromised(mut self, key: &'static str, since: &'static str) -> Self {
        self.compromised.push((key, since));
        self
    }

    pub(crate) fn seal(mut self, key: &'static str, sealed: &'static str, seal: [u8; 32]) -> Self {
        self.seals.push((key, sealed, seal));
        self
    }

    pub(crate) fn signed(self, signed: &'static str) -> Self {
        Self { signed, ..self }
    }
}

/// A status list of the university.
#[derive(Clone)]
pub(crate) struct Token {
    issued: &'static str,
    withdrawn: bool,
    signed: &'static str,
    pub(crate) address: &'static str,
}

/// A status list without withdrawals, signed with the key `sa`.
pub(crate) fn token(issued: &'static str) -> Token {
    Token { issued, withdrawn: false, signed: "sa", address: ADDRESS }
}

impl Token {
    /// Award 1 is withdrawn.
    pub(crate) fn withdrawing(self) -> Self {
        Self { withdrawn: true, ..self }
    }

    pub(crate) fn signed(self, signed: &'static str) -> Self {
        Self { signed, ..self }
    }

    pub(crate) fn at(self, address: &'static str) -> Self {
        Self { address, ..self }
    }
}

/// Encodes and signs parts.
#[derive(Clone, Copy)]
pub(crate) struct World<'k> {
    pub(crate) keys: &'k Keys,
}

impl<'k> World<'k> {
    /// The key with this short name.
    pub(crate) fn key(self, short: &str) -> Result<&'k TestKey> {
        let name = match short {
            "r1" => "root key 1",
            "r2" => "root key 2",
            "l1" => "list operator 1",
            "l2" => "list operator 2",
            "l3" => "list operator 3",
            "university" => "university",
            "stolen" => "university, stolen",
            "sa" => "status key A",
            "sb" => "status key B",
            "school" => "school",
            "stranger" => "stranger",
            other => return Err(format!("no key is called {other}").into()),
        };
        self.keys.get(name)
    }

    /// The key of a root or list role with this short name. `p1` and `p2` are of ML-DSA-44.
    fn role_key(self, short: &str) -> Result<RoleKey<'k>> {
        Ok(match short {
            "p1" => RoleKey::ml_dsa("post-quantum key 1"),
            "p2" => RoleKey::ml_dsa("post-quantum key 2"),
            other => RoleKey::Es256(self.key(other)?),
        })
    }

    /// The signed root.
    pub(crate) fn root(self, root: &Root) -> Result<Vec<u8>> {
        let mut fields = vec![
            (0, head(0, root.version)),
            (1, time(root.issued)?),
            (2, time(root.expires)?),
            (3, self.role(root.root)?),
            (4, self.role(root.list)?),
        ];
        let reinstated: Vec<_> = root
            .reinstated
            .split_whitespace()
            .map(|name| Ok(bstr(&self.key(name)?.public_key().thumbprint())))
            .collect::<Result<_>>()?;
        if !reinstated.is_empty() {
            fields.push((5, array(&reinstated)));
        }
        if root.unknown {
            fields.push((9, int(0)));
        }
        self.sign(&map(&fields), b"qualistamp/root/1", root.signed)
    }

    /// The signed trust list.
    pub(crate) fn list(self, list: &List) -> Result<Vec<u8>> {
        let university = ["university", "stolen", "sa", "sb"];
        let keys: Vec<_> =
            university.iter().map(|name| self.issuer_key(list, name)).collect::<Result<_>>()?;
        let pin = array(&[tstr(ADDRESS), bstr(&self.key(list.pin)?.public_key().kid().0)]);
        let mut issuers = vec![issuer("GR-TEST", &keys, Some(pin))];
        if !list.closed {
            issuers.push(issuer("FI-COLLEGE", &[self.issuer_key(list, "school")?], None));
        }
        let content = map(&[
            (0, head(0, list.version)),
            (1, time(list.issued)?),
            (2, time("2027-01-01")?),
            (3, array(&issuers)),
        ]);
        self.sign(&content, b"qualistamp/trust-list/1", list.signed)
    }

    /// The status list token. It names no time to expire.
    pub(crate) fn token(self, token: &Token) -> Result<Vec<u8>> {
        let key = self.key(token.signed)?;
        let header = map(&[(1, int(-7)), (4, bstr(&key.public_key().kid().0)), (16, tstr(status::TYPE))]);
        let statuses = [u8::from(token.withdrawn) << 1; 1];
        let claims =
            map(&[(2, tstr(token.address)), (6, time(token.issued)?), (65_533, status::list(1, &statuses))]);
        status::token(&header, &[0xa0], &claims, key)
    }

    /// `1 l1 l2 + 1 l3`
    fn role(self, text: &str) -> Result<Vec<u8>> {
        let groups: Vec<_> = text.split(" + ").map(|group| self.group(group)).collect::<Result<_>>()?;
        Ok(array(&groups))
    }

    fn group(self, text: &str) -> Result<Vec<u8>> {
        let (threshold, names) = text.split_once(' ').ok_or("a group is a threshold and keys")?;
        let keys: Vec<_> = names
            .split_whitespace()
            .map(|name| Ok(self.role_key(name)?.cose_key()))
            .collect::<Result<_>>()?;
        Ok(array(&[int(threshold.parse()?), array(&keys)]))
    }

    fn issuer_key(self, list: &List, name: &str) -> Result<Vec<u8>> {
        let key = self.key(name)?;
        let mut fields = vec![
            (0, RoleKey::Es256(key).cose_key()),
            (1, bstr(&key.public_key().kid().0)),
            (2, time("2020-01-01")?),
        ];
        if let Some((_, since)) = list.compromised.iter().find(|(compromised, _)| *compromised == name) {
            fields.push((4, time(since)?));
        }
        let seals: Vec<_> = list
            .seals
            .iter()
            .filter(|(sealed, _, _)| *sealed == name)
            .map(|(_, sealed, seal)| Ok(array(&[time(sealed)?, time(sealed)?, bstr(seal)])))
            .collect::<Result<_>>()?;
        if !seals.is_empty() {
            fields.push((5, array(&seals)));
        }
        Ok(map(&fields))
    }

    /// A `COSE_Sign` of these keys over the content, which is not compressed.
    fn sign(self, content: &[u8], domain: &[u8], signers: &str) -> Result<Vec<u8>> {
        let payload = [&[0], content].concat();
        let signatures: Vec<_> = signers
            .split_whitespace()
            .map(|name| {
                let key = self.role_key(name)?;
                let protected = bstr(&key.protected());
                let message = array(&[tstr("Signature"), bstr(&[]), protected, bstr(domain), bstr(&payload)]);
                key.signature(&message)
            })
            .collect::<Result<_>>()?;
        Ok([head(6, 98), array(&[bstr(&[]), vec![0xa0], bstr(&payload), array(&signatures)])].concat())
    }
}

/// An issuer that may award anything.
fn issuer(id: &str, keys: &[Vec<u8>], pin: Option<Vec<u8>>) -> Vec<u8> {
    let mut fields = vec![
        (0, tstr(id)),
        (1, array(&[tstr("en"), tstr("Academy of Tests")])),
        (2, tstr(id.get(..2).unwrap_or_default())),
        (5, array(&[map(&[])])),
        (6, array(keys)),
    ];
    fields.extend(pin.map(|pin| (7, pin)));
    map(&fields)
}

fn time(text: &str) -> Result<Vec<u8>> {
    Ok(int(text.parse::<UnixTime>()?.seconds()))
}
