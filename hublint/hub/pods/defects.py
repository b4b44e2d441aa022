"""Values of settings against what Kubernetes' objects are made of.

KubeSpawner makes the outermost object of its Python client's model, which takes either spelling of a name and
refuses what it does not know (`get_k8s_model`, read in kubespawner 1.1 to 7.1). What lies within is sent as it
stands, and Kubernetes decodes it: it passes over names that it does not know, and refuses values of another type.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from hublint.interpret.constants import as_python, as_str, type_of
from hublint.interpret.values import Collection, Entry, Mapping, Value, members_of
from hublint.knowledge.kubernetes import SCALARS, fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.knowledge.kubernetes import Field

Form = Literal["made", "changed", "sent"]
"""`made`: an object of the Python client is made of the dict. `changed`: one is changed by it, so that it need not be
whole. `sent`: it goes to Kubernetes as it stands.
"""

Flaw = Literal["unknown key", "missing key", "wrong type", "wrong choice"]

_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "whole number": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "quantity": (str, int, float),
}


@dataclass(slots=True, eq=False, repr=False)
class Defect:
    """One thing that is wrong with a value.

    `value` is the value or key that is wrong, `owner` the dict that it stands in, `kind` the object that this stands
    for. `name` is the key, or the one that is missing, `expected` the type or the choices of the field. `entry` is
    what a wrong value or key stands in, None for an item of a list. `made` is whether KubeSpawner itself fails.
    `within` is the field that holds the object, empty for the outermost.
    """

    flaw: Flaw
    value: Value
    kind: str
    name: str
    expected: str = ""
    entry: Entry | None = None
    made: bool = False
    owner: Mapping | None = None
    within: str = ""


def defects(value: Value, kind: str, form: Form, within: str = "") -> Iterator[Defect]:
    """What is wrong with a dict that stands for an object of a kind; nothing of what may be anything else."""
    if not isinstance(value, Mapping):
        return
    known = fields(kind)
    spellings = known if form == "sent" else {**known, **{one.snake: one for one in known.values()}}
    given = set()
    for entry in value.entries:
        key = as_str(entry.key)
        field = spellings.get(key or "")
        if field is not None:
            given.add(field.name)
            yield from _of_field(entry, field, kind, value)
        elif key is not None and "{" not in key:
            made = form != "sent"
            yield Defect("unknown key", entry.key, kind, key, "", entry, made, value, within)
    if form != "changed" and value.complete and all(as_str(entry.key) for entry in value.entries):
        for field in known.values():
            if field.required and field.name not in given:
                made = form == "made"
                yield Defect("missing key", value, kind, field.name, "", None, made, value, within)


def type_defect(value: Value, name: str, expected: str, kind: str = "") -> Defect | None:
    """What is wrong with a value of a scalar type or of choices; `None` stands for nothing anywhere."""
    found = type_of(value)
    if found is None or found is type(None) or expected == "any":
        return None
    if "|" in expected:
        text = as_str(value)
        if found is str and (not text or "{" in text or text in expected.split("|")):
            return None
        return Defect("wrong choice" if found is str else "wrong type", value, kind, name, expected)
    wanted = _TYPES[expected]
    is_truth = found is bool and bool not in wanted
    if issubclass(found, wanted) and not is_truth:
        return None
    return Defect("wrong type", value, kind, name, expected)


def _of_field(entry: Entry, field: Field, kind: str, owner: Mapping) -> Iterator[Defect]:
    for defect in _of_type(entry.value, field.name, field.type, kind):
        if defect.value is entry.value:
            defect.entry, defect.owner = entry, owner
        yield defect


def _of_type(value: Value, name: str, expected: str, kind: str) -> Iterator[Defect]:
    found = type_of(value)
    if expected[0] in "[{":
        is_list = expected[0] == "["
        if found is not None and as_python(value) is not None and not _fits(found, is_list=is_list):
            yield Defect("wrong type", value, kind, name, "list" if is_list else "dict")
            return
        for item in _members(value, is_list=is_list):
            yield from _of_type(item, name, expected[1:-1], kind)
    elif expected in SCALARS or "|" in expected:
        defect = type_defect(value, name, expected, kind)
        if defect is not None:
            yield defect
    elif isinstance(value, Mapping):
        yield from defects(value, expected, "sent", name)
    elif found is not None and as_python(value) is not None:
        yield Defect("wrong type", value, kind, name, "dict")


def _fits(found: type, *, is_list: bool) -> bool:
    return issubclass(found, (list, tuple, set, frozenset) if is_list else dict)


def _members(value: Value, *, is_list: bool) -> tuple[Value, ...]:
    if is_list:
        return value.items if isinstance(value, Collection) else ()
    return members_of(value) if isinstance(value, Mapping) else ()
