"""How the API server of Kubernetes reads a manifest: what it refuses, and which names it passes over.

The fields and types are those of Kubernetes' own Python client; what a string must be there is in prose only, and so
written down here from ``pkg/apis/core/validation``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from types import SimpleNamespace
from typing import Any, Final

from kubernetes_asyncio.client import models

_CHOICES: Final = {
    ("V1Container", "imagePullPolicy"): {"Always", "Never", "IfNotPresent"},
    ("V1Toleration", "effect"): {"NoSchedule", "PreferNoSchedule", "NoExecute"},
    ("V1Toleration", "operator"): {"Exists", "Equal", "Lt", "Gt"},
    ("V1HostPathVolumeSource", "type"): {
        *("DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice"),
        "BlockDevice",
    },
    ("V1NodeSelectorRequirement", "operator"): {
        "In",
        "NotIn",
        "Exists",
        "DoesNotExist",
        "Gt",
        "Lt",
    },
    ("V1PodSpec", "dnsPolicy"): {"ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"},
    ("V1PodSpec", "restartPolicy"): {"Always", "OnFailure", "Never"},
    ("V1VolumeMount", "mountPropagation"): {"None", "HostToContainer", "Bidirectional"},
}
_QUANTITIES: Final = {"limits", "requests", "sizeLimit", "divisor", "overhead"}
_SCALARS: Final[dict[str, tuple[type, ...]]] = {
    "str": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
}
_INNER: Final = re.compile(r"(?:list\[|dict\(str, )(.*)[\])]")


@dataclass
class Decoded:
    """What was found in a manifest: reasons to refuse it, and paths of fields that nothing knows."""

    refusals: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def decode(kind: str, manifest: dict[str, Any]) -> Decoded:
    """Read a manifest as an object of the client's class ``kind``."""
    found = Decoded()
    _object(found, kind, manifest, "")
    return found


def _object(found: Decoded, kind: str, value: Any, path: str) -> None:
    if not isinstance(value, dict):
        found.refusals.append(f"{path}: cannot unmarshal {type(value).__name__} into {kind}")
        return
    fields = _fields(kind)
    for name, item in value.items():
        if name not in fields:
            found.unknown.append(f"{path}.{name}")
        elif item is not None:
            _value(found, fields[name], item, f"{path}.{name}", (kind, name))
    missing = (name for name in _required(kind) if value.get(name) is None)
    found.refusals += [f"{path}.{name}: Required value" for name in missing]


def _value(found: Decoded, kind: str, value: Any, path: str, place: tuple[str, str]) -> None:
    inner = _INNER.fullmatch(kind)
    if inner:
        is_list = kind.startswith("list")
        if not isinstance(value, list if is_list else dict):
            found.refusals.append(f"{path}: cannot unmarshal {type(value).__name__} into {kind}")
            return
        for item in value if is_list else value.values():
            _value(found, inner[1], item, path, place)
    elif kind in _SCALARS:
        wanted = (str, int, float) if place[1] in _QUANTITIES else _SCALARS[kind]
        if not isinstance(value, wanted) or (isinstance(value, bool) and kind != "bool"):
            found.refusals.append(f"{path}: cannot unmarshal {type(value).__name__} into {kind}")
        elif place in _CHOICES and value and value not in _CHOICES[place]:
            found.refusals.append(f"{path}: Unsupported value: {value}")
    elif hasattr(models, kind):
        _object(found, kind, value, path)


@cache
def _fields(kind: str) -> dict[str, str]:
    """The types of the fields of a class, by their names in JSON."""
    model = getattr(models, kind)
    return {name: model.openapi_types[snake] for snake, name in model.attribute_map.items()}


@cache
def _required(kind: str) -> tuple[str, ...]:
    """The fields that the client's class does not take ``None`` for."""
    model = getattr(models, kind)
    return tuple(name for snake, name in model.attribute_map.items() if _refuses_none(model, snake))


def _refuses_none(model: Any, name: str) -> bool:
    checking = SimpleNamespace(client_side_validation=True)
    try:
        getattr(model, name).fset(SimpleNamespace(local_vars_configuration=checking), None)
    except ValueError:
        return True
    return False
