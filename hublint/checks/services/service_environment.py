"""HUB762 service-environment: values that are not strings in the environment of a service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.services.definitions import definitions
from hublint.interpret.constants import as_python, as_str, type_of
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry

NUMBERS = (int, float, bool)
REFUSED = (*NUMBERS, type(None), list, dict, tuple)


@rule("HUB762", Severity.ERROR, "stops", changes=("rights",))
def service_environment(hub: Hub) -> Iterator[Report]:
    """`Service.start` hands `environment` to Python's Popen, which takes strings only.

    The TypeError ends the hub ("Failed to start service"): run with jupyterhub 6.1, read in 1.0 to 6.1.
    """
    for service in definitions(hub, "services"):
        variables = service.get("environment")
        if service.get("command") is None or not isinstance(variables, Mapping):
            continue
        for entry in variables.entries:
            if type_of(entry.value) in REFUSED:
                yield _report_value(entry)


def _report_value(entry: Entry) -> Report:
    name = as_str(entry.key)
    subject = f"The variable {quote(name)}" if name else "This variable"
    is_number = type_of(entry.value) in NUMBERS
    advice = "Put it in quotes." if is_number else "Write a string, or leave it out."
    message = f"{subject} of a service must be a string: JupyterHub can't start the service, and exits. {advice}"
    return Report(entry.value.place("not a string"), message, fix=_fix_value(entry))


def _fix_value(entry: Entry) -> Fix | None:
    if type_of(entry.value) not in NUMBERS:
        return None
    code = to_source(entry.value.source, str(as_python(entry.value)))
    return fix("Put it in quotes", replace(entry.value, code))
