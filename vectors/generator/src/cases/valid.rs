//! Valid stamps: scripts, contents, values at their limits, keys in every usable state, notes.

use qualistamp_core::{
    Award, Claims, CreditSystem, Credits, EqfLevel, JointIssuers, Label, LanguagesOfInstruction, Mode, Name,
    Outcomes, Phrase, Profession, Title,
};
use qualistamp_vectors::format::StampCase;

use crate::awards::{AWARD, LATER, award, award_with, claims_down_to, claims_with, full, minimal, standard};
use crate::bytes::{deflate_stored, int, map, tstr};
use crate::cases::{limits, visibility};
use crate::context::Context;
use crate::draft::{Draft, Stamp};
use crate::error::Result;
use crate::keys::{other_s, s_is_high};

const NO_STATUS: &[&str] = &["status not offered"];

pub(crate) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let groups =
        [profiles(context)?, scripts(context)?, values(context)?, codings(context)?, signatures(context)?];
    let later =
        [dates(context)?, notes(context)?, visibility::valid_cases(context)?, limits::cases(context)?];
    Ok(groups.into_iter().chain(later).flatten().collect())
}

fn profiles(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let draft = |id, about, claims| context.draft(id, about, &claims, "university");
    Ok(vec![
        draft("valid/minimal", "the least a diploma says", minimal()?)?.valid(context.trust, NO_STATUS)?,
        draft("valid/standard", "what most diplomas say", standard()?)?.valid(context.trust, NO_STATUS)?,
        draft("valid/full", "everything a diploma can say", full()?)?
            .status("token/main")
            .valid(context.trust, &[])?,
    ])
}

fn scripts(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let table = [
        ("latin", "Latin letters with marks", "Ștefănescu-Łuczak", "Zoë Þóra", "Maître ès lettres"),
        ("maltese", "Maltese", "Għawdxi", "Ġużeppi", "Lawrja fil-Ħitan"),
        ("cyrillic", "Bulgarian", "Йорданова", "Десислава", "Магистър по право"),
        ("ukrainian", "Ukrainian, with an apostrophe", "Луб’янченко", "Соломія", "Магістр філології"),
        ("armenian", "Armenian", "Հովհաննիսյան", "Անահիտ", "Մագիստրոս"),
        ("georgian", "Georgian", "ჩიქოვანი", "ნინო", "მაგისტრი"),
        ("hebrew", "Hebrew, right to left", "כהן", "נועה", "מוסמך במדעים"),
        ("arabic", "Arabic, right to left", "العبد الله", "ليلى", "ماجستير في الهندسة"),
        (
            "persian",
            "Persian, with the zero-width non-joiner its spelling needs",
            "علی\u{200c}زاده",
            "رضا",
            "کارشناسی ارشد",
        ),
        ("devanagari", "Devanagari", "शर्मा", "प्रिया", "विज्ञान निष्णात"),
        ("chinese", "Chinese", "欧阳", "思远", "工学硕士学位"),
        (
            "bengali",
            "Bengali, with the zero-width joiner before the virama",
            "র\u{200d}্যাম",
            "তন্ময়",
            "স্নাতকোত্তর",
        ),
        ("sinhala", "Sinhala, with the zero-width joiner after the virama", "ශ්\u{200d}රී", "නිමල්", "විද්‍යාපති"),
        ("supplementary", "characters beyond the basic plane", "𠮷野", "彩", "修士（文学）"),
    ];
    let cases = table.into_iter().map(|(name, about, family, given, title)| {
        let claims = Claims::new(award(family, given, title, "2025-07-15")?);
        context
            .draft(&format!("valid/script-{name}"), about, &claims, "university")?
            .valid(context.trust, NO_STATUS)
    });
    cases.collect()
}

/// Values at their limits, and values of later versions. The academy signs, because it may award anything.
fn values(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let with = |change: &dyn Fn(&mut Award) -> Result<()>| -> Result<Claims> {
        let mut claims = minimal()?;
        change(&mut claims.award)?;
        Ok(claims)
    };
    let table: Vec<(&str, &str, Claims)> = vec![
        (
            "one-name",
            "a person of one name",
            with(&|award| {
                award.given_names = None;
                Ok(())
            })?,
        ),
        (
            "birth-month",
            "only year and month of birth are known",
            with(&|award| {
                award.birth = Some("1998-03".parse()?);
                Ok(())
            })?,
        ),
        (
            "birth-year",
            "only the year of birth is known",
            with(&|award| {
                award.birth = Some("1998".parse()?);
                Ok(())
            })?,
        ),
        (
            "birth-before-1970",
            "a negative day",
            with(&|award| {
                award.birth = Some("1899-12-31".parse()?);
                Ok(())
            })?,
        ),
        (
            "credits-tenth",
            "half a credit point",
            with(&|award| {
                award.credits = Some(Credits::from_tenths(75, CreditSystem::Ects)?);
                Ok(())
            })?,
        ),
        (
            "credits-hours",
            "hours of learning",
            with(&|award| {
                award.credits = Some(Credits::from_tenths(1_800, CreditSystem::Hours)?);
                Ok(())
            })?,
        ),
        (
            "credits-most",
            "the largest number of credits",
            with(&|award| {
                award.credits = Some(Credits::from_tenths(999_999, CreditSystem::National)?);
                Ok(())
            })?,
        ),
        (
            "profession-sectoral",
            "a profession with automatic recognition",
            with(&|award| {
                award.profession = Some(Profession::Sectoral("midwife".parse()?));
                Ok(())
            })?,
        ),
        (
            "eight-languages",
            "as many languages as there may be, some of three letters",
            with(&|award| {
                let codes = ["el", "en", "hsb", "sma", "ga", "mt", "rm", "eu"];
                let languages = codes.iter().map(|code| code.parse()).collect::<Result<_, _>>()?;
                award.languages = Some(LanguagesOfInstruction::new(languages)?);
                Ok(())
            })?,
        ),
        (
            "eqf-1",
            "the lowest level, generic field",
            with(&|award| {
                award.eqf = Some(EqfLevel::new(1)?);
                award.isced = Some("0000".parse()?);
                Ok(())
            })?,
        ),
        (
            "unregistered",
            "values that a later version of the registries gave a meaning",
            with(&|award| {
                award.award_type = Some(qualistamp_core::AwardType::Unregistered(200));
                award.mode = Some(Mode::Unregistered(65_535));
                award.isced = Some("9999".parse()?);
                Ok(())
            })?,
        ),
        (
            "longest-texts",
            "every text as long as it may be, in as few bytes as the code needs",
            with(&|award| {
                award.family_name = Name::new(&"M".repeat(255))?;
                award.title = Title::new(&"é".repeat(256))?;
                award.id = Label::new(&"7".repeat(64))?;
                award.outcomes = Some(Outcomes::new(&"o".repeat(1_024))?);
                Ok(())
            })?,
        ),
        (
            "longest-phrases",
            "grade, scheme, national level and profession as long as they may be",
            with(&|award| {
                award.nqf_level = Some(Phrase::new(&"n".repeat(255))?);
                award.grade = Some(Phrase::new(&"ა".repeat(85))?);
                award.grading_scheme = Some(Phrase::new(&"s".repeat(255))?);
                award.profession = Some(Profession::Named(Phrase::new(&"p".repeat(255))?));
                Ok(())
            })?,
        ),
        (
            "joint-with-one",
            "awarded together with one other issuer",
            with(&|award| {
                award.joint_with = Some(JointIssuers::new(vec![Label::new("SE-TEST")?])?);
                Ok(())
            })?,
        ),
        (
            "joint-with-sixteen",
            "awarded together with as many others as there may be, in an order of their own",
            with(&|award| {
                let ids = (0..16)
                    .rev()
                    .map(|number| Label::new(&format!("X-{number}")))
                    .collect::<Result<_, _>>()?;
                award.joint_with = Some(JointIssuers::new(ids)?);
                Ok(())
            })?,
        ),
        (
            "emoji",
            "a joined emoji in a title, an ideographic variation sequence in a name",
            with(&|award| {
                award.title = Title::new("👩\u{200d}🎓 B.A.")?;
                award.family_name = Name::new("葛\u{e0100}城")?;
                Ok(())
            })?,
        ),
        (
            "oldest-day",
            "the first day that can be said",
            with(&|award| {
                award.awarded = "1600-01-01".parse()?;
                Ok(())
            })?,
        ),
        (
            "normalised",
            "typed with combining marks, packed in normalisation form C",
            with(&|award| {
                award.family_name = Name::new("S\u{326}tefa\u{306}nescu")?;
                Ok(())
            })?,
        ),
    ];
    let cases = table.into_iter().map(|(name, about, claims)| {
        context.draft(&format!("valid/{name}"), about, &claims, "academy")?.valid(context.trust, NO_STATUS)
    });
    cases.collect()
}

/// Payloads that are valid although `pack` does not produce them.
fn codings(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let key = context.key("university")?;
    let claims = claims_with(7, &[]);
    let unknown_fields =
        map(&[(99, tstr("later")), (AWARD, award_with(LATER, &map(&[(0, int(1)), (-1, vec![0xf6])])))]);
    let filler: String = "long outcomes ".chars().cycle().take(1_000).collect();
    let mut largest_award =
        vec![(4, tstr("Borg")), (8, tstr("B.A.")), (10, tstr("7")), (11, int(20_284)), (2, int(7))];
    largest_award.sort_by_key(|(key, _)| *key);
    largest_award.extend((LATER..LATER + 3).map(|key| (key, tstr(&filler))));
    let size = map(&[(AWARD, map(&largest_award))]).len();
    // One more field fills the 4,096 bytes. Its key takes two, its head three.
    let rest = 4_096 - size - 2 - 3;
    largest_award.push((LATER + 3, tstr(&"x".repeat(rest))));
    let largest = map(&[(AWARD, map(&largest_award))]);
    let parsed = Claims::from_cbor(&largest).map_err(|error| format!("largest claims: {error}"))?;
    let deceptive = claims_with(4, &tstr("Borg\u{202e}groB"));
    let hyphen = claims_with(16, &tstr("8\u{ad},45"));
    let joiner = claims_with(4, &tstr("Jo\u{200d}hn"));
    let uncritical = map(&[
        (7, int(0)),
        (63, int(0)),
        (-65_536, int(0)),
        (
            AWARD,
            map(&[
                (2, int(7)),
                (4, tstr("Borg")),
                (8, tstr("B.A.")),
                (10, tstr("7")),
                (11, int(20_284)),
                (LATER, int(0)),
                (-1, int(0)),
            ]),
        ),
        (-65_602, int(0)),
    ]);
    let decomposed = claims_with(4, &tstr("S\u{326}tefa\u{306}nescu"));
    [
        ("valid/stored", "claims as they are, coding 0", Stamp::of_claims(&claims, key)?),
        (
            "valid/deflate-stored-block",
            "a DEFLATE stream of one block that is not compressed",
            Stamp::of_payload(&[&[1][..], &deflate_stored(&claims)].concat(), key)?,
        ),
        (
            "valid/unknown-fields",
            "fields of a later version, in claims and award",
            Stamp::of_claims(&unknown_fields, key)?,
        ),
        (
            "valid/uncritical-keys",
            "unknown fields beside the critical ranges: 64 and -1 of the award, claims 7, 63, -65536 and -65602",
            Stamp::of_claims(&uncritical, key)?,
        ),
        ("valid/soft-hyphen", "a grade with a soft hyphen, which must be shown escaped", Stamp::of_claims(&hyphen, key)?),
        (
            "valid/joiner-in-latin",
            "a name with a zero-width joiner that Latin letters do not need, which must be shown escaped",
            Stamp::of_claims(&joiner, key)?,
        ),
        (
            "valid/deepest-field",
            "a field of a later version with a number at level 16, the deepest that is read",
            Stamp::of_claims(&claims_down_to(16), key)?,
        ),
        ("valid/largest-claims", "4,096 bytes of claims, as many as are expanded", Stamp::of(&parsed, key)?),
        (
            "valid/deceptive-character",
            "a name with a bidirectional override, which must be shown escaped",
            Stamp::of_claims(&deceptive, key)?,
        ),
        (
            "valid/not-normalised",
            "a name that was signed with combining marks and stays as signed",
            Stamp::of_claims(&decomposed, key)?,
        ),
    ]
    .into_iter()
    .map(|(id, about, stamp)| Draft::new(id, about, &stamp).valid(context.trust, NO_STATUS))
    .collect()
}

fn signatures(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let stamp = context.stamp(&standard()?, "university")?;
    let (one, other) = (stamp.signature()?, other_s(&stamp.signature()?)?);
    let (low, high) = if s_is_high(&one)? { (other, one) } else { (one, other) };
    let mut cases = Vec::new();
    for (id, about, signature) in [
        ("valid/low-s", "a signature whose s is low", low),
        ("valid/high-s", "the same stamp with (r, n-s): as valid, and the same stamp id", high),
    ] {
        let stamp = stamp.clone().with_signature(&signature);
        cases.push(Draft::new(id, about, &stamp).valid(context.trust, NO_STATUS)?);
    }
    for (list, order) in [("list/twins", "first"), ("list/twins-reversed", "second")] {
        for key in ["twin 13283", "twin 60345"] {
            let id = format!("valid/{}-{}", key.replace(' ', "-"), order);
            let about = format!("one of two keys with the same kid; LV-TWIN stands {order} in the list");
            cases.push(
                context.draft(&id, &about, &minimal()?, key)?.list(list).valid(context.trust, NO_STATUS)?,
            );
        }
    }
    let two_of_three = context.draft(
        "valid/list-two-of-three",
        "a list that two operators signed",
        &minimal()?,
        "university",
    )?;
    cases.push(two_of_three.list("list/two-of-three").valid(context.trust, NO_STATUS)?);
    Ok(cases)
}

/// Times at the limits of what is valid.
fn dates(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let awarded = |day: &str| -> Result<Claims> { Ok(Claims::new(award("Borg", "Rita", "M.A.", day)?)) };
    let stated = |day: &str, issued_at: &str| -> Result<Claims> {
        Ok(Claims { issued_at: Some(issued_at.parse()?), ..awarded(day)? })
    };
    let minimal = minimal()?;
    let retired = "university, until 2019";
    let lapsing = Claims { expires: Some("2026-06-30T12:00:00Z".parse()?), ..minimal.clone() };
    let starting = Claims { not_before: Some("2026-06-30T12:00:00Z".parse()?), ..minimal.clone() };
    let draft = |id: &str, about: &str, claims: &Claims, key: &str| context.draft(id, about, claims, key);
    [
        draft("valid/retired-key", "signed before the key retired", &awarded("2015-06-30")?, retired)?,
        draft(
            "valid/retired-key-last-second",
            "signed in the key's last second",
            &stated("2019-12-20", "2019-12-31T23:59:59Z")?,
            retired,
        )?,
        draft(
            "valid/retired-key-last-day",
            "awarded on the key's last day",
            &awarded("2019-12-31")?,
            retired,
        )?,
        draft(
            "valid/key-first-second",
            "signed in the key's first second",
            &stated("2019-12-20", "2020-01-01T00:00:00Z")?,
            "university",
        )?,
        draft(
            "valid/key-first-day",
            "awarded on the key's first day",
            &awarded("2020-01-01")?,
            "university",
        )?,
        draft(
            "valid/duplicate-of-old-award",
            "an award older than the key, signed anew and saying when",
            &stated("2003-06-30", "2026-05-04T08:00:00Z")?,
            "university",
        )?,
        draft("valid/last-second", "verified in its last second", &lapsing, "university")?,
        draft("valid/first-second", "verified in its first second", &starting, "university")?,
        draft(
            "valid/signed-a-day-ahead",
            "says it was signed 24 hours after the time of verification",
            &stated("2026-06-30", "2026-07-01T12:00:00Z")?,
            "university",
        )?,
        draft("valid/at-the-floor", "the clock is just at the newest time seen", &minimal, "university")?
            .clock_floor("2026-06-30T12:00:00Z"),
        draft("valid/list-due-now", "the next list is due this very second", &minimal, "university")?
            .now("2026-07-01T00:00:00Z"),
    ]
    .into_iter()
    .map(|draft| draft.valid(context.trust, NO_STATUS))
    .collect()
}

fn notes(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let minimal = minimal()?;
    let mut specimen = minimal.clone();
    specimen.award.specimen = true;
    let future = Claims::new(award("Borg", "Rita", "M.A.", "2026-07-15")?);
    let trust = context.trust;
    Ok(vec![
        context
            .draft("valid/list-overdue", "the next list was due a second ago", &minimal, "university")?
            .now("2026-07-01T00:00:01Z")
            .valid(trust, &["status not offered", "valid as of"])?,
        context
            .draft(
                "valid/list-a-year-old",
                "as old as the policy allows, to the second",
                &minimal,
                "university",
            )?
            .now("2027-06-01T00:00:00Z")
            .valid(trust, &["status not offered", "valid as of"])?,
        context
            .draft(
                "valid/root-expired",
                "the root that vouches for the list has expired",
                &minimal,
                "university",
            )?
            .root_expires("2026-06-30T11:59:59Z")
            .valid(trust, &["status not offered", "valid as of"])?,
        context
            .draft(
                "valid/specimen-accepted",
                "an example, and a policy that accepts them",
                &specimen,
                "university",
            )?
            .accepting_specimens()
            .valid(trust, &["status not offered", "specimen"])?,
        context
            .draft(
                "valid/no-specimen-needed",
                "no example, and a policy that would accept one",
                &minimal,
                "university",
            )?
            .accepting_specimens()
            .valid(trust, NO_STATUS)?,
        context
            .draft("valid/awarded-in-future", "handed out before the day it is dated", &future, "university")?
            .valid(trust, &["status not offered", "awarded in future"])?,
    ])
}
