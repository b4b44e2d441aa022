"""A hub whose mounts depend on its environment: a lab machine, or a cluster with a shared file server."""

import os

c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/scipy-notebook:2025-03-24"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = os.environ.get("KEEP_CONTAINERS") is None

if "NFS_HOMES" in os.environ:
    c.DockerSpawner.volumes = {
        "/nfs/homes/{username}": "/home/jovyan/work",
        "/nfs/courses": {"bind": "/home/jovyan/courses", "mode": "ro"},
    }
else:
    c.DockerSpawner.volumes = {
        "hub-{username}": "/home/jovyan/work",
        "/nfs/courses": {"bind": "/home/jovyan/courses", "mode": "ro"},
    }

c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
