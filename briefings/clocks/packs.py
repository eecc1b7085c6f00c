"""From files of rules, ours or a dossier's own, to the pack that a hearing is under.

A pack `extends` another one: what it says goes before what that one says, clock by
clock and key by key.
"""

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from briefings.clocks.shape import Held, clock_of, refuse_unknown, texts_of, words_of
from briefings.errors import BriefingsError
from briefings.model import Hearing, MemoForm, Pack, Speech, Term

_OURS = Path(__file__).with_name("packs")
_GENERAL = "general"
OWN = "pack.toml"
"""The file in a dossier's folder that goes before ours."""

_KEYS = frozenset(
    (
        *("name", "extends", "committees", "congress", "clock", "memo", "marking"),
        *("speech", "witness"),
    )
)
LINES = ("to", "from", "date", "re", "hearing", "time", "place")
"""What the lines above a memo may tell."""

MARKINGS = (
    *("public", "witness", "committee", "member", "staff", "majority", "minority"),
    *("delivery", "embargo"),
)
"""What a marking may be given for."""

_FORM = frozenset(("name", "sections", "lines", "senders", "headings", "advocate"))


@cache
def known_packs() -> tuple[str, ...]:
    """Return the names of our own packs: `house`, `house/science`."""
    paths = sorted(_OURS.rglob("*.toml"))
    return tuple(path.relative_to(_OURS).with_suffix("").as_posix() for path in paths)


def pack_of(hearing: Hearing, root: Path, profile: str = "joint") -> Pack:
    """Return the dossier's own pack, or the one a hearing names, or its committee's.

    Where there is none of these it is the chamber's. Rules that were read as they
    stood in another Congress count as not verified. Raises `BriefingsError`, with the
    key, for a pack that cannot be read.
    """
    own = root / OWN
    held = _read(own) if own.is_file() else _ours(_name_of(hearing))
    whole = list(_chain(held, ()))
    numbers = {one.keys.get("congress", hearing.congress) for one in whole}
    is_current = hearing.congress is None or numbers <= {hearing.congress, None}
    return _pack(whole, profile, is_current=is_current)


def _name_of(hearing: Hearing) -> str:
    """Return the name of our pack for a hearing."""
    known = known_packs()
    if hearing.rules is not None:
        return hearing.rules if hearing.rules in known else _GENERAL
    if hearing.legislature is not None:
        return _GENERAL
    chamber = str(hearing.chamber)
    body = hearing.committee.casefold()
    for name in known:
        if name.startswith(f"{chamber}/") and any(
            body.endswith(one.casefold()) for one in _ours(name).keys["committees"]
        ):
            return name
    return chamber if chamber in known else _GENERAL


def _chain(held: Held, seen: tuple[str, ...]) -> Iterator[Held]:
    """Yield a pack and those it extends, the farthest first."""
    above = held.keys.get("extends")
    if above is not None:
        if above not in known_packs() or above in seen:
            near = get_close_matches(str(above), known_packs(), n=1)
            raise held.odd(
                "extends",
                f"did you mean '{near[0]}'?"
                if near
                else f"use one of: {', '.join(known_packs())}",
            )
        yield from _chain(_ours(above), (*seen, above))
    yield held


@cache
def _ours(name: str) -> Held:
    return _read(_OURS / f"{name}.toml")


def _read(path: Path) -> Held:
    try:
        held = Held(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BriefingsError(
            f"'{path.name}' cannot be read as TOML", help="mend it, or take it away"
        ) from error
    refuse_unknown(held, held.keys, _KEYS)
    return held


def _pack(chain: list[Held], profile: str, *, is_current: bool) -> Pack:
    terms: dict[str, Term] = {}
    speech: dict[str, int] = {}
    markings: dict[str, str] = {}
    name, rule = "", ""
    says: tuple[str, ...] = ()
    for held in chain:
        name = held.text(held.keys, "name", name)
        for one in held.tables("clock"):
            term = clock_of(held, one)
            terms[term.id] = term if is_current else term._replace(verified_on=None)
        speech |= _speech(held)
        markings |= words_of(held, held.keys, "marking", MARKINGS)
        witness = held.table(held.keys, "witness")
        refuse_unknown(held, witness, frozenset(("says", "citation", "verified_on")))
        if witness:
            says = texts_of(held, witness, "says")
            read = is_current and "verified_on" in witness
            rule = held.text(witness, "citation", "") + (
                "" if read else "; rule not verified"
            )
    form = _form(chain, profile)
    return Pack(
        name, tuple(terms.values()), form, Speech(**speech), markings, says, rule
    )


def _speech(held: Held) -> dict[str, int]:
    given = held.table(held.keys, "speech")
    refuse_unknown(held, given, frozenset(Speech._fields))
    if not all(type(one) is int and one > 0 for one in given.values()):
        raise held.odd("speech", "give each number of words as a whole number")
    return dict(given)


def _form(chain: list[Held], profile: str) -> MemoForm:
    """Return the form of a memo; what a profile has of its own comes last."""
    form = MemoForm()
    for held in chain:
        memo = held.table(held.keys, "memo")
        refuse_unknown(held, memo, _FORM)
        form = _changed(held, form, memo)
    if profile == "advocate":
        for held in chain:
            own = held.table(held.table(held.keys, "memo"), "advocate")
            refuse_unknown(held, own, _FORM - {"advocate"})
            form = _changed(held, form, own)
    return form


def _changed(held: Held, form: MemoForm, given: Mapping[str, Any]) -> MemoForm:
    sections = texts_of(held, given, "sections")
    known = MemoForm.every_section()
    if unknown := [one for one in sections if one not in known]:
        raise held.odd(unknown[0], f"use one of: {', '.join(known)}")
    lines = words_of(held, given, "lines", LINES)
    return form._replace(
        name=held.text(given, "name", form.name),
        # A charter's lines stand instead of the usual ones, not beside them.
        lines=lines or form.lines,
        senders={
            **form.senders,
            **words_of(held, given, "senders", tuple(form.senders)),
        },
        sections=sections or form.sections,
        headings={**form.headings, **words_of(held, given, "headings", known)},
    )
