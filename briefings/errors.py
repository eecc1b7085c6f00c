"""What stops a command: one exception, caught in one place, the command line."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.diagnostics import Diagnostic, Place


class BriefingsError(Exception):
    """A command cannot go on.

    Holds the sentence for a person, one thing to do, the place where there is one and
    the words of that line, and the diagnostics that say more.
    """

    def __init__(
        self,
        message: str,
        *,
        help: str = "",  # noqa: A002 -- the word a person reads
        place: "Place | None" = None,
        excerpt: str = "",
        diagnostics: "tuple[Diagnostic, ...]" = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.place = place
        self.excerpt = excerpt
        self.diagnostics = diagnostics
