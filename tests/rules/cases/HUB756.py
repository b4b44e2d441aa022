#: bad: python3
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "abc", "command": ["python3", "-m", "abc"]}]

#: fixed: python3
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "abc", "command": [sys.executable, "-m", "abc"]}]

#: bad: python, in a tuple and single quotes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{'name': 'abc', 'command': ('python', 'abc.py')}]

#: fixed: python, in a tuple and single quotes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{'name': 'abc', 'command': (sys.executable, 'abc.py')}]

#: bad: sys is not imported: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["python3", "-m", "abc"]}]

#: fixed: sys is not imported: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["python3", "-m", "abc"]}]

#: good: sys.executable
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import sys
c.JupyterHub.services = [{"name": "abc", "command": [sys.executable, "-m", "abc"]}]

#: good: a path
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["/opt/abc/bin/python3", "-m", "abc"]}]

#: good: another program
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["abc"]}]

#: branch: in one branch
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.services = [{"name": "abc", "command": ["python3", "-m", "abc"]}]

#: dynamic: out of the environment
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
c.JupyterHub.services = [{"name": "abc", "command": [os.environ["PYTHON"], "-m", "abc"]}]
