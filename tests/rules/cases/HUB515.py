#: bad: names before 0.9 and 0.10
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.container_image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.container_port = 8888
c.DockerSpawner.remove_containers = True
c.DockerSpawner.container_prefix = "nb"

#: fixed: names before 0.9 and 0.10
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.port = 8888
c.DockerSpawner.remove = True
c.DockerSpawner.prefix = "nb"

#: bad: the images that users may choose
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image_whitelist = {"base": "quay.io/jupyter/base-notebook:2025-03-17"}

#: fixed: the images that users may choose
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.allowed_images = {"base": "quay.io/jupyter/base-notebook:2025-03-17"}

#: bad: TLS of the engine is ignored
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.tls_verify = True
c.DockerSpawner.tls_ca = "/etc/docker/ca.pem"

#: bad: no TLS, which needs no word
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.tls_verify = False

#: fixed: no TLS, which needs no word
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"

#: bad: services of a swarm are always removed
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.remove_containers = True

#: fixed: services of a swarm are always removed
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"

#: bad: in the common section
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.container_ip = "127.0.0.1"

#: fixed: in the common section
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.host_ip = "127.0.0.1"

#: bad: the new name is set too
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.container_image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.image = "quay.io/jupyter/scipy-notebook:2025-03-17"

#: env: behind a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("PORT"):
    c.DockerSpawner.container_port = 8888

#: fixed: behind a variable
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("PORT"):
    c.DockerSpawner.port = 8888

#: branch: in one branch
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
if socket.gethostname() == "hub":
    c.DockerSpawner.container_port = 8888

#: fixed: in one branch
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import socket
if socket.gethostname() == "hub":
    c.DockerSpawner.port = 8888

#: good: names of today
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.port = 8888
c.DockerSpawner.remove = True

#: good: a spawner that is not used
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.DockerSpawner.container_image = "quay.io/jupyter/base-notebook:2025-03-17"

#: dynamic: a spawner that only the running hub knows
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]
c.Spawner.container_image = "quay.io/jupyter/base-notebook:2025-03-17"
#: bad: a prefix that comes too late for the container's name
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.container_prefix = "nb"

#: fixed: a prefix that comes too late for the container's name
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.prefix = "nb"

#: bad: the environment of the hub is used anyway
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.use_docker_client_env = True

#: fixed: the environment of the hub is used anyway
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"

#: bad[jupyterhub=5.2.1]: a prefix that counts, because the image is the default one
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:5.2"
c.DockerSpawner.container_prefix = "nb"

#: fixed[jupyterhub=5.2.1]: a prefix that counts, because the image is the default one
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:5.2"
c.DockerSpawner.prefix = "nb"

#: bad: a prefix that perhaps counts
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyterhub/singleuser:5.2"
c.DockerSpawner.container_prefix = "nb"
