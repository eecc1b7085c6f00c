"""The invented article as files that people have: page, PDF, Word file, mail."""

import io
import re
import textwrap
from functools import cache
from pathlib import Path

HARBOR = Path(__file__).parents[2] / "examples" / "harbor-cranes"
ARTICLE = (HARBOR / "sources" / "gazette.txt").read_text("utf-8")
PARAGRAPHS = [" ".join(part.split()) for part in ARTICLE.split("\n\n") if part.strip()]
URL = "https://www.merrowgazette.example/cranes"
DAY = "2026-02-10T08:00:00Z"

PLAIN_TYPE = str.maketrans("\u201c\u201d\u2018\u2019\u2014\u2013", "\"\"''--")


def page() -> bytes:
    """Return a page as a browser saves it, with all that stands around an article."""
    title = PARAGRAPHS[0]
    escaped = [part.replace("&", "&amp;").replace("<", "&lt;") for part in PARAGRAPHS]
    body = "".join(f"<p>{part}</p>" for part in escaped[1:4])
    rest = "".join(f"<p>{part}</p>" for part in escaped[4:])
    return f"""<!DOCTYPE html><html lang="en"><head><title>{title} | The Gazette</title>
<meta property="og:site_name" content="The Merrow Gazette">
<meta name="author" content="A. Writer">
<meta property="article:published_time" content="{DAY}">
<link rel="canonical" href="{URL}"><script>var tracked = "everything";</script></head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<div class="cookies">We use cookies to improve your visit. <button>Accept</button></div>
<main><article><h1>{title}</h1>{body}<div class="ad">Advertisement</div>
<aside><h3>Related</h3><a href="/x">Ten best harbor walks of the season</a></aside>
{rest}</article></main>
<footer><p>Copyright 2026 The Merrow Gazette. All rights reserved.</p></footer>
</body></html>""".encode()


def saved_page() -> bytes:
    """Return the page in one file, as some browsers save it (MHTML)."""
    heads = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://copy.example/cranes\n"
        "Subject: Cranes\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
        '\ttype="text/html";\n\tboundary="----B"\n\n------B\n'
        "Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n"
    )
    return heads.encode() + page() + b"\n------B--\n"


def mail() -> bytes:
    """Return a mail with the article as its text, and something attached."""
    return (
        "From: A. Writer <a@example.org>\nTo: staff@example.gov\n"
        "Date: Tue, 10 Feb 2026 08:00:00 -0500\nSubject: Cranes\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="B"\n\n--B\n'
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        f"{ARTICLE}\n--B\nContent-Type: application/pdf\n"
        'Content-Disposition: attachment; filename="register.pdf"\n\nx\n--B--\n'
    ).encode()


@cache
def word() -> bytes:
    """Return a Word file with the article and a table."""
    import docx

    document = docx.Document()
    for part in PARAGRAPHS:
        document.add_paragraph(part)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Terminal 9", "41 cranes"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def pdf() -> bytes:
    """Return a PDF: two columns, words parted at line ends, a head and foot a page."""
    from fpdf import FPDF

    class Sheet(FPDF):
        def header(self) -> None:
            self.set_font("Times", size=8)
            head = "The Merrow Gazette - February 10, 2026"
            self.cell(0, 8, head, new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-12)
            self.set_font("Times", size=8)
            self.cell(0, 8, f"Page {self.page_no()} of 2", align="C")

    sheet = Sheet(format="letter")
    sheet.set_margins(20, 18)
    sheet.set_auto_page_break(True, margin=20)
    sheet.add_page()
    sheet.set_font("Times", size=15)
    with sheet.text_columns(ncols=2, gutter=8, text_align="L") as columns:
        for part in PARAGRAPHS:
            paragraph = columns.paragraph(bottom_margin=4)
            paragraph.write(_parted(textwrap.wrap(part.translate(PLAIN_TYPE), 36)))
            columns.end_paragraph()
    return bytes(sheet.output())


def _parted(lines: list[str]) -> str:
    """Return lines of which the first that begins with a long word parts it."""
    text = "\n".join(lines)
    return re.sub(r"\n([a-z]{3})([a-z]{4,})", r" \1-\n\2", text, count=1)
