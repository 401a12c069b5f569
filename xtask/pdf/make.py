"""Makes the PDFs that are stamped: in every structure that programs write, and in each part of PDF/A, with and without output intent."""

import io
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String

import colour

A4 = (595.276, 841.89)
CONTENT = b"q 0.5 g 20 700 100 50 re f Q"

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>%s</pdfaid:part>
<pdfaid:conformance>%s</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def page(content: bytes = CONTENT, **entries: object) -> Pdf:
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=A4)
    pdf.pages[0].Contents = pdf.make_stream(content)
    for key, value in entries.items():
        pdf.pages[0][f"/{key}"] = value
    return pdf


def pdf_a(part: str, conformance: str, intent: bool) -> Pdf:
    marked = conformance == "A"
    # DeviceGray needs an output intent.
    content = b"" if not intent else CONTENT
    pdf = page(b"/P <</MCID 0>> BDC " + content + b" EMC" if marked else content)
    metadata = pdf.make_stream((XMP % (part, conformance)).encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata
    if intent:
        profile = pdf.make_stream(colour.srgb())
        profile.N = 3
        pdf.Root.OutputIntents = Array([Dictionary(
            Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=String("sRGB"),
            Info=String("sRGB"), DestOutputProfile=profile)])
    if marked:
        pdf.Root.MarkInfo, pdf.Root.Lang = Dictionary(Marked=True), String("en")
        tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        element = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.P, P=tree, Pg=pdf.pages[0].obj, K=0))
        tree.K, tree.ParentTreeNextKey = element, 1
        tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, Array([element])])))
        pdf.pages[0].StructParents, pdf.Root.StructTreeRoot = 0, tree
    return pdf


def all_files() -> dict[str, bytes]:
    """The bytes of each file by its name. Names that begin with `pdfa` are of conforming files."""
    tables, streams = ObjectStreamMode.disable, ObjectStreamMode.generate
    made: dict[str, bytes] = {}

    def save(name: str, pdf: Pdf, **options: object) -> None:
        out = io.BytesIO()
        pdf.save(out, **options)
        made[name] = out.getvalue()

    save("table", page(), object_stream_mode=tables)
    save("streams", page(), object_stream_mode=streams)
    save("linearized", page(), linearize=True, object_stream_mode=tables)
    save("linearized-streams", page(), linearize=True, object_stream_mode=streams)
    for angle in (90, 180, 270):
        save(f"turned-{angle}", page(Rotate=angle))
    save("cropped", page(CropBox=Array([30, 40, 560, 800])))
    save("user-unit", page(UserUnit=2), force_version="1.7")
    save("open-states", page(CONTENT + b" q 2 0 0 2 30 30 cm q 0 0 9 9 re W n"))
    save("no-content", page(b""))
    for part, conformance, intent in (
        ("1", "B", True), ("2", "B", True), ("3", "B", True), ("1", "A", True), ("2", "A", True),
        ("1", "B", False), ("2", "B", False), ("3", "B", False),
    ):
        name = f"pdfa-{part}{conformance.lower()}{'' if intent else '-no-intent'}"
        mode, version = (tables, "1.4") if part == "1" else (streams, "1.7")
        save(name, pdf_a(part, conformance, intent), object_stream_mode=mode, force_version=version)
    return made


def write(folder: Path) -> list[Path]:
    paths = []
    for name, data in all_files().items():
        path = folder / f"{name}.pdf"
        path.write_bytes(data)
        paths.append(path)
    return paths
