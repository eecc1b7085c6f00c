"""What fuzzing found once is never found again."""

import pytest

from tests.fuzz.readers import READERS, kept, seeds


@pytest.mark.parametrize("reader", READERS)
def test_no_input_that_was_found_is_a_fault_again(reader: str) -> None:
    faults = [fault for content in kept(reader) if (fault := _fault(reader, content))]

    assert faults == []


def _fault(reader: str, content: bytes) -> str:
    """Return what a reader raises at an input, with the input; or nothing."""
    try:
        READERS[reader](content)
    except Exception as fault:  # whatever it is, it is one
        return f"{fault!r}: {content[:80]!r}"
    return ""


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_a_reader_takes_its_seeds_whole_and_cut(reader: str) -> None:
    tried = list(seeds(reader))

    assert tried
    for content in tried[:6]:
        READERS[reader](content)
        READERS[reader](content[: len(content) // 2])
