//! `qualistamp trust`: maintains the root and the list of trusted issuers.

mod diff;
mod doctor;
mod init;
mod introduce;
mod issuer;
mod key;
mod page;
mod review;
mod rotate;
mod show;
mod sign;

use std::io::Write;

use clap::{Args as ClapArgs, Subcommand};

use crate::exit::{ExitStatus, Failure};

/// Maintain the list of trusted issuers: root keys, issuers, their keys, signatures
///
/// The operator of the list edits trust.json in a working folder (--dir). `qualistamp trust sign` makes the signed list from it, and
/// `qualistamp bundle make` the bundle for verifiers. Several people may work in one folder at the same time: commands wait for each other.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Args),
    Issuer(issuer::Args),
    Key(key::Args),
    Sign(sign::Args),
    Show(show::Args),
    Diff(diff::Args),
    Doctor(doctor::Args),
    Page(page::Args),
    RotateRoot(rotate::Args),
    Introduce(introduce::Args),
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Init(args) => init::run(args, out),
        Command::Issuer(args) => issuer::run(args, out),
        Command::Key(args) => key::run(args, out),
        Command::Sign(args) => sign::run(args, out),
        Command::Show(args) => show::run(args, out),
        Command::Diff(args) => diff::run(args, out),
        Command::Doctor(args) => doctor::run(args, out),
        Command::Page(args) => page::run(args, out),
        Command::RotateRoot(args) => rotate::run(args, out),
        Command::Introduce(args) => introduce::run(args, out),
    }
}
