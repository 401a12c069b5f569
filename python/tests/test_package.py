"""The installed wheel: every test vector, and trust data with real files from the demo."""

import hashlib
import json
import os
import re
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest
import qualistamp as q

VECTORS = Path(os.environ["QUALISTAMP_VECTORS"])
DEMO = Path(os.environ["QUALISTAMP_DEMO"])
PROJECT = Path(os.environ["QUALISTAMP_PROJECT"])
# Sequences of refreshes, digests of files, and several operators.
CORE_ONLY = {"refresh", "links", "federation"}
OTHER_KINDS = {"keys", "trust-lists", "status-lists", "registers", "text"}


def load() -> dict[str, list[dict]]:
    """All files of the manifest, with the stated hashes and numbers of cases."""
    files = {}
    for entry in json.loads((VECTORS / "manifest.json").read_bytes())["files"]:
        name = entry["file"].removesuffix(".json")
        if entry["cases"] is None or name in CORE_ONLY:
            continue
        content = (VECTORS / entry["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"], name
        files[name] = json.loads(content)["cases"]
        assert len(files[name]) == entry["cases"], name
    return files


FILES = load()
BY_ID = {case["id"]: case for name in OTHER_KINDS for case in FILES[name]}
STAMPS = [case for name, cases in FILES.items() if name not in OTHER_KINDS for case in cases]


def named(cases: list[dict]) -> list:
    return [pytest.param(case, id=case["id"]) for case in cases]


def words(fault: object) -> str:
    """An enum or a variant by its name in the vectors."""
    name = fault.name if hasattr(fault, "name") else type(fault).__name__.rsplit(".", 1)[-1]
    text = re.sub(r"_", " ", name).lower()
    return {"invalid utf8": "invalid utf-8", "under signed": "under-signed"}.get(text, text)


def seconds(case: dict, name: str) -> int | None:
    return int(datetime.fromisoformat(case[name].replace("Z", "+00:00")).timestamp()) if name in case else None


def unhex(case: dict, name: str) -> bytes | None:
    return bytes.fromhex(case[name]) if case.get(name) is not None else None


def list_parts(case: dict) -> q.ListParts:
    keys = [bytes.fromhex(key) for key in case["role"]["keys"]]
    return q.ListParts(keys=keys, threshold=case["role"]["threshold"], signed=unhex(case, "signed"))


def status_parts(case: dict) -> q.StatusParts:
    return q.StatusParts(address=case["address"], token=unhex(case, "token"))


def register_parts(case: dict) -> q.RegisterParts:
    return q.RegisterParts(seal=unhex(case, "seal"), ids=unhex(case, "ids"), proof=unhex(case, "proof"))


def test_no_case_is_left_out() -> None:
    assert sum(map(len, FILES.values())) == len(STAMPS) + sum(len(FILES[name]) for name in OTHER_KINDS) >= 375


@pytest.mark.parametrize("case", named(FILES["keys"]))
def test_keys(case: dict) -> None:
    assert q.key_names(unhex(case, "public")) == [case["thumbprint"], case["kid"]]


@pytest.mark.parametrize("case", named(FILES["trust-lists"]))
def test_lists(case: dict) -> None:
    fault = q.open_list(list_parts(case))
    assert ("opens" if fault is None else words(fault)) == case["expected"]


@pytest.mark.parametrize("case", named(FILES["status-lists"]))
def test_status_lists(case: dict) -> None:
    fault = q.open_status_list(status_parts(case), unhex(case, "key"))
    assert ("opens" if fault is None else words(fault)) == case["expected"]


@pytest.mark.parametrize("case", named(FILES["registers"]))
def test_registers(case: dict) -> None:
    fault = q.open_register(register_parts(case))
    assert ("opens" if fault is None else words(fault)) == case["expected"]


@pytest.mark.parametrize("case", named(FILES["text"]))
def test_texts(case: dict) -> None:
    decoded = q.decode_text(case["text"])
    if isinstance(decoded, q.Decoded.STAMP):
        assert decoded.bytes.hex() == case["bytes"]
    else:
        assert decoded.support_code == case["code"]


@pytest.mark.parametrize("case", named(STAMPS))
def test_stamps(case: dict) -> None:
    trust = q.VectorTrust(
        list_parts(BY_ID[case["list"]]) if "list" in case else None,
        [status_parts(BY_ID[name]) for name in case.get("status", [])],
        [register_parts(BY_ID[name]) for name in case.get("registers", [])],
        seconds(case, "root_expires"),
        seconds(case, "clock_floor"),
    )
    policy = q.Policy(
        hard_limit_days=case["policy"]["hard_limit_days"],
        specimens=q.SpecimenPolicy[case["policy"]["specimens"].upper()],
        unknown_status=q.UnknownStatusPolicy[case["policy"]["unknown_status"].upper()],
    )
    outcome = trust.verify(unhex(case, "stamp"), seconds(case, "now"), policy)
    expected = case["expected"]
    assert words(outcome.verdict) == expected["verdict"]
    assert outcome.support_code == expected["code"]
    assert {words(found.axis): finding(found.finding) for found in outcome.findings} == expected["findings"]
    notes = outcome.verdict.notes if isinstance(outcome.verdict, q.Verdict.VALID) else []
    assert [words(remark.note) for remark in notes] == expected.get("notes", [])
    inspection = q.inspect_stamp(unhex(case, "stamp"))
    if inspection is None:
        assert case["id"].startswith("integrity/")
        return
    for name in ["protected", "payload", "signature", "to_be_signed"]:
        assert getattr(inspection, name).hex() == case[name], name
    assert inspection.stamp_id == case["stamp_id"]
    assert inspection.claims == unhex(case, "claims")


def finding(found: q.Finding) -> str:
    if isinstance(found, (q.Finding.BAD, q.Finding.UNDECIDED)):
        return f"{words(found)} {found.support_code}"
    if isinstance(found, q.Finding.NOTED):
        return f"noted {words(found.remark.note)}"
    return words(found)


def test_trust_data_of_the_demo(tmp_path: Path) -> None:
    now = int(time.time())
    root = (DEMO / "later/root.cbor").read_bytes()
    bundle = (DEMO / "later/bundle.cbor").read_bytes()
    verifier = q.Verifier.open(str(tmp_path), root)
    assert verifier.import_bundle(bundle, now).refused == []
    older = (DEMO / "later/bundle-before-the-theft.cbor").read_bytes()
    for offered in [older, bundle[:-1], b"", b"<!doctype html>"]:
        with pytest.raises(q.TrustError.Refused):
            verifier.import_bundle(offered, now)
    again = q.Verifier.open(str(tmp_path), root)
    for name, code in [("before-the-theft", "V00"), ("withdrawn", "W01"), ("suspended", "W02"), ("by-the-thief", "K03")]:
        answer = again.verify_text((DEMO / f"later/{name}.txt").read_text(), now, q.default_policy())
        assert isinstance(answer, q.Answer.DECIDED) and answer.outcome.support_code == code, name
    with pytest.raises(q.TrustError.Refused):
        q.Verifier.open(str(tmp_path), b"no root")


def test_a_plane_of_the_wrong_size() -> None:
    layout = q.PlaneLayout(width=4, height=4, stride=4, rotation=q.Rotation.NONE)
    assert q.read_picture(bytes(16), layout, 100) == []
    with pytest.raises(q.FrameError.TooShort):
        q.read_picture(bytes(15), layout, 100)


def example(readme: str) -> str:
    text = (PROJECT / readme).read_text(encoding="utf-8")
    [code] = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    return code


@pytest.mark.parametrize(("readme", "code"), [("python/README.md", "V00 "), ("README.md", "W01\n")])
def test_examples(readme: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "later").symlink_to(DEMO / "later")
    # A second start finds what the first one kept.
    for _start in range(2):
        command = [sys.executable, "-c", example(readme)]
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        assert ran.stdout.startswith(code), ran.stdout


def test_it_is_typed() -> None:
    assert q.__file__ is not None
    assert Path(q.__file__).with_name("py.typed").exists()
    assert "Verifier" in q.__all__


@pytest.mark.parametrize("readme", ["python/README.md", "README.md"])
def test_examples_are_well_typed(readme: str, tmp_path: Path) -> None:
    (tmp_path / "example.py").write_text(example(readme), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "example.py"]
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout
