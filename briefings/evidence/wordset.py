"""From words in a row to a set of them."""


def words(text: str) -> frozenset[str]:
    """Return the words of `text`, parted by white space, as a set."""
    return frozenset(text.split())
