"""What a document cannot be made of is said with file and line; nothing is written.

What is wrong with a dossier, its templates or its folders as such stands in
`tests/cli/test_bad_input.py`; all ways in which a house file is strange, in
`tests/writing/strange_houses.py`.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.conftest import Call, call, harbor  # noqa: F401 -- fixtures
from tests.cli.kit import replace, tree
from tests.kinds.family import TEMPLATES
from tests.writing.packages import repacked, replaced

DOSSIER, QUESTIONS, TESTIMONY = "dossier.yaml", "questions.yaml", "testimony.yaml"
FACTS = "facts.yaml"
SAID = "The agency said it inspected 188 cranes in January."
MEMO = "templates/hearing-memo.md.j2"
HOUSE = "templates/house.docx"

Spoil = Callable[[Path], object]


class Case(NamedTuple):
    """A dossier spoilt, and what is said of it."""

    name: str
    spoil: Spoil
    file: str  # where the complaint stands, with its line; or what it names
    at: str  # words of that line; empty where the file has no lines
    says: str
    helps: str
    code: int = 1
    arguments: tuple[str, ...] = ()


def ordering(text: str) -> Spoil:
    """Return what adds an order to those of the dossier."""
    return lambda folder: replace(
        folder / DOSSIER, "include: [", f"  - {text}\ninclude: ["
    )


def adding(text: str) -> Spoil:
    """Return what adds keys to the dossier."""
    return lambda folder: replace(folder / DOSSIER, "include: [", f"{text}\ninclude: [")


def replacing(file: str, old: str, new: str) -> Spoil:
    return lambda folder: replace(folder / file, old, new)


def asking(text: str) -> Spoil:
    """Return what adds a question."""
    return lambda folder: replace(
        folder / QUESTIONS, "questions:\n", f"questions:\n  - {text}\n"
    )


def templating(text: str, file: str = MEMO) -> Spoil:
    """Return what gives the dossier a template of its own."""

    def spoil(folder: Path) -> None:
        (folder / "templates").mkdir()
        (folder / file).write_text(f"{{# For a test. #}}\n{text}\n", "utf-8")

    return spoil


def housing(change: Callable[[bytes], bytes]) -> Spoil:
    """Return what gives the dossier a house file from a stranger."""

    def spoil(folder: Path) -> None:
        (folder / "templates").mkdir()
        ours = (TEMPLATES / "house.docx").read_bytes()
        (folder / HOUSE).write_bytes(change(ours))

    return spoil


def tied(kind: str, target: str) -> Callable[[bytes], bytes]:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    tie = (
        f'<Relationship Id="x1" Type="{office}/{kind}" Target="{target}"'
        ' TargetMode="External"/></Relationships>'
    )
    rels = "word/_rels/document.xml.rels"
    return lambda content: replaced(content, rels, "</Relationships>", tie)


def with_part(name: str, data: bytes) -> Callable[[bytes], bytes]:
    return lambda content: repacked(content, lambda files: files.update({name: data}))


MACROS = (
    '<Override PartName="/word/vbaProject.bin"'
    ' ContentType="application/vnd.ms-office.vbaProject"/></Types>'
)
CHART = "charts:\n  - {id: c, title: Cranes, measure: cranes, points: [%s]}"
POINT = (
    "{label: Failed, fact: failed-cranes, figure: about 590},"
    " {label: All, fact: %s, figure: '%s'}"
)
ASK = "{id: q-new, topic: data-accuracy, to: %s, ask: How many?, form: number%s}"
LONG = "I say so. " * 300

CASES = (
    Case(
        "a brief that does not fit its page",
        ordering(
            "{kind: member-brief, facts: [register-size, failed-cranes,"
            " union-comparison, agency-fewer-than-ten, agency-seven-errors,"
            " quill-green, terminal-9, terminal-9-entry, inspections-average,"
            " union-lawsuit, agreement-unpublished, ig-review]}"
        ),
        DOSSIER,
        "kind: member-brief",
        "lines longer than its page [overfull-page]",
        "name fewer or shorter `facts`",
    ),
    Case(
        "a statement that is not over in five minutes",
        lambda folder: (
            ordering("{kind: oral-statement, witness: w-union}")(folder),
            replace(
                folder / TESTIMONY,
                "    who_aloud: >-\n",
                f"    who_aloud: >-\n      {LONG}\n",
            ),
        ),
        TESTIMONY,
        "    passages:",
        "[untimely-speech]",
        "change what is `spoken`",
    ),
    Case(
        "a chart without figures",
        adding(CHART % ""),
        DOSSIER,
        "points: []",
        "`points` of chart 'c' lists 0 where at least 2 are needed",
        "add another",
    ),
    Case(
        "a chart of a figure that its fact does not state",
        adding(CHART % POINT % ("register-size", "4,300")),
        DOSSIER,
        "'4,300'",
        "[undrawable-figure]",
        "",
    ),
    Case(
        "a chart of a fact that is not there",
        adding(CHART % POINT % ("register-sise", "4,200")),
        DOSSIER,
        "register-sise",
        "[dangling-reference]",
        "did you mean 'register-size'?",
    ),
    Case(
        "a question to nobody",
        asking(ASK % ("w-nobody", ", because: [register-size]")),
        QUESTIONS,
        "w-nobody",
        "[unknown-witness]",
        "",
    ),
    Case(
        "a question without a witness",
        asking(ASK.replace(" to: %s,", "") % ", because: [register-size]"),
        QUESTIONS,
        "q-new",
        "question 'q-new' has no `to` [missing-key]",
        "",
    ),
    Case(
        "a question without a ground",
        asking(ASK % ("w-agency", "")),
        QUESTIONS,
        "q-new",
        "[groundless-question]",
        "",
    ),
    Case(
        "a brief for a Member whom the hearing does not name",
        ordering("{kind: member-brief, member: Rep. Vail}"),
        DOSSIER,
        "Rep. Vail",
        "[unknown-member]",
        "did you mean 'Rep. Vale'?",
    ),
    Case(
        "a build for a Member whom the hearing does not name",
        lambda folder: None,
        "'Rep. Nobody'",
        "",
        "the hearing names no one Member",
        "Rep. Vale",
        2,
        ("--for", "Rep. Nobody"),
    ),
    Case(
        "a build of a kind that is not there",
        lambda folder: None,
        "'member-breif'",
        "",
        "there is no kind of document",
        "did you mean 'member-brief'?",
        2,
        ("--kind", "member-breif"),
    ),
    Case(
        "a statement of nobody",
        ordering("kind: testimony"),
        DOSSIER,
        "kind: testimony",
        "[incomplete-order]",
        "witness",
    ),
    Case(
        "questions to a witness who is not there",
        ordering("{kind: qfr, witness: w-agenzy}"),
        DOSSIER,
        "w-agenzy",
        "'w-agenzy' is no witness of this dossier",
        "did you mean 'w-agency'?",
    ),
    Case(
        "a brief of a fact that its readers may not see",
        lambda folder: (
            ordering("{kind: fact-sheet, facts: [register-size]}")(folder),
            replace(
                folder / DOSSIER,
                "      - {label: Cranes in the register, fact: register-size, figure: "
                '"more than 4,200"}\n',
                "",
            ),
            replace(
                folder / FACTS,
                "  - id: register-size\n",
                "  - id: register-size\n    audience: staff\n",
            ),
        ),
        DOSSIER,
        "facts: [register-size]",
        "[unseen-record]",
        "",
    ),
    Case(
        "two documents of one name",
        ordering("kind: hearing-memo"),
        "'harbor-cranes-hearing-memo'",
        "",
        "two documents would be written to",
        "another `file:`",
        2,
    ),
    Case(
        "a document beside its folder",
        ordering("{kind: timeline, file: ../timeline}"),
        "'../timeline'",
        "",
        "cannot be a file's name",
        "letters, digits",
        2,
    ),
    Case(
        "a format that is none",
        ordering("{kind: timeline, formats: [docs]}"),
        DOSSIER,
        "[docs]",
        "'docs'",
        "docx",
    ),
    Case(
        "an order with a key that is none",
        ordering("{kind: timeline, reader: staff}"),
        DOSSIER,
        "reader: staff",
        "[unknown-key]",
        "",
    ),
    Case(
        "a template that tells a claim in its own voice",
        lambda folder: (
            templating(
                "{% for fact in dossier.facts %}\n{{ fact.statement }}\n\n{% endfor %}"
            )(folder),
            replace(folder / FACTS, SAID, SAID.replace("said it ", "")),
        ),
        FACTS,
        "The agency inspected 188 cranes",
        "does not say whose word it is [bare-statement]",
        "print it with `says(fact)`",
    ),
    Case(
        "a template that misspells a person",
        templating("Dana Rowe answers for it."),
        MEMO,
        "Dana Rowe",
        "'Dana Rowe' is 'Dana Roe' in the registry [name-differs]",
        "write 'Dana Roe'",
    ),
    Case(
        "a template with a day that is another",
        templating("Come on Monday, March 3."),
        MEMO,
        "Monday",
        "2026-03-03 is a Tuesday, not a Monday [wrong-weekday]",
        "write 'Tuesday'",
    ),
    Case(
        "a template that gives a component something else",
        templating("{{ fact_list(dossier.topics) }}"),
        MEMO,
        "fact_list",
        "this component takes a fact",
        "between its brackets",
        2,
    ),
    Case(
        "a template that asks a chart of nothing",
        templating("{{ chart(dossier.hearing) }}"),
        MEMO,
        "chart(",
        "this component takes a chart and was given the hearing",
        "between its brackets",
        2,
    ),
    Case(
        "a house file with macros",
        housing(
            lambda content: replaced(content, "[Content_Types].xml", "</Types>", MACROS)
        ),
        "house.docx",
        "",
        "holds macros",
        "",
        2,
    ),
    Case(
        "a house file with a template elsewhere",
        housing(tied("attachedTemplate", "https://evil.example/a.dotm")),
        "house.docx",
        "",
        "attached template",
        "",
        2,
    ),
    Case(
        "a house file with a picture elsewhere",
        housing(tied("image", "https://evil.example/a.png")),
        "house.docx",
        "",
        "outside of it",
        "",
        2,
    ),
    Case(
        "a house file with a huge part",
        housing(with_part("word/media/a.bin", b"0" * 9_000_000)),
        "house.docx",
        "",
        "more than 8 MB",
        "",
        2,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_document_that_cannot_be_made_is_not(
    harbor: Path,  # noqa: F811
    call: Call,  # noqa: F811
    case: Case,
) -> None:
    case.spoil(harbor)
    before = tree(harbor)

    ran = call("build", "harbor", *case.arguments)

    said = ran.out + ran.err
    where = [
        line for line in said.split("\n") if "error: " in line and case.says in line
    ]
    assert ran.code == case.code, said
    assert where, said
    assert case.file in where[0]
    assert "help: " in said
    assert case.helps in said
    assert tree(harbor) == before
    assert not (harbor / "out").exists()
    if case.at:
        number = int(where[0].split(":")[1])
        line = (harbor / case.file).read_text("utf-8").split("\n")[number - 1]
        assert where[0].startswith(f"harbor/{case.file}:")
        assert case.at in line
