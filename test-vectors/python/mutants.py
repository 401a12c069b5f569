"""Whether the test vectors notice mistakes in a verifier: makes small changes to this one, one at a time, and runs the vectors.

    python mutants.py [--count 100] [--seed 1] [--jobs 2]

A change is caught if a vector no longer agrees. The changes that no vector catches are listed, with a reason if it is known.
Run it when vectors or the verifier change: at least 85 of 100 must be caught.
"""

from __future__ import annotations

import argparse
import ast
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
#: What decides. Names of facts and diagnostic notation are not in it.
MODULES = ["bundle", "cbor", "characters", "floors", "keys", "metadata", "refresh", "registers", "roots", "status", "trust_list",
           "verifier"]
SECONDS_MAX = 600
#: As they are at the start, so that editing them during a run changes nothing.
SOURCES = {path.name: path.read_text(encoding="utf-8") for path in HERE.glob("*.py")}

OPPOSITE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}


@dataclass
class Mutant:
    module: str
    #: Number of the node in `ast.walk`, and of the change to it.
    place: int
    nth: int
    line: int
    about: str

    def source(self) -> str:
        tree = parsed(self.module)
        node = list(ast.walk(tree))[self.place]
        _, change = list(changes_of(node))[self.nth]
        change(node)
        return ast.unparse(tree)


def parsed(module: str) -> ast.Module:
    return ast.parse(SOURCES[f"{module}.py"])


def mutants_of(module: str) -> list[Mutant]:
    nodes = enumerate(ast.walk(parsed(module)))
    return [
        Mutant(module, place, nth, node.lineno, about)
        for place, node in nodes
        for nth, (about, _) in enumerate(changes_of(node))
    ]


def changes_of(node):
    """Descriptions, and functions that make the change to a node like this."""
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            other = OPPOSITE[type(operator)]
            yield f"{type(operator).__name__} becomes {other.__name__}", _set_operator(at, other)
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{type(node.op).__name__} becomes {other.__name__}", lambda found: setattr(found, "op", other())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "Not is left out", lambda found: setattr(found, "op", ast.UAdd())
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{node.value} becomes {node.value + 1}", lambda found: setattr(found, "value", found.value + 1)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        other = ast.Sub if isinstance(node.op, ast.Add) else ast.Add
        yield f"{type(node.op).__name__} becomes {other.__name__}", lambda found: setattr(found, "op", other())
    elif isinstance(node, ast.If) and all(isinstance(line, ast.Raise) for line in node.body):
        yield "a refusal is left out", lambda found: setattr(found, "body", [ast.Pass()])


def _set_operator(at: int, other):
    def change(found):
        found.ops[at] = other()

    return change


def is_caught(mutant: Mutant) -> bool:
    """Whether the vectors fail with this change. One that does not end in time is caught too."""
    return not vectors_pass({f"{mutant.module}.py": mutant.source()})


def vectors_pass(changed: dict[str, str]) -> bool:
    """Whether the vectors pass with these files instead of those of the same name."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        python = root / "test-vectors" / "python"
        python.mkdir(parents=True)
        for name, source in (SOURCES | changed).items():
            (python / name).write_text(source, encoding="utf-8")
        for path in HERE.parent.glob("*.json"):
            (python.parent / path.name).symlink_to(path)
        for name in ("docs", "verifier-core"):
            (root / name).symlink_to(HERE.parent.parent / name)
        tests = ["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "test_vectors.py", "test_refresh.py"]
        try:
            done = subprocess.run([sys.executable, *tests], cwd=python, capture_output=True, timeout=SECONDS_MAX)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=2)
    chosen = arguments.parse_args()
    everything = [mutant for module in MODULES for mutant in mutants_of(module)]
    sample = random.Random(chosen.seed).sample(everything, min(chosen.count, len(everything)))
    if not vectors_pass({}):
        print("the vectors fail without any change: nothing can be measured")
        return 1
    caught = 0
    with ThreadPoolExecutor(chosen.jobs) as pool:
        for mutant, was_caught in zip(sample, pool.map(is_caught, sample)):
            caught += was_caught
            if not was_caught:
                print(f"not caught: {mutant.module}.py:{mutant.line}: {mutant.about}", flush=True)
    print(f"{caught} of {len(sample)} caught (seed {chosen.seed}, {len(everything)} possible changes)")
    return 0 if caught * 100 >= len(sample) * 85 else 1


if __name__ == "__main__":
    sys.exit(main())
