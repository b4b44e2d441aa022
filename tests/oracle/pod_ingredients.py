"""Objects of Kubernetes and profiles as people write them, right and wrong."""

from __future__ import annotations

from typing import Any, Final

Setting = tuple[str, Any]

_TOLERATION: Final = {"key": "gpu", "operator": "Exists", "effect": "NoSchedule"}
_CONTAINER: Final = {"name": "copy", "image": "busybox", "command": ["true"]}

GOOD_OBJECTS: Final[tuple[Setting, ...]] = (
    ("tolerations", [_TOLERATION]),
    ("tolerations", [{"key": "gpu", "toleration_seconds": 60, "effect": "NoExecute"}]),
    ("init_containers", [_CONTAINER]),
    ("extra_containers", [{**_CONTAINER, "ports": [{"containerPort": 80, "protocol": "TCP"}]}]),
    ("extra_pod_config", {"dnsPolicy": "Default", "termination_grace_period_seconds": 5}),
    ("extra_container_config", {"securityContext": {"runAsUser": 1000, "runAsNonRoot": True}}),
    ("extra_container_config", {"envFrom": [{"secretRef": {"name": "keys", "optional": True}}]}),
    ("container_security_context", {"capabilities": {"drop": ["ALL"]}}),
    ("pod_security_context", {"fsGroup": 100, "supplementalGroups": [100]}),
    ("lifecycle_hooks", {"postStart": {"exec": {"command": ["true"]}}}),
    ("image_pull_policy", "IfNotPresent"),
    ("node_selector", {"pool": "users"}),
    ("extra_annotations", {"example.org/team": "physics"}),
    ("extra_resource_limits", {"nvidia.com/gpu": "1"}),
    (
        "node_affinity_required",
        [{"matchExpressions": [{"key": "pool", "operator": "In", "values": ["users"]}]}],
    ),
    ("environment", {"TEAM": "physics", "IP": {"valueFrom": {"fieldRef": {"fieldPath": "a"}}}}),
)

BAD_OBJECTS: Final[tuple[Setting, ...]] = (
    ("tolerations", _TOLERATION),
    ("tolerations", [{**_TOLERATION, "effect": "noschedule"}]),
    ("tolerations", [{**_TOLERATION, "operator": "exists"}]),
    ("tolerations", [{**_TOLERATION, "keys": "gpu"}]),
    ("tolerations", ["gpu"]),
    ("init_containers", [{"image": "busybox"}]),
    ("init_containers", [{**_CONTAINER, "command": "true"}]),
    ("init_containers", [{**_CONTAINER, "imagePullPolicy": "always"}]),
    ("extra_containers", _CONTAINER),
    ("extra_containers", [{**_CONTAINER, "ports": [{"containerPort": "80"}]}]),
    ("extra_containers", [{**_CONTAINER, "ports": [{"container_port": 80}]}]),
    ("extra_pod_config", {"dnspolicy": "Default"}),
    ("extra_pod_config", {"dnsPolicy": "default"}),
    ("extra_pod_config", {"hostNetwork": "true"}),
    ("extra_container_config", {"securitycontext": {"runAsUser": 1000}}),
    ("extra_container_config", {"securityContext": {"runAsUser": "1000"}}),
    ("extra_container_config", {"securityContext": {"run_as_user": 1000}}),
    ("container_security_context", {"capabilities": {"drop": "ALL"}}),
    ("pod_security_context", {"fsGroup": "100"}),
    ("lifecycle_hooks", {"poststart": {"exec": {"command": ["true"]}}}),
    ("image_pull_policy", "Allways"),
    ("node_selector", {"gpu": True}),
    ("extra_annotations", {"example.org/port": 8080}),
    ("node_affinity_required", [{"matchExpressions": [{"key": "a", "operator": "in"}]}]),
    ("node_affinity_preferred", [{"preference": {"matchExpressions": []}}]),
    ("environment", {"THREADS": 4}),
    ("environment", {"SETTINGS": '{"theme": "dark"}'}),
)

_CHOICES: Final = {
    "small": {"display_name": "Small", "kubespawner_override": {"cpu_limit": 1}},
    "large": {"display_name": "Large", "default": True, "kubespawner_override": {"cpu_limit": 4}},
}

GOOD_PROFILES: Final[tuple[dict[str, Any], ...]] = (
    {"display_name": "Usual"},
    {"display_name": "Large", "kubespawner_override": {"mem_limit": "8G", "mem_guarantee": "1G"}},
    {"display_name": "GPU", "kubespawner_override": {"tolerations": [_TOLERATION]}},
    {"display_name": "R", "kubespawner_override": {"environment": {"TEAM": "physics"}}},
    {"display_name": "Size", "profile_options": {"size": {"choices": _CHOICES}}},
)

_DATA: Final = [{"name": "data", "persistentVolumeClaim": {"claimName": "datasets"}}]
_MOUNTED_DATA: Final = [{"name": "data", "mountPath": "/data", "readOnly": True}]

BAD_PROFILES: Final[tuple[dict[str, Any], ...]] = (
    {"slug": "nameless", "kubespawner_override": {"mem_limit": "8G"}},
    {"display_name": "Large", "kubespawner_override": {"mem_limits": "8G"}},
    {"display_name": "Large", "kubespawner_override": {"memory": "8G"}},
    {"display_name": "Large", "kubespawner_override": {"node_selectors": {"pool": "large"}}},
    {"display_name": "Large", "kubespawner_override": [{"mem_limit": "8G"}]},
    {"display_name": "Data", "kubespawner_override": {"volumes": _DATA}},
    {
        "display_name": "Data",
        "kubespawner_override": {"volumes": _DATA, "volume_mounts": _MOUNTED_DATA},
    },
    {"display_name": "None", "kubespawner_override": {"volumes": [], "volume_mounts": []}},
    {"display_name": "R", "kubespawner_override": {"notebook_dir": "/home/rstudio"}},
    {"display_name": "GPU", "kubespawner_override": {"tolerations": [{"effect": "gpu"}]}},
    {"display_name": "Env", "kubespawner_override": {"environment": {"THREADS": 4}}},
    {"display_name": "Size", "profile_options": {"size": {"display_name": "Size"}}},
    {"display_name": "Size", "profile_options": {"size": {"choices": ["small", "large"]}}},
)

_HUB: Final = """\
c = get_config()
c.JupyterHub.hub_ip = '0.0.0.0'
c.JupyterHub.spawner_class = 'kubespawner.KubeSpawner'
c.Authenticator.allowed_users = {'alice', 'bob'}
c.KubeSpawner.image = 'quay.io/jupyter/base-notebook:2025-03-17'
c.KubeSpawner.notebook_dir = '/home/jovyan'
c.KubeSpawner.volumes = [{'name': 'home', 'persistentVolumeClaim': {'claimName': 'claim-{username}'}}]
c.KubeSpawner.volume_mounts = [{'name': 'home', 'mountPath': '/home/jovyan'}]
"""


def singles(*, right: bool) -> list[str]:
    """A config for each object and each profile, the profile as the second of two."""
    objects, profiles = (GOOD_OBJECTS, GOOD_PROFILES) if right else (BAD_OBJECTS, BAD_PROFILES)
    lists = [("profile_list", [{"display_name": "First"}, profile]) for profile in profiles]
    return [f"{_HUB}c.KubeSpawner.{name} = {value!r}\n" for name, value in (*objects, *lists)]
