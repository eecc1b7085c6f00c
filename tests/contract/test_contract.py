"""Templates held to their contract: what they say, ask for, and come through."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from briefings.build import KINDS
from briefings.contract import Trial, draft_template, own_templates, try_template
from briefings.contract.samples import samples_for, sentinel
from briefings.errors import BriefingsError
from briefings.memo import needs_of
from briefings.model import COLLECTIONS, Dossier, Span

TEMPLATES = Path(__file__).parents[2] / "templates"
APART = {"audience", "waive", "notes", "include", "lexicon", "at"}
"""Fields that are not shown, are the office's own, or exclude another one."""


def kinds_of_record(annotation: object, seen: set[type[BaseModel]]) -> None:
    is_kind = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    if is_kind and annotation not in seen and annotation is not Span:
        seen.add(annotation)
        for field in annotation.model_fields.values():
            kinds_of_record(field.annotation, seen)
    for inner in getattr(annotation, "__args__", ()):
        kinds_of_record(inner, seen)


def said(thing: object) -> Iterator[tuple[type, str]]:
    if isinstance(thing, BaseModel):
        for name, value in thing:
            if name in thing.model_fields_set and value not in (None, "", (), {}):
                yield type(thing), name
            yield from said(value)
    elif isinstance(thing, tuple):
        for one in thing:
            yield from said(one)


def test_the_sample_dossier_says_something_in_every_field_of_every_record() -> None:
    kinds: set[type[BaseModel]] = set()
    kinds_of_record(Dossier, kinds)
    told = set(said(sentinel()))

    assert [
        f"{kind.__name__}.{name}"
        for kind in kinds
        for name in kind.model_fields
        if name not in APART and (kind, name) not in told
    ] == []


def test_a_template_is_tried_without_each_collection() -> None:
    words = [sample.words for sample in samples_for("hearing-memo")]

    assert len(set(words)) == len(words)
    for collection in COLLECTIONS:
        assert any(collection in one for one in words)


@pytest.mark.slow
@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_each_template_that_comes_with_us_keeps_it(kind: str) -> None:
    trial = try_template(kind, [TEMPLATES])

    assert trial.samples > 20
    assert trial.needs.fields


def tried(folder: Path, text: str) -> Trial:
    own = folder / "templates"
    own.mkdir(exist_ok=True)
    (own / "note.md.j2").write_text(f"{{# For tests. #}}\n{text}\n", encoding="utf-8")
    return try_template("note", [own, TEMPLATES])


BROKEN = {
    "an open tag": ("{% if dossier.title %}", 2, "closed|end"),
    "an unknown name": ("{{ dosier.title }}", 2, "'dosier'"),
    "an unknown component": ("{{ fact_lst(dossier.facts) }}", 2, "'fact_lst'"),
    "an unknown field": ("\n{{ dossier.titel }}", 3, "'titel'"),
    "an unknown field where no sample leads": (
        '{% if dossier.title == "x" %}{{ dossier.hearing.rooom }}{% endif %}',
        2,
        "no record has 'rooom'",
    ),
    "a field of another record": ("{{ dossier.hearing.statement }}", 2, "statement"),
    "an unknown container": ("::: calout\nx\n:::", 2, "'calout'"),
    "an unknown role": ("Words {.kickr}", 2, "kickr"),
    "a container that is open": ("::: callout\nx", 2, "'callout' is not closed"),
    "a refused tag": ("{% macro a() %}{% endmacro %}", 2, "a macro is not allowed"),
    "what some dossiers lack": (
        "{% set first = dossier.timeline | first %}\n{{ first.text }}",
        3,
        r"\(with a sample dossier that has no timeline",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_breaks_it_is_told_with_its_line(case: str, tmp_path: Path) -> None:
    text, line, words = BROKEN[case]

    with pytest.raises(BriefingsError, match=words) as error:
        tried(tmp_path, text)

    assert error.value.place is not None
    assert (error.value.place.file, error.value.place.line) == (
        "templates/note.md.j2",
        line,
    )


def test_it_tells_what_it_asks_for_by_the_road(tmp_path: Path) -> None:
    trial = tried(
        tmp_path,
        "{% set hearing = dossier.hearing %}\n{{ hearing.title }}\n\n"
        "{% for panel in dossier.panels %}\n{% for one in panel.witnesses %}\n"
        "- {{ one.title }}{% if loop.last %}.{% endif %}\n"
        "{% endfor %}\n{% endfor %}\n\n{{ contacts() }}",
    )

    assert trial.needs.fields == (
        "dossier.hearing",
        "dossier.hearing.title",
        "dossier.panels",
        "dossier.panels[].witnesses",
        "dossier.panels[].witnesses[].title",
    )
    assert trial.needs.components == ("contacts",)


def test_what_it_includes_is_asked_as_well(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / "end.md.j2").write_text(
        "{% if dossier.prepared_by %}{{ dossier.prepared_by }}{% endif %}\n",
        encoding="utf-8",
    )

    trial = tried(tmp_path, 'That is all.\n\n{% include "end.md.j2" %}')

    assert trial.needs.fields == ("dossier.prepared_by",)


def test_a_field_that_a_component_asks_for_is_its_own_affair() -> None:
    needs = needs_of("timeline", [TEMPLATES])

    assert "dossier.timeline" in needs.fields
    assert not [road for road in needs.fields if road.startswith(("loop", "?"))]


def test_a_new_template_begins_as_another_one(tmp_path: Path) -> None:
    target, text = draft_template(tmp_path, "floor-note", "fact-sheet")

    assert target == tmp_path / "templates" / "floor-note.md.j2"
    assert text == (TEMPLATES / "fact-sheet.md.j2").read_text("utf-8")
    assert own_templates(tmp_path) == []


@pytest.mark.parametrize(
    ("kind", "model", "words"),
    [
        ("../evil", "fact-sheet", "cannot be the name"),
        ("Floor Note", "fact-sheet", "cannot be the name"),
        ("note", "fact-shet", "no template for 'fact-shet'"),
        ("note", "../house", "no template for"),
    ],
)
def test_a_name_that_is_none_is_refused(
    tmp_path: Path, kind: str, model: str, words: str
) -> None:
    with pytest.raises(BriefingsError, match=words) as error:
        draft_template(tmp_path, kind, model)

    assert error.value.help
