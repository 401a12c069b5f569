"""Every test vector against the reference implementation: each intermediate, and the whole outcome."""

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from reference import dates, envelope, payload, text
from reference.keys import PublicKey
from reference.trust import NotAList, open_list
from reference.verify import Policy, verify

FOLDER = Path(__file__).parents[1]
MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))


def cases(*names):
    """The cases of these files, each a test with its own name; it is an error if there are none."""
    found = [case for name in names for case in json.loads((FOLDER / name).read_text(encoding="utf-8"))["cases"]]
    assert found, names
    return [pytest.param(case, id=case["id"]) for case in found]


STAMP_FILES = [
    entry["file"]
    for entry in MANIFEST["files"]
    if entry["file"] not in ("schema.json", "keys.json", "trust-lists.json", "text.json")
]
LISTS = {param.id: param.values[0] for param in cases("trust-lists.json")}


@pytest.mark.parametrize("entry", MANIFEST["files"], ids=lambda entry: entry["file"])
def test_every_file_is_the_one_the_manifest_lists(entry):
    data = (FOLDER / entry["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == entry["sha256"]
    content = json.loads(data)
    assert len(content.get("cases", [])) == (entry.get("cases") or 0)
    if entry["file"] != "schema.json":
        schema = json.loads((FOLDER / "schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(schema).validate(content)


def test_the_manifest_lists_every_file():
    listed = {entry["file"] for entry in MANIFEST["files"]} | {"manifest.json"}
    assert listed == {path.name for path in FOLDER.glob("*.json")}


def test_the_dictionary_is_the_one_of_the_manifest():
    assert hashlib.sha256(payload.DICTIONARY_1).hexdigest() == MANIFEST["dictionary_1"]


@pytest.mark.parametrize("case", cases("keys.json"))
def test_key(case):
    private = hashlib.sha256(case["seed"].encode()).digest()
    assert private.hex() == case["private"]
    public = derive_private_key(int.from_bytes(private, "big"), SECP256R1()).public_key()
    point = public.public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
    key = PublicKey(point)
    assert (point.hex(), key.thumbprint.hex(), key.kid.hex()) == (case["public"], case["thumbprint"], case["kid"])


@pytest.mark.parametrize("case", cases("text.json"))
def test_text(case):
    if "bytes" in case:
        assert text.decode(case["text"]).hex() == case["bytes"]
        assert text.encode(bytes.fromhex(case["bytes"])) in case["text"]
    else:
        with pytest.raises(text.NotAStamp):
            text.decode(case["text"])


def open_case(case):
    points = [bytes.fromhex(key) for key in case["role"]["keys"]]
    return open_list(bytes.fromhex(case["signed"]), points, case["role"]["threshold"])


@pytest.mark.parametrize("case", cases("trust-lists.json"))
def test_trust_list(case):
    try:
        open_case(case)
        outcome = "opens"
    except NotAList as reason:
        outcome = str(reason)
    assert outcome == case["expected"]


@pytest.mark.parametrize("case", cases(*STAMP_FILES))
def test_stamp(case):
    stamp = bytes.fromhex(case["stamp"])
    if "text" in case:
        assert text.decode(case["text"]) == stamp
        assert text.encode(stamp) == case["text"]

    try:
        parsed = envelope.parse(stamp)
    except envelope.Refused:
        parsed = None
    if parsed:
        intermediates = {
            "protected": parsed.protected,
            "payload": parsed.payload,
            "signature": parsed.signature,
            "to_be_signed": parsed.to_be_signed(),
            "stamp_id": parsed.stamp_id(),
        }
        assert {name: value.hex() for name, value in intermediates.items()} == {
            name: case[name] for name in intermediates
        }
        if "claims" in case:
            assert payload.expand(parsed.payload).hex() == case["claims"]

    outcome = verify(
        stamp,
        open_case(LISTS[case["list"]]) if "list" in case else None,
        dates.moment(case["clock_floor"]) if "clock_floor" in case else None,
        dates.moment(case["now"]),
        Policy(case["policy"]["hard_limit_days"], {"refuse": False, "accept": True}[case["policy"]["specimens"]]),
    )
    expected = case["expected"]
    assert outcome.findings == expected["findings"]
    assert outcome.decide() == (expected["verdict"], expected["code"], expected["notes"])
    if expected["code"] == "C02":
        assert outcome.detail == expected["detail"]
    if outcome.claims:
        assert outcome.claims.facts == case["facts"]
