"""From words in a row to a set of them, or to the numbers that they are."""


def words(text: str) -> frozenset[str]:
    """Return the words of `text`, parted by white space, as a set."""
    return frozenset(text.split())


def numbered(text: str) -> dict[str, int]:
    """Return the words of `text` with their numbers: one, two, three."""
    return {word: number for number, word in enumerate(text.split(), 1)}


TWELVE = numbered("one two three four five six seven eight nine ten eleven twelve")
"""The numbers up to twelve, in words."""
