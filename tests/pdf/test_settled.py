"""A PDF without the clock: the same file to the byte, whenever it is set."""

from briefings.pdf.settled import producer_of, settled

PDF = (
    b"%PDF-1.6\n<xmp:CreateDate>2026-11-27T14:13:50Z</xmp:CreateDate>\n"
    b"<</Producer<FEFF004F0064006400200034>\n/CreationDate(D:20261127141350Z')>>\n"
    b"/ID [ <C2F7039CAD3BE279DEAA74431BF57FCC>\n<C2F7039CAD3BE279DEAA74431BF57FCC> ]\n"
    b"/DocChecksum /06B0A2DD66B6643B84AA5AB4F659C267\nstartxref\n142\n%%EOF\n"
)
LATER = (
    PDF.replace(b"141350", b"150001")
    .replace(b"14:13:50", b"15:00:01")
    .replace(b"C2F7039C", b"00A1B2C3")
    .replace(b"06B0A2DD", b"11223344")
)


def test_two_files_that_differ_by_the_clock_are_the_same() -> None:
    assert PDF != LATER
    assert settled(PDF, "2026-02-17") == settled(LATER, "2026-02-17")


def test_it_is_dated_as_the_dossier_is_and_no_place_moves() -> None:
    made = settled(PDF, "2026-02-17")

    assert b"/CreationDate(D:20260217000000Z')" in made
    assert b"<xmp:CreateDate>2026-02-17T00:00:00Z<" in made
    assert len(made) == len(PDF)


def test_other_content_has_another_id() -> None:
    ids = {settled(PDF), settled(PDF.replace(b"1.6", b"1.7"))}

    assert len({made.split(b"/ID [ <")[1][:32] for made in ids}) == 2


def test_it_says_who_wrote_it() -> None:
    assert producer_of(PDF) == "Odd 4"
    assert producer_of(b"%PDF-1.4") == ""
