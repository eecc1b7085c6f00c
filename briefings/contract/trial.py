"""From a kind's template to what it asks for, once it has told every sample."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.build import house_of
from briefings.contract.samples import Sample, ledger_of, samples_for
from briefings.errors import BriefingsError
from briefings.memo import Memo, Needs, compose, needs_of


class Trial(NamedTuple):
    """A template that passed."""

    kind: str
    needs: Needs
    samples: int  # dossiers that it told


def try_template(kind: str, templates: Sequence[Path]) -> Trial:
    """Return what a kind's template asks for, after it told every sample.

    Every tag, field, component, container and role is held to what there is, and the
    fullest sample is written in each format that is ours. Raises `BriefingsError`, at
    the template's line, for the first thing that is wrong.
    """
    needs = needs_of(kind, templates)
    count = 0
    for sample in samples_for(kind):
        memo = _composed(kind, sample, templates)
        if not count:
            _write(memo, templates)
        count += 1
    return Trial(kind, needs, count)


def _composed(kind: str, sample: Sample, templates: Sequence[Path]) -> Memo:
    try:
        return compose(
            kind,
            sample.dossier,
            ledger_of(sample.dossier),
            order=sample.order,
            templates=templates,
        )
    except BriefingsError as error:
        raise BriefingsError(
            f"{error.message} (with a sample dossier that has {sample.words})",
            help=error.help,
            place=error.place,
            excerpt=error.excerpt,
        ) from error


def _write(memo: Memo, templates: Sequence[Path]) -> None:
    from briefings.writing import write_docx, write_html, write_plain

    write_docx(memo, house_of(tuple(templates)))
    write_html(memo)
    write_plain(memo)
