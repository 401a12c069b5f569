"""Status lists (section 6.3): IETF Token Status List as a CWT. Tokens of other tools are accepted."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

import cbor2

import cbor
from keys import Key
from metadata import is_day, is_time

TYPE = "application/statuslist+cwt"
TOKEN_BYTES_MAX = 5 * 1024 * 1024
LIST_BYTES_MAX = DETAILS_BYTES_MAX = 4 * 1024 * 1024
TTL_MAX = (1 << 32) - 1


class StatusError(ValueError):
    """Why a token is not the status list expected, by its name in the specification."""

    def __init__(self, name: str):
        super().__init__(name)
        self.name = name


@dataclass
class StatusList:
    bits: int
    statuses: bytes
    issued: int
    expires: int | None
    ttl: int | None
    digest: bytes
    #: The key that signed it.
    key: Key

    def look_up(self, index: int) -> int | None:
        per_byte = 8 // self.bits
        if index // per_byte >= len(self.statuses):
            return None
        return self.statuses[index // per_byte] >> (index % per_byte * self.bits) & ((1 << self.bits) - 1)


def open_status(token: bytes, address: str, keys: list[Key]) -> StatusList:
    """The list at this address, which one of these keys must have signed."""
    if len(token) > TOKEN_BYTES_MAX:
        raise StatusError("too large")
    tagged = _load(token)
    if not isinstance(tagged, cbor2.CBORTag) or tagged.tag != 18 or not cbor.is_list_of(
            cbor.is_bytes(), lambda header: isinstance(header, dict), cbor.is_bytes(), cbor.is_bytes(64))(tagged.value):
        raise StatusError("malformed")
    protected, _, payload, signature = tagged.value
    header = _load(protected)
    if not isinstance(header, dict):
        raise StatusError("malformed")
    if header.get(1) != -7 or header.get(16) != TYPE or 2 in header:
        raise StatusError("wrong header")
    message = cbor2.dumps(["Signature1", protected, b"", payload])
    signer = next((key for key in keys if key.verifies(message, signature)), None)
    if signer is None:
        raise StatusError("not signed")
    return _read_claims(_load(payload), address, hashlib.sha256(payload).digest(), signer)


def _load(data: bytes, foreign: bool = True):
    try:
        return cbor.load(data, foreign)
    except cbor.Malformed as error:
        raise StatusError("malformed") from error


def _read_claims(claims, address: str, digest: bytes, signer: Key) -> StatusList:
    if not isinstance(claims, dict):
        raise StatusError("malformed")
    for claim, holds in {2: cbor.is_text, 6: cbor.is_int, 65533: lambda value: isinstance(value, dict)}.items():
        if claim not in claims:
            raise StatusError("missing claim")
        if not holds(claims[claim]):
            raise StatusError("malformed")
    for time in (claims[6], claims.get(4, 0)):
        if not is_time(time):
            raise StatusError("wrong time")
    entry = claims[65533]
    if "bits" not in entry or "lst" not in entry:
        raise StatusError("missing claim")
    if entry["bits"] not in (1, 2, 4, 8):
        raise StatusError("wrong bits")
    if claims[2] != address:
        raise StatusError("wrong address")
    statuses = _inflate(entry["lst"], LIST_BYTES_MAX, "list")
    if -65538 in claims:
        details = _load(_inflate(claims[-65538], DETAILS_BYTES_MAX, "details"), foreign=False)
        if not isinstance(details, dict) or not all(map(_is_detail, details.items())):
            raise StatusError("malformed")
    # A time too long to represent is no time to fetch a newer one.
    ttl = claims.get(65534)
    return StatusList(entry["bits"], statuses, claims[6], claims.get(4), ttl if ttl is None or ttl <= TTL_MAX else None, digest,
                      signer)


def _is_detail(entry) -> bool:
    index, detail = entry
    if not (cbor.is_uint(index) and index < 1 << 32 and cbor.is_list_of(cbor.is_int, cbor.is_uint)(detail)):
        return False
    if not is_day(detail[0]):
        raise StatusError("wrong time")
    return True


def _inflate(data: bytes, limit: int, name: str) -> bytes:
    inflate = zlib.decompressobj()
    try:
        found = inflate.decompress(data, limit + 1)
    except zlib.error as error:
        raise StatusError(name) from error
    if len(found) > limit or not inflate.eof or inflate.unused_data:
        raise StatusError(name)
    return found
