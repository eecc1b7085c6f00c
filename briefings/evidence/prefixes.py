"""From a statement and its passages to words that a prefix turns round."""

from collections.abc import Iterator

from briefings.evidence.denials import HELP, RULE
from briefings.evidence.denied import is_denied
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides

_SHORTEST = 4  # letters of a stem that a prefix may turn round


def turned_prefixes(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that differ from a passage's word by a prefix that turns it round."""
    prefixes, false = both.lexicon.built(_prefix_table)
    theirs = {p.stems[i]: (p, i) for p in both.passages for i in range(len(p.lows))}
    turned = {
        bare: stem
        for stem in theirs
        if stem.startswith(prefixes)
        for bare in _bare(stem, prefixes)
    }
    statement = both.statement
    for at, stem in enumerate(statement.stems):
        if len(stem) < _SHORTEST - 1 or stem in theirs or statement.lows[at] in false:
            continue
        others = [turned[stem]] if stem in turned else []
        if stem.startswith(prefixes):
            others += [bare for bare in _bare(stem, prefixes) if bare in theirs]
        for other in others:
            if other in statement.stems or not _is_turned(both, at, theirs[other]):
                continue
            words = theirs[other][0].words(theirs[other][1], theirs[other][1])
            message = f"the passage has the opposite word: '{words}'"
            yield Complaint(RULE, "review", message, HELP).at(statement, at, at, words)
            break


def _bare(stem: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    """Yield what is left of a stem without a prefix, where that may be a word."""
    for prefix in prefixes:
        bare = stem.removeprefix(prefix)
        shortest = _SHORTEST - (prefix == "un")  # "fit", "unfit"
        if bare != stem and len(bare) >= shortest:
            yield bare


def _is_turned(both: Sides, at: int, place: tuple[Prose, int]) -> bool:
    """Whether a word and its prefixed form say opposite things."""
    passage, index = place
    _, false = both.lexicon.built(_prefix_table)
    if passage.lows[index] in false or index in passage.hidden():
        return False
    return is_denied(both.statement, at) == is_denied(passage, index)


def _prefix_table(lexicon: Lexicon) -> tuple[tuple[str, ...], frozenset[str]]:
    table = lexicon.table("polarity")["prefix"]
    split = {
        key: [w.strip() for block in table[key] for w in block.split(",")]
        for key in ("turn", "not_so")
    }
    return tuple(split["turn"]), frozenset(split["not_so"])
