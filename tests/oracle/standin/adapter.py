"""Puts the stand-in engine behind docker-py: its HTTP transport, everything above stays real."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import docker.api.client
import requests

if TYPE_CHECKING:
    from .engine import Engine


class EngineAdapter(requests.adapters.BaseAdapter):
    """A requests transport that hands every call to an :class:`Engine`."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.engine = engine

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        """Answer ``request`` from the engine."""
        url = urlsplit(str(request.url))
        query = {key: values[0] for key, values in parse_qs(url.query).items()}
        sent = request.body if isinstance(request.body, (str, bytes)) else "{}"
        status, document = self.engine.handle(
            request.method or "GET", url.path, query, json.loads(sent)
        )
        response = requests.Response()
        response.status_code = status
        response.reason = "OK" if status < 400 else "Refused"
        response.request = request
        response.url = str(request.url)
        response.headers["Content-Type"] = "application/json"
        response.raw = io.BytesIO(b"" if document is None else json.dumps(document).encode())
        return response

    def close(self) -> None:
        """Nothing is held open."""


def install(engine: Engine) -> None:
    """Make every docker-py client of this process talk to ``engine``."""
    adapter = EngineAdapter(engine)
    docker.api.client.APIClient.get_adapter = lambda self, url: adapter
