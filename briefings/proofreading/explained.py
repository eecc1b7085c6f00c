"""What is asked of a finished document, in words for `briefings explain`."""

from types import ModuleType
from typing import NamedTuple

from briefings.diagnostics import Severity
from briefings.proofreading import (
    bare_statement,
    name_differs,
    overclaiming_frame,
    title_differs,
    told_otherwise,
    undeclared_acronym,
    unexplained_acronym,
)

_ERROR, _REVIEW = Severity.ERROR, Severity.REVIEW

_IN_RECORDS = """
    A template's own is an error; in the words of a record a person settles it."""

_IN_REMARKS = """
    In a record's remarks (caveat, explanation, why) a person settles it."""


class Explained(NamedTuple):
    """A rule on finished documents: its name, how grave it is, and why."""

    name: str
    severities: tuple[Severity, ...]  # that it tells, gravest first
    text: str  # first line a title, then why, flagged and clean


def _naked(kind: str, title: str, flagged: str, soft: str = "") -> Explained:
    """Return what is asked of a kind of claim, and where it is a review, if at all."""
    return Explained(
        f"naked-{kind}",
        (_ERROR, _REVIEW) if soft else (_ERROR,),
        f"""{title}

Why it matters
    A reader takes every {kind} in a memo as checked. One that no fact in the same
    paragraph, list item or table row bears out was checked by nobody (GAO's indexing
    and referencing: every sentence leads to its evidence).{soft}

Flagged::

    {flagged}

Clean::

    {{{{ fact.statement }}}} {{{{ cite(fact) }}}}
""",
    )


def _of(rule: ModuleType) -> Explained:
    """Return what a rule that has a file of its own says at its head."""
    severities = (rule.SEVERITY, *getattr(rule, "MILDER", ()))
    return Explained(rule.RULE, severities, rule.__doc__ or "")


EXPLAINED = (
    *map(
        _of,
        (
            bare_statement,
            name_differs,
            overclaiming_frame,
            title_differs,
            told_otherwise,
            undeclared_acronym,
            unexplained_acronym,
        ),
    ),
    Explained(
        "leaked-record",
        (_ERROR,),
        """A trace, in a finished document, of a record its readers may not see.

Why it matters
    Question strategy, names of sources and staff notes must not travel with a public
    memo, not even in its properties, notes or file name. Records that are narrower
    than a document are left out before a template sees them; the finished bytes are
    searched all the same, in every part: words in a row, names, ids, notes. The
    document is not written.

Flagged::

    audience: public
    facts: [{id: wet, statement: It rained., notes: Ask Dana Roe about this again.}]
    # and a template or house file that holds the words of the note

Clean::

    audience: public
    facts: [{id: wet, statement: It rained., notes: Ask Dana Roe about this again.}]
""",
    ),
    Explained(
        "hidden-trap",
        (_ERROR,),
        """A document that cites a law and does not show its trap.

Why it matters
    Statutes are where a confident memo goes wrong: what counts as an individual, which
    match is a matching program. Whoever reads the citation must find the caution in
    the same document.

Flagged::

    {{ authority.cite }}

Clean::

    {{ authority_paragraph(authority) }}
""",
    ),
    _naked(
        "date",
        "A date in a document that no fact cited beside it gives.",
        "By June 2026 all entries were mended. {{ cite(fact) }}",
        _IN_RECORDS,
    ),
    _naked(
        "figure",
        "A figure in a document that no fact cited beside it gives.",
        "The register lists 4,300 cranes. {{ cite(fact) }}",
        _IN_REMARKS,
    ),
    _naked(
        "name",
        "A name in a document that no fact cited beside it gives.",
        "The Labor Department keeps the register. {{ cite(fact) }}",
        _IN_RECORDS,
    ),
    _naked(
        "quotation",
        "A quotation in a document that no fact cited beside it gives.",
        "Inspectors call it “beyond repair”. {{ cite(fact) }}",
    ),
    Explained(
        "order-without-place",
        (_ERROR,),
        """What an order asks for and its template has no place for.

Why it matters
    What an order asks for stands in the document, or the order is wrong: nothing is
    left out without a word. One page and a letter need no list of their parts, and
    figures stand in a table where a memo or a sheet sets them out.

Flagged::

    documents: [{kind: member-brief, contents: true}]

Clean::

    documents: [{kind: evidence-annex, contents: true}]
""",
    ),
    Explained(
        "overfull-page",
        (_ERROR,),
        """A brief that is longer than its one page.

Why it matters
    A Member reads it on the way to the hearing and holds it on the dais. What is on a
    second page is not read, and what falls off the first is chosen by nobody.

Flagged::

    documents: [{kind: member-brief, facts: [nine, long, facts]}]

Clean::

    documents: [{kind: member-brief, facts: [the-bottom-line, and, three, facts]}]
""",
    ),
    Explained(
        "unanswered-statement",
        (_ERROR,),
        """A fact that others answer, told in a section without any answer.

Why it matters
    Readers take a section by itself: a Member reads one issue, a reporter one page.
    What is denied, qualified or counted otherwise is told with that beside it (Yellow
    Book 8.90: evidence supports findings; a fact-checker asks the other side). A fact
    that is contested wants what contests it, one that is qualified or justified wants
    that; that somebody declined to comment need not be told with it. `fact_list` tells
    what qualifies a fact and what responds to it, `dispute_list` all that answers it.

Flagged::

    {{ fact_list(topic.facts) }}   # of which one is contested by a fact elsewhere

Clean::

    {{ fact_list(topic.known) }}
    {{ dispute_list(topic.disputed) }}
""",
    ),
    Explained(
        "untimely-speech",
        (_ERROR, _REVIEW),
        """An oral statement that is not over in five minutes, or long before.

Why it matters
    House Rule XI 2(g)(5) limits a witness to a brief summary, and the light turns red
    after five minutes. Over 750 words is an error; under 600 or over 700 a person
    decides.

Flagged::

    testimonies: [{id: t, passages: [{text: ..., spoken: 800 words}]}]

Clean::

    testimonies: [{id: t, passages: [{text: ..., spoken: 640 words}]}]
""",
    ),
)
"""All of them, by name."""
