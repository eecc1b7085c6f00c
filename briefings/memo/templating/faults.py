"""From what goes wrong in a template to a sentence, a place and the line itself."""

from types import TracebackType

from briefings.diagnostics import Place
from briefings.errors import BriefingsError


class Sheet:
    """A template's file: where it lies and what it says, for messages."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = text.split("\n")

    def fault(
        self,
        line: int,
        message: str,
        help: str = "",  # noqa: A002 -- the word a person reads
        *,
        words: str = "",
    ) -> BriefingsError:
        """Return the error for a line (from 1), pointing at `words` in it."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        start = text.find(words) if words else -1
        if start < 0:
            start = len(text) - len(text.lstrip())
            words = text.strip()
        place = Place(self.file, line, start + 1, max(1, len(words)))
        return BriefingsError(message, help=help, place=place, excerpt=text)


def line_of(trace: TracebackType | None) -> tuple[str, int] | None:
    """Return the name and line of the template that a traceback leads through last."""
    found = None
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            line = template.get_corresponding_lineno(trace.tb_lineno)
            found = template.name, line
        trace = trace.tb_next
    return found
