"""HUB561 parent-not-called: overridden methods that leave out what the hub needs of the method they replace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.decorated import is_decorated
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub

NEEDED: Final = {
    "get_state": "JupyterHub forgets which server is whose when it restarts",
    "load_state": "JupyterHub forgets which server is whose when it restarts",
    "clear_state": "a stopped server still counts as running",
    "template_namespace": "names such as `{username}` are missing in templates, and servers don't start",
}
"""Methods whose children add to them, and what is missing without (read in ``spawner.py`` and ``dockerspawner.py``)."""


@rule("HUB561", Severity.ERROR)
def parent_not_called(hub: Hub) -> Iterator[Report]:
    """A method that neither calls `super()` nor the parent's method by name does not do what that did."""
    for handed in handed_functions(hub):
        parent = handed.inherited
        if handed.role != "spawner" or handed.name not in NEEDED or parent is None:
            continue
        if not parent.is_abstract and not is_decorated(handed.function) and _leaves_out(handed):
            yield _report(handed)


def _leaves_out(handed: Handed) -> bool:
    """Whether nothing in the function can be the parent's: no `super`, no method of that name, nothing inherited."""
    definition, source = handed.function.definition, handed.function.source
    if isinstance(definition, cst.Lambda):
        return False
    body = source.code(definition.body)
    return not any(word in body for word in ("super", f".{handed.name}"))


def _report(handed: Handed) -> Report:
    call = f"super().{handed.name}({', '.join(handed.arguments[1:])})"
    message = (
        f"This {quote(handed.name)} does not call the one that it replaces, so {NEEDED[handed.name]}."
        f" Call {quote(call)}, and add to it."
    )
    return Report(handed.function.place("parent not called"), message)
