"""What the documents beside the hearing memo call: briefs, packets, letters."""

from briefings.memo.components import brief, citation, packet
from briefings.memo.templating import Component

DOCUMENT = ("the document",)

FAMILY = (
    Component("brief_line", brief.brief_line, DOCUMENT, makes_blocks=True),
    Component("brief_facts", brief.brief_facts, DOCUMENT, makes_blocks=True),
    Component("brief_questions", brief.brief_questions, DOCUMENT, makes_blocks=True),
    Component("brief_sources", brief.brief_sources, DOCUMENT, makes_blocks=True),
    Component("round_table", packet.round_table, ("an asker",), makes_blocks=True),
    Component("card_sheet", packet.card_sheet, ("a question",), makes_blocks=True),
    Component("citation", citation.citation, ("a source",)),
)
