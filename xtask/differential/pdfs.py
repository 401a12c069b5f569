"""PDFs, as browsers, office programs, drawing programs and scanners write them."""

import io
from pathlib import Path

import img2pdf
import pikepdf
from PIL import Image, ImageOps

from base import Stamp, makes, page, run

#: Chromium prints without a network and without asking anything.
CHROMIUM = [
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
]


def _png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _modules(stamp: Stamp) -> list[tuple[int, int]]:
    """Column and row of the dark modules; the quiet zone is counted."""
    one = stamp.symbol(1)
    return [(x, y) for y in range(one.height) for x in range(one.width) if one.getpixel((x, y)) < 128]


def _path(stamp: Stamp) -> str:
    return "".join(f"M{x} {y}h1v1h-1z" for x, y in _modules(stamp))


def _svg(stamp: Stamp, body: str, definitions: str = "") -> str:
    count = stamp.modules()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="60mm" height="60mm" viewBox="0 0 {count} {count}" shape-rendering="crispEdges">'
        f'<defs>{definitions}</defs><rect width="{count}" height="{count}" fill="#fff"/>{body}</svg>'
    )


def _rows(stamp: Stamp) -> str:
    """Rows as dashed lines, as some label programs draw codes."""
    one = stamp.symbol(1)
    lines = []
    for y in range(one.height):
        dark = [one.getpixel((x, y)) < 128 for x in range(one.width)]
        if not any(dark):
            continue
        start, dashes, x = dark.index(True), [], dark.index(True)
        while x < one.width:
            run_end = x
            while run_end < one.width and dark[run_end] == dark[x]:
                run_end += 1
            dashes.append(run_end - x)
            x = run_end
        if len(dashes) % 2:
            dashes.append(one.width)
        lines.append(
            f'<path d="M{start} {y + 0.5}H{one.width}" stroke="#000" stroke-width="1" fill="none" '
            f'stroke-dasharray="{" ".join(map(str, dashes))}"/>'
        )
    return "".join(lines)


#: Drawings by name: what is drawn, and definitions.
def _drawings(stamp: Stamp) -> dict[str, tuple[str, str]]:
    count = stamp.modules()
    path = _path(stamp)
    whole = f'<rect width="{count}" height="{count}"'
    return {
        "path": (f'<path d="{path}"/>', ""),
        "squares": ("".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x, y in _modules(stamp)), ""),
        "dots": ("".join(f'<circle cx="{x + 0.5}" cy="{y + 0.5}" r="0.5"/>' for x, y in _modules(stamp)), ""),
        "gradient": (
            f'<path d="{path}" fill="url(#g)"/>',
            '<linearGradient id="g"><stop offset="0" stop-color="#003"/><stop offset="1" stop-color="#400"/></linearGradient>',
        ),
        "radial": (
            f'<path d="{path}" fill="url(#g)"/>',
            '<radialGradient id="g"><stop offset="0" stop-color="#060"/><stop offset="1" stop-color="#004"/></radialGradient>',
        ),
        "clip": (f'{whole} fill="#012" clip-path="url(#c)"/>', f'<clipPath id="c"><path d="{path}"/></clipPath>'),
        "clip-gradient": (
            f'{whole} fill="url(#g)" clip-path="url(#c)"/>',
            f'<clipPath id="c"><path d="{path}"/></clipPath>'
            '<linearGradient id="g"><stop offset="0" stop-color="#003"/><stop offset="1" stop-color="#400"/></linearGradient>',
        ),
        "mask": (
            f'{whole} fill="#012" mask="url(#m)"/>',
            f'<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="{count}" height="{count}"><path d="{path}" fill="#fff"/></mask>',
        ),
        "pattern": (
            f'{whole} fill="url(#p)"/>',
            f'<pattern id="p" patternUnits="userSpaceOnUse" width="{count}" height="{count}"><path d="{path}"/></pattern>',
        ),
        "dashes": (_rows(stamp), ""),
        "used": (
            "".join(f'<use xlink:href="#m" href="#m" x="{x}" y="{y}"/>' for x, y in _modules(stamp)),
            '<rect id="m" width="1" height="1"/>',
        ),
        "light-on-dark": (f'{whole} fill="#123"/><path d="{_path_of_light(stamp)}" fill="#fff"/>', ""),
        "half-transparent": (f'<path d="{path}" fill-opacity="0.8"/>', ""),
        "turned": (f'<g transform="rotate(7 {count / 2} {count / 2}) translate({count * 0.1} {count * 0.1}) scale(0.8)"><path d="{path}"/></g>', ""),
    }


def _path_of_light(stamp: Stamp) -> str:
    return _path(stamp)


NAMES = (
    "path", "squares", "dots", "gradient", "radial", "clip", "clip-gradient", "mask", "pattern", "dashes", "used",
    "light-on-dark", "half-transparent", "turned",
)


def _drawn(name: str, convert):
    def maker(out: Path, stamp: Stamp) -> None:
        svg = out.with_suffix(".svg")
        svg.write_text(_svg(stamp, *_drawings(stamp)[name]))
        convert(svg, out)
        svg.unlink()

    return maker


def _by_rsvg(svg: Path, out: Path) -> None:
    run("rsvg-convert", "--format", "pdf", "--output", out, svg)


def _by_inkscape(svg: Path, out: Path) -> None:
    run("inkscape", svg, f"--export-filename={out}")


def _by_chromium(svg: Path, out: Path) -> None:
    html = out.with_suffix(".html")
    html.write_text(f"<html><body style='margin:2cm'><h2>Diploma</h2>{svg.read_text()}</body></html>")
    run(*CHROMIUM, f"--print-to-pdf={out}", html.resolve().as_uri())
    html.unlink()


for _name in NAMES:
    makes(f"rsvg-{_name}.pdf")(_drawn(_name, _by_rsvg))
    makes(f"inkscape-{_name}.pdf")(_drawn(_name, _by_inkscape))
    makes(f"chromium-{_name}.pdf")(_drawn(_name, _by_chromium))


def _blocks(stamp: Stamp) -> str:
    """The symbol in block characters, two rows in a line."""
    one = stamp.symbol(1)
    dark = lambda x, y: y < one.height and one.getpixel((x, y)) < 128  # noqa: E731
    sign = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
    return "\n".join(
        "".join(sign[dark(x, y), dark(x, y + 1)] for x in range(one.width)) for y in range(0, one.height, 2)
    )


#: Styles of a page with a picture of the stamp, for programs that print HTML.
HTML = {
    "picture": '<img src="SRC" style="width:60mm;image-rendering:pixelated">',
    "background": '<div style="width:60mm;height:60mm;background:url(SRC) 0 0/60mm 60mm;image-rendering:pixelated"></div>',
    "inverted": '<div style="background:#000;padding:5mm;width:60mm"><img src="SRC" style="width:60mm;filter:invert(1)"></div>',
    "difference": '<div style="background:#fff"><img src="INVERTED" style="width:60mm;mix-blend-mode:difference"></div>',
    "multiplied": '<div style="background:#eed"><img src="SRC" style="width:60mm;mix-blend-mode:multiply"></div>',
    "transparent": '<div style="background:#eef"><img src="SRC" style="width:60mm;opacity:.8"></div>',
    "turned": '<div style="padding:2cm"><img src="SRC" style="width:60mm;transform:rotate(90deg)"></div>',
}


def _html(name: str, by: str):
    def maker(out: Path, stamp: Stamp) -> None:
        folder = out.with_suffix(".folder")
        folder.mkdir()
        (folder / "stamp.png").write_bytes(_png(stamp.symbol(4)))
        (folder / "inverted.png").write_bytes(_png(ImageOps.invert(stamp.symbol(4))))
        body = HTML[name].replace("SRC", "stamp.png").replace("INVERTED", "inverted.png")
        html = folder / "page.html"
        html.write_text(f"<html><body><h1>Diploma</h1>{body}</body></html>")
        if by == "chromium":
            run(*CHROMIUM, f"--print-to-pdf={out}", html.resolve().as_uri())
        else:
            run("weasyprint", html, out)
        run("rm", "-r", folder)

    return maker


for _name in HTML:
    makes(f"chromium-html-{_name}.pdf")(_html(_name, "chromium"))
    if _name not in ("inverted", "difference", "multiplied"):
        makes(f"weasyprint-{_name}.pdf")(_html(_name, "weasyprint"))


@makes("chromium-block-characters.pdf")
def _text(out: Path, stamp: Stamp) -> None:
    html = out.with_suffix(".html")
    html.write_text(
        '<html><meta charset="utf-8"><body><pre style="font:8px/8px DejaVu Sans Mono;letter-spacing:0">'
        f"{_blocks(stamp)}</pre></body></html>"
    )
    run(*CHROMIUM, f"--print-to-pdf={out}", html.resolve().as_uri())
    html.unlink()


def _scan(mode: str, *options: str):
    def maker(out: Path, stamp: Stamp) -> None:
        plain = out.with_suffix(".plain.pdf")
        if mode == "1":
            tiff = out.with_suffix(".tif")
            page(stamp, "1").save(tiff, compression="group4")
            plain.write_bytes(img2pdf.convert(tiff.read_bytes()))
            tiff.unlink()
        else:
            buffer = io.BytesIO()
            page(stamp, mode).save(buffer, "JPEG", quality=80)
            plain.write_bytes(img2pdf.convert(buffer.getvalue()))
        if options:
            run(*options, plain, out)
            plain.unlink()
        else:
            plain.rename(out)

    return maker


for _mode, _what in {"1": "bilevel", "L": "grey", "RGB": "colour"}.items():
    makes(f"scan-{_what}.pdf")(_scan(_mode))
    makes(f"scan-{_what}-linearised.pdf")(_scan(_mode, "qpdf", "--linearize", "--deterministic-id"))
    makes(f"scan-{_what}-object-streams.pdf")(_scan(_mode, "qpdf", "--object-streams=generate", "--deterministic-id"))
    makes(f"scan-{_what}-qdf.pdf")(_scan(_mode, "qpdf", "--qdf", "--deterministic-id"))


def _ghostscript(*options: str):
    def maker(out: Path, stamp: Stamp) -> None:
        plain = out.with_suffix(".plain.pdf")
        plain.write_bytes(img2pdf.convert(_png(page(stamp, "RGB"))))
        run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", *options, f"-sOutputFile={out}", plain)
        plain.unlink()

    return maker


for _setting in ("ebook", "printer", "prepress", "default"):
    makes(f"ghostscript-{_setting}.pdf")(_ghostscript(f"-dPDFSETTINGS=/{_setting}"))
makes("ghostscript-1.2.pdf")(_ghostscript("-dCompatibilityLevel=1.2"))
makes("ghostscript-grey.pdf")(_ghostscript("-sColorConversionStrategy=Gray", "-dProcessColorModel=/DeviceGray"))
makes("ghostscript-cmyk.pdf")(_ghostscript("-sColorConversionStrategy=CMYK", "-dProcessColorModel=/DeviceCMYK"))


def _picture(picture: Image.Image, **more) -> pikepdf.Dictionary:
    kind, name = pikepdf.Name.XObject, pikepdf.Name.Image
    return pikepdf.Dictionary(Type=kind, Subtype=name, Width=picture.width, Height=picture.height, **more)


def _masked(mask_scale: float, kind: str):
    """A colour picture with a mask of another size, as compact PDFs of scanners have."""

    def maker(out: Path, stamp: Stamp) -> None:
        paper = page(stamp, "L", module=5)
        mask = paper.resize((round(paper.width * mask_scale), round(paper.height * mask_scale)), Image.LANCZOS)
        pdf = pikepdf.new()
        pdf.add_blank_page(page_size=(595, 842))
        ink = Image.new("RGB", (paper.width // 8, paper.height // 8), (10, 20, 40))
        picture = pikepdf.Stream(pdf, ink.tobytes(), _picture(ink, ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8))
        if kind == "soft":
            grey = _picture(mask, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8)
            picture.SMask = pikepdf.Stream(pdf, ImageOps.invert(mask).tobytes(), grey)
        else:
            bits = mask.point(lambda value: 255 if value >= 128 else 0).convert("1").tobytes()
            picture.Mask = pikepdf.Stream(pdf, bits, _picture(mask, ImageMask=True, BitsPerComponent=1))
        first = pdf.pages[0]
        first.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
        first.Contents = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q")
        pdf.save(out)

    return maker


for _scale in (0.6, 1.0, 1.7):
    makes(f"soft-mask-{_scale}.pdf")(_masked(_scale, "soft"))
    makes(f"stencil-mask-{_scale}.pdf")(_masked(_scale, "stencil"))


def _changed(change):
    def maker(out: Path, stamp: Stamp) -> None:
        with pikepdf.open(io.BytesIO(img2pdf.convert(_png(page(stamp, "L"))))) as pdf:
            change(pdf, out)

    return maker


makes("encrypted-without-password.pdf")(
    _changed(lambda pdf, out: pdf.save(out, encryption=pikepdf.Encryption(owner="secret", user="", R=6)))
)
makes("encrypted-rc4.pdf")(
    _changed(lambda pdf, out: pdf.save(out, encryption=pikepdf.Encryption(owner="secret", user="", R=3, aes=False, metadata=False)))
)


def _turned(degrees: int):
    def change(pdf, out):
        pdf.pages[0].rotate(degrees, relative=False)
        pdf.save(out)

    return _changed(change)


for _degrees in (90, 180, 270):
    makes(f"turned-{_degrees}.pdf")(_turned(_degrees))


@makes("second-page.pdf")
def _second_page(out: Path, stamp: Stamp) -> None:
    out.write_bytes(img2pdf.convert([_png(Image.new("L", (800, 1100), 255)), _png(page(stamp, "L"))]))


@makes("junk-before-header.pdf")
def _junk(out: Path, stamp: Stamp) -> None:
    out.write_bytes(b"\xef\xbb\xbfX-Scanner: copier 7\r\n" * 8 + img2pdf.convert(_png(page(stamp, "L"))))


@makes("portfolio.pdf")
def _portfolio(out: Path, stamp: Stamp) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.attachments["diploma.pdf"] = img2pdf.convert(_png(page(stamp, "L")))
    pdf.save(out)
