"""HUB572 invalid-pod-object, HUB573 ignored-pod-field: objects of Kubernetes in settings of KubeSpawner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.edits import fix, rename_key, replace, replace_string
from hublint.checks.toolkit.phrases import any_of, quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.pods.defects import Defect, defects, type_defect
from hublint.hub.pods.object_settings import LISTS, OBJECTS, SCALARS, object_settings
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str, type_of
from hublint.interpret.values import Collection, Constant, Mapping, Value, entries_of, members_of
from hublint.knowledge.kubernetes import fields
from hublint.numbers import whole
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

MOUNTS: Final = ("volumes", "volume_mounts")
"""Settings whose outermost objects HUB132 judges."""
CHECKED: Final = {"PersistentVolumeClaimVolumeSource": "claimName", "HostPathVolumeSource": "path"}
"""Fields that HUB132 misses."""
FAILS: Final = "every server start fails"
REFUSED: Final = f"Kubernetes refuses the pod, and {FAILS}"
WORDS: Final = {
    "string": "a string", "whole number": "a whole number", "number": "a number", "boolean": "`True` or `False`",
    "quantity": 'a number or a string such as `"1Gi"`', "list": "a list", "dict": "a dict",
}  # fmt: skip
_READ_ONLY: Final = frozenset(("readonly", "ro"))
_BOOLEANS: Final = {"true": True, "false": False}


@rule(
    "HUB572",
    Severity.ERROR,
    "stops",
    changes=("container-options", "mounts", "server-options", "image", "limits"),
)
def invalid_pod_object(hub: Hub) -> Iterator[Report]:
    """KubeSpawner can't make a pod of it, or Kubernetes refuses the pod."""
    for name, value, is_part in object_settings(hub):
        yield from _report_items(name, value)
        for defect in _defects(name, value, is_part=is_part):
            if not _is_ignored(defect):
                yield _report(name, defect)


@rule(
    "HUB573", Severity.WARNING, "ignored", changes=("container-options", "mounts", "server-options")
)
def ignored_pod_field(hub: Hub) -> Iterator[Report]:
    """A key within an object that Kubernetes does not know, and passes over."""
    for name, value, is_part in object_settings(hub):
        for defect in _defects(name, value, is_part=is_part):
            if _is_ignored(defect):
                yield _report_ignored(name, defect)


def _defects(name: str, value: Value, *, is_part: bool) -> Iterator[Defect]:
    """What is wrong with a setting, without what other rules say."""
    if name == "image_pull_policy":
        found: Iterable[Defect | None] = [
            type_defect(value, name, fields("Container")["imagePullPolicy"].type)
        ]
    elif name == "environment":
        variables = entries_of(value)
        found = (one for entry in variables for one in defects(entry.value, "EnvVar", "changed"))
    elif name in SCALARS:
        entries = entries_of(value)
        found = [_scalar(SCALARS[name], entry.value, as_str(entry.key)) for entry in entries]
    elif name in LISTS:
        items = members_of(value)
        found = (one for item in items for one in defects(item, LISTS[name], "made"))
    else:
        kind, form = OBJECTS[name]
        found = defects(value, kind, "changed" if is_part and form == "made" else form)
    yield from _cured_once([one for one in found if one and not _is_known(name, one)])


def _scalar(expected: str, value: Value, key: str | None) -> Defect | None:
    return type_defect(value, key or "…", expected)


def _is_known(name: str, defect: Defect) -> bool:
    """Whether HUB132 reports it."""
    if name not in MOUNTS:
        return False
    return defect.made or CHECKED.get(defect.kind) == defect.name


def _cured_once(found: list[Defect]) -> Iterator[Defect]:
    """The defects; of a misspelt key and the missing one that it stands for only the first, as one that is refused."""
    missing = {(id(one.owner), one.name): one for one in found if one.flaw == "missing key"}
    meant = {}
    for defect in found:
        name = _meant(defect) if defect.flaw == "unknown key" else None
        if name is not None and (id(defect.owner), name) in missing:
            meant[id(defect.owner), name] = defect
            defect.expected = name
    for defect in found:
        if defect.flaw != "missing key" or (id(defect.owner), defect.name) not in meant:
            yield defect


def _is_ignored(defect: Defect) -> bool:
    if defect.flaw != "unknown key" or defect.made or defect.expected:
        return False
    return bool(defect.within) or "_" not in defect.name


def _meant(defect: Defect) -> str | None:
    """The key that an unknown one stands for."""
    return closest_name(defect.name, fields(defect.kind))


def _report_items(name: str, value: Value) -> Iterator[Report]:
    """Items that are no dicts, mostly because one dict stands without its list."""
    items = members_of(value) if name in LISTS and name not in MOUNTS else ()
    wrong = [
        item for item in items if isinstance(item, Constant | Collection) or type_of(item) is str
    ]
    if not wrong:
        return
    message = f"The items of `{name}` must be dicts: the hub starts, but {FAILS} (AttributeError)."
    if isinstance(value, Mapping):
        code = f"[{value.source.code(value.node)}]"
        remedy = fix("Put the dict into a list", replace(value, code))
        place = value.place("not a list of dicts")
        yield Report(place, f"{message} Put this dict into a list.", fix=remedy)
    else:
        yield Report(wrong[0].place("not a dict"), f"{message} Write a list of dicts.")


def _report(name: str, defect: Defect) -> Report:
    if defect.flaw == "unknown key":
        return _report_key(name, defect)
    if defect.flaw == "missing key":
        effect = f"{FAILS} (ValueError)" if defect.made else REFUSED
        message = f"{_subject(name, defect)} has no `{defect.name}`: {effect}. Add it."
        return Report(defect.value.place(f"no `{defect.name}`"), message)
    return _report_choice(defect) if defect.flaw == "wrong choice" else _report_type(defect)


def _report_key(name: str, defect: Defect) -> Report:
    key, meant = defect.name, _meant(defect)
    advice = f" Write `{meant}`." if meant else " Remove it."
    effect = REFUSED if defect.expected else f"{FAILS} (ValueError)"
    message = f"{_subject(name, defect)} has no key {quote(key)}: {effect}.{advice}"
    return Report(defect.value.place("no such key"), message, fix=_fix_key(defect, meant))


def _report_choice(defect: Defect) -> Report:
    choices = defect.expected.split("|")
    written = as_str(defect.value) or ""
    choice = _choice_like(choices, written)
    advice = f" Write {quote_value(choice)}." if choice else ""
    remedy = None
    if choice:
        remedy = fix(f"Write {quote_value(choice)}", replace_string(defect.value, choice))
    message = f"`{defect.name}` must be {any_of(choices)}, but this is {quote_value(written)}: {REFUSED}.{advice}"
    return Report(defect.value.place("no such choice"), message, fix=remedy)


def _choice_like(choices: list[str], written: str) -> str | None:
    """The choice that a string means: another case, other punctuation, or one slip."""
    plain = "".join(filter(str.isalnum, written.lower()))
    same = [choice for choice in choices if choice.lower() == plain]
    near = closest_name(written, choices)
    return same[0] if same else near


def _report_type(defect: Defect) -> Report:
    expected, found = defect.expected, type_of(defect.value)
    code = _converted(expected, as_python(defect.value))
    advice = f" Write `{code}`." if code else ""
    remedy = fix(f"Write `{code}`", replace(defect.value, code)) if code else None
    words = WORDS.get(expected) or any_of(expected.split("|"))
    message = f"{quote(defect.name)} must be {words}, but this is {_type_words(found)}: {REFUSED}.{advice}"
    return Report(defect.value.place(f"not {words}"), message, fix=remedy)


def _type_words(found: type | None) -> str:
    words = {
        str: "a string", bytes: "a bytes object", bool: "a boolean", int: "a number", float: "a decimal number",
        dict: "a dict",
    }  # fmt: skip
    return words.get(found, "a list") if found else "something else"


def _converted(expected: str, written: object) -> str | None:
    """The code of a value as the type that is wanted, where it shows what was meant."""
    if written is NOT_KNOWN:
        return None
    if expected == "string" and isinstance(written, bool):
        return f'"{str(written).lower()}"'
    if expected == "string" and isinstance(written, int | float):
        return f'"{written}"'
    if expected == "whole number" and isinstance(written, str):
        number = whole(written)
        return None if number is None else str(number)
    if expected == "boolean" and isinstance(written, str):
        truth = _BOOLEANS.get(written.lower())
        return None if truth is None else str(truth)
    return None


def _report_ignored(name: str, defect: Defect) -> Report:
    key = defect.name
    message = f"{_subject(name, defect)} has no key {quote(key)}, so Kubernetes ignores it."
    if defect.kind.endswith("VolumeSource") and key.lower().replace("_", "") in _READ_ONLY:
        message += " Only `readOnly` in the item of `volume_mounts` keeps users from writing: put it there."
        return Report(defect.value.place("ignored"), message)
    meant = _meant(defect)
    message += f" Write `{meant}`." if meant else " Remove it."
    return Report(defect.value.place("ignored"), message, fix=_fix_key(defect, meant))


def _fix_key(defect: Defect, meant: str | None) -> Fix | None:
    if (
        not meant
        or defect.entry is None
        or defect.owner is None
        or defect.owner.get(meant) is not None
    ):
        return None
    edit = rename_key(defect.entry, meant)
    return fix(f"Rename the key to {quote(meant)}", edit, applicability="unsafe")


def _subject(name: str, defect: Defect) -> str:
    """What has, or lacks, a key."""
    if defect.within:
        return quote(defect.within)
    if name == "environment":
        return "A variable of `environment`"
    return f"An item of `{name}`" if name in LISTS else f"`{name}`"
