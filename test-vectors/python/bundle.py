"""Bundles (section 6.5): one file with every part. Nothing in it is verified here."""

from __future__ import annotations

from dataclasses import dataclass, field

import cbor

BUNDLE_BYTES_MAX = 64 * 1024 * 1024
ROOTS_MAX = 1024
STATUS_LISTS_MAX = 100_000
REGISTERS_MAX = 10_000
PROOFS_MAX = 4_096
NESTED_MAX = 256
MAGIC = "qualistamp/bundle/1"


class BundleError(ValueError):
    """Not a bundle, or one that breaks a rule."""


@dataclass
class Bundle:
    roots: list[tuple[int, bytes]] = field(default_factory=list)
    list: bytes | None = None
    status: list[tuple[str, bytes]] = field(default_factory=list)
    registers: list[tuple[bytes, bytes, bytes]] = field(default_factory=list)
    proofs: list[tuple[bytes, bytes, bytes]] = field(default_factory=list)
    #: Bundles of introduced operators, by the hash of their first root. Not parsed.
    nested: list[tuple[bytes, bytes]] = field(default_factory=list)


def parse(data: bytes) -> Bundle:
    if len(data) > BUNDLE_BYTES_MAX:
        raise BundleError("too large")
    try:
        fields = cbor.load(data)
    except cbor.Malformed as error:
        raise BundleError("not deterministic CBOR") from error
    if not isinstance(fields, dict) or fields.get(0) != MAGIC or not set(fields) <= {0, 1, 2, 3, 4, 5, 6}:
        raise BundleError("not a bundle of this version")
    shapes = {
        1: cbor.is_list(cbor.is_list_of(cbor.is_uint, cbor.is_bytes())),
        2: cbor.is_bytes(),
        3: cbor.is_list(cbor.is_list_of(cbor.is_text, cbor.is_bytes())),
        4: cbor.is_list(cbor.is_list_of(cbor.is_bytes(4), cbor.is_bytes(32), cbor.is_bytes())),
        5: cbor.is_list(cbor.is_list_of(cbor.is_bytes(4), cbor.is_bytes(32), cbor.is_bytes())),
        6: cbor.is_list(cbor.is_list_of(cbor.is_bytes(32), cbor.is_bytes())),
    }
    for key, holds in shapes.items():
        if key in fields and not holds(fields[key]):
            raise BundleError(f"field {key}")
    found = Bundle(*(fields.get(key, empty) for key, empty in ((1, []), (2, None), (3, []), (4, []), (5, []), (6, []))))
    if len(found.roots) > ROOTS_MAX:
        raise BundleError("too many roots")
    if len(found.status) > STATUS_LISTS_MAX or len(found.registers) > REGISTERS_MAX or len(found.proofs) > PROOFS_MAX or len(found.nested) > NESTED_MAX:
        raise BundleError("too many parts")
    _ascending([version for version, _ in found.roots])
    _ascending([address.encode() for address, _ in found.status])
    _ascending([seal for _, seal, _ in found.registers])
    _ascending([(seal, proof) for _, seal, proof in found.proofs])
    _ascending([operator for operator, _ in found.nested])
    return found


def _ascending(items: list) -> None:
    if any(one >= next_ for one, next_ in zip(items, items[1:])):
        raise BundleError("out of order, or twice")
