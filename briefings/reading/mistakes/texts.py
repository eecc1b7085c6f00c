"""Mistakes in one text: its quote marks, brackets, colons and first sign."""

import re

from briefings.reading.mistakes.scene import KEY, Scene, Slip

_SIGNS = frozenset("@`%*&!|>?,")
_CODE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")


def open_quote(scene: Scene) -> Slip | None:
    """Ask whether a quote mark is never closed."""
    text, began = scene.sheet.text, scene.began
    if scene.at < len(text.rstrip()) or text[began : began + 1] not in ("'", '"'):
        return None
    return Slip(
        (began, began + 1),
        f"the quote mark {text[began]} that begins this text is never closed",
        f"close it with {text[began]} at the end of the text",
    )


def after_quote(scene: Scene) -> Slip | None:
    """Ask whether a text goes on after its closing quote mark."""
    text, (start, end) = scene.sheet.text, scene.scalar
    mark = text[start : start + 1]
    if mark not in ("'", '"') or not mark or text[end : scene.at].strip(" \t"):
        return None
    if scene.sheet.line_number(start) < scene.sheet.line_number(end):
        return Slip(
            (start, start + 1),
            f"the quote mark {mark} here is closed only in line"
            f" {scene.sheet.line_number(end)}, where the text goes on",
            f"close it with {mark} at the end of its own text",
        )
    if scene.opened:
        return None
    if mark == '"':
        remedy = "use “ ” inside the text, or put the whole of it in single quotes"
    else:
        remedy = "write an apostrophe as \u2019 or twice: ''"
    return Slip(
        (end - 1, end),
        f"the quote mark {mark} ends the text here, yet the line goes on",
        remedy,
    )


def escape(scene: Scene) -> Slip | None:
    """Ask whether a backslash stands inside double quotes."""
    text, at = scene.sheet.text, scene.at
    if text[scene.began : scene.began + 1] != '"' or "\\" not in text[at - 2 : at + 1]:
        return None
    slash = text.rfind("\\", 0, at + 1)
    code = _CODE.match(text, slash)
    if code:
        return Slip(
            code.span(),
            f"'{code[0]}' stands for no character",
            "type the character itself",
        )
    return Slip(
        (slash, slash + 2),
        f"'{text[slash : slash + 2]}' has no meaning inside double quotes",
        "put the text in single quotes, or write each \\ twice",
    )


def forbidden_start(scene: Scene) -> Slip | None:
    """Ask whether a text begins with a sign that means something to YAML."""
    spots = [at for at in (scene.began, scene.at) if scene.char_at(at) in _SIGNS]
    if not spots:
        return None
    at, sign = spots[0], scene.char_at(spots[0])
    if sign in "|>":
        return _block_text(scene, at)
    return Slip(
        (at, at + 1),
        f"a text cannot begin with '{sign}' unless it stands in quotes",
        "put the whole text in quotes",
    )


def _block_text(scene: Scene, at: int) -> Slip:
    sign = scene.sheet.text[at]
    return Slip(
        (at, at + 1),
        f"a text that begins with '{sign}' starts on the next line",
        "begin it there, two spaces deeper, or put the text in quotes",
    )


def second_colon(scene: Scene) -> Slip | None:
    """Ask whether a text without quotes holds a colon and a space."""
    if scene.char != ":":
        return None
    key = KEY.match(scene.line)
    if key and scene.start + key.end() > scene.at:
        return None
    return _colon(scene)


def _colon(scene: Scene) -> Slip:
    before = scene.line[: scene.at - scene.start].rstrip()
    if not before:
        return Slip(
            (scene.at, scene.at + 1),
            "no name stands before the colon here",
            "write the key's name before the colon",
        )
    if before.endswith(":"):
        message = "a text cannot begin with ':' unless it stands in quotes"
    else:
        message = f"there is a {'second ' if ': ' in before else ''}': ' in this text"
    return Slip((scene.at, scene.at + 1), message, "put the whole text in quotes")


def brackets(scene: Scene) -> Slip | None:
    """Ask about a bracket that is open, or closes nothing, or ends too early."""
    text = scene.sheet.text
    if scene.opened:
        return _open_bracket(scene)
    if scene.shut >= 0 and not text[scene.shut : scene.at].strip(" \t"):
        at = scene.shut - 1
        return Slip(
            (at, at + 1),
            f"the bracket '{text[at]}' ends here, yet the line goes on",
            "put the whole text in quotes, or remove what follows",
        )
    if scene.char in ("]", "}"):
        return Slip(
            (scene.at, scene.at + 1),
            f"the bracket '{scene.char}' closes nothing",
            "remove it, or put the whole text in quotes",
        )
    return None


def _open_bracket(scene: Scene) -> Slip:
    text, at = scene.sheet.text, scene.opened[-1]
    if scene.char == ":" and at >= scene.start:
        return _colon(scene)
    close = "]" if text[at] == "[" else "}"
    rest = text[scene.at : scene.sheet.line_end(scene.at)]
    if close in rest[1:] and (at >= scene.start or not KEY.match(scene.line)):
        return Slip(
            (scene.at, scene.at + 1),
            "a comma is missing before this",
            "put a comma between the entries, or the whole text in quotes",
        )
    return Slip(
        (at, at + 1),
        f"the bracket '{text[at]}' is never closed",
        f"close it with '{close}', or put a text that begins with it in quotes",
    )
