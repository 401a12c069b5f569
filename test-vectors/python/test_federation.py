"""The vectors of several operators against federation.py."""

import datetime
import json
from pathlib import Path

import pytest

import federation
import roots
import trust_list
from verifier import Trust

FOLDER = Path(__file__).parent.parent
DICTIONARY = (FOLDER / "../verifier-core/src/compression/dictionary1.bin").read_bytes()
CASES = json.loads((FOLDER / "federation.json").read_text(encoding="utf-8"))["cases"]
POLICY = {"hard_limit_days": 365, "specimens": "refuse", "unknown_status": "deny"}


def operator(case):
    root = roots.anchor(bytes.fromhex(case["root"]))
    assert root.digest.hex() == case["id"]
    opened, _ = trust_list.open_list(bytes.fromhex(case["list"]), root.list_role)
    return federation.Operator(root.digest, case["anchor"], Trust(list=opened, root_expires=root.expires))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_federation(case):
    now = int(datetime.datetime.fromisoformat(case["now"].replace("Z", "+00:00")).timestamp())
    operators = [operator(found) for found in case["operators"]]
    answer = federation.verify(bytes.fromhex(case["stamp"]), operators, now, POLICY, DICTIONARY)
    expected = case["expected"]
    assert answer.outcome.code == expected["code"]
    assert (answer.list.hex() if answer.list else None) == expected.get("list")
    assert answer.mentions == [(bytes.fromhex(found["operator"]), found["weight"]) for found in expected["mentions"]]


def test_every_rule_has_a_case():
    assert {"V00", "U02", "U04", "U16", "U17", "K02"} <= {case["expected"]["code"] for case in CASES}
