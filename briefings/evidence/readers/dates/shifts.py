"""From words like "last" and "next" to how far they move a date."""

from briefings.evidence.readers.dates.dating import Page

PRIOR = frozenset(("previous", "prior", "preceding"))
_BACK = PRIOR | {"last", "past"}
_HERE = frozenset(("this", "current", "the"))
_AHEAD = frozenset(("next", "coming"))
_SHIFTS = {
    **dict.fromkeys(_BACK, -1),
    **dict.fromkeys(_HERE, 0),
    **dict.fromkeys(_AHEAD, 1),
}


def shift_at(page: Page, index: int) -> tuple[int | None, int]:
    """Return how far a word like "last" moves, and the piece after it; or `None`."""
    word, after = page.word(index), page.word(index + 1)
    if word == "the" and after in _SHIFTS and after not in ("this", "the"):
        return _SHIFTS[after], index + 2
    if word == "past" and _is_preposition(page, index):
        return None, index  # "past June 30", "past Monday"
    if word in _SHIFTS:
        return _SHIFTS[word], index + 1
    return None, index


def _is_preposition(page: Page, index: int) -> bool:
    """Whether "past" stands for "after"."""
    is_day = page.word(index + 1) in page.almanac.weekdays
    return page.word(index + 2)[:1].isdecimal() or (
        is_day and page.word(index - 1) not in ("the", "this")
    )
