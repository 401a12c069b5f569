"""Signed metadata (section 6.1): COSE_Sign, whose signatures must meet every group of a role."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import cbor2

import cbor
import keys
from characters import is_visible
from keys import Key

ROOT_DOMAIN = b"qualistamp/root/1"
LIST_DOMAIN = b"qualistamp/trust-list/1"
METADATA_BYTES_MAX = 40 * 1024 * 1024
ROOT_BYTES_MAX = 512 * 1024
SIGNATURES_MAX = 64
GROUPS_MAX = 4
GROUP_KEYS_MAX = 16

FIRST_TIME, LAST_TIME = -135_140 * 86_400, 2_932_897 * 86_400 - 1
FIRST_DAY, LAST_DAY = -135_140, 2_932_896


class MetadataError(ValueError):
    """Why something is not the metadata expected, by its name in the specification."""

    def __init__(self, name: str):
        super().__init__(name)
        self.name = name


# -- Fields ------------------------------------------------------------------------------------------


def is_time(value) -> bool:
    return cbor.is_int(value) and FIRST_TIME <= value <= LAST_TIME


def is_day(value) -> bool:
    return cbor.is_int(value) and FIRST_DAY <= value <= LAST_DAY


def is_text(limit: int):
    return lambda value: isinstance(value, str) and len(value.encode()) <= limit and any(map(is_visible, value))


def check_fields(value, required: dict, optional: dict) -> None:
    """Checks a map: each field by its function, and no others."""
    if not isinstance(value, dict) or not all(map(cbor.is_int, value)):
        raise MetadataError("content")
    for key, item in value.items():
        holds = required.get(key) or optional.get(key)
        if holds is None:
            raise MetadataError("unknown field")
        if not holds(item):
            raise MetadataError("field")
    if not set(required) <= set(value):
        raise MetadataError("field")


# -- Roles -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Group:
    threshold: int
    keys: frozenset[Key]


#: Every group must be met.
Role = frozenset[Group]


def read_role(value) -> Role:
    groups, seen = set(), set()
    if not isinstance(value, list) or not 1 <= len(value) <= GROUPS_MAX:
        raise MetadataError("role")
    for group in value:
        if not cbor.is_list_of(cbor.is_uint, cbor.is_list(lambda key: True, 1))(group):
            raise MetadataError("role")
        threshold, listed = group
        try:
            found = [keys.from_cose(key) for key in listed]
        except ValueError as error:
            raise MetadataError("content") from error
        one_algorithm = len({key.algorithm for key in found}) == 1
        distinct = len(set(found)) == len(found) and not seen & set(found)
        if not (1 <= threshold <= len(found) <= GROUP_KEYS_MAX and one_algorithm and distinct):
            raise MetadataError("role")
        seen |= set(found)
        groups.add(Group(threshold, frozenset(found)))
    if len({key.kid for key in seen}) < len(seen):
        raise MetadataError("role")
    return frozenset(groups)


def meets(role: Role, signers) -> bool:
    """Whether these keys, by thumbprint, are enough of every group."""
    return all(sum(key.thumbprint in signers for key in group.keys) >= group.threshold for group in role)


# -- COSE_Sign ---------------------------------------------------------------------------------------


@dataclass
class Signed:
    """Parsed, and nothing verified."""

    payload: bytes
    #: Protected header, algorithm, kid, signature.
    signatures: list[tuple[bytes, int, bytes, bytes]]

    def signers(self, domain: bytes, role: Role) -> frozenset[bytes]:
        """Thumbprints of the keys of the role that signed this for this purpose."""
        algorithms = {key.kid: key.algorithm for group in role for key in group.keys}
        if any(algorithms.get(kid, algorithm) != algorithm for _, algorithm, kid, _ in self.signatures):
            raise MetadataError("header")
        return frozenset(key.thumbprint for group in role for key in group.keys if self._signed_by(key, domain))

    def _signed_by(self, key: Key, domain: bytes) -> bool:
        return any(
            key.verifies(cbor2.dumps(["Signature", b"", protected, domain, self.payload]), signature)
            for protected, algorithm, kid, signature in self.signatures
            if kid == key.kid and algorithm == key.algorithm
        )

    def content(self) -> bytes:
        if not self.payload:
            raise MetadataError("payload")
        coding, data = self.payload[0], self.payload[1:]
        if coding not in (0, 1):
            raise MetadataError("unknown coding")
        if coding == 0:
            return data
        inflate = zlib.decompressobj(-15)
        try:
            content = inflate.decompress(data, METADATA_BYTES_MAX + 1)
        except zlib.error as error:
            raise MetadataError("payload") from error
        if len(content) > METADATA_BYTES_MAX or not inflate.eof or inflate.unused_data:
            raise MetadataError("payload")
        return content


def parse(data: bytes, limit: int = METADATA_BYTES_MAX) -> Signed:
    if len(data) > limit:
        raise MetadataError("too large")
    try:
        item = cbor.load(data)
    except cbor.Malformed as error:
        raise MetadataError("frame") from error
    if not isinstance(item, cbor2.CBORTag) or item.tag != 98 or not isinstance(item.value, list) or len(item.value) != 4:
        raise MetadataError("frame")
    protected, unprotected, payload, entries = item.value
    if not isinstance(protected, bytes) or not isinstance(unprotected, dict) or not isinstance(payload, bytes):
        raise MetadataError("frame")
    if protected or unprotected:
        raise MetadataError("unexpected header")
    if not isinstance(entries, list):
        raise MetadataError("frame")
    if len(entries) > SIGNATURES_MAX:
        raise MetadataError("too many signatures")
    signatures = [_parse_signature(entry) for entry in entries]
    if len({(algorithm, kid) for _, algorithm, kid, _ in signatures}) < len(signatures):
        raise MetadataError("header")
    return Signed(payload, signatures)


def _parse_signature(entry) -> tuple[bytes, int, bytes, bytes]:
    if not cbor.is_list_of(cbor.is_bytes(), lambda header: isinstance(header, dict), cbor.is_bytes())(entry):
        raise MetadataError("frame")
    protected, unprotected, signature = entry
    if unprotected:
        raise MetadataError("unexpected header")
    try:
        header = cbor.load(protected)
    except cbor.Malformed as error:
        raise MetadataError("header") from error
    if not isinstance(header, dict) or set(header) != {1, 4} or header[1] not in keys.SIGNATURE_BYTES:
        raise MetadataError("header")
    if not cbor.is_bytes(4)(header[4]) or len(signature) != keys.SIGNATURE_BYTES[header[1]]:
        raise MetadataError("header")
    return protected, header[1], header[4], signature


def open_signed(data: bytes, domain: bytes, role: Role, limit: int = METADATA_BYTES_MAX) -> tuple[bytes, frozenset[bytes]]:
    """Content, and thumbprints of the keys of the role that signed it. Signatures come first: nothing else is expanded."""
    signed = parse(data, limit)
    signers = signed.signers(domain, role)
    if not meets(role, signers):
        raise MetadataError("under-signed")
    return signed.content(), signers
