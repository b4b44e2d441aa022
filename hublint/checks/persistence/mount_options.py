"""Values of `mounts` entries that docker-py or Docker refuses (a part of HUB118).

docker-py checks the type and the options that go with it; Docker refuses a `read_only` that is no boolean,
and a tmpfs with a source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hublint.checks.persistence.mount_traits import mount_type
from hublint.checks.toolkit import edits
from hublint.checks.toolkit.wording import any_of, quote
from hublint.findings import Report
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import Constant, Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.interpret.values import Value

TYPES: Final = ("bind", "volume", "tmpfs", "npipe")

REFUSED: Final = {
    "bind": ("labels", "driver_config", "no_copy", "tmpfs_size", "tmpfs_mode", "subpath"),
    "volume": ("propagation", "tmpfs_size", "tmpfs_mode"),
    "tmpfs": ("propagation", "labels", "driver_config", "no_copy"),
}
"""Options that docker-py does not take for a type, unless they are empty."""

_YES = ("ro", "true", "yes", "on", "1", "readonly", "read-only")
_NO = ("rw", "false", "no", "off", "0")


def wrong_values(item: Mapping) -> Iterator[Report]:
    """Reports on the values of one entry."""
    kind = mount_type(item)
    yield from _type(item.get("type"), kind)
    yield from _read_only(item.get("read_only"))
    yield from _paths(item, kind)
    if kind in REFUSED and not _lacks_its_type(item):
        yield from _refused(item, kind)
    yield from _tmpfs_mode(item.get("tmpfs_mode"), kind)


def _type(given: Value | None, kind: str | None) -> Iterator[Report]:
    known = as_python(given)
    if given is None or known is NOT_KNOWN or known in TYPES:
        return
    lower = (kind or "").lower()
    edit = edits.replace_string(given, lower) if lower in TYPES else None
    yield Report(
        given.place("no such type"),
        f"{quote(known)} is no type of a mount, and capital letters count: every spawn fails with InvalidArgument. "
        f"Write {any_of(TYPES[:3])}.",
        fix=edits.fix("Write the type in lower case", edit),
    )


def _read_only(given: Value | None) -> Iterator[Report]:
    known = as_python(given)
    if given is None or known is NOT_KNOWN or known is None or isinstance(known, bool):
        return
    yield Report(
        given.place("not True or False"),
        f"`read_only` must be True or False. Docker refuses {quote(known)}, and every spawn fails.",
        fix=_as_bool(given, str(known).lower()),
    )


def _as_bool(given: Value, meant: str) -> Fix | None:
    if meant not in (*_YES, *_NO):
        return None
    wanted = str(meant in _YES)
    return edits.fix(f"Write `{wanted}`", edits.replace(given, wanted))


def _paths(item: Mapping, kind: str | None) -> Iterator[Report]:
    """`source` and `target` that are no texts; dockerspawner formats both."""
    for key in ("source", "target"):
        given = item.get(key)
        if not isinstance(given, Constant):
            continue
        if key == "source" and kind == "tmpfs":
            if isinstance(given.value, str) and given.value:
                yield _tmpfs_source(given)
        elif not isinstance(given.value, str):
            yield Report(
                given.place("no text"),
                f"`{key}` of a mount must be a text, but it is {quote(given.value)}: every spawn fails with an "
                "AttributeError. Give the path or name.",
            )


def _tmpfs_source(given: Value) -> Report:
    return Report(
        given.place("not empty"),
        f"A tmpfs lives in memory and has no source. Docker refuses {quote(as_str(given))}, and every spawn fails. "
        'Write `"source": ""`.',
        fix=edits.fix("Empty the source", edits.replace_string(given, "")),
    )


def _lacks_its_type(item: Mapping) -> bool:
    """Whether the entry is plainly a bind that does not say so: its missing `type` is the mistake."""
    return item.get("type") is None and (as_str(item.get("source")) or "/").startswith("/")


def _refused(item: Mapping, kind: str) -> Iterator[Report]:
    for entry in item.entries:
        key = as_str(entry.key)
        if key in REFUSED[kind] and (known := as_python(entry.value)) is not NOT_KNOWN and known:
            others = [other for other in REFUSED if key not in REFUSED[other]]
            yield Report(
                entry.key.place(f"not for a {kind}"),
                f"A mount of type `{kind}` takes no `{key}`: every spawn fails with InvalidArgument. Remove it, or "
                f"make the type {any_of(others)}.",
            )


def _tmpfs_mode(given: Value | None, kind: str | None) -> Iterator[Report]:
    known = as_python(given)
    if (
        given is None
        or kind != "tmpfs"
        or known is NOT_KNOWN
        or not known
        or isinstance(known, int)
    ):
        return
    octal = re.fullmatch(r"(?:0o?)?([0-7]{3,4})", str(known))
    edit = edits.replace(given, f"0o{octal[1]}") if octal else None
    yield Report(
        given.place("no number"),
        f"`tmpfs_mode` must be a number such as `0o1777`; {quote(known)} makes every spawn fail with "
        "InvalidArgument.",
        fix=edits.fix("Write the mode as an octal number", edit),
    )
