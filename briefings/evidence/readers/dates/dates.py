"""From the pieces of a text to the days, months and years it speaks of.

Every expression becomes a closed interval of days; what counts from another day
("last week", "Thursday") counts from the day its source was published.
"""

from datetime import date

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.dates.almanac import almanac
from briefings.evidence.readers.dates.date_chains import chained, day_beside, direction
from briefings.evidence.readers.dates.date_ranges import ranged
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.expressions import candidates, expression
from briefings.evidence.readers.words.tokens import Tokens


def dated(
    pieces: Tokens, published: date | None, lexicon: Lexicon
) -> tuple[list[Dating], bool]:
    """Return the times told in order, and whether they depend on `published`."""
    page = Page(pieces, lexicon.built(almanac), published)
    found: list[Dating] = []
    reached = 0
    for index in candidates(page):
        dating = expression(page, index) if index >= reached else None
        if dating is None:
            continue
        dating = day_beside(page, ranged(page, dating))
        found.append(
            dating._replace(
                direction=direction(pieces, dating.first, dating.after),
                words=pieces.slice(dating.first, dating.after),
            )
        )
        reached = dating.after
    return chained(pieces, found), page.is_dated
