"""JPEG, PNG, GIF, WebP, HEIC and others, as cameras, phones and browsers write them."""

import io
import struct
from pathlib import Path

from PIL import Image, ImageOps

from base import IMAGEMAGICK, Stamp, makes, page, run

#: A baseline JPEG in one scan for each component.
ONE_SCAN_EACH = "0;\n1;\n2;\n"


def _ppm(out: Path, stamp: Stamp, mode: str) -> Path:
    plain = out.with_suffix(".ppm" if mode == "RGB" else ".pgm")
    page(stamp, mode).save(plain)
    return plain


def _cjpeg(mode: str, *options: str, scans: str = ""):
    def maker(out: Path, stamp: Stamp) -> None:
        plain = _ppm(out, stamp, mode)
        extra = []
        if scans:
            script = out.with_suffix(".scans")
            script.write_text(scans)
            extra = ["-scans", script]
        run("cjpeg", *options, *extra, "-outfile", out, plain)
        plain.unlink()
        out.with_suffix(".scans").unlink(missing_ok=True)

    return maker


for _sample in ("1x1", "2x1", "1x2", "2x2", "4x1", "4x2", "1x4"):
    makes(f"baseline-{_sample}.jpg")(_cjpeg("RGB", "-quality", "85", "-sample", _sample))
    makes(f"progressive-{_sample}.jpg")(_cjpeg("RGB", "-quality", "85", "-progressive", "-sample", _sample))
    makes(f"non-interleaved-{_sample}.jpg")(
        _cjpeg("RGB", "-quality", "85", "-sample", _sample, scans=ONE_SCAN_EACH)
    )
makes("odd-sampling-3x1.jpg")(_cjpeg("RGB", "-quality", "85", "-sample", "3x1"))
makes("grey.jpg")(_cjpeg("L", "-quality", "80"))
makes("grey-restart.jpg")(_cjpeg("L", "-quality", "80", "-restart", "1"))
makes("colour-restart.jpg")(_cjpeg("RGB", "-quality", "80", "-restart", "4B"))
makes("rgb.jpg")(_cjpeg("RGB", "-quality", "90", "-rgb"))
makes("arithmetic.jpg")(_cjpeg("RGB", "-quality", "85", "-arithmetic"))
makes("optimised.jpg")(_cjpeg("RGB", "-quality", "60", "-optimize"))


@makes("cmyk.jpg")
def _cmyk(out: Path, stamp: Stamp) -> None:
    page(stamp, "CMYK").save(out, quality=85)


def _dnl(height: int):
    """As document feeders write it, which learn how long the page is at its end."""

    def maker(out: Path, stamp: Stamp) -> None:
        buffer = io.BytesIO()
        page(stamp, "L").save(buffer, "JPEG", quality=85)
        jpeg = bytearray(buffer.getvalue())
        frame = jpeg.index(b"\xff\xc0")
        true_height = bytes(jpeg[frame + 5 : frame + 7])
        jpeg[frame + 5 : frame + 7] = struct.pack(">H", height)
        assert jpeg.endswith(b"\xff\xd9")
        out.write_bytes(bytes(jpeg[:-2]) + b"\xff\xdc\x00\x04" + true_height + b"\xff\xd9")

    return maker


makes("dnl-0.jpg")(_dnl(0))
makes("dnl-65535.jpg")(_dnl(65535))


@makes("mpo-second.mpo.jpg")
def _mpo(out: Path, stamp: Stamp) -> None:
    Image.new("RGB", (1200, 900), (200, 190, 180)).save(
        out, "MPO", save_all=True, append_images=[page(stamp, "RGB", module=5)]
    )


def _later(format_name: str, **options):
    """The stamp is in a later picture of the file."""

    def maker(out: Path, stamp: Stamp) -> None:
        picture = page(stamp, "L", dpi=100, module=3).convert("RGB")
        first = Image.new("RGB", picture.size, (210, 200, 190))
        first.save(out, format_name, save_all=True, append_images=[first, picture], duration=200, **options)

    return maker


makes("third-frame.gif")(_later("GIF"))
makes("third-frame.png")(_later("PNG"))
makes("third-frame.webp")(_later("WEBP", lossless=True))
makes("third-frame-lossy.webp")(_later("WEBP", quality=80))


@makes("lossy.webp")
def _webp(out: Path, stamp: Stamp) -> None:
    page(stamp, "RGB").save(out, quality=75)


@makes("lossless.webp")
def _webp_lossless(out: Path, stamp: Stamp) -> None:
    page(stamp, "RGB").save(out, lossless=True)


@makes("interlaced.gif")
def _gif(out: Path, stamp: Stamp) -> None:
    page(stamp, "P", dpi=100, module=3).save(out, interlace=True)


@makes("photo.heic")
def _heic(out: Path, stamp: Stamp) -> None:
    plain = out.with_suffix(".png")
    page(stamp, "RGB").save(plain)
    run("heif-enc", "--quality", "70", "--output", out, plain)
    plain.unlink()


@makes("second-picture.heic")
def _heic_second(out: Path, stamp: Stamp) -> None:
    blank, plain = out.with_suffix(".blank.png"), out.with_suffix(".png")
    Image.new("RGB", (1200, 900), (200, 190, 180)).save(blank)
    page(stamp, "RGB").save(plain)
    run("heif-enc", "--quality", "70", "--output", out, blank, plain)
    blank.unlink()
    plain.unlink()


@makes("picture.avif")
def _avif(out: Path, stamp: Stamp) -> None:
    page(stamp, "RGB").save(out, quality=70)


for _format in ("bmp", "ppm", "pgm", "tga", "ico", "jp2", "pcx", "qoi"):

    def _other(out: Path, stamp: Stamp, name=_format) -> None:
        picture = page(stamp, "L" if name == "pgm" else "RGB")
        if name == "ico":
            symbol = stamp.symbol(3)
            symbol.resize((256, 256), Image.LANCZOS).convert("RGBA").save(out, sizes=[(256, 256)])
        else:
            picture.save(out)

    makes(f"other.{_format}")(_other)


@makes("white-on-transparent.png")
def _white_on_transparent(out: Path, stamp: Stamp) -> None:
    symbol = stamp.symbol(5)
    white = Image.new("RGBA", symbol.size, (255, 255, 255, 0))
    white.putalpha(ImageOps.invert(symbol))
    white.save(out)


@makes("black-on-transparent.png")
def _black_on_transparent(out: Path, stamp: Stamp) -> None:
    symbol = stamp.symbol(5)
    black = Image.new("RGBA", symbol.size, (0, 0, 0, 0))
    black.putalpha(ImageOps.invert(symbol))
    black.save(out)


@makes("white-on-transparent.webp")
def _white_webp(out: Path, stamp: Stamp) -> None:
    symbol = stamp.symbol(5)
    white = Image.new("RGBA", symbol.size, (255, 255, 255, 0))
    white.putalpha(ImageOps.invert(symbol))
    white.save(out, lossless=True, exact=True)


for _module in (3, 4, 6, 9):
    for _dpi in (150, 300):

        def _dark(out: Path, stamp: Stamp, module=_module, dpi=_dpi) -> None:
            ImageOps.invert(page(stamp, "L", dpi=dpi, module=module)).save(out)

        makes(f"light-on-dark-{_dpi}dpi-{_module}px.png")(_dark)


def _chunks(png: bytes):
    at = 8
    while at + 8 <= len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        yield at, png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _with_room_below(stamp: Stamp, mode: str) -> bytes:
    """A page with as much empty paper below, so that a file can be cut below the stamp."""
    above = page(stamp, mode)
    tall = Image.new(above.mode, (above.width, above.height * 2), "white")
    tall.paste(above)
    buffer = io.BytesIO()
    # Noise, or the empty paper takes no bytes at all.
    noise = Image.effect_noise((above.width, above.height - 40), 30).convert(above.mode)
    tall.paste(noise, (0, above.height + 40))
    tall.save(buffer, "PNG")
    return buffer.getvalue()


@makes("cut.png")
def _cut_png(out: Path, stamp: Stamp) -> None:
    whole = _with_room_below(stamp, "L")
    out.write_bytes(whole[: len(whole) * 9 // 10])


@makes("without-end.png")
def _without_end(out: Path, stamp: Stamp) -> None:
    whole = _with_room_below(stamp, "RGB")
    out.write_bytes(whole[:-12])


@makes("wrong-sum.png")
def _wrong_sum(out: Path, stamp: Stamp) -> None:
    whole = bytearray(_with_room_below(stamp, "L"))
    last = [(at, kind, data) for at, kind, data in _chunks(bytes(whole)) if kind == b"IDAT"][-1]
    whole[last[0] + 8 + len(last[2])] ^= 0x55
    out.write_bytes(whole)


@makes("cut.jpg")
def _cut_jpeg(out: Path, stamp: Stamp) -> None:
    above = page(stamp, "L")
    tall = Image.effect_noise((above.width, above.height * 2), 30)
    tall.paste(above)
    buffer = io.BytesIO()
    tall.save(buffer, "JPEG", quality=85)
    whole = buffer.getvalue()
    out.write_bytes(whole[: len(whole) * 9 // 10])


@makes("cut-progressive.jpg")
def _cut_progressive(out: Path, stamp: Stamp) -> None:
    """Only the last scans are missing: the picture is whole, but coarser."""
    buffer = io.BytesIO()
    page(stamp, "L", module=6).save(buffer, "JPEG", quality=85, progressive=True)
    whole = buffer.getvalue()
    out.write_bytes(whole[: len(whole) * 8 // 10])


for _bits in (1, 2, 4, 8):

    def _palette(out: Path, stamp: Stamp, bits=_bits) -> None:
        page(stamp, "L").quantize(2**bits).save(out, bits=bits)

    makes(f"palette-{_bits}.png")(_palette)


@makes("sixteen-bit.png")
def _sixteen(out: Path, stamp: Stamp) -> None:
    page(stamp).convert("I").point(lambda value: value * 257).convert("I;16").save(out)


@makes("interlaced.png")
def _interlaced(out: Path, stamp: Stamp) -> None:
    plain = out.with_suffix(".plain.png")
    page(stamp, "RGB").save(plain)
    run(IMAGEMAGICK, plain, "-interlace", "PNG", out)
    plain.unlink()


