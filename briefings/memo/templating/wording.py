"""From what the template library says to what a person can use."""

import re
from typing import Any

from jinja2 import TemplateSyntaxError, Undefined

from briefings.errors import BriefingsError
from briefings.memo.templating.faults import Sheet
from briefings.memo.templating.shelf import Shelf
from briefings.memo.views import Number, Rows, Traced

_UNCLOSED = re.compile(r"innermost block that needs to be closed is '(\w+)'")
_TAG = re.compile(r"unknown tag '(\w+)'")
_GOT = re.compile(r"expected token '([^']+)', got '([^']*)'")
_TAG_OPENED = re.compile(r"\{%[+-]?\s*(\w+)")
_TAGS = ("for", "endfor", "if", "elif", "else", "endif", "set", "include")


def of_unreadable(error: Exception, shelf: Shelf, name: str) -> BriefingsError:
    """Return the error for a template that cannot be parsed."""
    if isinstance(error, TemplateSyntaxError):
        sheet = shelf.sheets.get(error.name or name)
        message, advice, words = _syntax(error.message or "")
        if sheet is not None:
            unclosed = _UNCLOSED.search(error.message or "")
            opening = _opening(sheet, unclosed.group(1)) if unclosed else 0
            line = opening or error.lineno
            return sheet.fault(line, message, advice, words=words)
        return BriefingsError(message, help=advice)
    sheet = shelf.sheets.get(name)
    message = "the template is nested too deeply"
    advice = "move an inner part into a template of its own"
    return (
        sheet.fault(1, message, advice)
        if sheet
        else BriefingsError(message, help=advice)
    )


def _opening(sheet: Sheet, tag: str) -> int:
    """Return the line of the last `{% tag` that is not closed, or 0."""
    opened: list[int] = []
    for number, line in enumerate(sheet.lines, start=1):
        for found in _TAG_OPENED.finditer(line):
            if found.group(1) == tag:
                opened.append(number)
            elif found.group(1) == f"end{tag}" and opened:
                opened.pop()
    return opened[-1] if opened else 0


def _syntax(message: str) -> tuple[str, str, str]:
    """Return message, help and the words to point at."""
    import difflib

    if found := _UNCLOSED.search(message):
        tag = found.group(1)
        return f"'{tag}' is not closed", f"add {{% end{tag} %}}", ""
    if found := _TAG.search(message):
        tag = found.group(1)
        near = difflib.get_close_matches(tag, _TAGS, n=1)
        advice = (
            f"did you mean '{near[0]}'?" if near else f"use one of: {', '.join(_TAGS)}"
        )
        return f"'{tag}' is no tag we have", advice, tag
    if found := _GOT.search(message):
        wanted, got = found.groups()
        return (
            f"'{got}' stands where '{wanted}' should",
            "mend the tag or the braces",
            got,
        )
    if message.startswith("No filter named"):
        name = message.split("'")[1]
        return f"'{name}' is no filter we have", "print the field as it is", name
    return (
        "the line cannot be read as part of a template",
        "see that each '{{' has its '}}' and each '{%' its '%}'",
        "",
    )


def of_failure(
    error: Exception, shelf: Shelf, where: tuple[str, int] | None
) -> BriefingsError:
    """Return the error for a template that failed while it was poured."""
    if isinstance(error, BriefingsError):
        if error.place is not None or where is None:
            return error
        message, advice = error.message, error.help
    elif isinstance(error, TemplateSyntaxError):
        return of_unreadable(error, shelf, error.name or "")
    else:
        message, advice = _sentence(error)
    if where is None or where[0] not in shelf.sheets:
        return BriefingsError(message, help=advice)
    return shelf.sheets[where[0]].fault(where[1], message, advice)


def _sentence(error: Exception) -> tuple[str, str]:
    match error:
        case RecursionError():
            return "the template includes itself", "take the 'include' out"
        case TypeError():
            return (
                "the two sides of this cannot be compared, or this is no list",
                "compare text with text, a number with a number; loop over a list",
            )
    return "this line cannot be worked out", "print the fields one by one"


def of_fieldless(thing: Any, name: str) -> BriefingsError:
    """Return the error for a field that is asked of what has no fields."""
    match thing:
        case Traced() | str():
            what = "text"
        case Number() | int():
            what = "a number"
        case Rows():
            return BriefingsError(
                f"a list has no '{name}', its records have",
                help="loop over the list",
            )
        case None | Undefined():
            return BriefingsError(
                f"there is nothing here that could have '{name}'",
                help="ask first: {% if ... %}",
            )
        case _:
            what = "this"
    return BriefingsError(f"{what} has no '{name}'", help="print it as it is")
