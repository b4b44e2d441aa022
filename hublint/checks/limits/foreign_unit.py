"""HUB317 foreign-unit: sizes in the notation of Kubernetes or systemd, in settings that JupyterHub reads itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.consequence import consequence
from hublint.checks.toolkit.edits import fix, replace, replace_string
from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.limits.configured import CPU, configured_limits
from hublint.hub.limits.foreign_units import foreign_system
from hublint.hub.limits.sizes import intended_size
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.limits.configured import ConfiguredLimit
    from hublint.hub.model import Hub
    from hublint.interpret.values import Value


@rule("HUB317", Severity.ERROR, changes=("limits", "server-options"))
def foreign_unit(hub: Hub) -> Iterator[Report]:
    """A unit of Kubernetes or systemd in a setting whose value JupyterHub checks first."""
    if not hub.spawner.is_a("KubeSpawner", "SystemdSpawner"):
        return
    for limit in configured_limits(hub):
        text = as_str(limit.value)
        system = foreign_system(hub, limit.name, text) if text else None
        if not text or not system:
            continue
        amount = _intended_amount(limit, text)
        yield Report(
            limit.value.place(),
            f"{quote_value(text)} is {system} notation, but JupyterHub reads `{limit.name}` itself and expects "
            f"{_notation(limit)}. {consequence(limit)} {_correction(amount)}",
            fix=_fix_amount(limit.value, amount),
        )


def _notation(limit: ConfiguredLimit) -> str:
    if limit.name in CPU:
        return "a plain number of cores"
    return "the unit K, M, G or T"


def _correction(amount: str | float | None) -> str:
    if amount is not None:
        return f"Write {quote_value(amount)}."
    return 'Write a size such as `"1.5G"`, or `None` for no limit.'


def _intended_amount(limit: ConfiguredLimit, text: str) -> str | float | None:
    """The same amount in JupyterHub's notation."""
    if limit.name not in CPU:
        return intended_size(text)
    number = float(text.strip()[:-1]) / (1000 if text.strip().endswith("m") else 100)
    return int(number) if number.is_integer() else number


def _fix_amount(value: Value, amount: str | float | None) -> Fix | None:
    if amount is None:
        return None
    edit = replace_string(value, amount) if isinstance(amount, str) else replace(value, str(amount))
    return fix(f"Write {quote_value(amount)}", edit)
