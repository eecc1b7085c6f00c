"""From text to what it says: figures, dates, names, quotations, and where words stand.

Modules behind this door read the lexicons, and build what is large, when they are first
used; who passes through it pays for their own short word lists alone.
"""

from briefings.evidence.ahead import tells_of_ahead
from briefings.evidence.anchors import Located, Step, locate_quote
from briefings.evidence.characters import suspicions
from briefings.evidence.claim import Claim, Derivation, Input, Name, Passage
from briefings.evidence.comparing import LONGEST, compare
from briefings.evidence.concordance import Concordance, concordance
from briefings.evidence.content import Content, content
from briefings.evidence.datings import Dating
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.equality import bound_of
from briefings.evidence.intervals import MONTHS, WEEKDAYS
from briefings.evidence.lexicons import SHIPPED, Lexicon
from briefings.evidence.lexicons.extending import extended
from briefings.evidence.lexicons.given import Fault
from briefings.evidence.lexicons.keys import tables_settling
from briefings.evidence.measures import Measure, is_one_thing, is_one_time, measures
from briefings.evidence.nearest import Closest, closest
from briefings.evidence.normalise import Normalised, normalise, plain
from briefings.evidence.outline import Outlined, outline
from briefings.evidence.own_verbs import own_verbs
from briefings.evidence.passages import Span, paragraph_at, paragraphs, sentences
from briefings.evidence.quantities import Figure
from briefings.evidence.slant import loaded_words
from briefings.evidence.strangers import strangers
from briefings.evidence.voices import Speech
from briefings.evidence.weekday_slips import WeekdaySlip, weekday_slips
from briefings.evidence.withheld import Withheld, locate_withheld, withhold
from briefings.evidence.wording import ready_quotation, word_difference

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
