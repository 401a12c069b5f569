//! Runs the vectors of links against `qualistamp-credentials`.

use qualistamp_credentials::CredentialFile;

use crate::folder::Folder;
use crate::format::RuleLink;
use crate::hex::Hex;

/// Every difference between the library and the vectors, one line each.
#[must_use]
pub fn disagreements(folder: &Folder) -> Vec<String> {
    let mut found = Vec::new();
    for case in &folder.links.cases {
        let read = CredentialFile::read(&case.file.0);
        let links = read.as_ref().map_err(Clone::clone).and_then(CredentialFile::links);
        let links = links.map(|links| {
            let of = |link: &qualistamp_credentials::Link| RuleLink {
                rule: link.rule().code().to_owned(),
                link: Hex(link.digest().to_vec()),
            };
            links.iter().map(of).collect::<Vec<_>>()
        });
        if links.as_ref().ok() != case.links.as_ref() {
            found.push(format!("{}: result {links:?}, expected {:?}", case.id, case.links));
        }
    }
    let (refused, linked) = folder.links.cases.iter().partition::<Vec<_>, _>(|case| case.links.is_none());
    if refused.is_empty() || linked.is_empty() {
        found.push("no file is refused, or none is linked".to_owned());
    }
    found
}
