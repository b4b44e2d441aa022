"""HUB317 foreign-unit: Kubernetes' and systemd's spelling of sizes, in traits that take JupyterHub's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.limits.given import CPU, Given, given
from hublint.checks.toolkit.edits import fix, replace, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.limits.sizes import respelled
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

_KUBERNETES = {
    "mem": re.compile(r"\d+(?:\.\d+)?(?:[KMGTPE]i|[kPE])"),
    "cpu": re.compile(r"\d+(?:\.\d+)?m"),
}
_SYSTEMD = {"mem": re.compile(r"\d+(?:\.\d+)?%|infinity"), "cpu": re.compile(r"\d+(?:\.\d+)?%")}


@rule("HUB317", Severity.ERROR)
def foreign_unit(hub: Hub) -> Iterator[Report]:
    """A unit of Kubernetes or systemd in a trait that passes JupyterHub's own check first."""
    if not hub.spawner.is_a("KubeSpawner", "SystemdSpawner"):
        return
    for each in given(hub):
        found = as_str(each.value)
        system = foreign(hub, each.name, found) if found else None
        if found and system:
            yield Report(
                each.value.place(),
                f"{quote(found)} is {system}'s spelling; `{each.name}` is read by JupyterHub, which takes "
                f"{_form(each)}, so {each.fails}. {_cure(each, found)}",
                fix=_fix(each.value, _meant(each, found)),
            )


def foreign(hub: Hub, name: str, given: str | bytes) -> str | None:
    """The system whose spelling a refused text is, if the active spawner is the one for it."""
    if isinstance(given, bytes):
        return None
    for spawner, system, forms in (
        ("KubeSpawner", "Kubernetes", _KUBERNETES),
        ("SystemdSpawner", "systemd", _SYSTEMD),
    ):
        if hub.spawner.is_a(spawner) and forms[name[:3]].fullmatch(given.strip()):
            return system
    return None


def _form(each: Given) -> str:
    if each.name in CPU:
        return "a plain number of cores"
    return "a number and one of the capital letters K, M, G and T"


def _cure(each: Given, found: str) -> str:
    meant = _meant(each, found)
    if meant is not None:
        return f"Write `{meant}`."
    return "Write it like `512M` or `1.5G`, or `None` for no limit."


def _meant(each: Given, found: str) -> str | float | None:
    """The same amount in JupyterHub's spelling."""
    if each.name not in CPU:
        return respelled(found)
    number = float(found.strip()[:-1]) / (1000 if found.strip().endswith("m") else 100)
    return int(number) if number.is_integer() else number


def _fix(value: Value, meant: str | float | None) -> Fix | None:
    if meant is None:
        return None
    edit = replace_string(value, meant) if isinstance(meant, str) else replace(value, str(meant))
    return fix(f"Write {meant}", edit)
