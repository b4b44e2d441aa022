#: bad: a command with an argument
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": "sleep 3"}]

#: fixed: a command with an argument
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["sleep", "3"]}]

#: bad: a quoted argument
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{'name': 'abc', 'command': 'run "my file" --x'}]

#: fixed: a quoted argument
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{'name': 'abc', 'command': ['run', 'my file', '--x']}]

#: bad: one word
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": "sleep"}]

#: fixed: one word
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["sleep"]}]

#: bad: empty: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ""}]

#: fixed: empty: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ""}]

#: bad: a text with a part that is not known: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
c.JupyterHub.services = [{"name": "abc", "command": f"run {os.environ['FILE']}"}]

#: fixed: a text with a part that is not known: no fix
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
c.JupyterHub.services = [{"name": "abc", "command": f"run {os.environ['FILE']}"}]

#: bad[jupyterhub=4.1.6]: with blanks, before JupyterHub 5
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": "sleep 3"}]

#: fixed[jupyterhub=4.1.6]: with blanks, before JupyterHub 5
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["sleep", "3"]}]

#: good[jupyterhub=4.1.6]: one word, before JupyterHub 5
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": "sleep"}]

#: good: a list
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ["sleep", "3"]}]

#: good: a tuple
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "command": ("sleep", "3")}]

#: good: no command
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
c.JupyterHub.services = [{"name": "abc", "url": "http://127.0.0.1:99"}]

#: env: a text where the variable is set
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
command = "sleep 3" if os.environ.get("SHORT") else ["sleep", "3"]
c.JupyterHub.services = [{"name": "abc", "command": command}]

#: fixed: a text where the variable is set
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
import os
command = ["sleep", "3"] if os.environ.get("SHORT") else ["sleep", "3"]
c.JupyterHub.services = [{"name": "abc", "command": command}]

#: dynamic: a value of unknown type
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/data/jupyterhub.sqlite"
c.Authenticator.allowed_users = {"alice"}
from ours import command
c.JupyterHub.services = [{"name": "abc", "command": command}]
