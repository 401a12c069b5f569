"""Registers (section 6.4): Merkle seals over the ids of stamps, and proofs of one of them."""

from __future__ import annotations

import hashlib

ID_BYTES = 32
ENTRIES_MAX = 1_000_000


class RegisterError(ValueError):
    """Why bytes are not the register that was sealed, by its name in the specification."""

    def __init__(self, name: str):
        super().__init__(name)
        self.name = name


def split(register: bytes) -> list[bytes]:
    return [register[at:at + ID_BYTES] for at in range(0, len(register), ID_BYTES)]


def tree_hash(leaves: list[bytes]) -> bytes:
    """The Merkle tree hash of RFC 6962 section 2.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    row = [hashlib.sha256(b"\0" + leaf).digest() for leaf in leaves]
    while len(row) > 1:
        paired = [_node(row[at], row[at + 1]) for at in range(0, len(row) - 1, 2)]
        # The last of an odd row moves up as it is.
        row = paired + row[len(paired) * 2:]
    return row[0]


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def seal(count: int, root: bytes) -> bytes:
    return hashlib.sha256(b"qualistamp/register/1" + count.to_bytes(8, "big") + root).digest()


def open_register(register: bytes, expected: bytes) -> list[bytes]:
    """The ids, if they are whole, sorted, each once, and those that were sealed."""
    if len(register) % ID_BYTES != 0:
        raise RegisterError("ragged")
    ids = split(register)
    if len(ids) > ENTRIES_MAX:
        raise RegisterError("too large")
    if ids != sorted(set(ids)):
        raise RegisterError("unsorted")
    if seal(len(ids), tree_hash(ids)) != expected:
        raise RegisterError("seal mismatch")
    return ids


def root_by_path(leaf: bytes, index: int, count: int, path: list[bytes]) -> bytes:
    """The tree hash that an audit path leads to (RFC 9162 section 2.1.3.2)."""
    if not 0 <= index < count:
        raise RegisterError("place")
    place, last, found = index, count - 1, hashlib.sha256(b"\0" + leaf).digest()
    for node in path:
        if last == 0:
            raise RegisterError("path too long")
        if place % 2 == 1 or place == last:
            found = _node(node, found)
            while place % 2 == 0 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            found = _node(found, node)
        place, last = place >> 1, last >> 1
    if last != 0:
        raise RegisterError("path too short")
    return found


def proves(leaf: bytes, index: int, count: int, path: list[bytes], expected: bytes) -> bool:
    """Whether a path shows that the register with this seal has the leaf at this place."""
    try:
        return len(leaf) == ID_BYTES and seal(count, root_by_path(leaf, index, count, path)) == expected
    except RegisterError:
        return False
