#: bad[base=local-database]: cmd
c.JupyterHub.services = [{"name": "abc", "cmd": ["abc"]}]

#: fixed[base=local-database]: cmd
c.JupyterHub.services = [{"name": "abc", "command": ["abc"]}]

#: bad[base=local-database]: a misspelt key, in single quotes
c.JupyterHub.services = [{'name': 'abc', 'comand': ['abc']}]

#: fixed[base=local-database]: a misspelt key, in single quotes
c.JupyterHub.services = [{'name': 'abc', 'command': ['abc']}]

#: bad[base=local-database]: a call of dict
c.JupyterHub.services = [dict(name="abc", command=["abc"], env={"A": "1"})]

#: fixed[base=local-database]: a call of dict
c.JupyterHub.services = [dict(name="abc", command=["abc"], environment={"A": "1"})]

#: bad[base=local-database]: appended
c.JupyterHub.services.append({"name": "abc", "redirect_uri": "/x"})

#: fixed[base=local-database]: appended
c.JupyterHub.services.append({"name": "abc", "oauth_redirect_uri": "/x"})

#: bad[base=local-database]: nothing is near: no fix
c.JupyterHub.services = [{"name": "abc", "icon": "x.png"}]

#: fixed[base=local-database]: nothing is near: no fix
c.JupyterHub.services = [{"name": "abc", "icon": "x.png"}]

#: bad[base=local-database jupyterhub=5.2.1]: timeout is of JupyterHub 6
c.JupyterHub.services = [{"name": "abc", "timeout": 60}]

#: good[base=local-database]: all keys are known
c.JupyterHub.services = [{"name": "abc", "url": "http://127.0.0.1:88", "display": False, "timeout": 60}]

#: good: no services
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}

#: branch[base=local-database]: in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.services = [{"name": "abc", "cmd": ["abc"]}]

#: fixed[base=local-database]: in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.services = [{"name": "abc", "command": ["abc"]}]

#: dynamic[base=local-database]: made by a function of another module
from ours import service
c.JupyterHub.services = [service()]

#: dynamic[base=local-database]: a key out of the environment
import os
c.JupyterHub.services = [{"name": "abc", os.environ["KEY"]: 1}]
