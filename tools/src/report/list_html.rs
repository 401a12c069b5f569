//! A trust list as an HTML page: who may award what, with which keys, and what changed.

use std::fmt::Write as _;
use std::path::Path;

use qualistamp_core::{Issuer, IssuerKey, KeyState, TrustListContent, hex};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{KeyLabels, ListChange};

use crate::exit::Failure;
use crate::report::counted::counted;
use crate::report::html::{self, ENGLISH, escape, isolated};
use crate::report::trust_changes;
use crate::report::trust_words;

/// Hides the rows that do not contain what is typed. It reads the page and writes nothing into it but `hidden`, so no name can become
/// a part of it. The page allows this text by its hash, and no other script.
const SCRIPT: &str = "\
const field = document.getElementById('search');
const rows = [...document.querySelectorAll('tbody tr')];
const count = document.getElementById('count');
const plain = text => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
const texts = rows.map(row => plain(row.textContent));
field.addEventListener('input', () => {
  const words = plain(field.value).split(/\\s+/).filter(word => word);
  let shown = 0;
  rows.forEach((row, at) => {
    row.hidden = !words.every(word => texts[at].includes(word));
    if (!row.hidden) shown += 1;
  });
  count.textContent = shown + ' of ' + rows.length;
});
document.getElementById('finder').hidden = false;
";

/// Whether enough list keys have signed the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signed {
    Enough,
    TooFew,
    /// Without a root, or in a bundle.
    Unknown,
    /// Made from the trust file, and not signed at all.
    Draft,
}

/// What the page is about.
pub(crate) struct Page<'a> {
    pub(crate) list: &'a TrustListContent,
    pub(crate) state: Signed,
    /// The version of an earlier list, and what changed since.
    pub(crate) changes: Option<(u64, &'a [ListChange])>,
}

/// Writes the page to `path`.
pub(crate) fn write(path: &Path, if_exists: IfExists, page: &Page<'_>) -> Result<(), Failure> {
    let title = format!("Trust list {}", page.list.version);
    html::write_with_script(path, if_exists, ENGLISH, &title, &body(page), SCRIPT)
}

fn body(page: &Page<'_>) -> String {
    let Page { list, state, changes } = page;
    let mut text = String::new();
    let warning = match state {
        Signed::Enough | Signed::Unknown => None,
        Signed::TooFew => Some("Not enough keys have signed this list. Verifiers refuse it."),
        Signed::Draft => Some("A draft: nobody has signed this list yet."),
    };
    if let Some(warning) = warning {
        let _ = writeln!(text, "<p class=\"invalid\"><strong>{warning}</strong></p>");
    }
    let _ = writeln!(
        text,
        "<p>Made {}, the next one is due {}. {}. To verify a stamp, use the signed list, not this page.</p>",
        list.issued.day(),
        list.next_update.day(),
        escape(&trust_words::totals(list))
    );
    if let Some((version, changes)) = changes {
        changed(&mut text, *version, changes);
    }
    if !list.introduced.is_empty() {
        let _ = writeln!(text, "<h2>Operators that this list introduces</h2>\n<ul>");
        for operator in &list.introduced {
            let _ = writeln!(text, "<li class=\"file\">{}</li>", isolated(&trust_words::operator(operator)));
        }
        let _ = writeln!(text, "</ul>");
    }
    let _ = writeln!(
        text,
        "<h2>{}</h2>\n<p id=\"finder\" class=\"filter\" hidden><label>Search <input id=\"search\" type=\"search\"></label> <span id=\"count\" class=\"faint\" role=\"status\"></span></p>\n\
        <table>\n<thead>\n<tr><th scope=\"col\">Issuer</th><th scope=\"col\">May award</th><th scope=\"col\">Keys</th><th scope=\"col\">Status list</th></tr>\n</thead>\n<tbody>",
        counted(list.issuers.len(), "issuer")
    );
    list.issuers.iter().for_each(|issuer| row(&mut text, issuer));
    text.push_str("</tbody>\n</table>\n");
    text
}

fn changed(text: &mut String, version: u64, changes: &[ListChange]) {
    let _ = writeln!(text, "<h2>Changes since trust list {version}</h2>");
    // Version and dates are above.
    let told = changes.iter().filter(|change| {
        !matches!(change, ListChange::Version(_) | ListChange::Issued(_) | ListChange::NextUpdate(_))
    });
    let told: Vec<ListChange> = told.cloned().collect();
    if told.is_empty() {
        let _ = writeln!(text, "<p>None.</p>");
        return;
    }
    let _ = writeln!(text, "<ul>");
    for change in trust_changes::of_lists(&told, &KeyLabels::default()) {
        let class = if change.unusual { " class=\"doubt\"" } else { "" };
        let _ = writeln!(text, "<li{class}>{}</li>", isolated(&change.words));
    }
    let _ = writeln!(text, "</ul>");
}

fn row(text: &mut String, issuer: &Issuer) {
    let _ = write!(
        text,
        "<tr><td><strong>{}</strong><br><span class=\"code\">{} · {}</span>",
        isolated(issuer.name.1.as_signed()),
        isolated(issuer.id.as_signed()),
        issuer.country
    );
    for (language, name) in &issuer.other_names {
        let _ = write!(
            text,
            "<br><span class=\"latin\" lang=\"{language}\">{}</span>",
            isolated(name.as_signed())
        );
    }
    if let Some(page) = &issuer.homepage {
        let shown = isolated(page.as_signed());
        // Only what cannot run anything becomes a link.
        if page.as_signed().starts_with("https://") {
            let address = escape(page.as_signed());
            let _ = write!(
                text,
                "<br><a class=\"file\" rel=\"noreferrer noopener\" href=\"{address}\">{shown}</a>"
            );
        } else {
            let _ = write!(text, "<br><span class=\"file\">{shown}</span>");
        }
    }
    for (scheme, value) in &issuer.identifiers {
        let _ = write!(
            text,
            "<br><span class=\"faint\">{}</span> {}",
            isolated(scheme.as_signed()),
            isolated(value.as_signed())
        );
    }
    let scopes: Vec<String> = issuer.scopes.iter().map(|scope| escape(&scope.to_string())).collect();
    let keys: Vec<String> = issuer.keys.iter().map(key).collect();
    let status = issuer.status.as_ref().map_or_else(
        || "<span class=\"faint\">none</span>".to_owned(),
        |pin| {
            format!(
                "<span class=\"file\">{}</span><br>signed by {}",
                isolated(pin.address.as_signed()),
                pin.kid
            )
        },
    );
    let _ = writeln!(
        text,
        "</td><td>{}</td><td>{}</td><td>{status}</td></tr>",
        scopes.join("<br>or "),
        keys.join("<br>")
    );
}

fn key(key: &IssuerKey) -> String {
    let until = key.valid_until.map(|until| format!(" to {}", until.day())).unwrap_or_default();
    let state = match key.state {
        KeyState::Sound => String::new(),
        KeyState::CompromisedSince(since) => {
            format!(" <strong class=\"invalid\">COMPROMISED since {}</strong>", since.day())
        }
    };
    let seals = match key.seals.iter().map(|seal| seal.complete).max() {
        Some(complete) => format!(", sealed until {}", complete.day()),
        None => String::new(),
    };
    let thumbprint = key.public_key().map_or_else(String::new, |public| {
        format!("<br><span class=\"code file\">{}</span>", hex(&public.thumbprint()))
    });
    format!("{} from {}{until}{seals}{state}{thumbprint}", key.kid(), key.valid_from.day())
}
