"""From a finished document and what it must not hold to what it holds of that."""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Route, Severity
from briefings.leaks.parts import texts_of
from briefings.leaks.secrets import Secrets, pieces_of, words_of

RULE = "leaked-record"


def leaks(content: bytes, file: str, secrets: Secrets) -> tuple[Diagnostic, ...]:
    """Return an error for each withheld record that a document holds a trace of.

    One pass over the words of each part; nothing is looked at where nothing is secret.
    """
    if not secrets.grams.routes and not secrets.ids:
        return ()
    found: dict[Route, tuple[str, str]] = {}
    for where, text in texts_of(content, file):
        for route, words in _traces(text, secrets):
            found.setdefault(route, (where, words))
    return tuple(
        Diagnostic(
            RULE,
            Severity.ERROR,
            f"'{where}' holds '{words}' of a record that its readers may not see",
            "widen the record's `audience:`, or take its words out of what shows them",
            route,
        )
        for route, (where, words) in found.items()
    )


def tells(text: str, secrets: Secrets) -> bool:
    """Return whether some words hold a trace of a withheld record."""
    return any(_traces(text, secrets))


def _traces(text: str, secrets: Secrets) -> Iterator[tuple[Route, str]]:
    pieces = pieces_of(text)
    for gram in secrets.grams.found_in(words_of(pieces)):
        yield secrets.grams.routes[gram], " ".join(gram)
    for name in filter(secrets.ids.__contains__, pieces):
        yield secrets.ids[name], name
