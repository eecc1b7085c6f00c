"""What a template may call: functions that make notes, lists, tables and cards."""

from collections.abc import Mapping

from briefings.memo.components import (
    abbreviations,
    annex,
    charts,
    citing,
    facts,
    figures,
    heading,
    introducing,
    labels,
    law,
    questions,
    sources,
    systems,
    tables,
    timelines,
    waivers,
    worksheet,
)
from briefings.memo.components.draft import Draft
from briefings.memo.components.family import FAMILY
from briefings.memo.templating import Component

_ALL = (
    Component("cite", citing.cite, ("a fact",)),
    Component("cite_all", citing.cite_all, ("a list of facts",)),
    Component("says", facts.says, ("a fact",)),
    Component("see", questions.see, ("a question",)),
    Component("annex_letter", citing.annex_letter, ()),
    Component("grounds", citing.grounds, ("a list of facts",)),
    Component("annex_line", citing.annex_line, ("a list of facts",), makes_blocks=True),
    Component(
        "bottom_line", facts.bottom_line, ("a list of facts",), makes_blocks=True
    ),
    Component("fact_list", facts.fact_list, ("a list of facts",), makes_blocks=True),
    Component("fact_lines", facts.fact_lines, ("a list of facts",), makes_blocks=True),
    Component("fact_table", facts.fact_table, ("a list of facts",), makes_blocks=True),
    Component(
        "dispute_list", facts.dispute_list, ("a list of facts",), makes_blocks=True
    ),
    Component(
        "tension_list", facts.tension_list, ("a list of tensions",), makes_blocks=True
    ),
    Component("label_key", labels.label_key, ("a list of facts",), makes_blocks=True),
    Component("label_list", labels.label_list, ("a list of facts",), makes_blocks=True),
    Component("key_figures", figures.key_figures, (), makes_blocks=True),
    Component("chart", charts.chart, ("a chart",), makes_blocks=True),
    Component("unknown_list", questions.unknown_list, ("a topic",), makes_blocks=True),
    Component("ask_list", questions.ask_list, ("a topic",), makes_blocks=True),
    Component(
        "question_list", questions.question_list, ("a topic",), makes_blocks=True
    ),
    Component(
        "question_card", questions.question_card, ("a question",), makes_blocks=True
    ),
    Component("system_table", systems.system_table, ("a system",), makes_blocks=True),
    Component("feeds_table", systems.feeds_table, ("a system",), makes_blocks=True),
    Component("timeline", timelines.timeline, ("a list of events",), makes_blocks=True),
    Component(
        "timeline_drawn",
        timelines.timeline_drawn,
        ("a list of events",),
        makes_blocks=True,
    ),
    Component(
        "requests_table",
        tables.requests_table,
        ("a list of requests",),
        makes_blocks=True,
    ),
    Component(
        "authority_paragraph",
        law.authority_paragraph,
        ("an authority",),
        makes_blocks=True,
    ),
    Component(
        "authorities_table",
        law.authorities_table,
        ("a list of authorities",),
        makes_blocks=True,
    ),
    Component("memo_lines", heading.memo_lines, (), makes_blocks=True),
    Component("deadline_table", heading.deadline_table, (), makes_blocks=True),
    Component("abbreviations", abbreviations.abbreviations, (), makes_blocks=True),
    Component("introduction", introducing.introduction, (), makes_blocks=True),
    Component("contacts", tables.contacts, (), makes_blocks=True),
    Component("sources_note", sources.sources_note, (), makes_blocks=True),
    Component("source_list", sources.source_list, (), makes_blocks=True),
    Component("source_copies", sources.source_copies, (), makes_blocks=True),
    Component("evidence_annex", annex.evidence_annex, (), makes_blocks=True),
    Component("derived_worksheet", worksheet.derived_worksheet, (), makes_blocks=True),
    Component("waivers_list", waivers.waivers_list, (), makes_blocks=True),
    *FAMILY,
)

COMPONENTS: Mapping[str, Component] = {component.name: component for component in _ALL}
"""Name → component."""

__all__ = ["COMPONENTS", "Draft"]
