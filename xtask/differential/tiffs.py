"""TIFF, as copiers, fax servers and scanning programs write it."""

import struct
import zlib
from pathlib import Path

from PIL import Image

from base import IMAGEMAGICK, Stamp, makes, page, run


def _tiffcp(mode: str, *options: str):
    def maker(out: Path, stamp: Stamp) -> None:
        plain = out.with_suffix(".plain.tif")
        page(stamp, mode).save(plain)
        run("tiffcp", *options, plain, out)
        plain.unlink()

    return maker


#: Options of tiffcp, by the rest of the file's name.
FAX = {
    "g3": ["-c", "g3"],
    "g3-2d": ["-c", "g3:2d"],
    "g3-fill": ["-c", "g3:1d:fill"],
    "g3-2d-fill": ["-c", "g3:2d:fill"],
    "g4": ["-c", "g4"],
    "g4-strips": ["-c", "g4", "-r", "32"],
    "packbits": ["-c", "packbits"],
    "lzw": ["-c", "lzw"],
    "zip": ["-c", "zip"],
    "lzma": ["-c", "lzma"],
    "zstd": ["-c", "zstd"],
    "none": ["-c", "none"],
    "one-strip": ["-c", "none", "-r", "100000"],
}
for _name, _options in FAX.items():
    makes(f"bilevel-{_name}.tif")(_tiffcp("1", *_options))
    makes(f"bilevel-{_name}-lsb.tif")(_tiffcp("1", "-f", "lsb2msb", *_options))
for _mode in ("L", "RGB", "CMYK", "RGBA", "LA", "P", "I;16"):
    for _name, _options in {
        "none": ["-c", "none"],
        "lzw": ["-c", "lzw:2"],
        "zip": ["-c", "zip:2"],
        "packbits": ["-c", "packbits"],
        "zstd": ["-c", "zstd"],
        "tiles": ["-c", "lzw", "-t", "-w", "128", "-l", "128"],
        "one-strip": ["-c", "none", "-r", "100000"],
        "planes": ["-c", "lzw", "-p", "separate"],
    }.items():
        if _name == "planes" and _mode not in ("RGB", "RGBA", "CMYK"):
            continue
        if _mode in ("P", "I;16") and _name == "zip":
            _options = ["-c", "zip"]
        makes(f"{_mode.lower().replace(';', '')}-{_name}.tif")(_tiffcp(_mode, *_options))
for _name, _options in {"grey": ["-c", "jpeg"], "colour": ["-c", "jpeg:r"], "ycbcr": ["-c", "jpeg"]}.items():
    makes(f"jpeg-{_name}.tif")(_tiffcp("L" if _name == "grey" else "RGB", *_options, "-r", "64"))
    makes(f"jpeg-{_name}-tiles.tif")(_tiffcp("L" if _name == "grey" else "RGB", *_options, "-t", "-w", "128", "-l", "128"))


@makes("big.tif")
def _big(out: Path, stamp: Stamp) -> None:
    plain = out.with_suffix(".plain.tif")
    page(stamp, "RGB").save(plain)
    run("tiffcp", "-8", "-c", "lzw", plain, out)
    plain.unlink()


def _pillow(mode: str, **options):
    def maker(out: Path, stamp: Stamp) -> None:
        picture = page(stamp, "L")
        if mode == "F":
            picture = picture.convert("F").point(lambda value: value * (1 / 255) + 0)
        elif mode == "I":
            picture = picture.convert("I").point(lambda value: value * 257)
        else:
            picture = page(stamp, mode)
        picture.save(out, **options)

    return maker


makes("float.tif")(_pillow("F"))
makes("int32.tif")(_pillow("I"))
makes("pillow-g3.tif")(_pillow("1", compression="group3"))
makes("pillow-g4.tif")(_pillow("1", compression="group4"))
makes("pillow-ccitt.tif")(_pillow("1", compression="tiff_ccitt"))
makes("pillow-lab.tif")(_pillow("LAB"))
makes("pillow-ycbcr.tif")(_pillow("YCbCr"))


def _magick(*options: str):
    def maker(out: Path, stamp: Stamp) -> None:
        plain = out.with_suffix(".png")
        page(stamp, "L").save(plain)
        run(IMAGEMAGICK, plain, *options, out)
        plain.unlink()

    return maker


for _depth in (1, 2, 4, 8, 16):
    makes(f"magick-grey-{_depth}.tif")(_magick("-depth", str(_depth), "-type", "Grayscale", "-compress", "LZW"))
    if _depth < 16:
        makes(f"magick-palette-{_depth}.tif")(_magick("-colors", str(min(256, 2**_depth)), "-type", "Palette", "-compress", "Zip"))
makes("magick-white-is-zero.tif")(_magick("-define", "quantum:polarity=min-is-white", "-depth", "8", "-type", "Grayscale"))
makes("magick-float-64.tif")(_magick("-define", "quantum:format=floating-point", "-depth", "64"))
makes("magick-float-16.tif")(_magick("-define", "quantum:format=floating-point", "-depth", "16"))


@makes("second-page.tif")
def _second_page(out: Path, stamp: Stamp) -> None:
    Image.new("L", (800, 600), 255).save(out, save_all=True, append_images=[page(stamp)])


def _directory_first(picture: Image.Image, compression: int, compress) -> bytes:
    """A grey TIFF with its directory at the beginning, so that a file that was cut still has one."""
    rows = 16
    strips = [
        compress(picture.crop((0, top, picture.width, min(top + rows, picture.height))).tobytes())
        for top in range(0, picture.height, rows)
    ]
    count = len(strips)
    tables = 8 + 2 + 9 * 12 + 4
    data = tables + count * 8
    offsets, at = [], data
    for strip in strips:
        offsets.append(at)
        at += len(strip)
    entry = lambda tag, kind, number, value: struct.pack("<HHII", tag, kind, number, value)  # noqa: E731
    entries = [
        entry(256, 4, 1, picture.width),
        entry(257, 4, 1, picture.height),
        entry(258, 3, 1, 8),
        entry(259, 3, 1, compression),
        entry(262, 3, 1, 1),
        entry(273, 4, count, tables),
        entry(277, 3, 1, 1),
        entry(278, 4, 1, rows),
        entry(279, 4, count, tables + count * 4),
    ]
    lengths = struct.pack(f"<{count}I", *map(len, strips))
    head = b"II*\0" + struct.pack("<IH", 8, len(entries)) + b"".join(entries) + bytes(4)
    return head + struct.pack(f"<{count}I", *offsets) + lengths + b"".join(strips)


def _cut(compression: int, compress):
    """An upload that stopped below the stamp."""

    def maker(out: Path, stamp: Stamp) -> None:
        picture = page(stamp, "L")
        tall = Image.effect_noise((picture.width, picture.height * 2), 30)
        tall.paste(picture)
        whole = _directory_first(tall, compression, compress)
        out.write_bytes(whole[: len(whole) * 8 // 10])

    return maker


makes("cut.tif")(_cut(1, bytes))
makes("cut-deflate.tif")(_cut(8, zlib.compress))


@makes("damaged-strip.tif")
def _damaged(out: Path, stamp: Stamp) -> None:
    """One strip of the upper half is rubbish."""
    whole = bytearray(_directory_first(page(stamp, "L"), 8, zlib.compress))
    count = int.from_bytes(whole[8 + 2 + 5 * 12 + 4 :][:4], "little")
    table = int.from_bytes(whole[8 + 2 + 5 * 12 + 8 :][:4], "little")
    at = int.from_bytes(whole[table + 4 * (count // 4) :][:4], "little")
    whole[at : at + 8] = b"\xff" * 8
    out.write_bytes(whole)
