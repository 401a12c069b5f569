"""What else a folder holds: letters, documents and archives with pictures and PDFs in them."""

import base64
import email.message
import io
import zipfile
from pathlib import Path

import img2pdf

from base import Stamp, makes, page, run


def _png(stamp: Stamp) -> bytes:
    buffer = io.BytesIO()
    page(stamp, "L").save(buffer, "PNG")
    return buffer.getvalue()


def _pdf(stamp: Stamp) -> bytes:
    return img2pdf.convert(_png(stamp))


@makes("pictures.zip")
def _zip(out: Path, stamp: Stamp) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "Scans of today")
        archive.writestr("scans/diploma.png", _png(stamp))


@makes("pdf.zip")
def _zip_pdf(out: Path, stamp: Stamp) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("diploma.pdf", _pdf(stamp))


@makes("nested.zip")
def _nested(out: Path, stamp: Stamp) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("diploma.pdf", _pdf(stamp))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("scans.zip", inner.getvalue())


def _letter(stamp: Stamp, name: str, kind: str, content: bytes, encoding: str = "base64"):
    letter = email.message.EmailMessage()
    letter["Subject"] = "Μου εστάλη το δίπλωμα"
    letter["From"] = "graduate@example.org"
    letter["To"] = "office@example.org"
    letter.set_content("See the attached file.")
    main, sub = kind.split("/")
    letter.add_attachment(content, maintype=main, subtype=sub, filename=name, cte=encoding)
    return letter


@makes("letter-png.eml")
def _eml(out: Path, stamp: Stamp) -> None:
    out.write_bytes(_letter(stamp, "diploma.png", "image/png", _png(stamp)).as_bytes())


@makes("letter-pdf.eml")
def _eml_pdf(out: Path, stamp: Stamp) -> None:
    out.write_bytes(_letter(stamp, "δίπλωμα.pdf", "application/pdf", _pdf(stamp)).as_bytes())


@makes("letter-quoted.eml")
def _eml_quoted(out: Path, stamp: Stamp) -> None:
    content = _letter(stamp, "diploma.png", "application/octet-stream", _png(stamp), "quoted-printable")
    out.write_bytes(content.as_bytes())


@makes("letter-forwarded.eml")
def _eml_forwarded(out: Path, stamp: Stamp) -> None:
    outer = email.message.EmailMessage()
    outer["Subject"] = "Fwd"
    outer.set_content("Forwarded.")
    outer.add_attachment(_letter(stamp, "diploma.png", "image/png", _png(stamp)))
    out.write_bytes(outer.as_bytes())


def _html(stamp: Stamp, folder: Path) -> Path:
    buffer = io.BytesIO()
    stamp.symbol(8).save(buffer, "PNG")
    # In the text itself: LibreOffice only links to other files.
    source = f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"
    written = folder / "document.html"
    written.write_text(f'<html><body><h1>Diploma</h1><p><img src="{source}" width="250"></p></body></html>')
    return written


def _office(extension: str, filter_name: str):
    def maker(out: Path, stamp: Stamp) -> None:
        folder = out.with_suffix(".folder")
        folder.mkdir()
        html = _html(stamp, folder)
        profile = f"-env:UserInstallation=file://{folder.resolve()}/profile"
        run("soffice", profile, "--headless", "--convert-to", "odt:writer8", "--outdir", folder, html)
        odt = folder / "document.odt"
        if extension != "odt":
            run("soffice", profile, "--headless", "--convert-to", f"{extension}:{filter_name}", "--outdir", folder, odt)
        (folder / f"document.{extension}").rename(out)
        run("rm", "-r", folder)

    return maker


makes("document.docx")(_office("docx", "MS Word 2007 XML"))
makes("document.odt")(_office("odt", "writer8"))
makes("office.pdf")(_office("pdf", "writer_pdf_Export"))


@makes("drawing.docx")
def _drawing(out: Path, stamp: Stamp) -> None:
    """A document with a JPEG, as Word saves one: the least that has a picture."""
    buffer = io.BytesIO()
    page(stamp, "RGB").save(buffer, "JPEG", quality=85)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        archive.writestr("word/document.xml", "<document/>")
        archive.writestr("word/media/image1.jpeg", buffer.getvalue())


