"""From a memo to a document: for Word, in a house file's look; a page; plain text."""

from briefings.writing.archive import archive
from briefings.writing.comments import Remarks
from briefings.writing.docx import Manifest, write_docx
from briefings.writing.house import HouseReport, check_house, look_through, make_house
from briefings.writing.html import write_html
from briefings.writing.sampler import make_sampler, roles_text
from briefings.writing.text import write_plain
from briefings.writing.told import Written

__all__ = [
    "HouseReport",
    "Manifest",
    "Remarks",
    "Written",
    "archive",
    "check_house",
    "look_through",
    "make_house",
    "make_sampler",
    "roles_text",
    "write_docx",
    "write_html",
    "write_plain",
]
