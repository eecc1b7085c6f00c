"""The formats for programs: each holds to its contract, whatever the words."""

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from briefings.diagnostics import Place, Severity
from briefings.report import FORMATS, Report, Style, Topic, diagnostics_schema
from briefings.report.github import SHOWN
from tests.report.kit import HOSTILE, entry, hostile_report, report

STYLE = Style("harbor/", waived=True)
MACHINE = ("json", "gitlab", "sarif", "junit")

LEVELS = {"error": "error", "review": "warning", "info": "note"}

SARIF_KEYS: dict[str, set[str]] = {
    "": {"$schema", "version", "runs"},
    "runs": {"tool", "columnKind", "originalUriBaseIds", "results"},
    "tool": {"driver"},
    "driver": {"name", "version", "rules"},
    "rules": {"id", "shortDescription", "help", "defaultConfiguration"},
    "shortDescription": {"text"},
    "help": {"text", "markdown"},
    "defaultConfiguration": {"level"},
    "originalUriBaseIds": {"%SRCROOT%"},
    "%SRCROOT%": {"description"},
    "description": {"text"},
    "results": {
        "ruleId",
        "ruleIndex",
        "level",
        "message",
        "locations",
        "partialFingerprints",
        "suppressions",
    },
    "message": {"text"},
    "locations": {"physicalLocation", "logicalLocations"},
    "physicalLocation": {"artifactLocation", "region"},
    "artifactLocation": {"uri", "uriBaseId"},
    "region": {"startLine", "startColumn", "endColumn"},
    "logicalLocations": {"fullyQualifiedName"},
    "partialFingerprints": {"briefings/v1"},
    "suppressions": {"kind", "status", "justification"},
}
"""Object → the properties of it that we use, out of those SARIF 2.1.0 has for it."""


def given(name: str, found: Report, style: Style = STYLE) -> Any:
    text = FORMATS[name].give(found, style)
    return json.loads(text)


@pytest.mark.parametrize("name", MACHINE)
def test_a_format_is_whole_and_utf_8_whatever_the_words(name: str) -> None:
    text = FORMATS[name].give(hostile_report(), STYLE)

    assert text.encode("utf-8")
    assert all(char.isprintable() or char in "\n\u200d" for char in text)
    if name == "junit":
        ET.fromstring(text)  # noqa: S314 -- our own
    else:
        json.loads(text)


@pytest.mark.parametrize("name", MACHINE)
def test_an_empty_report_is_a_whole_one(name: str) -> None:
    text = FORMATS[name].give(Report(), Style())

    match name:
        case "json":
            assert json.loads(text)["diagnostics"] == []
        case "gitlab":
            assert json.loads(text) == []
        case "sarif":
            assert json.loads(text)["runs"][0]["results"] == []
        case "junit":
            suites = ET.fromstring(text)  # noqa: S314 -- our own
            assert (suites.get("tests"), suites.get("failures")) == ("1", "0")
        case _:
            pytest.fail(f"say what an empty report is as {name}")


def test_the_json_report_says_what_was_said() -> None:
    held = given("json", hostile_report())

    assert [row["message"] for row in held["diagnostics"][::3]] == list(HOSTILE)
    assert held["summary"] == {
        "errors": len(HOSTILE),
        "reviews": 0,
        "infos": len(HOSTILE),
        "waived": len(HOSTILE),
        "stopped": True,
    }


@pytest.mark.parametrize("found", [Report(), report(entry()), hostile_report()])
def test_the_json_report_fits_the_schema_that_is_published(found: Report) -> None:
    assert list(misfits(given("json", found), diagnostics_schema())) == []


def misfits(held: Any, schema: dict[str, Any], where: str = "$") -> Any:
    """Yield what does not fit, for the few words of JSON Schema that we use."""
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(IS[kind](held) for kind in kinds):
        yield f"{where} is no {kinds}"
    if held not in schema.get("enum", [held]) or held != schema.get("const", held):
        yield f"{where} is another value"
    if "minimum" in schema and held < schema["minimum"]:
        yield f"{where} is below {schema['minimum']}"
    if isinstance(held, dict):
        missing = set(schema["required"]) - set(held)
        yield from (f"{where} lacks {key}" for key in missing)
    for key, value in parts(held):
        below = schema["properties"][key] if isinstance(key, str) else schema["items"]
        yield from misfits(value, below, f"{where}.{key}")


def parts(held: Any) -> list[tuple[str | int, Any]]:
    if isinstance(held, dict):
        return list(held.items())
    return list(enumerate(held)) if isinstance(held, list) else []


IS = {
    "string": lambda held: isinstance(held, str),
    "integer": lambda held: isinstance(held, int) and not isinstance(held, bool),
    "number": lambda held: isinstance(held, int | float),
    "boolean": lambda held: isinstance(held, bool),
    "null": lambda held: held is None,
    "array": lambda held: isinstance(held, list),
    "object": lambda held: isinstance(held, dict),
}


BAD_THING = "A bad thing.\n\nClean::\n\n    x"


def test_sarif_uses_only_properties_that_the_standard_has() -> None:
    found = hostile_report()._replace(
        topics={"bad-thing": Topic((Severity.REVIEW,), BAD_THING)}
    )

    def look(held: Any, name: str) -> None:
        if isinstance(held, dict):
            assert set(held) <= SARIF_KEYS[name], name
            for key, value in held.items():
                look(value, key)
        elif isinstance(held, list):
            for value in held:
                look(value, name)

    look(given("sarif", found), "")


def test_sarif_points_into_the_repository() -> None:
    place = Place("my facts/ä#1.yaml", 3, 5, 4)
    held = given("sarif", report(entry(place=place)))
    run = held["runs"][0]
    result = run["results"][0]

    assert held["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert result["level"] == "error"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "bad-thing"
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {
        "uri": "harbor/my%20facts/%C3%A4%231.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    assert location["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}


def test_sarif_has_a_level_for_each_severity_and_tells_who_settled_it() -> None:
    results = given("sarif", hostile_report())["runs"][0]["results"]

    assert {result["level"] for result in results} == set(LEVELS.values())
    for result in results:
        assert ("suppressions" in result) == (result["level"] == "warning")


def test_sarif_makes_no_link_of_the_words_of_a_dossier() -> None:
    held = given("sarif", report(entry("see [this](https://example.org)")))

    text = held["runs"][0]["results"][0]["message"]["text"]
    assert text.startswith(r"see \[this](https://example.org)")


@pytest.mark.parametrize("name", ["sarif", "gitlab"])
def test_a_fingerprint_outlives_a_moved_line_and_is_unique(name: str) -> None:
    def fingerprints(line: int) -> list[str]:
        place = Place("facts.yaml", line, 1)
        found = report(entry(place=place), entry(place=place), entry("x", place=place))
        return re.findall(r"[0-9a-f]{64}", FORMATS[name].give(found, STYLE))

    assert fingerprints(3) == fingerprints(300)
    assert len(set(fingerprints(3))) == 3


def test_gitlab_grades_what_it_is_told() -> None:
    entries = [entry(severity=severity) for severity in Severity]

    held = given("gitlab", report(*entries))

    assert [issue["severity"] for issue in held] == ["critical", "minor", "info"]
    assert held[0]["location"] == {"path": "harbor/facts.yaml", "lines": {"begin": 3}}


def test_github_gets_one_line_for_each_annotation_and_the_gravest_first() -> None:
    entries = [entry("a note", severity=Severity.INFO), entry("50%,\nor: more")]

    lines = FORMATS["github"].give(report(*entries), Style("harbor/")).splitlines()

    where = "title=bad-thing,file=harbor/facts.yaml,line=3,col=5,endColumn=9"
    assert lines == [
        rf"::error {where}::50%25,\nor: more%0Ahelp: mend it",
        f"::notice {where}::a note%0Ahelp: mend it",
    ]


def test_github_properties_cannot_be_added_to_by_a_file_name() -> None:
    place = Place("a,line=9::b%.yaml", 3, 5)

    line = FORMATS["github"].give(report(entry(place=place)), Style())

    assert "file=a%2Cline=9%3A%3Ab%25.yaml,line=3" in line


def test_github_is_told_no_more_than_it_shows() -> None:
    found = report(*[entry(str(number)) for number in range(SHOWN + 5)])

    lines = FORMATS["github"].give(found, Style()).splitlines()

    assert sum(line.startswith("::error") for line in lines) == SHOWN
    assert lines[-1] == "5 errors more are in the log or in another format."


def test_what_stands_nowhere_is_still_annotated() -> None:
    found = report(entry(place=Place("", 1, 1)))

    assert FORMATS["github"].give(found, STYLE).startswith("::error title=bad-thing::")
    assert given("sarif", found)["runs"][0]["results"][0]["locations"] == []
    assert given("gitlab", found)[0]["location"]["path"] == "."


@pytest.mark.parametrize(
    ("severity", "is_strict", "fails"),
    [
        (Severity.ERROR, False, True),
        (Severity.REVIEW, False, False),
        (Severity.REVIEW, True, True),
    ],
)
def test_junit_fails_a_case_for_what_stops_a_document(
    severity: Severity, is_strict: bool, fails: bool
) -> None:
    text = FORMATS["junit"].give(
        report(entry(severity=severity), is_strict=is_strict), STYLE
    )
    root = ET.fromstring(text)  # noqa: S314 -- our own
    suite = root[0]

    assert suite.get("tests") == "1"
    assert suite.get("failures") == str(int(fails))
    assert suite.get("skipped") == str(int(not fails))
    assert [child.tag for child in suite[0]] == ["failure" if fails else "skipped"]


def test_junit_has_a_case_that_passed_where_nothing_is_wrong() -> None:
    suite = ET.fromstring(FORMATS["junit"].give(report(), STYLE))[0]  # noqa: S314

    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert len(suite[0]) == 0


def test_markdown_marks_nothing_up_that_a_dossier_says() -> None:
    text = FORMATS["markdown"].give(hostile_report(), STYLE)

    rows = [line for line in text.splitlines() if line.startswith("| error")]
    assert len(rows) == len(HOSTILE)
    for row in rows:
        assert len(re.findall(r"(?<!\\)\|", row)) == 5
        assert not re.search(r"(?<!\\)[`*<\[](?!br>)", row)


def test_markdown_stays_below_what_a_summary_may_hold() -> None:
    found = report(*[entry("x" * 10_000) for _ in range(2_000)])

    text = FORMATS["markdown"].give(found, STYLE)

    assert len(text.encode()) < 1024 * 1024
    assert text.endswith("1500 more are in the log.\n")
