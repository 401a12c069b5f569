"""Packs the wheel: `pack.py FOLDER VERSION INTO`. FOLDER has the package. The same files give the same wheel.

PEP 427 describes the format. The library needs no version of Python, only the platform.
"""

import base64
import hashlib
import sys
import sysconfig
import zipfile
from pathlib import Path

# The earliest time that ZIP knows. Times of files would change the wheel with each build.
EPOCH = (1980, 1, 1, 0, 0, 0)


def main(folder: Path, version: str, into: Path) -> None:
    platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
    tag = f"py3-none-{platform}"
    info = f"qualistamp-{version}.dist-info"
    readme = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
    metadata = (
        f"Metadata-Version: 2.4\nName: qualistamp\nVersion: {version}\n"
        "Summary: Verifies digitally signed qualifications on paper, offline\n"
        "License-Expression: MIT OR Apache-2.0\nRequires-Python: >=3.10\n"
        "Project-URL: Repository, https://github.com/qualistamp/qualistamp\n"
        f"Description-Content-Type: text/markdown\n\n{readme}"
    )
    wheel = f"Wheel-Version: 1.0\nGenerator: qualistamp\nRoot-Is-Purelib: false\nTag: {tag}\n"
    files = {f"qualistamp/{path.name}": path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    files |= {f"{info}/METADATA": metadata.encode(), f"{info}/WHEEL": wheel.encode()}
    record = "".join(f"{name},sha256={digest(content)},{len(content)}\n" for name, content in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()

    path = into / f"qualistamp-{version}-{tag}.whl"
    unfinished = path.with_suffix(".new")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    unfinished.replace(path)
    print(path)


def digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
