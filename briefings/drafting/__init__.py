"""From a source's text to proposals: facts, tensions and open questions, to be written.

Nothing is stated here: a person writes each statement, and takes out what is not one.
"""

from briefings.drafting.candidates import Candidate, candidates
from briefings.drafting.gaps import Gap, gaps
from briefings.drafting.marks import Marked, marked, read_marks
from briefings.drafting.proposals import Proposals, as_yaml, proposals
from briefings.drafting.tensions import Strain, strains

__all__ = [
    "Candidate",
    "Gap",
    "Marked",
    "Proposals",
    "Strain",
    "as_yaml",
    "candidates",
    "gaps",
    "marked",
    "proposals",
    "read_marks",
    "strains",
]
