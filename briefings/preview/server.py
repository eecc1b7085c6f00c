"""A page on 127.0.0.1, under a name that cannot be guessed, shown anew when it changes.

Other users of the machine do not know the name, and pages of other sites cannot reach
it: a request must name this machine as its host. The page itself runs no script; a
frame around it asks whether there is a newer one.
"""

import hmac
import secrets
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

HOST = "127.0.0.1"
_FRAME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Preview</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style>
</head><body><iframe src="page" title="The document as it is now"></iframe>
<script>
const frame = document.querySelector("iframe");
let shown = "";
async function look() {
  try {
    const now = await (await fetch("version")).text();
    if (shown && now !== shown) {
      const at = frame.contentWindow.scrollY;
      frame.onload = () => frame.contentWindow.scrollTo(0, at);
      frame.contentWindow.location.reload();
    }
    shown = now;
    document.title = "Preview";
  } catch (gone) { document.title = "Preview (stopped)"; }
  setTimeout(look, 700);
}
look();
</script></body></html>
"""


class Preview:
    """A page that is served until the `with` block ends."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._page = b""
        self._version = 0
        self._name = secrets.token_urlsafe(16)
        self._server = ThreadingHTTPServer((HOST, 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, daemon=True)

    @property
    def port(self) -> int:
        """The port it listens on, chosen by the machine."""
        return int(self._server.server_address[1])

    @property
    def address(self) -> str:
        """Where a browser on this machine finds it."""
        return f"http://{HOST}:{self.port}/{self._name}/"

    def show(self, page: bytes) -> None:
        """Show another page."""
        with self._lock:
            self._version += page != self._page
            self._page = page

    def answer(self, host: str, path: str) -> tuple[int, str, bytes]:
        """Return status, type and body for a request."""
        if host not in (f"{HOST}:{self.port}", f"localhost:{self.port}"):
            return 403, "text/plain", b"not for you\n"
        name, _, rest = path.removeprefix("/").partition("/")
        if not hmac.compare_digest(name.encode(), self._name.encode()):
            return 404, "text/plain", b"nothing here\n"
        with self._lock:
            page, version = self._page, self._version
        match rest:
            case "":
                return 200, "text/html", _FRAME.encode()
            case "page":
                return 200, "text/html", page
            case "version":
                return 200, "text/plain", str(version).encode()
        return 404, "text/plain", b"nothing here\n"

    def __enter__(self) -> "Preview":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(preview: Preview) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers GET and HEAD; all else is refused by the library."""

        timeout = 10
        server_version = "briefings"
        sys_version = ""

        def do_GET(self) -> None:
            """Answer with what the preview has."""
            self._send(is_body=True)

        def do_HEAD(self) -> None:
            """Answer without the body."""
            self._send(is_body=False)

        def _send(self, *, is_body: bool) -> None:
            host = self.headers.get("Host", "")
            status, kind, body = preview.answer(host, self.path)
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.send_header("X-Frame-Options", "SAMEORIGIN")
            self.send_header("Referrer-Policy", "no-referrer")
            self.send_header("Cross-Origin-Resource-Policy", "same-origin")
            self.end_headers()
            if is_body:
                self.wfile.write(body)

        def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002
            """Say nothing: the terminal is for what the templates lack."""

    return Handler
