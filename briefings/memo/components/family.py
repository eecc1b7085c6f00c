"""What the documents beside the hearing memo call: briefs, packets, letters."""

from briefings.memo.components import brief, citation, names, packet, proofs
from briefings.memo.templating import Component

DOCUMENT = ("the document",)

FAMILY = (
    Component("brief_line", brief.brief_line, DOCUMENT, makes_blocks=True),
    Component("brief_facts", brief.brief_facts, DOCUMENT, makes_blocks=True),
    Component("brief_questions", brief.brief_questions, DOCUMENT, makes_blocks=True),
    Component("brief_sources", brief.brief_sources, DOCUMENT, makes_blocks=True),
    Component("round_table", packet.round_table, ("an asker",), makes_blocks=True),
    Component("card_sheet", packet.card_sheet, ("a question",), makes_blocks=True),
    Component("proof_table", proofs.proof_table, (), makes_blocks=True),
    Component("unsaid_table", proofs.unsaid_table, (), makes_blocks=True),
    Component(
        "check_sheet", proofs.check_sheet, ("a list of records",), makes_blocks=True
    ),
    Component(
        "name_table", names.name_table, ("a list of entities",), makes_blocks=True
    ),
    Component(
        "people_table", names.people_table, ("a list of entities",), makes_blocks=True
    ),
    Component("citation", citation.citation, ("a source",)),
)
