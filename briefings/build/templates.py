"""Where templates lie: the dossier's own first, then those that come with us."""

from pathlib import Path

from briefings.errors import BriefingsError
from briefings.model import Theme

HOUSE = "house.docx"


def shipped_templates() -> Path:
    """Return the folder of our own templates, installed or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / HOUSE).is_file():
            return folder
    raise BriefingsError(
        "the program was installed without its templates", help="install it again"
    )


def templates_of(root: Path) -> tuple[Path, ...]:
    """Return the folders to look for a template in, in that order."""
    own = root / "templates"
    return (own, shipped_templates()) if own.is_dir() else (shipped_templates(),)


def house_of(folders: tuple[Path, ...], theme: Theme = Theme.CLASSIC) -> Path:
    """Return the house file to use: the dossier's own, else ours in a theme."""
    *own, ours = folders
    there = (path for path in (folder / HOUSE for folder in own) if path.exists())
    shipped = HOUSE if theme is Theme.CLASSIC else f"house-{theme}.docx"
    return next(there, ours / shipped)
