"""From the spot where the YAML parser gave up to what a person mistyped.

The parser's own words say what it hoped for. What was mistyped shows in the shape of
the text around the spot, so that is what the questions here are about; each one is a
common mistake, and the first that fits is told.
"""

from typing import Any

from briefings.reading.mistakes import layout, texts
from briefings.reading.mistakes.scene import Scene, Slip, scene_of
from briefings.reading.sheet import Sheet, Span

QUESTIONS = (
    layout.tab,
    layout.wide_space,
    texts.open_quote,
    texts.escape,
    texts.after_quote,
    texts.forbidden_start,
    layout.inline_dash,
    layout.glued_colon,
    layout.glued_dash,
    texts.brackets,
    layout.crooked_dash,
    layout.low_block,
    layout.bare_key,
    layout.crooked_key,
    texts.second_colon,
    layout.keyless,
)
"""In this order: a mistake that shows itself plainly before one that is inferred."""


def explain(sheet: Sheet, error: Any, parser: Any) -> tuple[str, Span, str, str]:
    """Return rule, span, message and help for a parser's error.

    `parser` reads the same text once more, for what it had seen before.
    """
    scene = scene_of(sheet, error, parser)
    slip = next((found for ask in QUESTIONS if (found := ask(scene))), None)
    return ("broken-yaml", *(slip or _unknown(scene)))


def _unknown(scene: Scene) -> Slip:
    return Slip(
        (scene.at, scene.at + 1),
        "this line does not fit what stands above it",
        "compare its indentation, colons and quote marks with the lines above",
    )
