"""What the sample memo asks: cards, lists of questions, and whom to write to."""

from briefings.memo import (
    Container,
    Heading,
    Link,
    Listing,
    MemoLine,
    Paragraph,
    Reference,
    Run,
    Tick,
)
from tests.writing.pieces import told, words

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
