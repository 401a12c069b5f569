//! `cargo xtask vocabulary`: writes the names of coded values in `words/vocabulary/`, from official lists.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Write words/vocabulary/ from official lists of coded values in the named folder.

Usage: cargo xtask vocabulary FOLDER

The folder holds these files:
  territories.24.json   names of countries by language and code (Unicode CLDR)
  languages.24.json     names of languages by language and code (Unicode CLDR)
  isced-f.json          fields of education, ISCED-F 2013 (EU Vocabularies)
  nqf-to-eqf.csv        levels of national frameworks, with their level of the EQF
  grading-scales.hand-compiled.csv   the best and the lowest passing grade of each country
NOTICE names the sources and their licences.

Example:
  cargo xtask vocabulary ../vocab
";

/// Names by language, then by list and code.
type Names = BTreeMap<String, BTreeMap<(&'static str, String), String>>;

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let [folder] = args else {
        return Err(Failure::Usage(
            "name one folder. `cargo xtask vocabulary --help` tells more.".to_owned(),
        ));
    };
    let folder = Path::new(folder);
    let mut names = Names::new();
    for (list, file) in [("country", "territories.24.json"), ("language", "languages.24.json")] {
        for (language, by_code) in object(&read_json(&folder.join(file))?) {
            for (code, name) in object(by_code) {
                put(&mut names, language, list, code, name);
            }
        }
    }
    let isced = read_json(&folder.join("isced-f.json"))?;
    for (code, concept) in object(&isced["concepts"]) {
        for (language, name) in object(&concept["label"]) {
            put(&mut names, language, "isced", code, name);
        }
    }
    // A language of which only the fields of education are known would show names of three languages side by side.
    names.retain(|_, all| all.keys().any(|(list, _)| *list == "country"));
    if names.is_empty() {
        return Err(Failure::Findings(vec![format!("{}: no names in it", folder.display())]));
    }
    let target = workspace.path("words/vocabulary");
    std::fs::create_dir_all(&target).map_err(Failure::io(&target))?;
    for (language, all) in &names {
        let lines: String =
            all.iter().map(|((list, code), name)| format!("{list}\t{code}\t{name}\n")).collect();
        workspace::write(&target.join(format!("{language}.tsv")), lines.as_bytes())?;
    }
    let levels = levels(&read(&folder.join("nqf-to-eqf.csv"))?);
    let scales = scales(&read(&folder.join("grading-scales.hand-compiled.csv"))?);
    workspace::write(&target.join("facts.tsv"), (levels + &scales).as_bytes())?;
    println!("names in {} languages", names.len());
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(Failure::io(path))
}

fn read_json(path: &Path) -> Result<Value, Failure> {
    serde_json::from_str(&read(path)?)
        .map_err(|error| Failure::Findings(vec![format!("{}: {error}", path.display())]))
}

fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn put(names: &mut Names, language: &str, list: &'static str, code: &str, name: &Value) {
    // Tabs and line breaks separate what is written.
    let name = name.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    if !name.is_empty() {
        names.entry(language.to_owned()).or_default().insert((list, code.to_owned()), name);
    }
}

/// The levels of national frameworks that are certain. Left out: levels without a level of the EQF, frameworks for one kind of
/// education only, and referencing that is old, superseded or doubtful.
fn levels(csv: &str) -> String {
    let mut lines = String::new();
    for line in csv.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [_, country, framework, _, level, eqf, _, confidence, ..] = fields.as_slice() else { continue };
        let certain = confidence.starts_with("high") || confidence.starts_with("medium");
        let eqf_is_known = matches!(eqf.parse(), Ok(1..=8));
        let one_country = country.len() == 2 && *framework != "NQF VPET";
        if certain && eqf_is_known && one_country {
            let framework = framework.split_once(" (").map_or(*framework, |(name, _)| name);
            lines += &format!("nqf\t{country}\t{framework}\t{level}\t{eqf}\n");
        }
    }
    lines
}

/// The scales with one meaning in the whole country, under the name that awards use: the country, and how many points there are.
fn scales(csv: &str) -> String {
    let mut lines = String::new();
    for line in csv.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [country, scale, best, worst, pass, direction, ..] = fields.as_slice() else { continue };
        let country = if *country == "EL" { "GR" } else { country };
        let number = |text: &str| text.parse::<f64>().is_ok();
        if country.len() != 2
            || line.contains("institution dependent")
            || line.contains("honours classes")
            || !number(pass)
        {
            continue;
        }
        let points = if *direction == "asc" { *best } else { *worst };
        // The Danish scale has seven steps, from -3 to 12; the Italian one of exams has 30 points and a distinction.
        let points =
            if scale.starts_with("-3") { "7" } else { points.trim_end_matches('L').trim_end_matches(".0") };
        let best = best.trim_end_matches('L');
        lines += &format!("scale\t{country}-{points}\t{country}\t{best}\t{pass}\n");
        if line.contains("final degree 66-110L pass 66") {
            lines += &format!("scale\t{country}-110\t{country}\t110\t66\n");
        }
    }
    lines
}
