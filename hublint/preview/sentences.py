"""The sentences under a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hublint.preview.build import LAYER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.preview.model import Picture, Row

Weight = Literal["good", "note", "bad"]


def heading(picture: Picture) -> str:
    """Spawner, user, and the container with its fate."""
    spawner = picture.spawner or "a spawner that cannot be known"
    server = f", server `{picture.server}`" if picture.server else ""
    return f"{spawner}, user `{picture.user}`{server}"


def container(picture: Picture) -> str:
    """What the user's server runs in."""
    if picture.family == "process":
        return (
            "a process on the hub's own machine; the user's files are in the home directory there"
        )
    if picture.family == "unknown":
        return "what it starts, and what it mounts there, is not known"
    name = (
        f"container `{picture.container}`"
        if picture.container
        else "a container whose name is not known"
    )
    fate = {
        True: "removed at every stop",
        False: "kept when it stops",
        None: "it is not known whether a stop removes it",
    }
    return f"{name}, {fate[picture.removed]}"


def notes(picture: Picture) -> Iterator[tuple[Weight, str]]:
    """What else there is to say, each with its weight."""
    if picture.name != picture.user:
        yield "note", f"The hub knows `{picture.user}` as `{picture.name}`."
    if picture.escaped not in (None, picture.name):
        yield "note", f"`{{username}}` is the escaped name, `{picture.escaped}`."
    if picture.refused:
        yield "good", f"{picture.refused}: nobody logs in as `{picture.name}`."
    for problem in picture.problems:
        yield "bad", f"{problem[:1].upper()}{problem[1:]}."
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
        return "note", "Where the user interface opens is up to the image, or cannot be known."
    named = {
        "notebook_dir": "as `notebook_dir` says",
        "args": "as the command line says",
        "working_dir": "the container's working directory",
        "image": "the image's own folder",
    }
    opens = f"The user interface opens in `{path}`, {named.get(picture.root.origin, 'as far as is known')}"
    row = next((row for row in picture.rows if row.notebook_dir), None)
    if row is None:
        return "note", f"{opens}, where no known mount is."
    return _placed(opens, row, picture.removed)


def _placed(opens: str, row: Row, removed: bool | None) -> tuple[Weight, str]:
    """Where the user interface opens, and what becomes of what is saved there."""
    if row.kind == LAYER:
        when = "at every stop" if removed else "with the container"
        return "bad", f"{opens}, where nothing is mounted: what is saved there is lost {when}."
    if row.owner == "everyone":
        return "bad", f"{opens}, in the mount from `{row.source}` that everyone has."
    return ("good" if row.survives.removal else "note"), f"{opens}, in the mount on `{row.target}`."
