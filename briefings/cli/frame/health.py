"""What the program needs, looked at one by one, for `briefings doctor`."""

import os
import platform
import re
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from briefings import __version__
from briefings.errors import BriefingsError

VARIABLES = (
    "BRIEFINGS_COLOR",
    "BRIEFINGS_CONFIG",
    "BRIEFINGS_DEBUG",
    "BRIEFINGS_EXECUTOR",
    "BRIEFINGS_FAIL_ON",
    "BRIEFINGS_JOBS",
    "BRIEFINGS_NO_CACHE",
    "BRIEFINGS_OUT",
    "BRIEFINGS_OUTPUT",
    "BRIEFINGS_SOURCES",
    "BRIEFINGS_STRICT",
    "BRIEFINGS_WAIVED",
)
"""The variables that are heeded; docs/reports.md lists them."""


class State(StrEnum):
    """How one thing is."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"

    @property
    def colour(self) -> str:
        """Its colour, as terminals number them."""
        return {State.OK: "32", State.WARN: "33", State.FAIL: "31"}[self]


class Check(NamedTuple):
    """One thing that was looked at."""

    name: str
    state: State
    says: str
    help: str = ""


def examine(dossier: Path) -> Iterator[Check]:
    """Yield what there is to say about the program and a dossier's surroundings."""
    yield Check(
        "program",
        State.OK,
        f"briefings {__version__}, Python {platform.python_version()}",
    )
    yield from _libraries()
    yield _yaml()
    yield from _templates(dossier)
    yield _letters()
    yield from _variables()
    yield from _settings(dossier)


def as_json_text(checks: tuple[Check, ...]) -> str:
    """Return the same for a program."""
    import json

    held = {
        "schema": "briefings.doctor/1",
        "checks": [check._asdict() for check in checks],
    }
    return json.dumps(held, indent=2) + "\n"


def _libraries() -> Iterator[Check]:
    try:
        needed = [
            name for name in requires("briefings") or () if "extra ==" not in name
        ]
    except PackageNotFoundError:
        yield Check(
            "libraries",
            State.WARN,
            "the program runs without being installed",
            "python -m pip install -e .",
        )
        return
    found, missing = [], []
    for requirement in needed:
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        yield Check(
            "libraries",
            State.FAIL,
            f"missing: {', '.join(missing)}",
            f"python -m pip install {' '.join(missing)}",
        )
    else:
        yield Check("libraries", State.OK, ", ".join(found))


def _yaml() -> Check:
    if find_spec("yaml._yaml") is not None:
        return Check("yaml", State.OK, "read by libyaml")
    return Check(
        "yaml",
        State.WARN,
        "libyaml is missing; dossiers are read ten times slower",
        "python -m pip install --force-reinstall --only-binary :all: pyyaml",
    )


def _templates(dossier: Path) -> Iterator[Check]:
    from briefings.build import house_of, templates_of
    from briefings.writing import check_house

    root = dossier if dossier.is_dir() else dossier.parent
    try:
        folders = templates_of(root)
        house = house_of(folders)
        check_house(house)
    except BriefingsError as error:
        yield Check("templates", State.FAIL, error.message, error.help)
        return
    kinds = {path.name for folder in folders for path in folder.glob("*.md.j2")}
    whose = "the dossier's own" if house.is_relative_to(root) else "ours"
    listed = ", ".join(sorted(kind.removesuffix(".md.j2") for kind in kinds))
    yield Check("templates", State.OK, f"{listed}; the house file is {whose}")


def _letters() -> Check:
    spoken = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    if spoken.replace("-", "") == "utf8":
        return Check("letters", State.OK, "printed as UTF-8")
    return Check(
        "letters",
        State.WARN,
        f"printed as {spoken}; others come out as their numbers",
        "set PYTHONUTF8=1",
    )


def _variables() -> Iterator[Check]:
    for name in sorted(os.environ):
        if name.startswith("BRIEFINGS_") and name not in VARIABLES:
            near = get_close_matches(name, VARIABLES, n=1)
            remedy = f"did you mean '{near[0]}'?" if near else "take it out"
            yield Check("variables", State.WARN, f"'{name}' is not heeded", remedy)
    for folder in os.environ.get("BRIEFINGS_SOURCES", "").split(os.pathsep):
        if folder and not Path(folder).is_dir():
            yield Check(
                "variables",
                State.FAIL,
                f"BRIEFINGS_SOURCES names '{folder}', which is not a folder",
                "give the folder that holds the sources' texts",
            )


def _settings(dossier: Path) -> Iterator[Check]:
    from briefings.settings import find_settings

    try:
        settings = find_settings(dossier)
    except BriefingsError as error:
        place = error.place
        where = f"{place.file}:{place.line}: " if place else ""
        yield Check("settings", State.FAIL, f"{where}{error.message}", error.help)
        return
    if settings.file is None:
        yield Check("settings", State.OK, "none; every option is as it comes")
        return
    named = ", ".join(name.replace("_", "-") for name in settings.values)
    yield Check("settings", State.OK, f"{settings.file} sets {named or 'nothing'}")
