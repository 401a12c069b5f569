"""Every refresh sequence against the second implementation of refresh (refresh.py), and the grammar of what it holds."""

import json
from pathlib import Path

import pytest

import cbor
import refresh
import roots
import verifier
from test_cddl import errors
from test_vectors import DICTIONARY, seconds

FOLDER = Path(__file__).parent.parent
CASES = json.loads((FOLDER / "refresh.json").read_text(encoding="utf-8"))["cases"]
DEFAULT_POLICY = {"hard_limit_days": 365, "specimens": "refuse", "unknown_status": "deny"}


def by_id(cases):
    return pytest.mark.parametrize("case", cases, ids=lambda case: case["id"])


def trust_of(state):
    return verifier.Trust(
        list=state.list,
        status=state.status,
        registers=state.registers,
        proofs=state.proofs,
        root_expires=state.root.expires,
        floor=state.floors.clock,
        withdrawn=state.floors.withdrawn,
        reinstated=state.floors.reinstated,
    )


def answers(case, state, clock):
    trust = trust_of(state)
    found = {}
    for name, stamp in case["stamps"].items():
        found[name] = verifier.verify(bytes.fromhex(stamp), trust, clock, DEFAULT_POLICY, DICTIONARY).code
    return found


def after_a_loss(anchor, state, lost):
    if lost is None:
        return state
    return refresh.start(anchor, state.floors if lost == "bundle" else None)


def held(outcome, said):
    state = outcome.state
    found = {
        "result": outcome.result,
        "refused": [{"part": part, "name": name, "fault": fault} for part, name, fault in outcome.refused],
        "root": state.root.version,
        "floors": state.floors.to_cbor().hex(),
        "still_withdrawn": sorted(kid.hex() for kid in state.still_withdrawn()) if outcome.result == "accepted" else [],
        "answers": said,
    }
    return found if state.list is None else found | {"list": state.list.version}


@by_id(CASES)
def test_sequence(case):
    anchor = bytes.fromhex(case["anchor"])
    state = refresh.start(anchor)
    for step in case["steps"]:
        clock = seconds(step["clock"])
        state = after_a_loss(anchor, state, step.get("lost"))
        outcome = refresh.refresh(state, bytes.fromhex(step["bundle"]), clock)
        state = outcome.state
        said = {name: code for name, code in answers(case, state, clock).items() if name in step["expected"]["answers"]}
        assert held(outcome, said) == step["expected"], step["about"]


@by_id(CASES)
def test_what_is_held_follows_the_grammar(case):
    assert errors("signed-metadata", bytes.fromhex(case["anchor"])) == ()
    for step in case["steps"]:
        assert errors("floors", bytes.fromhex(step["expected"]["floors"])) == ()
        if step["expected"]["result"] == "accepted":
            assert errors("bundle", bytes.fromhex(step["bundle"])) == ()
            for version, signed in cbor.load(bytes.fromhex(step["bundle"])).get(1, []):
                content = roots.parse(signed).content()
                assert errors("root", content) == (), version


def test_the_sequences_cover_every_result():
    steps = [step["expected"] for case in CASES for step in case["steps"]]
    results = {step["result"] for step in steps}
    assert results == {
        "accepted", "bundle", "root", "root misfiled", "root skipped", "root rolled back", "root conflict", "root from future",
        "root expired", "list", "list rolled back", "list conflict", "list from future", "list before root",
        "list missing",
    }
    faults = {part["fault"] for step in steps for part in step["refused"]}
    assert {"not pinned", "not signed", "key compromised", "rolled back", "conflict", "from future", "seal mismatch"} <= faults
    assert len(CASES) >= 40
