"""Writes the names of countries and languages in more languages, from Unicode CLDR as the package Babel has it.

    python xtask/vocabulary/cldr.py is nb tr …

For languages that the official lists behind `cargo xtask vocabulary` do not have. Needs `pip install babel`. The codes are those of
words/vocabulary/en.tsv. Fields of education have no official names there, so English is shown.
"""

import sys
from pathlib import Path

from babel import Locale

FOLDER = Path(__file__).parent.parent.parent / "words" / "vocabulary"


def names(code: str) -> list[str]:
    locale = Locale.parse(code.replace("-", "_"))
    lists = {"country": locale.territories, "language": locale.languages}
    rows = [line.split("\t")[:2] for line in (FOLDER / "en.tsv").read_text(encoding="utf-8").splitlines()]
    found = [(kind, key, lists[kind].get(key)) for kind, key in rows if kind in lists]
    return [f"{kind}\t{key}\t{name}" for kind, key, name in found if name]


for language in sys.argv[1:]:
    path = FOLDER / f"{language}.tsv"
    path.write_text("\n".join(names(language)) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(names(language))} names")
