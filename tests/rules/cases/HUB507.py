#: bad: an item of a dict
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment["A"] = "1"

#: fixed: an item of a dict
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.environment.update({"A": "1"})

#: bad: a set
c.Authenticator.allowed_users |= {"alice"}

#: fixed: a set
c.Authenticator.allowed_users.update({"alice"})

#: bad: a list
c.Spawner.args += ["--debug"]

#: fixed: a list
c.Spawner.args.extend(["--debug"])

#: bad: a list that is added to a set
c.Authenticator.blocked_users += ["mallory"]

#: fixed: a list that is added to a set
c.Authenticator.blocked_users.update(["mallory"])

#: bad: a text has no such operation
c.JupyterHub.base_url += "hub/"

#: bad: append to a set is lost
c.Authenticator.blocked_users.append("mallory")

#: fixed: append to a set is lost
c.Authenticator.blocked_users.add("mallory")

#: bad: add to a list is lost
c.Spawner.args.add("--debug")

#: fixed: add to a list is lost
c.Spawner.args.append("--debug")

#: branch: in a branch
import socket
if socket.gethostname() == "hub":
    c.Spawner.args += ["--debug"]

#: fixed: in a branch
import socket
if socket.gethostname() == "hub":
    c.Spawner.args.extend(["--debug"])

#: env: when a variable is set
import os
if os.environ.get("DEBUG"):
    c.Spawner.environment["DEBUG"] = "1"

#: fixed: when a variable is set
import os
if os.environ.get("DEBUG"):
    c.Spawner.environment.update({"DEBUG": "1"})

#: good: assigned before
c.Spawner.environment = {}
c.Spawner.environment["A"] = "1"
c.Spawner.args = []
c.Spawner.args += ["--debug"]

#: good: the changes that traitlets keeps
c.Spawner.environment.update({"A": "1"})
c.Spawner.args.append("--debug")
c.Authenticator.allowed_users.add("alice")
c.Authenticator.admin_users.update(["bob"])

#: good: a union that takes both
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.KubeSpawner.profile_list.append({})

#: dynamic: another file may have set it
load_subconfig("base.py")
c.Spawner.environment["A"] = "1"
c.Spawner.args += ["--debug"]

#: dynamic: code that is not followed may have set it
import site_settings
site_settings.apply(c)
c.Spawner.environment["A"] = "1"

#: bad: a method that a tuple has not
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.Authenticator.allowed_users = {"alice"}
c.Spawner.args = ("--debug",)
c.Spawner.args.append("--log-level=10")

#: bad: a method that a dict has not
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"students": {"users": []}}
c.JupyterHub.load_groups["students"].append("alice")

#: good: a method that it has
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.Authenticator.allowed_users = {"alice"}
c.Spawner.args = ["--debug"]
c.Spawner.args.append("--log-level=10")
