"""Verification (specification section 7), step by step."""

from dataclasses import dataclass, field

from . import cbor, envelope, payload
from .claims import Broken, Claims, read_claims

AXES = ("integrity", "issuer", "content", "authority", "status", "time", "freshness")
CLOCK_TOLERANCE_SECONDS = 86_400


@dataclass
class Policy:
    """The relying party's choices."""

    hard_limit_days: int = 365
    accept_specimens: bool = False


@dataclass
class Outcome:
    """The verdict, its support code, which of several faults it was, the finding on each axis, and notes."""

    findings: dict = field(default_factory=lambda: dict.fromkeys(AXES, "not reached"))
    remarks: list = field(default_factory=list)
    detail: str | None = None
    claims: Claims | None = None

    def decide(self):
        """Verdict, code and notes, from the findings alone."""
        for mark, verdict in (("bad ", "invalid"), ("undecided ", "indeterminate")):
            for finding in self.findings.values():
                if finding.startswith(mark):
                    return verdict, finding.removeprefix(mark), []
        noted = [finding.removeprefix("noted ") for finding in self.findings.values() if finding.startswith("noted ")]
        return "valid", "V00", noted + self.remarks


def verify(stamp, trust_list, clock_floor, now, policy):
    """The outcome for the bytes of a stamp at the time `now`."""
    outcome = Outcome()
    found = outcome.findings
    # 1. The envelope.
    try:
        parsed = envelope.parse(stamp)
    except envelope.Refused as refused:
        found["integrity"] = f"bad {refused.code}"
        return outcome
    # 2. Every listed key with the stamp's kid.
    if trust_list is None:
        found["issuer"] = "undecided U01"
        return outcome
    candidates = trust_list.candidates(parsed.kid)
    if not candidates:
        found["issuer"] = "undecided U02"
        return outcome
    # 3. The signature with each.
    signers = [(issuer, key) for issuer, key in candidates if key.public and parsed.is_signed_by(key.public)]
    if not signers:
        found["integrity"] = "bad S01"
        return outcome
    issuer, key = signers[0]
    found["integrity"] = "good"
    found["issuer"] = "good" if key.compromised_since is None else "undecided U04"
    # 4. Payload and claims.
    try:
        read = read_claims(payload.expand(parsed.payload))
    except payload.UnknownCoding:
        found["content"] = "undecided U03"
        return outcome
    except envelope.Refused as refused:
        found["content"] = f"bad {refused.code}"
        return outcome
    except (cbor.Malformed, cbor.NotDeterministic):
        found["content"] = "bad C01"
        return outcome
    except Broken as broken:
        found["content"], outcome.detail = "bad C02", str(broken)
        return outcome
    # 5. Each axis for itself.
    outcome.claims = read
    found["content"] = _content(read, policy, outcome.remarks)
    found["authority"] = _authority(read, issuer)
    found["status"] = "noted status not offered"
    found["time"] = _time(read, key, now, clock_floor, outcome.remarks)
    found["freshness"] = _freshness(trust_list, now, policy)
    return outcome


def _content(read, policy, remarks):
    if 25 not in read.raw:
        return "good"
    if not policy.accept_specimens:
        return "bad C03"
    remarks.append("specimen")
    return "good"


def _authority(read, issuer):
    award = read.raw
    country = award.get(0, issuer.country)

    def covers(scope):
        levels = scope.get("eqf", [1, 8])
        return (
            ("types" not in scope or award.get(13) in scope["types"])
            and ("eqf" not in scope or levels[0] <= award.get(2, 0) <= levels[1])
            and scope.get("from", award[11]) <= award[11] <= scope.get("until", award[11])
            and ("countries" not in scope or country in scope["countries"])
        )

    return "good" if any(map(covers, issuer.scopes)) else "bad A01"


def _time(read, key, now, clock_floor, remarks):
    first_of_day = read.raw[11] * 86_400
    if read.issued_at is None:
        earliest, latest = first_of_day, first_of_day + 86_399
    else:
        earliest = latest = read.issued_at
    if latest < key.valid_from:
        return "bad K01"
    if key.valid_until is not None and key.valid_until < earliest:
        return "bad K02"
    if clock_floor is not None and now < clock_floor:
        return "undecided U06"
    if read.not_before is not None and now < read.not_before:
        return "bad T01"
    if read.expires is not None and read.expires < now:
        return "bad T02"
    horizon = now + CLOCK_TOLERANCE_SECONDS
    if read.issued_at is not None and horizon < read.issued_at:
        return "undecided U05"
    if horizon < first_of_day:
        remarks.append("awarded in future")
    return "good"


def _freshness(trust_list, now, policy):
    if trust_list.issued + policy.hard_limit_days * 86_400 < now:
        return "undecided U07"
    return "noted valid as of" if trust_list.next_update < now else "good"
