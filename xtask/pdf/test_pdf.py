"""Stamps every PDF once and again, and has others look at the result: qpdf, Poppler, veraPDF, and our own scanner."""

import json
import os
import subprocess
from functools import cache
from pathlib import Path

import numpy
import pytest
from PIL import Image

import make

PROGRAM, JARS = os.environ["QUALISTAMP_PROGRAM"], os.environ["QUALISTAMP_VERAPDF"]
FILES = Path(os.environ["QUALISTAMP_FILES"])
STAMP = FILES / "stamp.txt"
DPI = 150
ORIGINALS = {path.stem: path for path in make.write(FILES)}


@cache
def stamped(name: str, place: str) -> tuple[Path, dict]:
    """The stamped file and what the program says about it. The second place is on the file with the first stamp."""
    original = ORIGINALS[name] if place == "30,40" else stamped(name, "30,40")[0]
    target = FILES / f"{name}.{place.replace(',', '-')}.stamped.pdf"
    done = subprocess.run(
        [PROGRAM, "stamp", original, "--stamp", STAMP, "--place", place, "--body", "Πανεπιστήμιο Αιγαίου",
         "--out", target, "--json"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target, json.loads(done.stdout)


def pixels(path: Path) -> numpy.ndarray:
    picture = path.with_suffix(".png")
    # Poppler ignores UserUnit, which is 2 in this file.
    dpi = DPI * (2 if path.name.startswith("user-unit") else 1)
    subprocess.run(
        ["pdftoppm", "-cropbox", "-r", str(dpi), "-gray", "-png", "-singlefile", path, picture.with_suffix("")],
        check=True)
    return numpy.asarray(Image.open(picture).convert("L")).astype(int)


PLACES = ["30,40", "80,40"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", ORIGINALS)
class TestEach:
    def test_begins_with_the_original(self, name: str, place: str) -> None:
        path, said = stamped(name, place)
        assert path.read_bytes().startswith(Path(said["original"]).read_bytes())

    def test_qpdf_finds_no_fault(self, name: str, place: str) -> None:
        done = subprocess.run(["qpdf", "--check", stamped(name, place)[0]], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def test_looks_as_before_outside_its_box(self, name: str, place: str) -> None:
        path, said = stamped(name, place)
        before, after = pixels(Path(said["original"])), pixels(path)
        assert before.shape == after.shape
        left, top, right, bottom = (mm / 25.4 * DPI for mm in said["at_mm"])
        changed = numpy.argwhere(before != after)
        assert len(changed) > 1_000
        rows, columns = changed[:, 0], changed[:, 1]
        assert rows.min() >= top - 2 and rows.max() <= bottom + 2, (rows.min(), rows.max(), said)
        assert columns.min() >= left - 2 and columns.max() <= right + 2, (columns.min(), columns.max(), said)

    def test_our_scanner_reads_it(self, name: str, place: str) -> None:
        path, _ = stamped(name, place)
        done = subprocess.run([PROGRAM, "scan", "--json", path], capture_output=True, text=True)
        texts = [text for line in done.stdout.splitlines() for text in json.loads(line).get("texts", [])]
        assert texts and set(texts) == {STAMP.read_text().strip()}, done.stderr

    def test_its_text_can_be_copied(self, name: str, place: str) -> None:
        done = subprocess.run(["pdftotext", stamped(name, place)[0], "-"], capture_output=True, text=True, check=True)
        assert "Πανεπιστήμιο Αιγαίου" in done.stdout


def test_pdf_a_stays_pdf_a() -> None:
    """One run of veraPDF for all, because it takes seconds to start."""
    names = [name for name in ORIGINALS if name.startswith("pdfa")]
    paths = [path for name in names for path in [ORIGINALS[name], *(stamped(name, place)[0] for place in PLACES)]]
    assert len(paths) == 3 * 8
    done = subprocess.run(
        ["java", "-cp", f"{JARS}/*", "org.verapdf.apps.GreenfieldCliWrapper", "--format", "text", "-v", *paths],
        capture_output=True, text=True)
    passed = {line.split()[1] for line in done.stdout.splitlines() if line.startswith("PASS ")}
    # The validator prints paths with links followed.
    failed = [path.name for path in paths if not any(found.endswith(path.name) for found in passed)]
    assert not failed, done.stdout + done.stderr


def test_encrypted_and_signed_files_are_refused() -> None:
    import pikepdf

    encrypted = FILES / "encrypted.pdf"
    make.page().save(encrypted, encryption=pikepdf.Encryption(owner="o", user=""))
    signed = FILES / "signed.pdf"
    pdf = make.page()
    value = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Sig))
    field = pikepdf.Dictionary(FT=pikepdf.Name.Sig, T=pikepdf.String("seal"), V=value)
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([pdf.make_indirect(field)]), SigFlags=3)
    pdf.save(signed)
    for path, message in ((encrypted, "encrypted"), (signed, "stamp before sealing")):
        done = subprocess.run([PROGRAM, "stamp", path, "--stamp", STAMP], capture_output=True, text=True)
        assert done.returncode == 4 and message in done.stderr, done.stderr
