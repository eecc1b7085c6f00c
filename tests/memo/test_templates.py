"""What a template may say, and what a person reads when it says something else."""

from pathlib import Path

import pytest

from briefings.errors import BriefingsError
from briefings.memo import as_json, as_text
from briefings.memo.components import COMPONENTS
from briefings.memo.components.family import FAMILY
from briefings.memo.templating import Pourer
from briefings.memo.templating.environment import Box
from briefings.memo.templating.shelf import Shelf
from tests.memo.conftest import Compose

FOREIGN = ("jinja", "python", "pydantic", "traceback", "invalid", "<class", "object at")

WRONG = [
    # the template, the line, the message, a part of the help
    ("Words\n{{ dossier.titel }}", 2, "the dossier has no 'titel'", "'title'?"),
    ("{{ dosier.title }}", 1, "'dosier' is not known here", "'dossier'?"),
    ("{{ cyte(dossier) }}", 1, "'cyte' is no component", "'cite'?"),
    ("{{ dossier.title|uper }}", 1, "'uper' is no filter we have", "length"),
    ("{{ dossier.title|upper }}", 1, "'upper' is no filter we have", "length"),
    ("{% if dossier.title %}\nWords", 1, "'if' is not closed", "endif"),
    (
        "{% fro x in dossier.facts %}{% endfor %}",
        1,
        "'fro' is no tag we have",
        "'for'?",
    ),
    ("{{ dossier.title", 1, "", "}}"),
    ("{{ dossier title }}", 1, "'title' stands where", "braces"),
    ("Words\n\n::: calout\nWords\n:::", 3, "'calout' is no container", "'callout'?"),
    ("::: callout titel='a'\n:::", 1, "cannot be read", 'title="Words"'),
    ('::: keep title="a"\n:::', 1, "'title' is nothing 'keep' has", "use one of"),
    ("::: keep\nWords", 1, "'keep' is not closed", "':::'"),
    ("Words\n:::", 2, "':::' closes nothing here", "take the line out"),
    (
        '::: callout title="{{ dossier.title }}"\n:::',
        1,
        "a value cannot stand",
        "below",
    ),
    (
        "{% if dossier.facts %}\n::: keep\n:::\n:::\n{% endif %}",
        4,
        "closes nothing",
        "",
    ),
    ("{% if not dossier %}\n::: keep\n{% endif %}\na\n:::", 5, "closes nothing", ""),
    ("a\n\n#### Four\n", 3, "a memo has three levels of headings", "'#'"),
    ("a\n\n[a](javascript:b)\n", 3, "a link leads to an https", "address"),
    ("a\n\n[a](http://b.example)\n", 3, "a link leads to an https", "address"),
    ("a\n\n[a]{.statis}\n", 3, "'statis' is no role of words", "'status'?"),
    ("a\n\nb {.leed}\n", 3, "'leed' is no role of a paragraph", "'lead'?"),
    ("a\n\n**bold and not closed\n", 3, "'**' is left over here", "backslash"),
    ("a\n\n`code`\n", 3, "'`' is left over here", "backslash"),
    ("a\n\n[{{ dossier.title }}](https://b.example)", 3, "a link needs plain", "write"),
    ("a\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", 5, "this row has 3 cells", "column"),
    ("a\n\n| {{ dossier.title }} |\n|---|\n| 1 |\n", 3, "a table's head takes", "rows"),
    ("a\n\n| a | b |\nwords\n", 3, "this is no table's head", "below it"),
    ("a\n\n" + "> " * 30 + "deep", 3, "nested too deeply", ""),
    ("a\n\n- \n", 3, "a list item has no words", ""),
    ("1. a\n  - b\n", 1, "a line below a list item", "three spaces"),
    ("::: memo\nwords\n:::", 2, "a line of the memo block needs a label", "TO"),
    ("a\ue000b", 1, "the character U+E000 has no meaning", "take it out"),
    ("{{ dossier.facts|first }}", 1, "a fact cannot be printed whole", "'statement'"),
    ("{{ dossier }}", 1, "the dossier cannot be printed whole", "one of its fields"),
    ("{{ dossier.hearing.chair }}", 1, "left out in the record", "if"),
    ("{{ dossier.hearing.hybrid }}", 1, "a yes or no cannot be printed", "if"),
    ("{{ cite }}", 1, "has no words of its own", ""),
    ("{{ cite(dossier) }}", 1, "takes a fact and was given the dossier", "brackets"),
    ("{{ cite() }}", 1, "'cite' takes a fact", "brackets"),
    ("{{ fact_list(dossier.witnesses) }}", 1, "takes a fact and was given", ""),
    ("{{ fact_list(dossier.title) }}", 1, "takes a list", ""),
    ("Words {{ fact_list(dossier.facts) }}", 1, "needs a line to itself", "empty line"),
    ("a\n\n{{ fact_list(dossier.facts) }} b", 3, "stands among other words", "line"),
    ("{% for x in dossier.title %}{{ x }}{% endfor %}", 1, "is text, and a loop", ""),
    ("{{ dossier.title.upper() }}", 1, "only a component can be called", "cite"),
    ("{{ dossier.title.upper }}", 1, "text has no 'upper'", ""),
    ("{{ dossier.facts.statement }}", 1, "a list has no 'statement'", "loop"),
    ("{{ dossier.hearing.chair.name }}", 1, "there is nothing here", "if"),
    ('{% if dossier.profile == "majorty" %}a{% endif %}', 1, "none of the words", ""),
    ("{{ dossier._book }}", 1, "'_book' cannot be a name here", ""),
    ("{{ dossier.__class__ }}", 1, "'__class__' cannot be a name here", ""),
    ("{{ _x }}", 1, "'_x' cannot be a name here", ""),
    ("{{ dossier['title'] }}", 1, "square brackets are not allowed", ""),
    ("{{ 'words' }}", 1, "words typed between the braces", "outside"),
    ("{{ 2 * 3 }}", 1, "arithmetic is not allowed", ""),
    ("{{ 2 ** 99999999 }}", 1, "arithmetic is not allowed", ""),
    ("{{ 'a' % dossier.title }}", 1, "arithmetic is not allowed", ""),
    ("{{ 'a' ~ dossier.title }}", 1, "'~' is not allowed", ""),
    ("{{ [dossier.title] }}", 1, "a list typed in is not allowed", ""),
    ("{{ dossier.title is defined }}", 1, "a test with 'is' is not allowed", ""),
    ("{% macro a() %}{% endmacro %}", 1, "a macro is not allowed", ""),
    ("{% set a %}b{% endset %}", 1, "a 'set' block is not allowed", ""),
    ("{% filter upper %}a{% endfilter %}", 1, "a filter block is not allowed", ""),
    ("{% import 'a.md.j2' as b %}", 1, "'import' is not allowed", ""),
    ("{% extends 'a.md.j2' %}", 1, "'extends' is not allowed", ""),
    ("{% include '../secret' %}", 1, "cannot be a template's name", "folder"),
    ("{% include dossier.title %}", 1, "'include' takes a file's name", ""),
    ("a\n{% include 'none.md.j2' %}", 2, "there is no template for 'none'", "typed"),
    ("{% include 'typed.md.j2' %}", 1, "the template includes itself", ""),
    ("{% set dossier = 1 %}", 1, "'dossier' has a meaning of its own", ""),
    ("{% for cite in dossier.facts %}{% endfor %}", 1, "'cite' has a meaning", ""),
    ("{% for a, b in dossier.facts %}{% endfor %}", 1, "one thing at a time", ""),
    ("{% for a in dossier.facts %}{{ loop.cycle }}{% endfor %}", 1, "'loop' has", ""),
    ("{% for a in dossier.facts recursive %}{% endfor %}", 1, "inside itself", ""),
    ("a\n\nb [c](#d)\n", 3, "'d' is no key in this memo", "use one of"),
    ("# A {key=here}\n\n[c](#hear)\n", 3, "'hear' is no key", "'here'?"),
    ("a\n\nb^[c^[d]]\n", 3, "a note cannot stand inside a note", "out"),
    (
        "{% for a in dossier.facts %}\nb^[{{ cite(a) }}]\n{% endfor %}\n",
        *(2, "a note cannot stand inside a note", "outside the brackets"),
    ),
    ("{{ range(9) }}", 1, "'range' is", ""),
    ("{{ lipsum() }}", 1, "'lipsum' is", ""),
    ("{{ self }}", 1, "'self' is not known here", ""),
    ("{% if dossier.title < 3 %}{% endif %}", 1, "cannot be compared", ""),
    ("{{ cite(*dossier.facts) }}", 1, "plain arguments only", ""),
    ("{% for a in dossier.facts %}" * 9, 1, "'for' is not closed", "endfor"),
]


@pytest.mark.parametrize(
    ("text", "line", "message", "advice"), WRONG, ids=lambda part: ascii(part)[:40]
)
def test_a_mistake_has_a_sentence_and_a_line(
    text: str, line: int, message: str, advice: str, composed: Compose
) -> None:
    with pytest.raises(BriefingsError) as raised:
        composed(text)

    error = raised.value
    assert message in error.message
    assert advice in error.help
    assert error.place is not None
    assert error.place.line == line
    assert error.place.file.endswith("typed.md.j2")
    assert error.excerpt == text.split("\n")[line - 1]
    said = f"{error.message} {error.help}".casefold()
    assert not any(word in said for word in FOREIGN)
    assert not error.message.endswith(".")


def test_deep_brackets_are_a_sentence_as_well(composed: Compose) -> None:
    with pytest.raises(BriefingsError, match="nested too deeply"):
        composed("{{ " + "(" * 5000 + "dossier" + ")" * 5000 + " }}")


@pytest.mark.slow
def test_loops_in_loops_end(composed: Compose) -> None:
    loops = "".join(f"{{% for f{n} in dossier.facts %}}" for n in range(9))

    with pytest.raises(BriefingsError, match="too many turns"):
        composed(loops + "{% endfor %}" * 9)


def test_a_template_has_no_names_but_ours() -> None:
    box = Box(Shelf([]), COMPONENTS, lambda sheet: None)

    assert set(box.globals) == set(COMPONENTS)
    assert set(box.filters) == {"first", "last", "length"}
    assert box.tests == {}
    assert not box.extensions


def test_the_components_are_these() -> None:
    assert set(COMPONENTS) - {component.name for component in FAMILY} == {
        *("cite", "cite_all", "says", "see", "grounds", "fact_list", "fact_table"),
        *(
            "bottom_line",
            "dispute_list",
            "tension_list",
            "abbreviations",
            "introduction",
            "chart",
            "unknown_list",
            "ask_list",
            "question_list",
        ),
        *(
            "question_card",
            "system_table",
            "feeds_table",
            "timeline",
            "timeline_drawn",
            "contacts",
        ),
        *(
            "requests_table",
            "authority_paragraph",
            "authorities_table",
            "sources_note",
            "source_list",
            "source_copies",
            "fact_lines",
            "annex_line",
        ),
        *("memo_lines", "deadline_table", "key_figures", "label_key", "label_list"),
        *("annex_letter", "evidence_annex", "derived_worksheet", "waivers_list"),
    }


def test_the_second_wall_stands_without_the_first(tmp_path: Path) -> None:
    pourer = Pourer(Shelf([tmp_path]), COMPONENTS, lambda sheet: None)
    box = pourer._plain

    for wrong in (lambda: box.getattr("", "upper"), lambda: box.getitem([1], 0)):
        with pytest.raises(BriefingsError):
            wrong()
    with pytest.raises(BriefingsError, match="only a component"):
        box.call(None, print, "a")  # type: ignore[arg-type]


def test_an_edited_template_is_read_again(composed: Compose) -> None:
    assert "One." in as_text(composed("One.\n"))
    assert "Two, longer." in as_text(composed("Two, longer.\n"))


def test_no_reference_leads_to_what_was_left_out(composed: Compose) -> None:
    text = (
        "{% for fact in dossier.facts %}\n{{ cite(fact) }}\n\n{% endfor %}\n"
        "{% for topic in dossier.topics %}\n{{ unknown_list(topic) }}\n{% endfor %}\n"
        "{% if dossier.hearing.hybrid %}\n{{ evidence_annex() }}\n\n"
        "{{ question_list(dossier.topics|first) }}\n{% endif %}\n"
    )

    memo = composed(text)

    assert "Reference" not in as_json(memo)
    assert "Annex" not in as_text(memo)


def test_a_tag_inside_a_line_leaves_the_lines_end(composed: Compose) -> None:
    text = "One{% if dossier.title %} and{% endif %}\n\nTwo{# words #}\n\nThree\n"

    assert len(composed(text).blocks) == 3
