"""The way the stand-in engine says no."""

from __future__ import annotations


class Refused(Exception):
    """A request that the engine answers with an error: HTTP status and message."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
