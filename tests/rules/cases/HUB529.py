#: bad: prefixes that went in 0.9
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.singleuser_uid = 1000
c.KubeSpawner.user_storage_class = "fast"

#: fixed: prefixes that went in 0.9
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.uid = 1000
c.KubeSpawner.storage_class = "fast"

#: bad: the image, twice renamed
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.singleuser_image_spec = "quay.io/jupyter/base-notebook:2025-03-17"

#: fixed: the image, twice renamed
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: bad: the image
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.image_spec = "quay.io/jupyter/base-notebook:2025-03-17"

#: fixed: the image
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: bad: the new name is set too
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.image_spec = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.image = "quay.io/jupyter/scipy-notebook:2025-03-17"

#: bad: a subclass of the file
from kubespawner import KubeSpawner
class Ours(KubeSpawner):
    pass
c.JupyterHub.spawner_class = Ours
c.KubeSpawner.singleuser_uid = 1000

#: fixed: a subclass of the file
from kubespawner import KubeSpawner
class Ours(KubeSpawner):
    pass
c.JupyterHub.spawner_class = Ours
c.KubeSpawner.uid = 1000

#: env: behind a variable
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import os
if os.environ.get("NB_UID"):
    c.KubeSpawner.singleuser_uid = 1000

#: fixed: behind a variable
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import os
if os.environ.get("NB_UID"):
    c.KubeSpawner.uid = 1000

#: branch: in one branch
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import socket
if socket.gethostname() == "hub":
    c.KubeSpawner.singleuser_uid = 1000

#: fixed: in one branch
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
import socket
if socket.gethostname() == "hub":
    c.KubeSpawner.uid = 1000

#: good: names of today
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.KubeSpawner.uid = 1000

#: good: the section of the base class never took old names
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.Spawner.singleuser_uid = 1000

#: good: a spawner that is not used
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.KubeSpawner.singleuser_uid = 1000

#: dynamic: a spawner that only the running hub knows
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]
c.KubeSpawner.singleuser_uid = 1000
