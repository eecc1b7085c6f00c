"""From an HTML page of ours to what it says of how it was made."""

from collections.abc import Mapping

PAGE_ENTRY = "briefings:"
"""How the names of a page's `meta` elements begin that are its manifest."""


def page_manifest(content: bytes) -> Mapping[str, str]:
    """Return the manifest of an HTML page; empty for one that is not ours."""
    # Who builds Word documents needs none of what reads pages.
    from briefings.shown.page_head import Head

    reader = Head()
    reader.feed(content.decode("utf-8", "replace"))
    return {
        name.removeprefix(PAGE_ENTRY): said
        for name, said in reader.entries.items()
        if name.startswith(PAGE_ENTRY)
    }
