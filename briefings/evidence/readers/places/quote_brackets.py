"""From words in brackets, and the words they stand for, to whether they may.

A bracket explains a word that points elsewhere ("[the agency]" for "it", "[in May]" for
"last month"), fits a word into its sentence ("record[ed]"), or adds. It changes no
other word: "[wrong]" for "late" is no quotation.
"""

import re

from briefings.evidence.readers.words.forms import stem, word_set

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_POINTING = word_set(
    """
    i me my mine myself we us our ours ourselves you your yours yourself he him his
    himself she her hers herself it its itself they them their theirs themselves one
    ones this that these those here there now then today tomorrow yesterday tonight
    last next past coming ago earlier later current same former latter such so the a an
    who whom whose which what of in on at to for by from and or was were is are be been
    being am has have had do does did will would shall should can could may might must
    not sir ma'am monday tuesday wednesday thursday friday saturday sunday week month
    year day morning evening night quarter said says n't i'm i've we're we've it's
    that's they're he's she's
    """
)
_TOLD = 4  # letters that tell one word from others
_TITLES = word_set("mr mrs ms dr senator representative judge secretary director chair")


def replaced(gap: str, put_in: str) -> str:
    """Return the words of a source that a bracket may not stand for; '' if it may."""
    theirs = [low.lower() for low in _WORD.findall(gap)]
    own = [low for low in theirs if low not in _POINTING and low not in _TITLES]
    if not own:
        return ""
    ours = [low.lower() for low in _WORD.findall(put_in)]
    if any(_are_kin(one, other) for one in own for other in ours):
        return ""
    return "" if _is_short(gap, put_in) or _is_short(put_in, gap) else gap.strip(" ,.;")


def _are_kin(one: str, other: str) -> bool:
    """Whether a word is another in another form: north and northern."""
    short, long = sorted((one, other), key=len)
    return stem(one) == stem(other) or (len(short) >= _TOLD and long.startswith(short))


def _is_short(short: str, long: str) -> bool:
    """Whether words hold the first letters of others: FEMA, for what it stands for."""
    initials = "".join(w[0] for w in _WORD.findall(long) if w[0].isupper())
    return any(
        len(word) > 1 and word.isupper() and word in (initials, long)
        for word in _WORD.findall(short)
    )
