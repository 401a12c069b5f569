//! Correctly signed stamps whose payload does not expand, or whose claims break a rule of the profile.

use qualistamp_core::Claims;
use qualistamp_vectors::format::StampCase;

use crate::awards::{AWARD, LATER, award_with, claims_down_to, claims_of, claims_with, minimal};
use crate::bytes::{array, bstr, deflate_stored, deflated_zeros, head, int, map, tstr};
use crate::cases::visibility;
use crate::context::Context;
use crate::draft::{Draft, Stamp};
use crate::error::Result;

pub(crate) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    Ok([
        payloads(context)?,
        encodings(context)?,
        values(context)?,
        newer_versions(context)?,
        specimen(context)?,
    ]
    .concat())
}

fn payloads(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let key = context.key("university")?;
    let claims = claims_with(7, &[]);
    let deflated = [&[1][..], &deflate_stored(&claims)].concat();
    let table = [
        ("empty-payload", "not even a coding octet", "P01", Vec::new()),
        ("not-deflate", "a block type that DEFLATE does not have", "P02", vec![1, 0xff, 0xff]),
        (
            "zlib-header",
            "DEFLATE in the frame of zlib",
            "P02",
            [&[1, 0x78, 0xda][..], &deflate_stored(&claims)].concat(),
        ),
        ("cut-deflate", "the DEFLATE stream ends early", "P03", deflated[..deflated.len() - 1].to_vec()),
        ("no-deflate", "a coding octet and nothing behind it", "P03", vec![1]),
        (
            "after-deflate",
            "three bytes after the DEFLATE stream",
            "P04",
            [&deflated[..], &[1, 2, 3]].concat(),
        ),
        ("bomb-just", "expands to 4,129 bytes", "P05", [&[1][..], &deflated_zeros(16 * 258 + 1)].concat()),
        (
            "bomb",
            "2.7 KB that expand to 425 KB, as much as fixed codes can in a code",
            "P05",
            [&[1][..], &deflated_zeros(1_650 * 258 + 1)].concat(),
        ),
        ("coding-2", "a coding that a later version may know", "U03", [&[2][..], &claims].concat()),
        ("coding-255", "a coding that a later version may know", "U03", vec![255]),
    ];
    let cases = table.into_iter().map(|(name, about, code, payload)| {
        let stamp = Stamp::of_payload(&payload, key)?;
        Draft::new(&format!("content/{name}"), about, &stamp).gives(context.trust, code)
    });
    cases.collect()
}

/// Claims that are not in the deterministic encoding.
fn encodings(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let key = context.key("university")?;
    let good = claims_with(7, &[]);
    let pair = |first: i64, second: i64| {
        map(&[(2, int(7)), (4, tstr("Borg")), (8, tstr("B.A.")), (first, tstr("7")), (second, int(20_284))])
    };
    let table = [
        ("claims-cut", "the claims end early", "unexpected end", good[..good.len() - 1].to_vec()),
        ("no-claims", "no claims at all", "unexpected end", Vec::new()),
        ("claims-break", "a break where nothing is open", "syntax", claims_with(LATER, &[0xff])),
        ("claims-reserved", "a reserved head", "syntax", claims_with(LATER, &[0x1c])),
        (
            "claims-reserved-29",
            "a head that RFC 8949 reserves, or a length without an end where none can be",
            "syntax",
            claims_with(LATER, &[0x1d]),
        ),
        (
            "claims-reserved-30",
            "a head that RFC 8949 reserves, or a length without an end where none can be",
            "syntax",
            claims_with(LATER, &[0x1e]),
        ),
        (
            "claims-reserved-31",
            "a head that RFC 8949 reserves, or a length without an end where none can be",
            "syntax",
            claims_with(LATER, &[0x1f]),
        ),
        (
            "claims-reserved-63",
            "a head that RFC 8949 reserves, or a length without an end where none can be",
            "syntax",
            claims_with(LATER, &[0x3f]),
        ),
        (
            "claims-reserved-223",
            "a head that RFC 8949 reserves, or a length without an end where none can be",
            "syntax",
            claims_with(LATER, &[0xdf]),
        ),
        (
            "claims-reserved-252",
            "a head that RFC 8949 reserves, or a length without an end where none can be",
            "syntax",
            claims_with(LATER, &[0xfc]),
        ),
        (
            "claims-indefinite-map",
            "an award of indefinite length",
            "indefinite length",
            claims_of([&[0xbf][..], &award_with(7, &[])[1..], &[0xff]].concat()),
        ),
        (
            "claims-indefinite-text",
            "a name in chunks",
            "indefinite length",
            claims_with(4, &[&[0x7f][..], &tstr("Borg"), &[0xff]].concat()),
        ),
        ("claims-long-int", "level 7 in two bytes", "not shortest", claims_with(2, &[0x18, 7])),
        (
            "claims-long-text",
            "the length of a name in two bytes",
            "not shortest",
            claims_with(4, b"\x78\x04Borg"),
        ),
        (
            "claims-long-float",
            "one and a half in five bytes, in a field of a later version",
            "not shortest",
            claims_with(LATER, &[0xfa, 0x3f, 0xc0, 0, 0]),
        ),
        (
            "claims-simple-24",
            "a simple value that does not exist, in a field of a later version",
            "syntax",
            claims_with(LATER, &[0xf8, 24]),
        ),
        (
            "claims-other-nan",
            "not a number, with a bit set that says more, in a field of a later version",
            "not shortest",
            claims_with(LATER, &[0xf9, 0x7e, 0x01]),
        ),
        (
            "claims-not-utf8-later",
            "a text that is not UTF-8, in a field of a later version",
            "invalid utf-8",
            claims_with(LATER, b"\x61\xff"),
        ),
        ("claims-negative-type", "an award type below zero", "wrong type", claims_with(13, &int(-1))),
        (
            "claims-level-too-large",
            "an EQF level of 64 bits",
            "integer too large",
            claims_with(2, &head(0, u64::MAX)),
        ),
        ("claims-key-twice", "two award ids", "duplicate key", claims_of(pair(10, 10))),
        ("claims-unsorted", "the English title after the id", "unsorted keys", claims_of(pair(10, 9))),
        (
            "claims-nested-unsorted",
            "keys out of order in a field of a later version",
            "unsorted keys",
            claims_with(LATER, &map(&[(1, int(0)), (0, int(0))])),
        ),
        ("claims-not-utf8", "a name that is not UTF-8", "invalid utf-8", claims_with(4, b"\x64Bor\xff")),
        ("claims-trailing", "a byte after the claims", "trailing bytes", [&good[..], &[0]].concat()),
        ("claims-array", "an array", "wrong type", array(&[int(1)])),
        ("claims-number-for-name", "a number for a name", "wrong type", claims_with(4, &int(1))),
        (
            "claims-tagged-day",
            "a day with a tag",
            "wrong type",
            claims_with(11, &[head(6, 100), int(20_284)].concat()),
        ),
        (
            "claims-text-key",
            "a text as a key",
            "wrong type",
            [&[0xa1][..], &tstr("award"), &award_with(7, &[])].concat(),
        ),
        (
            "claims-int-too-large",
            "a key of 64 bits",
            "integer too large",
            [head(5, 2), int(6), int(0), head(0, u64::MAX), int(0)].concat(),
        ),
        (
            "claims-int-just-too-large",
            "a key of 2^63",
            "integer too large",
            [head(5, 2), int(6), int(0), head(0, 1 << 63), int(0)].concat(),
        ),
        (
            "claims-int-just-too-low",
            "a key of -2^63 - 1",
            "integer too large",
            [head(5, 2), int(AWARD), award_with(7, &[]), head(1, 1 << 63), int(0)].concat(),
        ),
        (
            "claims-int-too-low",
            "a negative key of 64 bits",
            "integer too large",
            [head(5, 2), int(AWARD), award_with(7, &[]), head(1, u64::MAX), int(0)].concat(),
        ),
        (
            "claims-too-deep",
            "a field of a later version with a number at level 17",
            "too deep",
            claims_down_to(17),
        ),
    ];
    let cases = table.into_iter().map(|(name, about, detail, claims)| {
        let stamp = Stamp::of_claims(&claims, key)?;
        Draft::new(&format!("content/{name}"), about, &stamp).gives_detail(context.trust, "C01", detail)
    });
    cases.collect()
}

/// Correctly encoded claims that break a rule of a field.
fn values(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let key = context.key("university")?;
    let nine_languages = ["el", "en", "de", "fr", "it", "es", "pt", "nl", "fi"].map(tstr);
    let seventeen: Vec<Vec<u8>> = (0..17).map(|number| tstr(&format!("X-{number}"))).collect();
    let many: Vec<(i64, Vec<u8>)> =
        [(4, tstr("Borg")), (8, tstr("B.A.")), (10, tstr("7")), (11, int(20_284))]
            .into_iter()
            .chain((LATER..LATER + 33).map(|key| (key, int(0))))
            .collect();
    let with_claim = |claim: i64, value: i64| map(&[(claim, int(value)), (AWARD, award_with(7, &[]))]);
    // The first day or second of the years 10000 and 2020.
    let (day_10000, second_10000, second_2020) = (2_932_897, 253_402_300_800, 1_577_836_800);
    let table: Vec<(&str, &str, Vec<u8>)> = vec![
        ("no award", "award: missing", map(&[])),
        ("no family name", "family: missing", claims_with(4, &[])),
        ("no title", "title: missing", claims_with(8, &[])),
        ("no award id", "id: missing", claims_with(10, &[])),
        ("no day of award", "awarded: missing", claims_with(11, &[])),
        ("an empty family name", "family: empty", claims_with(4, &tstr(""))),
        ("a family name of 256 bytes", "family: too long", claims_with(4, &tstr(&"B".repeat(256)))),
        ("empty given names", "given: empty", claims_with(5, &tstr(""))),
        ("an empty Latin family name", "family_latin: empty", claims_with(6, &tstr(""))),
        ("Latin given names without others", "given_latin: needs", claims_with(7, &tstr("Rita"))),
        ("a title of 513 bytes", "title: too long", claims_with(8, &tstr(&"B".repeat(513)))),
        ("an empty English title", "title_en: empty", claims_with(9, &tstr(""))),
        ("an award id of 65 bytes", "id: too long", claims_with(10, &tstr(&"7".repeat(65)))),
        ("a country in small letters", "country: not a code", claims_with(0, &tstr("mt"))),
        ("a language in capital letters", "title_lang: not a code", claims_with(1, &tstr("MT"))),
        ("EQF level 0", "eqf: out of range", claims_with(2, &int(0))),
        ("EQF level 9", "eqf: out of range", claims_with(2, &int(9))),
        ("EQF level -1", "eqf: out of range", claims_with(2, &int(-1))),
        ("ISCED-F field 1100", "isced: not a code", claims_with(3, &int(1_100))),
        ("awarded in the year 10000", "awarded: out of range", claims_with(11, &int(day_10000))),
        ("born on a day that is a text", "dob: not a code", claims_with(12, &tstr("1998-03-14"))),
        ("born in month 13", "dob: not a date", claims_with(12, &tstr("1998-13"))),
        ("born after the award", "awarded: before birth", claims_with(12, &tstr("2026"))),
        ("award type 65536", "type: out of range", claims_with(13, &int(65_536))),
        ("a national level of nothing", "nqf: empty", claims_with(14, &tstr(""))),
        ("no credits at all", "credits: out of range", claims_with(15, &int(0))),
        ("whole ECTS credits as a pair", "credits: leave out", claims_with(15, &array(&[int(10), int(0)]))),
        ("credits of three numbers", "credits: too many", claims_with(15, &array(&[int(1), int(1), int(1)]))),
        ("a grade of 256 bytes", "grade: too long", claims_with(16, &tstr(&"A".repeat(256)))),
        ("a grading scheme without a grade", "grade_scheme: needs", claims_with(17, &tstr("MT-100"))),
        ("mode 65536", "mode: out of range", claims_with(18, &int(65_536))),
        ("one language in a list", "langs: leave out", claims_with(19, &array(&[tstr("mt")]))),
        ("no language in a list", "langs: empty", claims_with(19, &array(&[]))),
        ("a language twice", "langs: repeated", claims_with(19, &array(&[tstr("mt"), tstr("mt")]))),
        ("nine languages", "langs: too many", claims_with(19, &array(&nine_languages))),
        ("profession 65536", "profession: out of range", claims_with(20, &int(65_536))),
        ("a thesis without a title", "thesis: empty", claims_with(21, &tstr(""))),
        ("outcomes of 1,025 bytes", "outcomes: too long", claims_with(22, &tstr(&"o".repeat(1_025)))),
        ("a field of education of 64 bits", "isced: not a code", claims_with(3, &head(0, u64::MAX))),
        ("given names of 256 bytes", "given: too long", claims_with(5, &tstr(&"G".repeat(256)))),
        (
            "a Latin family name of 256 bytes",
            "family_latin: too long",
            claims_with(6, &tstr(&"L".repeat(256))),
        ),
        ("an English title of 513 bytes", "title_en: too long", claims_with(9, &tstr(&"T".repeat(513)))),
        ("a thesis of 513 bytes", "thesis: too long", claims_with(21, &tstr(&"T".repeat(513)))),
        (
            "Latin given names of 256 bytes",
            "given_latin: too long",
            claims_of(map(&[
                (4, tstr("Borg")),
                (5, tstr("Rita")),
                (7, tstr(&"G".repeat(256))),
                (8, tstr("B.A.")),
                (10, tstr("7")),
                (11, int(20_284)),
            ])),
        ),
        (
            "a grading scheme of 256 bytes",
            "grade_scheme: too long",
            claims_of(map(&[
                (4, tstr("Borg")),
                (8, tstr("B.A.")),
                (10, tstr("7")),
                (11, int(20_284)),
                (16, tstr("8")),
                (17, tstr(&"S".repeat(256))),
            ])),
        ),
        ("an award type of 64 bits", "type: out of range", claims_with(13, &head(0, u64::MAX))),
        ("ECTS credits of 64 bits", "credits: out of range", claims_with(15, &head(0, u64::MAX))),
        ("a mode of 64 bits", "mode: out of range", claims_with(18, &head(0, u64::MAX))),
        ("a profession of 64 bits", "profession: out of range", claims_with(20, &head(0, u64::MAX))),
        ("a status index of 64 bits", "status: out of range", claims_with(23, &head(0, u64::MAX))),
        ("ISCED-F field 9899", "isced: not a code", claims_with(3, &int(9_899))),
        ("ISCED-F field 10000", "isced: not a code", claims_with(3, &int(10_000))),
        ("a country of three letters", "country: not a code", claims_with(0, &tstr("MLT"))),
        ("a language of four letters", "title_lang: not a code", claims_with(1, &tstr("malt"))),
        ("born in the year 1599", "dob: not a date", claims_with(12, &tstr("1599"))),
        ("born in month 00", "dob: not a date", claims_with(12, &tstr("1998-00"))),
        ("a hundred thousand ECTS credits", "credits: out of range", claims_with(15, &int(100_000))),
        ("credits of one number", "credits: too many", claims_with(15, &array(&[int(1)]))),
        ("a status index of 33 bits", "status: out of range", claims_with(23, &int(1 << 32))),
        ("a link of 16 bytes", "link: not a code", claims_with(24, &bstr(&[7; 16]))),
        ("a link of 25 bytes", "link: not a code", claims_with(24, &bstr(&[7; 25]))),
        ("a specimen that says it is none", "specimen: leave out", claims_with(25, &[0xf4])),
        ("awarded with nobody", "joint_with: empty", claims_with(26, &array(&[]))),
        ("awarded with an issuer of no id", "joint_with: empty", claims_with(26, &array(&[tstr("")]))),
        (
            "awarded with an issuer twice",
            "joint_with: repeated",
            claims_with(26, &array(&[tstr("SE-TEST"), tstr("FI-TEST"), tstr("SE-TEST")])),
        ),
        ("awarded with seventeen issuers", "joint_with: too many", claims_with(26, &array(&seventeen))),
        (
            "awarded with an issuer of 65 bytes",
            "joint_with: too long",
            claims_with(26, &array(&[tstr(&"S".repeat(65))])),
        ),
        ("a family name of a Hangul filler", "family: invisible", claims_with(4, &tstr("\u{3164}"))),
        ("given names of a zero-width non-joiner", "given: invisible", claims_with(5, &tstr("\u{200c}"))),
        ("a title of spaces and a Braille blank", "title: invisible", claims_with(8, &tstr(" \u{2800} "))),
        ("a national level of a soft hyphen", "nqf: invisible", claims_with(14, &tstr("\u{ad}"))),
        (
            "outcomes of the ends of every range of invisible characters",
            "outcomes: invisible",
            claims_with(22, &tstr(&visibility::edges(false).into_iter().collect::<String>())),
        ),
        (
            "EQF level 9 beside a critical field",
            "eqf: out of range",
            claims_of(map(&[
                (2, int(9)),
                (4, tstr("Borg")),
                (8, tstr("B.A.")),
                (10, tstr("7")),
                (11, int(20_284)),
                (63, int(0)),
            ])),
        ),
        ("a national level of 256 bytes", "nqf: too long", claims_with(14, &tstr(&"N".repeat(256)))),
        ("a profession of 256 bytes", "profession: too long", claims_with(20, &tstr(&"P".repeat(256)))),
        ("33 fields of later versions", "extra: too many", claims_of(map(&many))),
        ("expires in the year 10000", "expires: out of range", with_claim(4, second_10000)),
        ("expires before it is awarded", "expires: before", with_claim(4, second_2020)),
        ("begins in the year 10000", "not_before: out of range", with_claim(5, second_10000)),
        ("signed in the year 10000", "issued_at: out of range", with_claim(6, second_10000)),
    ];
    let cases = table.into_iter().map(|(about, detail, claims)| {
        let stamp = Stamp::of_claims(&claims, key)?;
        let id = format!("content/value-{}", about.replace([' ', ','], "-").to_lowercase());
        Draft::new(&id, about, &stamp).gives_detail(context.trust, "C02", detail)
    });
    cases.collect()
}

/// Fields of later versions that readers must understand.
fn newer_versions(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let key = context.key("university")?;
    let beside = |claim: i64| map(&[(AWARD, award_with(7, &[])), (claim, int(1))]);
    let table = [
        (
            "newer-award-27",
            "the first critical field of the award that is unknown",
            "27",
            claims_with(27, &[0xf5]),
        ),
        (
            "newer-award-63",
            "the last critical field of the award",
            "63",
            claims_with(63, &tstr("provisional")),
        ),
        ("newer-claim-first", "the first critical claim", "-65538", beside(-65_538)),
        ("newer-claim-last", "the last critical claim", "-65601", beside(-65_601)),
        (
            "newer-award-and-claim",
            "critical fields in the award and beside it",
            "30",
            map(&[(AWARD, award_with(30, &int(0))), (-65_540, int(0))]),
        ),
    ];
    let cases = table.into_iter().map(|(name, about, field, claims)| {
        let stamp = Stamp::of_claims(&claims, key)?;
        Draft::new(&format!("content/{name}"), about, &stamp).gives_detail(context.trust, "U15", field)
    });
    cases.collect()
}

fn specimen(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let mut claims: Claims = minimal()?;
    claims.award.specimen = true;
    let draft =
        context.draft("content/specimen", "an example, which awards nothing", &claims, "university")?;
    Ok(vec![draft.gives(context.trust, "C03")?])
}
