"""The caret stands under the whole value, whatever letters stand before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.diagnostics import printable
from briefings.report.columns import WIDTH, columns, window


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("plain", 5),
        ("日本", 4),
        ("e\u0301", 1),
        ("é", 1),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),
        ("👍🏽", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("❤\ufe0f", 1),
        ("ﬁ", 1),
        ("\uff21", 2),
        ("עברית", 5),
    ],
)
def test_a_text_is_as_wide_as_a_terminal_draws_it(text: str, width: int) -> None:
    assert columns(text) == width


def test_a_short_line_is_shown_whole() -> None:
    assert window("  key: value", 7, 5) == ("  key: ", "value", "")


@pytest.mark.parametrize("start", [0, 1, 95, 500, 4_990])
@pytest.mark.parametrize("length", [1, 10, 4_000])
@pytest.mark.parametrize("letter", ["x", "日", "e\u0301", "\x1b"])
def test_a_long_line_is_cut_around_the_caret(
    start: int, length: int, letter: str
) -> None:
    line = letter * 5_000

    shown = window(line, start, length)

    assert columns("".join(shown)) <= WIDTH
    assert shown.marked
    if start in {0, 1} or start > WIDTH:
        assert shown.before.startswith("...") == (start > WIDTH)


@given(
    st.text(alphabet=st.characters(exclude_characters="\r\n"), max_size=400),
    st.integers(0, 400),
    st.integers(1, 400),
)
def test_a_window_is_printable_and_fits(line: str, start: int, length: int) -> None:
    shown = "".join(window(line, start, length))

    assert columns(shown) <= WIDTH
    assert all(
        char.isprintable() or char == "\u200d" or char.isspace() for char in shown
    )


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=60))
def test_what_fits_is_not_changed(before: str, marked: str, after: str) -> None:
    line = before + marked + after
    if columns(printable(line)) > WIDTH:
        return

    shown = window(line, len(before), len(marked))

    assert (shown.before, shown.marked) == (printable(before), printable(marked))


def test_an_endless_line_costs_no_more_than_a_long_one() -> None:
    line = "日" * 2_000_000

    assert columns("".join(window(line, 1_000_000, 900_000))) <= WIDTH


@pytest.mark.parametrize("width", [24, 40, 96])
def test_a_narrow_terminal_gets_a_narrow_window(width: int) -> None:
    shown = window(f"{'a' * 80} wrong {'b' * 80}", 81, 5, width)

    assert columns("".join(shown)) <= width
    assert shown.marked == "wrong"
