//! Roles: the groups of keys that may sign one kind of metadata.

use crate::cbor::{Reader, Writer};
use crate::key::{PublicKey, VerificationKey};
use crate::limits::MAX_GROUPS;

use super::error::MetadataError;
use super::group::{Group, distinct};
use super::role_error::RoleError;

/// The keys that may sign one kind of metadata. They are in groups, and enough keys of every group must sign.
///
/// A group has one algorithm, so a role with a group for each of two algorithms holds as long as one of them does. A single
/// threshold over keys of both would not: "three of five, two of them post-quantum" falls to three forged classical signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    groups: Vec<Group>,
}

impl Role {
    /// A role of one group of `keys` on P-256, `threshold` of which must sign.
    ///
    /// # Errors
    /// [`RoleError`].
    pub fn new(keys: Vec<PublicKey>, threshold: usize) -> Result<Self, RoleError> {
        let keys = keys.into_iter().map(VerificationKey::Es256).collect();
        Ok(Self { groups: vec![Group::new(keys, threshold)?] })
    }

    /// A role of these groups, all of which must sign.
    ///
    /// # Errors
    /// [`RoleError`], also for a key that is in two groups.
    pub fn of_groups(groups: Vec<Group>) -> Result<Self, RoleError> {
        match groups.len() {
            0 => return Err(RoleError::NoGroups),
            found if found > MAX_GROUPS => return Err(RoleError::TooManyGroups { found }),
            _ => {}
        }
        let keys: Vec<_> = groups.iter().flat_map(Group::with_thumbprints).cloned().collect();
        distinct(&keys)?;
        Ok(Self { groups })
    }

    /// The groups.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The keys of all groups.
    pub fn keys(&self) -> impl Iterator<Item = &VerificationKey> {
        self.groups.iter().flat_map(Group::keys)
    }

    /// Whether signatures of the keys with these COSE key thumbprints (RFC 9679) are enough.
    #[must_use]
    pub fn met_by(&self, signers: &[[u8; 32]]) -> bool {
        self.check(signers).is_ok()
    }

    /// # Errors
    /// [`MetadataError::UnderSigned`] for the first group that too few of `signers` belong to.
    pub(super) fn check(&self, signers: &[[u8; 32]]) -> Result<(), MetadataError> {
        let unmet = self.groups.iter().find(|group| group.signed_by(signers) < group.threshold());
        unmet.map_or(Ok(()), |group| {
            Err(MetadataError::UnderSigned {
                algorithm: group.algorithm(),
                valid: group.signed_by(signers),
                threshold: group.threshold(),
            })
        })
    }

    /// Whether `other` has other groups. The order of groups and of keys in them does not matter.
    pub(crate) fn differs_from(&self, other: &Self) -> bool {
        self.groups.len() != other.groups.len()
            || self.groups.iter().any(|group| other.groups.iter().all(|theirs| group.differs_from(theirs)))
    }

    /// ```cddl
    /// role = [+ group]   ; every group must be met
    /// ```
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.array(self.groups.len());
        self.groups.iter().for_each(|group| group.write(writer));
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, MetadataError> {
        let found = reader.array()?;
        if found > MAX_GROUPS {
            return Err(RoleError::TooManyGroups { found }.into());
        }
        let mut groups = Vec::with_capacity(found);
        for _ in 0..found {
            groups.push(Group::read(reader)?);
        }
        Ok(Self::of_groups(groups)?)
    }
}
