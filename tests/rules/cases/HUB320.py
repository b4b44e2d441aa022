#: bad[base=swarm]: a key of almost the same letters
c.SwarmSpawner.extra_placement_spec = {"constraint": ["node.role == worker"]}

#: fixed[base=swarm]: the key
c.SwarmSpawner.extra_placement_spec = {"constraints": ["node.role == worker"]}

#: bad[base=swarm]: a key of containers
c.SwarmSpawner.extra_container_spec = {"network_mode": "host"}

#: bad[base=swarm]: a key of another dict
c.SwarmSpawner.extra_container_spec = {"constraints": ["node.role == worker"]}

#: bad[base=swarm]: a string for a list
c.SwarmSpawner.extra_placement_spec = {"constraints": "node.role == worker"}

#: fixed[base=swarm]: a list
c.SwarmSpawner.extra_placement_spec = {"constraints": ["node.role == worker"]}

#: bad[base=swarm]: a string for a number
c.SwarmSpawner.extra_placement_spec = {"maxreplicas": "1"}

#: bad[base=swarm]: a string for a pair
c.SwarmSpawner.extra_placement_spec = {"preferences": ["spread=node.labels.zone"]}

#: bad[base=swarm]: an object of docker-py instead of its arguments
from docker.types import Placement
c.SwarmSpawner.extra_placement_spec = Placement(constraints=["node.role == worker"])

#: good[base=swarm]: keys and values that docker-py takes
c.SwarmSpawner.extra_placement_spec = {
    "constraints": ["node.role == worker"],
    "preferences": [("spread", "node.labels.zone")],
    "maxreplicas": 1,
}
c.SwarmSpawner.extra_container_spec = {"user": "1000", "cap_drop": ["ALL"], "labels": {"a": "b"}, "init": True}
c.SwarmSpawner.extra_task_spec = {"force_update": 1}

#: good[base=swarm]: containers have other options
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.SwarmSpawner.extra_placement_spec = {"constraint": ["node.role == worker"]}

#: dynamic[base=swarm]: values of another file
from nodes import constraints, spec
c.SwarmSpawner.extra_placement_spec = {"constraints": constraints}
c.SwarmSpawner.extra_container_spec = spec

#: env[base=swarm]: only in one environment
import os
if os.environ.get("WORKERS"):
    c.SwarmSpawner.extra_placement_spec = {"constraint": ["node.role == worker"]}
