#: bad: a user's folder that nothing prepares
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: bad: one of two, the other read-only
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
    {"source": "/srv/feedback/{username}", "target": "/home/jovyan/feedback", "type": "bind", "read_only": True},
]

#: bad: with options that volumes do not have
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/{username}", "target": "/home/jovyan/work", "type": "bind", "propagation": "rslave"},
]

#: bad: a volume among them
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
    {"source": "datasets", "target": "/home/jovyan/data", "read_only": True},
]

#: bad: one folder at two places
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
    {"source": "/srv/users/{username}", "target": "/backup", "type": "bind", "read_only": True},
]

#: bad: added with append
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts.append({"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"})

#: good: Docker creates folders for volumes
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: good: a shared folder is there already
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.mounts = [
    {"source": "/srv/shared", "target": "/home/jovyan/shared", "type": "bind", "read_only": True},
]

#: good: a hook makes the folder
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
import os


def make_folder(spawner):
    os.makedirs(f"/srv/users/{spawner.escaped_name}", exist_ok=True)


c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.Spawner.pre_spawn_hook = make_folder
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: good: accounts of the system, with folders elsewhere
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: good: homes that something else makes
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/home/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: good: home directories of system accounts
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/home/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: env: a bind unless the variable names a volume driver
import os

c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
if os.environ.get("BIND_HOMES") == "1":
    c.DockerSpawner.mounts = [{"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"}]
else:
    c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic: a source from elsewhere
from site_settings import users_folder

c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c = get_config()  # noqa
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": users_folder, "target": "/home/jovyan/work", "type": "bind"},
]
