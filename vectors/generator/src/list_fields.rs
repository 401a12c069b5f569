//! Fields of trust lists, on both sides of each limit (section 6.2 of the specification).

use qualistamp_core::Signer as _;

use crate::bytes::{array, bstr, head, int, map, tstr};
use crate::error::Result;
use crate::keys::{Keys, TestKey};
use crate::list_bytes::{content_bytes, cose_key, x_of};

/// The last second of the year 9999, and the first of the year 1600.
const LAST_SECOND: i64 = 253_402_300_799;
const FIRST_SECOND: i64 = -11_676_096_000;
const LAST_DAY: i64 = 2_932_896;
const FIRST_DAY: i64 = -135_140;

/// A content of a list, what is special about it, and whether it opens.
pub(crate) struct FieldCase {
    pub(crate) id: String,
    pub(crate) about: String,
    pub(crate) content: Vec<u8>,
    pub(crate) expected: &'static str,
}

pub(crate) fn cases(keys: &Keys) -> Result<Vec<FieldCase>> {
    let key = keys.get("university")?;
    let groups = [
        of_the_list(key),
        of_an_issuer(key),
        of_a_scope(key),
        of_a_key(key),
        of_one_kid(keys, key),
        of_introduced(),
    ];
    Ok(groups.concat_cases())
}

/// Joins the groups, each under its own name.
trait ConcatCases {
    fn concat_cases(self) -> Vec<FieldCase>;
}

type Row = (&'static str, Vec<u8>, &'static str);

impl<const N: usize> ConcatCases for [(&'static str, Vec<Row>); N] {
    fn concat_cases(self) -> Vec<FieldCase> {
        let rows = self.into_iter().flat_map(|(group, rows)| rows.into_iter().map(move |row| (group, row)));
        rows.map(|(group, (about, content, expected))| FieldCase {
            id: format!("list/{group}-{}", about.replace([' ', ','], "-").to_lowercase()),
            about: format!("{group}: {about}"),
            content,
            expected,
        })
        .collect()
    }
}

fn of_the_list(key: &TestKey) -> (&'static str, Vec<Row>) {
    let list = |issued: Vec<u8>, next: Vec<u8>| {
        map(&[(0, int(7)), (1, issued), (2, next), (3, array(&[issuer(key, &[])]))])
    };
    let rows = vec![
        ("first and last second", list(int(FIRST_SECOND), int(LAST_SECOND)), "opens"),
        ("before the first second", list(int(FIRST_SECOND - 1), int(LAST_SECOND)), "field"),
        ("after the last second", list(int(FIRST_SECOND), int(LAST_SECOND + 1)), "field"),
        (
            "version of 64 bits",
            map(&[(0, head(0, u64::MAX)), (1, int(0)), (2, int(0)), (3, array(&[]))]),
            "opens",
        ),
        ("content is an array", array(&[]), "content"),
        ("key is a text", [head(5, 1), tstr("version"), int(7)].concat(), "content"),
    ];
    ("fields", rows)
}

fn of_an_issuer(key: &TestKey) -> (&'static str, Vec<Row>) {
    let with = |field: i64, value: Vec<u8>| content_bytes(&[issuer(key, &[(field, value)])]);
    let names = |items: &[Vec<u8>]| with(1, array(items));
    let pin = |address: &str, kid: &[u8]| with(7, array(&[tstr(address), bstr(kid)]));
    let kid = key.public_key().kid().0;
    let rows = vec![
        ("id of 64 bytes", with(0, tstr(&"I".repeat(64))), "opens"),
        ("id of 65 bytes", with(0, tstr(&"I".repeat(65))), "field"),
        ("invisible id", with(0, tstr("\u{200b}")), "field"),
        ("name of 512 bytes", names(&[tstr("en"), tstr(&"N".repeat(512))]), "opens"),
        ("name of 513 bytes", names(&[tstr("en"), tstr(&"N".repeat(513))]), "field"),
        ("no name", names(&[]), "field"),
        ("language without a name", names(&[tstr("en")]), "field"),
        ("three items for names", names(&[tstr("en"), tstr("Academy"), tstr("de")]), "field"),
        ("name before its language", names(&[tstr("Academy"), tstr("en")]), "field"),
        ("language of three letters", names(&[tstr("hsb"), tstr("Akademija")]), "opens"),
        ("language of four letters", names(&[tstr("engl"), tstr("Academy")]), "field"),
        ("language of one letter", names(&[tstr("e"), tstr("Academy")]), "field"),
        ("language from a to z", names(&[tstr("az"), tstr("Akademiya")]), "opens"),
        ("language with a bracket", names(&[tstr("e{"), tstr("Academy")]), "field"),
        ("language with a backtick", names(&[tstr("`e"), tstr("Academy")]), "field"),
        ("country from A to Z", with(2, tstr("AZ")), "opens"),
        ("country with an at sign", with(2, tstr("@A")), "field"),
        ("country with a bracket", with(2, tstr("A[")), "field"),
        ("country of three letters", with(2, tstr("FIN")), "field"),
        ("homepage of 255 bytes", with(3, tstr(&"h".repeat(255))), "opens"),
        ("homepage of 256 bytes", with(3, tstr(&"h".repeat(256))), "field"),
        ("identifier of 64 bytes", with(4, array(&[tstr(&"s".repeat(64)), tstr(&"v".repeat(64))])), "opens"),
        ("identifier scheme of 65 bytes", with(4, array(&[tstr(&"s".repeat(65)), tstr("v")])), "field"),
        ("identifier of 65 bytes", with(4, array(&[tstr("s"), tstr(&"v".repeat(65))])), "field"),
        ("no identifiers in an array", with(4, array(&[])), "field"),
        ("no scope", with(5, array(&[])), "field"),
        ("status address of 255 bytes", pin(&"a".repeat(255), &kid), "opens"),
        ("status address of 256 bytes", pin(&"a".repeat(256), &kid), "field"),
        ("pin of three bytes", pin("a", &kid[..3]), "field"),
        ("pin without its key", with(7, array(&[tstr("a")])), "field"),
        ("always 3", with(8, int(3)), "opens"),
        ("always 0", with(8, int(0)), "field"),
        ("always 4", with(8, int(4)), "field"),
        ("field 9", with(9, int(0)), "unknown field"),
    ];
    ("issuer", rows)
}

fn of_a_scope(key: &TestKey) -> (&'static str, Vec<Row>) {
    let with = |fields: &[(i64, Vec<u8>)]| content_bytes(&[issuer(key, &[(5, array(&[map(fields)]))])]);
    let levels = |low: i64, high: i64| with(&[(1, array(&[int(low), int(high)]))]);
    let rows = vec![
        ("levels 1 to 8", levels(1, 8), "opens"),
        ("one level", levels(8, 8), "opens"),
        ("level 0", levels(0, 8), "field"),
        ("level 9", levels(1, 9), "field"),
        ("levels backwards", levels(6, 5), "field"),
        ("one end of levels", with(&[(1, array(&[int(5)]))]), "field"),
        ("first and last day", with(&[(2, int(FIRST_DAY)), (3, int(LAST_DAY))]), "opens"),
        ("before the first day", with(&[(2, int(FIRST_DAY - 1))]), "field"),
        ("after the last day", with(&[(3, int(LAST_DAY + 1))]), "field"),
        ("one day", with(&[(2, int(7)), (3, int(7))]), "opens"),
        ("until the day before", with(&[(2, int(7)), (3, int(6))]), "field"),
        ("type 65535", with(&[(0, array(&[int(65_535)]))]), "opens"),
        ("type 65536", with(&[(0, array(&[int(65_536)]))]), "field"),
        ("no type in an array", with(&[(0, array(&[]))]), "field"),
        ("no country in an array", with(&[(4, array(&[]))]), "field"),
        ("field 5", with(&[(5, int(0))]), "unknown field"),
    ];
    ("scope", rows)
}

fn of_a_key(key: &TestKey) -> (&'static str, Vec<Row>) {
    let (x, sign) = x_of(key);
    let kid = bstr(&key.public_key().kid().0);
    let of = |fields: &[(i64, Vec<u8>)]| content_bytes(&[issuer(key, &[(6, array(&[map(fields)]))])]);
    let point = cose_key(&(x.clone(), sign));
    let with =
        |field: i64, value: Vec<u8>| of(&[(0, point.clone()), (1, kid.clone()), (2, int(0)), (field, value)]);
    let of_point = |point: &[(i64, Vec<u8>)]| of(&[(0, map(point)), (1, kid.clone()), (2, int(0))]);
    let parts = |kind: i64, curve: i64, x: &[u8], y: Vec<u8>| {
        of_point(&[(1, int(kind)), (-1, int(curve)), (-2, bstr(x)), (-3, y)])
    };
    let (even, y) = (vec![0xf4], bstr(&[1; 32]));
    let seal = |sealed: i64, complete: i64, root: &[u8]| {
        with(5, array(&[array(&[int(sealed), int(complete), bstr(root)])]))
    };
    let rows = vec![
        ("another kind of key", parts(1, 1, &x, even.clone()), "content"),
        ("another curve", parts(2, 2, &x, even.clone()), "content"),
        ("x of 31 bytes", parts(2, 1, &x[..31], even.clone()), "content"),
        ("y as a number of 32 bytes", parts(2, 1, &x, y), "content"),
        ("no sign of y", of_point(&[(1, int(2)), (-1, int(1)), (-2, bstr(&x))]), "content"),
        (
            "a fifth member",
            of_point(&[(1, int(2)), (3, int(-7)), (-1, int(1)), (-2, bstr(&x)), (-3, even)]),
            "content",
        ),
        ("kid of three bytes", of(&[(0, point.clone()), (1, bstr(&[1; 3])), (2, int(0))]), "field"),
        ("no first day", of(&[(0, point.clone()), (1, kid.clone())]), "field"),
        ("until the last second", with(3, int(LAST_SECOND)), "opens"),
        ("until after the last second", with(3, int(LAST_SECOND + 1)), "field"),
        ("stolen before the first second", with(4, int(FIRST_SECOND - 1)), "field"),
        ("seal complete when sealed", seal(1_000, 1_000, &[9; 32]), "opens"),
        ("seal of 31 bytes", seal(1_000, 1_000, &[9; 31]), "field"),
        ("seal after the last second", seal(LAST_SECOND + 1, 0, &[9; 32]), "field"),
        ("field 6", with(6, int(0)), "unknown field"),
        ("consent of 64 bytes", with(7, bstr(&[9; 64])), "opens"),
        ("consent of 63 bytes", with(7, bstr(&[9; 63])), "field"),
    ];
    ("key", rows)
}

/// Operators that a list introduces (section 6.8).
fn of_introduced() -> (&'static str, Vec<Row>) {
    let operator = |number: u8, fields: &[(i64, Vec<u8>)]| {
        let mut all = vec![
            (0, tstr(&format!("OP-{number}"))),
            (1, array(&[tstr("fi"), tstr("Ministeriö")])),
            (2, array(&[tstr("FI"), tstr("SE")])),
            (3, bstr(&[number; 32])),
        ];
        for (field, value) in fields {
            all.retain(|(other, _)| other != field);
            all.push((*field, value.clone()));
        }
        all.sort_by_key(|(field, _)| *field);
        map(&all)
    };
    let list = |operators: &[Vec<u8>]| {
        map(&[(0, int(7)), (1, int(0)), (2, int(0)), (3, array(&[])), (4, array(operators))])
    };
    let with = |field: i64, value: Vec<u8>| list(&[operator(1, &[(field, value)])]);
    let countries = |count: u8| {
        let pairs = (0..count).map(|number| {
            let letters = [b'A' + number / 26, b'A' + number % 26].map(char::from);
            tstr(&letters.iter().collect::<String>())
        });
        with(2, array(&pairs.collect::<Vec<_>>()))
    };
    let many = |count: u16| {
        let operators: Vec<Vec<u8>> = (0..count)
            .map(|number| {
                let [high, low] = number.to_be_bytes();
                let first_root = [&[high, low][..], &[0; 30]].concat();
                operator(1, &[(0, tstr(&format!("OP-{number}"))), (3, bstr(&first_root))])
            })
            .collect();
        list(&operators)
    };
    let rows = vec![
        ("two operators", list(&[operator(1, &[]), operator(2, &[])]), "opens"),
        ("an address of 255 bytes", with(4, tstr(&"a".repeat(255))), "opens"),
        ("an address of 256 bytes", with(4, tstr(&"a".repeat(256))), "field"),
        ("no operator in an array", list(&[]), "field"),
        ("no country", with(2, array(&[])), "field"),
        ("64 countries", countries(64), "opens"),
        ("65 countries", countries(65), "field"),
        ("a country twice", with(2, array(&[tstr("FI"), tstr("FI")])), "countries unsorted"),
        ("countries out of order", with(2, array(&[tstr("SE"), tstr("FI")])), "countries unsorted"),
        ("a hash of 31 bytes", with(3, bstr(&[1; 31])), "field"),
        ("field 5", with(5, int(0)), "unknown field"),
        ("an id twice", list(&[operator(1, &[]), operator(2, &[(0, tstr("OP-1"))])]), "introduced twice"),
        (
            "an operator twice",
            list(&[operator(1, &[]), operator(2, &[(3, bstr(&[1; 32]))])]),
            "introduced twice",
        ),
        ("256 operators", many(256), "opens"),
        ("257 operators", many(257), "too many introduced"),
    ];
    ("introduced", rows)
}

/// Different keys under one kid, as a forger could make them with enough work.
fn of_one_kid(keys: &Keys, named: &TestKey) -> (&'static str, Vec<Row>) {
    let kid = bstr(&named.public_key().kid().0);
    let entries: Vec<Vec<u8>> = keys
        .all()
        .map(|key| map(&[(0, cose_key(&x_of(key))), (1, kid.clone()), (2, int(0))]))
        .take(9)
        .collect();
    let list = |entries: &[Vec<u8>]| content_bytes(&[issuer(named, &[(6, array(entries))])]);
    (
        "kid",
        vec![("eight keys", list(&entries[..8]), "opens"), ("nine keys", list(&entries), "too many keys")],
    )
}

/// An issuer with one key. `changes` replace fields or add them.
fn issuer(key: &TestKey, changes: &[(i64, Vec<u8>)]) -> Vec<u8> {
    let entry = map(&[(0, cose_key(&x_of(key))), (1, bstr(&key.public_key().kid().0)), (2, int(0))]);
    let names = array(&[tstr("en"), tstr("Academy of Tests")]);
    let mut fields =
        vec![(0, tstr("FI-A")), (1, names), (2, tstr("FI")), (5, array(&[map(&[])])), (6, array(&[entry]))];
    fields.retain(|(field, _)| changes.iter().all(|(changed, _)| changed != field));
    fields.extend_from_slice(changes);
    fields.sort_by_key(|(field, _)| *field);
    map(&fields)
}
