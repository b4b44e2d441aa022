#: bad: at every start
c = get_config()
c.JupyterHub.reset_db = True
#: fixed: removed
c = get_config()

#: bad: advice on upgrades
c = get_config()
c.JupyterHub.upgrade_db = True

#: branch: for some starts
import os
c = get_config()
if os.environ.get("FRESH"):
    c.JupyterHub.reset_db = True
    c.JupyterHub.bind_url = "http://:8000"
#: fixed: removed
import os
c = get_config()
if os.environ.get("FRESH"):
    c.JupyterHub.bind_url = "http://:8000"

#: good: off
c = get_config()
c.JupyterHub.reset_db = False
c.JupyterHub.upgrade_db = False

#: dynamic: from elsewhere
from deployment import fresh
c = get_config()
c.JupyterHub.reset_db = fresh
