"""Every test vector against a verifier that shares no code with the Rust one (verifier.py)."""

import datetime
import hashlib
import json
from pathlib import Path

import cbor2
import jsonschema
import pytest

import verifier
from verifier import No

FOLDER = Path(__file__).parent.parent
DICTIONARY = (FOLDER / "../verifier-core/src/compression/dictionary1.bin").read_bytes()


def load(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


MANIFEST = load("manifest.json")
KINDS = {
    "keys.json": "keys",
    "trust-lists.json": "lists",
    "status-lists.json": "status_lists",
    "registers.json": "registers",
    "text.json": "texts",
}
CASE_FILES = [entry["file"] for entry in MANIFEST["files"] if entry["cases"] is not None]
STAMP_FILES = [name for name in CASE_FILES if name not in KINDS]
FILES = {name: load(name)["cases"] for name in CASE_FILES}
STAMPS = [case for name in STAMP_FILES for case in FILES[name]]
LISTS = {case["id"]: case for case in FILES["trust-lists.json"]}
STATUS = {case["id"]: case for case in FILES["status-lists.json"]}
REGISTERS = {case["id"]: case for case in FILES["registers.json"]}


def by_id(cases):
    return pytest.mark.parametrize("case", list(cases), ids=lambda case: case["id"])


def seconds(time):
    return int(datetime.datetime.fromisoformat(time.replace("Z", "+00:00")).timestamp())


def open_list(case):
    role = case["role"]
    keys = [bytes.fromhex(key) for key in role["keys"]]
    return verifier.open_list(bytes.fromhex(case["signed"]), keys, role["threshold"])


@pytest.mark.parametrize("entry", MANIFEST["files"], ids=lambda entry: entry["file"])
def test_the_file_is_the_one_the_manifest_lists(entry):
    data = (FOLDER / entry["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == entry["sha256"]
    if entry["cases"] is not None:
        assert len(json.loads(data)["cases"]) == entry["cases"] > 0


def test_no_file_is_left_out():
    listed = {entry["file"] for entry in MANIFEST["files"]} | {"manifest.json"}
    assert {path.name for path in FOLDER.glob("*.json")} == listed
    assert {"valid.json", "integrity.json", "content.json"} <= set(STAMP_FILES)
    assert hashlib.sha256(DICTIONARY).hexdigest() == MANIFEST["dictionary_1"]


@pytest.mark.parametrize("name", ["manifest.json", *CASE_FILES])
def test_the_file_follows_the_schema(name):
    kind = "manifest" if name == "manifest.json" else KINDS.get(name, "stamps")
    schema = load("schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]}).validate(load(name))


@by_id(FILES["keys.json"])
def test_key(case):
    assert hashlib.sha256(case["seed"].encode()).hexdigest() == case["private"]
    key = verifier.cose_key(bytes.fromhex(case["public"]))
    assert verifier.thumbprint(key).hex() == case["thumbprint"]
    assert case["thumbprint"].startswith(case["kid"])
    private = verifier.ec.derive_private_key(int(case["private"], 16), verifier.ec.SECP256R1())
    assert private.public_key().public_numbers().x.to_bytes(32, "big") == key.x


@by_id([case for case in LISTS.values() if case["expected"] == "opens"])
def test_list_opens(case):
    open_list(case)


@by_id([case for case in LISTS.values() if case["expected"] == "under-signed"])
def test_list_without_enough_signatures_does_not_open(case):
    with pytest.raises(ValueError, match="signed by"):
        open_list(case)


@by_id(STATUS.values())
def test_status_list(case):
    key = verifier.cose_key(bytes.fromhex(case["key"]))
    token = bytes.fromhex(case["token"])
    if case["expected"] == "opens":
        verifier.open_status(token, case["address"], key)
    else:
        with pytest.raises(Exception):
            verifier.open_status(token, case["address"], key)


@by_id(REGISTERS.values())
def test_register(case):
    content, fault = ("ids", verifier.register_fault) if "ids" in case else ("proof", verifier.proof_fault)
    found = fault(bytes.fromhex(case[content]), bytes.fromhex(case["seal"]))
    assert (found or "opens") == case["expected"]


@by_id(FILES["text.json"])
def test_text(case):
    if "bytes" in case:
        assert verifier.decode_text(case["text"]).hex() == case["bytes"]
    else:
        with pytest.raises((ValueError, OverflowError)):
            verifier.decode_text(case["text"])


def trust_of(case):
    status = [STATUS[name] for name in case.get("status", [])]
    registers = [REGISTERS[name] for name in case.get("registers", [])]
    return verifier.Trust(
        list=open_list(LISTS[case["list"]]) if "list" in case else None,
        status={token["address"]: bytes.fromhex(token["token"]) for token in status},
        registers={bytes.fromhex(one["seal"]): bytes.fromhex(one["ids"]) for one in registers if "ids" in one},
        proofs=[(bytes.fromhex(one["seal"]), bytes.fromhex(one["proof"])) for one in registers if "proof" in one],
        root_expires=seconds(case["root_expires"]) if "root_expires" in case else None,
        floor=seconds(case["clock_floor"]) if "clock_floor" in case else None,
    )


@by_id(STAMPS)
def test_stamp(case):
    stamp = bytes.fromhex(case["stamp"])
    if "text" in case:
        assert verifier.decode_text(case["text"]) == stamp
    expected = case["expected"]
    try:
        notes = verifier.verify(stamp, trust_of(case), seconds(case["now"]), case["policy"], DICTIONARY)
    except No as no:
        # The codes of frames are told apart only by the Rust parser.
        assert no.code == (expected["code"] if no.code != "F" else expected["code"][0])
        assert expected["verdict"] == ("indeterminate" if no.code[0] == "U" else "invalid")
    else:
        assert (expected["verdict"], expected["code"], expected["notes"]) == ("valid", "V00", notes)


@by_id(STAMPS)
def test_steps(case):
    to_be_signed = bytes.fromhex(case["to_be_signed"])
    assert hashlib.sha256(to_be_signed).hexdigest() == case["stamp_id"]
    context, protected, domain, payload = cbor2.loads(to_be_signed)
    assert (context, protected.hex()) == ("Signature1", case["protected"])
    assert payload.hex() == case["payload"]
    assert domain == verifier.STAMP_DOMAIN
    if "claims" in case and case["expected"]["code"][0] not in "FS":
        assert verifier.expand(bytes.fromhex(case["payload"]), DICTIONARY).hex() == case["claims"]
    if "facts" in case:
        assert verifier.facts(cbor2.loads(bytes.fromhex(case["claims"]))) == case["facts"]


def test_the_same_stamp_with_the_other_s_has_the_same_id():
    low, high = (next(case for case in STAMPS if case["id"] == name) for name in ("valid/low-s", "valid/high-s"))
    assert low["signature"] != high["signature"] and low["stamp_id"] == high["stamp_id"]
