"""Mistakes between lines: their indentation, dashes and keys."""

import re

from briefings.reading.mistakes.scene import KEY, Scene, Slip

_GLUED = re.compile(r"[ ]*(?:- +)*([A-Za-z_]\w*):(?=[^\s/])")
_BARE = re.compile(r"[ ]*(?:- +)*([A-Za-z_]\w*)[ \t]*(?:#.*)?$")
_INDENT = re.compile(r"[ \t\u00a0\u2000-\u200a\u3000]*")


def tab(scene: Scene) -> Slip | None:
    """Ask whether the Tab key indents the line."""
    indent = _INDENT.match(scene.line)
    found = indent[0].find("\t") if indent else -1
    if found < 0:
        return None
    at = scene.start + found
    return Slip(
        (at, at + 1),
        "this line is indented with the Tab key",
        "use spaces instead, two for each step",
    )


def wide_space(scene: Scene) -> Slip | None:
    """Ask whether spaces indent the line that are not those of the space bar."""
    indent = _INDENT.match(scene.line)
    if indent is None or not indent[0].strip(" "):
        return None
    return Slip(
        (scene.start, scene.start + indent.end()),
        "this line is indented with spaces of another kind",
        "type the spaces again; they came along when the text was pasted",
    )


def glued_colon(scene: Scene) -> Slip | None:
    """Ask whether the space after a colon is missing, here or in the line above."""
    for start, line in ((scene.start, scene.line), scene.before()):
        found = _GLUED.match(line)
        if found and not KEY.match(line):
            return Slip(
                (start + found.start(1), start + found.end()),
                f"a space is missing after '{found[1]}:'",
                f"write `{found[1]}: ` with a space",
            )
    return None


def glued_dash(scene: Scene) -> Slip | None:
    """Ask whether the space after a dash is missing, here or in the line above."""
    for start, line in ((scene.start, scene.line), scene.before()):
        found = re.match(r" *-(?=[A-Za-z_]\w*:(?: |$))", line)
        if found:
            return Slip(
                (start + found.end() - 1, start + found.end()),
                "a space is missing after the dash",
                "write `- ` with a space",
            )
    return None


def inline_dash(scene: Scene) -> Slip | None:
    """Ask whether a list begins right behind its key."""
    head = scene.line[: scene.at - scene.start]
    if scene.char != "-" or not head.rstrip().endswith(":"):
        return None
    return Slip(
        (scene.at, scene.at + 1),
        "a list cannot begin on the line of its key",
        "begin it on the next line, or put the text in quotes if it is one",
    )


def crooked_dash(scene: Scene) -> Slip | None:
    """Ask whether a dash stands beside the dashes of its list."""
    column = scene.at - scene.start
    if not re.match(r" *-(?: |$)", scene.line) or scene.line[:column].strip():
        return None
    wanted = _dash_above(scene)
    if wanted < 0 or wanted == column:
        return Slip(
            (scene.at, scene.at + 1),
            "a list entry stands here among keys",
            "put the list under a key of its own, or remove the dash",
        )
    return Slip(
        (scene.at, scene.at + 1),
        f"this dash stands in column {column + 1}, the dash above in {wanted + 1}",
        "put it exactly under the dash above",
    )


def _dash_above(scene: Scene) -> int:
    """Return the column, from 0, of the nearest dash above; -1 where there is none."""
    for number in scene.above():
        line = scene.sheet.line(number) or ""
        found = re.match(r" *-(?= |$)", line)
        if found:
            return found.end() - 1
        if line.strip() and not line.startswith(" "):
            break
    return -1


def low_block(scene: Scene) -> Slip | None:
    """Ask whether a line of a text block is indented less than its first line."""
    text, (start, end) = scene.sheet.text, scene.scalar
    if scene.char_at(start) not in ("|", ">") or text[end : scene.at].strip():
        return None
    if not scene.line.startswith(" "):
        return None
    return Slip(
        (scene.at, scene.at + 1),
        "this line is indented less than the text above it",
        "indent it like that text's first line",
    )


def bare_key(scene: Scene) -> Slip | None:
    """Ask whether a key in the line above, or where reading began, has no colon."""
    spots = [scene.before(), (scene.start, scene.line)]
    if scene.began >= 0:
        start = scene.sheet.line_start(scene.began)
        spots.insert(0, (start, scene.sheet.text[start : scene.sheet.line_end(start)]))
    for start, line in spots:
        found = _BARE.match(line)
        if found and not line.lstrip().startswith("-"):
            return Slip(
                (start + found.start(1), start + found.end(1)),
                f"a colon is missing after '{found[1]}'",
                f"write `{found[1]}:`",
            )
    return None


def crooked_key(scene: Scene) -> Slip | None:
    """Ask whether a key stands beside the keys it belongs with."""
    found = KEY.match(scene.line)
    if found is None:
        return None
    own, name = found.start(1), found[1]
    span = scene.start + own, scene.start + found.end(1)
    above = _keys_above(scene)
    if own in above:
        return None
    nearest = min(above, key=lambda column: abs(column - own), default=-2)
    dash = re.match(r" *- ", scene.before()[1])
    if dash and abs(nearest - own) > 1 and not KEY.match(scene.before()[1]):
        return Slip(
            span,
            f"the key '{name}' stands here among list entries",
            "put it under a dash, or under another key",
        )
    if not above:
        return None
    return Slip(
        span,
        f"'{name}' begins in column {own + 1}, the keys above it in {nearest + 1}",
        f"put it exactly under '{above[nearest]}'",
    )


def _keys_above(scene: Scene) -> dict[int, str]:
    """Return column → key for the keys above that a line may line up with."""
    found: dict[int, str] = {}
    for number in scene.above():
        key = KEY.match(scene.sheet.line(number) or "")
        if key and key.start(1) < min(found, default=len(key[0])):
            found[key.start(1)] = key[1]
        if 0 in found:
            break
    return found


def keyless(scene: Scene) -> Slip | None:
    """Ask whether a line has no key, and does not go on with the text above."""
    spots = [scene.before()]
    if scene.began >= 0:
        start = scene.sheet.line_start(scene.began)
        spots.insert(0, (start, scene.sheet.text[start : scene.sheet.line_end(start)]))
    for start, line in spots:
        if line.strip() and not re.match(r" *(-|#)", line) and not KEY.match(line):
            begin = start + len(line) - len(line.lstrip())
            return Slip(
                (begin, start + len(line.rstrip())),
                "this line has no key, and does not go on with the text above",
                "write a key and ': ' before it, or indent it under its text",
            )
    return None
