"""From a fact to the tag that stands behind it, in brackets.

A brief on the dais and a card in the hand are read from top to bottom, and have no
footnotes to look down to.
"""

from collections.abc import Iterator

from briefings.memo.blocks import Link, Note, Reference, Run, RunRoles
from briefings.memo.components import evidence
from briefings.memo.components.draft import Draft
from briefings.memo.views.facts import AnswerView, FactView
from briefings.memo.views.frames import Need

Parts = tuple[Run | Link | Reference | Note, ...]

_OPEN, _CLOSE, _AS_OF, _SPACE = Run(" ["), Run("]"), Run("; as of "), Run(" ")
_FROM, _NEXT = Run(" from "), Run("; ")


def tag(draft: Draft, fact: FactView) -> Parts:
    """Return `[The Merrow Gazette (Feb. 10, 2026), ¶ 4; as of January 2026]`."""
    day = evidence.as_of(fact)
    dated = (_AS_OF, day) if day is not None else ()
    return (_OPEN, *_rests_on(draft, fact), *dated, _CLOSE)


def _rests_on(draft: Draft, fact: FactView) -> Iterator[Run | Link | Reference]:
    if fact.record.derived is None:
        yield from evidence.places(draft, fact)
        return
    yield Run("staff calculation", origin=fact.origin("basis"))
    said: list[Parts] = []
    for source in fact.see("inputs"):
        places = evidence.places(draft, source)
        if places not in said:
            yield _NEXT if said else _FROM
            yield from places
            said.append(places)


def told(draft: Draft, fact: FactView) -> Parts:
    """Return a statement with its tag, which tells how it is known."""
    return (*fact.sentence(Need.HOW, Need.OURS), *tag(draft, fact))


def answered(draft: Draft, answer: AnswerView) -> Parts:
    """Return how a fact answers another, its statement, and its tag."""
    fact: FactView = answer.see("fact")
    label = answer.label_run._replace(bold=True, role=RunRoles.STATUS.value)
    return (label, _SPACE, *told(draft, fact))
