//! The chain of roots: from the root that is trusted to the newest one, step by step (TUF 5.3).

use crate::trust::floors::Floors;
use crate::trust::part::Part;
use crate::trust::root::Root;

use super::error::{MetadataKind, RefreshError};
use super::moment::Moment;

/// The root that is trusted now, and the signed roots that led to it from the anchor.
#[derive(Debug, Clone)]
pub(super) struct RootChain {
    root: Root,
    /// Version and bytes of each root after the anchor.
    links: Vec<(u64, Part)>,
}

/// Where the roots of a walk come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum RootSource {
    /// A new bundle, judged at this time.
    New(Moment),
    /// A bundle that this device kept. Its roots were judged when they arrived; their signatures are verified again.
    Kept,
}

impl RootChain {
    /// A chain that has only its anchor.
    pub(super) fn anchored_at(root: Root) -> Self {
        Self { root, links: Vec::new() }
    }

    /// The newest root of the chain: the one that is trusted.
    pub(super) fn root(&self) -> &Root {
        &self.root
    }

    /// Version and bytes of each root after the anchor.
    pub(super) fn links(&self) -> &[(u64, Part)] {
        &self.links
    }

    /// Walks from the trusted root to the newest of `roots`, and moves `floors` along with each step.
    ///
    /// Returns the longer chain and the new floors. Refresh and resume both walk here and nowhere else.
    pub(super) fn follow(
        &self,
        roots: &[(u64, Part)],
        mut floors: Floors,
        source: RootSource,
    ) -> Result<(Self, Floors), RefreshError> {
        let mut chain = self.clone();
        for (filed, signed) in roots {
            let trusted = chain.root.content().version;
            // 3.1 Older roots are for devices that are further behind. Nor need the trusted one be compared with itself.
            let known = match source {
                RootSource::New(_) => *filed < trusted,
                RootSource::Kept => *filed <= trusted,
            };
            if known {
                continue;
            }
            // 3.2 No step may be left out.
            if *filed > trusted.saturating_add(1) {
                return Err(RefreshError::RootSkipped { trusted, found: *filed });
            }
            // 3.3 Enough keys of the trusted root and enough keys of the new root must have signed it.
            let next = chain
                .root
                .successor(signed.bytes())
                .map_err(|error| RefreshError::Root { version: *filed, error })?;
            let found = next.content().version;
            if found != *filed {
                return Err(RefreshError::RootMisfiled { filed: *filed, found });
            }
            // 3.4 A root with the trusted version must be the trusted root.
            if found == trusted {
                let (seen, offered) = (chain.root.digest(), next.digest());
                if seen != offered {
                    let kind = MetadataKind::Root;
                    return Err(RefreshError::Equivocation { kind, version: found, seen, offered });
                }
                continue;
            }
            // 3.5 Fast-forward recovery and reinstated keys.
            floors.take_step(&chain.root, &next);
            if let RootSource::New(moment) = source {
                let issued = next.content().issued;
                if moment.is_before(issued) {
                    let kind = MetadataKind::Root;
                    return Err(RefreshError::FromTheFuture { kind, issued, now: moment.now });
                }
                floors.see_time(issued);
            }
            chain.links.push((found, signed.clone()));
            chain.root = next;
        }
        Ok((chain, floors))
    }
}
