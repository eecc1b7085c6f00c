"""Words of a dossier's own: what they settle, what they catch, and what is refused."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence import SHIPPED, Lexicon, compare, content, extended, outline
from briefings.evidence.claim import Claim, Passage, claim
from briefings.evidence.lexicons import load
from briefings.evidence.own_words.keys import Key, keys
from briefings.rules import RULES, name_of
from tests import kit

CASES = kit.listed(Path(__file__).with_suffix(".yaml").with_name("own_words.yaml"))
DAY = date(2026, 2, 1)


def lexicon(text: str) -> Lexicon:
    """Return the lexicon of words that are all right."""
    made = extended(tomllib.loads(text), text.encode())
    assert made.faults == ()
    return made.lexicon


def told(statement: str, passage: str, words: Lexicon = SHIPPED) -> set[str]:
    one = claim(statement, Passage(passage, published=DAY))
    return {item.rule for item in compare(one._replace(lexicon=words))}


def lines_of(case: dict[str, str]) -> str:
    table, _, key = case["key"].rpartition(".")
    words = case["words"]
    return f"[{table}]\n" + (words if key == "*" else f"{key} = {words}")


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['rule']} {case['key']}"
)
def test_a_word_settles_what_was_told(case: dict[str, str]) -> None:
    both = case["statement"], case["passage"]

    assert case["rule"] in told(*both)
    assert case["rule"] not in told(*both, lexicon(lines_of(case)))


def test_explain_names_the_lists_whose_words_settle_something() -> None:
    shown = {
        (rule, ".".join((key.list, *key.path)))
        for key in keys()
        for rule in key.settles
    }

    assert shown == {(case["rule"], case["key"]) for case in CASES}
    assert {rule for rule, _ in shown} <= {name_of(rule) for rule in RULES}


@pytest.mark.parametrize(
    ("words", "statement", "passage", "rule"),
    [
        (
            '[polarity.antonym.verbs]\nservice = ["commission", "mothball"]',
            "The port commissioned the dredger.",
            "The port mothballed the dredger.",
            "polarity-differs",
        ),
        (
            '[hedges.before]\napprox = ["roundabout"]',
            "The yard bought 40 lamps.",
            "The yard bought roundabout 40 lamps.",
            "hedge-dropped",
        ),
        (
            '[attribution.say]\nverbs = ["bruit"]',
            "The gate is unsafe.",
            "Dana Roe bruited that the gate is unsafe.",
            "claim-as-fact",
        ),
        (
            '[scope.contrast.words]\nhull = ["clinker, clinkers", "carvel, carvels"]',
            "The yard keeps the clinkers in the basin.",
            "The yard keeps the carvels in the basin.",
            "modifier-differs",
        ),
        (
            '[wording.loaded]\nwords = ["cack-handed"]',
            "The cack-handed yard closed the pier.",
            "The yard closed the pier.",
            "loaded-word",
        ),
    ],
)
def test_a_word_lets_a_slip_be_seen(
    words: str, statement: str, passage: str, rule: str
) -> None:
    assert rule not in told(statement, passage)
    assert rule in told(statement, passage, lexicon(words))


def test_a_fiscal_year_begins_when_the_dossier_says() -> None:
    july = lexicon("[calendar.fiscal]\nbegins = 7")
    text = "It closes at the end of fiscal year 2026."

    ends = [content(text, DAY, words).dates[0].interval for words in (SHIPPED, july)]

    assert [end and end.last for end in ends] == [date(2026, 9, 30), date(2026, 6, 30)]


@pytest.mark.parametrize(
    ("words", "as_of"),
    [("", "2022-10-01/2023-09-30"), ("begins = 7", "2022-07-01/2023-06-30")],
)
def test_a_draft_says_which_days_a_fiscal_year_has(words: str, as_of: str) -> None:
    held = lexicon(f"[calendar.fiscal]\n{words}")
    (one,) = outline("The yard paid $40 in fiscal year 2023.", DAY, (), held)

    assert one.as_of == as_of


def test_texts_read_by_two_lexicons_are_kept_apart() -> None:
    one, other = (lexicon(f"[numbers.scales]\ngross = {n}") for n in (144, 12))
    text = "The yard bought 2 gross lamps."

    for _ in range(2):
        values = [content(text, DAY, w).figures[0].number.value for w in (one, other)]
        assert values == [288, 24]
    assert one.mark != other.mark != SHIPPED.mark


def test_our_own_lists_are_left_as_they_are() -> None:
    names = "agencies", "polarity", "units"
    before = repr([load(name) for name in names])
    lexicon(
        '[agencies]\nbody = ["Department of Labor | Labor Desk"]\n'
        '[polarity.antonym.verbs]\nopen = ["unbar", "bolt"]\n'
        '[units.measures.length]\nfoot = { words = ["foots"] }\n'
    )

    assert repr([load(name) for name in names]) == before


REFUSED = [
    ("[hegdes.before]\ngt = []", "there is no word list 'hegdes'", "mean 'hedges'"),
    ("[hedges.befor]\ngt = []", "'hedges' has no key 'befor'", "mean 'before'"),
    (
        "[hedges.before]\nmore = ['a']",
        "'hedges.before' has no key 'more'",
        "use one of",
    ),
    ("hedges = 3", "'hedges' holds keys", "write `[hedges]`"),
    ("[hedges]\nbefore = ['a']", "'hedges.before' holds keys", "[hedges.before]"),
    ("[hedges.before]\ngt = 'a'", "'gt' is a list of texts", 'gt = ["..."]'),
    ("[hedges.before]\ngt = [1]", "this is no text", "in quotes"),
    ("[hedges.before]\ngt = ['']", "a word is empty here", "a comma"),
    ("[hedges.before]\ngt = ['a jot,, b']", "a word is empty here", "a comma"),
    ("[hedges.before]\ngt = ['a b c d e f g']", "more than 6 words", "the number"),
    ("[titles]\nbody = ['cubic foot']", "more than one word", "single words"),
    ("[units.same]\ngroups = ['dray']", "two words or more", "into one text"),
    ("[kindred]\ngroups = ['a b c, d, e']", "more than two words", "particle"),
    ("[polarity.antonym.verbs]\nx = ['lay up']", "'x' has one side", "each side"),
    ("[polarity.antonym.verbs]\nx = ['', ' ']", "'x' has no words", "take it out"),
    ("[polarity.antonym.verbs]\nx = ['a', 'b, a']", "stands on two sides", "one out"),
    ("[polarity.antonym.verbs]\n'a/b' = ['a', 'b']", "'a/b' is no name", "letters"),
    ("[agencies]\nbody = ['A | ']", "empty or too long", "Full Name"),
    ("[agencies]\nbody = ['ICE | CBP']", "two that the list holds apart", "its own"),
    ("[calendar.fiscal]\nbegins = 13", "from 1 to 12", "begins = 7"),
    ("[calendar.fiscal]\nbegins = true", "from 1 to 12", "begins = 7"),
    ("[calendar.events]\nflood = '2025-02-30'", "a day, a month", "2025-03-01"),
    ("[calendar.events]\n'a flood' = '2025'", "'a flood' is no name", "no `a`"),
    ("[calendar.holidays]\nx = [13, 1]", "month and day", "[7, 4]"),
    ("[calendar.holidays]\nx = [3, 1, 5]", "month and day", "[7, 4]"),
    ("[calendar.seasons]\nthaw = [0, 3]", "two whole numbers", "[1, 12]"),
    ("[calendar.parts]\ntail = 'last'", "'tail' cannot be that", "early, mid"),
    ("[numbers.scales]\n'two bits' = 25", "'two bits' is no name", "single word"),
    ("[numbers.vague]\nx = [9, 3]", "two whole numbers", "smaller first"),
    ("[units.measures.lenght]\nx = {}", "has no key 'lenght'", "mean 'length'"),
    ("[units.measures.length]\nx = 3", "'x' is a unit", "words ="),
    ("[units.measures.length]\nx = {factor = 0}", "'x' is a unit", "words ="),
    ("[units.measures.length]\nx = {words = ['mile']}", "of the unit 'mile'", "out"),
    ("[units.measures.length]\nfoot = {factor = 3}", "factor of 'foot'", "out"),
    ("[units.rates.adverbs]\nx = 3", "'x' is one word", '"day"'),
    ("[units.currencies]\nsigns = ['euro']", "'euro' is not one sign", "alone"),
    ("[units.currencies.words]\nx = ['$']", "a currency's sign", '["$", 100]'),
]


@pytest.mark.parametrize(("text", "message", "remedy"), REFUSED)
def test_what_cannot_be_added_is_refused(text: str, message: str, remedy: str) -> None:
    (fault,) = extended(tomllib.loads(text), b"refused").faults

    assert message in fault.message
    assert remedy in fault.help
    assert fault.sort != "known"


@pytest.mark.parametrize(
    "text",
    [
        "[hedges.before]\ngt = ['More Than']",
        "[attribution.say]\nverbs = ['tell']",
        "[units.same]\ngroups = ['boats, vessel']",
        "[agencies]\nbody = ['ICE']",
        "[polarity.antonym.verbs]\nopen = ['open', '']",
        "[titles]\nbody = ['agency']",
        "[units.currencies]\nsigns = ['$']",
    ],
)
def test_a_word_that_is_there_already_is_told(text: str) -> None:
    (fault,) = extended(tomllib.loads(text), b"known").faults

    assert fault.sort == "known"
    assert "stands in this list already" in fault.message


_WORDS = """
lamp Gate pier's yard two-tone 40 % U.S. été not over said march one dozen of 大 ' - the
mothball day
"""
WORD = st.sampled_from(_WORDS.split())
PHRASE = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
NAMES = st.sampled_from(
    ["lamp", "open", "office", "the thaw", "gross", "mile", "grave"]
)


def values_of(key: Key) -> st.SearchStrategy[Any]:
    """Return values of all sorts for a key, most of them right ones."""
    texts = st.lists(
        st.lists(PHRASE, min_size=1, max_size=3).map(", ".join), max_size=3
    )
    numbers = st.integers(-1, 10**16)
    bounds = [int(bound) for bound in key.bounds if bound.isdigit()]
    within = st.integers(bounds[0], bounds[-1]) if len(bounds) > 1 else numbers
    by_form: dict[str, st.SearchStrategy[Any]] = {
        "integer": within,
        "pair": st.tuples(within, within).map(sorted),
        "choice": st.sampled_from(key.bounds or ("x",)),
        "word": WORD,
        "day": st.sampled_from(["2025", "2025-02", "2025-02-01/2025-03", "9999-12-31"]),
        "holiday": st.sampled_from([[2, 29], [12, 31], [1, 0, -1], [12, 6, 4]]),
        "unit": st.fixed_dictionaries(
            {"words": texts}, optional={"factor": st.integers(1, 10**12)}
        ),
        "money": st.tuples(st.sampled_from("$€¢x"), st.integers(1, 10**6)).map(list),
        "names": st.lists(st.lists(PHRASE, min_size=1).map(" | ".join), max_size=3),
        "signs": st.lists(st.sampled_from("₿%$'"), max_size=2),
    }
    return by_form.get(key.form, texts)


@st.composite
def given_words(draw: st.DrawFn) -> dict[str, Any]:
    """Draw what a dossier might add, under keys that there are."""
    made: dict[str, Any] = {}
    for key in draw(st.lists(st.sampled_from(keys()), min_size=1, max_size=6)):
        held = made.setdefault(key.list, {})
        for name in key.path[:-1]:
            held = held.setdefault(draw(NAMES) if name == "*" else name, {})
        name = draw(NAMES) if key.is_named else key.path[-1]
        held[name] = draw(values_of(key))
    return made


MORE = st.sampled_from(["open", "lamps", "2025", ",", ".", "Dana", "Roe", '"', "9999"])
TEXT = st.lists(WORD | MORE, max_size=30).map(" ".join)


@given(given_words(), TEXT, TEXT)
def test_no_words_that_may_be_added_stop_a_comparison(
    words: dict[str, Any], statement: str, passage: str
) -> None:
    made = extended(words, repr(words).encode())

    one = Claim(statement, (Passage(passage, published=DAY),), lexicon=made.lexicon)
    for claimed in (one, one._replace(statement=passage)):
        spans = [(told.start, told.end) for told in compare(claimed)]
        size = len(claimed.statement)
        assert all(0 <= start <= end <= size for start, end in spans)
