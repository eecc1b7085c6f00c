"""From the name of one who speaks to where the words for what he is begin."""

from collections.abc import Collection

from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

_LINKS = word_set("of for at in with to from on")
_POSTS = word_set(
    """
    aide chair head magistrate principal analyst chemist nurse warden dean judge chief
    president attorney counsel general secretary clerk sheriff captain superintendent
    """
)
_PERSON_ENDS = ("er", "or", "man", "woman", "person", "ist", "ian", "eer")


def with_post(prose: Prose, name: Mention, start: int, edges: Collection[int]) -> int:
    """Return where the words for one with a name begin: "a judge, Dana Roe"."""
    at = name.first - 1
    if at <= start or prose.lows[at] != "," or name.kind != "person":
        return name.first
    while at > start and at - 1 not in edges:
        at -= 1
    post = prose.lows[at : name.first - 1]
    links = (i for i, low in enumerate(post) if low in _LINKS)
    head = "".join(post[: next(links, len(post))][-1:])
    is_person = head in _POSTS or head.endswith(_PERSON_ENDS)
    return at if is_person and "and" not in post else name.first
