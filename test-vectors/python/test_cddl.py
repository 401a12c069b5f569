"""The CDDL of docs/spec.md is one valid grammar, and the test vectors follow it."""

import json
import re
import zlib
from pathlib import Path

import cbor2
import pytest
from cddl_verifier import Validator, schema_diagnostics

FOLDER = Path(__file__).parent.parent
SPECIFICATION = (FOLDER / "../docs/spec.md").read_text(encoding="utf-8")
GRAMMAR = "\n".join(re.findall(r"^```cddl\n(.*?)^```$", SPECIFICATION, re.MULTILINE | re.DOTALL))
VALIDATOR = Validator(GRAMMAR)

#: Every kind of object that the specification defines.
ROOTS = ["stamp", "claims", "signed-metadata", "root", "trust-list", "status-list-token", "status-details",
         "register-proof", "bundle", "floors", "introduced", "consent-statement"]


def cases(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))["cases"]


def by_id(cases):
    return pytest.mark.parametrize("case", list(cases), ids=lambda case: case["id"])


def errors(rule, data):
    return VALIDATOR.validate(data, rule).errors


OTHERS = {"manifest.json", "schema.json", "keys.json", "trust-lists.json", "status-lists.json", "registers.json", "text.json",
          "links.json", "refresh.json", "federation.json"}
STAMPS = [case for path in sorted(FOLDER.glob("*.json")) if path.name not in OTHERS for case in cases(path.name)]
LISTS = cases("trust-lists.json")
TOKENS = cases("status-lists.json")
PROOFS = [case for case in cases("registers.json") if "proof" in case]


def test_the_grammar_is_valid():
    assert [str(found) for found in schema_diagnostics(GRAMMAR)] == []
    defined = set(re.findall(r"^([a-z][a-z0-9-]*)\s*=", GRAMMAR, re.MULTILINE))
    assert set(ROOTS) <= defined
    assert len(re.findall(r"^```cddl$", SPECIFICATION, re.MULTILINE)) >= 7


@by_id([case for case in STAMPS if case["expected"]["code"][0] != "F"])
def test_a_well_formed_stamp(case):
    assert errors("stamp", bytes.fromhex(case["stamp"])) == ()


@by_id([case for case in STAMPS if case["expected"]["code"] in ("F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11")])
def test_a_malformed_stamp(case):
    assert errors("stamp", bytes.fromhex(case["stamp"])) != ()


#: Codes of stamps whose claims cannot be read, or break a rule. CDDL cannot express every rule.
UNREADABLE = ("C01", "C02")


@by_id([case for case in STAMPS if "claims" in case and case["expected"]["code"][0] not in "FP"
        and case["expected"]["code"] not in UNREADABLE])
def test_claims(case):
    assert errors("claims", bytes.fromhex(case["claims"])) == ()


#: Rules of claims that CDDL does express, as in the `detail` of the vectors.
STRUCTURAL = re.compile("wrong type|title: missing|eqf: out of range|specimen: leave out|awarded: out of range")


@by_id([case for case in STAMPS if STRUCTURAL.search(case["expected"].get("detail", "")) and "claims" in case])
def test_claims_of_the_wrong_structure(case):
    assert errors("claims", bytes.fromhex(case["claims"])) != ()


def test_a_known_field_with_a_wrong_value_is_no_unknown_field():
    award = {4: "Borg", 8: "M.A.", 10: "1", 11: 19_553}
    assert errors("claims", cbor2.dumps({-65537: award, 99: 1})) == ()
    for field, value in [(2, 9), (3, -1), (25, False), (24, b"short"), (11, 2_932_897)]:
        assert errors("claims", cbor2.dumps({-65537: award | {field: value}})) != (), field
    assert errors("claims", cbor2.dumps({4: "now", -65537: award})) != ()


@by_id([case for case in LISTS if case["expected"] == "opens"])
def test_trust_list(case):
    assert errors("signed-metadata", bytes.fromhex(case["signed"])) == ()
    if "content" in case:
        assert errors("trust-list", bytes.fromhex(case["content"])) == ()


#: The signatures of this list are each of the right structure.
ONE_KEY_TWICE = "list/same-key-twice"


@by_id([case for case in LISTS if case["expected"] in ("unknown field", "unexpected header", "header")
        and case["id"] != ONE_KEY_TWICE])
def test_trust_list_of_the_wrong_structure(case):
    signed = bytes.fromhex(case["signed"])
    assert errors("signed-metadata", signed) or errors("trust-list", bytes.fromhex(case["content"]))


@by_id([case for case in TOKENS if case["expected"] in ("opens", "not signed", "wrong address")])
def test_status_list_token(case):
    token = bytes.fromhex(case["token"])
    assert errors("status-list-token", token) == () == details_errors(token)


def details_errors(token):
    """What the grammar refuses in the details, which are packed by zlib."""
    claims = cbor2.loads(cbor2.loads(token).value[2])
    packed = claims.get(-65538) if isinstance(claims, dict) else None
    return () if packed is None else errors("status-details", zlib.decompress(packed))


@by_id([case for case in TOKENS if case["expected"] in ("malformed", "missing claim", "wrong bits", "wrong time")
        or case["id"] in ("token/no-type", "token/es384")])
def test_status_list_token_of_the_wrong_structure(case):
    token = bytes.fromhex(case["token"])
    assert errors("status-list-token", token) or details_errors(token)


@by_id([case for case in PROOFS if case["expected"] == "opens"])
def test_register_proof(case):
    assert errors("register-proof", bytes.fromhex(case["proof"])) == ()


@by_id([case for case in PROOFS if case["expected"] in ("not a proof", "malformed", "unknown field")])
def test_register_proof_of_the_wrong_structure(case):
    assert errors("register-proof", bytes.fromhex(case["proof"])) != ()
