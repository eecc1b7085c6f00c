"""From a memo to a Word document in the look of a house file."""

from briefings.writing.archive import archive
from briefings.writing.docx import write_docx
from briefings.writing.house import check_house, make_house
from briefings.writing.told import Written

__all__ = ["Written", "archive", "check_house", "make_house", "write_docx"]
