"""`briefings attest`: write papers beside built documents that others can check."""

from pathlib import Path

import click

from briefings.cli.frame.options import colour_option


@click.command("attest")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--sign",
    "key",
    type=click.Path(path_type=Path),
    metavar="KEY",
    help="Sign the list of hashes with an SSH key, by `ssh-keygen`.",
)
@click.option(
    "--check",
    "is_check",
    is_flag=True,
    help="Write nothing: fail where a file is not the one that was attested.",
)
@click.option(
    "--signers",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="With --check, who may have signed: a file of allowed signers.",
)
@colour_option
def command(
    folder: Path, key: Path | None, signers: Path | None, color: str, *, is_check: bool
) -> int:
    """Write SHA256SUMS and a statement of origin beside the documents built in DIR.

    All documents below DIR are told of; none where one was edited since, or is of the
    dossier as it was before.  The statement is in-toto's, with SLSA's provenance.  Exit
    code 1: with --check, a file differs, is missing, or nobody who may has signed.
    """
    from briefings.cli.frame.attesting import attest, held_to
    from briefings.report import printable

    if is_check:
        lines, is_good = held_to(folder, signers)
    else:
        lines, is_good = attest(folder, key), True
    for line in lines:
        click.echo(printable(line))
    return int(not is_good)
