#: bad: a list, in single quotes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {'g': ['alice', 'bob']}

#: fixed: a list, in single quotes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {'g': {'users': ['alice', 'bob']}}

#: bad: a tuple
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": ("alice",)}

#: fixed: a tuple
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": {"users": ("alice",)}}

#: bad: one of two groups
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": ["alice"], "h": {"users": ["bob"]}}

#: fixed: one of two groups
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": {"users": ["alice"]}, "h": {"users": ["bob"]}}

#: bad: a list that is computed: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
c.JupyterHub.load_groups = {"g": os.environ["TEACHERS"].split(",")}

#: fixed: a list that is computed: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
c.JupyterHub.load_groups = {"g": os.environ["TEACHERS"].split(",")}

#: bad: a list that another statement changes: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": []}
c.JupyterHub.load_groups["g"].append("alice")

#: fixed: a list that another statement changes: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": []}
c.JupyterHub.load_groups["g"].append("alice")

#: bad: a list that a loop fills: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import yaml
c.JupyterHub.load_groups = {"g": []}
with open("projects.yaml") as file:
    projects = yaml.safe_load(file)
for name in projects:
    c.JupyterHub.load_groups["g"].append(name)

#: fixed: a list that a loop fills: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import yaml
c.JupyterHub.load_groups = {"g": []}
with open("projects.yaml") as file:
    projects = yaml.safe_load(file)
for name in projects:
    c.JupyterHub.load_groups["g"].append(name)

#: bad: user in the singular
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": {"user": ["alice"]}}

#: fixed: user in the singular
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": {"users": ["alice"]}}

#: bad: a key that is near nothing: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": {"users": ["alice"], "roles": ["x"]}}

#: fixed: a key that is near nothing: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": {"users": ["alice"], "roles": ["x"]}}

#: bad: a text
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": "alice"}

#: fixed: a text
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": {"users": ["alice"]}}

#: good: a dict
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": {"users": ["alice"], "properties": {"a": 1}}}

#: good[jupyterhub=3.1.1]: before JupyterHub 3.2
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"g": ["alice"]}

#: branch: in one branch
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.load_groups = {"g": ["alice"]}

#: fixed: in one branch
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.load_groups = {"g": {"users": ["alice"]}}

#: dynamic: made elsewhere
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
from ours import members
c.JupyterHub.load_groups = {"g": members}

#: bad: a group that is nothing
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.load_groups = {"course": None}
