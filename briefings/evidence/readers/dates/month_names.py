"""From a word to whether it names a month here: not may, march, a person or a force."""

from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.years import year_at
from briefings.evidence.readers.words.wordset import words

LAST_DAY = 31
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_SHORT = 4  # letters of an abbreviation: Sept.
_TWO = 2  # digits of a day
_PLACING = words(
    """
    in since by until of last this next late early mid during from through to before
    after between beginning ending end till past previous - and for on dated or starting
    each every current throughout
    """
)
_DOUBTFUL = words("may march mar dec sep")  # words of their own in small letters
_ARTICLES = words("a an the its his her their this that 's")
_JOINING = words("and of for or to by from")
_BARE_VERBS = words("be have not i we he she they it also")
_SHORT_NAMES = words("jan mar dec jun sep nov oct")
_ALONE = words("april june august")  # may open a sentence


def is_month(page: Page, index: int) -> bool:
    """Whether a month's name at `index` is one, by its letters and its company."""
    low, before = page.word(index), page.word(index - 1)
    is_capital = page.original(index)[:1].isupper()
    following = after_point(page, index + 1)
    has_day = _has_day_or_year(page, following)
    if low not in page.almanac.ambiguous:
        return is_capital or has_day or before in _PLACING
    if not is_capital:
        return has_day and (low not in _DOUBTFUL or before in ("in", "of"))
    if _is_placed(page, index):
        return not _is_other_word(page, index)
    opens = before == "" or (before == "." and len(page.word(index - 2)) > 1)
    return has_day or (opens and low in _ALONE and not _is_capital(page, following))


def _is_placed(page: Page, index: int) -> bool:
    """Whether the words around a capital month's name may go with a month."""
    before = page.word(index - 1)
    if before in _PLACING or _has_day_before(page, index):
        return True
    if before in _ARTICLES and page.original(index + 1)[:1].islower():
        return True  # an August memo
    is_inside = page.original(index - 1)[:1].islower()
    return is_inside and page.word(index) not in _SHORT_NAMES


def _is_capital(page: Page, index: int) -> bool:
    return page.original(index)[:1].isupper()


def after_point(page: Page, at: int) -> int:
    """Return the piece after the point of an abbreviated month or weekday."""
    is_short = 0 < len(page.word(at - 1)) <= _SHORT or page.word(at - 1) == "thurs"
    return (
        at + 1
        if is_short and page.word(at) == "." and page.pieces.is_joined(at)
        else at
    )


def day_at(page: Page, index: int) -> tuple[int, int]:
    """Return the day of a month at `index` and the piece after it; 0 for none."""
    word = page.word(index)
    if word.isdecimal() and len(word) <= _TWO and 1 <= int(word) <= LAST_DAY:
        after = index + 1
        if page.word(after) in _SUFFIXES and page.pieces.is_joined(after):
            after += 1
        return int(word), after
    number = page.almanac.ordinals.get(word, 0)
    return (number, index + 1) if 0 < number <= LAST_DAY else (0, index)


def impossible_day(page: Page, index: int, at: int, month: int) -> Dating | None:
    """Read digits after a month that can only be a slip for a day: March 41."""
    word, after = page.word(at), page.word(at + 1)
    if not (word.isdecimal() and len(word) == _TWO) or int(word) <= LAST_DAY:
        return None
    if after.isalpha() and after not in ("and", "to", "through", "in", "at"):
        return None
    return Dating(index, at + 1, None, month=month, day=int(word))


def _has_day_or_year(page: Page, at: int) -> bool:
    if day_at(page, at)[0] or year_at(page, at):
        return True
    return page.word(at) in (",", "of") and bool(year_at(page, at + 1))


def _has_day_before(page: Page, index: int) -> bool:
    at = index - 2 if page.word(index - 1) == "of" else index - 1
    if page.word(at) in _SUFFIXES:
        at -= 1
    return page.word(at).isdecimal() and bool(day_at(page, at)[0])


def _is_other_word(page: Page, index: int) -> bool:
    """Whether it is a verb, a person or a crowd: June Carter, March of Dimes."""
    low, before, after = (page.word(at) for at in (index, index - 1, index + 1))
    if low == "may":
        return before in ("and", "or", "-", "to") and after in _BARE_VERBS
    if low == "march" and after in ("on", "of", "for", "against"):
        return before in _JOINING or before in _ARTICLES
    is_name = page.original(index + 1)[:1].isupper()
    return is_name and before not in _PLACING - _JOINING
