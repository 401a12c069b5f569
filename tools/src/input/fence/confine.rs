//! What a child gives up before it reads a file: memory, files, the network, other processes.
//!
//! Limits of the system are set on every Unix; Linux enforces all of them, macOS does not enforce the one on memory. On Linux, system
//! calls other than those for memory, time and the open pipes fail as well. Windows has none of this: there, a child is a process of
//! its own that is stopped when its time is up.

use std::time::Duration;

/// Limits this process for the rest of its life.
///
/// # Errors
/// The limit that could not be set, on systems that have it.
pub(super) fn confine(memory: u64) -> Result<(), String> {
    limits::set(memory)?;
    calls::allow_only_harmless()
}

/// Ends this process once it has computed for `time` from now, where the system can. The parent stops it by the clock on the wall;
/// this is for the case that the parent is gone.
pub(super) fn end_after(time: Duration) {
    limits::end_after(time);
}

#[cfg(unix)]
mod limits {
    use std::time::Duration;

    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use rustix::time::{ClockId, clock_gettime};

    pub(super) fn set(memory: u64) -> Result<(), String> {
        // A parent that was killed cannot close the pipes of a child it started while it was dying.
        #[cfg(target_os = "linux")]
        rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL))
            .map_err(|error| format!("cannot follow the parent: {error}"))?;
        for (resource, most, name) in [
            // Open pipes stay open; nothing else can be opened or connected.
            (Resource::Nofile, 0, "open files"),
            (Resource::Fsize, 0, "written files"),
            (Resource::Core, 0, "core dumps"),
            // The system does not apply it to the superuser.
            (Resource::Nproc, 0, "processes"),
            (Resource::As, memory, "memory"),
        ] {
            // Not above what this process was given.
            let most = getrlimit(resource).maximum.map_or(most, |given| given.min(most));
            let set = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
            // macOS refuses a limit on memory below what is mapped already.
            if let Err(error) = set
                && (cfg!(target_os = "linux") || resource != Resource::As)
            {
                return Err(format!("cannot limit {name}: {error}"));
            }
        }
        Ok(())
    }

    pub(super) fn end_after(time: Duration) {
        let used = clock_gettime(ClockId::ProcessCPUTime).tv_sec;
        let most = u64::try_from(used).unwrap_or(0).saturating_add(time.as_secs()).saturating_add(1);
        let maximum = getrlimit(Resource::Cpu).maximum;
        let most = maximum.map_or(most, |given| given.min(most));
        // Nothing depends on it while the parent lives.
        let _ = setrlimit(Resource::Cpu, Rlimit { current: Some(most), maximum });
    }
}

#[cfg(not(unix))]
mod limits {
    pub(super) fn set(_memory: u64) -> Result<(), String> {
        Ok(())
    }

    pub(super) fn end_after(_time: std::time::Duration) {}
}

#[cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")
))]
mod calls {
    use std::collections::BTreeMap;

    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
        SeccompRule, apply_filter_all_threads,
    };

    /// What computing with memory and two pipes needs. Every other call fails with EPERM.
    const HARMLESS: &[libc::c_long] = &[
        libc::SYS_read,
        libc::SYS_readv,
        libc::SYS_write,
        libc::SYS_writev,
        libc::SYS_close,
        libc::SYS_mmap,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_brk,
        libc::SYS_futex,
        libc::SYS_sched_yield,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_clock_nanosleep,
        libc::SYS_nanosleep,
        libc::SYS_gettid,
        libc::SYS_getpid,
        // How the standard library ends a process that overflows its stack or aborts.
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sigaltstack,
        libc::SYS_tgkill,
        libc::SYS_restart_syscall,
        libc::SYS_exit,
        libc::SYS_exit_group,
    ];

    pub(super) fn allow_only_harmless() -> Result<(), String> {
        // A kernel without the mechanism, or a container that forbids it, still has the limits.
        filter().and_then(|filter| apply_filter_all_threads(&filter)).or_else(|error| match error {
            seccompiler::Error::Prctl(_) | seccompiler::Error::Seccomp(_) => Ok(()),
            error @ (seccompiler::Error::Backend(_)
            | seccompiler::Error::EmptyFilter
            | seccompiler::Error::ThreadSync(_)) => Err(format!("cannot limit system calls: {error}")),
        })
    }

    fn filter() -> Result<BpfProgram, seccompiler::Error> {
        let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
            HARMLESS.iter().map(|&call| (call, Vec::new())).collect();
        // A process may lower its own limit on computing time, for the next file.
        let argument =
            |number, value| SeccompCondition::new(number, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, value);
        let own_time = SeccompRule::new(vec![argument(0, 0)?, argument(1, u64::from(libc::RLIMIT_CPU))?])?;
        rules.insert(libc::SYS_prlimit64, vec![own_time]);
        let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
        let architecture = std::env::consts::ARCH.try_into()?;
        Ok(SeccompFilter::new(rules, refused, SeccompAction::Allow, architecture)?.try_into()?)
    }
}

#[cfg(not(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")
)))]
mod calls {
    pub(super) fn allow_only_harmless() -> Result<(), String> {
        Ok(())
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs::File;
    use std::net::UdpSocket;
    use std::process::{Command, exit};

    use super::*;

    /// Set in the process that the test starts.
    const INSIDE: &str = "QUALISTAMP_TEST_CONFINE";

    #[test]
    fn a_confined_process_has_only_memory_time_and_its_pipes() {
        if std::env::var_os(INSIDE).is_some() {
            exit(confined());
        }
        let mut itself = Command::new(std::env::current_exe().unwrap());
        itself.args(["a_confined_process_has_only_memory_time_and_its_pipes", "--test-threads=1"]);
        let ended = itself.env(INSIDE, "1").output().unwrap();
        assert_eq!(
            ended.status.code(),
            Some(ALL_REFUSED),
            "the number of the first thing that was allowed: {ended:?}"
        );
    }

    const ALL_REFUSED: i32 = 99;

    fn confined() -> i32 {
        confine(256 << 20).unwrap();
        let refused = [
            File::open("/dev/null").is_err(),
            File::create("/tmp/qualistamp-confined").is_err(),
            std::fs::create_dir("/tmp/qualistamp-confined").is_err(),
            UdpSocket::bind("127.0.0.1:0").is_err(),
            Command::new("/bin/true").status().is_err(),
            std::thread::Builder::new().spawn(|| ()).is_err(),
            Vec::<u8>::new().try_reserve_exact(300 << 20).is_err(),
        ];
        // What computing needs: memory below the limit, time, and the randomness of hash tables.
        let works = Vec::<u8>::new().try_reserve_exact(50 << 20).is_ok()
            && std::collections::HashSet::from([1]).contains(&1)
            && std::time::SystemTime::now() > std::time::UNIX_EPOCH;
        end_after(Duration::from_secs(1_000));
        match refused.iter().position(|refused| !refused) {
            None if works => ALL_REFUSED,
            None => 98,
            Some(position) => i32::try_from(position).unwrap(),
        }
    }
}
