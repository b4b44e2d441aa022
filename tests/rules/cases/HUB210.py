#: bad[base=docker-volumes]: arguments are lost
c.DockerSpawner.extra_create_kwargs = {"command": "start-singleuser.sh --debug"}
c.Spawner.args = ["--ServerApp.terminals_enabled=False"]

#: fixed[base=docker-volumes]: arguments are lost
c.DockerSpawner.cmd = ["start-singleuser.sh", "--debug"]
c.Spawner.args = ["--ServerApp.terminals_enabled=False"]

#: bad[base=docker-volumes]: a list, by update
c.DockerSpawner.extra_create_kwargs.update({'command': ['start-notebook.py', '--debug']})
c.Spawner.args = ["--ServerApp.terminals_enabled=False"]

#: fixed[base=docker-volumes]: a list, by update
c.DockerSpawner.cmd = ["start-notebook.py", "--debug"]
c.Spawner.args = ["--ServerApp.terminals_enabled=False"]

#: bad[base=docker-volumes]: beside other keys
c.DockerSpawner.extra_create_kwargs = {"hostname": "lab", "command": "start-singleuser.sh"}
c.Spawner.args = ["--debug"]

#: bad[base=docker-volumes]: words that are none
c.DockerSpawner.extra_create_kwargs = {"command": ["start-notebook.py", 8888]}

#: bad[base=docker-volumes]: nothing that could be a command
c.DockerSpawner.extra_create_kwargs = {"command": 8888}

#: bad[base=docker-volumes]: cmd is lost
c.DockerSpawner.extra_create_kwargs = {"command": "start-singleuser.sh"}
c.DockerSpawner.cmd = ["start-notebook.sh"]

#: bad[base=docker-volumes]: nothing else is set
c.DockerSpawner.extra_create_kwargs = {"command": "start-singleuser.sh"}

#: fixed[base=docker-volumes]: nothing else is set
c.DockerSpawner.cmd = ["start-singleuser.sh"]

#: bad[base=docker-volumes jupyterhub=1.5]: an old hub
c.DockerSpawner.extra_create_kwargs = {"command": "start-singleuser.sh"}

#: fixed[base=docker-volumes jupyterhub=1.5]: an old hub
c.DockerSpawner.cmd = ["start-singleuser.sh"]

#: good[base=docker-volumes]: cmd
c.DockerSpawner.cmd = ["start-singleuser.sh"]
c.Spawner.args = ["--debug"]

#: good[base=docker-volumes]: another key
c.DockerSpawner.extra_create_kwargs = {"hostname": "lab"}
c.Spawner.args = ["--debug"]

#: good: a class that creates containers itself
from dockerspawner import DockerSpawner


class MySpawner(DockerSpawner):
    async def create_object(self):
        return await super().create_object()


c = get_config()  # noqa
c.JupyterHub.spawner_class = MySpawner
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.DockerSpawner.remove = True
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.extra_create_kwargs = {"command": "start-singleuser.sh"}

#: branch[base=docker-volumes]: on one kind of machine
import socket

c.Spawner.args = ["--debug"]
if socket.gethostname() == "lab":
    c.DockerSpawner.extra_create_kwargs = {"command": "start-singleuser.sh"}

#: fixed[base=docker-volumes]: on one kind of machine
import socket

c.Spawner.args = ["--debug"]
if socket.gethostname() == "lab":
    c.DockerSpawner.cmd = ["start-singleuser.sh"]

#: dynamic[base=docker-volumes]: a key from elsewhere
from site_settings import key

c.DockerSpawner.extra_create_kwargs = {key: "start-singleuser.sh"}

#: bad[base=docker-volumes]: with another setting in one assignment
c.DockerSpawner.extra_create_kwargs, c.DockerSpawner.mem_limit = {"command": ["start.sh"]}, "1G"

#: bad[base=docker-volumes]: under a name of the file, too
c.DockerSpawner.extra_create_kwargs = options = {"command": ["start.sh"]}
