"""What every hub works out at its start whatever its config, done once for all forks or not at all."""

from __future__ import annotations

import contextlib
import functools
import tempfile
from pathlib import Path
from typing import Any, Final

import jupyterhub.traitlets
from jupyterhub import orm, utils
from sqlalchemy.engine import make_url

_ROUNDS: Final = 1


def install() -> None:
    """Look for plugins once, hash secrets as quickly as tokens are, and trust databases."""
    empty_database()
    orm.check_db_revision = orm.register_ping_connection = lambda _: None
    jupyterhub.traitlets.entry_points = functools.cache(jupyterhub.traitlets.entry_points)
    salt, _, algorithm = utils.hash_token.__defaults__
    utils.hash_token.__defaults__ = salt, _ROUNDS, algorithm


@functools.cache
def empty_database() -> bytes:
    """The file of a database as the hub makes it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "empty.sqlite")
        engine: Any = orm.new_session_factory(f"sqlite:///{file}").kw["bind"]
        engine.dispose()
        return file.read_bytes()


def make_database(url: str) -> None:
    """Put an empty database where a URL of SQLite leads, if there is none, and there can be one."""
    file = Path(make_url(url).database or "")
    with contextlib.suppress(OSError), file.open("xb") as new:
        new.write(empty_database())
