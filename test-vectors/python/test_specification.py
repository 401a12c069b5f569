"""docs/spec.md states the limits of the code, and every name that the vectors use."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SPECIFICATION = (ROOT / "docs/spec.md").read_text(encoding="utf-8")
LIMITS_SOURCE = (ROOT / "verifier-core/src/limits.rs").read_text(encoding="utf-8")


def limits():
    """The constants of limits.rs, which are products and sums of numbers and of each other."""
    known = {}
    for name, expression in re.findall(r"^pub const (\w+): \w+ = ([^;]+);", LIMITS_SOURCE, re.MULTILINE):
        assert re.fullmatch(r"[\w\s*+]+", expression), expression
        known[name] = eval(expression, {"__builtins__": {}}, known)  # noqa: S307: only numbers, names, * and +
    return known


STATED = {name: int(value.replace(",", "")) for name, value in re.findall(r"^\| `(\w+)` \| ([\d,]+) \|", SPECIFICATION, re.MULTILINE)}


@pytest.mark.parametrize(("name", "value"), limits().items())
def test_the_specification_states_the_limit(name, value):
    assert STATED.get(name) == value


def cases():
    for path in sorted((ROOT / "test-vectors").glob("*.json")):
        if path.name not in ("manifest.json", "schema.json"):
            yield from json.loads(path.read_text(encoding="utf-8"))["cases"]


def names():
    """Every name that a vector expects."""
    found = set()
    for case in cases():
        expected = case.get("expected", "opens")
        if isinstance(expected, str):
            found.add(expected)
        else:
            found |= set(expected.get("notes", []))
            found |= {mention["weight"] for mention in expected.get("mentions", [])}
            # For U15, the detail is the key of a field.
            found |= {part for part in expected.get("detail", "").split(": ") if not re.fullmatch(r"-?\d+", part)}
        for step in case.get("steps", []):
            found |= {step["expected"]["result"]} | {part["fault"] for part in step["expected"]["refused"]}
        found |= {name for name in case.get("facts", {}) if not re.fullmatch(r"(field|claim) -?\d+", name)}
    return sorted(found - {"", "opens", "accepted"})


@pytest.mark.parametrize("name", names())
def test_the_specification_contains_the_name(name):
    start = SPECIFICATION.index("## 6. Trust")
    assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", SPECIFICATION[start:]), name
