"""What the documents beside the hearing memo call: briefs, packets, letters."""

from briefings.memo.components import (
    brief,
    citation,
    law,
    letter,
    names,
    packet,
    proofs,
    rechecking,
    record,
    spoken,
)
from briefings.memo.templating import Component

DOCUMENT = ("the document",)

FAMILY = (
    Component("brief_line", brief.brief_line, DOCUMENT, makes_blocks=True),
    Component("brief_facts", brief.brief_facts, DOCUMENT, makes_blocks=True),
    Component("brief_questions", brief.brief_questions, DOCUMENT, makes_blocks=True),
    Component("brief_sources", brief.brief_sources, DOCUMENT, makes_blocks=True),
    Component("round_table", packet.round_table, ("an asker",), makes_blocks=True),
    Component(
        "reserve_table",
        packet.reserve_table,
        ("a list of questions",),
        makes_blocks=True,
    ),
    Component("written_list", packet.written_list, ("a witness",), makes_blocks=True),
    Component("clock_note", packet.clock_note, (), makes_blocks=True),
    Component(
        "instead_table", packet.instead_table, ("a list of facts",), makes_blocks=True
    ),
    Component("card_sheet", packet.card_sheet, ("a question",), makes_blocks=True),
    Component("proof_table", proofs.proof_table, (), makes_blocks=True),
    Component("unsaid_table", proofs.unsaid_table, (), makes_blocks=True),
    Component(
        "check_sheet", rechecking.check_sheet, ("a list of records",), makes_blocks=True
    ),
    Component(
        "name_table", names.name_table, ("a list of entities",), makes_blocks=True
    ),
    Component(
        "people_table", names.people_table, ("a list of entities",), makes_blocks=True
    ),
    Component("address_lines", letter.address_lines, DOCUMENT, makes_blocks=True),
    Component(
        "letter_requests",
        letter.letter_requests,
        ("a list of requests",),
        makes_blocks=True,
    ),
    Component("signatures", letter.signatures, DOCUMENT, makes_blocks=True),
    Component("law_line", law.law_line, ("an authority",), makes_blocks=True),
    Component("law_note", law.law_note, ("an authority",), makes_blocks=True),
    Component("predicate", letter.predicate, ("a list of facts",), makes_blocks=True),
    Component(
        "record_questions", record.record_questions, ("an asker",), makes_blocks=True
    ),
    Component(
        "spoken_statement",
        spoken.spoken_statement,
        ("a testimony",),
        makes_blocks=True,
    ),
    Component("citation", citation.citation, ("a source",)),
)
