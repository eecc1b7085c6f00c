"""The annexes of a memo: their letters, and what of the tool's inside is not there."""

import pytest

from briefings.memo import as_text, compose
from briefings.model import Ruled
from tests.kinds.family import TEMPLATES, full, memo_of, order_of
from tests.memo.conftest import Compose
from tests.memo.crates import CRATES, ledger_of

THREE = """\
In [Annex](#third), and not in [Annex](#first).

- Also in [Annex](#third)

::: landscape
# Annex {{ annex_letter() }}. One {.plain key=first}

Words

:::

# Annex {{ annex_letter() }}. Two {.plain}

Words

# Annex {{ annex_letter() }}. Three {.plain key=third}

See [Annex](#first).
"""


def test_a_reference_says_which_letter_its_annex_has(composed: Compose) -> None:
    text = as_text(composed(THREE))

    assert "In Annex C, and not in Annex A." in text
    assert "- Also in Annex C" in text
    assert "See Annex A." in text


def test_no_annex_is_left_without_its_letter() -> None:
    text = as_text(memo_of("hearing-memo"))

    assert "an annex" not in text
    assert "Annex." not in text


@pytest.mark.parametrize(
    "inside", ["How checked", "SHA-256", "5f5f5f5f", "lone-source-headline", "dossier"]
)
@pytest.mark.parametrize("kind", ["hearing-memo", "member-brief", "fact-sheet"])
def test_members_are_told_nothing_of_the_inside_of_the_tool(
    kind: str, inside: str
) -> None:
    assert inside not in as_text(memo_of(kind))


@pytest.mark.parametrize("kind", ["evidence-annex", "fact-check-copy"])
def test_what_a_check_asked_about_is_told_in_words_to_those_who_check(
    kind: str,
) -> None:
    dossier = full()
    memo = compose(
        kind,
        dossier,
        ledger_of(dossier),
        order=order_of(kind),
        templates=[TEMPLATES],
        ruled=Ruled(titles={"lone-source-headline": "A headline on one source"}),
    )

    text = as_text(memo)

    assert "| A headline on one source | The audit is the record itself. |" in text
    assert "lone-source-headline" not in text
    assert "5f5f5f5f" in text
    assert "A second person has confirmed 0 of" in text


FIGURES = {"lost": "about 600", "listed": "more than 4,200"}


@pytest.mark.parametrize(
    ("derived", "shown"),
    [
        (
            {"expression": "lost / listed", "as": "percent"},
            "600 \u00f7 4,200, as a",
        ),
        ({"expression": "lost / 7", "as": "number"}, "| 600 \u00f7 7 |"),
        (
            {"expression": "(listed * 7 - lost) / -2", "as": "number"},
            "| (4,200 \u00d7 7 \u2212 600) \u00f7 \u22122 |",
        ),
        (
            {"expression": "lost - listed", "as": "difference"},
            "| about 600 in A-2; more than 4,200 in A-1 | none |",
        ),
        (
            {"expression": "lost / listed", "as": "ratio", "figures": {}},
            "| lost \u00f7 listed | lost in A-2; listed in A-1 | none |",
        ),
    ],
)
def test_arithmetic_is_told_as_one_writes_it_by_hand(
    composed: Compose, derived: dict[str, object], shown: str
) -> None:
    names = {"lost": "lost", "listed": "size"}
    inputs = {key: names[key] for key in names if key in str(derived["expression"])}
    figures = {name: FIGURES[name] for name in inputs}
    made = {"figures": figures} | derived | {"inputs": inputs}
    facts = [
        fact | {"derived": made} if "derived" in fact else fact
        for fact in CRATES["facts"]
    ]
    memo = composed(
        "{{ derived_worksheet() }}\n\n{{ evidence_annex() }}", full(facts=facts)
    )

    assert shown in as_text(memo)


LAW = """\
{% for law in dossier.authorities %}
{{ authority_paragraph(law) }}

{% endfor %}
"""
TABLE = "{{ authorities_table(dossier.authorities) }}"
CAUTION = "It does not reach lists of goods in transit."


@pytest.mark.parametrize("template", [TABLE, LAW + TABLE, LAW])
def test_a_caution_is_printed_once(composed: Compose, template: str) -> None:
    assert as_text(composed(template)).count(CAUTION) == 1


def test_what_holds_of_every_law_is_said_once(composed: Compose) -> None:
    unread = [
        {key: value for key, value in law.items() if key != "verified_on"}
        for law in CRATES["authorities"]
    ]

    told = as_text(composed(TABLE, full(authorities=unread)))

    assert told.count("verified") == 1
    assert "| the list is a draft. | \u2013 |" in told
    assert "read by counsel on February 1, 2026" in as_text(composed(TABLE))


@pytest.mark.parametrize("kind", ["timeline", "glossary", "evidence-annex", "qfr"])
@pytest.mark.parametrize("title", ["Lost crates", "Where do the crates go?"])
def test_a_comma_or_stop_stands_inside_the_quotation_marks(
    kind: str, title: str
) -> None:
    dossier = full(hearing=CRATES["hearing"] | {"title": title})

    text = as_text(memo_of(kind, dossier))

    assert "\u201d," not in text
    assert "\u201d." not in text
    assert f"{title}\u201d" in text or f"{title},\u201d" in text or kind == "qfr"
