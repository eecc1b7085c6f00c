"""Files as people have them become text in which the same words are found."""

import io
import zipfile

import pytest

from briefings.errors import BriefingsError
from briefings.evidence import locate_quote, normalise
from briefings.reading import read
from briefings.sources import extract, is_one_text, signs_of_copy
from tests.sources import files
from tests.sources.files import ARTICLE, HARBOR, PARAGRAPHS

DOSSIER = read(HARBOR).dossier
assert DOSSIER is not None
QUOTES = [
    excerpt.quote
    for fact in DOSSIER.facts
    for excerpt in fact.excerpts
    if excerpt.source == "gazette" and excerpt.quote
]


def steps(text: str) -> set[str]:
    source = normalise(text)
    return {str(locate_quote(source, quote).step) for quote in QUOTES}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["page", "saved_page", "mail", "word", "pdf"])
def test_the_same_excerpts_are_found_in_every_file(kind: str) -> None:
    pytest.importorskip("trafilatura")
    pytest.importorskip("pypdfium2")

    extracted = extract(getattr(files, kind)(), kind)

    assert len(QUOTES) > 20
    assert steps(extracted.text) <= {"exact", "normalised"}


@pytest.mark.slow
def test_what_stands_around_an_article_is_left_out_and_listed() -> None:
    pytest.importorskip("trafilatura")

    extracted = extract(files.page(), "page.html")
    dropped = {item.words: item.why for item in extracted.dropped}

    assert dropped["Advertisement"] == "advertisement"
    assert dropped["Home News"] == "navigation"
    assert dropped["Ten best harbor walks of the season"] == "beside the article"
    assert "everything" not in extracted.text + str(dropped)
    assert not [words for words in dropped if words in extracted.text]
    assert extracted.found.publisher == "The Merrow Gazette"
    assert extracted.found.published == "2026-02-10"
    assert extracted.found.url == files.URL


@pytest.mark.slow
def test_a_pdf_is_read_without_its_heads_and_with_its_pages() -> None:
    pytest.importorskip("pypdfium2")

    extracted = extract(files.pdf(), "a.pdf")
    dropped = {item.words: item.why for item in extracted.dropped}

    assert dropped["The Merrow Gazette - February 10, 2026"] == "page header"
    assert dropped["Page 1 of 2"] == "page number"
    assert len(extracted.pages) == 1
    assert len(extracted.text.strip().split("\n\n")) == len(PARAGRAPHS)


@pytest.mark.slow
def test_a_word_file_states_its_tracked_changes() -> None:
    with zipfile.ZipFile(io.BytesIO(files.word())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    main = parts["word/document.xml"].decode()
    inserted = '<w:ins w:id="1" w:author="C. Rowe"><w:r><w:t>Not </w:t></w:r></w:ins>'
    parts["word/document.xml"] = main.replace("<w:r>", f"{inserted}<w:r>", 1).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)

    extracted = extract(made.getvalue(), "a.docx")

    assert extracted.text.startswith("Not Inspectors")
    assert "1 tracked changes (C. Rowe)" in extracted.remarks[0]
    assert "Terminal 9 | 41 cranes" in extracted.text


def test_a_mail_keeps_its_heads_and_lists_what_is_attached() -> None:
    extracted = extract(files.mail(), "a.eml")

    assert extracted.text.startswith('From: "A. Writer" <a@example.org>\n')
    assert [item.words for item in extracted.dropped] == ["register.pdf"]
    assert extracted.found.published == "2026-02-10"


def test_plain_text_stays_as_it_came() -> None:
    assert extract(ARTICLE.encode(), "a.txt").text == ARTICLE


def test_lines_of_a_page_leave_pasted_text() -> None:
    pasted = (
        f"Skip to content\n\n{ARTICLE}\n12 comments\nLeave a reply\n© 2026 Gazette\n"
    )

    extracted = extract(pasted.encode(), "-")

    assert extracted.text.strip() == ARTICLE.strip()
    assert [item.why for item in extracted.dropped] == [
        "navigation",
        "comments and replies",
        "comments and replies",
        "rights and notices",
    ]


@pytest.mark.parametrize(
    ("encoding", "says"),
    [("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("cp1252", "Windows-1252")],
)
def test_other_encodings_are_read_and_told(encoding: str, says: str) -> None:
    extracted = extract("The café lists “4,200” cranes.\n".encode(encoding), "a.txt")

    assert extracted.text == "The café lists “4,200” cranes.\n"
    assert says in extracted.remarks[0]


ZIP = b"PK\x03\x04" + b"x" * 60
REFUSED = [
    (b"", "is empty"),
    (b" \n ", "is empty"),
    (b"\x00\x01\x02binary", "is not text"),
    (b"\x89PNG\r\n\x1a\n...", "is a picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file, or an encrypted one"),
    (ZIP, "of a kind that is not read"),
    (b"%PDF-1.7\ngarbage", "is damaged, or no PDF"),
    (b"PK\x03\x04 word/document.xml cut", "a.bin"),
    (b"x" * (21 * 1024 * 1024), "is larger than 20 MB"),
    (b"Advertisement\nShare\n", "nothing is left"),
    (b"<html><body>" + b"<div>" * 5_000, "more than 400 deep"),
]


@pytest.mark.parametrize(("content", "says"), REFUSED, ids=[s for _, s in REFUSED])
def test_what_cannot_be_read_is_a_sentence(content: bytes, says: str) -> None:
    pytest.importorskip("trafilatura")
    pytest.importorskip("pypdfium2")

    with pytest.raises(BriefingsError) as raised:
        extract(content, "a.bin")

    assert says in raised.value.message
    assert raised.value.help


def test_near_texts_are_one_and_others_are_not() -> None:
    other = (HARBOR / "sources" / "statement.txt").read_text("utf-8")

    assert is_one_text(ARTICLE, ARTICLE.replace("4,200", "4,300")[200:])
    assert not is_one_text(ARTICLE, other)
    assert not is_one_text("", ARTICLE)


def test_signs_of_a_copy_are_told() -> None:
    text = "By B. Nobody\n\nRecords obtained by The Merrow Gazette show it.\n"
    extracted = extract(text.encode(), "a.txt")

    assert "'The Merrow Gazette'" in "".join(signs_of_copy(extracted, "Crane Blog"))
    assert not list(signs_of_copy(extracted, "The Merrow Gazette"))
