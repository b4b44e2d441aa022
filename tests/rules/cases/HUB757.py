#: bad[base=local-database]: a list, in single quotes
c.JupyterHub.load_groups = {'g': ['alice', 'bob']}

#: fixed[base=local-database]: a list, in single quotes
c.JupyterHub.load_groups = {'g': {'users': ['alice', 'bob']}}

#: bad[base=local-database]: a tuple
c.JupyterHub.load_groups = {"g": ("alice",)}

#: fixed[base=local-database]: a tuple
c.JupyterHub.load_groups = {"g": {"users": ("alice",)}}

#: bad[base=local-database]: one of two groups
c.JupyterHub.load_groups = {"g": ["alice"], "h": {"users": ["bob"]}}

#: fixed[base=local-database]: one of two groups
c.JupyterHub.load_groups = {"g": {"users": ["alice"]}, "h": {"users": ["bob"]}}

#: bad[base=local-database]: a list that is computed: no fix
import os
c.JupyterHub.load_groups = {"g": os.environ["TEACHERS"].split(",")}

#: fixed[base=local-database]: a list that is computed: no fix
import os
c.JupyterHub.load_groups = {"g": os.environ["TEACHERS"].split(",")}

#: bad[base=local-database]: a list that another statement changes: no fix
c.JupyterHub.load_groups = {"g": []}
c.JupyterHub.load_groups["g"].append("alice")

#: fixed[base=local-database]: a list that another statement changes: no fix
c.JupyterHub.load_groups = {"g": []}
c.JupyterHub.load_groups["g"].append("alice")

#: bad[base=local-database]: a list that a loop fills: no fix
import yaml
c.JupyterHub.load_groups = {"g": []}
with open("projects.yaml") as file:
    projects = yaml.safe_load(file)
for name in projects:
    c.JupyterHub.load_groups["g"].append(name)

#: fixed[base=local-database]: a list that a loop fills: no fix
import yaml
c.JupyterHub.load_groups = {"g": []}
with open("projects.yaml") as file:
    projects = yaml.safe_load(file)
for name in projects:
    c.JupyterHub.load_groups["g"].append(name)

#: bad[base=local-database]: user in the singular
c.JupyterHub.load_groups = {"g": {"user": ["alice"]}}

#: fixed[base=local-database]: user in the singular
c.JupyterHub.load_groups = {"g": {"users": ["alice"]}}

#: bad[base=local-database]: a key that is near nothing: no fix
c.JupyterHub.load_groups = {"g": {"users": ["alice"], "roles": ["x"]}}

#: fixed[base=local-database]: a key that is near nothing: no fix
c.JupyterHub.load_groups = {"g": {"users": ["alice"], "roles": ["x"]}}

#: bad[base=local-database]: a text
c.JupyterHub.load_groups = {"g": "alice"}

#: fixed[base=local-database]: a text
c.JupyterHub.load_groups = {"g": {"users": ["alice"]}}

#: good[base=local-database]: a dict
c.JupyterHub.load_groups = {"g": {"users": ["alice"], "properties": {"a": 1}}}

#: good[base=local-database jupyterhub=3.1.1]: before JupyterHub 3.2
c.JupyterHub.load_groups = {"g": ["alice"]}

#: branch[base=local-database]: in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.load_groups = {"g": ["alice"]}

#: fixed[base=local-database]: in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.load_groups = {"g": {"users": ["alice"]}}

#: dynamic[base=local-database]: made elsewhere
from ours import members
c.JupyterHub.load_groups = {"g": members}

#: bad[base=local-database]: a group that is nothing
c.JupyterHub.load_groups = {"course": None}
