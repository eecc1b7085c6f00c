"""The formats that a report is given in, by the names people ask for them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefings.report.entries import Report
from briefings.report.github import as_github
from briefings.report.gitlab import as_gitlab
from briefings.report.json import as_json
from briefings.report.junit import as_junit
from briefings.report.markdown import as_markdown
from briefings.report.sarif import as_sarif
from briefings.report.style import Style
from briefings.report.text import as_concise, as_full


class Format(NamedTuple):
    """One way to give a report."""

    give: Callable[[Report, Style], str]
    is_text: bool  # whether other text may stand beside it
    is_local: bool  # whether file names count from where a person stands
    purpose: str
    explains: bool = False  # whether it says what the rules want

    @property
    def is_plain(self) -> bool:
        """Whether a person reads it as it is."""
        return self.is_text and self.is_local


FORMATS: Mapping[str, Format] = {
    "full": Format(as_full, True, True, "lines with source, caret and help"),
    "concise": Format(as_concise, True, True, "a line each"),
    "json": Format(as_json, False, True, "all of it, by `briefings schema`"),
    "github": Format(as_github, True, False, "annotations of a GitHub workflow"),
    "gitlab": Format(as_gitlab, False, False, "GitLab's code quality report"),
    "sarif": Format(as_sarif, False, False, "SARIF 2.1.0 for code scanning", True),
    "junit": Format(as_junit, False, False, "test results for build servers"),
    "markdown": Format(as_markdown, True, False, "a summary for a page"),
}
"""Name → format; names of files count from the repository's root for build servers."""
