"""From the pieces of a text to numbers that are names: Section 5, H.R. 12, Form I-9.

They count nothing, so they are taken out before counting; yet a name with another
number is another thing, so they are compared.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.numerals import roman
from briefings.evidence.tokens import Tokens
from briefings.evidence.wordset import words

_MARKS = frozenset("()-.,/&§:")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{2,4}")
_LONGEST = 24  # pieces that one label may take
_STREETS = words(
    """
    street st avenue ave boulevard blvd road rd drive lane court place parkway highway
    pike terrace way square plaza
    """
)
_REPORTERS = words(
    """
    usc cfr fr us f stat cong rec fed reg sct led supp ct wl
    """
)


class Label(NamedTuple):
    """A number that names something, and the pieces it takes."""

    number: str  # its digits and letters, lower case, without marks
    first: int
    after: int
    kind: str = ""  # the word or letters before it: section, form, f


class LabelWords(NamedTuple):
    """The words before a number that make it a name."""

    always: frozenset[str]
    capitalised: frozenset[str]
    idioms: frozenset[str]


def label_words(lexicon: Lexicon) -> LabelWords:
    """Return the label words of a lexicon."""
    words = lexicon.table("numbers")["labels"]
    return LabelWords(
        frozenset(words["always"]),
        frozenset(words["capitalised"]),
        frozenset(("24/7", "9/11", "50/50", "20/20", "7/7", "4/20", "5/4", "80/20")),
    )


def labels(pieces: Tokens, taken: bytearray, lexicon: Lexicon) -> Iterator[Label]:
    """Yield the labels in `pieces`, marking what they take in `taken`."""
    table = lexicon.built(label_words)
    reached = 0
    for index in _candidates(pieces):
        if index < reached:
            continue
        if pieces.lower[index][0].isdecimal():
            found = _at_digits(pieces, index, table)
        else:
            found = _at_roman(pieces, index, table)
        if found is None:
            continue
        for at in range(found.first, found.after):
            taken[at] = 1
        found = found._replace(kind=_kind(pieces, found))
        reached = found.after
        yield found
        for more in _listed(pieces, found, table):
            taken[more.first] = 1
            reached = more.after
            yield more._replace(kind=found.kind)


def _candidates(pieces: Tokens) -> list[int]:
    """Return the pieces of digits, and those that may be Roman numerals."""
    return [
        index
        for index, word in enumerate(pieces.words)
        if word[0].isdecimal() or (word[0] in "IVXLC" and word.isupper())
    ]


def _at_roman(pieces: Tokens, index: int, table: LabelWords) -> Label | None:
    if pieces.word(index - 1) not in table.capitalised:
        return None
    if not pieces.words[index - 1][0].isupper() or pieces.is_joined(index + 1):
        return None
    value = roman(pieces.words[index])
    return None if value is None else Label(str(value), index, index + 1)


def _at_digits(pieces: Tokens, index: int, table: LabelWords) -> Label | None:
    if not pieces.lower[index][-1].isdecimal():
        return None
    for reader in (_hyphened, _idiom, _named, _cited, _phone, _address):
        if found := reader(pieces, index, table):
            return found
    return None


def _idiom(pieces: Tokens, index: int, table: LabelWords) -> Label | None:
    if pieces.word(index + 1) != "/" or not pieces.is_joined(index + 1):
        return None
    whole = "".join(pieces.lower[index : index + 3])
    return Label(whole, index, index + 3) if whole in table.idioms else None


def _kind(pieces: Tokens, found: Label) -> str:
    """Return the word or the letters that a label's number follows."""
    for at in range(found.first, max(-1, found.first - 4), -1):
        if pieces.lower[at][0].isalpha() and (at < found.first or found.after - at > 1):
            return pieces.lower[at].removesuffix("s")
    return ""


def _listed(pieces: Tokens, found: Label, table: LabelWords) -> Iterator[Label]:
    """Yield what a plural goes on with: Sections 5 and 7, pages 4, 6 and 9."""
    before = pieces.word(found.first - 1)
    if not before.endswith("s") or before not in table.always | table.capitalised:
        return
    at = found.after
    while True:
        while pieces.word(at) in (",", "and", "or", "to", "through", "-"):
            at += 1
        if at == found.after or not pieces.word(at)[:1].isdecimal():
            return
        yield Label(pieces.lower[at], at, at + 1)
        found, at = found._replace(after=at + 1), at + 1


def _hyphened(pieces: Tokens, index: int, _: LabelWords) -> Label | None:
    """Read F-35, COVID-19, MS-13, and letters run into digits: A4, B2."""
    if not pieces.is_joined(index):
        return None
    at = index - 1
    if pieces.words[at] == "-" and pieces.is_joined(at):
        at -= 1
    before = pieces.words[at]
    if (
        before == "Q"
        or not before.isalpha()
        or not (before.isupper() or at == index - 1)
    ):
        return None
    after = _run(pieces, index)
    return Label(_letters(pieces, index, after), at, after)


def _named(pieces: Tokens, index: int, table: LabelWords) -> Label | None:
    """Read Section 230(c), Title 42, No. 25-1234, H.R. 12, Sections 5 and 7."""
    at = index - 1
    while at >= 0 and index - at < 4 and pieces.words[at] in (".", "#", "(", "§"):  # noqa: PLR2004  # marks between
        at -= 1
    marks = set(pieces.words[at + 1 : index])
    before = pieces.word(at)
    if "(" in marks and "§" not in marks:
        return None
    is_label = (
        marks & {"#", "§"}
        or _has_letter(pieces, index)
        or before in table.always
        or (
            before in table.capitalised
            and pieces.words[at][0].isupper()
            and not (_is_year(pieces.words[index]) and before not in _NUMBERED)
            and not _starts_sentence(pieces, at)
        )
        or _is_bill(pieces, index)
    )
    if not is_label:
        return None
    after = _run(pieces, index)
    return Label(_letters(pieces, index, after), index, after)


_NUMBERED = words(
    """
    no number title case bill form order docket directive
    """
)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")  # noqa: PLR2004  # four digits


def _has_letter(pieces: Tokens, index: int) -> bool:
    """Whether a letter in brackets is joined on: 287(g)."""
    return (
        pieces.lower[index + 1 : index + 4][::2] == ["(", ")"]
        and len(pieces.word(index + 2)) == 1
        and pieces.word(index + 2).isalpha()
        and pieces.is_joined(index + 1)
        and pieces.is_joined(index + 2)
    )


_ALSO_VERBS = words(
    """
    line well order level count tier class note book
    """
)


def _starts_sentence(pieces: Tokens, at: int) -> bool:
    """Whether a capital at `at` may only mean that a sentence begins there."""
    return pieces.word(at) in _ALSO_VERBS and (
        at == 0 or pieces.words[at - 1] in (".", "!", "?", '"')
    )


_BILLS = ("h.r.", "s.res.", "h.res.", "j.res.", "con.res.", "p.l.", "e.o.")


def _is_bill(pieces: Tokens, index: int) -> bool:
    """Whether a bill's letters stand before: H.R., S., H.Res., S.J.Res., P.L., E.O."""
    words = pieces.words[max(0, index - 4) : index]
    if words[-1:] in (["HR"], ["HRES"], ["EO"]) or words[-2:] == ["S", "."]:
        return True
    return "".join(words).lower().endswith(_BILLS)


def _cited(pieces: Tokens, index: int, _: LabelWords) -> Label | None:
    """Read 42 U.S.C. 1983, 86 Fed. Reg. 1234, 410 U.S. 113 as one label."""
    at, letters = index + 1, ""
    while at < len(pieces.words) and at - index < 10:  # noqa: PLR2004  # the longest reporter
        word = pieces.words[at]
        if word == "§" or (word[0].isdecimal() and at > index + 1):
            break
        if word != "." and not word[0].isupper() and word != "d":
            return None
        letters += word.lower().replace(".", "")
        at += 1
    else:
        return None
    known = (
        letters[:4] in _REPORTERS or letters in _REPORTERS or letters[:3] in _REPORTERS
    )
    if not known or letters == "":
        return None
    while at < len(pieces.words) and pieces.words[at] == "§":
        at += 1
    if at >= len(pieces.words) or not pieces.words[at][0].isdecimal():
        return None
    after = _run(pieces, at)
    return Label(_letters(pieces, index, after), index, after)


def _phone(pieces: Tokens, index: int, _: LabelWords) -> Label | None:
    """Read telephone, docket and serial numbers: digits in three groups or more."""
    after, groups = index + 1, 1
    start = index
    while (
        pieces.word(after) in ("-", ".", ")")
        and groups < _LONGEST
        and pieces.word(after + 1)[:1].isdecimal()
    ):
        after, groups = after + 2, groups + 1
    joined = pieces.text[pieces.starts[start] : pieces.ends[after - 1]]
    has_short = groups == 2 and len(joined) == 8 and joined[4:5] == "0"  # noqa: PLR2004  # 555-0142
    if (
        groups < 3
        and not has_short
        and joined.count(".") < 2
        and "," not in joined[-2:]
    ):  # noqa: PLR2004  # groups of a phone number
        return None
    if (" " in joined and ")" not in joined) or _DATE.fullmatch(joined):
        return None
    return Label(_letters(pieces, index, after), index, after)


def _address(pieces: Tokens, index: int, _: LabelWords) -> Label | None:
    """Read house numbers and postal codes: 1201 Main Street, NE 68501, [12]."""
    word, before = pieces.words[index], pieces.words[index - 1] if index else ""
    if before == "[" and pieces.word(index + 1) == "]":
        return Label(word, index, index + 1)
    if len(word) == 5 and len(before) == 2 and before.isupper() and word.isdecimal():  # noqa: PLR2004  # ZIP
        return Label(word, index, index + 1)
    for at in range(index + 1, min(index + 5, len(pieces.words))):
        if not pieces.words[at][0].isupper():
            return None
        if at > index + 1 and pieces.lower[at] in _STREETS:
            return Label(word, index, index + 1)
    return None


def _run(pieces: Tokens, index: int) -> int:
    """Return where a label's number ends: 230(c)(1), 25-cv-1234, 117-58."""
    after = index + 1
    while after - index < _LONGEST and after < len(pieces.words):
        if not pieces.is_joined(after):
            break
        word = pieces.words[after]
        closes = word in ")" or (word.isalnum() and len(word) < 5)  # noqa: PLR2004  # cv, crim
        ahead = after + 1 < len(pieces.words) and pieces.is_joined(after + 1)
        if word in "(-./:" and ahead and pieces.words[after + 1].isalnum():
            after += 1
        elif not closes:
            break
        after += 1
    return after


def _letters(pieces: Tokens, first: int, after: int) -> str:
    return "".join(word for word in pieces.lower[first:after] if word not in _MARKS)
