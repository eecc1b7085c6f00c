"""Whether a statement has a figure that is shown without it."""

import re


def states(statement: str, figure: str) -> bool:
    """Return whether a statement has a figure, and not as a part of a longer one."""
    words = " ".join(statement.split()).casefold()
    wanted = re.escape(" ".join(figure.split()).casefold())
    return re.search(rf"(?<![\w.,]){wanted}(?!\w|[.,]\d)", words) is not None
