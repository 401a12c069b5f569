"""Reads every file with both readers. One test a file: its name is the name of the file."""

import json
import os
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageSequence

Image.MAX_IMAGE_PIXELS = None
PROGRAM, FILES = os.environ["QUALISTAMP_PROGRAM"], Path(os.environ["QUALISTAMP_FILES"])
TEXTS: dict[str, str] = json.loads((FILES / "texts.json").read_text())
#: Files that we do not read, with the reason.
EXCEPTIONS: dict[str, str] = json.loads((Path(__file__).parent / "exceptions.json").read_text())


def by_us(path: Path) -> list[str]:
    done = subprocess.run([PROGRAM, "scan", "--json", str(path)], capture_output=True, text=True)
    assert done.returncode in (0, 1, 4), f"exit code {done.returncode}: {done.stderr}"
    found = [json.loads(line) for line in done.stdout.splitlines()]
    texts = [text for one in found for text in one.get("texts", [])]
    if not texts:
        # What is not read is named, with what to do: silence is the worst answer.
        said = done.stderr.strip() or [one.get("error") or one.get("remarks") or one.get("passed_over") for one in found]
        print(f"{path.name}: {said}")
    return texts


def _zxing(picture: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


def by_zxing(path: Path, scratch: Path) -> list[str]:
    """Texts of all frames or pages; none if Pillow or Poppler cannot read the file."""
    if path.suffix != ".pdf":
        try:
            with Image.open(path) as picture:
                return [text for frame in ImageSequence.Iterator(picture) for text in _zxing(frame)]
        except Exception:  # Pillow raises what it likes.
            return []
    subprocess.run(["pdftoppm", "-r", "300", "-gray", str(path), f"{scratch}/page"], capture_output=True)
    texts = []
    for image in sorted(scratch.iterdir()):
        with Image.open(image) as picture:
            texts += _zxing(picture)
    return texts


@pytest.mark.parametrize("name", TEXTS)
def test_file(name: str, tmp_path: Path) -> None:
    expected = TEXTS[name]
    ours = by_us(FILES / name)
    assert set(ours) <= {expected}, "a wrong text"
    if name in EXCEPTIONS:
        assert not ours, "it is read after all: take it out of exceptions.json"
        return
    if not ours:
        peer = "zxing-cpp reads it" if expected in by_zxing(FILES / name, tmp_path) else "zxing-cpp does not read it either"
        pytest.fail(f"not read, and not in exceptions.json; {peer}")


def test_each_exception_is_a_file_and_has_a_reason() -> None:
    assert set(EXCEPTIONS) <= set(TEXTS)
    assert all(len(reason) > 20 for reason in EXCEPTIONS.values())
