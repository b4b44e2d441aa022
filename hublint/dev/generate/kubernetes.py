"""``python -m hublint.dev.generate.kubernetes``: what Kubernetes' objects are made of, and what else KubeSpawner has.

Read are the model classes of kubernetes_asyncio and KubeSpawner itself, as they are installed. Newer releases of
the models have all fields of older ones that pods are made with (compared: 12.0 to 36.1).
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import textwrap
from typing import TYPE_CHECKING, Any, Final

import kubespawner
from kubernetes_asyncio.client import models

from hublint.dev.generate.files import DATA, KUBERNETES, compact

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOTS: Final = (
    "Container", "PodSpec", "Volume", "VolumeMount", "Toleration", "Lifecycle", "EnvVar", "Affinity",
    "PreferredSchedulingTerm", "NodeSelectorTerm", "WeightedPodAffinityTerm", "PodAffinityTerm", "SecurityContext",
    "PodSecurityContext", "LocalObjectReference", "LabelSelector",
)  # fmt: skip
"""The classes that settings of KubeSpawner are made into, without their prefix; others hang on them."""

CHOICES: Final = {
    "AppArmorProfile.type": "Localhost RuntimeDefault Unconfined",
    "Container.imagePullPolicy": "Always Never IfNotPresent",
    "Container.terminationMessagePolicy": "File FallbackToLogsOnError",
    "ContainerPort.protocol": "UDP TCP SCTP",
    "HTTPGetAction.scheme": "HTTP HTTPS",
    "HostPathVolumeSource.type": "DirectoryOrCreate Directory FileOrCreate File Socket CharDevice BlockDevice",
    "LabelSelectorRequirement.operator": "In NotIn Exists DoesNotExist",
    "NodeSelectorRequirement.operator": "In NotIn Exists DoesNotExist Gt Lt",
    "PersistentVolumeClaimSpec.accessModes": "ReadWriteOnce ReadOnlyMany ReadWriteMany ReadWriteOncePod",
    "PodSecurityContext.fsGroupChangePolicy": "OnRootMismatch Always",
    "PodSecurityContext.supplementalGroupsPolicy": "Merge Strict",
    "PodSpec.dnsPolicy": "ClusterFirstWithHostNet ClusterFirst Default None",
    "PodSpec.preemptionPolicy": "Never PreemptLowerPriority",
    "PodSpec.restartPolicy": "Always OnFailure Never",
    "SeccompProfile.type": "Localhost RuntimeDefault Unconfined",
    "Toleration.effect": "NoSchedule PreferNoSchedule NoExecute",
    "Toleration.operator": "Exists Equal Lt Gt",
    "TopologySpreadConstraint.whenUnsatisfiable": "DoNotSchedule ScheduleAnyway",
    "VolumeMount.mountPropagation": "None HostToContainer Bidirectional",
    "VolumeMount.recursiveReadOnly": "Disabled IfPossible Enabled",
}
"""What a field must be, from `pkg/apis/core/validation` of Kubernetes; the models have it in prose only."""

QUANTITIES: Final = {
    "EmptyDirVolumeSource.sizeLimit", "PodSpec.overhead", "ResourceFieldSelector.divisor",
    "ResourceRequirements.limits", "ResourceRequirements.requests",
    "VolumeResourceRequirements.limits", "VolumeResourceRequirements.requests",
}  # fmt: skip
"""Fields of Kubernetes' type ``Quantity``, which are strings in the models, and which numbers do for."""

DEFAULTED: Final = {"HTTPHeader.value", "Sysctl.value"}
"""Fields that the models require, and Kubernetes doesn't: an empty string will do."""

_SCALARS: Final = {
    "str": "string", "int": "whole number", "float": "number", "bool": "boolean", "datetime": "string", "object": "any",
}  # fmt: skip
_REQUIRED: Final = re.compile(r"Invalid value for `(\w+)`, must not be `None`")
_MODEL: Final = re.compile(r"(?:V1|CoreV1)([A-Z]\w*)")


def document() -> dict[str, Any]:
    """The contents of the file."""
    classes = dict(sorted(_classes()))
    return {"classes": classes, "attributes": sorted(_attributes(kubespawner.KubeSpawner))}


def text(contents: dict[str, Any]) -> str:
    """The contents with one class per line."""
    rows = (f"{json.dumps(name)}:{compact(row)}" for name, row in contents["classes"].items())
    inner = ",\n".join(rows)
    attributes = "\n".join(
        textwrap.wrap(compact(contents["attributes"]), 160, break_long_words=False)
    )
    return f'{{\n"classes":{{\n{inner}\n}},\n"attributes":{attributes}\n}}\n'


def _classes() -> Iterator[tuple[str, dict[str, str]]]:
    """Each class with its fields as `snake_case camelCase`, one word where both are the same, and their types."""
    waiting, done = [*ROOTS], set[str]()
    while waiting:
        name = waiting.pop()
        model = getattr(models, f"V1{name}", None) or getattr(models, f"CoreV1{name}", None)
        if name in done or model is None:
            continue
        done.add(name)
        required = set(_REQUIRED.findall(inspect.getsource(model)))
        row: dict[str, str] = {}
        for snake, camel in model.attribute_map.items():
            waiting += _MODEL.findall(model.openapi_types[snake])
            mark = "!" if snake in required and f"{name}.{camel}" not in DEFAULTED else ""
            row[_spelling(snake, camel)] = _type(name, camel, model.openapi_types[snake]) + mark
        yield name, row


def _spelling(snake: str, camel: str) -> str:
    return snake if snake == camel else f"{snake} {camel}"


def _type(name: str, camel: str, written: str) -> str:
    """`string`, `A|B` for choices, the name of a class, `[...]` for a list and `{...}` for a dict of such."""
    field = f"{name}.{camel}"
    if written.startswith("list["):
        return f"[{_type(name, camel, written[5:-1])}]"
    if written.startswith("dict("):
        return f"{{{_type(name, camel, written.partition(', ')[2][:-1])}}}"
    if field in CHOICES:
        return CHOICES[field].replace(" ", "|")
    if field in QUANTITIES:
        return "quantity"
    return _SCALARS.get(written) or _MODEL.sub(r"\1", written)


def _attributes(cls: type) -> set[str]:
    """Names of what an object of the class has, without its methods and the traits of the configuration."""
    assigned = {
        target.attr
        for base in cls.__mro__
        if base.__module__.split(".")[0] in ("kubespawner", "jupyterhub")
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(base))))
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Attribute) and getattr(target.value, "id", "") == "self"
    }
    traits = cls.class_traits(config=True)  # type: ignore[attr-defined]
    named = {name for name in dir(cls) if not callable(getattr(cls, name))} | assigned
    return {name for name in named if name[0] != "_" and name not in traits}


def main() -> None:
    """Write the file."""
    (DATA / KUBERNETES).write_text(text(document()), encoding="utf-8")


if __name__ == "__main__":
    main()
