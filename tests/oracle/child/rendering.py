"""Values of a spawner after templating."""

from __future__ import annotations

import contextlib
from typing import Any


def rendered(spawner: Any) -> dict[str, Any]:
    """What the spawner makes of its templates; a value that cannot be rendered is left out."""
    readers = {
        "notebook_dir": lambda: spawner.format_string(spawner.notebook_dir),
        "default_url": lambda: spawner.format_string(spawner.default_url),
        "object_name": lambda: spawner.object_name,
        "image": lambda: spawner.image,
        "cmd": lambda: list(spawner.cmd) if spawner.cmd else spawner.cmd,
        "args": spawner.get_args,
        "volume_binds": lambda: spawner.volume_binds,
        "remove": lambda: spawner.remove,
    }
    values = {}
    for name, read in readers.items():
        with contextlib.suppress(Exception):
            values[name] = read()
    return values
