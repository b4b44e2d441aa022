#: bad: a misspelt trait
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limt": "8G"}}}

#: fixed: a misspelt trait
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limit": "8G"}}}

#: bad: a misspelt dict
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"enviroment": {"A": "1"}}}}

#: fixed: a misspelt dict
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"environment": {"A": "1"}}}}

#: bad: no groups
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"spawner_override": {"mem_limit": "8G"}}}

#: bad: groups as text
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"groups": "big", "spawner_override": {"mem_limit": "8G"}}}

#: fixed: groups as text
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limit": "8G"}}}

#: bad: a user option
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.apply_user_options = {"picture": "imge"}

#: fixed: a user option
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.apply_user_options = {"picture": "image"}

#: env: when a variable is set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("BIG"):
    c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limt": "8G"}}}

#: fixed: when a variable is set
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
import os
if os.environ.get("BIG"):
    c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limit": "8G"}}}

#: good: traits, and attributes of one's own
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limit": "8G", "course_material": "x"}}}
c.Spawner.apply_user_options = {"picture": "image"}

#: good[jupyterhub=5.0.0]: before there were overrides
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.group_overrides = {"big": {"groups": ["big"], "spawner_override": {"mem_limt": "8G"}}}

#: dynamic: overrides that are not known
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
from site_settings import overrides
c.Spawner.group_overrides = {"big": overrides}
c.Spawner.apply_user_options = overrides

#: bad[base=local-database]: an override that is a text
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.Spawner.group_overrides = {"large": "mem_limit"}

#: bad[base=local-database]: groups by number
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.Spawner.group_overrides = {"large": {"groups": 5, "spawner_override": {"mem_limit": "8G"}}}
