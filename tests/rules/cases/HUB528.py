#: bad: a level in lower case
c.JupyterHub.log_level = 'debug'

#: fixed: a level in lower case
c.JupyterHub.log_level = 'DEBUG'

#: bad: a longer name
c.JupyterHub.log_level = "WARNING"

#: fixed: a longer name
c.JupyterHub.log_level = "WARN"

#: bad: no level
c.JupyterHub.log_level = "verbose"

#: bad: one service
import sys
c.JupyterHub.services = {"name": "cull", "command": [sys.executable, "-m", "jupyterhub_idle_culler"]}

#: bad: roles by name
c.JupyterHub.load_roles = {"teacher": {"scopes": ["self"]}}

#: env: the default of a variable
import os
c.JupyterHub.log_level = os.environ.get("LEVEL", "info")

#: fixed: the default of a variable
import os
c.JupyterHub.log_level = os.environ.get("LEVEL", "INFO")

#: good: levels
c.JupyterHub.log_level = 10
c.Application.log_level = "DEBUG"
c.JupyterHub.services = []
c.ConfigurableHTTPProxy.log_level = "DEBUG"

#: dynamic: a level that is not known
import os
c.JupyterHub.log_level = os.environ["LEVEL"]
