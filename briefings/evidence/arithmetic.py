"""From an expression of names and numbers to its exact value."""

import re
from collections.abc import Mapping
from fractions import Fraction

_PIECE = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([a-z_][a-z0-9_]*)|([-+*/()]))")
_RANKS = {"+": 1, "-": 1, "*": 2, "/": 2, "~": 3}
_LONGEST = 200  # characters; the record allows no more


def evaluate(expression: str, values: Mapping[str, Fraction]) -> Fraction | None:
    """Return the value of an expression; `None` where it has none.

    Dijkstra's shunting yard, so that no depth of brackets can hurt.
    """
    output: list[Fraction] = []
    waiting: list[str] = []
    wants_value = True
    at, text = 0, expression.rstrip()
    if len(text) > _LONGEST:
        return None
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None:
            return None
        at = found.end()
        number, name, sign = found.groups()
        if sign is None:
            value = Fraction(number) if number else values.get(name)
            if value is None or not wants_value:
                return None
            output.append(value)
            wants_value = False
        elif not _take(sign, output, waiting, wants_value=wants_value):
            return None
        else:
            wants_value = sign != ")"
    while waiting:
        if waiting[-1] == "(" or not _apply(output, waiting.pop()):
            return None
    return output[0] if len(output) == 1 and not wants_value else None


def _take(
    sign: str, output: list[Fraction], waiting: list[str], *, wants_value: bool
) -> bool:
    if sign == "(":
        waiting.append(sign)
        return wants_value
    if wants_value:
        if sign == "-":
            waiting.append("~")
        return sign == "-"
    if sign == ")":
        while waiting and waiting[-1] != "(":
            if not _apply(output, waiting.pop()):
                return False
        return bool(waiting) and waiting.pop() == "("
    while waiting and waiting[-1] != "(" and _RANKS[waiting[-1]] >= _RANKS[sign]:
        if not _apply(output, waiting.pop()):
            return False
    waiting.append(sign)
    return True


def _apply(output: list[Fraction], sign: str) -> bool:
    if sign == "~":
        if not output:
            return False
        output.append(-output.pop())
        return True
    if len(output) < 2:  # noqa: PLR2004  # two operands
        return False
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
