"""From a folder of built documents to papers beside them that others can check.

`SHA256SUMS` is for `sha256sum -c`, the statement is in-toto's with SLSA's provenance,
and a signature is OpenSSH's: none of them needs this program.
"""

from briefings.vouching.origins import Former, former_of
from briefings.vouching.signing import signature_of, signer_of
from briefings.vouching.statement import statement_of
from briefings.vouching.sums import digests_in, sums_of

__all__ = [
    "Former",
    "digests_in",
    "former_of",
    "signature_of",
    "signer_of",
    "statement_of",
    "sums_of",
]
