"""Names, offices, short forms and weekdays are as the registry and the calendar say."""

from pathlib import Path

import pytest

from tests.proofreading.kit import CLAIM, found, rules


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Diana Roe runs it.", ["name-differs"]),
        ("Ana Saldana speaks for it.", ["name-differs"]),
        ("Ana Saladña speaks for it.", ["name-differs"]),
        ("Ms. Saldana speaks for it.", ["name-differs"]),
        ("Dana Roe and Ms. Roe run it.", []),
        ("Acting Director Dana Roe's office runs it.", []),
        ("Carla Roe is somebody else.", []),
        ("Robert Poe and Ms. Lee are somebody else.", []),
        ("It was “Diana Roe” in the letter.", []),
    ],
)
def test_a_name_is_the_registrys(tmp_path: Path, words: str, wanted: list[str]) -> None:
    assert rules(tmp_path, words) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Dana Roe, deputy director, runs it.", ["title-differs"]),
        ("Dana Roe, the agency's director, runs it.", ["title-differs"]),
        ("Deputy Director Roe runs it.", ["title-differs"]),
        ("Ana Saldaña, the chairwoman, speaks.", ["title-differs"]),
        ("Dana Roe, the agency's acting director, runs it.", []),
        ("Acting Director Roe runs it.", []),
        ("Ana Saldaña, a spokesperson, speaks.", []),
        ("Dana Roe, who was there, saw it.", []),
        ("The director spoke to Dana Roe, a crane and a boat.", []),
    ],
)
def test_an_office_is_the_registrys(
    tmp_path: Path, words: str, wanted: list[str]
) -> None:
    assert rules(tmp_path, words) == wanted


def test_the_office_of_an_attribution_is_the_registrys(tmp_path: Path) -> None:
    claims = [
        CLAIM | {"id": f"f{n}", "attribution": {"speaker": "roe", "role": role}}
        for n, role in enumerate(["acting director", "deputy director", "a boss"])
    ]

    said = found(tmp_path, "{{ fact_list(dossier.facts) }}", facts=claims)

    assert [(item.rule, item.route) for item in said] == [
        ("title-differs", ("facts", 1, "attribution", "role"))
    ]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The hearing is on Monday, {{ dossier.prepared }}.", ["wrong-weekday"]),
        ("The hearing is on Sunday, {{ dossier.prepared }}.", []),
        ("The hearing is on Monday, March 3.", ["wrong-weekday"]),
        ("The hearing is on Tuesday, March 3.", []),
        ("It began on Mon., Feb. 10.", []),
        ("It was told on a Tuesday by Vera Monroe. March 3, 2026 is the day.", []),
        ("Ask Dr. Friedman, March 3, 2026.", []),
    ],
)
def test_a_weekday_is_that_of_its_date(
    tmp_path: Path, words: str, wanted: list[str]
) -> None:
    assert rules(tmp_path, words, prepared="2026-03-01") == wanted


SAYS_HA = "The HA keeps it."


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (SAYS_HA, ["unexplained-acronym"]),
        ("{{ abbreviations() }}\n\n" + SAYS_HA, []),
        ("The Harbor Agency (HA) keeps it.\n\n" + SAYS_HA, []),
        (SAYS_HA + "\n\n{{ abbreviations() }}", ["unexplained-acronym"]),
        ("# The HA\n\nIt keeps it.", []),
        ("The HMB keeps it.", ["undeclared-acronym"]),
        ("The H.M.B. keeps it.", ["undeclared-acronym"]),
        ("Part XI of 5 U.S.C. 552a, as a PDF.", []),
        ("HEARING ON THE RECORD", []),
    ],
)
def test_short_forms_are_declared_and_told(
    tmp_path: Path, words: str, wanted: list[str]
) -> None:
    facts = [CLAIM | {"status": "established"}]

    assert rules(tmp_path, words, facts=facts) == wanted
