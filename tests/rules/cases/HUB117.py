#: bad[base=docker]: a user's folder that nothing prepares
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: bad[base=docker]: one of two, the other read-only
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
    {"source": "/srv/feedback/{username}", "target": "/home/jovyan/feedback", "type": "bind", "read_only": True},
]

#: bad[base=docker]: with options that volumes do not have
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/{username}", "target": "/home/jovyan/work", "type": "bind", "propagation": "rslave"},
]

#: bad[base=docker]: a volume among them
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
    {"source": "datasets", "target": "/home/jovyan/data", "read_only": True},
]

#: bad[base=docker]: one folder at two places
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
    {"source": "/srv/users/{username}", "target": "/backup", "type": "bind", "read_only": True},
]

#: bad[base=docker]: added with append
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts.append({"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"})

#: good[base=docker]: Docker creates folders for volumes
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/srv/users/{username}": "/home/jovyan/work"}

#: good[base=docker-volumes]: a shared folder is there already
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.mounts = [
    {"source": "/srv/shared", "target": "/home/jovyan/shared", "type": "bind", "read_only": True},
]

#: good[base=docker]: a hook makes the folder
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
import os

def make_folder(spawner):
    os.makedirs(f"/srv/users/{spawner.escaped_name}", exist_ok=True)

c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.Spawner.pre_spawn_hook = make_folder
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: good[base=docker]: accounts of the system, with folders elsewhere
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: good[base=docker]: homes that something else makes
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/home/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: good[base=docker]: home directories of system accounts
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": "/home/{username}", "target": "/home/jovyan/work", "type": "bind"},
]

#: env[base=docker]: a bind unless the variable names a volume driver
import os

c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
if os.environ.get("BIND_HOMES") == "1":
    c.DockerSpawner.mounts = [{"source": "/srv/users/{username}", "target": "/home/jovyan/work", "type": "bind"}]
else:
    c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: dynamic[base=docker]: a source from elsewhere
from site_settings import users_folder

c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.mounts = [
    {"source": users_folder, "target": "/home/jovyan/work", "type": "bind"},
]
