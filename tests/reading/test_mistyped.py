"""What a person may mistype in YAML, case by case."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefings.reading import COMPLAINTS, LIMITS, Limits, load
from tests import kit

CASES = kit.listed(Path(__file__).with_name("mistyped.yaml"))
LIBRARY_WORDS = (
    "expected",
    "token",
    "scalar",
    "mapping",
    "sequence",
    "anchor",
    "alias",
)


def told(content: bytes | str, limits: Limits = LIMITS) -> list[str]:
    return [
        f"{problem.place.line}:{problem.place.column}: {problem.message}"
        for problem in load(content, "f.yaml", limits).problems
        if problem.place
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_mistake_is_told_where_it_stands(case: dict[str, Any]) -> None:
    loaded = load(case["typed"], "f.yaml")

    assert [case["says"]] == told(case["typed"])
    assert case.get("help", "") in loaded.problems[0].help
    assert loaded.problems[0].rule in COMPLAINTS


def test_no_message_speaks_as_the_parser_does() -> None:
    problems = [
        problem for case in CASES for problem in load(case["typed"], "f.yaml").problems
    ]

    assert len(problems) >= len(CASES)
    for problem in problems:
        said = f"{problem.message} {problem.help}".lower()

        assert not [word for word in LIBRARY_WORDS if word in said]
        assert not problem.message.endswith(".")
        assert problem.help


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_no_place(line_end: str) -> None:
    assert [
        case["case"]
        for case in CASES
        if told(case["typed"]) != told(case["typed"].replace("\n", line_end))
    ] == []


def test_the_slow_parser_tells_the_same_mistakes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fast = [told(case["typed"]) for case in CASES]
    monkeypatch.setattr("briefings.reading.loading.builder.PARSER", yaml.SafeLoader)

    slow = [told(case["typed"]) for case in CASES]

    differing = {
        case["case"]
        for case, one, other in zip(CASES, fast, slow, strict=True)
        if one != other
    }
    assert differing <= {
        "a line that begins with a percent sign",
        "an escape for half a character",
        "an escape for no character",
    }


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (
            "title: é\n".encode("latin-1"),
            "1:8: the character here, perhaps 'é', is not saved as UTF-8",
        ),
        (
            b"a: b\nc: \x93x\x94\n",
            "2:4: the character here, perhaps '“', is not saved as UTF-8",
        ),
        ("title: x\n".encode("utf-16"), "1:1: this file is saved as UTF-16"),
        ("title: x\n".encode("utf-16-le"), "1:1: this file is saved as UTF-16"),
        ("title: x\n".encode("utf-16-be"), "1:1: this file is saved as UTF-16"),
        ("title: x\n".encode("utf-16") + b"x", "1:1: this file is saved as UTF-16"),
        ("title: x\n".encode("utf-32"), "1:1: this file is saved as UTF-32"),
        (b"a: x\x00y\n", "1:5: this text holds U+0000, a control character"),
        (b"a: x\x1b[2Jy\n", "1:5: this text holds U+001B, a control character"),
        ("a: x\n".encode("utf-8-sig"), ""),
    ],
)
def test_bytes_that_are_no_clean_text_are_told(content: bytes, says: str) -> None:
    assert ([says] if says else []) == told(content)


def test_all_that_can_be_told_of_one_file_is_told_at_once() -> None:
    typed = "a: &x 1\nb: *x\nc: d\nc: e\nf: Exhibit #5\ng: \x07\nh: [1\n"

    assert told(typed) == [
        "1:4: a text cannot begin with '&' unless it stands in quotes",
        "2:4: '*x' repeats another part of the file",
        "4:1: 'c' is given twice: here and in line 3",
        "5:12: the text ends before '#5': what follows is taken for a remark",
        "6:4: this text holds U+0007, a control character",
        "7:4: the bracket '[' is never closed",
    ]


@pytest.mark.parametrize(
    ("limits", "typed", "says"),
    [
        (
            Limits(depth=3),
            "a: [[[x]]]\n",
            "1:6: lists and maps stand more than 3 deep here",
        ),
        (
            Limits(values=4),
            "[a, b, c, [d, e]]\n",
            "1:12: up to here the dossier holds more than 4 values",
        ),
        (
            Limits(entries=2),
            "a: [a, b, c, [d, e, f]]\n",
            "1:21: more than 2 entries stand together here",
        ),
        (
            Limits(entries=2),
            "- {a: b, c: d, e: f}\n",
            "1:16: more than 2 entries stand together here",
        ),
        (
            Limits(characters=5),
            "a: b\nc: abcdef\n",
            "2:4: this text has more than 5 characters",
        ),
        (Limits(file_bytes=0), "a: b\n", "1:1: this file is larger than 0 MB"),
    ],
)
def test_a_limit_is_told_where_it_is_met(limits: Limits, typed: str, says: str) -> None:
    assert [says] == told(typed, limits)


def test_a_refused_key_shifts_no_place_below_it() -> None:
    typed = "a:\n  b: c\n  b: [d, e]\n  ? {f: g}\n  : h\n  i: j\nk: l\n"
    loaded = load(typed, "f.yaml")

    assert [problem.rule for problem in loaded.problems] == ["duplicate-key", "odd-key"]
    assert loaded.data == {"a": {"b": "c", "i": "j"}, "k": "l"}
    for route, value in ((("a", "i"), "j"), (("k",), "l")):
        start, end = loaded.outline.span(route)
        assert typed[start:end] == value


def test_lines_are_counted_as_editors_count_them() -> None:
    typed = "a: b\u2028c\x85d\u2029e\x0bf\x0cg\x1ch\ni: &j k\r\nl: *m\rn: o\nn: p\n"

    assert [line for line in told(typed) if not line.startswith("1:")] == [
        "2:4: a text cannot begin with '&' unless it stands in quotes",
        "3:4: '*m' repeats another part of the file",
        "5:1: 'n' is given twice: here and in line 4",
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "facts: # remarks\n  - id: a # another\n",
        "facts: #list\n  - id: a\n",
        "#title\na: b\n",
        "panel: 1  # 2 is for the other side\n",
        "a: 'x #5'\nb: \"y #5\"\nc: |\n  z #5\n",
        "a: x#5\nb: [c, d] #e\n",
        "url: https://example.org/#5\n",
        "a: b\n  #5 goes on\n",
    ],
)
def test_a_remark_is_left_alone(typed: str) -> None:
    assert told(typed) == []


def test_of_many_alike_the_rest_are_counted() -> None:
    typed = "a: &x b\nc: [" + "*x, " * 81 + "]\n"

    found = told(typed, Limits(problems=3))

    assert len(found) == 5
    assert found[-1].endswith("78 more of these follow")


def test_aliases_that_would_multiply_are_refused_at_once() -> None:
    lines = ["a0: &a0 x"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]

    loaded = load("\n".join(lines), "f.yaml")

    assert {"repeated-part", "labelled-part"} == {item.rule for item in loaded.problems}


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "a: {b: ", "[" * 1000])
def test_a_million_openings_are_refused(opening: str) -> None:
    loaded = load(opening * (200_000 // len(opening)), "f.yaml")

    assert {item.rule for item in loaded.problems} <= {"broken-yaml", "too-much"}
    assert loaded.problems
