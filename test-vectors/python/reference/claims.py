"""Claims (specification section 4): from CBOR to facts, or to the field and rule that are broken."""

import re
from dataclasses import dataclass
from datetime import date

from . import cbor, dates

AWARD = -65537
EXTRA_FIELDS_MAX = 32

AWARD_TYPES = {
    1: "general", 2: "vocational", 3: "short-cycle", 4: "bachelor", 5: "master", 6: "doctorate", 7: "professional",
    8: "micro-credential", 9: "course", 10: "language", 11: "attendance",
}  # fmt: skip
MODES = {0: "full-time", 1: "part-time", 2: "online", 3: "blended", 4: "work-based", 5: "on-site"}
CREDIT_SYSTEMS = {0: "ects", 1: "hours", 2: "ecvet", 3: "national"}
PROFESSIONS = {1: "doctor", 2: "nurse", 3: "dentist", 4: "vet", 5: "midwife", 6: "pharmacist", 7: "architect"}


class Broken(Exception):
    """A value that breaks a rule of its field."""

    def __init__(self, field, rule):
        super().__init__(f"{field}: {rule}")


@dataclass
class Claims:
    """What the claims say: `raw` by the keys of the award, `facts` by the names of the fields."""

    raw: dict
    facts: dict
    expires: int | None
    not_before: int | None
    issued_at: int | None


def read_claims(encoded):
    """Reads exactly one claims set."""
    entries = cbor.int_map(cbor.decode(encoded))
    facts, times, award = {}, {}, None
    for key, value in entries.items():
        if key in (4, 5, 6):
            name = {4: "expires", 5: "not_before", 6: "issued_at"}[key]
            times[name] = _within(name, cbor.of_type(int, value), dates.FIRST_SECOND, dates.LAST_SECOND)
            facts[name] = dates.moment_text(value)
        elif key == AWARD:
            award = _read_award(cbor.int_map(value), facts)
        else:
            _keep(facts, "claim", key, value)
    if award is None:
        raise Broken("award", "missing")
    claims = Claims(award, facts, times.get("expires"), times.get("not_before"), times.get("issued_at"))
    _check_between(claims)
    return claims


def _read_award(award, facts):
    for key, value in award.items():
        if key in _FIELDS:
            name, reader = _FIELDS[key]
            fact = reader(name, value)
            facts.update(fact if isinstance(fact, dict) else {name: fact})
        else:
            _keep(facts, "field", key, value)
    for key in (4, 8, 10, 11):
        if key not in award:
            raise Broken(_FIELDS[key][0], "missing")
    return award


def _keep(facts, kind, key, value):
    if sum(name.startswith(kind + " ") for name in facts) == EXTRA_FIELDS_MAX:
        raise Broken("extra", "too many")
    facts[f"{kind} {key}"] = cbor.diagnostic(value)


def _check_between(claims):
    """Rules between fields."""
    award, starts = claims.raw, claims.not_before
    if starts is None:
        starts = award[11] * 86_400
    if claims.expires is not None and claims.expires < starts:
        raise Broken("expires", "before")
    if 17 in award and 16 not in award:
        raise Broken("grade_scheme", "needs")
    if 7 in award and 5 not in award:
        raise Broken("given_latin", "needs")
    if 12 in award and award[11] < _first_day_of_birth(award[12]):
        raise Broken("awarded", "before birth")


def _first_day_of_birth(value):
    if isinstance(value, int):
        return value
    year, month = [*map(int, value.split("-")), 1][:2]
    return (date(year, month, 1) - date(1970, 1, 1)).days


# Readers: the fact to show, or `Broken`.


def _within(name, value, least, most):
    if not least <= value <= most:
        raise Broken(name, "out of range")
    return value


def _text(most):
    def read_text(name, value):
        length = len(cbor.of_type(str, value).encode())
        if length == 0:
            raise Broken(name, "empty")
        if length > most:
            raise Broken(name, "too long")
        return value

    return read_text


def _code(pattern):
    def read_code(name, value):
        if not re.fullmatch(pattern, cbor.of_type(str, value)):
            raise Broken(name, "not a code")
        return value

    return read_code


def _registered(words):
    def read_registered(name, value):
        number = _within(name, cbor.unsigned(value), 0, 0xFFFF)
        return words.get(number, f"number {number}")

    return read_registered


_country = _code("[A-Z]{2}")
_language = _code("[a-z]{2,3}")
_label = _text(64)


def _eqf(name, value):
    return _within(name, cbor.of_type(int, value), 1, 8)


def _isced(name, value):
    if cbor.unsigned(value) // 100 not in (*range(11), 99):
        raise Broken(name, "not a code")
    return f"{value:04}"


def _day(name, value):
    return dates.day_text(_within(name, cbor.of_type(int, value), dates.FIRST_DAY, dates.LAST_DAY))


def _birth(name, value):
    if type(value) is not str:
        return _day(name, value)
    form = re.fullmatch("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", value)
    try:
        year, month, day = (int(part or 1) for part in form.groups())
        known = date(year, month, day) >= date(1600, 1, 1)
    except (AttributeError, ValueError):
        known = False
    if not known:
        raise Broken(name, "not a date")
    if form[3]:
        raise Broken(name, "not a code")
    return value


def _credits(name, value):
    if type(value) is not list:
        tenths, system = cbor.unsigned(value) * 10, 0
    elif len(value) != 2:
        raise Broken(name, "too many")
    else:
        tenths, system = map(cbor.unsigned, value)
    word = _registered(CREDIT_SYSTEMS)(name, system)
    _within(name, tenths, 1, 999_999)
    if type(value) is list and system == 0 and tenths % 10 == 0:
        raise Broken(name, "leave out")
    return {"credit_tenths": tenths, "credit_system": word}


def _languages(name, value):
    if type(value) is not list:
        return [_language(name, value)]
    codes = [cbor.of_type(str, code) for code in value]
    if len(codes) == 1:
        raise Broken(name, "leave out")
    codes = [_language(name, code) for code in codes]
    if not codes:
        raise Broken(name, "empty")
    if len(codes) > 8:
        raise Broken(name, "too many")
    if len(set(codes)) < len(codes):
        raise Broken(name, "repeated")
    return codes


def _profession(name, value):
    if type(value) is str:
        return {"profession_name": _label(name, value)}
    return {"profession": _registered(PROFESSIONS)(name, value)}


def _status(name, value):
    return _within(name, cbor.unsigned(value), 0, 0xFFFF_FFFF)


def _link(name, value):
    if len(cbor.of_type(bytes, value)) != 16:
        raise Broken(name, "not a code")
    return value.hex()


def _specimen(name, value):
    if not cbor.of_type(bool, value):
        raise Broken(name, "leave out")
    return True


_FIELDS = {
    0: ("country", _country),
    1: ("title_lang", _language),
    2: ("eqf", _eqf),
    3: ("isced", _isced),
    4: ("family", _text(255)),
    5: ("given", _text(255)),
    6: ("family_latin", _text(255)),
    7: ("given_latin", _text(255)),
    8: ("title", _text(512)),
    9: ("title_en", _text(512)),
    10: ("id", _label),
    11: ("awarded", _day),
    12: ("dob", _birth),
    13: ("type", _registered(AWARD_TYPES)),
    14: ("nqf", _label),
    15: ("credits", _credits),
    16: ("grade", _label),
    17: ("grade_scheme", _label),
    18: ("mode", _registered(MODES)),
    19: ("langs", _languages),
    20: ("profession", _profession),
    21: ("thesis", _text(512)),
    22: ("outcomes", _text(1024)),
    23: ("status", _status),
    24: ("link", _link),
    25: ("specimen", _specimen),
}
