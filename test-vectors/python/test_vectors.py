"""Every test vector against a verifier that shares no code with the Rust one (verifier.py)."""

import datetime
import hashlib
import json
from pathlib import Path

import cbor2
import jsonschema
import pytest

import keys
import links
import metadata
import registers
import status
import trust_list
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
    "links.json": "links",
    "refresh.json": "refresh",
    "federation.json": "federation",
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
    found = frozenset(keys.from_point(bytes.fromhex(key)) for key in role["keys"])
    group = metadata.Group(role["threshold"], found)
    return trust_list.open_list(bytes.fromhex(case["signed"]), frozenset([group]))[0]


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
    key = keys.from_point(bytes.fromhex(case["public"]))
    assert key.thumbprint.hex() == case["thumbprint"]
    assert case["thumbprint"].startswith(case["kid"])
    private = keys.ec.derive_private_key(int(case["private"], 16), keys.ec.SECP256R1())
    assert private.public_key().public_numbers().x.to_bytes(32, "big") == key.material[:32]


def outcome_of(read):
    """`opens`, or the name of the fault."""
    try:
        read()
    except (metadata.MetadataError, status.StatusError, registers.RegisterError) as error:
        return error.name
    return "opens"


@by_id(LISTS.values())
def test_list(case):
    assert outcome_of(lambda: open_list(case)) == case["expected"]


@by_id(STATUS.values())
def test_status_list(case):
    key = keys.from_point(bytes.fromhex(case["key"]))
    token = bytes.fromhex(case["token"])
    assert outcome_of(lambda: status.open_status(token, case["address"], [key])) == case["expected"]


@by_id(REGISTERS.values())
def test_register(case):
    kind, open_part = ("ids", registers.open_register) if "ids" in case else ("proof", registers.open_proof)
    content, seal = bytes.fromhex(case[kind]), bytes.fromhex(case["seal"])
    assert outcome_of(lambda: open_part(content, seal)) == case["expected"]


@by_id(FILES["links.json"])
def test_link(case):
    file = bytes.fromhex(case["file"])
    if "links" in case:
        assert [{"rule": rule, "link": link.hex()} for rule, link in links.links(file)] == case["links"]
    else:
        with pytest.raises(links.Refused):
            links.links(file)


@by_id(FILES["text.json"])
def test_text(case):
    if "bytes" in case:
        assert verifier.decode_text(case["text"]).hex() == case["bytes"]
    else:
        with pytest.raises(No) as no:
            verifier.decode_text(case["text"])
        assert no.value.code == case["code"]


def trust_of(case):
    tokens = [STATUS[name] for name in case.get("status", [])]
    sealed = [REGISTERS[name] for name in case.get("registers", [])]
    return verifier.Trust(
        list=open_list(LISTS[case["list"]]) if "list" in case else None,
        status={token["address"]: bytes.fromhex(token["token"]) for token in tokens},
        registers={bytes.fromhex(one["seal"]): bytes.fromhex(one["ids"]) for one in sealed if "ids" in one},
        proofs={
            (bytes.fromhex(one["seal"]), one["id"].encode()): bytes.fromhex(one["proof"]) for one in sealed if "proof" in one
        },
        root_expires=seconds(case["root_expires"]) if "root_expires" in case else None,
        floor=seconds(case["clock_floor"]) if "clock_floor" in case else None,
    )


@by_id(STAMPS)
def test_stamp(case):
    stamp = bytes.fromhex(case["stamp"])
    if "text" in case:
        assert verifier.decode_text(case["text"]) == stamp
    outcome = verifier.verify(stamp, trust_of(case), seconds(case["now"]), case["policy"], DICTIONARY)
    expected = case["expected"]
    assert (outcome.verdict, outcome.code) == (expected["verdict"], expected["code"])
    assert (outcome.findings, outcome.notes) == (expected["findings"], expected["notes"])


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
