"""Oversight-hearing briefing memos, every statement held to its source.

What other programs may rely on is what `__all__` lists; it is loaded when it is asked
for, so that a command loads no more than it needs.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefings.build import build_documents, check_dossier
    from briefings.memo import compose
    from briefings.reading import read
    from briefings.writing import write_docx

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "build_documents",
    "check_dossier",
    "compose",
    "read",
    "write_docx",
]


def __getattr__(name: str) -> Any:
    match name:
        case "build_documents" | "check_dossier":
            from briefings import build

            return getattr(build, name)
        case "compose":
            from briefings.memo import compose

            return compose
        case "read":
            from briefings.reading import read

            return read
        case "write_docx":
            from briefings.writing import write_docx

            return write_docx
    raise AttributeError(f"module 'briefings' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
