"""What people mean by names that no setting has, where no comparison of words can tell it (`meanings.toml`).

A meaning holds for a class and those derived from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hublint.suggest.vocabulary import singular, split

TABLE = Path(__file__).with_name("meanings.toml")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What some `names`, set on the class `holder`, stand for: a row of `meanings.toml`.

    `setting` is `<name>` of the same class, or `<class>.<name>`. `advice` is empty if it takes just the value that the
    wrong name was given.
    """

    holder: str
    names: str
    setting: str
    example: str
    advice: str = ""

    @property
    def path(self) -> tuple[str, str]:
        """Class and name of the setting."""
        section, _, name = self.setting.rpartition(".")
        return section or self.holder, name

    @property
    def sentence(self) -> str:
        """The advice with the line to write; empty where the name alone is wrong."""
        section, name = self.path
        return self.advice.format(f"`c.{section}.{name} = {self.example}`")


@cache
def meanings() -> tuple[Meaning, ...]:
    """Every known meaning."""
    import tomllib  # noqa: PLC0415 - only unknown names need it

    tables = tomllib.loads(TABLE.read_text("utf-8"))
    return tuple(Meaning(holder, **row) for holder, rows in tables.items() for row in rows)


def meaning(holder: str, name: str) -> Meaning | None:
    """What a name means that is set on a class, if that is known; meanings of its bases are not looked at."""
    return _by_name().get((holder, _key(name)))


@cache
def _by_name() -> dict[tuple[str, str], Meaning]:
    return {(row.holder, _key(name)): row for row in meanings() for name in row.names.split()}


def _key(name: str) -> str:
    """A name without case, underscores and plurals."""
    return "".join(map(singular, split(name)))
