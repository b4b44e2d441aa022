#: bad: an option of the spawner on the hub
c.JupyterHub.start_timeout = 120

#: fixed: an option of the spawner on the hub
c.Spawner.start_timeout = 120

#: bad: the folder that opens
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.notebook_dir = "/home/jovyan/work"

#: fixed: the folder that opens
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.notebook_dir = "/home/jovyan/work"

#: bad: in the section that the file uses
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.JupyterHub.start_timeout = 120

#: fixed: in the section that the file uses
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.start_timeout = 120

#: bad: options of the hub on the spawner
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.hub_connect_ip = "hub"

#: fixed: options of the hub on the spawner
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.hub_connect_ip = "hub"

#: bad: who may log in is the authenticator's business
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.allowed_users = {"alice"}

#: fixed: who may log in is the authenticator's business
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Authenticator.allowed_users = {"alice"}

#: bad: the right place is taken
c.JupyterHub.start_timeout = 120
c.Spawner.start_timeout = 60

#: env: behind a variable
import os
if os.environ.get("SLOW"):
    c.JupyterHub.start_timeout = 300

#: fixed: behind a variable
import os
if os.environ.get("SLOW"):
    c.Spawner.start_timeout = 300

#: branch: in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.start_timeout = 300

#: fixed: in one branch
import socket
if socket.gethostname() == "hub":
    c.Spawner.start_timeout = 300

#: good: each on its class
c.Spawner.start_timeout = 120
c.JupyterHub.hub_connect_ip = "hub"
c.Authenticator.allowed_users = {"alice"}

#: good: no class of this hub has it
c.JupyterHub.image = "quay.io/jupyter/base-notebook:2025-03-17"

#: dynamic: a spawner that nothing is known of
import os
c.JupyterHub.spawner_class = os.environ["SPAWNER"]
c.JupyterHub.image = "quay.io/jupyter/base-notebook:2025-03-17"
