"""The sentences under a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hublint.aspects.user_files import LAYER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.user_files import Picture, Row

Weight = Literal["good", "note", "bad"]


def heading(picture: Picture) -> str:
    """Spawner, user, and the container with its fate."""
    spawner = picture.spawner or "Unknown spawner"
    server = f", server `{picture.server}`" if picture.server else ""
    return f"{spawner}, user `{picture.user}`{server}"


def container(picture: Picture) -> str:
    """What the user's server runs in."""
    if picture.family == "process":
        return (
            "A process on the hub's own machine. The user's files are in the home directory there."
        )
    if picture.family == "unknown":
        return "What it starts and mounts can't be known."
    name = (
        f"Container `{picture.container}`"
        if picture.container
        else "A container with an unknown name"
    )
    fate = {
        True: "which is removed at every stop",
        False: "which is kept when it stops",
        None: "which may be removed when it stops",
    }
    return f"{name}, {fate[picture.removed]}."


def notes(picture: Picture) -> Iterator[tuple[Weight, str]]:
    """What else there is to say, each with its weight."""
    if picture.name != picture.user:
        yield "note", f"The hub knows `{picture.user}` as `{picture.name}`."
    if picture.escaped not in (None, picture.name):
        yield "note", f"`{{username}}` stands for the escaped name, `{picture.escaped}`."
    if picture.refused:
        yield "good", f"Nobody can log in as `{picture.name}`: {picture.refused}."
    for problem in picture.problems:
        yield "bad", f"{problem}."
    for row in picture.rows:
        for problem in row.problems:
            yield "bad", f"`{row.source or row.target}` {problem}."
    if picture.family != "process":
        yield _root(picture)
    for reason in picture.uncertainties:
        yield "note", f"There may be more: {reason}."


def _root(picture: Picture) -> tuple[Weight, str]:
    path = picture.root.path
    if path is None:
        return "note", "Where the user interface opens depends on the image, or can't be known."
    named = {
        "notebook_dir": "set by `notebook_dir`",
        "args": "set on the command line",
        "environment": "set by `JUPYTERHUB_ROOT_DIR`",
        "working_dir": "the container's working directory",
        "image": "the image's default",
    }
    origin = named.get(picture.root.origin, "as far as is known")
    opens = f"The user interface opens in `{path}` ({origin})"
    row = next((row for row in picture.rows if row.notebook_dir), None)
    if row is None:
        return "note", f"{opens}, which is not in a known mount."
    return _placed(opens, row, picture.removed)


def _placed(opens: str, row: Row, removed: bool | None) -> tuple[Weight, str]:
    """Where the user interface opens, and what becomes of what is saved there."""
    if row.kind == LAYER:
        when = "at every stop" if removed else "with the container"
        return "bad", f"{opens}. Nothing is mounted there, so what users save is lost {when}."
    if row.owner == "everyone":
        return "bad", f"{opens}, in the mount from `{row.source}` that everyone shares."
    return ("good" if row.survives.removal else "note"), f"{opens}, in the mount on `{row.target}`."
