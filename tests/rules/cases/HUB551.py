#: bad[base=kube]: a volume
def data(spawner, auth_state):
    spawner.volumes.append({"name": "data"})
c.KubeSpawner.auth_state_hook = data

#: branch[base=docker]: arguments, for some users
def data(spawner, auth_state):
    if "staff" in auth_state["groups"]:
        spawner.args += ["--debug"]
c.Spawner.auth_state_hook = data

#: bad[base=docker]: a form
def form(spawner):
    spawner.args.extend(["--debug"])
    return "Course: <input name='course'>"
c.Spawner.options_form = form

#: good[base=kube]: before the start only
def data(spawner):
    spawner.volumes.append({"name": "data"})
c.KubeSpawner.pre_spawn_hook = data

#: good[base=kube]: assigned, asked first, a dict, and a list of its own
def data(spawner, auth_state):
    mounts = [{"name": "data", "mountPath": "/data"}]
    mounts.append({"name": "home", "mountPath": "/home/jovyan"})
    spawner.volume_mounts = mounts
    if "--debug" not in spawner.args:
        spawner.args.append("--debug")
    spawner.environment.update({"COURSE": "algebra"})
c.KubeSpawner.auth_state_hook = data

#: good[jupyterhub=1.1]: JupyterHub ran it once
def data(spawner, auth_state):
    spawner.args.append("--debug")
c.Spawner.auth_state_hook = data

#: env[base=docker]: only with a variable
import os
def data(spawner, auth_state):
    spawner.args.append("--debug")
if os.environ.get("DEBUG"):
    c.Spawner.auth_state_hook = data

#: dynamic: a function of another module
from ours import data
c.Spawner.auth_state_hook = data

#: bad: a mount that Docker refuses twice
def mount(spawner, auth_state):
    spawner.mounts.append({"type": "volume", "source": "data", "target": "/data"})
c.JupyterHub.spawner_class = "docker"
c.Spawner.auth_state_hook = mount
