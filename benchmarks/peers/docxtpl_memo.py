"""The memo by docxtpl: a Word template with Jinja in it, opened anew each time."""

import io
from pathlib import Path

from docxtpl import DocxTemplate
from repeating import plain, run

TEMPLATE = Path(__file__).parents[1] / ".peers" / "docxtpl.docx"


def make(memo: dict) -> bytes:
    template = DocxTemplate(TEMPLATE)
    template.render(memo, autoescape=True)
    buffer = io.BytesIO()
    template.save(buffer)
    return buffer.getvalue()


run(plain, make)
