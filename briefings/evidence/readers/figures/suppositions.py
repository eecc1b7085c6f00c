"""From the words before a number to whether they bound it, or tell something else."""

from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words

_WIDE = 11  # pieces before a bound in which "if" may stand
_ABOUT = frozenset(("over", "about"))
_SUPPOSING = frozenset(("if", "unless"))


def is_supposed(lower: list[str], window: list[int]) -> bool:
    """Whether a bound is only supposed: "if it falls short of 75", of which it owes."""
    start = min(window[-1], max(0, window[0] - _WIDE))
    return not _SUPPOSING.isdisjoint(lower[start : window[0]])


def follows_number(pieces: Tokens, at: int) -> bool:
    """Whether a number stands right before a word, which then tells what it is for."""
    if pieces.word(at) not in _ABOUT:
        return False
    return pieces.word(at - 1)[:1].isdecimal() or (
        pieces.word(at - 1) in _SCALES and pieces.word(at - 2)[:1].isdecimal()
    )


_SCALES = frozenset(("thousand", "million", "billion", "percent", "dollars", "cents"))


_NO_COMPARATIVES = words("rather other either whether further farther")
_DOWNWARD = words(
    """
    colder cooler slower lighter narrower earlier sooner weaker poorer thinner nearer
    closer lesser newer cheaper quieter dimmer shallower
    """
)


def comparative(said: tuple[str, ...]) -> str:
    """Return the class of "hotter than" and the like; empty for no comparison."""
    word = said[-2] if len(said) > 1 else ""
    if not word.endswith("er") or word in _NO_COMPARATIVES:
        return ""
    return "lt" if word in _DOWNWARD else "gt"


_DISPUTES = words(
    """
    sued sue suing suit lawsuit lawsuits inquiry investigation probe dispute disputes
    quarrel protest protests criticism criticized accused refund return back fined
    charged arrested resigned fired complaint complaints strike struck hearing refer
    referred referral prosecute prosecuted indicted disciplined
    reprimanded censured sanctioned faulted rebuked clash clashed row feud quarreled
    counterclaim counterclaims countersue countersued claim claims litigation argument
    arguments argue argued wrangle wrangled battle battles battled spat standoff uproar
    outcry anger angry complain complained protested criticize rebuke penalty penalties
    penalized punished apologized apology alarm concern concerns question questions
    questioned disagreement disagreed objection objections objected arbitration
    mediation compensation suspended dismissed resign resignation
    """
)
_ABOVE_GROUND = words(
    """
    fly flies flew flown flying hover hovers hovered hovering circle circled circling
    sighted spotted drone drones helicopter helicopters aircraft plane planes balloon
    balloons flight flights loomed towered hung satellites satellite
    """
)
_PURSUERS = words("prosecutor prosecutors prosecution litigation")


def is_quarrel(lower: list[str], window: list[int]) -> bool:
    """Whether "over" behind a window only tells what it is about: sued over $400."""
    return not _PURSUERS.isdisjoint(lower[at] for at in window[1:2]) or any(
        lower[index] in _DISPUTES
        or lower[index] in _ABOVE_GROUND
        or _is_taken_to_court(lower, index)
        for index in window[1:]
    )


def _is_taken_to_court(lower: list[str], index: int) -> bool:
    return lower[index] == "court" and index > 0 and lower[index - 1] == "to"
