"""From Word documents to PDF files, by a program that lays out pages.

LibreOffice where it is installed, since it writes tagged files with title and language;
or else `dxpdf`, an extra. Who set a file is said beside it.
"""

from briefings.pdf.engines import Printed, as_pdf, engine_mark

__all__ = ["Printed", "as_pdf", "engine_mark"]
