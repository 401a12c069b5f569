"""A second verifier of stamps, written from the specification: COSE by pycose, CBOR by cbor2, DEFLATE by zlib.

It shares no code with the Rust one. It is for comparing, not for use: it says why a stamp is not valid by the first
fault it meets, and is as strict as the vectors need.
"""

from __future__ import annotations

import datetime
import hashlib
import zlib
from dataclasses import dataclass

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from pycose.keys import EC2Key
from pycose.keys.curves import P256
from pycose.messages import Sign1Message, SignMessage

STAMP_DOMAIN = b"qualistamp/credential/1"
LIST_DOMAIN = b"qualistamp/trust-list/1"
STAMP_BYTES_MAX = 2861
CLAIMS_BYTES_MAX = 4096
DEPTH_MAX = 16
TEXT_CHARS_MAX = 4296
DAY = 86_400
FIRST_DAY, LAST_DAY = -135_140, 2_932_896
AWARD = -65537
ID, LEAF = 32, 32
REGISTER_IDS_MAX = 1_000_000
PATH_MAX = 15
PROOF_MAGIC = "qualistamp/register-proof/1"

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

AWARD_TYPES = ["general", "vocational", "short-cycle", "bachelor", "master", "doctorate", "professional",
               "micro-credential", "course", "language", "attendance"]
MODES = ["full-time", "part-time", "online", "blended", "work-based", "on-site"]
CREDIT_SYSTEMS = ["ects", "hours", "ecvet", "national"]
PROFESSIONS = ["doctor", "nurse", "dentist", "vet", "midwife", "pharmacist", "architect"]


class No(Exception):
    """Why a stamp is not valid: its support code, of the frame only the first letter."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


# -- Text ------------------------------------------------------------------------------------------


def decode_text(text: str) -> bytes:
    """The bytes of a stamp's text (RFC 9285); ValueError when there are none."""
    text = text.removeprefix("\ufeff").strip(" \t\r\n")
    if not text.startswith("QS1:") or not 4 < len(text) <= TEXT_CHARS_MAX:
        raise ValueError("no prefix, no payload, or too long")
    digits = [ALPHABET.index(character) for character in text[4:]]
    out = bytearray()
    for at in range(0, len(digits), 3):
        group = digits[at:at + 3]
        value = sum(digit * 45**place for place, digit in enumerate(group))
        # OverflowError when the group is more than its bytes can hold; a group of one cannot be.
        out += value.to_bytes({3: 2, 2: 1}[len(group)], "big") if len(group) > 1 else _no_group()
    return bytes(out)


def _no_group() -> bytes:
    raise ValueError("a group of one character")


# -- CBOR ------------------------------------------------------------------------------------------


def deterministic(value, depth: int = 0) -> bytes:
    """The one encoding of `value` by RFC 8949 section 4.2.1. (cbor2's canonical form sorts keys as RFC 7049 did.)"""
    if depth > DEPTH_MAX:
        raise ValueError("nested too deep")
    if isinstance(value, list):
        return _head(4, len(value)) + b"".join(deterministic(item, depth + 1) for item in value)
    if isinstance(value, dict):
        entries = sorted((deterministic(key, depth + 1), deterministic(item, depth + 1)) for key, item in value.items())
        return _head(5, len(value)) + b"".join(key + item for key, item in entries)
    if isinstance(value, cbor2.CBORTag):
        return _head(6, value.tag) + deterministic(value.value, depth + 1)
    if isinstance(value, cbor2.CBORSimpleValue) and 24 <= value.value < 32:
        raise ValueError("a simple value that does not exist")
    return cbor2.dumps(value, canonical=True)


def _head(major: int, argument: int) -> bytes:
    encoded = bytearray(cbor2.dumps(argument))
    encoded[0] |= major << 5
    return bytes(encoded)


def load(data: bytes, code: str):
    """The item that `data` is the one deterministic encoding of."""
    try:
        value = cbor2.loads(data)
        if deterministic(value) == data:
            return value
    except Exception as error:  # whatever cbor2 makes of bad input
        raise No(code) from error
    raise No(code)


# -- Keys and lists ----------------------------------------------------------------------------------


def cose_key(point: bytes) -> EC2Key:
    numbers = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point).public_numbers()
    return EC2Key(crv=P256, x=numbers.x.to_bytes(32, "big"), y=numbers.y.to_bytes(32, "big"))


def thumbprint(key: EC2Key) -> bytes:
    """RFC 9679."""
    return hashlib.sha256(deterministic({1: 2, -1: 1, -2: key.x, -3: key.y})).digest()


@dataclass
class IssuerKey:
    key: EC2Key | None
    kid: bytes
    valid_from: int
    valid_until: int | None
    compromised: int | None
    seals: list
    issuer: dict


@dataclass
class TrustList:
    issued: int
    next_update: int
    keys: list[IssuerKey]


@dataclass
class Trust:
    """What stamps are verified with; status lists by address, registers by seal, register proofs with their seals."""

    list: TrustList | None
    status: dict[str, bytes]
    registers: dict[bytes, bytes]
    proofs: list[tuple[bytes, bytes]]
    root_expires: int | None
    floor: int | None


def open_list(signed: bytes, role_keys: list[bytes], threshold: int) -> TrustList:
    """Opens a signed list; ValueError when too few of the keys signed it."""
    message = SignMessage.decode(signed)
    assert isinstance(message, SignMessage)
    valid = 0
    for point in role_keys:
        key = cose_key(point)
        for signer in message.signers:
            signer.key, signer.external_aad = key, LIST_DOMAIN
            if signer.verify_signature():
                valid += 1
                break
    if valid < threshold:
        raise ValueError(f"signed by {valid}, {threshold} must")
    coding, content = message.payload[0], message.payload[1:]
    content = load(zlib.decompress(content, -15) if coding == 1 else content, "list")
    keys = []
    for issuer in content[3]:
        for entry in issuer[6]:
            point = bytes([3 if entry[0][-3] else 2]) + entry[0][-2]
            try:
                key = cose_key(point)
            except ValueError:
                key = None
            keys.append(IssuerKey(key, entry[1], entry[2], entry.get(3), entry.get(4), entry.get(5, []), issuer))
    return TrustList(content[1], content[2], keys)


# -- Verification ------------------------------------------------------------------------------------


def verify(stamp: bytes, trust: Trust, now: int, policy: dict, dictionary: bytes) -> list[str]:
    """The notes of a valid stamp; `No` with the support code of any other."""
    kid, payload = parse_frame(stamp)
    if trust.list is None:
        raise No("U01")
    candidates = [key for key in trust.list.keys if key.kid == kid]
    if not candidates:
        raise No("U02")
    key = next((key for key in candidates if made(key, stamp)), None)
    if key is None:
        raise No("S01")
    notes, remarks = [], []
    try:
        claims = load(expand(payload, dictionary), "C01")
        check_claims(claims)
    except No as no:
        # The issuer comes before the content, unless the content is bad.
        if key.compromised is not None and no.code == "U03":
            raise No("U04") from no
        raise
    award = claims[AWARD]
    if check_key(key, stamp, claims, trust):
        remarks.append("sealed before compromise")
    if award.get(25):
        if policy["specimens"] == "refuse":
            raise No("C03")
        remarks.append("specimen")
    if needs_newer_version(claims):
        raise No("U15")
    if not any(covers(scope, award, key.issuer) for scope in key.issuer[5]):
        raise No("A01")
    latest = now if trust.floor is None else max(now, trust.floor)
    notes += check_status(award, key.issuer, trust, latest, policy)
    if check_time(claims, key, now, trust.floor):
        remarks.append("awarded in future")
    if latest > trust.list.issued + policy["hard_limit_days"] * DAY:
        raise No("U07")
    due = trust.list.next_update if trust.root_expires is None else min(trust.list.next_update, trust.root_expires)
    if latest > due:
        notes.append("valid as of")
    return notes + remarks


def check_key(key: IssuerKey, stamp: bytes, claims: dict, trust: Trust) -> bool:
    """Whether the key was stolen, but after it had signed this (specification, section 6.4.2)."""
    if key.compromised is None:
        return False
    seals = [(sealed, seal) for sealed, seal in key.seals if sealed <= key.compromised]
    start = claims[AWARD][11] * DAY
    earliest, latest = (claims[6], claims[6]) if 6 in claims else (start, start + DAY - 1)
    if not any(sealed >= earliest for sealed, _ in seals):
        raise No("U04")
    listed = [listing(trust, seal, stamp_id(stamp)) for _, seal in seals]
    if any(found and sealed >= earliest for (sealed, _), found in zip(seals, listed)):
        return True
    if None in listed:
        raise No("U08")
    if True not in listed and any(sealed >= latest + DAY for sealed, _ in seals):
        raise No("K03")
    raise No("U04")


def stamp_id(stamp: bytes) -> bytes:
    protected, _, payload, _ = cbor2.loads(stamp).value
    return hashlib.sha256(cbor2.dumps(["Signature1", protected, STAMP_DOMAIN, payload])).digest()


# -- Registers ---------------------------------------------------------------------------------------


def listing(trust: Trust, seal: bytes, stamp: bytes) -> bool | None:
    """Whether the register with this seal lists the stamp; None when that is not known."""
    register = trust.registers.get(seal)
    if register is not None and register_fault(register, seal) is None:
        return stamp in split(register)
    for proof_seal, proof in trust.proofs:
        if proof_seal == seal and proof_fault(proof, seal) is None and stamp in split(cbor2.loads(proof)[3]):
            return True
    return None


def split(ids: bytes) -> list[bytes]:
    return [ids[at:at + ID] for at in range(0, len(ids), ID)]


def register_fault(register: bytes, seal: bytes) -> str | None:
    """Why these are not the sealed ids; None when they are."""
    ids = split(register)
    if len(register) % ID != 0:
        return "ragged"
    if len(ids) > REGISTER_IDS_MAX:
        return "too large"
    if ids != sorted(set(ids)):
        return "unsorted"
    leaves = [b"".join(ids[at:at + LEAF]) for at in range(0, len(ids), LEAF)]
    return None if seal_of(len(ids), tree(leaves)) == seal else "seal mismatch"


def seal_of(count: int, root: bytes) -> bytes:
    return hashlib.sha256(b"qualistamp/register/1" + count.to_bytes(8, "big") + root).digest()


def leaf_hash(leaf: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree(leaves: list[bytes]) -> bytes:
    """Level by level, which gives the tree of RFC 6962: a node without a neighbour moves up as it is."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    level = [leaf_hash(leaf) for leaf in leaves]
    while len(level) > 1:
        pairs = [node_hash(*level[at:at + 2]) for at in range(0, len(level) - 1, 2)]
        level = pairs + level[len(level) - len(level) % 2:]
    return level[0]


def proof_fault(proof: bytes, seal: bytes) -> str | None:
    """Why this is not a proof from the sealed register; None when it is."""
    try:
        fields = cbor2.loads(proof)
        named = isinstance(fields, dict) and fields.get(0) == PROOF_MAGIC
    except Exception:  # whatever cbor2 makes of bad input
        # Cut within a later field, it is still known by its first one.
        named, fields = proof[1:].startswith(deterministic(0) + deterministic(PROOF_MAGIC)), None
    if not named:
        return "not a proof"
    if fields is None or deterministic(fields) != proof:
        return "malformed"
    if set(fields) - {0, 1, 2, 3, 4}:
        return "unknown field"
    if set(fields) != {0, 1, 2, 3, 4}:
        return "malformed"
    count, index, leaf, path = fields[1], fields[2], fields[3], fields[4]
    if len(path) > PATH_MAX:
        return "path too long"
    if count > REGISTER_IDS_MAX:
        return "too large"
    leaves = -(-count // LEAF)
    if index >= leaves:
        return "place beyond count"
    if len(leaf) != min(LEAF, count - index * LEAF) * ID:
        return "leaf size"
    if split(leaf) != sorted(set(split(leaf))):
        return "unsorted"
    # RFC 9162 section 2.1.3.2.
    at, last, root, rest = index, leaves - 1, leaf_hash(leaf), list(path)
    while last > 0:
        if at % 2 == 1 or at < last:
            if not rest:
                return "path too short"
            other = rest.pop(0)
            root = node_hash(other, root) if at % 2 == 1 else node_hash(root, other)
        at, last = at // 2, last // 2
    if rest:
        return "path too long"
    return None if seal_of(count, root) == seal else "seal mismatch"


@dataclass
class StatusList:
    bits: int
    statuses: bytes
    issued: int
    expires: int | None
    ttl: int | None

    def look_up(self, index: int) -> int | None:
        per_byte = 8 // self.bits
        if index // per_byte >= len(self.statuses):
            return None
        return self.statuses[index // per_byte] >> (index % per_byte * self.bits) & ((1 << self.bits) - 1)


def open_status(token: bytes, address: str, key: EC2Key) -> StatusList:
    """IETF Token Status List, as a CWT; any exception when it is none."""
    tagged = cbor2.loads(token)
    protected = cbor2.loads(tagged.value[0])
    if tagged.tag != 18 or protected.get(1) != -7 or protected.get(16) != "application/statuslist+cwt":
        raise ValueError("no status list token")
    to_be_signed = cbor2.dumps(["Signature1", tagged.value[0], b"", tagged.value[2]])
    r, s = (int.from_bytes(tagged.value[3][at:at + 32], "big") for at in (0, 32))
    numbers = ec.EllipticCurvePublicNumbers(int.from_bytes(key.x, "big"), int.from_bytes(key.y, "big"), ec.SECP256R1())
    numbers.public_key().verify(encode_dss_signature(r, s), to_be_signed, ec.ECDSA(hashes.SHA256()))
    claims = cbor2.loads(tagged.value[2])
    if claims[2] != address or not _time(claims[6]) or claims[65533]["bits"] not in (1, 2, 4, 8):
        raise ValueError("not the list expected")
    if -65538 in claims:
        cbor2.loads(zlib.decompress(claims[-65538]))
    statuses = zlib.decompress(claims[65533]["lst"])
    return StatusList(claims[65533]["bits"], statuses, claims[6], claims.get(4), claims.get(65534))


def check_status(award: dict, issuer: dict, trust: Trust, latest: int, policy: dict) -> list[str]:
    """The notes on a status that is good or need not be known."""
    if 23 not in award:
        return ["status not offered"]
    try:
        return look_up_status(award[23], issuer, trust, latest, policy)
    except No as no:
        if no.code[0] == "U" and policy["unknown_status"] == "allow":
            return ["status unknown"]
        raise


def look_up_status(index: int, issuer: dict, trust: Trust, latest: int, policy: dict) -> list[str]:
    if 7 not in issuer:
        raise No("U09")
    address, kid = issuer[7]
    if address not in trust.status:
        raise No("U10")
    safe = [key for key in trust.list.keys if key.issuer is issuer and key.kid == kid and key.compromised is None]
    try:
        found = open_status(trust.status[address], address, safe[0].key)
    except Exception as error:  # whatever the libraries make of bad input
        raise No("U12") from error
    status = found.look_up(index)
    if status is None:
        raise No("U13")
    if status in (1, 3):
        raise No({1: "W01", 3: "W03"}[status])
    limit = found.issued + policy["hard_limit_days"] * DAY if found.expires is None else found.expires
    if latest > limit:
        raise No("U11")
    if status != 0:
        raise No("W02" if status == 2 else "U14")
    return ["status as of"] if found.ttl is not None and latest > found.issued + found.ttl else []


def parse_frame(stamp: bytes) -> tuple[bytes, bytes]:
    """Key identifier and payload."""
    if len(stamp) > STAMP_BYTES_MAX:
        raise No("F")
    tagged = load(stamp, "F")
    try:
        items = tagged.value
        good = tagged.tag == 18 and isinstance(items, list) and len(items) == 4 and items[1] == {}
        protected, _, payload, signature = items
        good = good and all(isinstance(item, bytes) for item in (protected, payload, signature)) and len(signature) == 64
    except (AttributeError, TypeError, ValueError) as error:
        raise No("F") from error
    if not good:
        raise No("F")
    header = load(protected, "F")
    if not isinstance(header, dict) or set(header) != {1, 4} or header[1] != -7:
        raise No("F")
    if not isinstance(header[4], bytes) or len(header[4]) != 4:
        raise No("F")
    return header[4], payload


def made(key: IssuerKey, stamp: bytes) -> bool:
    if key.key is None or thumbprint(key.key)[:4] != key.kid:
        return False
    message = Sign1Message.decode(stamp)
    message.key, message.external_aad = key.key, STAMP_DOMAIN
    return message.verify_signature()


def expand(payload: bytes, dictionary: bytes) -> bytes:
    if not payload:
        raise No("P01")
    coding, data = payload[0], payload[1:]
    if coding == 0:
        return data
    if coding != 1:
        raise No("U03")
    inflate = zlib.decompressobj(-15, zdict=dictionary)
    try:
        claims = inflate.decompress(data, CLAIMS_BYTES_MAX + 1)
    except zlib.error as error:
        raise No("P02") from error
    if len(claims) > CLAIMS_BYTES_MAX:
        raise No("P05")
    if not inflate.eof:
        raise No("P03")
    if inflate.unused_data:
        raise No("P04")
    return claims


def covers(scope: dict, award: dict, issuer: dict) -> bool:
    low, high = scope.get(1, (None, None))
    return (
        (0 not in scope or award.get(13) in scope[0])
        and (1 not in scope or (2 in award and low <= award[2] <= high))
        and scope.get(2, FIRST_DAY) <= award[11] <= scope.get(3, LAST_DAY)
        and (4 not in scope or award.get(0, issuer[2]) in scope[4])
    )


def check_time(claims: dict, key: IssuerKey, now: int, floor: int | None) -> bool:
    """Whether the award is dated in the future."""
    start = claims[AWARD][11] * DAY
    earliest, latest = (claims[6], claims[6]) if 6 in claims else (start, start + DAY - 1)
    if latest < key.valid_from:
        raise No("K01")
    if key.valid_until is not None and earliest > key.valid_until:
        raise No("K02")
    if floor is not None and now < floor:
        raise No("T02" if claims.get(4, floor) < floor else "U06")
    if now < claims.get(5, now):
        raise No("T01")
    if now > claims.get(4, now):
        raise No("T02")
    if claims.get(6, now) > now + DAY:
        raise No("U05")
    return start > now + DAY


# -- Claims ------------------------------------------------------------------------------------------


#: Spaces, and characters without a mark: section 4.3 of the specification.
INVISIBLE = [
    (0x00, 0x20), (0x7F, 0xA0), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x1680, 0x1680),
    (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F), (0x2800, 0x2800),
    (0x3000, 0x3000), (0x3164, 0x3164), (0xFDD0, 0xFDEF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFB), (0x13441, 0x13442), (0x16FE4, 0x16FE4), (0x1BCA0, 0x1BCA3), (0x1D159, 0x1D159),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
]


def _visible(character: str) -> bool:
    code = ord(character)
    return code & 0xFFFE != 0xFFFE and not any(first <= code <= last for first, last in INVISIBLE)


def _is_text(value: str, limit: int) -> bool:
    return len(value.encode()) <= limit and any(map(_visible, value))


def _text(limit: int):
    return str, lambda value: _is_text(value, limit)


def _letters(value: str, lengths: tuple, first: str, last: str) -> bool:
    return len(value) in lengths and all(first <= letter <= last for letter in value)


def _language(value: str) -> bool:
    return _letters(value, (2, 3), "a", "z")


def _day(value: int) -> bool:
    return FIRST_DAY <= value <= LAST_DAY


def _time(value: int) -> bool:
    return FIRST_DAY * DAY <= value < (LAST_DAY + 1) * DAY


def _month(value: str) -> bool:
    try:
        datetime.datetime.strptime(value, "%Y-%m" if len(value) == 7 else "%Y")
        return len(value) in (4, 7)
    except ValueError:
        return False


def _credits(value) -> bool:
    if isinstance(value, int):
        return 1 <= value * 10 <= 999_999
    # Whole ECTS points have one form only, the number.
    return len(value) == 2 and 1 <= value[0] <= 999_999 and value[1] <= 65_535 and (value[1] != 0 or value[0] % 10 != 0)


def _languages(value) -> bool:
    if isinstance(value, str):
        return _language(value)
    return 2 <= len(value) <= 8 and len(set(value)) == len(value) and all(map(_language, value))


def _joint(value) -> bool:
    if not all(isinstance(issuer, str) for issuer in value):
        raise No("C01")
    return 1 <= len(value) <= 16 and len(set(value)) == len(value) and all(_is_text(issuer, 64) for issuer in value)


#: Type, then what must hold for the value.
FIELDS = {
    0: (str, lambda value: _letters(value, (2,), "A", "Z")),
    1: (str, _language),
    2: (int, lambda value: 1 <= value <= 8),
    3: (int, lambda value: 0 <= value // 100 <= 10 or value // 100 == 99),
    4: _text(255),
    5: _text(255),
    6: _text(255),
    7: _text(255),
    8: _text(512),
    9: _text(512),
    10: _text(64),
    11: (int, _day),
    12: ((int, str), lambda value: _month(value) if isinstance(value, str) else _day(value)),
    13: (int, lambda value: 0 <= value <= 65_535),
    14: _text(255),
    15: ((int, list), _credits),
    16: _text(255),
    17: _text(255),
    18: (int, lambda value: 0 <= value <= 65_535),
    19: ((str, list), _languages),
    20: ((int, str), lambda value: _is_text(value, 255) if isinstance(value, str) else 0 <= value <= 65_535),
    21: _text(512),
    22: _text(1024),
    23: (int, lambda value: 0 <= value < 1 << 32),
    24: (bytes, lambda value: len(value) == 24),
    25: (bool, lambda value: value),
    26: (list, _joint),
}
#: Fields whose numbers have no sign.
UNSIGNED = {3, 13, 15, 18, 20, 23}


def _is_integer(value, unsigned: bool) -> bool:
    least, beyond = (0, 1 << 64) if unsigned else (-(1 << 63), 1 << 63)
    return isinstance(value, int) and least <= value < beyond


#: Keys of fields that must be understood.
CRITICAL_FIELDS, CRITICAL_CLAIMS = range(0, 64), range(-65_601, -65_537)
CLAIMS = {4: (int, _time), 5: (int, _time), 6: (int, _time)}


def check_claims(claims) -> None:
    check_map(claims, CLAIMS, ignored={AWARD})
    if AWARD not in claims:
        raise No("C02")
    award = claims[AWARD]
    check_map(award, FIELDS, ignored=set())
    if not {4, 8, 10, 11} <= set(award) or (17 in award and 16 not in award) or (7 in award and 5 not in award):
        raise No("C02")
    if 4 in claims and claims[4] < claims.get(5, award[11] * DAY):
        raise No("C02")
    birth = award.get(12)
    if isinstance(birth, str):
        birth = (datetime.date.fromisoformat((birth + "-01-01")[:10]) - datetime.date(1970, 1, 1)).days
    if birth is not None and award[11] < birth:
        raise No("C02")


def needs_newer_version(claims: dict) -> bool:
    unknown = [key for key in claims[AWARD] if key in CRITICAL_FIELDS and key not in FIELDS]
    return bool(unknown) or any(key in CRITICAL_CLAIMS for key in claims)


def check_map(values, fields: dict, ignored: set) -> None:
    if not isinstance(values, dict):
        raise No("C01")
    unknown = 0
    for key, value in values.items():
        if not isinstance(key, int) or not -(1 << 63) <= key < 1 << 63:
            raise No("C01")
        if key in ignored:
            continue
        if key not in fields:
            unknown += 1
            continue
        kind, holds = fields[key]
        # In Python, True is an int.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise No("C01")
        if fields is FIELDS and key == 15 and isinstance(value, list) and len(value) == 2:
            numbers = value
        else:
            numbers = [value] if isinstance(value, int) else []
        if not all(_is_integer(number, unsigned=fields is FIELDS and key in UNSIGNED) for number in numbers):
            raise No("C01")
        if not holds(value):
            raise No("C02")
    if unknown > 32:
        raise No("C02")


def facts(claims: dict) -> dict:
    """What claims say, by the names of the specification."""
    award = claims[AWARD]
    out = {}
    names = {4: "family", 5: "given", 6: "family_latin", 7: "given_latin", 8: "title", 9: "title_en", 10: "id", 14: "nqf",
             16: "grade", 17: "grade_scheme", 21: "thesis", 22: "outcomes", 0: "country", 1: "title_lang", 2: "eqf",
             23: "status", 25: "specimen"}
    for key, value in award.items():
        if key in names:
            out[names[key]] = value
        elif key == 3:
            out["isced"] = f"{value:04}"
        elif key in (11, 12):
            day = value if isinstance(value, str) else str(datetime.date(1970, 1, 1) + datetime.timedelta(days=value))
            out[{11: "awarded", 12: "dob"}[key]] = day
        elif key == 13:
            out["type"] = _word(AWARD_TYPES, value, first=1)
        elif key == 15:
            tenths, system = value if isinstance(value, list) else (value * 10, 0)
            out["credit_tenths"], out["credit_system"] = tenths, _word(CREDIT_SYSTEMS, system)
        elif key == 18:
            out["mode"] = _word(MODES, value)
        elif key == 19:
            out["langs"] = [value] if isinstance(value, str) else value
        elif key == 20:
            name = isinstance(value, str)
            out["profession_name" if name else "profession"] = value if name else _word(PROFESSIONS, value, first=1)
        elif key == 24:
            out["link"] = value.hex()
        elif key == 26:
            out["joint_with"] = value
        else:
            out[f"field {key}"] = diagnostic(value)
    for key, value in claims.items():
        if key in CLAIMS:
            name = {4: "expires", 5: "not_before", 6: "issued_at"}[key]
            moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=value)
            out[name] = moment.isoformat() + "Z"
        elif key != AWARD:
            out[f"claim {key}"] = diagnostic(value)
    return out


def _word(words: list[str], code: int, first: int = 0) -> str:
    return words[code - first] if first <= code < first + len(words) else f"number {code}"


def diagnostic(value) -> str:
    """Diagnostic notation of RFC 8949 section 8, of what the vectors have."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{diagnostic(key)}: {diagnostic(item)}" for key, item in value.items()) + "}"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
