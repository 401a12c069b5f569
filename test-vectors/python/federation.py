"""Several operators (section 6.8): which lists count, and which answer holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cbor2

import verifier
from trust_list import IssuerKey
from verifier import No, Outcome, Trust


@dataclass
class Operator:
    id: bytes
    anchor: bool
    trust: Trust
    #: Countries of all introductions that have an effect; None for an anchor.
    countries: frozenset[str] | None = None

    def speaks_for(self, country: str) -> bool:
        return self.countries is None or country in self.countries


@dataclass
class Answer:
    outcome: Outcome
    list: bytes | None
    #: Operator and weight of each list that has the key that signed.
    mentions: list[tuple[bytes, str]]


def counting(operators: list[Operator]) -> list[Operator]:
    """Anchors, and those that the list of an anchor introduces."""
    anchors = [operator for operator in operators if operator.anchor]
    found = list(anchors)
    for operator in operators:
        if operator.id in [other.id for other in found]:
            continue
        introductions = [
            anchor.trust.list.introduced[operator.id]
            for anchor in anchors
            if anchor.trust.list and operator.id in anchor.trust.list.introduced
        ]
        if introductions:
            countries = frozenset(country for entry in introductions for country in entry[2])
            found.append(replace(operator, countries=countries))
    return found


def consents(operator: Operator, key: IssuerKey) -> bool:
    statement = cbor2.dumps(["qualistamp/consent/1", operator.id, key.issuer[0]])
    return key.consent is not None and key.key.verifies(statement, key.consent)


def verify(stamp: bytes, operators: list[Operator], now: int, policy: dict, dictionary: bytes) -> Answer:
    operators = counting(operators)
    try:
        kid, _ = verifier.parse_frame(stamp)
    except No:
        return Answer(verifier.verify(stamp, Trust(), now, policy, dictionary), None, [])
    # 1.
    entries, foreign, others = [], [], False
    for operator in operators:
        if operator.trust.list is None:
            continue
        candidates = [key for key in operator.trust.list.keys if key.kid == kid]
        made = next((key for key in candidates if verifier.made(key, stamp)), None)
        if made is not None:
            (entries if operator.speaks_for(made.issuer[2]) else foreign).append((operator, made))
        else:
            others = others or any(operator.speaks_for(key.issuer[2]) for key in candidates)
    weights = {operator.id: "other country" for operator, _ in foreign}
    outcome = Outcome()
    if not entries:
        if foreign:
            outcome.findings["issuer"] = "undecided U17"
        elif others:
            outcome.findings["integrity"] = "bad S01"
        else:
            has_list = any(operator.trust.list for operator in operators)
            outcome.findings["issuer"] = "undecided U02" if has_list else "undecided U01"
        return Answer(outcome, None, _in_order(operators, weights))
    # 2.
    count = [entry for entry in entries if len(entries) == 1 or consents(*entry)]
    for operator, _ in entries:
        weights[operator.id] = "counts" if operator.id in [other.id for other, _ in count] else "no consent"
    mentions = _in_order(operators, weights)
    if not count:
        outcome.findings |= {"integrity": "good", "issuer": "undecided U16"}
        return Answer(outcome, None, mentions)
    # 3.
    answers = [(operator.id, verifier.verify(stamp, operator.trust, now, policy, dictionary)) for operator, _ in count]
    operator, outcome = max(answers, key=lambda answer: (_gravity(answer[1]), -len(answer[1].notes)))
    return Answer(outcome, operator, mentions)


def _gravity(outcome: Outcome) -> int:
    if outcome.verdict == "invalid":
        return 4
    if outcome.verdict == "indeterminate":
        return 3 if outcome.code in ("U04", "U08") else 0
    return 2 if "sealed before compromise" in outcome.notes else 1


def _in_order(operators: list[Operator], weights: dict[bytes, str]) -> list[tuple[bytes, str]]:
    return [(operator.id, weights[operator.id]) for operator in operators if operator.id in weights]
