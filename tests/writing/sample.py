"""A memo that uses every block and role, on an invented subject."""

from briefings.memo import (
    Cell,
    Container,
    Contents,
    FilledRow,
    Heading,
    Listing,
    Memo,
    MemoLine,
    Paragraph,
    Properties,
    Row,
    Run,
    Slot,
    Table,
)
from tests.writing.pieces import cited, item, told, words
from tests.writing.sample_background import FIGURES, KNOWN
from tests.writing.sample_questions import QUESTIONS

ROW = (
    Cell((Paragraph((Slot(0),)),)),
    Cell((Paragraph((Slot(1),)),)),
    Cell((Paragraph((Slot(2),)),)),
    Cell((Paragraph((Slot(3, role="Status"),)),)),
)


def evidence(number: int, text: str, source: str, status: str) -> FilledRow:
    record = f"evidence-{number}"
    values = (
        Run(f"A-{number}", bold=True),
        told(text, record),
        told(source, record, "source"),
        Run(status),
    )
    return FilledRow(Row(ROW, f"annex/{number}"), values)


HEAD = (
    Paragraph(words("Hearing memorandum"), "Kicker"),
    Paragraph((told("Who inspects the cranes at Port Merrow?", "", "title"),), "Title"),
    Container(
        "memo",
        (
            MemoLine("To", words("Members, Subcommittee on Ports")),
            MemoLine("From", words("Majority committee staff")),
            MemoLine("Date", words("February 24, 2026")),
            MemoLine(
                "Re",
                words(
                    "Hearing on “Who inspects the cranes?”, Tuesday, March 3, 2026, "
                    "at 10:00 a.m. (ET), 2154 Rayburn House Office Building"
                ),
            ),
        ),
    ),
)

CONTENTS = Contents()

BOTTOM_LINE = Container(
    "callout",
    (
        Paragraph(
            (
                Run("The register cannot yet be relied on. ", bold=True),
                told(
                    "It lists more than 4,200 cranes at 31 terminals, and inspectors "
                    "told the Gazette that addresses in it are wrong.",
                    "register-size",
                ),
                cited(
                    "register-size",
                    "February 10, 2026, para. 4;",
                    url="https://example.org/cranes?page=1&view=full",
                ),
            )
        ),
        Listing(
            "bullet",
            (
                item("Who decides when a failed crane may lift again?", "who-decides"),
                item(
                    "What the agency does with a ticket that a terminal disputes, and "
                    "how long the crane works in the meantime.",
                    "tickets",
                ),
            ),
        ),
        Listing("number", ((Paragraph(words("Who wrote the rule?")),),)),
        Paragraph(words("Staff found no public rule that answers either question.")),
    ),
    {"title": "Bottom line"},
)


ANNEX = Container(
    "landscape",
    (
        Heading(1, words("Annex A. Evidence"), "annex", plain=True),
        Table(
            words("Evidence on which this memo rests"),
            "Each fact with its source and how well it is known.",
            ("No.", "Statement", "Source", "Status"),
            (1, 7, 4, 2),
            tuple(
                evidence(
                    number,
                    f"Terminal {number} reported {number + 3} cranes that lifted while "
                    "their tickets were open, and explained why in a letter.",
                    f"Letter of January {number}, 2026, p. {number}",
                    ("Reported", "Disputed", "Observed")[number % 3],
                )
                for number in range(1, 31)
            ),
        ),
    ),
)

CLOSE = (
    Heading(1, words("After the annex")),
    Paragraph(
        (
            Run('A line\nbroken, a\ttab, <b>&amp; "quotes"</b>, {{ braces }}, עברית, '),
            told("مرحبا بالعالم", "arabic"),
            Run(", 👩‍👩‍👧, and the same note again"),
            cited("register-size", "never printed twice"),
            Run("."),
        )
    ),
)


def sample(*, hostile: bool = True) -> Memo:
    """The memo; without `hostile`, one to show."""
    return Memo(
        "hearing-memo",
        Properties(
            "Who inspects the cranes at Port Merrow?",
            subject="Hearing memorandum",
            author="Majority committee staff",
            created="2026-02-24",
            keywords="cranes; ports",
        ),
        {
            "marking": "Committee confidential",
            "congress": "119th Congress",
            "committee": "Committee on Example Oversight",
            "subcommittee": "Subcommittee on Ports",
            "chamber": "U.S. House of Representatives",
            "kind": "Hearing memorandum",
            "short-title": "Crane inspections at Port Merrow",
            "date": "February 24, 2026",
        },
        (
            *HEAD,
            CONTENTS,
            BOTTOM_LINE,
            *KNOWN,
            *FIGURES,
            *QUESTIONS,
            ANNEX,
            *(CLOSE if hostile else ()),
        ),
    )
