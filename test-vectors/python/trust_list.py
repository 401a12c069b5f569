"""The trust list (section 6.2): issuers, what they may award, and their keys."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

import cbor
import keys
from keys import Key
from metadata import LIST_DOMAIN, MetadataError, Role, check_fields, is_day, is_text, is_time, open_signed

ISSUERS_MAX = 500_000
KEYS_PER_ISSUER_MAX = 1_024
CREDENTIAL_SEALS_MAX = 64
KEYS_PER_KID_MAX = 8
INTRODUCED_MAX = 256
COUNTRIES_MAX = 64
REGISTERED_MAX = 65_535


@dataclass
class IssuerKey:
    #: None if the list has a point that is not on the curve.
    key: Key | None
    kid: bytes
    valid_from: int
    valid_until: int | None
    compromised: int | None
    #: Time of sealing, time until which the register is complete, seal.
    seals: list[tuple[int, int, bytes]]
    issuer: dict
    #: The key's signature on its consent to being in this list.
    consent: bytes | None = None


@dataclass
class TrustList:
    version: int
    issued: int
    next_update: int
    issuers: list[dict]
    keys: list[IssuerKey]
    digest: bytes
    #: Operators that the list introduces, by the hash of their first root.
    introduced: dict[bytes, dict] = field(default_factory=dict)

    def keys_of(self, issuer: dict, kid: bytes) -> list[IssuerKey]:
        return [key for key in self.keys if key.issuer is issuer and key.kid == kid]

    def compromised(self) -> list[IssuerKey]:
        return [key for key in self.keys if key.compromised is not None and key.key is not None]

    def pins(self) -> dict[str, dict]:
        """Issuers by the address of their status list."""
        return {issuer[7][0]: issuer for issuer in self.issuers if 7 in issuer}

    def seals(self) -> dict[bytes, set[bytes]]:
        """Key identifiers by the seals of their registers."""
        found: dict[bytes, set[bytes]] = {}
        for key in self.keys:
            for _, _, seal in key.seals:
                found.setdefault(seal, set()).add(key.kid)
        return found


def _letters(lengths: tuple[int, ...], first: str, last: str):
    return lambda value: isinstance(value, str) and len(value) in lengths and all(first <= letter <= last for letter in value)


is_country = _letters((2,), "A", "Z")
is_language = _letters((2, 3), "a", "z")


def _is_pairs(one, other):
    return lambda value: isinstance(value, list) and len(value) > 0 and len(value) % 2 == 0 and all(
        (one, other)[at % 2](item) for at, item in enumerate(value))


def _is_levels(value) -> bool:
    return cbor.is_list_of(cbor.is_int, cbor.is_int)(value) and 1 <= value[0] <= value[1] <= 8


SCOPE = {
    0: cbor.is_list(lambda number: cbor.is_uint(number) and number <= REGISTERED_MAX, 1),
    1: _is_levels,
    2: is_day,
    3: is_day,
    4: cbor.is_list(is_country, 1),
}


def _is_scope(value) -> bool:
    check_fields(value, {}, SCOPE)
    return 2 not in value or 3 not in value or value[2] <= value[3]


def _is_key(value) -> bool:
    check_fields(
        value,
        {0: _is_cose_key, 1: cbor.is_bytes(4), 2: is_time},
        {3: is_time, 4: is_time, 5: cbor.is_list(_is_seal), 7: cbor.is_bytes(64)},
    )
    return True


def _is_seal(value) -> bool:
    if not cbor.is_list_of(is_time, is_time, cbor.is_bytes(32))(value):
        return False
    sealed, complete, _ = value
    if complete > sealed:
        raise MetadataError("complete after sealed")
    return True


def _is_cose_key(value) -> bool:
    if not keys.is_p256_cose_key(value):
        raise MetadataError("content")
    return True


def _is_issuer(value) -> bool:
    check_fields(
        value,
        {
            0: is_text(64),
            1: _is_pairs(is_language, is_text(512)),
            2: is_country,
            5: cbor.is_list(_is_scope, 1),
            6: lambda listed: cbor.is_list(_is_key, 1)(listed) and len(listed) <= KEYS_PER_ISSUER_MAX,
        },
        {
            3: is_text(255),
            4: _is_pairs(is_text(64), is_text(64)),
            7: cbor.is_list_of(is_text(255), cbor.is_bytes(4)),
            8: lambda bits: cbor.is_uint(bits) and 1 <= bits <= 3,
            10: lambda seals: cbor.is_list(cbor.is_bytes(32), 1)(seals) and len(seals) <= CREDENTIAL_SEALS_MAX,
        },
    )
    if 7 in value and value[7][1] not in [key[1] for key in value[6]]:
        raise MetadataError("pin without key")
    return True


def _are_countries(value) -> bool:
    if not cbor.is_list(is_country, 1)(value) or len(value) > COUNTRIES_MAX:
        return False
    if any(one >= following for one, following in zip(value, value[1:])):
        raise MetadataError("countries unsorted")
    return True


def _is_introduced(value) -> bool:
    check_fields(
        value,
        {0: is_text(64), 1: _is_pairs(is_language, is_text(512)), 2: _are_countries, 3: cbor.is_bytes(32)},
        {4: is_text(255)},
    )
    return True


def _is_introduced_list(value) -> bool:
    if isinstance(value, list) and len(value) > INTRODUCED_MAX:
        raise MetadataError("too many introduced")
    if not cbor.is_list(_is_introduced, 1)(value):
        return False
    _refuse_repeated([operator[0] for operator in value], "introduced twice")
    _refuse_repeated([operator[3] for operator in value], "introduced twice")
    return True


def read(content: bytes) -> TrustList:
    try:
        fields = cbor.load(content)
    except cbor.Malformed as error:
        raise MetadataError("content") from error
    check_fields(fields, {0: cbor.is_uint, 1: is_time, 2: is_time, 3: cbor.is_list(_is_issuer)}, {4: _is_introduced_list})
    issuers = fields[3]
    if len(issuers) > ISSUERS_MAX:
        raise MetadataError("field")
    entries = [_issuer_key(entry, issuer) for issuer in issuers for entry in issuer[6]]
    _refuse_repeated([issuer[0] for issuer in issuers], "issuer twice")
    if any(sharing > KEYS_PER_KID_MAX for sharing in Counter(entry.kid for entry in entries).values()):
        raise MetadataError("too many keys")
    _refuse_repeated([(entry.kid, str(key[0])) for entry, key in _beside(entries, issuers)], "key twice")
    _refuse_repeated([issuer[7][0] for issuer in issuers if 7 in issuer], "address twice")
    introduced = {operator[3]: operator for operator in fields.get(4, [])}
    return TrustList(fields[0], fields[1], fields[2], issuers, entries, hashlib.sha256(content).digest(), introduced)


def _beside(entries: list[IssuerKey], issuers: list[dict]):
    return zip(entries, [key for issuer in issuers for key in issuer[6]])


def _refuse_repeated(items: list, name: str) -> None:
    if len(set(items)) != len(items):
        raise MetadataError(name)


def _issuer_key(entry: dict, issuer: dict) -> IssuerKey:
    try:
        key = keys.from_cose(entry[0])
    except ValueError:
        key = None
    return IssuerKey(key, entry[1], entry[2], entry.get(3), entry.get(4), entry.get(5, []), issuer, entry.get(7))


def open_list(signed: bytes, role: Role) -> tuple[TrustList, frozenset[bytes]]:
    """The list, and thumbprints of the keys that signed it."""
    content, signers = open_signed(signed, LIST_DOMAIN, role)
    return read(content), signers
