#: bad[base=docker]: the shared one of two
c.DockerSpawner.notebook_dir = "/home/jovyan/shared"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "team-shared": "/home/jovyan/shared"}

#: fixed[base=docker]: the shared one of two
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "team-shared": "/home/jovyan/shared"}

#: bad[base=kept-docker]: a folder in it
c.DockerSpawner.notebook_dir = '/home/jovyan/shared/nb'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "team-shared": "/home/jovyan/shared"}

#: fixed[base=kept-docker]: a folder in it
c.DockerSpawner.notebook_dir = '/home/jovyan/work'
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "team-shared": "/home/jovyan/shared"}

#: good[base=docker]: the user's own
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "team-shared": "/home/jovyan/shared"}

#: good[base=docker]: a folder for each user in it
c.DockerSpawner.notebook_dir = "/home/jovyan/shared/{username}"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "team-shared": "/home/jovyan/shared"}

#: good[base=docker]: above both
c.DockerSpawner.notebook_dir = "/home"
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan", "team-shared": "/home"}

#: good[base=docker]: shared, but read-only
c.DockerSpawner.notebook_dir = "/home/jovyan/shared"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "shared": {"bind": "/home/jovyan/shared", "mode": "ro"}}

#: env[base=docker]: shared by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/shared")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "team-shared": "/home/jovyan/shared"}

#: fixed[base=docker]: shared by default
import os

c.DockerSpawner.notebook_dir = os.environ.get("NOTEBOOK_DIR", "/home/jovyan/work")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", "team-shared": "/home/jovyan/shared"}

#: dynamic[base=docker]: a source from elsewhere
from site_settings import source

c.DockerSpawner.notebook_dir = "/home/jovyan/shared"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", source: "/home/jovyan/shared"}

#: bad: beside the home of a system user, which has the real name
c = get_config()
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.SystemUserSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SystemUserSpawner.volumes = {"/srv/shared": "/shared"}
c.SystemUserSpawner.notebook_dir = "/shared"
c.SystemUserSpawner.remove = True

#: fixed: beside the home of a system user, which has the real name
c = get_config()
c.JupyterHub.spawner_class = "docker-system-user"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.SystemUserSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.SystemUserSpawner.volumes = {"/srv/shared": "/shared"}
c.SystemUserSpawner.notebook_dir = "/home/{raw_username}"
c.SystemUserSpawner.remove = True

#: good[base=docker]: what has no source is not mounted at all
c.DockerSpawner.notebook_dir = "/home/jovyan/shared"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work", None: "/home/jovyan/shared"}
