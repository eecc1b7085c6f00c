"""A chart as a template sees it."""

from typing import Any

from briefings.memo.views.view import View
from briefings.model import Chart


class ChartView(View):
    """Figures of facts that stand side by side."""

    noun = "a chart"
    record: Chart

    @property
    def is_whole(self) -> bool:
        """Whether the document may show every fact that it draws."""
        return all(self.book.find("facts", name) for name in self.record.because)

    @property
    def facts(self) -> Any:
        """The facts whose figures are drawn."""
        return self.rows(self.book.named("facts", self.record.because))
