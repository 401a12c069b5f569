//! The chain of roots: from the root that is trusted to the newest one, step by step (TUF 5.3).

use crate::model::UnixTime;
use crate::trust::floors::Floors;
use crate::trust::list::TrustList;
use crate::trust::metadata::Role;
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
    /// The list roles of all roots from the anchor on, each with the newest time of issue of the roots that have it in a row.
    list_roles: Vec<(Role, UnixTime)>,
}

/// Where the roots of a walk come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum RootSource<'a> {
    /// A new bundle, judged at this time by a device that has this signed list.
    New(Moment, Option<&'a Part>),
    /// A bundle that this device kept. Its roots were judged when they arrived; their signatures are verified again.
    Kept,
}

/// The result of a walk: as far as the roots could be verified, and why no further.
pub(super) struct Walk {
    pub(super) chain: RootChain,
    pub(super) floors: Floors,
    pub(super) stopped: Option<RefreshError>,
}

impl RootChain {
    /// A chain that has only its anchor.
    pub(super) fn anchored_at(root: Root) -> Self {
        let list_roles = vec![(root.content().list.clone(), root.content().issued)];
        Self { root, links: Vec::new(), list_roles }
    }

    /// The newest root of the chain: the one that is trusted.
    pub(super) fn root(&self) -> &Root {
        &self.root
    }

    /// Version and bytes of each root after the anchor.
    pub(super) fn links(&self) -> &[(u64, Part)] {
        &self.links
    }

    /// Walks from the trusted root to the newest of `roots`. The device adopts each root on the way, so `floors` move along.
    ///
    /// Refresh and resume both walk here and nowhere else.
    pub(super) fn follow(&self, roots: &[(u64, Part)], floors: Floors, source: RootSource<'_>) -> Walk {
        let mut walk = Walk { chain: self.clone(), floors, stopped: None };
        for (filed, signed) in roots {
            if let Err(error) = walk.step(*filed, signed, source) {
                walk.stopped = Some(error);
                break;
            }
        }
        walk
    }

    /// Opens a list that the trusted root accepts, and every root that was issued after the list.
    pub(super) fn open_list(&self, signed: &Part) -> Result<TrustList, RefreshError> {
        // 5.1 Enough keys of the trusted root's list role must have signed it.
        let list = TrustList::open(signed.bytes(), &self.root.content().list).map_err(RefreshError::List)?;
        // 5.4 So must keys of the list roles of all roots issued after it: when a root replaces a list key, lists that the key had
        // signed before are void, even if a later root brings the key back.
        for (role, issued) in self.list_roles.iter().filter(|(_, issued)| list.issued() < *issued) {
            if !role.met_by(list.signers()) && TrustList::open(signed.bytes(), role).is_err() {
                return Err(RefreshError::ListBeforeRoot { issued: list.issued(), root_issued: *issued });
            }
        }
        Ok(list)
    }

    fn push(&mut self, version: u64, signed: &Part, root: Root) {
        let content = root.content();
        match self.list_roles.last_mut() {
            Some((role, issued)) if !role.differs_from(&content.list) => {
                *issued = (*issued).max(content.issued)
            }
            Some(_) | None => self.list_roles.push((content.list.clone(), content.issued)),
        }
        self.links.push((version, signed.clone()));
        self.root = root;
    }
}

impl Walk {
    /// One root of the bundle, filed under version `filed`.
    fn step(&mut self, filed: u64, signed: &Part, source: RootSource<'_>) -> Result<(), RefreshError> {
        let trusted = self.chain.root.content().version;
        // Older roots are for devices that are further behind. Nor need a kept root be compared with itself.
        let known = match source {
            RootSource::New(..) => filed < trusted,
            RootSource::Kept => filed <= trusted,
        };
        if known {
            return Ok(());
        }
        // 3.1 No step may be left out.
        if filed > trusted.saturating_add(1) {
            return Err(RefreshError::RootSkipped { trusted, found: filed });
        }
        // 3.2 Enough keys of the trusted root and enough keys of the new root must have signed it.
        let next = self.chain.root.successor(signed.bytes());
        let next = next.map_err(|error| RefreshError::Root { version: filed, error })?;
        // 3.3 It is filed under its version.
        let found = next.content().version;
        if found != filed {
            return Err(RefreshError::RootMisfiled { filed, found });
        }
        // 3.4 A root with the trusted version must be the trusted root. The same goes for the newest version ever seen.
        let seen = match self.floors.root {
            Some(floor) if found == floor.version => Some(floor.digest),
            Some(_) | None => (found == trusted).then(|| self.chain.root.digest()),
        };
        if let Some(seen) = seen.filter(|seen| *seen != next.digest()) {
            let (kind, offered) = (MetadataKind::Root, next.digest());
            return Err(RefreshError::Equivocation { kind, version: found, seen, offered });
        }
        if found == trusted {
            return Ok(());
        }
        // 3.5 It is not from the future.
        let mut held = None;
        if let RootSource::New(moment, signed_list) = source {
            held = signed_list;
            let issued = next.content().issued;
            if moment.is_before(issued) {
                let kind = MetadataKind::Root;
                return Err(RefreshError::FromTheFuture { kind, issued, now: moment.clock });
            }
        }
        // 3.6 The device adopts it.
        self.floors.adopt(&next, Some(self.chain.root.content()), held);
        self.chain.push(found, signed, next);
        Ok(())
    }
}
