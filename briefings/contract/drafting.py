"""From a kind that there is to a template of one's own in a dossier's folder."""

import re
from difflib import get_close_matches
from pathlib import Path

from briefings.build import KIND_FILE, kinds_of, templates_of
from briefings.errors import BriefingsError

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def draft_template(root: Path, kind: str, model: str) -> tuple[Path, str]:
    """Return where a new template belongs, and its text: that of the kind `model`.

    Raises `BriefingsError` for a name that cannot be a kind's, a kind that there is no
    template for, and where the dossier has the template already.
    """
    if not _NAME.fullmatch(kind):
        raise BriefingsError(
            f"'{kind}' cannot be the name of a kind",
            help="use small letters, digits and hyphens: `floor-statement`",
        )
    folders = templates_of(root)
    known = sorted(kinds_of(folders))
    if model not in known:
        near = get_close_matches(model, known, n=1)
        raise BriefingsError(
            f"there is no template for '{model}' to start from",
            help=f"did you mean '{near[0]}'?"
            if near
            else "name a kind with `--from`: see `briefings documents`",
        )
    target = root / "templates" / f"{kind}{KIND_FILE}"
    if target.exists() or target.is_symlink():
        raise BriefingsError(
            f"'{target}' is there already", help="edit it, or give another name"
        )
    name = f"{model}{KIND_FILE}"
    source = next(folder / name for folder in folders if (folder / name).is_file())
    return target, source.read_text(encoding="utf-8-sig")


def own_templates(root: Path) -> list[str]:
    """Return the kinds that a dossier has a template of its own for."""
    return sorted(
        path.name.removesuffix(KIND_FILE)
        for path in (root / "templates").glob(f"*{KIND_FILE}")
    )
