#: bad[base=docker]: users start in it
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/notebooks"}

#: bad[base=docker-volumes]: beside the home
c.DockerSpawner.volumes["results-{username}"] = {"bind": "/home/jovyan/results", "mode": "rw"}

#: bad[base=docker-volumes]: outside of the home
c.DockerSpawner.volumes["data-{username}"] = "/data"

#: bad[base=docker]: a folder for each user
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.volumes = {"u-{username}": "/home/{username}"}

#: good[base=docker]: folders that the images have
c.DockerSpawner.notebook_dir = "/home/jovyan"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/", "w-{username}": "/home/jovyan/work"}

#: good[base=docker-volumes]: read-only, shared, of the host, hidden, and in a folder of the system
c.DockerSpawner.read_only_volumes = {"feedback-{username}": "/feedback"}
c.DockerSpawner.volumes["shared"] = "/home/jovyan/shared"
c.DockerSpawner.volumes["/srv/users/{username}"] = "/home/jovyan/host"
c.DockerSpawner.volumes["cache-{username}"] = "/home/jovyan/.cache"
c.DockerSpawner.volumes["env-{username}"] = "/opt/conda/envs"
c.DockerSpawner.volumes["tmp-{username}"] = "/tmp/scratch"

#: good[base=docker]: an image of one's own
c.DockerSpawner.image = "our/lab:1"
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/notebooks"}

#: good[base=docker]: an image that users may choose
c.DockerSpawner.allowed_images = ["our/lab:1", "quay.io/jupyter/base-notebook:2025-03-17"]
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/notebooks"}

#: good[base=docker]: started as root
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/notebooks"}
c.DockerSpawner.extra_create_kwargs = {"user": "root"}
c.DockerSpawner.environment = {"CHOWN_EXTRA": "/home/jovyan/notebooks"}

#: good[base=docker]: a hook
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/notebooks"}
c.Spawner.pre_spawn_hook = lambda spawner: None

#: good[base=docker]: a command in the container
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/notebooks"}
c.DockerSpawner.post_start_cmd = "sudo chown -R jovyan /home/jovyan/notebooks"

#: good[base=docker]: homes of another user
c.DockerSpawner.notebook_dir = "/home/{username}"
c.DockerSpawner.volumes = {"u-{username}": "/home/{username}"}
c.DockerSpawner.environment = {"NB_USER": "ana"}

#: good[base=docker-volumes]: a volume that the image's folder fills, mounted again
c.DockerSpawner.mounts = [{"type": "volume", "source": "jupyterhub-user-{username}", "target": "/home/jovyan/data"}]

#: env[base=docker]: a folder by default
import os

folder = os.environ.get("FOLDER", "/home/jovyan/notebooks")
c.DockerSpawner.notebook_dir = folder
c.DockerSpawner.volumes = {"u-{username}": folder}

#: dynamic[base=docker]: an image from elsewhere
from site_settings import image

c.DockerSpawner.image = image
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/notebooks"}

#: good[base=docker]: a new volume is filled with the home below it
c.DockerSpawner.notebook_dir = "/home/jovyan"
c.DockerSpawner.volumes = {"u-{username}": "/home/"}

#: good[base=open-docker-without-image]: an image that only the environment names, under an old name
import os
c.DockerSpawner.container_image = os.environ["IMAGE"]
c.DockerSpawner.notebook_dir = "/home/jovyan/notebooks"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/notebooks"}
