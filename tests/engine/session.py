"""A user of a running hub: logs in, starts and stops the server, writes and reads files."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

import requests

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE: Final = 90.0
_PAUSE: Final = 0.2


class Failed(Exception):
    """The hub, a server or the engine did not come to where it was waited for."""


def wait(condition: Callable[[], Any], what: str, seconds: float = _PATIENCE) -> Any:
    """The first true value of ``condition``; raises :class:`Failed` after ``seconds``."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            value = condition()
        except requests.RequestException:
            value = None
        if value:
            return value
        time.sleep(_PAUSE)
    raise Failed(f"{what} did not come in {seconds:.0f} s")


class Session:
    """One user's browser on the hub at ``base``."""

    def __init__(self, base: str, user: str) -> None:
        self.base, self.user = base, user
        self._http = requests.Session()
        self._http.trust_env = False
        self._log_in()

    def start(self) -> None:
        """Start the server and wait until it answers; raises :class:`Failed`."""
        answer = self._hub("POST", f"/users/{self.user}/server")
        if answer.status_code >= 400:
            raise Failed(f"{answer.status_code} {answer.text[:300]}")
        wait(self._ready, f"the server of {self.user}")
        self._http.get(f"{self.base}/user/{self.user}/api/status")
        self._http.get(f"{self.base}/user/{self.user}/tree")

    def stop(self) -> None:
        """Stop the server and wait until it is gone."""
        self._hub("DELETE", f"/users/{self.user}/server")
        wait(lambda: not self._state().get("servers"), "the stop")

    def write(self, name: str, text: str) -> bool:
        """Save a file in the start folder; whether the server took it."""
        body = {"type": "file", "format": "text", "content": text}
        headers = {
            "X-XSRFToken": self._token(f"/user/{self.user}/"),
            "Referer": f"{self.base}/user/{self.user}/tree",
        }
        url = f"{self.base}/user/{self.user}/api/contents/{name}"
        return self._http.put(url, json=body, headers=headers).ok

    def read(self, name: str) -> str | None:
        """A file of the start folder, None where there is none."""
        answer = self._http.get(f"{self.base}/user/{self.user}/api/contents/{name}")
        return str(answer.json()["content"]) if answer.ok else None

    def running(self) -> bool:
        """Whether the server answers."""
        return self._http.get(f"{self.base}/user/{self.user}/api/status").ok

    def _log_in(self) -> None:
        self._http.get(f"{self.base}/hub/login")
        fields = {"username": self.user, "password": "x", "_xsrf": self._token("/hub/")}
        headers = {"Referer": f"{self.base}/hub/login"}
        url = f"{self.base}/hub/login?next=/hub/token"
        self._http.post(url, data=fields, headers=headers)
        self._http.get(f"{self.base}/hub/token")

    def _ready(self) -> bool:
        state = self._state()
        server = state.get("servers", {}).get("", {})
        if not server and not state.get("pending"):
            raise Failed(f"the server of {self.user} failed to start")
        return bool(server.get("ready"))

    def _state(self) -> dict[str, Any]:
        state: dict[str, Any] = self._hub("GET", f"/users/{self.user}").json()
        return state

    def _hub(self, method: str, path: str) -> requests.Response:
        headers = {"X-XSRFToken": self._token("/hub/"), "Referer": f"{self.base}/hub/home"}
        return self._http.request(method, f"{self.base}/hub/api{path}", headers=headers)

    def _token(self, path: str) -> str:
        found = [c.value for c in self._http.cookies if (c.name, c.path) == ("_xsrf", path)]
        return (found[0] or "") if found else ""
