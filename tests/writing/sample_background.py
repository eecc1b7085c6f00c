"""What is known in the sample memo, and in figures."""

from briefings.memo import (
    Break,
    Cell,
    Container,
    Drawing,
    Heading,
    Line,
    Listing,
    Paragraph,
    Reference,
    Row,
    Run,
    Table,
)
from tests.writing.pieces import cited, fact, item, told, words

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
