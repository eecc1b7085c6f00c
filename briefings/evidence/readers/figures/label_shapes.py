"""From digits and what stands around them to the label they make, if they make one."""

import re
from collections.abc import Callable
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words

_MARKS = frozenset("()-.,/&§:")
_JOINING = frozenset("()-./")  # marks by which a label goes on
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{2,4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 24  # pieces that one label may take
_SHORT = 4  # letters of "crim" in a docket number, and pieces between word and number
_STREETS = words(
    """
    street st avenue ave boulevard blvd road rd drive lane court place parkway highway
    pike terrace way square plaza
    """
)
_STREET_NAME = 4  # pieces of a street's name
_REPORTERS = words("usc cfr fr us f stat cong rec fed reg sct led supp ct wl")
_REPORTER = 10  # pieces of a reporter's name, with its points
_PERIODS = words("q fy cy")
_BILLS = ("h.r.", "s.res.", "h.res.", "j.res.", "con.res.", "p.l.", "e.o.")
_JOINED_BILLS = (["HR"], ["HRES"], ["EO"])
_BEFORE_BILLS = (["."], *_JOINED_BILLS)
_ALSO_VERBS = words("line well order level count tier class note book")
_NUMBERED = words("no number title case bill form order docket directive")
_IDIOMS = words("24/7 9/11 50/50 20/20 7/7 4/20 5/4 80/20")
_ENDS = frozenset((".", "!", "?", '"'))
_ZIP, _STATE = 5, 2  # digits and letters of a postal code
_GROUPS = 3  # of digits in a telephone or serial number


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
    naming: frozenset[str]  # of either sort
    months: frozenset[str]


def label_words(lexicon: Lexicon) -> LabelWords:
    """Return the label words of a lexicon."""
    listed = lexicon.table("numbers")["labels"]
    always, capitalised = (frozenset(listed[key]) for key in ("always", "capitalised"))
    return LabelWords(
        always,
        capitalised,
        always | capitalised,
        frozenset(lexicon.table("calendar")["months"]),
    )


def at_digits(pieces: Tokens, index: int, table: LabelWords) -> Label | None:
    """Return the label that digits at `index` belong to; `None` where they count."""
    if not pieces.lower[index][-1].isdecimal() or _is_plain(pieces, index, table):
        return None
    return next(
        (found for shape in _SHAPES if (found := shape(pieces, index, table))), None
    )


def _is_plain(pieces: Tokens, index: int, table: LabelWords) -> bool:
    """Whether digits stand between words of which none makes a name of them."""
    before = pieces.words[index - 1] if index else ""
    after = "".join(pieces.words[index + 1 : index + 2])
    return (
        before.isalpha()
        and not before.isupper()
        and pieces.lower[index - 1] not in table.naming
        and not pieces.is_joined(index)
        and not (after[:1].isupper() or after in _JOINING)
        and pieces.words[index].count(".") < 2  # noqa: PLR2004  # 1.2.3
    )


def _hyphened(pieces: Tokens, index: int, table: LabelWords) -> Label | None:
    """Read F-35, COVID-19, MS-13, and letters run into digits: A4, B2."""
    if not pieces.is_joined(index):
        return None
    has_hyphen = pieces.words[index - 1] == "-" and pieces.is_joined(index - 1)
    at = index - 2 if has_hyphen else index - 1
    before = pieces.words[at]
    if not before.isalpha() or (has_hyphen and not before.isupper()):
        return None
    if before.lower() in _PERIODS or before.lower() in table.months:
        return None
    after = _run(pieces, index)
    return Label(_letters(pieces, index, after), at, after)


def _idiom(pieces: Tokens, index: int, _: LabelWords) -> Label | None:
    if pieces.word(index + 1) != "/" or not pieces.is_joined(index + 1):
        return None
    whole = "".join(pieces.lower[index : index + 3])
    return Label(whole, index, index + 3) if whole in _IDIOMS else None


def _named(pieces: Tokens, index: int, table: LabelWords) -> Label | None:
    """Read Section 230(c), Title 42, No. 25-1234, H.R. 12, § 5."""
    at = index - 1
    while at >= 0 and index - at < _SHORT and pieces.words[at] in (".", "#", "(", "§"):
        at -= 1
    marks = set(pieces.words[at + 1 : index])
    if "(" in marks and "§" not in marks:
        return None
    is_label = (
        not marks.isdisjoint(("#", "§"))
        or _has_letter(pieces, index)
        or _is_named_by(pieces, at, index, table)
        or _is_bill(pieces, index)
    )
    if not is_label:
        return None
    after = _run(pieces, index)
    return Label(_letters(pieces, index, after), index, after)


def _has_letter(pieces: Tokens, index: int) -> bool:
    """Whether a letter in brackets is joined on: 287(g)."""
    letter = pieces.word(index + 2)
    return pieces.word(index + 1) == "(" and (
        pieces.lower[index + 1 : index + 4][::2] == ["(", ")"]
        and len(letter) == 1
        and letter.isalpha()
        and pieces.is_joined(index + 1)
        and pieces.is_joined(index + 2)
    )


def _is_named_by(pieces: Tokens, at: int, index: int, table: LabelWords) -> bool:
    """Whether the word at `at` makes a name of the number: Section 5, Title 42."""
    before = pieces.word(at)
    if before in table.always:
        return True
    if before not in table.capitalised or not pieces.words[at][0].isupper():
        return False
    if _YEAR.fullmatch(pieces.words[index]) and before not in _NUMBERED:
        return False
    # A capital may only mean that a sentence begins: Line 40 cars up.
    begins = at == 0 or pieces.words[at - 1] in _ENDS
    return not (begins and before in _ALSO_VERBS)


def _is_bill(pieces: Tokens, index: int) -> bool:
    """Whether a bill's letters stand before: H.R., S., H.Res., S.J.Res., P.L., E.O."""
    before = pieces.words[max(0, index - _SHORT) : index]
    if before[-1:] not in _BEFORE_BILLS:
        return False
    if before[-1:] in _JOINED_BILLS or before[-2:] == ["S", "."]:
        return True
    return "".join(before).lower().endswith(_BILLS)


def _cited(pieces: Tokens, index: int, _: LabelWords) -> Label | None:
    """Read 42 U.S.C. 1983, 86 Fed. Reg. 1234, 410 U.S. 113 as one label."""
    at = index + 1
    if not _is_reporter(pieces, at):
        return None
    while at - index < _REPORTER and _is_reporter(pieces, at):
        at += 1
    letters = "".join(pieces.lower[index + 1 : at]).replace(".", "")
    if _REPORTERS.isdisjoint((letters, letters[:4], letters[:3])):
        return None
    while pieces.word(at) == "§":
        at += 1
    if not pieces.word(at)[:1].isdecimal():
        return None
    after = _run(pieces, at)
    return Label(_letters(pieces, index, after), index, after)


def _is_reporter(pieces: Tokens, at: int) -> bool:
    word = pieces.words[at] if at < len(pieces.words) else ""
    return word in (".", "d") or word[:1].isupper()


def _phone(pieces: Tokens, index: int, _: LabelWords) -> Label | None:
    """Read telephone, docket and serial numbers: digits in three groups or more."""
    after, groups = index + 1, 1
    while pieces.word(after + 1)[:1].isdecimal() and groups < _LONGEST:
        if pieces.word(after) not in ("-", ".", ")"):
            break
        after, groups = after + 2, groups + 1
    joined = pieces.slice(index, after)
    is_local = groups == 2 and re.fullmatch(r"\d{3}-0\d{3}", joined)  # noqa: PLR2004  # 555-0142
    if groups < _GROUPS and not is_local and joined.count(".") < 2:  # noqa: PLR2004  # 1.2.3
        return None
    if (" " in joined and ")" not in joined) or _DATE.fullmatch(joined):
        return None
    return Label(_letters(pieces, index, after), index, after)


def _address(pieces: Tokens, index: int, _: LabelWords) -> Label | None:
    """Read house numbers and postal codes: 1201 Main Street, NE 68501, [12]."""
    word, before = pieces.words[index], pieces.words[index - 1] if index else ""
    is_note = before == "[" and pieces.word(index + 1) == "]"
    is_code = len(word) == _ZIP and len(before) == _STATE and before.isupper()
    if is_note or is_code or _is_in_street(pieces, index):
        return Label(word, index, index + 1)
    return None


def _is_in_street(pieces: Tokens, index: int) -> bool:
    for at in range(index + 1, min(index + 1 + _STREET_NAME, len(pieces.words))):
        if not pieces.words[at][0].isupper():
            return False
        if at > index + 1 and pieces.lower[at] in _STREETS:
            return True
    return False


_SHAPES: tuple[Callable[[Tokens, int, LabelWords], Label | None], ...] = (
    _hyphened,
    _idiom,
    _named,
    _cited,
    _phone,
    _address,
)


def _run(pieces: Tokens, index: int) -> int:
    """Return where a label's number ends: 230(c)(1), 25-cv-1234, 117-58."""
    after = index + 1
    while after - index < _LONGEST and pieces.is_joined(after):
        word = pieces.words[after]
        if word in "(-./:" and pieces.is_joined(after + 1):
            if not pieces.words[after + 1].isalnum():
                break
            after += 1
        elif word != ")" and not (word.isalnum() and len(word) <= _SHORT):
            break
        after += 1
    return after


def _letters(pieces: Tokens, first: int, after: int) -> str:
    return "".join(word for word in pieces.lower[first:after] if word not in _MARKS)
