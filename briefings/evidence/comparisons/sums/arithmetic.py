"""From an expression of names and numbers to its exact value."""

import re
from collections.abc import Mapping
from fractions import Fraction

_PIECE = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([a-z_][a-z0-9_]*)|([-+*/()]))")
_RANKS = {"+": 1, "-": 1, "*": 2, "/": 2, "~": 3}  # "~" is a sign, as in -3
_LONGEST = 200  # characters; the record allows no more


def evaluate(expression: str, values: Mapping[str, Fraction]) -> Fraction | None:
    """Return the value of an expression; `None` where it has none.

    Dijkstra's shunting yard, so that no depth of brackets can hurt.
    """
    pieces = _pieces(expression, values)
    if pieces is None:
        return None
    output: list[Fraction] = []
    waiting: list[str] = []
    wants_value = True
    for piece in pieces:
        if isinstance(piece, Fraction):
            if not wants_value:
                return None
            output.append(piece)
            wants_value = False
        elif _take(piece, output, waiting, wants_value=wants_value):
            wants_value = piece != ")"
        else:
            return None
    return None if wants_value else _rest(output, waiting)


def _pieces(
    expression: str, values: Mapping[str, Fraction]
) -> list[Fraction | str] | None:
    """Return numbers and signs in their order; `None` where a name has no value."""
    text, at = expression.rstrip()[: _LONGEST + 1], 0
    found: list[Fraction | str] = []
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None or at >= _LONGEST:
            return None
        at = piece.end()
        number, name, sign = piece.groups()
        value = Fraction(number) if number else values.get(name)
        if sign is None and value is None:
            return None
        found.append(sign or value or Fraction(0))
    return found


def _take(
    sign: str, output: list[Fraction], waiting: list[str], *, wants_value: bool
) -> bool:
    """Take a sign in, working out what binds closer; false where it cannot stand."""
    if wants_value:
        if sign in "(-":
            waiting.append("~" if sign == "-" else sign)
        return sign in "(-"
    if sign == "(":
        return False
    rank = _RANKS.get(sign, 0)  # a closing bracket works out all
    while waiting and waiting[-1] != "(" and _RANKS[waiting[-1]] >= rank:
        if not _apply(output, waiting.pop()):
            return False
    if sign == ")":
        return bool(waiting) and waiting.pop() == "("
    waiting.append(sign)
    return True


def _rest(output: list[Fraction], waiting: list[str]) -> Fraction | None:
    while waiting:
        if waiting[-1] == "(" or not _apply(output, waiting.pop()):
            return None
    return output[0] if len(output) == 1 else None


def _apply(output: list[Fraction], sign: str) -> bool:
    if sign == "~":
        output.append(-output.pop())
        return True
    right, left = output.pop(), output.pop()
    if sign == "/" and not right:
        return False
    match sign:
        case "+":
            output.append(left + right)
        case "-":
            output.append(left - right)
        case "*":
            output.append(left * right)
        case _:
            output.append(left / right)
    return True
