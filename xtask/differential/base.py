"""What all files are made from: the stamps of the demo, and the table of makers."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from PIL import Image


@dataclass
class Stamp:
    """One stamp of the demo."""

    text: str
    png: Path
    svg: Path

    def modules(self) -> int:
        """Modules on a side, with the quiet zone."""
        with Image.open(self.png) as picture:
            grey = picture.convert("L")
        # Runs across the top of the upper left finder pattern: seven modules.
        row = next(y for y in range(grey.height) if any(grey.getpixel((x, y)) < 128 for x in range(grey.width)))
        first = next(x for x in range(grey.width) if grey.getpixel((x, row)) < 128)
        end = next(x for x in range(first, grey.width) if grey.getpixel((x, row)) >= 128)
        return round(grey.width / ((end - first) / 7))

    def symbol(self, pixels_per_module: int) -> Image.Image:
        """The symbol with its quiet zone, in sharp modules."""
        count = self.modules()
        with Image.open(self.png) as picture:
            grey = picture.convert("L")
        step = grey.width / count
        small = Image.new("L", (count, count), 255)
        for y in range(count):
            for x in range(count):
                small.putpixel((x, y), grey.getpixel((int((x + 0.5) * step), int((y + 0.5) * step))))
        return small.resize((count * pixels_per_module,) * 2, Image.NEAREST)


def stamps(folder: Path) -> list[Stamp]:
    found = sorted(folder.glob("*.png"))
    return [Stamp(png.with_suffix(".txt").read_text().strip(), png, png.with_suffix(".svg")) for png in found]


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
