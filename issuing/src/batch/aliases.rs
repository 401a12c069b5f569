//! Names that columns of awards have in practice, and the fields they mean.

use crate::award::FIELDS;
use crate::table::normal_name;

/// What a column is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A field of an award.
    Field(&'static str),
    /// Family and given names together, which nobody can take apart without asking.
    FullName,
    /// The number of a person. It is not the number of an award, though it may look like one.
    PersonNumber,
    /// Something that has no place on a stamp.
    Ignored,
    /// Not known.
    Unknown,
}

/// What the column called `name` is.
pub(super) fn meaning(name: &str) -> Meaning {
    let name = normal_name(name);
    if let Some(field) = FIELDS.iter().find(|field| normal_name(field) == name) {
        return Meaning::Field(field);
    }
    let is_named = |names: &&(Meaning, &[&str])| names.1.iter().any(|other| normal_name(other) == name);
    NAMES.iter().find(is_named).map_or(Meaning::Unknown, |(meaning, _)| *meaning)
}

/// Sources: Accredible, Credly, Blockcerts, the templates of the European Digital Credentials, Moodle, Banner, Apogée, POLON, TraiNex,
/// and the words of registry offices in the languages of the EU.
const NAMES: &[(Meaning, &[&str])] = &[
    (
        Meaning::Field("id"),
        &[
            "award id",
            "award number",
            "diploma number",
            "certificate number",
            "credential.id",
            "credential id",
            "Identifier",
            "number of the diploma",
            "Diplomnummer",
            "Urkundennummer",
            "numer dyplomu",
            "numéro de diplôme",
            "číslo diplomu",
            "αριθμός διπλώματος",
            "número de diploma",
            "numero diploma",
        ],
    ),
    (
        Meaning::Field("family"),
        &[
            "family name",
            "last name",
            "surname",
            "lastname",
            "issued to last name",
            "Nachname",
            "Familienname",
            "nazwisko",
            "nom",
            "nom etud",
            "nom de famille",
            "příjmení",
            "επώνυμο",
            "фамилия",
            "apellidos",
            "cognome",
            "achternaam",
            "efternamn",
            "efternavn",
            "etternavn",
            "név",
            "családnév",
            "vezetéknév",
            "nume",
            "nume de familie",
            "pavardė",
            "uzvārds",
            "perekonnanimi",
            "sukunimi",
            "priimek",
            "prezime",
            "priezvisko",
            "apelido",
        ],
    ),
    (
        Meaning::Field("given"),
        &[
            "given name",
            "given names",
            "first name",
            "firstname",
            "first names",
            "issued to first name",
            "forename",
            "Vorname",
            "Vornamen",
            "imie",
            "imię",
            "imiona",
            "prénom",
            "prénoms",
            "jméno",
            "όνομα",
            "име",
            "nombre",
            "nome",
            "voornaam",
            "förnamn",
            "fornavn",
            "keresztnév",
            "utónév",
            "prenume",
            "vardas",
            "vārds",
            "eesnimi",
            "etunimi",
            "etunimet",
            "ime",
            "meno",
        ],
    ),
    (
        Meaning::Field("family_latin"),
        &["family name latin", "last name latin", "surname latin", "latin family name", "επώνυμο λατινικά"],
    ),
    (
        Meaning::Field("given_latin"),
        &["given names latin", "given name latin", "first name latin", "latin given names", "όνομα λατινικά"],
    ),
    (
        Meaning::Field("dob"),
        &[
            "date of birth",
            "birth date",
            "birthdate",
            "birthday",
            "dateOfBirth",
            "Geburtsdatum",
            "data ur",
            "data urodzenia",
            "rok urodzenia",
            "date naiss",
            "date de naissance",
            "datum narození",
            "ημερομηνία γέννησης",
            "дата на раждане",
            "fecha de nacimiento",
            "data di nascita",
            "geboortedatum",
            "födelsedatum",
            "fødselsdato",
            "születési dátum",
            "data nașterii",
            "gimimo data",
            "dzimšanas datums",
            "sünniaeg",
            "syntymäaika",
            "datum rojstva",
            "datum rođenja",
            "dátum narodenia",
            "data de nascimento",
        ],
    ),
    (
        Meaning::Field("awarded"),
        &[
            "awarding date",
            "award date",
            "date awarded",
            "date of award",
            "valid from",
            "issued on",
            "credential.issued_on",
            "issued at",
            "issued at date",
            "graduation date",
            "Abschlussdatum",
            "data obrony",
            "data ukończenia",
            "date d'obtention",
            "datum ukončení",
            "ημερομηνία απονομής",
            "fecha de expedición",
            "data conseguimento",
        ],
    ),
    (
        Meaning::Field("title"),
        &[
            "degree",
            "degree title",
            "award title",
            "qualification",
            "LIB_DIPLOME",
            "DEGREE_CODE",
            "PROGRAM",
            "Abschluss",
            "Abschlussbezeichnung",
            "τίτλος",
            "titul",
            "titolo",
            "título",
            "diplôme",
            "tytuł",
        ],
    ),
    (Meaning::Field("title_lang"), &["title language", "language of title"]),
    (Meaning::Field("title_en"), &["title in english", "english title", "title english", "title.en"]),
    (Meaning::Field("type"), &["award type", "type of award"]),
    (Meaning::Field("country"), &["country of award", "Land", "pays", "χώρα", "país", "paese"]),
    (
        Meaning::Field("expires"),
        &["expiry date", "the expiration date", "valid until", "expires at", "expired on"],
    ),
    (Meaning::Field("eqf"), &["EQF level", "EQF", "EQR", "CEC", "EQR-Niveau"]),
    (Meaning::Field("nqf"), &["NQF level"]),
    (Meaning::Field("isced"), &["thematic area", "ISCED-F", "ISCED code", "field of education"]),
    (Meaning::Field("ects"), &["ECTS credit points", "ECTS credits", "ECTS-Punkte", "ECTS points"]),
    (Meaning::Field("hours"), &["workload in hours", "notional workload in hours", "hours of study"]),
    (
        Meaning::Field("grade"),
        &[
            "Note",
            "Gesamtnote",
            "Schnitt",
            "Abschlussnote",
            "COS_GPA",
            "GPA",
            "srednik",
            "średnia",
            "final grade",
            "βαθμός",
            "známka",
            "voto",
            "calificación",
            "mention",
        ],
    ),
    (Meaning::Field("grade_scheme"), &["grading scheme", "grade scheme", "grading scale"]),
    (Meaning::Field("mode"), &["mode of learning", "mode of study", "form of study"]),
    (
        Meaning::Field("langs"),
        &["language(s) of instruction", "languages of instruction", "language of instruction", "languages"],
    ),
    (Meaning::Field("thesis"), &["thesis title", "title of thesis"]),
    (Meaning::Field("outcomes"), &["learning outcomes"]),
    (Meaning::Field("status"), &["status index"]),
    (Meaning::Field("credential_file"), &["credential file", "file of the credential"]),
    (
        Meaning::FullName,
        &[
            "full name",
            "name",
            "recipient name",
            "recipient.name",
            "student name",
            "STUDENTNAME",
            "holder",
            "holder name",
            "Name, Vorname",
            "nom et prénom",
            "nazwisko i imię",
            "ονοματεπώνυμο",
            "nombre y apellidos",
            "nombre completo",
            "nome e cognome",
            "nome completo",
        ],
    ),
    (
        Meaning::PersonNumber,
        &[
            "Matrikelnummer",
            "numer albumu",
            "STUDENTID",
            "student id",
            "student number",
            "SPRIDEN_ID",
            "idnumber",
            "ID number",
            "issuer earner id",
            "αριθμός μητρώου",
            "číslo studenta",
            "numéro étudiant",
            "matricola",
        ],
    ),
    (
        Meaning::Ignored,
        &[
            "e-mail address",
            "e-mail",
            "email",
            "email address",
            "recipient email",
            "wallet address",
            "pubkey",
            "identity",
            "password",
            "PESEL",
            "national id number",
            "national id country",
            "INE",
            "badge template id",
            "place of birth",
            "citizenship",
            "description",
            "phone",
            "address",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_offices_use_are_understood() {
        for (name, meaning_of_it) in [
            ("id", Meaning::Field("id")),
            ("Family Name", Meaning::Field("family")),
            ("familyName", Meaning::Field("family")),
            ("Příjmení", Meaning::Field("family")),
            ("ΕΠΩΝΥΜΟ", Meaning::Field("family")),
            ("Фамилия", Meaning::Field("family")),
            ("imię", Meaning::Field("given")),
            ("prénom", Meaning::Field("given")),
            ("DATE OF BIRTH", Meaning::Field("dob")),
            ("date_naiss", Meaning::Field("dob")),
            ("credential.issued_on", Meaning::Field("awarded")),
            ("EQF Level", Meaning::Field("eqf")),
            ("Language(s) of Instruction", Meaning::Field("langs")),
            ("STUDENTNAME", Meaning::FullName),
            ("Matrikelnummer", Meaning::PersonNumber),
            ("ID number", Meaning::PersonNumber),
            ("E-Mail Address", Meaning::Ignored),
            ("Shoe size", Meaning::Unknown),
        ] {
            assert_eq!(meaning(name), meaning_of_it, "{name}");
        }
    }

    #[test]
    fn no_name_has_two_meanings() {
        let mut seen = std::collections::BTreeMap::new();
        for (meaning, names) in NAMES {
            for name in *names {
                let other = seen.insert(normal_name(name), *meaning);
                assert!(other.is_none_or(|other| other == *meaning), "{name}: {other:?} and {meaning:?}");
            }
        }
    }
}
