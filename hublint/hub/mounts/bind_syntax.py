"""How Docker writes a mount as a string: `source:target:mode`, and the words of a mode."""

from __future__ import annotations

import re

_GROUPS = (
    frozenset(("rw", "ro")),
    frozenset(("z", "Z")),
    frozenset(("private", "rprivate", "slave", "rslave", "shared", "rshared")),
    frozenset(("nocopy",)),
    frozenset(("consistent", "cached", "delegated")),
)
"""Words that Docker's engine takes in a mode, at most one of each group (moby, linux_parser.go)."""

PROPAGATIONS = _GROUPS[2]

_SYNONYMS = {
    "readonly": "ro", "read-only": "ro", "read_only": "ro", "r": "ro", "ro": "ro", "read": "ro",
    "readwrite": "rw", "read-write": "rw", "read_write": "rw", "rw": "rw", "w": "rw", "wr": "rw", "write": "rw",
    "r/w": "rw", "r/o": "ro",
}  # fmt: skip


def is_mode(mode: str) -> bool:
    """Whether the engine accepts a string as a mode; the empty one means `rw`."""
    words = mode.split(",") if mode else []
    groups = [next((group for group in _GROUPS if word in group), None) for word in words]
    return None not in groups and len(set(groups)) == len(groups)


def meant_mode(mode: str) -> str | None:
    """The valid mode that a string surely means, None if that cannot be said."""
    words = [word for word in re.split(r"[,;:+\s]+", mode.strip()) if word]
    meant = [_SYNONYMS.get(word.lower(), word if word == "Z" else word.lower()) for word in words]
    corrected = ",".join(dict.fromkeys(meant))
    return corrected if meant and is_mode(corrected) else None


def is_windows(path: str) -> bool:
    r"""Whether a path is one of Windows: `C:\data`, `c:/data`, `\\server\share`."""
    return re.match(r"[A-Za-z]:[\\/]|\\\\", path) is not None


def split_bind(spec: str) -> tuple[str, object] | None:
    """The entry of `volumes` that a `source:target[:mode]` string means; None for any other string."""
    parts = spec.split(":")
    if is_windows(spec) or len(parts) not in (2, 3) or not parts[0] or not parts[1].startswith("/"):
        return None
    source, target, *mode = parts
    if not mode or mode == ["rw"]:
        return source, target
    return source, {"bind": target, "mode": mode[0]}
