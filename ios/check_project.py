"""Checks that the specification of the Xcode project parses and that every path in it exists."""

import sys
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent


def paths(target):
    """Every path in a target, relative to this folder."""
    for source in target["sources"]:
        yield source["path"]
        for excluded in source.get("excludes", []):
            yield f"{source['path']}/{excluded}"
    settings = target["settings"]["base"]
    for name in ("INFOPLIST_FILE", "CODE_SIGN_ENTITLEMENTS"):
        yield settings[name]


project = yaml.safe_load((FOLDER / "project.yml").read_text(encoding="utf-8"))
targets = project["targets"]
named = [path for target in targets.values() for path in paths(target)]
missing = [path for path in named if not (FOLDER / path).exists()]
unknown = [
    dependency
    for target in targets.values()
    for dependency in target["dependencies"]
    if dependency.get("target", "Qualistamp") not in targets or dependency.get("package", "QualistampKit") not in project["packages"]
]
for path in missing:
    print(f"ios/project.yml names {path}, which does not exist")
for dependency in unknown:
    print(f"ios/project.yml depends on {dependency}, which it does not have")
if missing or unknown or set(targets) != {"Qualistamp", "ShareExtension"}:
    sys.exit(1)
print(f"ios/project.yml: {len(targets)} targets, {len(named)} paths")
