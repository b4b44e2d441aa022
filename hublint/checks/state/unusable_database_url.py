"""HUB610 unusable-database-url."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.values import PartialString

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

DIALECTS = {
    "postgres": "postgresql",
    "postgre": "postgresql",
    "postgressql": "postgresql",
    "pgsql": "postgresql",
    "psql": "postgresql",
    "sqlite3": "sqlite",
    "mysqldb": "mysql",
    "maria": "mariadb",
}
"""What SQLAlchemy calls a database, by what people write."""

NO_DATABASES = frozenset(
    ("http", "https", "tcp", "file", "ftp", "redis", "rediss", "mongodb", "etcd", "ldap", "ldaps")
)
"""What addresses of other things begin with, which SQLAlchemy has no dialect for."""

KNOWN_DIALECTS = frozenset((*DIALECTS.values(), "mssql", "oracle"))
ROOT_FOLDERS = frozenset({"srv", "var", "opt", "etc", "home", "root", "usr", "mnt", "tmp"})
"""First folders of absolute paths that hardly anybody has in a working folder."""


@rule("HUB610", Severity.ERROR, "stops", changes=("hub-data",))
def unusable_database_url(hub: Hub) -> Iterator[Report]:
    """An address of a database that SQLAlchemy refuses, or that means another file."""
    value = hub.app.trait("db_url").given
    if value is None:
        return
    beginning, url = _beginning(value), as_str(value)
    scheme, separator, rest = beginning.partition("://")
    dialect, plus, driver = scheme.partition("+")
    right = DIALECTS.get(dialect.lower(), dialect.lower())
    if separator and right != dialect and right in KNOWN_DIALECTS:
        yield _report_dialect(value, dialect, right, plus + driver)
    elif separator and dialect.lower() in NO_DATABASES:
        yield _report_no_database(value, dialect)
    elif separator and dialect == "sqlite":
        yield from _two_slashes(value, rest)
        yield from _three_slashes(value, url, rest)
    elif not separator and beginning.startswith("sqlite:") and url is not None:
        yield _report_no_slashes(value, url)


def _beginning(value: Value) -> str:
    """The known string that an address begins with."""
    if isinstance(value, PartialString) and value.parts and isinstance(value.parts[0], str):
        return value.parts[0]
    return as_str(value) or ""


def _report_dialect(value: Value, dialect: str, right: str, driver: str) -> Report:
    old, new = f"{dialect}{driver}://", f"{right}{driver}://"
    message = (
        f"The hub does not start (`NoSuchModuleError`): SQLAlchemy, which JupyterHub uses, knows no database called"
        f" {quote(dialect)}. Write {quote(right)}."
    )
    cure = fix(f"Write {quote(new)}", replace_in_string(value, old, new))
    return Report(value.place("unknown database"), message, fix=cure)


def _report_no_database(value: Value, scheme: str) -> Report:
    message = (
        f"The hub does not start (`NoSuchModuleError`): {quote(scheme + '://')} is not the address of a database that"
        " SQLAlchemy knows. Write one, such as `sqlite:////srv/jupyterhub.sqlite`."
    )
    return Report(value.place("no database"), message)


def _two_slashes(value: Value, rest: str) -> Iterator[Report]:
    """`sqlite://` takes three slashes before a relative path and four before a full one."""
    if rest and not rest.startswith("/") and "@" not in rest:
        message = (
            "The hub does not start: `sqlite:` with two slashes is followed by the name of a server, and SQLite has"
            " none. Write three slashes before a relative path, four before a full one."
        )
        edit = replace_in_string(value, f"sqlite://{rest}", f"sqlite:///{rest}")
        cure = fix("Write three slashes", edit)
        yield Report(value.place("one slash short"), message, fix=cure)


def _three_slashes(value: Value, url: str | None, rest: str) -> Iterator[Report]:
    """A relative path that begins like a full one."""
    if url is None or not rest.startswith("/") or rest.startswith("//") or "/" not in rest[1:]:
        return
    if rest.strip("/").partition("/")[0] in ROOT_FOLDERS:
        message = (
            f"{quote(url)} has three slashes, so the path begins at the folder that the hub is started in. If you mean"
            f" the file `{rest}`, write four: `sqlite:///{rest}`."
        )
        edit = replace_in_string(value, url, f"sqlite:///{rest}")
        cure = fix("Write four slashes", edit, applicability="unsafe")
        place = value.place("a relative path")
        yield Report(place, message, fix=cure, severity=Severity.WARNING)


def _report_no_slashes(value: Value, url: str) -> Report:
    message = (
        f"{quote(url)} has no `://`, so JupyterHub takes all of it as the name of a file, even `sqlite:`. Write"
        " `sqlite:///` and a relative path, or `sqlite:////` and a full one."
    )
    path = url.removeprefix("sqlite:")
    cure = fix("Write `sqlite:///`", replace_in_string(value, url, f"sqlite:///{path}"))
    return Report(value.place("taken for a file name"), message, fix=cure, outcome="fails")
