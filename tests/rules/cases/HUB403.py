#: bad: a container's name with a variable of the file
c = get_config()
c.JupyterHub.spawner_class = "docker"
username = "jovyan"
c.DockerSpawner.name_template = f"jupyter-{username}"

#: fixed: a container's name with a variable of the file
c = get_config()
c.JupyterHub.spawner_class = "docker"
username = "jovyan"
c.DockerSpawner.name_template = "jupyter-{username}"

#: bad: a variable of the file, at the start folder, beside users' own volumes
c = get_config()
c.JupyterHub.spawner_class = "docker"
user = "ubuntu"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {f"/home/{user}": "/home/jovyan/work", "more-{username}": "/more"}

#: fixed: a variable of the file, at the start folder, beside users' own volumes
c = get_config()
c.JupyterHub.spawner_class = "docker"
user = "ubuntu"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {"/home/{username}": "/home/jovyan/work", "more-{username}": "/more"}

#: bad: an f-string with an undefined name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {f"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed: an f-string with an undefined name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: an f-string with other parts
c = get_config()
c.JupyterHub.spawner_class = "docker"
prefix = "hub"
c.DockerSpawner.volumes = {f"{prefix}-{username}": "/home/jovyan/work"}

#: fixed: an f-string with other parts
c = get_config()
c.JupyterHub.spawner_class = "docker"
prefix = "hub"
c.DockerSpawner.volumes = {f"{prefix}-{{username}}": "/home/jovyan/work"}

#: bad: a sum with an undefined name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-" + username: "/home/jovyan/work"}

#: bad: format with an undefined name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{}".format(username): "/home/jovyan/work"}

#: bad: an f-string with a variable of the file
c = get_config()
c.JupyterHub.spawner_class = "docker"
username = "jovyan"
c.DockerSpawner.volumes = {f"jupyterhub-user-{username}": "/home/jovyan/work"}

#: fixed: an f-string with a variable of the file
c = get_config()
c.JupyterHub.spawner_class = "docker"
username = "jovyan"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: format with a variable of the file
c = get_config()
c.JupyterHub.spawner_class = "docker"
user = "jovyan"
c.DockerSpawner.volumes = {"/srv/{}".format(user): "/home/jovyan/work"}

#: bad: the account of the hub
import getpass
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-" + getpass.getuser(): "/home/jovyan/work"}

#: bad: doubled braces in a volume name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{{username}}": "/home/jovyan/work"}

#: fixed: doubled braces in a volume name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: doubled braces in a path
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {'/srv/{{ username }}': {'bind': '/home/jovyan/work'}}

#: fixed: doubled braces in a path
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {'/srv/{username}': {'bind': '/home/jovyan/work'}}

#: bad: doubled braces in a container name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{{username}}"

#: fixed: doubled braces in a container name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{username}"

#: good: a plain string
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good: an f-string with doubled braces
c = get_config()
c.JupyterHub.spawner_class = "docker"
prefix = "hub"
c.DockerSpawner.volumes = {f"{prefix}-{{username}}": "/home/jovyan/work"}

#: good: format that gives the braces back
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"{}-{{username}}".format("hub"): "/home/jovyan/work"}

#: good: a name in a hook
c = get_config()
c.JupyterHub.spawner_class = "docker"
def hook(spawner):
    username = spawner.user.name
    spawner.environment["GREETING"] = f"hello {username}"
c.DockerSpawner.pre_spawn_hook = hook

#: good: an undefined name that is no placeholder
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = f"example.org/{registry}:1"

#: good: a variable of this name for a folder for all
c = get_config()
c.JupyterHub.spawner_class = "docker"
user = "ubuntu"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {
    "jupyterhub-user-{username}": "/home/jovyan/work",
    f"/home/{user}/models": "/models",
}

#: good: a variable of this name for a read-only folder
c = get_config()
c.JupyterHub.spawner_class = "docker"
user = "ubuntu"
c.DockerSpawner.volumes = {f"/home/{user}/models": {"bind": "/models", "mode": "ro"}}

#: env: only without the variable
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("VOLUME", "jupyterhub-user-{{username}}"): "/home/jovyan/work"}

#: fixed: only without the variable
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("VOLUME", "jupyterhub-user-{username}"): "/home/jovyan/work"}

#: dynamic: a function that is not known makes the name
from names import volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
username = "x"
c.DockerSpawner.volumes = {volume(username): "/home/jovyan/work"}

#: branch: an undefined name on one branch
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
if os.path.exists("/srv/homes"):
    c.DockerSpawner.volumes = {f"/srv/homes/{username}": "/home/jovyan/work"}

#: fixed: an undefined name on one branch
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
if os.path.exists("/srv/homes"):
    c.DockerSpawner.volumes = {"/srv/homes/{username}": "/home/jovyan/work"}

#: bad: a variable of the hub's own environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {f"jupyterhub-user-{os.environ['USER']}": "/home/jovyan/work"}

#: bad: doubled braces in a target
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"home-{username}": "/home/{{username}}"}

#: fixed: doubled braces in a target
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"home-{username}": "/home/{username}"}

#: good: text that is never rendered
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_container_spec = {"mounts": ["/srv/{{username}}:/home/jovyan:rw"]}

#: dynamic: a hook may mount the user's own volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
username = "jovyan"
def own(spawner):
    spawner.volumes["user-" + spawner.user.name] = "/home/jovyan/work"
c.DockerSpawner.pre_spawn_hook = own
c.DockerSpawner.volumes = {f"home-{username}": "/home/jovyan/work"}

#: good: an f-string of other variables, for everybody, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
site = "physics"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.volumes = {f"{site}-data": "/home/jovyan/work"}
