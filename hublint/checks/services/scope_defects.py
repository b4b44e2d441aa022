"""Scopes that JupyterHub refuses wherever they are listed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.hub.services.scopes import custom_scope_names, scope_names
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

FILTER = pattern(r"(user|service|server)|(user|service|group|server)=.*", re.DOTALL)


def report_scopes(hub: Hub, trait: Trait, effect: str) -> Iterator[Report]:
    """A report of each scope of a setting that JupyterHub refuses, with what happens then."""
    if not isinstance(trait.value, Collection) or trait.exists is False:
        return
    for item in trait.value.items:
        scope = as_str(item)
        if scope is not None and (defect := scope_defect(hub, scope)):
            yield Report(item.place("refused"), f"{defect}: {effect}.")


def scope_defect(hub: Hub, scope: str) -> str | None:
    """What is wrong with a scope, as a clause that begins a sentence."""
    known, custom = scope_names(hub), custom_scope_names(hub)
    name, _, condition = scope.partition("!")
    if name.startswith("custom:"):
        if custom is not None and name not in custom:
            return f"No scope {quote(name)} is defined in `c.JupyterHub.custom_scopes`"
    elif name not in known and name not in (custom or ()):
        return f"{hub.release_note('jupyterhub')} has no scope {quote(name)}"
    if condition and not FILTER.fullmatch(condition):
        return f"There is no filter {quote('!' + condition)} as in {quote(scope)}"
    return None
