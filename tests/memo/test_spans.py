"""Days, months and spans in words: nothing more exact than the record is."""

from datetime import date

import pytest

from briefings.memo.views.spans import is_rough, partial_day, span

TOLD = {
    "2026": "2026",
    "2026-02": "February 2026",
    "2026-02-10": "February 10, 2026",
    "2026-01/2026-02-03": "January 2026 to February 3, 2026",
    "2025-05/2025-06": "May to June 2025",
    "2025-06-02/2025-06-08": "June 2\u20138, 2025",
    "2025-07-01/2025-12-31": "July 1 to December 31, 2025",
    "2025-12/2026-01": "December 2025 to January 2026",
    "2024/2025": "2024 to 2025",
    "2025-05-21/2025-05-31": "May 21\u201331, 2025",
}
ROUGH = {
    "2025-05-21/2025-05-31": "late May 2025",
    "2026-02-21/2026-02-28": "late February 2026",
    "2025-05-11/2025-05-20": "mid-May 2025",
    "2025-05-01/2025-05-10": "early May 2025",
}


@pytest.mark.parametrize(("value", "words"), TOLD.items())
def test_what_two_ends_share_is_said_once(value: str, words: str) -> None:
    assert partial_day(value) == words


@pytest.mark.parametrize(("value", "words"), ROUGH.items())
def test_a_part_of_a_month_that_was_worked_out_reads_as_it_was_said(
    value: str, words: str
) -> None:
    assert partial_day(value, approximate=True) == words
    assert is_rough(value)


@pytest.mark.parametrize(
    "value", ["2025-06-02/2025-06-08", "2025-05", "2025", "2025-05-21"]
)
def test_any_other_approximate_day_keeps_its_words(value: str) -> None:
    assert partial_day(value, approximate=True) == partial_day(value)
    assert not is_rough(value)


def test_a_month_may_be_any_of_its_days() -> None:
    assert span("2026-02") == (date(2026, 2, 1), date(2026, 2, 28))
    assert span("2025-05/2025-06").middle == date(2025, 5, 31)
    assert span("1931").last == date(1931, 12, 31)
