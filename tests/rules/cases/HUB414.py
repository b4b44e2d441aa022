#: bad[base=named-servers]: nothing between user and server
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = "jupyter-{username}{servername}"

#: fixed[base=named-servers]: nothing between user and server
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = "jupyter-{username}--{servername}"

#: bad[base=named-servers]: a letter between user and server
c.DockerSpawner.name_template = "jupyter-{servername}{username}"

#: bad[base=named-servers jupyterhub=5.2]: one hyphen, names of servers that are not checked
c.DockerSpawner.name_template = 'jupyter-{username}-{servername}'

#: fixed[base=named-servers]: one hyphen, names of servers that are not checked
c.DockerSpawner.name_template = 'jupyter-{username}--{servername}'

#: bad[base=named-servers]: one hyphen and the legacy escaping
c.DockerSpawner.escape = "legacy"
c.DockerSpawner.name_template = "jupyter-{username}-{servername}"

#: bad[base=named-servers]: raw names
c.DockerSpawner.name_template = "jupyter-{raw_username}-{raw_servername}"

#: bad[base=named-servers]: volumes
c.DockerSpawner.volumes = {"home-{username}{servername}": "/home/jovyan/work"}

#: fixed[base=named-servers]: volumes
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

#: good[base=named-servers]: two hyphens
c.DockerSpawner.name_template = "jupyter-{username}--{servername}"
c.DockerSpawner.volumes = {"/srv/{username}/{servername}": "/home/jovyan/work"}

#: good[base=named-servers]: one hyphen, escaped names, checked servers
c.DockerSpawner.name_template = "jupyter-{username}-{servername}"

#: good[jupyterhub=5.2]: a subfolder keeps servers apart
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.volumes = [{"name": "v", "nfs": {"server": "nas", "path": "/homes/{username}{servername}"}}]
c.KubeSpawner.volume_mounts = [{"name": "v", "mountPath": "/w", "subPath": "{username}/{servername}"}]

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

#: dynamic[base=named-servers]: an escape that cannot be followed
from names import escape
c.DockerSpawner.escape = escape
c.DockerSpawner.name_template = open("name").read()

#: good: a namespace for each user
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.enable_user_namespaces = True
c.KubeSpawner.pod_name_template = "jupyter-{username}-{servername}"

#: good[base=named-servers]: a placeholder that does not exist, which another rule reports
c.DockerSpawner.name_template = "{user}-{username}{servername}"

#: good[base=named-servers]: by user only
c.DockerSpawner.name_template = "lab-{username}"

#: dynamic[base=named-servers]: an escape of one's own
from ours import escape
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.escape = escape
c.DockerSpawner.volumes = {"/srv/{raw_username}/{servername}": "/home/jovyan"}

#: dynamic[base=named-servers]: a container's name with an escape of one's own
from ours import escape
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.escape = escape
c.DockerSpawner.volumes = {"/srv/{username}": "/home/jovyan"}
c.DockerSpawner.name_template = "{prefix}-{username}-{servername}"
