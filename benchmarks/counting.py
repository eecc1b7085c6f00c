"""From a Word file to what it holds of the workload: nobody wins by leaving out.

Run as a process of its own: `python -m benchmarks.counting FILE N`.
"""

import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.workload import content

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def expected(facts: int) -> dict[str, int]:
    """Return what a complete memo of `facts` facts holds."""
    return {
        "facts": facts,
        "notes": facts,
        "rows": facts,
        "questions": facts // 4,
        "points": facts // 2,
    }


def counted(path: Path, facts: int) -> dict[str, int]:
    """Return how many facts, notes, rows, questions and points stand there whole.

    A fact counts when its paragraph has every word of it and a real footnote that is
    there; a row when it has five cells and the statement; each counts once.
    """
    memo = content(facts)
    with zipfile.ZipFile(path) as archive:
        with archive.open("word/footnotes.xml") as part:
            notes = {
                note.get(f"{W}id"): _words(note).strip()
                for note in _elements(part, f"{W}footnote")
            }
        with archive.open("word/document.xml") as part:
            body = ElementTree.parse(part).getroot()[0]
    paragraphs, rows = _read(body, notes)
    told = [fact for section in memo["sections"] for fact in section["facts"]]
    asked = memo["questions"]
    return {
        "facts": sum(_said(fact) in paragraphs for fact in told),
        "notes": sum(
            paragraphs.get(_said(fact)) == _bare(fact["note"]) for fact in told
        ),
        "rows": sum(tuple(row) in rows for row in memo["rows"]),
        "questions": sum(question["ask"] in paragraphs for question in asked),
        "points": sum(
            point in paragraphs for question in asked for point in question["points"]
        ),
    }


def _said(fact: dict[str, str]) -> str:
    return f"{fact['lead']} {fact['attribution']} {fact['statement']}"


def _elements(part, tag: str) -> Iterator[ElementTree.Element]:
    for _, element in ElementTree.iterparse(part):
        if element.tag == tag:
            yield element


def _read(
    body: ElementTree.Element, notes: dict[str | None, str]
) -> tuple[dict[str, str], set[tuple[str, ...]]]:
    """Return paragraph → its note's words, and the rows of all tables."""
    paragraphs: dict[str, str] = {}
    rows: set[tuple[str, ...]] = set()
    for block in body:
        if block.tag == f"{W}p":
            mark = next(block.iter(f"{W}footnoteReference"), None)
            note = notes.get(mark.get(f"{W}id"), "") if mark is not None else ""
            paragraphs[_words(block)] = note
        elif block.tag == f"{W}tbl":
            for row in block.iter(f"{W}tr"):
                rows.add(tuple(_words(cell) for cell in row.iter(f"{W}tc")))
    return paragraphs, rows


def _words(element: ElementTree.Element) -> str:
    return _bare("".join(text.text or "" for text in element.iter(f"{W}t")))


def _bare(words: str) -> str:
    """Return words with plain spaces: pandoc ties abbreviations to what follows."""
    return words.replace("\u00a0", " ")


if __name__ == "__main__":
    print(json.dumps(counted(Path(sys.argv[1]), int(sys.argv[2]))))
