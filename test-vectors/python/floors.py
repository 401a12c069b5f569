"""Floors (section 6.7): what must never go back, whatever else is lost."""

from __future__ import annotations

from dataclasses import dataclass, field

import cbor
from metadata import meets
from roots import Root


@dataclass
class ListFloor:
    version: int
    digest: bytes
    issued: int
    #: Thumbprints of the keys that signed it.
    signers: frozenset[bytes]


@dataclass
class Withdrawal:
    since: int
    #: When the newest list that says so was issued.
    newest: int
    #: Seals that the list had for the key when it was first withdrawn.
    seals: frozenset[bytes]


@dataclass
class Floors:
    root: tuple[int, bytes] | None = None
    list: ListFloor | None = None
    #: Lists issued before this time are refused, except the one that was dropped: its digest.
    earliest_list: tuple[int, bytes] | None = None
    clock: int | None = None
    #: By address and thumbprint of the key: time of issue, digest.
    status: dict[tuple[str, bytes], tuple[int, bytes]] = field(default_factory=dict)
    withdrawn: dict[bytes, Withdrawal] = field(default_factory=dict)
    reinstated: dict[bytes, int] = field(default_factory=dict)

    def copy(self) -> Floors:
        floor = None if self.list is None else ListFloor(self.list.version, self.list.digest, self.list.issued, self.list.signers)
        withdrawn = {key: Withdrawal(one.since, one.newest, one.seals) for key, one in self.withdrawn.items()}
        return Floors(self.root, floor, self.earliest_list, self.clock, dict(self.status), withdrawn, dict(self.reinstated))

    def raise_clock(self, time: int) -> None:
        self.clock = time if self.clock is None else max(self.clock, time)

    def adopt(self, root: Root, predecessor: Root | None, held_signers: frozenset[bytes] | None) -> None:
        """Steps A1 to A4. `held_signers`: keys of the new list role that signed the list that the device holds."""
        if self.root is not None and root.version <= self.root[0]:
            return
        # A1
        differs = predecessor is None or root.list_role != predecessor.list_role
        dropped = False
        if self.list is not None and differs:
            if held_signers is not None and meets(root.list_role, held_signers):
                self.list.signers |= held_signers
            elif not meets(root.list_role, self.list.signers):
                dropped = True
                time = root.issued if self.earliest_list is None else max(root.issued, self.earliest_list[0])
                self.earliest_list = (time, self.list.digest)
                self.list = None
        # A2
        changed = dropped or (predecessor is not None and differs)
        if changed:
            self.clock = root.issued
        else:
            self.raise_clock(root.issued)
        # A3
        for thumbprint in root.reinstated:
            self.reinstated[thumbprint] = max(root.issued, self.reinstated.get(thumbprint, root.issued))
            withdrawal = self.withdrawn.get(thumbprint)
            # Who stole the list keys may have dated a list ahead.
            if withdrawal is not None and (changed or withdrawal.newest < root.issued):
                del self.withdrawn[thumbprint]
        # A4
        self.root = (root.version, root.digest)

    def outranks(self, thumbprint: bytes, list_issued: int) -> bool:
        """Whether a root has reinstated this key after the list was issued."""
        return thumbprint in self.reinstated and self.reinstated[thumbprint] > list_issued

    def withdraw(self, thumbprint: bytes, since: int, list_issued: int, seals: list[bytes]) -> None:
        """Step 6, for one key that a list calls compromised."""
        if self.outranks(thumbprint, list_issued):
            return
        known = self.withdrawn.get(thumbprint)
        if known is None:
            self.withdrawn[thumbprint] = Withdrawal(since, list_issued, frozenset(seals))
        else:
            known.since, known.newest = min(known.since, since), max(known.newest, list_issued)

    def to_cbor(self) -> bytes:
        found: dict = {0: "qualistamp/floors/1"}
        if self.root is not None:
            found[1] = list(self.root)
        if self.list is not None:
            found[2] = [self.list.version, self.list.digest, self.list.issued, sorted(self.list.signers)]
        if self.earliest_list is not None:
            found[3] = list(self.earliest_list)
        if self.clock is not None:
            found[4] = self.clock
        if self.status:
            entries = sorted(self.status.items(), key=lambda entry: (entry[0][0].encode(), entry[0][1]))
            found[5] = [[address, key, issued, digest] for (address, key), (issued, digest) in entries]
        if self.withdrawn:
            found[6] = [[key, one.since, one.newest, sorted(one.seals)] for key, one in sorted(self.withdrawn.items())]
        if self.reinstated:
            found[7] = [[key, time] for key, time in sorted(self.reinstated.items())]
        return cbor.deterministic(found)
