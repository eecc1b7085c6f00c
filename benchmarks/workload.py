"""The workload every contestant gets: the same memo, as a dossier and as plain data.

N facts in N/20 sections, each with a bold lead-in, an italic attribution, a statement
of about 25 words and a footnote of about 20; a table of N rows and 5 columns; N/4
questions with two points each. Hostile characters stand throughout.
"""

import hashlib
import shutil
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
IN_SECTION = 20
TITLE = "Who logs the inspections & why <so late>?"
BODY = "Committee on Example Oversight"
AUDIT = "Audit of the inspection log"
PUBLISHER = "Merrow County Auditor"
DAY = "Feb. 1, 2026"
COUNTY = "county\u2019s"


def passage(number: int) -> str:
    """Return the words of the source that a fact rests on."""
    return f"Office {number} & its “field” staff {_logged(number)}."


def statement(number: int) -> str:
    return f"Office {number} {_logged(number)}."


def _logged(number: int) -> str:
    return (
        f"logged {1000 + number:,} inspections in 2025 <see the log>, and the {COUNTY}"
        f" auditor found that {number % 97 + 3} of them had no date & no signature"
    )


def attribution(number: int) -> str:
    return f"the “audit” of the log of office {number}"


def note(number: int) -> str:
    """Return a fact's footnote; the first one cites its source in full."""
    cited = f"{AUDIT}, {PUBLISHER}" if number == 0 else PUBLISHER
    return (
        f"{cited} ({DAY}), ¶\u00a0{number + 1} (a document: {attribution(number)});"
        " as of 2025."
    )


def ask(number: int) -> str:
    return f"How many of the {COUNTY} entries of office {number} had no date & <place>?"


def points(number: int) -> tuple[str, str]:
    return (
        f"Will you give the committee the <number> of office {number} in writing?",
        f"The entries of office {number} without a date & a place.",
    )


def content(facts: int) -> dict[str, Any]:
    """Return the memo as plain data: what a peer's own template or script is given."""
    sections = [
        {
            "title": f"Offices & records from {first}",
            "facts": [_fact(number) for number in range(first, first + IN_SECTION)],
        }
        for first in range(0, facts, IN_SECTION)
    ]
    return {
        "title": TITLE,
        "lines": [
            ["TO", f"Members, {BODY}"],
            ["FROM", f"Staff, {BODY}"],
            ["DATE", "March 2, 2026"],
            ["RE", f"Proposed hearing entitled “{TITLE}”"],
        ],
        "sections": sections,
        "columns": ["Fact", "Status", "Basis", "From", "As of"],
        "rows": [
            [statement(number), "reported", "a document", attribution(number), "2025"]
            for number in range(facts)
        ],
        "questions": [
            {"ask": ask(number), "points": list(points(number))}
            for number in range(0, facts, 4)
        ],
    }


def _fact(number: int) -> dict[str, Any]:
    return {
        "number": number + 1,
        "lead": "Reported & dated 2025.",
        "attribution": f"{attribution(number)}:",
        "statement": statement(number),
        "note": note(number),
    }


def write_dossier(folder: Path, facts: int, sources: int = 1) -> None:
    """Write a dossier of `facts` facts, its sources' texts and the template.

    Facts are dealt to the sources in turn, each has every so many of them.
    """
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    records = "".join(_source(folder, facts, at, sources) for at in range(sources))
    (folder / "dossier.yaml").write_text(_root(records, facts), encoding="utf-8")
    (folder / "facts.yaml").write_text(_facts(facts, sources), encoding="utf-8")
    (folder / "questions.yaml").write_text(_questions(facts), encoding="utf-8")
    shutil.copytree(HERE / "template", folder / "templates", dirs_exist_ok=True)


def _source(folder: Path, facts: int, at: int, sources: int) -> str:
    """Write the text of a source, and return its record."""
    text = "\n\n".join(map(passage, range(at, facts, sources))) + "\n"
    file = f"sources/audit-{at}.txt"
    (folder / file).write_text(text, encoding="utf-8", newline="")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return f"""  - id: audit-{at}
    kind: audit
    title: {AUDIT}{f", part {at + 1}" if at else ""}
    publisher: {PUBLISHER}
    published: 2026-02-01
    reliability: B
    snapshot: {{file: {file}, sha256: {sha256}, extractor: text/1}}
"""


def _root(sources: str, facts: int) -> str:
    topics = "".join(
        f'  - {{id: topic-{first}, title: "Offices & records from {first}"}}\n'
        for first in range(0, facts, IN_SECTION)
    )
    return f"""dossier: workload
title: Inspections
prepared: 2026-03-02
hearing:
  title: "{TITLE}"
  status: proposed
  chamber: house
  committee: {BODY}
  purpose: To examine how inspections are logged.
witnesses:
  - {{id: w-auditor, title: Auditor, reason: Audited the log.}}
topics:
{topics}sources:
{sources}documents:
  - {{kind: bench, file: memo}}
include: [facts.yaml, questions.yaml]
"""


def _facts(count: int, sources: int) -> str:
    rows = "".join(
        f"""  - id: fact-{number}
    statement: "{statement(number)}"
    basis: document
    attribution: {{document: "{attribution(number)}"}}
    as_of: 2025
    topics: [topic-{number - number % IN_SECTION}]
    excerpts:
      - source: audit-{number % sources}
        quote: "{passage(number)}"
"""
        for number in range(count)
    )
    return f"facts:\n{rows}"


def _questions(facts: int) -> str:
    rows = "".join(
        f"""  - id: question-{number}
    topic: topic-{number - number % IN_SECTION}
    to: w-auditor
    ask: "{ask(number)}"
    form: number
    because: [fact-{number}]
    if_evades: "{points(number)[0]}"
    request: "{points(number)[1]}"
"""
        for number in range(0, facts, 4)
    )
    return f"questions:\n{rows}"
