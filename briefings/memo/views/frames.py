"""From a fact's basis and status to what its sentence must say of who says so.

Whoever gives a template its sentences, and whoever reads the finished document, ask
here, so that both go by the same words.
"""

import re
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from briefings.model import Fact, Status


class Need(StrEnum):
    """What a reader must be told beside a statement."""

    NOTHING = "nothing"
    HOW = "how"  # how it is known: a label will do
    WHOSE = "whose"  # whose word it is, in the sentence
    OURS = "ours"  # that staff worked it out


_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")


_BE = frozenset({"was", "were", "is", "are", "be", "been", "being"})
_NEGATED = frozenset({"neither", "nor"})
_TOLD_TO = frozenset(
    {"told", "warned", "urged", "advised", "assured", "reminded", "encouraged"}
)
"""What is done to somebody: who `was told` tells nothing."""

_DENYING = frozenset(
    {"not", "no", "nobody", "never", "cannot", "none", "nor", "neither", "without"}
    | {"t", "please", "whether", "if", "ask", "asks", "asked"}
)
"""Words before a verb that take it back: `has not confirmed`, `please confirm`."""

NEAR = 4
"""Words in which one of them stands before its verb."""

OPENING = 6
"""Words of a statement that are read together with a label before them."""

BEHIND = 8
"""Words in which `were told by` has its `by`."""


@cache
def frames() -> dict[str, Any]:
    """Return the shipped frames and words, as their TOML has them."""
    return tomllib.loads(Path(__file__).with_name("frames.toml").read_text("utf-8"))


@cache
def need_of(basis: str, status: str) -> Need:
    """Return what the statement of such a fact needs beside it."""
    shipped = frames()
    by_basis = shipped["needs_of_basis"].get(basis)
    return Need(by_basis or shipped["needs"][status])


def need(fact: Fact) -> Need:
    """Return what a fact's statement needs beside it, wherever it is told."""
    if fact.derived is not None:
        return Need.OURS
    return need_of(fact.basis.value, fact.status.value)


@cache
def frame_of(basis: str, status: str) -> str:
    """Return the words that open the sentence, with `{who}` or `{source}` in them."""
    of_basis = frames()["frames"][basis]
    words: str = of_basis.get(status, of_basis["any"])
    return words


@cache
def closing_of(basis: str, status: str) -> str:
    """Return the words that close the sentence instead, or nothing where none do."""
    if status in frames()["frames"][basis]:
        return ""
    words: str = frames()["closings"][basis]
    return words


class Telling(NamedTuple):
    """Words by which a sentence says who says so."""

    words: frozenset[str]
    phrases: tuple[str, ...]
    firsts: frozenset[str]  # their first words


@cache
def _telling(basis: str, status: str) -> Telling:
    told = frames()["told"]
    more = (*told["by_basis"].get(basis, ()), *told["by_status"].get(status, ()))
    phrases = (*told["phrases"], *(words for words in more if " " in words))
    if status == "derived" or basis == "derived":
        return Telling(frozenset(more), (), frozenset())
    return Telling(
        frozenset((*told["any"], *more)),
        phrases,
        frozenset(phrase.partition(" ")[0] for phrase in phrases),
    )


def words_in(text: str) -> list[str]:
    """Return the words of a text in small letters, but those in quotation marks."""
    if "“" in text or '"' in text:
        text = _QUOTED.sub(" ", text)
    return _WORD.findall(text.lower())


def tells(text: str, basis: str, status: str, verbs: frozenset[str]) -> bool:
    """Whether a text says, in words of its own, who says so or how it is known.

    `verbs` of saying are known beside ours.
    """
    return _tell(words_in(text), basis, status, verbs)


def _tell(words: list[str], basis: str, status: str, verbs: frozenset[str]) -> bool:
    telling = _telling(basis, status)
    known = (*telling.words.intersection(words), *verbs.intersection(words))
    for word in known:
        at = words.index(word)
        if _has_teller(words, at) or _has_later_teller(words, word, at + 1):
            return True
    if telling.firsts.isdisjoint(words):
        return False
    joined = f" {' '.join(words)} "
    return any(f" {phrase} " in joined for phrase in telling.phrases)


def _has_later_teller(words: list[str], word: str, start: int) -> bool:
    return any(
        words[at] == word and _has_teller(words, at) for at in range(start, len(words))
    )


def _has_teller(words: list[str], at: int) -> bool:
    """Whether somebody does the telling: not `were told to`, not `neither denied`."""
    before = words[at - 1] if at else ""
    if before in _BE:
        return words[at] not in _TOLD_TO or "by" in words[at : at + BEHIND]
    return before not in _NEGATED


class Account(NamedTuple):
    """How a fact's statement stands by itself."""

    need: Need  # what must still be told beside it
    strong: str = ""  # the verb that makes more of it than its status carries


def account(fact: Fact, verbs: frozenset[str] = frozenset()) -> Account:
    """Return what a statement leaves to be told, and the verb that says too much.

    `verbs` of saying are known beside ours.
    """
    wanted = need(fact)
    if wanted is Need.NOTHING:
        return Account(wanted)
    words = words_in(fact.statement)
    if wanted is Need.OURS:
        is_told = _tell(words, "derived", "derived", frozenset())
    else:
        is_told = _tell(words, fact.basis.value, fact.status.value, verbs)
    return Account(Need.NOTHING if is_told else wanted, _overclaim(words, wanted))


def is_doubled(fact: Fact) -> bool:
    """Whether the label of a fact's status would say what its statement says."""
    status = fact.status.value
    if fact.status is Status.NO_COMMENT:
        return True
    doubled = frames()["doubled"]
    words = words_in(fact.statement)
    joined = f" {' '.join(words)} "
    return not {*words[:OPENING]}.isdisjoint(doubled["opening"].get(status, ())) or any(
        f" {phrase} " in joined for phrase in doubled["phrases"].get(status, ())
    )


class Strength(NamedTuple):
    """Verbs of telling, by how much they make of what they tell."""

    verbs: frozenset[str]  # too much
    that: frozenset[str]  # too much before `that`
    either: frozenset[str]
    neutral: frozenset[str]


@cache
def _strength(need_: Need) -> Strength:
    found = frames()["overclaims"].get(need_.value, {"verbs": (), "that": ()})
    verbs, that = frozenset(found["verbs"]), frozenset(found["that"])
    neutral = frozenset(frames()["told"]["any"]) - verbs - that
    return Strength(verbs, that, verbs | that, neutral)


def strong_verbs() -> frozenset[str]:
    """Return every verb that may make more of a text than it is."""
    return frozenset().union(*(_strength(item).either for item in Need))


def overclaim(text: str, need_: Need) -> str:
    """Return the verb that makes more of a text than it is, or nothing.

    It is the first verb of telling that counts: `said that it found` tells what was
    said, `found` what is so.
    """
    return _overclaim(words_in(text), need_)


def _overclaim(words: list[str], need_: Need) -> str:
    strength = _strength(need_)
    if strength.either.isdisjoint(words):
        return ""
    for at, (word, following) in enumerate(zip(words, (*words[1:], ""), strict=True)):
        is_before = word in strength.that and following == "that"
        if (is_before or word in strength.verbs) and not _is_denied(words, at):
            return word
        if word in strength.neutral:
            return ""
    return ""


def _is_denied(words: list[str], at: int) -> bool:
    """Whether a verb is told not to be so, or is asked for."""
    return not _DENYING.isdisjoint(words[max(0, at - NEAR) : at])


def article_of(name: str) -> str:
    """Return the article that a body's name takes in a sentence, or nothing."""
    low = name.lower()
    if low.startswith("the "):
        return ""
    heads: Iterable[str] = frames()["article"]["heads"]
    first, last = low.partition(" of ")[0].split()[-1:], low.split()[-1:]
    is_body = {*first, *last}.intersection(heads)
    return "the " if is_body else ""
