"""Who is to testify, and what one may ask of them, as a template sees it."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from briefings.memo.views import words
from briefings.memo.views.packets import (
    FREE_ROUNDS,
    TO_ASK,
    UNANSWERED,
    AskerView,
    askers_of,
    in_rounds,
)
from briefings.memo.views.values import Rows, Traced
from briefings.memo.views.view import View
from briefings.model import (
    HearingStatus,
    Lifecycle,
    RequestStatus,
    Witness,
)

if TYPE_CHECKING:
    from briefings.memo.views.book import Book


class WitnessView(View):
    """Somebody who is to testify."""

    noun = "a witness"
    record: Witness

    @property
    def organization(self) -> Traced | None:
        """The name of the body the witness speaks for."""
        return self.book.name(self, "organization", self.record.organization)

    @property
    def names_organization(self) -> bool:
        """Whether the title says the organization's name already."""
        name = self.text("organization")
        return name is not None and name.casefold() in self.record.title.casefold()

    @property
    def office(self) -> Traced:
        """The title as it stands within a sentence."""
        return Traced(words.mid_sentence(self.record.title), self.origin("title"))

    @property
    def invitation(self) -> Traced:
        """Who invites, and whether the witness has said yes."""
        by, status = self.record.invited_by, self.book.dossier.hearing.status
        said = "joint" if by == "joint" else f"by the {by.value}"
        if status is HearingStatus.PROPOSED:
            said = "proposed jointly" if by == "joint" else f"proposed {said}"
        if self.record.confirmed:
            said += "; confirmed"
        elif status in _AHEAD:
            said += "; not yet confirmed"
        return Traced(said, self.origin("invited_by"))

    def _asked(self, stages: frozenset[Lifecycle]) -> list[View]:
        """Return the questions to the witness that have come so far."""
        questions = self.book.questions_of_witness.get(self.id, [])
        return [item for item in questions if item.record.lifecycle in stages]

    @property
    def questions(self) -> "Rows[View]":
        """What is still to be asked of the witness at the hearing."""
        return self.rows(self._asked(TO_ASK))

    @cached_property
    def _turns(self) -> tuple[list[AskerView], list[AskerView]]:
        """Return the rounds to plan, and those that are left for want of a Member."""
        planned: list[AskerView] = []
        left: list[AskerView] = []
        for turn in in_rounds(self.book, self._asked(TO_ASK)):
            is_loose = turn.see("member") is None
            loose = sum(one.see("member") is None for one in planned)
            (left if is_loose and loose == FREE_ROUNDS else planned).append(turn)
        return planned, left

    @property
    def rounds(self) -> "Rows[AskerView]":
        """The same in rounds that keep to a Member's time."""
        return self.rows(self._turns[0])

    @property
    def reserve(self) -> "Rows[View]":
        """What is in none of these rounds, and may be given to a Member."""
        return self.rows(
            question for turn in self._turns[1] for question in turn.see("questions")
        )

    @property
    def unanswered(self) -> "Rows[AskerView]":
        """What may be asked of the witness in writing, by who asks it."""
        return self.rows(askers_of(self.book, self._asked(UNANSWERED)))

    @property
    def gaps(self) -> "Rows[Any]":
        """What the record does not show, of what must be asked of the witness."""
        urgent = [item for item in self.see("questions") if item.record.priority == 1]
        gaps = (item.text("unknown") for item in urgent or self.see("questions"))
        return self.rows(gap for gap in gaps if gap is not None)

    @property
    def requests(self) -> "Rows[View]":
        """What the witness or the witness's body was asked for in writing."""
        asked = {self.id, self.record.organization}
        return self.rows(
            request
            for request in self.book.all("requests")
            if request.record.to in asked and request.record.status not in _PAST
        )

    @property
    def written(self) -> "Rows[Any]":
        """What to ask for in writing where an answer does not come."""
        wanted = (item.text("request") for item in self.see("questions"))
        return self.rows(want for want in wanted if want is not None)

    @cached_property
    def _grounds(self) -> dict[Any, None]:
        """The facts behind the questions, each once."""
        return dict.fromkeys(
            fact for item in self.see("questions") for fact in item.see("because")
        )

    @property
    def exhibits(self) -> "Rows[View]":
        """The sources of the facts behind the questions."""
        return self.rows(
            dict.fromkeys(
                source for fact in self._grounds for source in fact.see("sources")
            )
        )

    @property
    def warned(self) -> "Rows[Any]":
        """Those of the facts behind the questions that have such versions."""
        return self.rows(fact for fact in self._grounds if fact.record.do_not_say)

    @property
    def warnings(self) -> "Rows[Any]":
        """Versions that sound like those facts and are not borne out."""
        return self.rows(
            claim for fact in self._grounds for claim in fact.see("do_not_say")
        )


_AHEAD = frozenset({HearingStatus.NOTICED, HearingStatus.POSTPONED})
"""How far a hearing has come to which witnesses are still awaited."""

_PAST = frozenset({RequestStatus.WITHDRAWN, RequestStatus.COMPLETE})


class PanelView(View):
    """The witnesses who sit together."""

    noun = "a panel"

    def __init__(self, book: "Book", witnesses: list[WitnessView]) -> None:
        super().__init__(book, None, "witnesses")
        self._witnesses = witnesses

    @property
    def number(self) -> Any:
        """The panel's number."""
        return self._witnesses[0].see("panel")

    @property
    def witnesses(self) -> "Rows[WitnessView]":
        """Who sits on it."""
        return self.rows(self._witnesses)
