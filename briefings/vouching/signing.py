"""From bytes to a signature of OpenSSH over them, and to who signed.

A key that a person has for git or a server serves; the program never sees it, nor its
passphrase: `ssh-keygen` asks for that itself.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from briefings.errors import BriefingsError

NAMESPACE = "briefings"
"""What a signature is for: one made for something else does not count here."""

_SECONDS = 120  # for a person to type a passphrase, or to touch a key


def signature_of(content: bytes, key: Path) -> bytes:
    """Return the signature by a key; of a public one, an agent holds the other half.

    Raises `BriefingsError` where it cannot be made.
    """
    if not key.is_file():
        raise BriefingsError(
            f"there is no key '{key}'", help="make one: `ssh-keygen -t ed25519`"
        )
    done = _run(["-Y", "sign", "-f", str(key.resolve()), "-n", NAMESPACE], content)
    if done.returncode or not done.stdout.startswith(b"-----BEGIN SSH SIGNATURE"):
        raise BriefingsError(
            f"the key '{key}' does not sign: {_said(done.stderr)}",
            help="try it alone: `ssh-keygen -Y sign -f KEY -n briefings SHA256SUMS`",
        )
    return done.stdout


def signer_of(content: bytes, signature: Path, signers: Path) -> str:
    """Return who signed, of those a file of allowed signers names; "" for nobody.

    The file is that of `ssh-keygen` (ALLOWED SIGNERS): a name, and a public key.
    """
    for path in (signature, signers):
        if not path.is_file():
            raise BriefingsError(f"there is no file '{path}'", help="look for it")
    found = _run(
        ["-Y", "find-principals", "-s", str(signature), "-f", str(signers)], b""
    )
    for name in found.stdout.decode("utf-8", "replace").splitlines():
        command = ["-Y", "verify", "-f", str(signers), "-I", name, "-n", NAMESPACE]
        if not _run([*command, "-s", str(signature)], content).returncode:
            return name
    return ""


def _run(
    arguments: Sequence[str], given: bytes
) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(  # noqa: S603 -- our own words, and no shell
            ["ssh-keygen", *arguments],  # noqa: S607 -- the person's own
            input=given,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except FileNotFoundError as error:
        raise BriefingsError(
            "ssh-keygen is not installed here", help="install OpenSSH, 8.2 or newer"
        ) from error
    except subprocess.TimeoutExpired as error:
        raise BriefingsError(
            "ssh-keygen waits for something", help="sign with a key at hand"
        ) from error


def _said(words: bytes) -> str:
    lines = words.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].rstrip(".").lower() if lines else "it does not say why"
