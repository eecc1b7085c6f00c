"""Whether a statement has a figure that is shown without it."""

import re

from briefings.evidence import Figure, Lexicon, bound_of, content


def states(statement: str, figure: str) -> bool:
    """Return whether a statement has a figure, and not as a part of a longer one."""
    words = " ".join(statement.split()).casefold()
    wanted = re.escape(" ".join(figure.split()).casefold())
    return re.search(rf"(?<![\w.,]){wanted}(?!\w|[.,]\d)", words) is not None


def drops_bound(statement: str, figure: str, lexicon: Lexicon) -> bool:
    """Return whether a figure is shown without the bound that its statement has.

    `4,200` for `more than 4,200`; not where the statement has it without a bound too.
    """
    known = content(statement, None, lexicon).figures
    for shown in content(figure, None, lexicon).figures:
        same = [one for one in known if one.number.value == shown.number.value]
        if not bound_of(shown) and same and all(map(_is_bounded, same)):
            return True
    return False


def _is_bounded(figure: Figure) -> bool:
    return bound_of(figure) not in ("", "any")
