"""What all files are made from: stamps of the test vectors, and the table of makers."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import segno
from PIL import Image


#: Light modules around a symbol (ISO/IEC 18004, 9.1).
QUIET_ZONE = 4


@dataclass
class Stamp:
    """One stamp of the test vectors, as a symbol."""

    text: str

    def symbol(self, pixels_per_module: int) -> Image.Image:
        """The symbol with its quiet zone, in sharp modules."""
        rows = list(segno.make(self.text, error="m", boost_error=False, micro=False).matrix)
        count = len(rows) + 2 * QUIET_ZONE
        small = Image.new("L", (count, count), 255)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    small.putpixel((x + QUIET_ZONE, y + QUIET_ZONE), 0)
        return small.resize((count * pixels_per_module,) * 2, Image.NEAREST)

    def modules(self) -> int:
        """Modules on a side, with the quiet zone."""
        return self.symbol(1).width


def stamps(vectors: Path) -> list[Stamp]:
    """Always the same: what is read must not change from one run to the next."""
    cases = json.loads(vectors.read_text())["cases"]
    texts = {case["id"]: case["text"] for case in cases}
    return [Stamp(texts[f"valid/{name}"]) for name in ("minimal", "standard", "full")]


def page(stamp: Stamp, mode: str = "L", dpi: int = 200, module: int = 4) -> Image.Image:
    """An A4 page, as a copier makes it: some lines that look like text, and the stamp at the lower right."""
    size = (round(8.27 * dpi), round(11.69 * dpi))
    paper = Image.new("L", size, 255)
    line = Image.new("L", (1, max(1, dpi // 40)), 60)
    for number in range(24):
        length = round(size[0] * (0.55 + 0.1 * ((number * 7) % 3)))
        paper.paste(line.resize((length, line.height)), (dpi // 2, dpi + number * dpi // 6))
    symbol = stamp.symbol(module)
    paper.paste(symbol, (size[0] - symbol.width - dpi // 2, size[1] - symbol.height - dpi // 2))
    if mode == "1":
        return paper.convert("1", dither=Image.NONE)
    if mode == "RGB":
        # Paper and ink of a colour scan are never grey.
        return Image.merge("RGB", [paper.point(lambda v, a=a, b=b: a + (b - a) * v // 255) for a, b in ((24, 251), (20, 248), (40, 236))])
    return paper if mode == "L" else paper.convert("RGB").convert(mode)


#: ImageMagick 7, or 6 by the name that no other program has.
IMAGEMAGICK = next((name for name in ("magick", "convert-im6.q16") if shutil.which(name)), "convert")

#: Makers by the name of their file, in the order of the source.
MAKERS: dict[str, Callable[[Path, Stamp], None]] = {}


def makes(name: str):
    """Registers a function that makes the file with this name."""

    def register(maker: Callable[[Path, Stamp], None]):
        assert name not in MAKERS, name
        MAKERS[name] = maker
        return maker

    return register


def run(*command) -> None:
    """Runs a program. What it says is shown only if it fails."""
    environment = dict(os.environ, SOURCE_DATE_EPOCH="0", LC_ALL="C.UTF-8")
    done = subprocess.run([str(part) for part in command], capture_output=True, env=environment)
    if done.returncode != 0:
        said = (done.stdout + done.stderr).decode(errors="replace").strip()
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {said[-600:]}")
