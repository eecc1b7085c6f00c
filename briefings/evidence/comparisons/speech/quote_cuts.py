"""From a quotation and where it stands to what was cut off that changes it."""

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.places.quotes import Quotation
from briefings.evidence.readers.words.forms import stem, word_set
from briefings.evidence.readers.words.prose import Prose, plain_words, read

EXCEPTIONS = word_set("but except although though however")
_CUTTING = word_set("but except unless although though however only provided if")
_CUTTING_AFTER_DOTS = word_set("when where until because while since or and")
_REST = 9  # words behind a quotation that the statement may give in its own
_FEW = 4  # words of a quotation that can be cut short of their meaning
_EPITHET = 10  # words of a short quotation of the source
_LIMITING = EXCEPTIONS | word_set("with without albeit unless if until only")
_ADDING = word_set("and but yet or not")
_PREPOSITIONS = word_set(
    "of with without for in on at by from to under over about against as than like"
)


def hidden_before(
    text: str, at: int, quotation: Quotation, statement: Prose, lexicon: Lexicon
) -> str:
    """Return the negator right before a quotation that the statement leaves out."""
    before = text[max(0, at - 60) : at]
    prose = read(before, lexicon)
    last = len(prose.lows) - 1
    for mark in prose.of("negator"):
        between = range(mark.last + 1, last + 1)
        is_close = all(prose.lows[i] in _THIN for i in between)
        is_close = is_close or _is_aside([prose.lows[i] for i in between])
        if is_close and not _denies(statement, quotation):
            return before[prose.starts[mark.first] :].strip()
    return ""


def _is_aside(lows: list[str]) -> bool:
    """Whether only an aside between commas parts a negator from what it denies."""
    return len(lows) > 2 and lows[0] == lows[-1] == "," and lows.count(",") == 2  # noqa: PLR2004  # the two


_THIN = word_set("a an the be been so very really quite to it")


def _denies(statement: Prose, quotation: Quotation) -> bool:
    """Whether the statement denies something before the quotation by itself."""
    kinds, start = ("negator", "soft"), _clause_start(statement, quotation)
    return any(
        start <= statement.starts[mark.first] < quotation.start
        for kind in kinds
        for mark in statement.of(kind)
    )


def cut_short(text: str, end: int, quotation: Quotation, statement: Prose) -> str:
    """Return the exception that the source goes on with after the quotation."""
    words = quotation.words.split()
    if len(words) < _FEW and not quotation.is_cut:
        return ""
    rest = text[end : end + 120]
    if rest[:1] in {".", "!", "?", '"'} or rest[1:2] == '"':
        return ""
    follows = rest.lstrip(" ,;-").split()
    cutting = _CUTTING | (_CUTTING_AFTER_DOTS if quotation.is_cut else frozenset())
    if not follows or follows[0].lower().strip(",") not in cutting:
        return ""
    after = set(plain_words(statement.norm.text[quotation.end :]))
    told = set(plain_words(" ".join(follows[1:_REST])))
    goes_on = not _CUTTING.isdisjoint(after) or len(told & after) * 2 >= len(told)
    return "" if goes_on else " ".join(follows[:6])


_PARTING = word_set("; . but while whereas although though")


def _clause_start(statement: Prose, quotation: Quotation) -> int:
    """Return where the clause begins in which a quotation is given."""
    start, is_aside = 0, False  # "who is not a party," says nothing of what follows
    for i, low in enumerate(statement.lows):
        if statement.starts[i] >= quotation.start:
            break
        if statement.quoted[i]:
            continue
        is_next = low == "and" and statement.lows[i + 1 : i + 2] == ("that",)
        if is_next or low in _PARTING or (low == "," and is_aside):
            start, is_aside = statement.starts[i], False
        elif low in ("who", "which"):
            is_aside = statement.lows[i - 1] == ","
    return start


def _marks_around(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the short quotation of the source in which a quoted part stands."""
    start, end = text.rfind('"', 0, span[0]) + 1, text.find('"', span[1])
    if not start or end < 0:
        return None
    inside = text[start:end]
    is_short = len(inside.split()) <= _EPITHET and not inside[-1:].isspace()
    return (start, end) if is_short and not inside[:1].isspace() else None


def epithet_cut(text: str, span: tuple[int, int], statement: Prose) -> str:
    """Return what limits a word that the source quotes: "ready, with known gaps"."""
    marks = _marks_around(text, span)
    words = text[span[0] : span[1]].split()
    if marks is None or marks[0] != span[0] or len(words) >= _FEW:
        return ""
    rest = text[span[1] : marks[1]]
    told = plain_words(rest)
    if not told or not (_limits(rest, told[0]) or _is_set_against(told)):
        return ""
    given = set(statement.stems)
    is_told = any(stem(low) in given for low in told[1:] if len(low) >= _FEW)
    return "" if is_told else rest


def _limits(rest: str, first: str) -> bool:
    return rest.startswith(",") and first in _LIMITING


def _is_set_against(told: tuple[str, ...]) -> bool:
    """Whether what follows says in what respect, and adds another: on paper, and."""
    return told[0] in _PREPOSITIONS and not _ADDING.isdisjoint(told[1:-1])


def lifted_from(
    text: str, span: tuple[int, int], statement: Prose, lexicon: Lexicon
) -> str:
    """Return a short quotation of which an adjective of something else was taken.

    "Fiction with a good ear", of which no more than "good" is quoted.
    """
    marks = _marks_around(text, span)
    if marks is None or len(text[span[0] : span[1]].split()) >= _FEW - 1:
        return ""
    before = read(text[marks[0] : span[0]], lexicon)
    behind = plain_words(text[span[1] : marks[1]])
    if not behind or text[span[1]] != " " or behind[0] in _PREPOSITIONS:
        return ""
    given = set(statement.stems)
    at = next((i for i, low in enumerate(before.lows) if low in _PREPOSITIONS), -1)
    heads = [before.stems[i] for i in range(max(at, 0)) if before.is_content(i)]
    is_lifted = bool(heads) and given.isdisjoint(heads)
    is_kept = stem(behind[0]) in given
    return text[marks[0] : marks[1]] if is_lifted and not is_kept else ""
