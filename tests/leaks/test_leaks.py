"""A planted name is found in each place where a Word file can hold it."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.build import build_documents, check_dossier
from briefings.leaks import Secrets, leaks, secrets_of
from briefings.model import Audience, Dossier
from tests import kit

NAME = "Ophelia Brandt"
WORDS = "the inspector was told to sign both sheets"
DOSSIER = kit.dossier(
    {
        "audience": "public",
        "entities": [
            {"id": "agency"},
            {
                "id": "secret-source",
                "name": NAME,
                "kind": "person",
                "audience": "staff",
            },
        ],
        "facts": [
            {"id": "open-fact", "statement": "The pier was closed for the winter."},
            {"id": "hidden-fact", "statement": f"On {WORDS}.", "audience": "staff"},
        ],
    }
)


def kept_from(audience: Audience, dossier: Dossier = DOSSIER) -> Secrets:
    return secrets_of(dossier, [audience])[audience]


SECRETS = kept_from(Audience.PUBLIC)
TEXT = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def package(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def document(body: str, **more: bytes) -> bytes:
    parts = {"word/document.xml": f"<w:document>{body}</w:document>".encode()}
    return package(
        parts | {name.replace("__", "/"): part for name, part in more.items()}
    )


PLACES: dict[str, Callable[[], bytes]] = {
    "body": lambda: document(TEXT.format(NAME)),
    "split runs": lambda: document(
        "<w:p><w:r><w:t>Ophe</w:t></w:r><w:r><w:b/><w:t>lia</w:t></w:r>"
        "<w:r><w:t xml:space='preserve'> Brandt</w:t></w:r></w:p>"
    ),
    "between paragraphs": lambda: document(
        TEXT.format("See") + TEXT.format(NAME) + TEXT.format("Now")
    ),
    "before any tag": lambda: package({"word/odd.xml": f"{NAME}<x/>".encode()}),
    "entities": lambda: document(TEXT.format("Ophelia &#66;randt")),
    "capitals": lambda: document(TEXT.format("OPHELIA BRANDT")),
    "note": lambda: document("", word__footnotes_xml=TEXT.format(NAME).encode()),
    "comment": lambda: document("", word__comments_xml=TEXT.format(NAME).encode()),
    "property": lambda: document(
        "", docProps__core_xml=f"<p><dc:creator>{NAME}</dc:creator></p>".encode()
    ),
    "custom part": lambda: document(
        "", customXml__item1_xml=f'<o tag="x" name="{NAME}"/>'.encode()
    ),
    "alt text": lambda: document(f'<wp:docPr id="1" descr="Portrait of {NAME}"/>'),
    "alt text with a sign": lambda: document(
        f"<w:p/><wp:docPr descr='b > {NAME}'/><w:p/><wp:docPr descr='b > c'/>"
    ),
    "tag as before": lambda: document(
        f'<w:b w:val="x"/>Roe<w:b w:val="x"/><w:b w:val="{NAME}"/>'
    ),
    "link": lambda: document(
        "", rels=b'<?xml version="1.0"?><R Target="https://x.org/?q=Ophelia%20Brandt"/>'
    ),
    "workbook": lambda: document(
        "",
        word__embeddings__book_xlsx=package(
            {"xl/sharedStrings.xml": f"<sst><si><t>{NAME}</t></si></sst>".encode()}
        ),
    ),
    "name of a part": lambda: package({"word/ophelia-brandt.png": b"x"}),
    "picture": lambda: document("", word__a_png=f"tEXt Author {NAME}".encode()),
    "wide letters": lambda: document("", word__a_bin=NAME.encode("utf-16-le")),
    "statement": lambda: document(TEXT.format(f"We hear {WORDS} in May.")),
    "id": lambda: document('<w:bookmarkStart w:name="facts/hidden-fact/statement"/>'),
}


FILES = {
    "page": f"<!DOCTYPE html><td>7</td><td>{NAME}</td>".encode(),
    "split words of a page": b"<p>Oph<b>elia</b> <a href='#x'>Br</a>andt</p>",
    "split words of a cell": b"<td>7</td><td>Oph<b>elia</b> Brandt</td>",
    "heading of a page": f"<h2>See</h2><p>{NAME}</p>".encode(),
    "property of a page": f'<meta name="author" content="{NAME}">'.encode(),
    "comment of a page": f"<p>x</p><!-- {NAME} -->".encode(),
    "link of a page": b'<a href="https://x.org/?q=Ophelia%20Brandt">x</a>',
    "entities of a page": b"<p>Ophelia &#66;randt</p>",
    "id of a page": b'<p id="facts/hidden-fact">x</p>',
    "plain text": f"It rained.\n\nAsk {NAME.upper()}.".encode(),
    "wrapped text": b"and then they asked Ophelia\n    Brandt.",
    "property of a PDF": b"%%PDF-1.6\n/Author<FEFF%b>"
    % NAME.encode("utf-16-be").hex().upper().encode(),
    "link of a PDF": b"%PDF-1.6\n/URI(https://x.org/?q=Ophelia%20Brandt)",
}


@pytest.mark.parametrize("place", FILES)
def test_it_is_found_in_a_page_a_text_and_what_a_pdf_says(place: str) -> None:
    found = leaks(FILES[place], "memo", SECRETS)

    assert [item.route for item in found] == [record_in(place)]


def record_in(place: str) -> tuple[str, int]:
    """Return the record that is planted: the person, or the fact in some places."""
    is_fact = place in {"id of a page", "statement", "id"}
    return ("facts", 1) if is_fact else ("entities", 1)


@pytest.mark.parametrize("place", PLACES)
def test_a_planted_name_is_found(place: str) -> None:
    (found,) = leaks(PLACES[place](), "memo.docx", SECRETS)

    assert (found.rule, str(found.severity)) == ("leaked-record", "error")
    assert found.route == record_in(place)


def test_it_is_found_in_the_name_of_the_file() -> None:
    (found,) = leaks(document(""), "memo-ophelia-brandt.docx", SECRETS)

    assert found.route == ("entities", 1)


def test_what_all_may_see_is_no_leak() -> None:
    text = "The pier was closed for the winter. The inspector was told to."

    assert leaks(document(TEXT.format(text)), "memo.docx", SECRETS) == ()


def test_words_that_an_open_record_has_too_are_no_secret() -> None:
    statement = f"Everybody knows {WORDS}, said {NAME}, see hidden-fact."
    facts = [
        *DOSSIER.facts,
        DOSSIER.facts[0].model_copy(update={"statement": statement}),
    ]
    dossier = DOSSIER.model_copy(update={"facts": tuple(facts)})
    secrets = kept_from(Audience.PUBLIC, dossier)

    assert leaks(document(TEXT.format(statement)), "memo.docx", secrets) == ()


@pytest.mark.parametrize("place", [0, 2])
def test_each_audience_is_kept_from_what_is_shown_to_narrower_ones_alone(
    place: int,
) -> None:
    statement = f"Members heard that {WORDS}."
    told = {"id": "for-members", "statement": statement, "audience": "member"}
    facts = list(DOSSIER.facts)
    facts.insert(place, kit.dossier({"facts": [told]}).facts[0])
    dossier = DOSSIER.model_copy(update={"facts": tuple(facts)})
    secrets = secrets_of(dossier, Audience)

    def kept_from_what(text: str) -> set[str]:
        memo = document(TEXT.format(text))
        return {one for one in Audience if leaks(memo, "m.docx", secrets[one])}

    assert kept_from_what(statement) == {"public", "witness", "committee"}
    assert kept_from_what("See for-members.") == {"public", "witness", "committee"}
    assert kept_from_what("See hidden-fact.") == {*Audience} - {"staff"}


def test_notes_are_for_nobody() -> None:
    facts = [
        {"id": "f", "statement": "It rained.", "notes": "ask her again about the log"}
    ]
    secrets = kept_from(Audience.STAFF, kit.dossier({"facts": facts}))

    (found,) = leaks(
        document(TEXT.format("ask her again about the log")), "m.docx", secrets
    )

    assert found.route == ("facts", 0)


def test_where_nothing_is_secret_nothing_is_looked_at() -> None:
    assert leaks(b"no package", "m.docx", kept_from(Audience.STAFF)) == ()


@pytest.mark.slow
def test_a_leaking_template_stops_the_build(tmp_path: Path) -> None:
    from tests.cli.kit import copy_of_harbor

    harbor = copy_of_harbor(tmp_path / "harbor")
    facts = harbor / "facts.yaml"
    text = facts.read_text("utf-8")
    facts.write_text(
        text.replace(
            "    statement:",
            "    notes: Call Ophelia Brandt about the missing sheet.\n    statement:",
            1,
        ),
        encoding="utf-8",
    )
    shipped = Path(__file__).parents[2] / "templates" / "hearing-memo.md.j2"
    (harbor / "templates").mkdir()
    (harbor / "templates" / "hearing-memo.md.j2").write_text(
        shipped.read_text("utf-8") + "\nCall Ophelia Brandt about the missing sheet.\n",
        encoding="utf-8",
    )

    outcome = build_documents(check_dossier(harbor), tmp_path / "out")

    assert outcome.built == ()
    assert "leaked-record" in {item.rule for item in outcome.diagnostics}
    assert not (tmp_path / "out").exists()
