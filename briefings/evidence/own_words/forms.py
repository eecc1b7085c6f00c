"""From words of each form to what a word list then holds in their place.

Each takes what a dossier gives, says what is wrong with it, and returns the shipped
value with the words that are right joined to it.
"""

from collections.abc import Mapping

from briefings.evidence.own_words.given import Given, Words

_LONGEST_NAME = 100


def phrases(given: Given) -> list[str]:
    """Join phrases to a list of them."""
    shipped: list[str] = given.shipped or []
    known = {given.split(one) for text in shipped for one in text.split(",")}
    most = int(given.bounds[0]) if given.bounds else 0
    more: list[str] = []
    for at, text in given.texts():
        for typed, words in given.phrases(text, at):
            if words in known:
                given.already(typed, at)
            elif most and len(words) > most:
                given.refuse(
                    f"'{typed}' has more than {most} words",
                    "give the words next to the number",
                    typed,
                    at,
                )
            else:
                known.add(words)
                more.append(" ".join(words))
    return [*shipped, *more]


def kind(given: Given) -> list[str]:
    """Join phrases to those of one kind, which stand in one text."""
    return [", ".join(phrases(given))]


def idioms(given: Given) -> list[str]:
    """Join idioms, whose words stand with hyphens between them or without."""

    def split(text: str) -> Words:
        return given.split(text.replace("-", " "))

    return phrases(given._replace(split=split))


def words(given: Given) -> list[str]:
    """Join single words to a list of them."""
    shipped: list[str] = given.shipped or []
    known = {word.strip() for text in shipped for word in text.split(",")}
    more: list[str] = []
    for at, text in given.texts():
        for typed, word in given.single_words(text, at):
            if word in known:
                given.already(typed, at)
            else:
                known.add(word)
                more.append(word)
    return [*shipped, *more]


def signs(given: Given) -> list[str]:
    """Join signs to a list of them."""
    shipped: list[str] = given.shipped or []
    more: list[str] = []
    for at, text in given.texts():
        if text in shipped:
            given.already(text, at)
        elif len(text) == 1 and not text.isalnum() and not text.isspace():
            more.append(text)
        else:
            given.refuse(f"'{text}' is not one sign", "give a sign alone", text, at)
    return [*shipped, *more]


def same(given: Given) -> list[str]:
    """Join groups of single words, each group a text."""
    shipped: list[str] = given.shipped or []
    known = [frozenset(text.split()) for text in shipped]
    more: list[str] = []
    for at, text in given.texts():
        group = dict.fromkeys(word for _, word in given.single_words(text, at))
        if _is_group(given, known, group, text, at):
            more.append(" ".join(group))
    return [*shipped, *more]


def alike(given: Given) -> list[str]:
    """Join groups of words, or of verbs with their particle, each group a text."""
    shipped: list[str] = given.shipped or []
    known = [frozenset(map(str.strip, text.split(","))) for text in shipped]
    more: list[str] = []
    for at, text in given.texts():
        group: dict[str, None] = {}
        for typed, said in given.phrases(text, at):
            if len(said) <= len(("hand", "over")):
                group[" ".join(said)] = None
            else:
                given.refuse(
                    f"'{typed}' has more than two words",
                    "give a word, or a verb and its particle",
                    typed,
                    at,
                )
        if _is_group(given, known, group, text, at):
            more.append(", ".join(group))
    return [*shipped, *more]


def _is_group(
    given: Given,
    known: list[frozenset[str]],
    group: Mapping[str, None],
    text: str,
    at: int,
) -> bool:
    """Whether a group tells something new; say so where it does not."""
    if any(group.keys() <= one for one in known) and len(group) > 1:
        given.already(text, at)
        return False
    if len(group) < 2:  # noqa: PLR2004 -- one word and another
        given.refuse(
            "a group has two words or more",
            "put its words into one text, with commas between",
            at=at,
        )
        return False
    return True


def sides(given: Given) -> list[str]:
    """Join words to the sides of a group, or make a group."""
    shipped: list[str] = given.shipped or []
    texts = list(given.texts())
    if isinstance(given.value, list) and len(given.value) < 2 and not shipped:  # noqa: PLR2004 -- one side and another
        given.refuse(
            f"'{given.name}' has one side",
            f'write `{given.name} = ["...", "..."]`, a text for each side',
        )
        return []
    if texts and not any(text.strip() for _, text in texts):
        given.refuse(f"'{given.name}' has no words", "give the words, or take it out")
        return shipped
    merged = [*shipped, *[""] * (len(given.value) - len(shipped))] if texts else shipped
    met: dict[Words, int] = {}  # words → the side they stand on
    for at, text in texts:
        known = {given.split(one) for one in merged[at].split(",")}
        more: list[str] = []
        for typed, said in given.phrases(text, at) if text.strip() else ():
            if met.setdefault(said, at) != at:
                given.refuse(
                    f"'{typed}' stands on two sides", "take one out", typed, at
                )
            elif said in known:
                given.already(typed, at)
            else:
                more.append(" ".join(said))
        merged[at] = ", ".join(filter(None, (merged[at], *more)))
    return merged


def names(given: Given) -> list[str]:
    """Join bodies and places, or further names to those that are listed."""
    merged: list[str] = list(given.shipped or [])
    owner = {
        given.split(name): number
        for number, text in enumerate(merged)
        for name in text.split("|")
    }
    for at, text in given.texts():
        typed = {given.split(name): " ".join(name.split()) for name in text.split("|")}
        if () in typed or len(text) > _LONGEST_NAME * len(typed):
            given.refuse(
                "a name is empty or too long here",
                "write `Full Name | Short Name | ACRONYM`",
                at=at,
            )
            continue
        owners = {owner[name] for name in typed if name in owner}
        fresh = [name for name in typed if name not in owner]
        if len(owners) > 1:
            given.refuse(
                f"two that the list holds apart are one in '{text}'",
                "give each a text of its own",
                at=at,
            )
        elif not fresh:
            given.already(text, at)
        else:
            shown = [typed[name] for name in fresh]
            number = owners.pop() if owners else len(merged)
            if number < len(merged):
                merged[number] = " | ".join((merged[number], *shown))
            else:
                merged.append(" | ".join(shown))
            owner.update(dict.fromkeys(fresh, number))
    return merged
