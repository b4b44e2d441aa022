#: bad[base=local-database]: a command with an argument
c.JupyterHub.services = [{"name": "abc", "command": "sleep 3"}]

#: fixed[base=local-database]: a command with an argument
c.JupyterHub.services = [{"name": "abc", "command": ["sleep", "3"]}]

#: bad[base=local-database]: a quoted argument
c.JupyterHub.services = [{'name': 'abc', 'command': 'run "my file" --x'}]

#: fixed[base=local-database]: a quoted argument
c.JupyterHub.services = [{'name': 'abc', 'command': ['run', 'my file', '--x']}]

#: bad[base=local-database]: one word
c.JupyterHub.services = [{"name": "abc", "command": "sleep"}]

#: fixed[base=local-database]: one word
c.JupyterHub.services = [{"name": "abc", "command": ["sleep"]}]

#: bad[base=local-database]: empty: no fix
c.JupyterHub.services = [{"name": "abc", "command": ""}]

#: fixed[base=local-database]: empty: no fix
c.JupyterHub.services = [{"name": "abc", "command": ""}]

#: bad[base=local-database]: a text with a part that is not known: no fix
import os
c.JupyterHub.services = [{"name": "abc", "command": f"run {os.environ['FILE']}"}]

#: fixed[base=local-database]: a text with a part that is not known: no fix
import os
c.JupyterHub.services = [{"name": "abc", "command": f"run {os.environ['FILE']}"}]

#: bad[base=local-database jupyterhub=4.1.6]: with blanks, before JupyterHub 5
c.JupyterHub.services = [{"name": "abc", "command": "sleep 3"}]

#: fixed[base=local-database jupyterhub=4.1.6]: with blanks, before JupyterHub 5
c.JupyterHub.services = [{"name": "abc", "command": ["sleep", "3"]}]

#: good[base=local-database jupyterhub=4.1.6]: one word, before JupyterHub 5
c.JupyterHub.services = [{"name": "abc", "command": "sleep"}]

#: good[base=local-database]: a list
c.JupyterHub.services = [{"name": "abc", "command": ["sleep", "3"]}]

#: good[base=local-database]: a tuple
c.JupyterHub.services = [{"name": "abc", "command": ("sleep", "3")}]

#: good[base=local-database]: no command
c.JupyterHub.services = [{"name": "abc", "url": "http://127.0.0.1:99"}]

#: env[base=local-database]: a text where the variable is set
import os
command = "sleep 3" if os.environ.get("SHORT") else ["sleep", "3"]
c.JupyterHub.services = [{"name": "abc", "command": command}]

#: fixed[base=local-database]: a text where the variable is set
import os
command = ["sleep", "3"] if os.environ.get("SHORT") else ["sleep", "3"]
c.JupyterHub.services = [{"name": "abc", "command": command}]

#: dynamic[base=local-database]: a value of unknown type
from ours import command
c.JupyterHub.services = [{"name": "abc", "command": command}]
