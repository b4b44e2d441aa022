"""Claims that KubeSpawner asks Kubernetes for, and that Kubernetes refuses (a part of HUB132)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.findings import Report
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait

_QUANTITY = pattern(r"(\d+\.?\d*|\.\d+)([eE][-+]?\d+|[KMGTPE]i|[numkMGTPE])?")
_MODES: Final = ("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod")
_EFFECT = "Kubernetes refuses the claim, and every server start fails"


def report_claims(hub: Hub) -> Iterator[Report]:
    """A claim without a size, of a size that cannot be read, or without a way to be mounted."""
    ensure = hub.spawner.trait("storage_pvc_ensure")
    if ensure.given is None or ensure.as_python() not in (True, 1) or hub.fragment:
        return
    capacity = hub.spawner.trait("storage_capacity")
    modes = hub.spawner.trait("storage_access_modes")
    if capacity.is_untouched:
        yield Report(
            ensure.place("a claim without a size"),
            f"`storage_pvc_ensure` asks for a claim without a size: {_EFFECT}. Set `storage_capacity`, for example to "
            "`10Gi`.",
        )
    yield from report_size(capacity)
    yield from report_modes(modes)


def report_size(capacity: Trait) -> Iterator[Report]:
    """A size that Kubernetes can't read."""
    size = as_str(capacity.given) if capacity.given is not None else None
    if size is None or _QUANTITY.fullmatch(size):
        return
    yield Report(
        capacity.place("not a size"),
        f"{quote_value(size)} is not a size that Kubernetes can read: {_EFFECT}. Write for example `10Gi`.",
    )


def report_modes(modes: Trait) -> Iterator[Report]:
    """Access modes that Kubernetes does not know, or none at all."""
    value = modes.given
    if not isinstance(value, Collection) or not value.complete:
        return
    names = [as_str(item) for item in value.items]
    unknown = [name for name in names if name is not None and name not in _MODES]
    if unknown or not names:
        mistake = (
            f"{quote(unknown[0])} is not an access mode" if unknown else "There is no access mode"
        )
        yield Report(value.place("refused"), f"{mistake}: {_EFFECT}. Write `ReadWriteOnce`.")
