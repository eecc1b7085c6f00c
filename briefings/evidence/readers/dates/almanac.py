"""From the word list for times to tables to look them up in."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.figures.number_tables import Phrases, by_first_word
from briefings.evidence.readers.words.tokens import tokens
from briefings.evidence.readers.words.wordset import words


class Almanac(NamedTuple):
    """The words for days, months and times of one lexicon."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ambiguous: frozenset[str]  # months that are also names or verbs
    short_weekdays: frozenset[str]
    seasons: Mapping[str, tuple[int, int]]
    parts: Mapping[str, str]
    holidays: Mapping[str, tuple[int, ...]]
    holiday_phrases: Phrases
    events: Mapping[str, str]
    event_phrases: Phrases
    small: Mapping[str, int]
    ordinals: Mapping[str, int]
    fiscal_begins: int
    starters: frozenset[str]
    begins: Callable[[str], bool]  # whether a time may begin with a word, kept


_STARTERS = words(
    """
    last past previous prior this current next coming preceding today yesterday tomorrow
    tonight weekend earlier later fiscal fy q q1 q2 q3 q4 a an the year year's month's
    calendar recent over same following week month new
    """
)


def almanac(lexicon: Lexicon) -> Almanac:
    """Return the calendar words of a lexicon as tables."""
    calendar, numbers = lexicon.table("calendar"), lexicon.table("numbers")
    holidays = {name: tuple(rule) for name, rule in calendar["holidays"].items()}
    events = {name.lower(): day for name, day in calendar["events"].items()}
    holiday_phrases = by_first_word([_spaced(name) for name in holidays])
    event_phrases = by_first_word([_spaced(name) for name in events])
    weekdays = calendar["weekdays"]
    weekdays = {**weekdays, **{f"{name}'s": day for name, day in weekdays.items()}}
    starters = frozenset().union(
        calendar["months"],
        weekdays,
        calendar["seasons"],
        [f"{name}'s" for name in calendar["seasons"]],  # "by summer's end"
        calendar["parts"],
        holiday_phrases,
        event_phrases,
        numbers["small"],
        numbers["ordinals"],
        _STARTERS,
    )
    return Almanac(
        months=calendar["months"],
        weekdays=weekdays,  # "at Thursday's hearing", too
        ambiguous=frozenset(calendar["ambiguous"]["months"]),
        short_weekdays=frozenset(calendar["ambiguous"]["weekdays"]),
        seasons={
            name: (at, count) for name, (at, count) in calendar["seasons"].items()
        },
        parts=calendar["parts"],
        holidays={_spaced(name): rule for name, rule in holidays.items()},
        holiday_phrases=holiday_phrases,
        events={_spaced(name): day for name, day in events.items()},
        event_phrases=event_phrases,
        small=numbers["small"],
        ordinals=numbers["ordinals"],
        fiscal_begins=int(calendar["fiscal"]["begins"]),
        starters=starters,
        begins=lru_cache(maxsize=4096)(partial(_begins, starters)),
    )


def _begins(starters: frozenset[str], low: str) -> bool:
    return low in starters or low[0].isdecimal() or low == "'"


def _spaced(phrase: str) -> str:
    """Return a phrase with its marks apart, as the pieces of a text are."""
    return " ".join(tokens(phrase).lower)
