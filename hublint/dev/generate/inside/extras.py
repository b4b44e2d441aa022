"""Facts of single packages that are no traits: scopes, service fields, docker-py keywords."""

from __future__ import annotations

import importlib
import inspect
from typing import Any

from hublint.dev.generate.inside.classes import trait_entry

DOCKER_CALLS = {
    "APIClient": "docker.api.client.APIClient.__init__",
    "HostConfig": "docker.types.HostConfig.__init__",
    "ContainerConfig": "docker.types.ContainerConfig.__init__",
    "NetworkingConfig": "docker.types.NetworkingConfig.__init__",
    "EndpointConfig": "docker.types.EndpointConfig.__init__",
    "LogConfig": "docker.types.LogConfig.__init__",
    "Ulimit": "docker.types.Ulimit.__init__",
    "Mount": "docker.types.Mount.__init__",
    "ContainerSpec": "docker.types.ContainerSpec.__init__",
    "TaskTemplate": "docker.types.TaskTemplate.__init__",
    "Resources": "docker.types.Resources.__init__",
    "Placement": "docker.types.Placement.__init__",
    "DriverConfig": "docker.types.DriverConfig.__init__",
    "RestartPolicy": "docker.types.RestartPolicy.__init__",
    "EndpointSpec": "docker.types.EndpointSpec.__init__",
    "TLSConfig": "docker.tls.TLSConfig.__init__",
    "create_container": "docker.APIClient.create_container",
    "create_host_config": "docker.APIClient.create_host_config",
    "create_endpoint_config": "docker.APIClient.create_endpoint_config",
    "create_service": "docker.APIClient.create_service",
    "remove_container": "docker.APIClient.remove_container",
    "start": "docker.APIClient.start",
    "stop": "docker.APIClient.stop",
}


def extras(distribution: str) -> dict[str, Any]:
    """Additional members of the document of ``distribution``, usually none."""
    if distribution == "jupyterhub":
        return {"service_fields": service_fields(), "scopes": scopes()}
    if distribution == "docker":
        return {"keywords": {name: keywords(path) for name, path in DOCKER_CALLS.items()}}
    return {}


def service_fields() -> dict[str, Any]:
    """The keys that an entry of ``JupyterHub.services`` may have, as trait entries."""
    service: Any = importlib.import_module("jupyterhub.services.service").Service
    traits = service.class_traits(input=True)
    return {name: trait_entry(trait) for name, trait in sorted(traits.items())}


def scopes() -> list[str]:
    """Names of the scopes; none before JupyterHub 2.0, which has no such module."""
    try:
        module: Any = importlib.import_module("jupyterhub.scopes")
    except ImportError:
        return []
    return sorted(module.scope_definitions)


def keywords(path: str) -> list[str]:
    """Parameters that a function or method can be given by name."""
    module, *attributes = path.split(".")
    found: Any = importlib.import_module(module)
    for attribute in attributes:
        if not hasattr(found, attribute):
            found = importlib.import_module(f"{found.__name__}.{attribute}")
        else:
            found = getattr(found, attribute)
    parameters = inspect.signature(found).parameters.values()
    named = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    return sorted(p.name for p in parameters if p.kind in named and p.name != "self")
