"""Values in entries of `mounts` that docker-py or Docker refuses (a part of HUB118).

docker-py checks the type and the options that go with it. Docker refuses a `read_only` that is not a boolean,
and a tmpfs with a source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit import edits
from hublint.checks.toolkit.phrases import any_of, quote_value
from hublint.findings import Report
from hublint.hub.mounts.mount_entries import mount_type
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


def report_values(item: Mapping) -> Iterator[Report]:
    """Reports on the values of one entry."""
    kind = mount_type(item)
    yield from report_type(item.get("type"), kind)
    yield from report_read_only(item.get("read_only"))
    yield from report_paths(item, kind)
    if kind in REFUSED and not _lacks_type(item):
        yield from report_refused_options(item, kind)
    yield from report_tmpfs_mode(item.get("tmpfs_mode"), kind)


def report_type(value: Value | None, kind: str | None) -> Iterator[Report]:
    """A type that docker-py does not know."""
    written = as_python(value)
    if value is None or written is NOT_KNOWN or written in TYPES:
        return
    lower = (kind or "").lower()
    edit = edits.replace_string(value, lower) if lower in TYPES else None
    case = " (lower-case letters only)" if lower in TYPES else ""
    yield Report(
        value.place("no such type"),
        f"{quote_value(written)} is not a type of a mount{case}: every server start fails with InvalidArgument. Write "
        f"{any_of(TYPES[:3])}.",
        fix=edits.fix("Write the type in lower case", edit),
    )


def report_read_only(value: Value | None) -> Iterator[Report]:
    """A `read_only` that is not a boolean."""
    written = as_python(value)
    if value is None or written is NOT_KNOWN or written is None or isinstance(written, bool):
        return
    yield Report(
        value.place("not True or False"),
        f"`read_only` must be True or False. Docker refuses {quote_value(written)}, and every server start fails.",
        fix=fix_read_only(value, str(written).lower()),
    )


def fix_read_only(value: Value, word: str) -> Fix | None:
    """True or False in place of a word or number that plainly means it."""
    if word not in (*_YES, *_NO):
        return None
    code = str(word in _YES)
    return edits.fix(f"Write `{code}`", edits.replace(value, code))


def report_paths(item: Mapping, kind: str | None) -> Iterator[Report]:
    """`source` and `target` that are not strings; dockerspawner formats both."""
    for key in ("source", "target"):
        value = item.get(key)
        if not isinstance(value, Constant):
            continue
        if key == "source" and kind == "tmpfs":
            if isinstance(value.value, str) and value.value:
                yield report_tmpfs_source(value)
        elif not isinstance(value.value, str):
            yield Report(
                value.place("not a string"),
                f"`{key}` of a mount must be a string, but it is {quote_value(value.value)}: every server start fails "
                "with an AttributeError. Write the path or name.",
            )


def report_tmpfs_source(value: Value) -> Report:
    """A tmpfs with a source."""
    return Report(
        value.place("not empty"),
        f"A tmpfs is in memory and has no source. Docker refuses {quote_value(as_str(value))}, and every server start "
        'fails. Write `"source": ""`.',
        fix=edits.fix("Write an empty source", edits.replace_string(value, "")),
    )


def _lacks_type(item: Mapping) -> bool:
    """Whether the entry is plainly a bind that does not say so: its missing `type` is the mistake."""
    return item.get("type") is None and (as_str(item.get("source")) or "/").startswith("/")


def report_refused_options(item: Mapping, kind: str) -> Iterator[Report]:
    """Options that docker-py does not take for the type of the mount."""
    for entry in item.entries:
        key, value = as_str(entry.key), as_python(entry.value)
        if key in REFUSED[kind] and value is not NOT_KNOWN and value:
            others = [other for other in REFUSED if key not in REFUSED[other]]
            yield Report(
                entry.key.place(f"not for a {kind}"),
                f"A mount of type `{kind}` can't have `{key}`: every server start fails with InvalidArgument. Remove "
                f"it, or make the type {any_of(others)}.",
            )


def report_tmpfs_mode(value: Value | None, kind: str | None) -> Iterator[Report]:
    """A `tmpfs_mode` that is not a number."""
    mode = as_python(value)
    if value is None or kind != "tmpfs" or mode is NOT_KNOWN or not mode or isinstance(mode, int):
        return
    octal = re.fullmatch(r"(?:0o?)?([0-7]{3,4})", str(mode))
    edit = edits.replace(value, f"0o{octal[1]}") if octal else None
    yield Report(
        value.place("not a number"),
        f"`tmpfs_mode` must be a number such as `0o1777`, but it is {quote_value(mode)}: every server start fails "
        "with InvalidArgument.",
        fix=edits.fix("Write the mode as an octal number", edit),
    )
