//! Busy loops beside the tests, for `cargo xtask test --under-load`.

use std::io::Read as _;
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;

/// The hidden subcommand that runs one busy loop.
pub(crate) const SUBCOMMAND: &str = "busy";

/// Enough that each test gets about a fifth of a core.
const LOOPS_PER_CORE: usize = 4;

/// Running busy loops. Dropping the value stops them.
pub(crate) struct Load {
    loops: Vec<Child>,
}

impl Load {
    /// Starts the loops as child processes: this program again, with the hidden subcommand.
    pub(crate) fn start() -> Result<Self, Failure> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let failed = |source| Failure::Start { program: "busy loop".to_owned(), source };
        let program = std::env::current_exe().map_err(failed)?;
        let mut load = Self { loops: Vec::new() };
        for _ in 0..LOOPS_PER_CORE * cores {
            // We hold the other end of the pipe. If we are killed, it closes, and the loop ends by itself.
            let mut command = Command::new(&program);
            command.arg(SUBCOMMAND).stdin(Stdio::piped()).stdout(Stdio::null());
            load.loops.push(command.spawn().map_err(failed)?);
        }
        println!("xtask: started {} busy loops on {cores} cores", load.loops.len());
        Ok(load)
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        for child in &mut self.loops {
            // An error means that the loop has ended already.
            let _ = child.kill();
            let _ = child.wait();
        }
        println!("xtask: stopped {} busy loops", self.loops.len());
    }
}

/// Keeps one core busy until standard input is closed.
pub(crate) fn be_busy() {
    let input = std::thread::spawn(|| std::io::stdin().read_to_end(&mut Vec::new()));
    while !input.is_finished() {
        for number in 0..1_000_000_u32 {
            std::hint::black_box(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dropping_the_load_ends_every_loop() {
        // A program that waits for the end of its standard input, on every system.
        let mut child = Command::new("sort").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut output = child.stdout.take().unwrap();
        drop(Load { loops: vec![child] });
        // The pipe has an end only when the program has ended; it was killed, so it wrote nothing.
        assert_eq!(output.read_to_end(&mut Vec::new()).unwrap(), 0);
    }
}
