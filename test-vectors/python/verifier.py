"""A second verifier of stamps, written from the specification: signatures of stamps by pycose, DEFLATE by zlib.

It shares no code with the Rust one. It is for comparing, not for use.
"""

from __future__ import annotations

import datetime
import hashlib
import math
import re
import zlib
from dataclasses import dataclass, field

import cbor2
from pycose.keys import EC2Key
from pycose.keys.curves import P256
from pycose.messages import Sign1Message

import cbor
import registers
import status
from characters import is_visible
from floors import Withdrawal
from keys import Key
from trust_list import IssuerKey, TrustList

STAMP_DOMAIN = b"qualistamp/credential/1"
STAMP_BYTES_MAX = 2861
CLAIMS_BYTES_MAX = 4096
TEXT_CHARS_MAX = 4296
DAY = 86_400
#: When a newer status list is due that does not say so.
DEFAULT_TTL = 30 * DAY
FIRST_DAY, LAST_DAY = -135_140, 2_932_896
AWARD = -65537

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
#: A text of this many characters without a space has probably lost its spaces.
SPACE_EXPECTED_CHARS = 90

AWARD_TYPES = ["general", "vocational", "short-cycle", "bachelor", "master", "doctorate", "professional",
               "micro-credential", "course", "language", "attendance"]
MODES = ["full-time", "part-time", "online", "blended", "work-based", "on-site"]
CREDIT_SYSTEMS = ["ects", "hours", "ecvet", "national"]
PROFESSIONS = ["doctor", "nurse", "dentist", "vet", "midwife", "pharmacist", "architect"]

AXES = ["integrity", "issuer", "content", "authority", "status", "time", "freshness"]


class No(Exception):
    """A support code: why a stamp is not valid, or a text is no stamp."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


# -- Text (section 1) --------------------------------------------------------------------------------


def decode_text(text: str) -> bytes:
    """The bytes of a stamp's text; `No` with the code of section 1.2 when there are none."""
    text = text.removeprefix("\ufeff").strip(" \t\r\n")
    payload = _payload(text)
    if len(text) > TEXT_CHARS_MAX:
        raise No("X11")
    if not payload:
        raise No("X12")
    try:
        return _decode_base45(payload)
    except No:
        if _percent_encoded(payload):
            raise No("X07") from None
        raise


def _payload(text: str) -> str:
    if not text:
        raise No("X01")
    if text.startswith("QS1:"):
        return text[4:]
    head = text[:6]
    if _upper(head).startswith("QS1%3A"):
        raise No("X07")
    if _upper(head).startswith("QS1:"):
        raise No("X04")
    other = re.match(r"QS([1-9][0-9]*):", text, re.ASCII)
    raise No("X03" if other and int(other[1]) <= 65_535 else "X02")


def _upper(text: str) -> str:
    """In upper case, as far as ASCII goes."""
    return "".join(letter.upper() if letter.isascii() else letter for letter in text)


def _decode_base45(payload: str) -> bytes:
    for letter in payload:
        if letter not in ALPHABET:
            raise No("X06" if letter in "\n\r\t" else "X04" if "a" <= letter <= "z" else "X05")
    digits = [ALPHABET.index(letter) for letter in payload]
    groups = [digits[at:at + 3] for at in range(0, len(digits), 3)]
    values = [sum(digit * 45**place for place, digit in enumerate(group)) for group in groups]
    fault = None
    if len(digits) % 3 == 1:
        fault = "X09"
    elif any(value > (65_535 if len(group) == 3 else 255) for group, value in zip(groups, values)):
        fault = "X10"
    if fault is not None:
        raise No("X08" if len(payload) >= SPACE_EXPECTED_CHARS and " " not in payload else fault)
    return b"".join(value.to_bytes(len(group) - 1, "big") for group, value in zip(groups, values))


def _percent_encoded(payload: str) -> bool:
    after = payload.split("%")[1:]
    codes = [re.fullmatch("[0-9A-Fa-f]{2}", part[:2], re.ASCII) for part in after]
    return bool(after) and " " not in payload and all(code and chr(int(code[0], 16)) in ALPHABET for code in codes)


# -- Frame (section 2) -------------------------------------------------------------------------------

#: Faults of CBOR that make bytes something else than a COSE_Sign1, rather than one in another encoding.
OTHER_STRUCTURE = ("unexpected end", "syntax")


def parse_frame(stamp: bytes) -> tuple[bytes, bytes]:
    """Key identifier and payload."""
    if len(stamp) > STAMP_BYTES_MAX:
        raise No("F01")
    reader = cbor.Reader(stamp)
    try:
        # In the order of the bytes: the first fault counts.
        if (reader.head()[0::2]) != (6, 18) or reader.head()[0::2] != (4, 4):
            raise No("F02")
        protected, unprotected = (_expect(reader, kind) for kind in (bytes, dict))
        payload = reader.item()
        if isinstance(payload, cbor.Simple):
            raise No("F10")
        if not isinstance(payload, bytes):
            raise No("F02")
        signature = _expect(reader, bytes)
        reader.finish()
    except cbor.Malformed as error:
        raise No("F02" if error.name in OTHER_STRUCTURE else "F03") from error
    if unprotected:
        raise No("F09")
    kid = _parse_header(protected)
    if len(signature) != 64:
        raise No("F11")
    return kid, payload


def _expect(reader: cbor.Reader, kind: type):
    item = reader.item()
    if not isinstance(item, kind) or (kind is dict and not all(map(cbor.is_int, item))):
        raise No("F02")
    return item


def _parse_header(protected: bytes) -> bytes:
    try:
        header = cbor.load(protected)
    except cbor.Malformed as error:
        raise No("F03") from error
    if not isinstance(header, dict) or not all(map(cbor.is_int, header)):
        raise No("F03")
    if (1 in header and not cbor.is_int(header[1])) or (4 in header and not isinstance(header[4], bytes)):
        raise No("F03")
    if 1 not in header:
        raise No("F04")
    if header[1] != -7:
        raise No("F06")
    if set(header) - {1, 4}:
        raise No("F08")
    if 4 not in header:
        raise No("F05")
    if len(header[4]) != 4:
        raise No("F07")
    return header[4]


def stamp_id(stamp: bytes) -> bytes:
    protected, _, payload, _ = cbor.load(stamp).value
    return hashlib.sha256(cbor2.dumps(["Signature1", protected, STAMP_DOMAIN, payload])).digest()


# -- Verification (section 7) ------------------------------------------------------------------------


@dataclass
class Trust:
    """What stamps are verified with; status lists by address, registers by seal."""

    list: TrustList | None = None
    status: dict[str, bytes] = field(default_factory=dict)
    registers: dict[bytes, bytes] = field(default_factory=dict)
    #: By seal and a name of any kind.
    proofs: dict[tuple[bytes, bytes], bytes] = field(default_factory=dict)
    root_expires: int | None = None
    floor: int | None = None
    withdrawn: dict[bytes, Withdrawal] = field(default_factory=dict)
    reinstated: dict[bytes, int] = field(default_factory=dict)

    def compromised(self, key: IssuerKey) -> tuple[int, frozenset[bytes] | None] | None:
        """Since when the key may be stolen, and which seals count (None: all of the list)."""
        withdrawal = self.withdrawn.get(key.key.thumbprint)
        outranked = self.reinstated.get(key.key.thumbprint, self.list.issued) > self.list.issued
        stated = None if outranked else key.compromised
        if withdrawal is None:
            return None if stated is None else (stated, None)
        return min(withdrawal.since, withdrawal.since if stated is None else stated), withdrawal.seals


@dataclass
class Outcome:
    """A finding for each axis, as the vectors write them, and remarks on axes that are good."""

    findings: dict[str, str] = field(default_factory=lambda: dict.fromkeys(AXES, "not reached"))
    remarks: list[str] = field(default_factory=list)

    def _first(self, kind: str) -> str | None:
        found = [finding.split(" ", 1)[1] for finding in self.findings.values() if finding.startswith(kind + " ")]
        return found[0] if found else None

    @property
    def code(self) -> str:
        return self._first("bad") or self._first("undecided") or "V00"

    @property
    def verdict(self) -> str:
        return "invalid" if self._first("bad") else "indeterminate" if self._first("undecided") else "valid"

    @property
    def notes(self) -> list[str]:
        if self.verdict != "valid":
            return []
        noted = [finding.split(" ", 1)[1] for finding in self.findings.values() if finding.startswith("noted ")]
        return noted + self.remarks


def bad_or_undecided(no: No) -> str:
    return f"{'undecided' if no.code[0] == 'U' else 'bad'} {no.code}"


def verify(stamp: bytes, trust: Trust, now: int, policy: dict, dictionary: bytes) -> Outcome:
    outcome = Outcome()
    findings = outcome.findings
    # 1.
    try:
        kid, payload = parse_frame(stamp)
    except No as no:
        findings["integrity"] = bad_or_undecided(no)
        return outcome
    # 2.
    candidates = [key for key in trust.list.keys if key.kid == kid] if trust.list else []
    if not candidates:
        findings["issuer"] = "undecided U02" if trust.list else "undecided U01"
        return outcome
    # 3.
    key = next((key for key in candidates if made(key, stamp)), None)
    findings["integrity"] = "good" if key else "bad S01"
    if key is None:
        return outcome
    # 4. The safety of the key may depend on the time of signing, so the claims are read first.
    try:
        claims = read_claims(payload, dictionary)
    except No as no:
        findings["content"] = bad_or_undecided(no)
        claims = None
    judge(outcome, "issuer", lambda: check_key(key, stamp, claims, trust))
    if claims is None:
        return outcome
    # 5.
    award = claims[AWARD]
    latest = now if trust.floor is None else max(now, trust.floor)
    judge(outcome, "content", lambda: check_content(claims, policy))
    judge(outcome, "authority", lambda: check_authority(claims, key.issuer))
    judge(outcome, "status", lambda: check_status(award, key.issuer, trust, latest, policy))
    judge(outcome, "time", lambda: check_time(claims, key, now, trust.floor))
    judge(outcome, "freshness", lambda: check_freshness(trust, latest, policy))
    return outcome


def judge(outcome: Outcome, axis: str, check) -> None:
    """`check` raises what is wrong, or returns a note on an axis that is good (`+ …`) or was not checked."""
    try:
        note = check()
    except No as no:
        outcome.findings[axis] = bad_or_undecided(no)
        return
    remark = note is not None and note.startswith("+ ")
    if remark:
        outcome.remarks.append(note[2:])
    outcome.findings[axis] = "good" if note is None or remark else f"noted {note}"


def made(key: IssuerKey, stamp: bytes) -> bool:
    if key.key is None or key.key.kid != key.kid:
        return False
    message = Sign1Message.decode(stamp)
    message.key = EC2Key(crv=P256, x=key.key.material[:32], y=key.key.material[32:])
    message.external_aad = STAMP_DOMAIN
    return message.verify_signature()


def read_claims(payload: bytes, dictionary: bytes) -> dict:
    try:
        claims = cbor.load(expand(payload, dictionary))
    except cbor.Malformed as error:
        raise No("C01") from error
    check_claims(claims)
    return claims


def signing_time(claims: dict) -> tuple[int, int]:
    """First and last second at which the stamp may have been signed."""
    start = claims[AWARD][11] * DAY
    return (claims[6], claims[6]) if 6 in claims else (start, start + DAY - 1)


def check_key(key: IssuerKey, stamp: bytes, claims: dict | None, trust: Trust) -> str | None:
    compromised = trust.compromised(key)
    if compromised is None:
        return None
    since, known = compromised
    seals = [seal for seal in key.seals if seal[0] <= since and (known is None or seal[2] in known)]
    if claims is None:
        raise No("U04")
    first, last = signing_time(claims)
    # A seal covers nothing that was signed after it.
    if all(sealed < first for sealed, _, _ in seals):
        raise No("U04")
    said = [(sealed, complete, listed(trust, seal, stamp_id(stamp))) for sealed, complete, seal in seals]
    if any(found and first <= sealed for sealed, _, found in said):
        return "+ sealed before compromise"
    if any(found is None for _, _, found in said):
        raise No("U08")
    # A day more: days are local to the issuer. A stamp in an older register is genuine, whatever time it states.
    if not any(found for _, _, found in said) and any(last + DAY <= complete for _, complete, _ in said):
        raise No("K03")
    raise No("U04")


def listed(trust: Trust, seal: bytes, stamp: bytes) -> bool | None:
    """Whether the register with this seal lists the stamp; None if that is not known."""
    for proof in [proof for (sealed, _), proof in trust.proofs.items() if sealed == seal]:
        if stamp in (_ids(registers.open_proof, proof, seal) or []):
            return True
    register = trust.registers.get(seal)
    ids = None if register is None else _ids(registers.open_register, register, seal)
    return None if ids is None else stamp in ids


def _ids(open_part, content: bytes, seal: bytes) -> list[bytes] | None:
    try:
        return open_part(content, seal)
    except registers.RegisterError:
        return None


def check_content(claims: dict, policy: dict) -> str | None:
    specimen = 25 in claims[AWARD]
    if specimen and policy["specimens"] == "refuse":
        raise No("C03")
    if needs_newer_version(claims):
        raise No("U15")
    return "+ specimen" if specimen else None


def check_authority(claims: dict, issuer: dict) -> None:
    award = claims[AWARD]
    if not any(covers(scope, award, issuer) for scope in issuer[5]):
        raise No("A01")
    always = issuer.get(8, 0)
    if (always & 1 and 23 not in award) or (always & 2 and 6 not in claims):
        raise No("A02")


def check_status(award: dict, issuer: dict, trust: Trust, latest: int, policy: dict) -> str | None:
    if 23 not in award:
        return "status not offered"
    try:
        return look_up_status(award[23], issuer, trust, latest, policy)
    except No as no:
        if no.code[0] == "U" and policy["unknown_status"] == "allow":
            return "status unknown"
        raise


def safe_status_keys(issuer: dict, trust: Trust) -> list[Key]:
    listed = [key for key in trust.list.keys_of(issuer, issuer[7][1]) if key.key is not None]
    return [key.key for key in listed if trust.compromised(key) is None]


def look_up_status(index: int, issuer: dict, trust: Trust, latest: int, policy: dict) -> str | None:
    if 7 not in issuer:
        raise No("U09")
    address, _ = issuer[7]
    if address not in trust.status:
        raise No("U10")
    try:
        found = status.open_status(trust.status[address], address, safe_status_keys(issuer, trust))
    except status.StatusError as error:
        raise No("U12") from error
    value = found.look_up(index)
    if value is None:
        raise No("U13")
    if value in (1, 3):
        raise No({1: "W01", 3: "W03"}[value])
    limit = found.issued + policy["hard_limit_days"] * DAY
    if latest > (limit if found.expires is None else min(limit, found.expires)):
        raise No("U11")
    if value != 0:
        raise No("W02" if value == 2 else "U14")
    return "status as of" if latest > found.issued + (DEFAULT_TTL if found.ttl is None else found.ttl) else None


def check_freshness(trust: Trust, latest: int, policy: dict) -> str | None:
    if latest > trust.list.issued + policy["hard_limit_days"] * DAY:
        raise No("U07")
    due = trust.list.next_update if trust.root_expires is None else min(trust.list.next_update, trust.root_expires)
    return "valid as of" if latest > due else None


def expand(payload: bytes, dictionary: bytes) -> bytes:
    if not payload:
        raise No("P01")
    coding, data = payload[0], payload[1:]
    if coding not in (0, 1):
        raise No("U03")
    if coding == 0:
        if len(data) > CLAIMS_BYTES_MAX:
            raise No("P05")
        return data
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


def check_time(claims: dict, key: IssuerKey, now: int, floor: int | None) -> str | None:
    first, last = signing_time(claims)
    if last < key.valid_from:
        raise No("K01")
    if key.valid_until is not None and first > key.valid_until:
        raise No("K02")
    # A clock that is more than a day behind is wrong: the time is that of the floor or later.
    behind = floor is not None and now + DAY < floor
    time = floor if behind else now
    if claims.get(4, time) < time:
        raise No("T02")
    if behind and (4 in claims or claims.get(5, time) > time or claims.get(6, time) > time + DAY):
        raise No("U06")
    if behind:
        return "+ clock behind"
    if claims.get(5, time) > time:
        raise No("T01")
    if claims.get(6, time) > time + DAY:
        raise No("U05")
    return "+ awarded in future" if claims[AWARD][11] * DAY > time + DAY else None


# -- Claims ------------------------------------------------------------------------------------------


def _is_text(value: str, limit: int) -> bool:
    return len(value.encode()) <= limit and any(map(is_visible, value))


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
    found = re.fullmatch("([0-9]{4})(-(0[1-9]|1[0-2]))?", value, re.ASCII)
    return found is not None and int(found[1]) >= 1600


def _credits(value) -> bool:
    if isinstance(value, int):
        return 1 <= value * 10 <= 999_999
    if len(value) != 2:
        return False
    if not all(map(cbor.is_uint, value)):
        raise No("C01")
    # Whole ECTS points have one form only, the number.
    return 1 <= value[0] <= 999_999 and value[1] <= 65_535 and (value[1] != 0 or value[0] % 10 != 0)


def _languages(value) -> bool:
    if isinstance(value, str):
        return _language(value)
    if not all(isinstance(language, str) for language in value):
        raise No("C01")
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
#: Fields whose integers are never negative: up to 2^64 - 1. All others have 64 bits with sign.
UNSIGNED = {3, 13, 15, 18, 20, 23}
#: Keys of fields that must be understood.
CRITICAL_FIELDS, CRITICAL_CLAIMS = range(0, 64), range(-65_601, -65_537)
CLAIMS = {4: (int, _time), 5: (int, _time), 6: (int, _time)}


def check_claims(claims) -> None:
    check_map(claims, CLAIMS, set(), ignored={AWARD})
    if AWARD not in claims:
        raise No("C02")
    award = claims[AWARD]
    check_map(award, FIELDS, UNSIGNED, ignored=set())
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


def check_map(values, fields: dict, unsigned: set, ignored: set) -> None:
    if not isinstance(values, dict):
        raise No("C01")
    unknown = 0
    for key, value in values.items():
        if not cbor.is_int(key):
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
        if kind is not bool and isinstance(value, int) and not (cbor.is_uint if key in unsigned else cbor.is_int)(value):
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
    if isinstance(value, list):
        return "[" + ", ".join(map(diagnostic, value)) + "]"
    if isinstance(value, cbor2.CBORTag):
        return f"{value.tag}({diagnostic(value.value)})"
    if isinstance(value, cbor2.CBORSimpleValue):
        return f"simple({value.value})"
    if isinstance(value, bytes):
        return f"h'{value.hex()}'"
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if value is None or isinstance(value, bool):
        return {None: "null", False: "false", True: "true"}[value]
    return f'"{value}"' if isinstance(value, str) else str(value)
