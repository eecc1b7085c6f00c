import pytest

from briefings.evidence.claim import claim
from briefings.evidence.comparisons.scope.modality import compare

SAME = {
    "The board plans to close the pier.": "The board will close the pier.",
    "The board asked the agency to look.": "The agency was asked by the board to look.",
    "The rule would cover 31 piers.": "If adopted, the rule would cover 31 piers.",
    "The board closed it in May.": "The plan was to close the pier; it closed in May.",
    "Operators are required to file a report.": "Operators must file a report.",
    "The pier was closed on May 3.": "The pier was closed on May 3, when it may rain.",
    "The agency hopes to hire 40.": "The agency's hope is to hire 40.",
}
RAISED = {
    "The board closed the pier.": "The board plans to close the pier.",
    "The rule covers 31 piers.": "The rule would cover 31 piers.",
    "The agency makes 3,000 checks a day.": "The goal is 3,000 checks a day.",
    "The agency received 40 inspectors.": "The agency asked for 40 inspectors.",
    "Operators filed reports.": "Operators must file reports.",
    "Operators may file reports.": "Operators must file reports.",
    "The board ordered the agency to close it.": "The board asked it to close.",
    "The gates failed.": "The gates might fail.",
    "Roe said he is certain that it was May.": "Roe said he thinks it was May.",
}


@pytest.mark.parametrize(("statement", "passage"), SAME.items())
def test_what_is_as_far_off_is_let_be(statement, passage):
    assert not list(compare(claim(statement, passage)))


@pytest.mark.parametrize(("statement", "passage"), RAISED.items())
def test_what_is_nearer_to_done_is_told(statement, passage):
    found = list(compare(claim(statement, passage)))

    assert {item.rule for item in found} == {"modality-differs"}
