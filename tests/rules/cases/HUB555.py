#: bad: a number, a boolean and a list
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.unit_extra_properties = {"LimitNOFILE": 16384, "PrivateUsers": True, "After": ["a", "b"]}

#: fixed: a number, a boolean and a list
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.unit_extra_properties = {"LimitNOFILE": "16384", "PrivateUsers": "yes", "After": ["a", "b"]}

#: bad: a path object
from pathlib import Path
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.readonly_paths = [Path("/srv/data"), "/srv/more"]

#: fixed: a path object
from pathlib import Path
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.readonly_paths = [str(Path("/srv/data")), "/srv/more"]

#: env: in a branch
import os
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
if os.environ.get("FILES"):
    c.SystemdSpawner.unit_extra_properties = {"LimitNOFILE": 16384}

#: branch: in a branch
import socket
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
if socket.gethostname() == "hub":
    c.SystemdSpawner.unit_extra_properties = {"LimitNOFILE": 16384}

#: good: strings, and another spawner
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.unit_extra_properties = {"LimitNOFILE": "16384"}
c.SystemdSpawner.readonly_paths = None

#: good: a class of the file that fills nothing in
from systemdspawner import SystemdSpawner
class Ours(SystemdSpawner):
    def _expand_user_vars(self, value):
        return str(value)
c.JupyterHub.spawner_class = Ours
c.Ours.unit_extra_properties = {"LimitNOFILE": 16384}

#: dynamic: computed
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.unit_extra_properties = {"LimitNOFILE": files()}
