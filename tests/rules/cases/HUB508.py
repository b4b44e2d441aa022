#: bad: a copy
c.JupyterHub.hub_connect_ip = c.JupyterHub.hub_ip

#: bad: in a dict
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = {"user-{username}": c.DockerSpawner.notebook_dir}

#: bad: in a text
c.JupyterHub.default_url = f"{c.JupyterHub.base_url}lab"

#: bad: in a sum
c.Spawner.args = c.Spawner.args + ["--debug"]

#: bad: a method of the value
c.Spawner.environment.setdefault("A", "1")

#: branch: in a branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.hub_connect_ip = c.JupyterHub.hub_ip

#: env: when a variable is set
import os
if os.environ.get("BEHIND_PROXY"):
    c.JupyterHub.default_url = c.JupyterHub.base_url + "lab"

#: good: set above
c.JupyterHub.hub_ip = "hub"
c.JupyterHub.hub_connect_ip = c.JupyterHub.hub_ip

#: good: a branch has set it perhaps
import os
if os.environ.get("A"):
    c.JupyterHub.base_url = "/a/"
c.JupyterHub.default_url = f"{c.JupyterHub.base_url}lab"

#: good: the changes that traitlets keeps
c.Spawner.args.extend(["--debug"])

#: good: a chart sets up KubeSpawner before
c.JupyterHub.shutdown_on_logout = True
c.KubeSpawner.volumes = [{"name": "home-" + c.KubeSpawner.pod_name_template}]

#: dynamic: another file may have set it
load_subconfig("base.py")
c.JupyterHub.hub_connect_ip = c.JupyterHub.hub_ip
