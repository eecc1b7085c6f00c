"""The sample shows every block; a page and plain text have a form for each."""

from typing import get_args

import pytest

from briefings.memo import Block, Contents, Inline, Memo, Properties
from briefings.writing import write_html, write_plain
from tests.writing.sample import sample


def things(thing: object) -> set[type]:
    """Return the classes of all that a memo is made of."""
    found = {type(thing)} if hasattr(thing, "_fields") else set()
    if isinstance(thing, tuple):
        found = found.union(*map(things, thing))
    return found


def test_the_sample_has_each_block_and_each_form_of_words() -> None:
    kinds = {*get_args(Block), *get_args(Inline)}

    # What is added to the memo is added here: then every writer is asked for it.
    assert kinds <= things(sample().blocks)


@pytest.mark.parametrize("write", [write_html, write_plain])
def test_every_block_has_a_form(write: object) -> None:
    for block in sample().blocks:
        if isinstance(block, Contents) and write is write_html:
            continue  # every page has a list of its own
        memo = Memo("memo", Properties("A memo"), {}, (block,))

        assert write(memo) != write(memo._replace(blocks=()))  # type: ignore[operator]
