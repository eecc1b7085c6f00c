"""A timeline in Word and on a page: days over an axis, no number over another."""

from datetime import date
from xml.etree.ElementTree import Element

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from briefings.memo import Drawing, Line, Run
from briefings.shown.charts import chart_lines
from briefings.writing import write_html
from briefings.writing.timelines import day_of, heights, span_of
from tests.writing.conftest import Write
from tests.writing.packages import parts, root
from tests.writing.sample import sample
from tests.writing.test_charts import BOOK, C, rows

FIRST = 45_992  # December 1, 2025
DAYS = Drawing(
    (Run("When it happened"),),
    "A line of days. T-1, December 1, 2025; T-2, December 2, 2025; T-4, March 1, 2026.",
    "days",
    "Events",
    (
        Line("T-1", str(FIRST)),
        Line("T-2", str(FIRST + 1)),
        Line("T-4", str(FIRST + 90)),
    ),
)


def numbers(chart: Element, kind: str) -> list[str]:
    return [v.text or "" for one in chart.iter(f"{C}{kind}") for v in one.iter(f"{C}v")]


def test_word_shows_the_days_of_its_workbook(write: Write) -> None:
    content = write(DAYS)

    chart = root(content, "word/charts/chart1.xml")
    held = rows(parts(content)[BOOK])
    assert held == [
        ("No.", "Day", "Events", "First day"),
        ("T-1", FIRST, 1, "2025-12-01"),
        ("T-2", FIRST + 1, 2, "2025-12-02"),
        ("T-4", FIRST + 90, 1, "2026-03-01"),
    ]
    assert numbers(chart, "xVal") == [str(row[1]) for row in held[1:]]
    assert numbers(chart, "yVal") == [str(row[2]) for row in held[1:]]
    labels = [one.text for one in chart.iter() if one.tag.endswith("main}t")]
    assert labels == ["T-1", "T-2", "T-4"]


def test_a_spreadsheet_counts_the_same_days() -> None:
    assert openpyxl.utils.datetime.from_excel(FIRST).date() == date(2025, 12, 1)
    assert day_of(DAYS.points[0]) == date(2025, 12, 1)


def test_a_copy_can_be_held_to_the_days(write: Write) -> None:
    lines = chart_lines(parts(write(DAYS))["word/charts/chart1.xml"], "chart1.xml")

    assert lines == (
        "T-1 T-2 T-4",
        f"Events: {FIRST} = 1; {FIRST + 1} = 2; {FIRST + 90} = 1",
    )


def test_a_page_draws_each_day_and_says_what_is_drawn() -> None:
    page = write_html(sample()._replace(blocks=(DAYS,))).decode()

    assert f'aria-label="{DAYS.summary}"' in page
    assert page.count("<circle ") == 3
    assert ">Dec 1, 2025<" in page


@given(st.lists(st.integers(30_000, 60_000), min_size=1, max_size=60).map(sorted))
def test_no_number_stands_over_another(days: list[int]) -> None:
    drawing = DAYS._replace(points=tuple(Line("T-1", str(day)) for day in days))
    first, last, step = span_of(drawing)
    placed = list(zip(days, heights(drawing), strict=True))

    assert first <= days[0] <= days[-1] <= last
    assert (last - first) % step == 0
    assert (last - first) // step <= 6
    for place, (day, height) in enumerate(placed):
        near = [other for other, at in placed[:place] if at == height]
        assert all(day - other >= (last - first) * 0.055 for other in near)
