"""Why a file or folder is not read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["absent", "outside", "folder", "special", "large", "denied", "failed"]


class Refused(Exception):
    """A file or folder that is not read. `reason` is the rest of a sentence that begins with its name."""

    def __init__(self, kind: Kind, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason
