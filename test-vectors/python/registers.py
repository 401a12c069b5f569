"""Registers (section 6.4): Merkle seals over the ids of stamps, and proofs of one leaf."""

from __future__ import annotations

import hashlib

import cbor

ID_BYTES = 32
IDS_PER_LEAF = 32
ENTRIES_MAX = 1_000_000
PROOF_MAGIC = "qualistamp/register-proof/1"


class RegisterError(ValueError):
    """Why bytes are not the register or the proof expected, by its name in the specification."""

    def __init__(self, name: str):
        super().__init__(name)
        self.name = name


def sorted_ids(data: bytes) -> list[bytes]:
    if len(data) % ID_BYTES != 0:
        raise RegisterError("ragged")
    ids = [data[at:at + ID_BYTES] for at in range(0, len(data), ID_BYTES)]
    if any(one >= following for one, following in zip(ids, ids[1:])):
        raise RegisterError("unsorted")
    return ids


def leaf_hash(leaf: bytes) -> bytes:
    return hashlib.sha256(b"\0" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def tree_hash(leaves: list[bytes]) -> bytes:
    """The Merkle tree hash of RFC 6962 section 2.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    row = [leaf_hash(leaf) for leaf in leaves]
    while len(row) > 1:
        paired = [node_hash(row[at], row[at + 1]) for at in range(0, len(row) - 1, 2)]
        # The last of an odd row moves up as it is.
        row = paired + row[len(paired) * 2:]
    return row[0]


def seal(count: int, root: bytes) -> bytes:
    return hashlib.sha256(b"qualistamp/register/1" + count.to_bytes(8, "big") + root).digest()


def leaves_of(count: int) -> int:
    return -(-count // IDS_PER_LEAF)


def open_register(register: bytes, expected: bytes) -> list[bytes]:
    """The ids, if they are whole, sorted, each once, and those that were sealed."""
    if len(register) // ID_BYTES > ENTRIES_MAX:
        raise RegisterError("too large")
    ids = sorted_ids(register)
    leaves = [b"".join(ids[at:at + IDS_PER_LEAF]) for at in range(0, len(ids), IDS_PER_LEAF)]
    if seal(len(ids), tree_hash(leaves)) != expected:
        raise RegisterError("seal mismatch")
    return ids


def open_proof(data: bytes, expected: bytes) -> list[bytes]:
    """The ids of one leaf, which its path shows to be in the register with this seal."""
    count, index, leaf, path = _parse_proof(data)
    if count > ENTRIES_MAX:
        raise RegisterError("too large")
    if index >= leaves_of(count):
        raise RegisterError("place beyond count")
    if len(leaf) != min(count - index * IDS_PER_LEAF, IDS_PER_LEAF) * ID_BYTES:
        raise RegisterError("leaf size")
    ids = sorted_ids(leaf)
    root = root_by_path(leaf_hash(leaf), index, leaves_of(count), path)
    if seal(count, root) != expected:
        raise RegisterError("seal mismatch")
    return ids


def _parse_proof(data: bytes) -> tuple[int, int, bytes, list[bytes]]:
    try:
        fields = cbor.load(data)
    except cbor.Malformed as error:
        known = data[1:2] == b"\0" and data[2:].startswith(cbor.deterministic(PROOF_MAGIC))
        raise RegisterError("malformed" if known else "not a proof") from error
    if not isinstance(fields, dict) or fields.get(0) != PROOF_MAGIC:
        raise RegisterError("not a proof")
    if not set(fields) <= {0, 1, 2, 3, 4}:
        raise RegisterError("unknown field")
    shapes = {1: cbor.is_uint, 2: cbor.is_uint, 3: cbor.is_bytes(), 4: cbor.is_list(cbor.is_bytes(32))}
    if not all(key in fields and holds(fields[key]) for key, holds in shapes.items()):
        raise RegisterError("malformed")
    return fields[1], fields[2], fields[3], fields[4]


def root_by_path(found: bytes, index: int, count: int, path: list[bytes]) -> bytes:
    """The tree hash that an audit path leads to (RFC 9162 section 2.1.3.2)."""
    place, last = index, count - 1
    for node in path:
        if last == 0:
            raise RegisterError("path too long")
        if place % 2 == 1 or place == last:
            found = node_hash(node, found)
            while place % 2 == 0 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, node)
        place, last = place >> 1, last >> 1
    if last != 0:
        raise RegisterError("path too short")
    return found
