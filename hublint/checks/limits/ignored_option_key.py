"""HUB321 ignored-option-key: keys within options of `extra_host_config` that docker-py or Docker passes over.

Read in docker-py 2.7 to 7.2: `DeviceRequest`, `Ulimit` and `LogConfig` pick the names that they know, in either of two
spellings. All else goes to Docker's API, which takes its names in any case and ignores others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.edits import fix_key
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.docker.family import uses_host_config
from hublint.hub.docker.host_config import host_options, option_name
from hublint.interpret.values import Collection, Mapping
from hublint.suggest.similar import closest_name, similar_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry, Value

PICKED: Final = {
    "device_requests": ("driver", "count", "device_ids", "capabilities", "options"),
    "ulimits": ("name", "soft", "hard"),
    "log_config": ("type", "config"),
}
"""Keys of what docker-py makes objects of, which it also knows as Docker's API spells them."""
_SPELLINGS: Final = {"device_ids": "DeviceIDs"}
PASSED: Final = {
    "mounts": (
        "Target", "Source", "Type", "ReadOnly", "Consistency", "BindOptions", "VolumeOptions", "TmpfsOptions",
        "ImageOptions", "ClusterOptions",
    ),
    "restart_policy": ("Name", "MaximumRetryCount"),
    "devices": ("PathOnHost", "PathInContainer", "CgroupPermissions"),
}  # fmt: skip
"""Keys of what goes to Docker's API as it stands."""


@rule("HUB321", Severity.WARNING, "ignored", changes=("container-options", "mounts"))
def ignored_option_key(hub: Hub) -> Iterator[Report]:
    """A key that is read by nothing, so that what it says doesn't hold."""
    if not uses_host_config(hub):
        return
    for option in host_options(hub):
        name = option_name(option)
        known = PICKED.get(name) or PASSED.get(name)
        for item in _dicts(option.value) if known else ():
            for entry in item.entries:
                key = option_name(entry)
                if key and known and not _is_known(name, key):
                    yield _report(name, entry, key, known, item)


def _dicts(value: Value) -> tuple[Mapping, ...]:
    items = value.items if isinstance(value, Collection) else (value,)
    return tuple(item for item in items if isinstance(item, Mapping))


def _is_known(option: str, key: str) -> bool:
    if option in PASSED:
        return key.lower() in map(str.lower, PASSED[option])
    names = PICKED[option]
    return key in names or key in (_SPELLINGS.get(name, name.capitalize()) for name in names)


def _report(option: str, entry: Entry, key: str, known: tuple[str, ...], owner: Mapping) -> Report:
    meant = closest_name(key, known)
    near = meant or similar_name(key, known)
    who = "Docker" if option in PASSED else "docker-py"
    advice = f"Write {quote(near)}." if near else "Remove it."
    message = f"`{option}` has no key {quote(key)}, so {who} ignores it: what it says does not hold. {advice}"
    remedy = fix_key(entry, meant) if meant and owner.get(meant) is None else None
    return Report(entry.key.place("ignored"), message, fix=remedy)
