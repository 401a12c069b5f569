"""Makes the files: python make.py VECTORS OUT [NAME…], with VECTORS the file test-vectors/valid.json"""

import importlib
import json
import sys
import zlib
from pathlib import Path

from base import MAKERS, stamps

# Each registers its makers.
for module in ("pdfs", "pictures", "tiffs", "folders"):
    importlib.import_module(module)


def main() -> None:
    vectors, out = Path(sys.argv[1]), Path(sys.argv[2])
    only = sys.argv[3:]
    out.mkdir(parents=True, exist_ok=True)
    known = stamps(vectors)
    texts, failed = {}, {}
    for name, maker in MAKERS.items():
        stamp = known[zlib.crc32(name.encode()) % len(known)]
        texts[name] = stamp.text
        if only and name not in only or (out / name).exists():
            continue
        try:
            maker(out / name, stamp)
        except Exception as error:  # Whatever a program or library raises: the others are made.
            failed[name] = f"{type(error).__name__}: {error}"
            (out / name).unlink(missing_ok=True)
    (out / "texts.json").write_text(json.dumps(texts, ensure_ascii=False, indent=1))
    for name, reason in failed.items():
        print(f"not made: {name}: {reason}")
    print(f"{len(MAKERS) - len(failed)} files in {out}")
    sys.exit(bool(failed))


main()
