"""What the exit codes of commands say; the first page and the help have these words."""

FAULT = 3
INTERRUPTED = 130
READER_GONE = 141
"""What shells say of a command that ended because nobody read it any more."""

EXITS = {
    0: "nothing stops the documents",
    1: "the dossier has errors",
    2: "the command could not run",
    FAULT: "a fault of ours",
    INTERRUPTED: "interrupted",
    READER_GONE: "nobody read on",
}
