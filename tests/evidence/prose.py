"""Invented prose for property tests, and what copying does to it."""
# ruff: noqa: RUF001 - texts as they are printed

import unicodedata

from hypothesis import strategies as st

SAMPLE = """the register lists cranes at terminals inspectors found “failed” cases about
5% −3 non-criminal agency’s U.S. officials said, 4,200 31 $1.5 million naïve café 2½
12:30 records; however — no. (see) Ms. Roe’s “We know” re-checked and/or Müller"""

texts = st.lists(
    st.lists(st.sampled_from(SAMPLE.split()), min_size=1, max_size=12).map(" ".join),
    min_size=1,
    max_size=5,
).map("\n\n".join)


def _wrapped(text: str) -> str:
    return "\n\n".join(p.replace(" ", "\n", 3) for p in text.split("\n\n"))


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”’—−", '""\'--'))


def _hyphenated(text: str) -> str:
    return "".join(c + "\u00ad" if c in "aeio" else c for c in text)


COPYING = {
    "unchanged": str,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "heading above": lambda text: "Harbor news\n\n" + text,
    "unbreakable spaces": lambda text: text.replace(" ", "\u00a0"),
    "soft hyphens": _hyphenated,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "straight marks": _straight,
    "wrapped": _wrapped,
    "double spaces": lambda text: text.replace(" ", "  "),
}
