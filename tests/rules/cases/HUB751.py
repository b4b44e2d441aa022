#: bad: cmd
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "cmd": ["abc"]}]

#: fixed: cmd
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["abc"]}]

#: bad: a misspelt key, in single quotes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{'name': 'abc', 'comand': ['abc']}]

#: fixed: a misspelt key, in single quotes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{'name': 'abc', 'command': ['abc']}]

#: bad: a call of dict
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [dict(name="abc", command=["abc"], env={"A": "1"})]

#: fixed: a call of dict
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [dict(name="abc", command=["abc"], environment={"A": "1"})]

#: bad: appended
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services.append({"name": "abc", "redirect_uri": "/x"})

#: fixed: appended
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services.append({"name": "abc", "oauth_redirect_uri": "/x"})

#: bad: nothing is near: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "icon": "x.png"}]

#: fixed: nothing is near: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "icon": "x.png"}]

#: bad[jupyterhub=5.2.1]: timeout is of JupyterHub 6
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "timeout": 60}]

#: good: all keys are known
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "url": "http://127.0.0.1:88", "display": False, "timeout": 60}]

#: good: no services
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}

#: branch: in one branch
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.services = [{"name": "abc", "cmd": ["abc"]}]

#: fixed: in one branch
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.services = [{"name": "abc", "command": ["abc"]}]

#: dynamic: made by a function of another module
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
from ours import service
c.JupyterHub.services = [service()]

#: dynamic: a key out of the environment
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
c.JupyterHub.services = [{"name": "abc", os.environ["KEY"]: 1}]
