"""HUB756 service-with-other-python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_str
from hublint.interpret.values import External

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB756", Severity.INFO, changes=("rights",))
def service_with_other_python(hub: Hub) -> Iterator[Report]:
    """`python` of a service's command may be another one than the hub's."""
    for service in definitions(hub, "services"):
        for program in service.arguments()[:1]:
            name = as_str(program)
            if name not in ("python", "python3"):
                continue
            message = (
                f"{quote(name)} is the first one on the hub's PATH, which may lack the service's package. Use"
                " `sys.executable`, the Python that runs the hub."
            )
            cure = _fix_program(hub, program)
            yield Report(program.place("which Python?"), message, fix=cure)


def _fix_program(hub: Hub, program: Value) -> Fix | None:
    imported = hub.facts.names.get("sys")
    if not isinstance(imported, External) or imported.path != "sys":
        return None
    if not isinstance(program.node, cst.SimpleString):
        return None
    edit = Edit(program.source, program.node, "sys.executable")
    return fix("Use `sys.executable`", edit, applicability="unsafe")
