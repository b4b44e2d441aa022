"""Requests to a hub that listens nowhere: its tornado application answers them in this process."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from jupyterhub.handlers.base import BaseHandler
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class _Connection:
    """What tornado writes an answer to."""

    status: int = 0
    text: str = ""
    finished: asyncio.Event = field(default_factory=asyncio.Event)

    def write_headers(
        self, start_line: Any, headers: Any, chunk: bytes = b""
    ) -> asyncio.Future[None]:
        """Take the status and the first part of the body."""
        self.status = start_line.code
        return self.write(chunk or b"")

    def write(self, chunk: bytes) -> asyncio.Future[None]:
        """Take another part of the body."""
        self.text += chunk.decode("utf-8", "replace")
        written = asyncio.get_running_loop().create_future()
        written.set_result(None)
        return written

    def finish(self) -> None:
        """Know that the answer is complete."""
        self.finished.set()

    def set_close_callback(self, _callback: Any) -> None:
        """Never close before the answer."""


def _request(app: Any, method: str, path: str, headers: Mapping[str, str]) -> HTTPServerRequest:
    return HTTPServerRequest(
        start_line=RequestStartLine(method, app.hub.base_url + path, "HTTP/1.1"),
        headers=HTTPHeaders({"Host": "hub", **headers}),
        body=b"",
        connection=_Connection(),
    )


async def ask(app: Any, method: str, path: str, token: str) -> tuple[int, str]:
    """Ask the hub's API with a token; the status and text of its answer."""
    request = _request(app, method, "api/" + path, {"Authorization": f"token {token}"})
    connection: Any = request.connection
    app.tornado_application(request)
    await connection.finished.wait()
    return connection.status, connection.text


def handler(app: Any, cookies: Mapping[str, str] | None = None) -> Any:
    """A page's handler, asked by a browser that has these cookies."""
    header = "; ".join(f"{name}={value}" for name, value in (cookies or {}).items())
    request = _request(app, "GET", "home", {"Cookie": header} if header else {})
    return BaseHandler(app.tornado_application, request)


def cookies_of(page: Any) -> dict[str, tuple[str, str]]:
    """The cookies that a page sets: names to path and value."""
    jar = getattr(page, "_new_cookie", {})
    return {name: (morsel["path"] or "/", morsel.coded_value) for name, morsel in jar.items()}


def server_path(user: str, server: str) -> str:
    """Where the API has a user's server."""
    base = f"users/{quote(user, safe='')}/server"
    return f"{base}s/{quote(server, safe='')}" if server else base
