"""The hub's database: in memory, in a container's own files, at an address that cannot work, or reset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting, replace_string
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.deployment.hub_files import folder_of, is_in_container, is_mounted, sqlite_file
from hublint.interpret.constants import as_str
from hublint.interpret.values import PartialString

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Value

THROWAWAY = ("DummyAuthenticator", "TmpAuthenticator", "NullAuthenticator")
MISSPELT = {
    "postgres": "postgresql",
    "postgre": "postgresql",
    "postgressql": "postgresql",
    "pgsql": "postgresql",
    "psql": "postgresql",
    "sqlite3": "sqlite",
    "mysqldb": "mysql",
    "maria": "mariadb",
}
ROOT_FOLDERS = frozenset({"srv", "var", "opt", "etc", "home", "root", "usr", "mnt", "tmp"})
"""First folders of absolute paths that hardly anybody has in a working folder."""


@rule("HUB601", Severity.WARNING)
def hub_database_not_kept(hub: Hub) -> Iterator[Report]:
    """The database is gone with the hub's process or its container."""
    trait = hub.app.trait("db_url")
    url = trait.as_python()
    if not isinstance(url, str) or (trait.is_default and hub.fragment):
        return
    file = sqlite_file(url)
    if file == ":memory:":
        yield _in_memory(hub, trait, url)
    elif file is not None and not file.startswith("/"):
        yield from _in_container(hub, trait, url)


def _in_memory(hub: Hub, trait: Trait, url: str) -> Report:
    message = (
        f"{quote(url)} keeps the hub's database in memory: at every restart the hub forgets its"
        " users, their"
        " tokens and which servers are running; give it a file, for example"
        " `sqlite:////data/jupyterhub.sqlite`"
    )
    testing = hub.authenticator.is_a(*THROWAWAY)
    return Report(
        trait.place("in memory"), message, severity=Severity.WARNING if testing else Severity.ERROR
    )


def _in_container(hub: Hub, trait: Trait, url: str) -> Iterator[Report]:
    """A relative path, which begins at the folder that the hub was started in."""
    mounted = is_mounted(hub, sqlite_file(url) or "")
    if not is_in_container(hub) or mounted:
        return
    place = trait.place("relative") if trait.given is not None else None
    if place is None and hub.spawner.setting is not None:
        place = hub.spawner.setting.place("a hub in a container")
    if place is None:
        return
    what = (
        f"{quote(url)} is a file"
        if trait.given is not None
        else f"`db_url` is not set, so the database is {quote(url)},"
    )
    message = (
        f"{what} in the folder that the hub is started in. Unless that folder is a volume, it"
        " goes with the hub's"
        " container: a new one knows no users, no tokens and none of the running servers. Give"
        " the full path of a"
        " file on a volume, with four slashes: `sqlite:////data/jupyterhub.sqlite`."
    )
    severity = Severity.INFO if mounted is None else None
    yield Report(place, message, fix=_kept(hub, trait, url), severity=severity)


def _kept(hub: Hub, trait: Trait, url: str) -> Fix | None:
    """The database beside the cookie secret, if that has a folder of its own."""
    secret = hub.app.trait("cookie_secret_file").as_python()
    folder = folder_of(secret)
    if folder is None:
        return None
    name = (sqlite_file(url) or "").rpartition("/")[2]
    better = f"sqlite:///{folder}/{name}"
    if trait.is_default:
        edit = insert_setting(hub, "JupyterHub", "db_url", to_source(hub.source, better))
    else:
        edit = replace_string(trait.value, better) if trait.value is not None else None
    return fix(f"Keep the database at {quote(better)}", edit, applicability="unsafe")


@rule("HUB610", Severity.ERROR)
def unusable_database_url(hub: Hub) -> Iterator[Report]:
    """An address of a database that SQLAlchemy refuses, or that means another file."""
    trait = hub.app.trait("db_url")
    if trait.given is None:
        return
    head = _beginning(trait.given)
    scheme, sign, rest = head.partition("://")
    dialect, plus, driver = scheme.partition("+")
    right = MISSPELT.get(dialect.lower(), dialect.lower())
    if sign and right != dialect and (right in MISSPELT.values() or right in ("mssql", "oracle")):
        yield _dialect(trait, trait.given, dialect, right, plus + driver)
    elif sign and dialect == "sqlite":
        yield from _slashes(trait.given, as_str(trait.given), rest)
    elif not sign and head.startswith("sqlite:") and as_str(trait.given) is not None:
        yield _no_slashes(trait.given, head)


def _beginning(value: Value) -> str:
    """The known text that an address begins with."""
    if isinstance(value, PartialString) and value.parts and isinstance(value.parts[0], str):
        return value.parts[0]
    return as_str(value) or ""


def _dialect(trait: Trait, value: Value, dialect: str, right: str, driver: str) -> Report:
    old, new = f"{dialect}{driver}://", f"{right}{driver}://"
    message = (
        f"SQLAlchemy, which JupyterHub uses, knows no database called {quote(dialect)}: the hub"
        " does not start,"
        f" `NoSuchModuleError`. The name is {quote(right)}."
    )
    cure = fix(f"Write {quote(new)}", replace_in_string(value, old, new))
    return Report(trait.place("unknown database"), message, fix=cure)


def _slashes(value: Value, url: str | None, rest: str) -> Iterator[Report]:
    """`sqlite://` takes three slashes before a relative path and four before a full one."""
    if rest and not rest.startswith("/") and "@" not in rest:
        message = (
            "`sqlite:` with two slashes is followed by the name of a server, and SQLite has none:"
            " the hub does"
            " not start. Write three slashes before a relative path, four before a full one."
        )
        cure = fix(
            "Write three slashes", replace_in_string(value, f"sqlite://{rest}", f"sqlite:///{rest}")
        )
        yield Report(value.place("one slash short"), message, fix=cure)
    first = rest.strip("/").partition("/")[0]
    if url is None or rest.startswith("//") or "/" not in rest[1:]:
        return
    if rest.startswith("/") and first in ROOT_FOLDERS:
        message = (
            f"{quote(url)} has three slashes, so `{rest[1:]}` is looked for below the folder that"
            " the hub is"
            f" started in. If you mean the file `{rest}`, write four: `sqlite:///{rest}`."
        )
        cure = fix(
            "Write four slashes",
            replace_in_string(value, url, f"sqlite:///{rest}"),
            applicability="unsafe",
        )
        yield Report(value.place("a relative path"), message, fix=cure, severity=Severity.WARNING)


def _no_slashes(value: Value, url: str) -> Report:
    message = (
        f"{quote(url)} has no `://`, so JupyterHub takes all of it for the name of a file,"
        " `sqlite:` included."
        " Write `sqlite:///` and a relative path, or `sqlite:////` and a full one."
    )
    path = url.removeprefix("sqlite:")
    cure = fix("Write `sqlite:///`", replace_in_string(value, url, f"sqlite:///{path}"))
    return Report(value.place("taken for a file name"), message, fix=cure)


@rule("HUB620", Severity.ERROR)
def database_reset(hub: Hub) -> Iterator[Report]:
    """Options meant for one start of the hub that are left in its configuration."""
    reset, upgrade = hub.app.trait("reset_db"), hub.app.trait("upgrade_db")
    if reset.given is not None and reset.setting is not None and reset.as_python() is True:
        message = (
            "`reset_db` empties the hub's database at every start: users, their tokens, sign-ups"
            " and the record of"
            " running servers are gone. Remove the line; to reset once, start `jupyterhub"
            " --JupyterHub.reset_db=True`."
        )
        cure = fix("Remove the line", remove_setting(reset.setting))
        yield Report(reset.setting.place("at every start"), message, fix=cure)
    if upgrade.given is not None and upgrade.setting is not None and upgrade.as_python() is True:
        message = (
            "`upgrade_db` changes the database whenever a newer JupyterHub starts, and only"
            " SQLite files are backed up"
            " first. Remove it, and run `jupyterhub upgrade-db` after a backup when you upgrade."
        )
        yield Report(upgrade.setting.place(), message, severity=Severity.INFO)
