#: bad[base=open-docker-without-image jupyterhub=5.2.1]: an old image
c.DockerSpawner.image = "jupyterhub/singleuser:1.5"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker-without-image jupyterhub=5.2.1]: a newer image
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:6"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker-without-image jupyterhub=5.2.1]: a tag of docker-stacks
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:hub-4.1.6"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker-without-image jupyterhub=5.2.1]: the same major version
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:5.0.0"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker-without-image jupyterhub=5.2.1]: a tag of docker-stacks that fits
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:hub-5.2"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker-without-image]: the hub's version is not known
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:1.5"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker jupyterhub=5.2.1]: a date
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker-without-image jupyterhub=5.2.1]: another image
c.DockerSpawner.image = "example/singleuser:1.5"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker-without-image jupyterhub=5.2.1]: an old default
import os
c.DockerSpawner.image = os.environ.get("IMAGE", "quay.io/jupyterhub/singleuser:1.5")
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker-without-image jupyterhub=5.2.1]: a tag out of the environment
import os
c.DockerSpawner.image = "jupyterhub/singleuser:" + os.environ["TAG"]
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
