"""Claims that KubeSpawner asks Kubernetes for, and that Kubernetes refuses (a part of HUB132)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.wording import quote
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
_FAILS = "so Kubernetes refuses the claim, and every start of a server fails"


def refused_claims(hub: Hub) -> Iterator[Report]:
    """A claim without a size, of a size that cannot be read, or without a way to be mounted."""
    ensure = hub.spawner.trait("storage_pvc_ensure")
    if ensure.given is None or ensure.as_python() not in (True, 1) or hub.fragment:
        return
    capacity = hub.spawner.trait("storage_capacity")
    modes = hub.spawner.trait("storage_access_modes")
    if capacity.is_untouched:
        yield Report(
            ensure.place("a claim without a size"),
            f"`storage_pvc_ensure` asks for a claim of the size `storage_capacity`, which is not set, {_FAILS}. "
            "Set it, for example to `10Gi`.",
        )
    yield from _wrong_size(capacity)
    yield from _wrong_modes(modes)


def _wrong_size(capacity: Trait) -> Iterator[Report]:
    written = as_str(capacity.value) if capacity.given is not None else None
    if written is None or _QUANTITY.fullmatch(written):
        return
    yield Report(
        capacity.place("no size"),
        f"{quote(written)} is no size that Kubernetes reads, {_FAILS}. Write for example `10Gi`.",
    )


def _wrong_modes(modes: Trait) -> Iterator[Report]:
    value = modes.given
    if not isinstance(value, Collection) or not value.complete:
        return
    given = [as_str(item) for item in value.items]
    wrong = [mode for mode in given if mode is not None and mode not in _MODES]
    if wrong or not given:
        what = f"{quote(wrong[0])} is no access mode" if wrong else "No access mode is given"
        yield Report(value.place("refused"), f"{what}, {_FAILS}. Write `ReadWriteOnce`.")
