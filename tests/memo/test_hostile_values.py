"""Whatever a record holds, the memo shows it, and its structure stays the same."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.memo import Memo, Run, Table, as_json, compose, expanded
from briefings.model import Audience, DocumentOrder, Dossier
from tests.memo.crates import crates, ledger_of

CONTEXTS = """\
{{ dossier.title }}

{{ dossier.title }} {.lead}

Words {{ dossier.title }} words{{ dossier.title }}{{ dossier.title }}.
{{ dossier.title }} on a line of its own
and after it.

**{{ dossier.title }}** *{{ dossier.title }}* ***{{ dossier.title }}***

[{{ dossier.title }}]{.status} [{{ dossier.title }}] ({{ dossier.title }}) \\* \\[

A note.^[{{ dossier.title }} and *{{ dossier.title }}*]

# {{ dossier.title }}

## {{ dossier.title }} {.plain}

### Of {{ dossier.title }} {key=here}

- {{ dossier.title }}
- **{{ dossier.title }}** and
  {{ dossier.title }}
  - {{ dossier.title }}
    1. {{ dossier.title }}

  {{ dossier.title }}
- {{ dossier.title }}

1. {{ dossier.title }}
2. > {{ dossier.title }}

> {{ dossier.title }}
>
> - {{ dossier.title }}

Table: {{ dossier.title }}
| One | Two |
|---|--:|
| {{ dossier.title }} | a {{ dossier.title }} b |
| **{{ dossier.title }}** | \\| {{ dossier.title }} |

::: memo
TO: {{ dossier.title }}
RE: About {{ dossier.title }} and {{ dossier.title }}
:::

::: callout title="Words"
{{ dossier.title }}

::: keep
- {{ dossier.title }}
:::
:::

::: landscape
{% if dossier.title %}
{{ dossier.title }}
{% endif %}
:::

---

{{ dossier.title }}{% if dossier.title %}{{ dossier.title }}{% endif %}
"""

AWKWARD = [
    *("# no heading", "- no item", "1. no item", "> no quote", "| no | cell |"),
    *("---", "***", "===", "```", "~~~", "    code", "\tcode", "`code`", "::: memo"),
    *(":::", "a\nb", "a\n\nb", "\n", " ", "a\r\nb", "a\rb", "\x00", "\x1b[31m", "\x0b"),
    *("*a*", "**a**", "__a__", "_a_", "[a](https://a.example)", "[a]{.status}"),
    *("^[a]", "{.lead}", "{key=a}", "<b>a</b>", "<!-- a -->", "&amp;", "&#0;", "\\"),
    *("{{ dossier.title }}", "{% raw %}", "{# a #}", "${a}", "%s", "{0}", "{"),
    *("\ue000", "\ue000\ue000", "a\ue000b", "\uf8ff", "\U000f0001", "\U00100001"),
    *(
        "\u202eabc",
        "\u2066abc\u2069",
        "שלום",
        "👩‍👩‍👧",
        "é",
        "\ufeffa",
        "\u2028",
        "\u2029",
    ),
    *("\ud800", "https://a.example", "javascript:a", "=1+1", "Table: a", "TO: a"),
    *("a" * 100_000, "*" * 1_000, "[" * 1_000, "> " * 1_000, "- " * 1_000),
]

values = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(min_size=1, max_size=60),
    st.text(alphabet="*_[]{}()#>|-`\\^:.!\n\t \ue000a1&<", min_size=1, max_size=40),
)


def titled(title: str) -> Dossier:
    """Return a dossier whose title is exactly this; no check of the model trims it."""
    return crates().model_copy(update={"title": title})


def made_of(value: str, folder: Path) -> Memo:
    order = DocumentOrder(kind="contexts", audience=Audience.COMMITTEE)
    dossier = titled(value)
    memo = compose(
        "contexts", dossier, ledger_of(dossier), order=order, templates=[folder]
    )
    return expanded(memo._replace(slots={}))


def replaced(thing: Any, value: str, by: str) -> Any:
    """Return a tree in which every run that came out of a record says `by`."""
    if isinstance(thing, Run) and thing.origin is not None:
        assert thing.text == value
        return thing._replace(text=by)
    if isinstance(thing, Table):
        thing = thing._replace(summary=thing.summary.replace(value, by))
    if isinstance(thing, tuple) and hasattr(thing, "_fields"):
        return type(thing)(*(replaced(part, value, by) for part in thing))
    if isinstance(thing, tuple):
        return tuple(replaced(part, value, by) for part in thing)
    return thing


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("templates")
    (path / "contexts.md.j2").write_text(CONTEXTS, encoding="utf-8")
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=values)
def test_no_value_changes_the_structure_or_is_changed(value: str, folder: Path) -> None:
    memo = made_of(value, folder)

    assert replaced(memo, value, "X") == made_of("X", folder)


@pytest.mark.parametrize("value", AWKWARD, ids=lambda value: ascii(value[:12]))
def test_an_awkward_value_stays_what_it_is(value: str, folder: Path) -> None:
    memo = made_of(value, folder)

    assert replaced(memo, value, "X") == made_of("X", folder)


def test_every_printed_value_is_in_the_memo(folder: Path) -> None:
    text = as_json(made_of("Y", folder))

    assert text.count('"text": "Y"') == CONTEXTS.count("{{ dossier.title }}")


def hostile(value: str) -> Dossier:
    """Return the crates with this for every text of facts, questions and law."""
    dossier = crates()

    def dressed(records: Any, *fields: str) -> Any:
        return tuple(
            record.model_copy(
                update={name: value for name in fields if getattr(record, name)}
            )
            for record in records
        )

    return dossier.model_copy(
        update={
            "facts": dressed(dossier.facts, "statement", "caveat"),
            "questions": dressed(dossier.questions, "ask", "request", "why"),
            "authorities": dressed(dossier.authorities, "cite", "summary", "trap"),
            "topics": dressed(dossier.topics, "title", "question", "why"),
            "sources": dressed(dossier.sources, "title", "publisher", "copy_note"),
            "systems": dressed(dossier.systems, "name", "function"),
            "timeline": dressed(dossier.timeline, "text"),
            "charts": dressed(dossier.charts, "title"),
            "tensions": dressed(dossier.tensions, "title", "explanation"),
        }
    )


@pytest.mark.slow
@pytest.mark.parametrize("value", AWKWARD, ids=lambda value: ascii(value[:12]))
def test_the_hearing_memo_keeps_its_structure(value: str) -> None:
    shipped = Path(__file__).parents[2] / "templates"
    order = DocumentOrder(kind="hearing-memo", audience=Audience.COMMITTEE)
    plain, odd = (
        expanded(
            compose(
                "hearing-memo",
                hostile(words),
                ledger_of(hostile(words)),
                order=order,
                templates=[shipped],
            )
        )
        for words in ("X", value)
    )

    assert same(odd.blocks, plain.blocks, value)


def same(odd: Any, plain: Any, value: str) -> bool:
    """Whether two trees differ only in that one says `value` where the other has X."""
    if isinstance(plain, Run) and plain.text == "X":
        return isinstance(odd, Run) and odd == plain._replace(text=value)
    if isinstance(plain, tuple):
        return (
            type(odd) is type(plain)
            and len(odd) == len(plain)
            and all(
                same(one, other, value) for one, other in zip(odd, plain, strict=True)
            )
        )
    return bool(odd == plain)
