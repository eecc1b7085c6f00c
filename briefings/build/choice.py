"""From what a person asks for on the command line to the orders that are built."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from briefings.build.kinds import BY_NAME, audience_of, kinds_of
from briefings.build.orders import asked_of
from briefings.build.templates import templates_of
from briefings.errors import BriefingsError
from briefings.model import Audience, DocumentOrder, Dossier, Format, Profile
from briefings.reading import Reading


class Choice(NamedTuple):
    """What of a dossier to build; all that it asks for where nothing is chosen."""

    kinds: tuple[str, ...] = ()
    member: str = ""  # as the hearing names the Member
    profile: str = ""  # whose documents they are, instead of what the dossier says
    formats: tuple[str, ...] = ()  # instead of what each order says
    is_draft: bool = False  # marked as a draft, whatever stands against a final one

    def of(self, reading: Reading) -> Dossier | None:
        """Return the dossier with the chosen orders.

        Raises `BriefingsError` for a kind without a template, a Member whom the
        hearing does not name, and a kind whose order must say more.
        """
        dossier = reading.dossier
        if dossier is None:
            return None
        orders: Iterable[DocumentOrder] = asked_of(dossier)
        if self.member:
            orders = _for_member(tuple(orders), self._member_of(dossier))
        if self.kinds:
            orders = self._of_kinds(tuple(orders), reading)
        if self.formats:
            orders = _in_formats(orders, self.formats)
        profile = Profile(self.profile) if self.profile else dossier.profile
        return dossier.model_copy(
            update={"documents": tuple(orders), "profile": profile}
        )

    def _member_of(self, dossier: Dossier) -> str:
        """Return the Member's name as the hearing has it."""
        names = [member.name for member in dossier.hearing.members]
        if self.member in names:
            return self.member
        wanted = self.member.casefold()
        found = [name for name in names if wanted in name.casefold()]
        if len(found) == 1:
            return found[0]
        near = get_close_matches(self.member, names, n=1)
        known = ", ".join(f"'{name}'" for name in found or names) or "nobody"
        raise BriefingsError(
            f"the hearing names no one Member '{self.member}'",
            help=f"did you mean '{near[0]}'?" if near else f"it names {known}",
        )

    def _of_kinds(
        self, orders: tuple[DocumentOrder, ...], reading: Reading
    ) -> Iterator[DocumentOrder]:
        known = kinds_of(templates_of(reading.root))
        for kind in dict.fromkeys(self.kinds):
            if kind not in known:
                raise _unknown_kind(kind, known)
            asked = [order for order in orders if order.kind == kind]
            if not asked and known[kind].needs:
                raise BriefingsError(
                    f"a {kind.replace('-', ' ')} needs to know"
                    f" its {known[kind].needs[0]}",
                    help="order it under `documents` in the dossier",
                )
            yield from asked or (DocumentOrder(kind=kind, member=self.member or None),)


ALL = Choice()
"""Everything that a dossier asks for."""


def _for_member(
    orders: tuple[DocumentOrder, ...], name: str
) -> Iterator[DocumentOrder]:
    """Yield the orders for one Member, and those for any Member made for this one."""
    own = [order for order in orders if order.member == name]
    yield from own
    had = {order.kind for order in own}
    for kind in BY_NAME:
        if audience_of(kind) is Audience.MEMBER and kind not in had:
            plain = next(
                (
                    order
                    for order in orders
                    if order.kind == kind and order.member is None
                ),
                DocumentOrder(kind=kind),
            )
            yield plain.model_copy(update={"member": name, "file": None})


def _in_formats(
    orders: Iterable[DocumentOrder], formats: tuple[str, ...]
) -> Iterator[DocumentOrder]:
    named = tuple(map(Format, formats))
    for order in orders:
        yield order.model_copy(update={"formats": named})


def _unknown_kind(kind: str, known: Iterable[str]) -> BriefingsError:
    near = get_close_matches(kind, list(known), n=1)
    return BriefingsError(
        f"there is no kind of document '{kind}'",
        help=f"did you mean '{near[0]}'?"
        if near
        else "see what there is: `briefings documents`",
    )
