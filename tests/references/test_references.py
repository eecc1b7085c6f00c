"""What reference managers export, read alike whichever form it has."""

import json

import pytest

from briefings.errors import BriefingsError
from briefings.model import Source
from briefings.references import as_csl, matched, read_references

CSL = json.dumps(
    [
        {
            "id": "x",
            "title": "The <i>register</i> of cranes",
            "author": [{"family": "Roe", "given": "Dana"}, {"literal": "Harbor Staff"}],
            "container-title": "The Merrow Gazette",
            "issued": {"date-parts": [["2026", 2, 9]]},
            "URL": "https://www.example.org/cranes/",
        }
    ]
)
RIS = """TY  - NEWS
TI  - The register of cranes
AU  - Roe, Dana
AU  - Harbor Staff
T2  - The Merrow Gazette
DA  - 2026/02/09/
UR  - https://www.example.org/cranes/
ER  -
"""
BIBTEX = """@article{x,
  title = {The {register} of cranes},
  author = {Roe, Dana and {Harbor Staff}},
  journal = {The Merrow Gazette},
  date = {2026-02-09},
  url = {https://www.example.org/cranes/},
}
"""
SNAPSHOT = {"file": "a.txt", "sha256": "0" * 64, "extractor": "text/1"}


def source(**fields: object) -> Source:
    return Source.model_validate(
        {"id": "gazette", "kind": "news", "snapshot": SNAPSHOT} | fields
    )


@pytest.mark.parametrize(
    ("name", "text"), [("a.json", CSL), ("a.ris", RIS), ("A.BIB", BIBTEX)]
)
def test_each_form_says_the_same(name: str, text: str) -> None:
    (found,) = read_references(text.encode(), name)

    assert found == (
        "The register of cranes",
        ("Dana Roe", "Harbor Staff"),
        "The Merrow Gazette",
        "2026-02-09",
        "https://www.example.org/cranes/",
    )


@pytest.mark.parametrize(
    ("issued", "url"), [([2026, 13, 45], "javascript:alert(1)"), ([0, 1, 1], "/x")]
)
def test_what_is_no_day_or_address_is_left_out(issued: list[int], url: str) -> None:
    item = {"title": "A", "issued": {"date-parts": [issued]}, "URL": url}

    (found,) = read_references(json.dumps([item]).encode(), "a.json")

    assert (found.published, found.url) == ("", "")


def test_a_year_is_no_day() -> None:
    text = json.dumps([{"title": "A", "issued": {"date-parts": [[2026]]}}])

    assert read_references(text.encode(), "a.json")[0].published == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"{"),
        ("a.json", b"[]"),
        ("a.json", b"[1, 2]"),
        ("a.ris", b"no tags at all"),
        ("a.bib", b"@article{"),
        ("a.bib", b"\xff\xfe"),
        ("a.doc", b""),
    ],
)
def test_what_is_no_list_of_references_is_a_sentence(name: str, content: bytes) -> None:
    with pytest.raises(BriefingsError) as raised:
        read_references(content, name)

    assert raised.value.help


def test_only_what_is_missing_is_filled() -> None:
    references = read_references(CSL.encode(), "a.json")
    cases = [
        (source(title="Something else", url="http://example.org/cranes#top"), "url"),
        (source(title="The Register of Cranes!", publisher="The Post"), "title"),
    ]
    found = [next(matched(references, [held])) for held, _ in cases]

    assert [match.source for match in found] == ["gazette", "gazette"]
    assert found[0].fills == {
        "authors": ["Dana Roe", "Harbor Staff"],
        "publisher": "The Merrow Gazette",
        "published": "2026-02-09",
    }
    assert found[1].differs == {"publisher": "The Merrow Gazette"}
    assert "publisher" not in found[1].fills
    assert next(matched(references, [source(title="Other")])).source == ""


def test_what_is_written_is_read_back() -> None:
    held = source(
        title="Cranes",
        authors=["A. Writer"],
        publisher="Gazette",
        published="2026-02-10",
    )

    (found,) = read_references(as_csl([held]), "a.json")

    assert found[:4] == ("Cranes", ("A. Writer",), "Gazette", "2026-02-10")


def test_letters_of_bibtex_are_letters() -> None:
    content = rb"""@article{a, title={The {\'E}tat \& G{\"o}del},
      author={M{\"u}ller, J{\"o}rg and Nu{\~n}ez, Carlos}}"""

    (found,) = read_references(content, "a.bib")

    assert found.title == "The État & Gödel"
    assert found.authors == ("Jörg Müller", "Carlos Nuñez")
