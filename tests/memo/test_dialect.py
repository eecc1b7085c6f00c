"""What each piece of the dialect becomes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.errors import BriefingsError
from briefings.memo import (
    Break,
    Container,
    Containers,
    Filled,
    FilledRow,
    Heading,
    Link,
    Listing,
    MemoLine,
    Note,
    Paragraph,
    ParagraphRoles,
    Reference,
    Run,
    RunRoles,
    Slot,
    Table,
    as_text,
)
from briefings.memo.dialect import CONTAINERS, PARAGRAPH_ROLES, RUN_ROLES
from tests.memo.conftest import Compose


def plain(text: str, role: str = "Body") -> Paragraph:
    return Paragraph((Run(text),), role=role)


PIECES = [
    ("a\nb\n", (plain("a b"),)),
    ("a\n\n\n  \nb\n", (plain("a"), plain("b"))),
    ("a\\\nb", (plain("a\nb"),)),
    ("a {.lead}", (plain("a", "Lead"),)),
    ("a {.source-note key=x}", (Paragraph((Run("a"),), "SourceNote", "x"),)),
    ("\\*a\\* \\{.lead}", (plain("*a* {.lead}"),)),
    ("1999\\. a", (plain("1999. a"),)),
    ("# a", (Heading(1, (Run("a"),)),)),
    ("### a {.plain key=k}", (Heading(3, (Run("a"),), "k", plain=True),)),
    ("# a\nb", (Heading(1, (Run("a"),)), plain("b"))),
    ("#hashtag", (plain("#hashtag"),)),
    ("a\n===", (plain("a ==="),)),
    ("    a", (plain("a"),)),
    (
        "<b>a</b> &amp; <https://a.example>",
        (plain("<b>a</b> &amp; <https://a.example>"),),
    ),
    ("[a]: https://b.example\n\n[a]", (plain("[a]: https://b.example"), plain("[a]"))),
    ("---", (Break("rule"),)),
    ("::: page-break", (Break("page"),)),
    (
        "a\n::: keep\nb\n:::\nc",
        (plain("a"), Container("keep", (plain("b"),)), plain("c")),
    ),
    ("::: keep\n:::", ()),
    (
        '::: callout title="a b"\nc\n:::',
        (Container("callout", (plain("c"),), {"title": "a b"}),),
    ),
    (
        "::: memo\nTO: a\nRE: b: c\n:::",
        (
            Container(
                "memo", (MemoLine("TO", (Run("a"),)), MemoLine("RE", (Run("b: c"),)))
            ),
        ),
    ),
    ("- a\n- b", (Listing("bullet", ((plain("a"),), (plain("b"),))),)),
    ("- a\n\n- b", (Listing("bullet", ((plain("a"),), (plain("b"),))),)),
    ("a\n- b", (plain("a"), Listing("bullet", ((plain("b"),),)))),
    ("7. a\n9) b", (Listing("number", ((plain("a"),), (plain("b"),))),)),
    (
        "- a\n\n1. b",
        (
            Listing("bullet", ((plain("a"),),)),
            Listing("number", ((plain("b"),),)),
        ),
    ),
    (
        "100. a\n    - b",
        (Listing("number", ((plain("a"), Listing("bullet", ((plain("b"),),))),)),),
    ),
    (
        "- a\n\n  b\n\n  c {.detail}\n- d",
        (
            Listing(
                "bullet",
                (
                    (plain("a"), plain("b"), plain("c", "Detail")),
                    (plain("d"),),
                ),
            ),
        ),
    ),
    ("> a", (Container("quote", (plain("a"),)),)),
    ("**a** *b*", (Paragraph((Run("a", bold=True), Run(" "), Run("b", italic=True))),)),
    ("[a]{.status}", (Paragraph((Run("a", role="Status"),)),)),
    ("[a](https://b.example)", (Paragraph((Link("a", "https://b.example"),)),)),
    (
        "# x {key=k}\n\n[a](#k)",
        (
            Heading(1, (Run("x"),), "k"),
            Paragraph((Reference("a", "k"),)),
        ),
    ),
    (
        "a^[b *c*]",
        (Paragraph((Run("a"), Note("", (Run("b "), Run("c", italic=True))))),),
    ),
]


@pytest.mark.parametrize(("text", "blocks"), PIECES, ids=lambda part: ascii(part)[:30])
def test_a_piece_becomes_these_blocks(
    text: str, blocks: object, composed: Compose
) -> None:
    assert composed(text).blocks == blocks


def test_a_table_has_its_widths_and_sides(composed: Compose) -> None:
    text = "Table: Words\n| One | Two |\n|--|----:|\n| a | {{ dossier.title }} |\n"

    (table,) = composed(text).blocks

    assert isinstance(table, Table)
    assert (table.header, table.widths) == (("One", "Two"), (2, 4))
    assert table.align == ("left", "right")
    assert (table.caption, table.summary) == ((Run("Words"),), "Words")
    assert isinstance(table.rows[0], FilledRow)


def test_a_table_without_rows_is_left_out(composed: Compose) -> None:
    assert composed("| One |\n|-----|\n").blocks == ()


def test_lines_that_differ_in_their_values_share_a_form(composed: Compose) -> None:
    text = "{% for fact in dossier.facts %}\n**{{ fact.statement }}**\n\n{% endfor %}"

    blocks = composed(text).blocks

    forms = {id(block.form) for block in blocks if isinstance(block, Filled)}
    assert len(forms) == 1
    assert len(blocks) == 7
    first = blocks[0]
    assert isinstance(first, Filled)
    assert first.form == Paragraph((Slot(0, bold=True),))


def test_the_words_for_roles_and_containers_are_those_of_the_blocks() -> None:
    assert set(PARAGRAPH_ROLES.values()) == {role.value for role in ParagraphRoles}
    assert set(RUN_ROLES.values()) == {role.value for role in RunRoles}
    assert set(CONTAINERS) == {container.value for container in Containers}
    assert PARAGRAPH_ROLES["source-note"] == "SourceNote"


TOKENS = st.sampled_from(
    [
        *("{{ dossier.title }}", "{{ cite(dossier.facts|first) }}", "{% endif %}"),
        *("{% if dossier.title %}", "{% for f in dossier.facts %}", "{% endfor %}"),
        *(
            "{{ f.statement }}",
            "{{ fact_list(dossier.facts) }}",
            "{{",
            "}}",
            "{%",
            "%}",
        ),
        *("\n", "\n", "\n\n", "- ", "1. ", "  ", "   ", "> ", "# ", "#### ", "| ", "|"),
        *("|---|---|\n", "| a | b |\n", "Table: ", ":::", "::: keep\n", "::: memo\n"),
        *("TO: ", "**", "*", "_", "[", "]", "]{.status}", "](#k)", "](https://a.b)"),
        *("^[", "{.lead}", "{key=k}", "\\", "---", "a", "b c", "é", "`", "{#", "#}"),
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tokens=st.lists(TOKENS, max_size=25))
def test_any_text_is_a_memo_or_a_sentence(tokens: list[str], composed: Compose) -> None:
    text = "".join(tokens)

    error = error_of(text, composed)

    if error is not None:
        assert error.place is not None
        assert 1 <= error.place.line <= text.count("\n") + 1


def error_of(text: str, composed: Compose) -> BriefingsError | None:
    try:
        as_text(composed(text))
    except BriefingsError as error:
        return error
    return None
