//! `qualistamp anchor list`: the operators that this device trusts, and how old their lists are.

use std::io::Write;

use clap::Args as ClapArgs;
use qualistamp_core::Standing;

use crate::args::trust_dir::TrustFolder;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::report::list_name::name_of;
use crate::report::moments::when;
use crate::style::{BOLD, FAINT, styled};

/// List the operators that this device trusts, those they introduce, and how old their lists are
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp anchor list")]
pub(crate) struct Args {
    #[command(flatten)]
    folder: TrustFolder,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let now = clock::now()?;
    let operators = args.folder.operators()?;
    let (federation, names) = args.folder.federation_of(&operators);
    if federation.operators().is_empty() {
        writeln!(out, "This device trusts no operator; `qualistamp anchor add` adds one.")?;
    }
    for operator in federation.operators() {
        let (name, by) = name_of(operator, &names);
        write!(out, "{}", styled(BOLD, Foreign(name)))?;
        if let Standing::Introduced(introductions) = &operator.standing {
            let mut countries: Vec<&str> = introductions
                .iter()
                .flat_map(|introduction| &introduction.entry.countries)
                .map(qualistamp_core::CountryCode::as_str)
                .collect();
            countries.sort_unstable();
            countries.dedup();
            let by = by.map(|(_, name)| name).unwrap_or_default();
            write!(out, "  introduced by {} for {}", Foreign(by), countries.join(", "))?;
        }
        writeln!(out)?;
        match &operator.trust.list {
            None => {
                writeln!(out, "  no trust list yet; `qualistamp bundle fetch` or `bundle import` gets it")?
            }
            Some(list) => {
                let due = list.next_update();
                let word = if due < now { "was DUE" } else { "is due" };
                writeln!(
                    out,
                    "  trust list {} with {}, made {}; the next one {word} {}",
                    list.version(),
                    counted(list.len(), "issuer"),
                    when(list.issued(), now),
                    when(due, now)
                )?;
            }
        }
        let mark = operators.find(operator.id).and_then(|kept| kept.anchor());
        if let Some(address) = mark.and_then(|mark| mark.address.as_ref()) {
            writeln!(out, "  from {}", Foreign(address.as_signed()))?;
        }
        writeln!(out, "  {}", styled(FAINT, format_args!("fingerprint {}", operator.id)))?;
    }
    for (introduction, fault) in federation.introductions() {
        if let Some(fault) = fault {
            writeln!(
                out,
                "Introduction of {} without effect: {fault}",
                Foreign(introduction.entry.id.as_signed())
            )?;
        } else if federation.operator(introduction.entry.operator).is_none() {
            let name = introduction.entry.name_in("en").as_signed();
            writeln!(out, "{}  introduced, but there is no trust list of it here yet", Foreign(name))?;
        }
    }
    Ok(ExitStatus::Done)
}
