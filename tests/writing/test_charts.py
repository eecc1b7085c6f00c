"""A drawing in Word: its numbers, the workbook behind it, what those hear of it."""

import io
from xml.etree.ElementTree import Element

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.memo import Drawing, Line, Run
from briefings.writing import write_html, write_plain
from briefings.writing.charts import Charts
from briefings.writing.workbooks import workbook
from tests.writing.conftest import Write
from tests.writing.packages import parts, root
from tests.writing.sample import sample

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
BOOK = "word/embeddings/Microsoft_Excel_Sheet1.xlsx"
DRAWING = Drawing(
    (Run("Inspections"),),
    "Bars of inspections a month: May, 210; June, 164.5. Held against: goal, 300.",
    "bars",
    "inspections a month",
    (Line("May: 210", "210"), Line("June: 164.5", "164.5")),
    (Line("Goal: 300", "300"), Line("Claim: 250", "250")),
)
SHEET = [
    ("", "inspections a month", "Goal: 300", "Claim: 250"),
    ("May: 210", 210, 300, 250),
    ("June: 164.5", 164.5, 300, 250),
]


def rows(content: bytes) -> list[tuple]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def cached(chart: Element, kind: str) -> list[list[str]]:
    return [
        [value.text or "" for value in found.iter(f"{C}v")]
        for found in chart.iter(f"{C}{kind}")
    ]


@pytest.mark.parametrize("kind", ["bars", "lines"])
def test_word_shows_what_its_workbook_holds(write: Write, kind: str) -> None:
    content = write(DRAWING._replace(kind=kind))

    chart = root(content, "word/charts/chart1.xml")
    assert rows(parts(content)[BOOK]) == SHEET
    assert cached(chart, "val") == [["210", "164.5"], ["300"] * 2, ["250"] * 2]
    assert cached(chart, "tx")[:3] == [[head] for head in SHEET[0][1:]]
    assert (chart.find(f".//{C}barChart") is not None) == (kind == "bars")


def test_levels_are_told_apart_without_colour(write: Write) -> None:
    chart = root(write(DRAWING), "word/charts/chart1.xml")

    dashes = [one.get("val") for one in chart.iter() if one.tag.endswith("prstDash")]
    assert len(set(dashes)) == len(dashes) == 2


def test_those_who_do_not_see_it_hear_its_figures(write: Write) -> None:
    (shown,) = [
        one for one in root(write(DRAWING)).iter() if one.tag.endswith("}docPr")
    ]

    assert shown.get("descr") == DRAWING.summary
    memo = sample()._replace(blocks=(DRAWING,))
    assert f'aria-label="{DRAWING.summary}"' in write_html(memo).decode()
    assert "June, 164.5" in write_plain(memo).decode()


def test_two_drawings_have_parts_and_numbers_of_their_own(write: Write) -> None:
    files = parts(write(DRAWING, DRAWING._replace(kind="lines")))

    assert {"word/charts/chart1.xml", "word/charts/chart2.xml"} <= files.keys()
    assert b"Chart 2" in files["word/document.xml"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))))
def test_any_words_stand_in_it_as_they_are(words: str) -> None:
    drawing = DRAWING._replace(points=(Line(words, "1"), Line("x", "2")))

    charts = Charts("word/document.xml")
    charts.add(drawing, 9_000)

    assert rows(workbook(drawing))[1][0] == words
    assert charts.parts[0].data.decode().count("<c:ser>") == 3
