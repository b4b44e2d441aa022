#: bad: nothing between user and server
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = "jupyter-{username}{servername}"

#: fixed: nothing between user and server
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = "jupyter-{username}--{servername}"

#: bad: a letter between user and server
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "jupyter-{servername}{username}"

#: bad[jupyterhub=5.2]: one hyphen, names of servers that are not checked
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = 'jupyter-{username}-{servername}'

#: fixed: one hyphen, names of servers that are not checked
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = 'jupyter-{username}--{servername}'

#: bad: one hyphen and the legacy escaping
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.escape = "legacy"
c.DockerSpawner.name_template = "jupyter-{username}-{servername}"

#: bad: raw names
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "jupyter-{raw_username}-{raw_servername}"

#: bad: volumes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.volumes = {"home-{username}{servername}": "/home/jovyan/work"}

#: fixed: volumes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.volumes = {"home-{username}--{servername}": "/home/jovyan/work"}

#: bad: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.pod_name_template = "jupyter-{username}-{servername}"

#: fixed: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.pod_name_template = "jupyter-{username}--{servername}"

#: good: two hyphens
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "jupyter-{username}--{servername}"
c.DockerSpawner.volumes = {"/srv/{username}/{servername}": "/home/jovyan/work"}

#: good: one hyphen, escaped names, checked servers
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "jupyter-{username}-{servername}"

#: good: no named servers
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{username}{servername}"

#: good: one field for both
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.pod_name_template = "jupyter-{user_server}"

#: env: named servers by the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = os.environ.get("NAMED", "yes") == "yes"
c.DockerSpawner.name_template = "jupyter-{username}{servername}"

#: fixed: named servers by the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = os.environ.get("NAMED", "yes") == "yes"
c.DockerSpawner.name_template = "jupyter-{username}--{servername}"

#: dynamic: an escape that cannot be followed
from names import escape
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.escape = escape
c.DockerSpawner.name_template = open("name").read()

#: good: a namespace for each user
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.enable_user_namespaces = True
c.KubeSpawner.pod_name_template = "jupyter-{username}-{servername}"

#: good: a placeholder that does not exist, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "{user}-{username}{servername}"

#: good: by user only
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "lab-{username}"

#: dynamic: an escape of one's own
from ours import escape
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.escape = escape
c.DockerSpawner.volumes = {"/srv/{raw_username}/{servername}": "/home/jovyan"}

#: dynamic: a container's name with an escape of one's own
from ours import escape
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.escape = escape
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan"}
c.DockerSpawner.name_template = "{prefix}-{username}-{servername}"
