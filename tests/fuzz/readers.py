"""What reads foreign bytes, each as a function that may raise nothing of its own."""

import contextlib
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from briefings.errors import BriefingsError

FOUND = Path(__file__).with_name("found")
ROOT = Path(__file__).parents[2]
HARBOR = ROOT / "examples" / "harbor-cranes"


def _yaml(content: bytes) -> None:
    from briefings.reading import load

    load(content, "facts.yaml")


def _statement(content: bytes) -> None:
    """Compare a statement, the first line, with a passage, the others."""
    from briefings.evidence.claim import claim
    from briefings.evidence.comparing import compare

    statement, _, passage = _text(content).partition("\n")
    compare(claim(statement[:600], passage[:2000]))


def _quotation(content: bytes) -> None:
    from briefings.evidence import locate_quote, normalise

    quote, _, text = _text(content).partition("\n")
    found = locate_quote(normalise(text), quote)
    if str(found.step) in {"exact", "normalised"} and quote.strip():
        assert found.end > found.start


def _document(content: bytes) -> None:
    from briefings.tracing import document_of

    document_of(content, "memo.docx")


def _parts(content: bytes) -> None:
    """Read a document whose main part is the input."""
    from briefings.tracing import document_of

    with zipfile.ZipFile(io.BytesIO(_memo())) as memo:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name in memo.namelist():
                part = content if name == "word/document.xml" else memo.read(name)
                archive.writestr(name, part)
    document_of(made.getvalue(), "memo.docx")


def _house(content: bytes) -> None:
    from briefings.writing.house.sorting import open_house
    from briefings.writing.roles import SHIPPED

    open_house(content, SHIPPED, "house.docx")


def _dialect(content: bytes) -> None:
    from briefings.memo.dialect import Slip, blocks_of

    with contextlib.suppress(Slip):
        blocks_of(_text(content), [], {})


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _told(reader: Callable[[bytes], None]) -> Callable[[bytes], None]:
    def read(content: bytes) -> None:
        with contextlib.suppress(BriefingsError):
            reader(content)

    return read


READERS: Mapping[str, Callable[[bytes], None]] = {
    name: _told(reader)
    for name, reader in {
        "yaml": _yaml,
        "statement": _statement,
        "quotation": _quotation,
        "document": _document,
        "parts": _parts,
        "house": _house,
        "dialect": _dialect,
    }.items()
}
"""Name → what reads."""


def kept(reader: str) -> Iterator[bytes]:
    """Yield the inputs that a reader has failed of."""
    for path in sorted((FOUND / reader).glob("*")):
        yield path.read_bytes()


def seeds(reader: str) -> Iterator[bytes]:
    """Yield inputs that a reader takes."""
    match reader:
        case "yaml":
            yield from (path.read_bytes()[:4000] for path in HARBOR.glob("*.yaml"))
        case "statement" | "quotation":
            yield from _lines()
        case "document":
            yield _memo()
        case "parts":
            with zipfile.ZipFile(io.BytesIO(_memo())) as memo:
                yield memo.read("word/document.xml")[:6000]
        case "house":
            yield (ROOT / "templates" / "house.docx").read_bytes()
        case _:
            paths = (ROOT / "templates").glob("*.j2")
            yield from (path.read_bytes()[:3000] for path in paths)


def _lines() -> Iterator[bytes]:
    text = (HARBOR / "sources" / "gazette.txt").read_text("utf-8")
    for line in text.split("\n")[:40]:
        yield f"{line}\n{line} {text[:300]}".encode()


def _memo() -> bytes:
    """Return a small memo, made once."""
    if not _MADE:
        from briefings.writing import write_docx
        from tests.writing.sample import sample

        house = ROOT / "templates" / "house.docx"
        manifest = {"dossier": "cranes", "kind": "memo"}
        _MADE.append(write_docx(sample(), house, manifest=manifest))
    return _MADE[0]


_MADE: list[bytes] = []
