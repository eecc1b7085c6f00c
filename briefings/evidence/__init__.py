"""From text to what it says: figures, dates, names, quotations, and where words stand.

`readers` take a text apart, `comparisons` hold a claim to what they read in both.
Modules behind this door read the lexicons, and build what is large, when they are first
used; who passes through it pays for their own short word lists alone.
"""

from briefings.evidence.claim import Claim, Derivation, Input, Name, Passage
from briefings.evidence.comparing import LONGEST, compare
from briefings.evidence.comparisons.figures.measures import (
    Measure,
    is_one_thing,
    is_one_time,
    measures,
)
from briefings.evidence.comparisons.scope.slant import loaded_words
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import SHIPPED, Lexicon
from briefings.evidence.own_words.extending import extended
from briefings.evidence.own_words.given import Fault
from briefings.evidence.own_words.keys import tables_settling
from briefings.evidence.own_words.own_verbs import own_verbs
from briefings.evidence.readers.clauses.ahead import tells_of_ahead
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.contents.outline import Outlined, outline
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import MONTHS, WEEKDAYS
from briefings.evidence.readers.dates.weekday_slips import WeekdaySlip, weekday_slips
from briefings.evidence.readers.figures.equality import bound_of
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.names.strangers import strangers
from briefings.evidence.readers.places.anchors import Located, Step, locate_quote
from briefings.evidence.readers.places.characters import suspicions
from briefings.evidence.readers.places.concordance import Concordance, concordance
from briefings.evidence.readers.places.nearest import Closest, closest
from briefings.evidence.readers.places.withheld import (
    Withheld,
    locate_withheld,
    withhold,
)
from briefings.evidence.readers.places.word_differences import (
    ready_quotation,
    word_difference,
)
from briefings.evidence.readers.speech.voices import Speech
from briefings.evidence.readers.words.normalise import Normalised, normalise, plain
from briefings.evidence.readers.words.passages import (
    Span,
    paragraph_at,
    paragraphs,
    sentences,
)

__all__ = [
    "LONGEST",
    "MONTHS",
    "SHIPPED",
    "WEEKDAYS",
    "Claim",
    "Closest",
    "Concordance",
    "Content",
    "Dating",
    "Derivation",
    "Discrepancy",
    "Fault",
    "Figure",
    "Input",
    "Lexicon",
    "Located",
    "Measure",
    "Name",
    "Normalised",
    "Outlined",
    "Passage",
    "Span",
    "Speech",
    "Step",
    "WeekdaySlip",
    "Withheld",
    "bound_of",
    "closest",
    "compare",
    "concordance",
    "content",
    "extended",
    "is_one_thing",
    "is_one_time",
    "loaded_words",
    "locate_quote",
    "locate_withheld",
    "measures",
    "normalise",
    "outline",
    "own_verbs",
    "paragraph_at",
    "paragraphs",
    "plain",
    "ready_quotation",
    "sentences",
    "strangers",
    "suspicions",
    "tables_settling",
    "tells_of_ahead",
    "weekday_slips",
    "withhold",
    "word_difference",
]
