"""Two configs to be run one after the other on one machine, and what is seen of each."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

OLD: Final = "old"
NEW: Final = "new"


@dataclass(frozen=True)
class Deployment:
    """A config and the environment that its hub runs in, besides PATH, HOME, LANG and TMPDIR."""

    text: str
    environ: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Play:
    """A hub before and after an edit, and what no config tells.

    ``people`` log in and work under both configs, in this order; ``strangers`` knock only.
    ``servers`` are the names of everybody's servers, empty for the default one.
    ``same_database``: the new hub opens the database of the old one, unless the configs name
    different ones. ``running``: the old hub ends without stopping the servers.
    ``folders_prepared``: the host's folders have been made for their users before the new hub.
    """

    old: Deployment
    new: Deployment
    people: tuple[str, ...] = ("alice", "bob-x")
    strangers: tuple[str, ...] = ("zoe",)
    servers: tuple[str, ...] = ("",)
    same_database: bool = True
    running: bool = False
    folders_prepared: bool = True
    seconds: float = 60.0

    def to_json(self) -> dict[str, Any]:
        """The play as plain JSON data."""
        return {"play": asdict(self)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Play:
        """The play that :meth:`to_json` wrote."""
        found = {k: tuple(v) if isinstance(v, list) else v for k, v in data["play"].items()}
        found["old"], found["new"] = Deployment(**found["old"]), Deployment(**found["new"])
        return cls(**found)


@dataclass(frozen=True)
class Note:
    """A file that somebody saved: whose server, under which config, and where.

    ``folder`` is start (the start folder), home (HOME), work (the folder of that name in HOME), or the
    target of another mount; each folder holds one of them at most.
    """

    user: str
    server: str
    phase: str
    folder: str


@dataclass(frozen=True)
class Sight:
    """A note as a server sees it: where, and whether it can be written to."""

    note: Note
    path: str
    writable: bool


@dataclass(frozen=True)
class Work:
    """What became of one server of one person under one config.

    ``user`` is the hub's name for them, None where they were not let in; ``found`` whether the hub
    took the server for running when it started, ``stuck`` whether it then refused to stop it;
    ``attempts`` the error of every start, None for one that succeeded; ``folder`` the start folder,
    and ``may_save`` whether files can be made there. ``first`` is what the server sees after the
    first start (or of the server that runs on), ``second`` after everybody has worked, stopped and
    started again.
    """

    person: str
    server: str
    user: str | None
    found: bool = False
    stuck: bool = False
    untouched: tuple[Sight, ...] = ()
    attempts: tuple[str | None, ...] = ()
    folder: str = ""
    may_save: bool = False
    first: tuple[Sight, ...] = ()
    together: tuple[Sight, ...] = ()
    second: tuple[Sight, ...] = ()
    restarted: bool = False

    @property
    def started(self) -> bool:
        """Whether a start succeeded in the end."""
        return bool(self.attempts) and self.attempts[-1] is None


@dataclass(frozen=True)
class Scene:
    """What was seen under one config.

    ``load_error`` tells why the hub does not start. ``accounts`` and ``groups`` are names in the
    database after its start, before anybody logs in; ``admitted`` whom of
    people and strangers it lets in, ``admin`` whose user is an admin then, ``signed_in`` whose old
    session still counts.
    ``left`` are the notes that lie anywhere on the disk in the end.
    """

    load_error: str | None = None
    accounts: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    admitted: dict[str, str] = field(default_factory=dict)
    admin: tuple[str, ...] = ()
    signed_in: tuple[str, ...] = ()
    works: tuple[Work, ...] = ()
    left: tuple[Note, ...] = ()

    def work(self, person: str, server: str = "") -> Work:
        """What became of this person's server."""
        return next(w for w in self.works if (w.person, w.server) == (person, server))


@dataclass(frozen=True)
class Seen:
    """Both scenes; ``new`` is None where the old hub did not start. ``fault`` is the oracle's own."""

    old: Scene | None = None
    new: Scene | None = None
    fault: str | None = None
    seconds: float = 0.0

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Seen:
        """What the sandbox wrote."""
        scenes = {name: data.get(name) and scene_from(data[name]) for name in (OLD, NEW)}
        return cls(**scenes, fault=data.get("fault"), seconds=data["seconds"])


def scene_from(data: dict[str, Any]) -> Scene:
    """A scene that was written as plain JSON data."""
    found = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
    found["groups"] = {name: tuple(users) for name, users in data["groups"].items()}
    found["works"] = tuple(_work(item) for item in data["works"])
    found["left"] = tuple(Note(**item) for item in data["left"])
    return Scene(**found)


def _work(data: dict[str, Any]) -> Work:
    sights = {
        name: tuple(Sight(Note(**s["note"]), s["path"], s["writable"]) for s in data[name])
        for name in ("untouched", "first", "together", "second")
    }
    return Work(**{**data, **sights, "attempts": tuple(data["attempts"])})
