//! The fields of an award file, and suggestions for misspelt or foreign names.

/// What is not yet answered about a draft that was converted from a credential. An award with a question in it is refused.
pub(crate) const OPEN_QUESTIONS: &str = "open_questions";

/// Where the values of a draft come from. Awards do not carry it.
pub(crate) const SOURCES: &str = "sources";

/// Every field of an award file, in the order of `qualistamp issue --template`.
pub(crate) const FIELDS: &[&str] = &[
    "id",
    "family",
    "given",
    "family_latin",
    "given_latin",
    "dob",
    "type",
    "title",
    "title_lang",
    "title_en",
    "country",
    "awarded",
    "expires",
    "not_before",
    "eqf",
    "nqf",
    "isced",
    "ects",
    "hours",
    "credits",
    "grade",
    "grade_scheme",
    "mode",
    "langs",
    "profession",
    "thesis",
    "outcomes",
    "status",
    "link",
    "credential_file",
    "specimen",
    "joint_with",
    // Of drafts that were converted from credentials.
    OPEN_QUESTIONS,
    SOURCES,
];

/// Other common names of fields, and their names here.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("surname", "family"),
    ("last_name", "family"),
    ("family_name", "family"),
    ("first_name", "given"),
    ("given_name", "given"),
    ("given_names", "given"),
    ("name", "family"),
    ("birthdate", "dob"),
    ("birth_date", "dob"),
    ("date_of_birth", "dob"),
    ("date", "awarded"),
    ("award_date", "awarded"),
    ("number", "id"),
    ("award_id", "id"),
    ("degree", "title"),
    ("level", "eqf"),
    ("languages", "langs"),
    ("language", "langs"),
    ("valid_until", "expires"),
    ("exp", "expires"),
    ("nbf", "not_before"),
    ("sha256", "link"),
    ("digest", "link"),
    ("jointly_with", "joint_with"),
    ("partners", "joint_with"),
];

/// The name of a field from a file, shortened and escaped for messages.
pub(crate) fn shown(name: &str) -> String {
    name.chars().take(40).flat_map(char::escape_default).collect()
}

/// The field most similar to `name`, if one is similar enough.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    if let Some((_, field)) = OTHER_NAMES.iter().find(|(other, _)| *other == name) {
        return Some(field);
    }
    FIELDS
        .iter()
        .map(|field| (strsim::jaro_winkler(&name, field), *field))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, field)| field)
}
