"""Lines of a template: tags alone on one, and the way back from text to its source."""

from collections.abc import Sequence

from jinja2 import nodes

_LINE = 0xF0000
_SHEET = 0x100000
_MOST = 0xFFFD
_CLOSERS = {"{%": "%}", "{#": "#}"}


def standing_tags(source: str) -> str:
    """Return a template in which only tags alone on a line swallow its end.

    Otherwise `{% endif %}` at the end of a sentence would take the line's end with
    it, and two paragraphs would become one.
    """
    lines = source.split("\n")
    return "\n".join(_kept(line) for line in lines)


def _kept(line: str) -> str:
    bare = line.rstrip()
    if not bare.endswith(("%}", "#}")) or bare.endswith(("+%}", "+#}", "-%}", "-#}")):
        return line
    if bare.endswith("}}") or _holds_tags_only(bare):
        return line
    return f"{bare[:-2]}+{bare[-2:]}"


def _holds_tags_only(line: str) -> bool:
    rest = line.strip()
    while rest:
        closer = _CLOSERS.get(rest[:2])
        end = rest.find(closer, 2) if closer else -1
        if end < 0:
            # The end of a tag that began on an earlier line stands alone as well.
            return rest in ("%}", "#}")
        rest = rest[end + 2 :].lstrip()
    return True


def mark_lines(tree: nodes.Template, sheet: int) -> None:
    """Write the sheet's and the line's number into the template's own words."""
    for data in tree.find_all(nodes.TemplateData):
        first = data.lineno
        parts = data.data.split("\n")
        data.data = "\n".join(
            _mark(sheet, first + index) + part for index, part in enumerate(parts)
        )


def _mark(sheet: int, line: int) -> str:
    return chr(_SHEET + min(sheet, _MOST)) + chr(_LINE + min(line, _MOST))


def source_of(text: Sequence[str], line: int, sheets: Sequence[str]) -> tuple[str, int]:
    """Return the name of the template and the line that a line of the text is from.

    The name is "" where nothing is marked above.
    """
    for number in range(min(line, len(text) - 1), -1, -1):
        for place, char in enumerate(text[number]):
            if _SHEET <= ord(char) <= _SHEET + _MOST:
                return (
                    sheets[ord(char) - _SHEET],
                    ord(text[number][place + 1]) - _LINE,
                )
    return "", 1
