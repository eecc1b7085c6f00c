"""A memo that uses every block and role, on an invented subject."""

from briefings.memo import (
    Break,
    Cell,
    Container,
    Contents,
    Drawing,
    Filled,
    FilledRow,
    Heading,
    Line,
    Link,
    Listing,
    Memo,
    MemoLine,
    Note,
    Origin,
    Paragraph,
    Properties,
    Reference,
    Row,
    Run,
    Slot,
    Table,
    Tick,
)


def told(text: str, record: str, field: str = "statement") -> Run:
    """A run that came out of a fact."""
    return Run(text, origin=Origin("facts", record, field))


def words(text: str, **more: object) -> tuple[Run]:
    return (Run(text, **more),)  # type: ignore[arg-type]


def cited(record: str, text: str, *, url: str = "") -> Note:
    link = (Link("example.org", url), Run(".")) if url else ()
    return Note(
        f"facts/{record}",
        (
            Run("The Merrow Gazette", italic=True),
            Run(f", {text} "),
            *link,
            Run(" Basis: document."),
        ),
    )


FACT = Paragraph((Slot(0, bold=True), Run(" "), Slot(1), Slot(2)))
ITEM = Paragraph((Slot(0), Slot(1)))
ROW = (
    Cell((Paragraph((Slot(0),)),)),
    Cell((Paragraph((Slot(1),)),)),
    Cell((Paragraph((Slot(2),)),)),
    Cell((Paragraph((Slot(3, role="Status"),)),)),
)


def fact(lead: str, text: str, record: str, note: str) -> Filled:
    return Filled(FACT, (Run(lead), told(text, record), cited(record, note)))


def item(text: str, record: str) -> tuple[Filled]:
    return (Filled(ITEM, (told(text, record), cited(record, "February 10, 2026."))),)


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

KNOWN = (
    Heading(1, words("Purpose"), "purpose"),
    Paragraph(
        (
            Run(
                "To examine how the Harbor Agency records and acts on failed crane "
                "inspections. The evidence is set out in "
            ),
            Reference("Annex A", "annex"),
            Run("; the row most often cited is "),
            Reference("A-3", "annex/3"),
            Run("."),
        )
    ),
    Heading(1, words("Witnesses")),
    Heading(2, words("Panel one")),
    Listing(
        "number",
        (
            (
                Paragraph(
                    (
                        told("Dana Roe", "w-agency", "name"),
                        Run(", Acting Director, Harbor Agency"),
                    )
                ),
                Paragraph(words("Runs the office that keeps the inspection register.")),
            ),
            (
                Paragraph(words("Lee Moss, President, Union of Crane Operators")),
                Listing(
                    "number",
                    (
                        (Paragraph(words("for the day shift;")),),
                        (Paragraph(words("for the night shift.")),),
                    ),
                ),
            ),
        ),
    ),
    Heading(2, words("Panel two")),
    Listing("number", ((Paragraph(words("Sam Vale, Inspector General")),),)),
    Heading(1, words("Background")),
    fact(
        "The register.",
        "The register lists more than 4,200 cranes at 31 terminals.",
        "register-size",
        "February 10, 2026, para. 4.",
    ),
    fact(
        "Failures.",
        "By staff calculation, about 14 percent of the listed cranes failed.",
        "failed-share",
        "February 10, 2026, para. 6.",
    ),
    Paragraph(
        (
            Run("Two notes that touch"),
            cited("one", "January 5, 2026, para. 1."),
            cited("two", "January 6, 2026, para. 2."),
            Run(" stay apart. The agency said it was "),
            Run("“reviewing the matter”", role="Quotation"),
            Run(" and gave "),
            Run("no date", role="Missing"),
            Run("."),
        )
    ),
    Container(
        "quote",
        (
            Paragraph(
                words("The register is as good as the last person who walked the quay.")
            ),
        ),
    ),
    Heading(2, words("How a ticket travels")),
    Paragraph(words("What is known"), "Lead"),
    Listing(
        "bullet",
        (
            item("A ticket is opened on the quay.", "open"),
            item(
                "It is closed in the office, on paper, by somebody who has not seen "
                "the crane and who relies on what the terminal says.",
                "closed",
            ),
        ),
    ),
    Paragraph(words("What is disputed"), "Lead"),
    Listing(
        "bullet", (item("Whether a crane may lift while its ticket is open.", "lift"),)
    ),
    Break("rule"),
)

FIGURES = (
    Heading(1, words("Figures")),
    Table(
        words("Cranes listed and failed, by year"),
        "For three years, how many cranes were listed and how many failed.",
        ("Year", "Listed", "Failed", "Share (percent)"),
        (3, 2, 2, 2),
        tuple(
            Row(tuple(Cell((Paragraph(words(text)),)) for text in row))
            for row in (
                ("2023", "3,980", "412", "10.4"),
                ("2024", "4,102", "530", "12.9"),
                ("2025", "4,212", "590", "14.0"),
            )
        ),
        ("left", "right", "right", "right"),
    ),
    Paragraph(
        words("Source: Harbor Agency, inspection register, as of February 2026."),
        "SourceNote",
    ),
    Drawing(
        words("Cranes listed"),
        "Bars of cranes: 2023, 3,980; 2024, 4,102. Held against: permits, 4,500.",
        "bars",
        "cranes",
        (Line("2023: 3,980", "3980"), Line("2024: 4,102", "4102")),
        (Line("Permits: 4,500", "4500"),),
    ),
    Paragraph(words("The share rose in each year on record.")),
)

QUESTIONS = (
    Heading(1, words("Questions")),
    Heading(2, words("For the Acting Director")),
    Container(
        "card",
        (
            Paragraph(
                (
                    told(
                        "How many entries has the agency found wrong since January?",
                        "q-wrong",
                        "ask",
                    ),
                ),
                "Question",
            ),
            MemoLine(
                "Because",
                (
                    Run("Evidence "),
                    Reference("A-1", "annex/1"),
                    Run(" and "),
                    Reference("A-2", "annex/2"),
                    Run("."),
                ),
            ),
            MemoLine("If a number", words("ask for the list, by date and terminal.")),
            MemoLine(
                "If evasive",
                words(
                    "Will you give the committee that number in writing by March 20? "
                    "If not, who in the agency can, and when was that person asked?"
                ),
            ),
        ),
        {"key": "q-wrong"},
    ),
    Container(
        "card",
        (
            Paragraph(
                words("Does any rule forbid a crane to lift while its ticket is open?"),
                "Question",
            ),
            Paragraph(words("A yes or no will do; the statute is silent."), "Detail"),
            MemoLine("If no", words("ask who would write one.")),
            MemoLine("Heard", (Tick("Yes"), Run(" "), Tick("No"))),
        ),
    ),
    Heading(2, words("By topic")),
    Listing(
        "question",
        (
            (
                Paragraph(words("Is the register right?")),
                Listing(
                    "number",
                    (
                        (Paragraph(words("Who checks it?")),),
                        (Paragraph(words("How often?")),),
                    ),
                ),
            ),
            (
                Paragraph(
                    (Run("See "), Reference("the first question", "q-wrong"), Run("."))
                ),
            ),
        ),
    ),
    Listing("question", ((Paragraph(words("This list counts from one again.")),),)),
    Container(
        "keep",
        (
            Paragraph(words("Staff contacts"), "Lead"),
            Paragraph(
                (
                    Run("Pat Doe, "),
                    Link("pat.doe@example.gov", "mailto:pat.doe@example.gov"),
                    Run(", and an address that must not be a link: "),
                    Link("http://example.org", "http://example.org"),
                    Run("."),
                )
            ),
        ),
    ),
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
