"""A timeline in Word and on a page: days over an axis, no number over another."""

from datetime import date
from xml.etree.ElementTree import Element

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from briefings.memo import Drawing, Line, Run
from briefings.shown.charts import chart_lines
from briefings.writing import write_html
from briefings.writing.timelines import _LABEL, day_of, heights, span_of
from tests.writing.conftest import Write
from tests.writing.packages import parts, root
from tests.writing.sample import sample
from tests.writing.test_charts import BOOK, C, rows

FIRST = 45_992  # December 1, 2025
DAYS = Drawing(
    (Run("When it happened"),),
    "A line of days. 1, December 1, 2025; 2, December 2, 2025; 3, January 2026; 4,"
    " March 1, 2026.",
    "days",
    "Events",
    (
        Line("1", str(FIRST)),
        Line("2", str(FIRST + 1)),
        Line("3", str(FIRST + 31), str(FIRST + 61)),
        Line("4", str(FIRST + 90)),
    ),
)


def numbers(chart: Element, kind: str) -> list[str]:
    return [v.text or "" for one in chart.iter(f"{C}{kind}") for v in one.iter(f"{C}v")]


def test_word_shows_the_days_of_its_workbook(write: Write) -> None:
    content = write(DAYS)

    chart = root(content, "word/charts/chart1.xml")
    head, *held = rows(parts(content)[BOOK])
    assert head == ("No.", "From", "To", "Events", "", "First day", "Last day")
    assert held == [
        ("1", FIRST, FIRST, 1, 1, "2025-12-01", "2025-12-01"),
        ("2", FIRST + 1, FIRST + 1, 2, 2, "2025-12-02", "2025-12-02"),
        ("4", FIRST + 90, FIRST + 90, 1, 1, "2026-03-01", "2026-03-01"),
        ("3", FIRST + 31, FIRST + 61, 1, 1, "2026-01-01", "2026-01-31"),
    ]
    days = [str(row[1]) for row in held[:3]] + [str(day) for day in held[3][1:3]]
    assert numbers(chart, "xVal") == days
    assert numbers(chart, "yVal") == ["1", "2", "1", "1", "1"]
    labels = [one.text for one in chart.iter() if one.tag.endswith("main}t")]
    assert labels == ["1", "2", "4", "3"]


def test_what_may_have_happened_on_several_days_stands_on_no_stem(write: Write) -> None:
    points, bar = root(write(DAYS), "word/charts/chart1.xml").iter(f"{C}ser")

    assert points.find(f"{C}errBars") is not None
    assert bar.find(f"{C}errBars") is None


def test_a_spreadsheet_counts_the_same_days() -> None:
    assert openpyxl.utils.datetime.from_excel(FIRST).date() == date(2025, 12, 1)
    assert day_of(DAYS.points[0]) == date(2025, 12, 1)


def test_a_copy_can_be_held_to_the_days(write: Write) -> None:
    lines = chart_lines(parts(write(DAYS))["word/charts/chart1.xml"], "chart1.xml")

    assert lines == (
        "1 2 4 3",
        f"Events: {FIRST} = 1; {FIRST + 1} = 2; {FIRST + 90} = 1",
        f"3: {FIRST + 31} = 1; {FIRST + 61} = 1",
    )


def test_a_page_draws_each_day_and_says_what_is_drawn() -> None:
    page = write_html(sample()._replace(blocks=(DAYS,))).decode()

    assert f'aria-label="{DAYS.summary}"' in page
    assert page.count("<circle ") == 3
    assert page.count("<rect ") == 1
    assert ">Dec 1, 2025<" in page


SPANS = st.tuples(st.integers(30_000, 60_000), st.sampled_from([0, 0, 6, 30, 60]))


@given(st.lists(SPANS, min_size=1, max_size=60))
def test_an_axis_ends_with_what_is_drawn(spans: list[tuple[int, int]]) -> None:
    axis = span_of(drawn(spans))

    assert axis.first <= min(first for first, _ in spans)
    assert axis.last == max(axis.first + 1, *(first + more for first, more in spans))
    assert (axis.last - axis.first) / axis.step <= 6


@given(st.lists(SPANS, min_size=1, max_size=12))
def test_nothing_stands_over_a_number(spans: list[tuple[int, int]]) -> None:
    """A number stands left of its point or bar, as wide as a part of the axis."""
    drawing = drawn(spans)
    axis = span_of(drawing)
    room = (axis.last - axis.first) * _LABEL
    placed = list(zip(spans, heights(drawing), strict=True))

    for place, ((first, _), height) in enumerate(placed):
        for (other, more), at in placed[:place] + placed[place + 1 :]:
            if at == height:
                assert other + more <= first - room or other > first - room
            if not more and at > height:  # a stem
                assert not first - room < other < first


def drawn(spans: list[tuple[int, int]]) -> Drawing:
    points = (
        Line(str(n), str(first), str(first + more) if more else "")
        for n, (first, more) in enumerate(spans, 1)
    )
    return DAYS._replace(points=tuple(points))
