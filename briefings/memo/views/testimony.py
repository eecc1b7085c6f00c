"""What a witness will say, as a template sees it."""

from briefings.memo.views.frames import article_of
from briefings.memo.views.framing import BARE
from briefings.memo.views.values import Rows, Traced
from briefings.memo.views.view import View
from briefings.model import Passage, Recommendation, Testimony


class PassageView(View):
    """One paragraph of a statement."""

    noun = "a passage"
    record: Passage

    @property
    def because(self) -> "Rows[View]":
        """The facts that bear it out."""
        return self.rows(self.book.named("facts", self.record.because))

    @property
    def topic(self) -> View | None:
        """The issue it belongs to."""
        return self.book.find("topics", self.record.topic)


class RecommendationView(View):
    """One thing that somebody should do."""

    noun = "a recommendation"
    record: Recommendation

    @property
    def actor(self) -> Traced | None:
        """The name of who should do it."""
        return self.book.name(self, "actor", self.record.actor)

    @property
    def takes_article(self) -> bool:
        """Whether the actor is a body of the dossier whose name takes an article."""
        body = self.book.find("entities", self.record.actor)
        if body is None or body.record.kind in BARE:
            return False
        return bool(article_of(body.record.name))

    @property
    def because(self) -> "Rows[View]":
        """The facts behind it."""
        return self.rows(self.book.named("facts", self.record.because))

    @property
    def authorities(self) -> "Rows[View]":
        """The law that lets or makes the actor do it."""
        return self.rows(self.book.named("authorities", self.record.authorities))

    @property
    def cites(self) -> "Rows[Traced]":
        """The citations of that law."""
        return self.rows(law.see("cite") for law in self.see("authorities"))


class SectionView(View):
    """The passages of a statement that belong to one issue."""

    noun = "a section"

    def __init__(self, passages: list[PassageView]) -> None:
        super().__init__(passages[0].book, None, "testimonies")
        self._passages = passages

    @property
    def topic(self) -> View | None:
        """The issue, or nothing where they belong to none."""
        found: View | None = self._passages[0].see("topic")
        return found

    @property
    def passages(self) -> "Rows[PassageView]":
        """Its paragraphs."""
        return self.rows(self._passages)


class TestimonyView(View):
    """A witness's statement."""

    noun = "a testimony"
    record: Testimony

    @property
    def witness(self) -> View | None:
        """Whose statement it is."""
        return self.book.find("witnesses", self.record.witness)

    @property
    def summary(self) -> "Rows[PassageView]":
        """The points of its first page."""
        return self.rows(self._passages("summary"))

    @property
    def passages(self) -> "Rows[PassageView]":
        """Its paragraphs, in their order."""
        return self.rows(self._passages("passages"))

    def _passages(self, field: str) -> list[PassageView]:
        return [
            PassageView(self.book, item, "testimonies", self.id, f"{field}.{index}.")
            for index, item in enumerate(getattr(self.record, field))
        ]

    @property
    def sections(self) -> "Rows[SectionView]":
        """Its paragraphs, those of one issue that follow each other together."""
        groups: list[list[PassageView]] = []
        for passage in self.see("passages"):
            if groups and groups[-1][0].record.topic == passage.record.topic:
                groups[-1].append(passage)
            else:
                groups.append([passage])
        return self.rows(map(SectionView, groups))

    @property
    def recommendations(self) -> "Rows[RecommendationView]":
        """What it asks of whom."""
        return self.rows(
            RecommendationView(
                self.book, item, "testimonies", self.id, f"recommendations.{index}."
            )
            for index, item in enumerate(self.record.recommendations)
        )

    @property
    def authorities(self) -> "Rows[View]":
        """The law that its recommendations name, each once."""
        names = dict.fromkeys(
            name for item in self.record.recommendations for name in item.authorities
        )
        return self.rows(self.book.named("authorities", names))
