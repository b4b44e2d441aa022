#: bad: metrics for everybody
c = get_config()
c.JupyterHub.authenticate_prometheus = False
#: bad: queries in the log
c = get_config()
c.JupyterHub.debug_db = True
#: fixed: removed
c = get_config()

#: bad: users' servers
c = get_config()
c.Spawner.debug = True
#: fixed: removed
c = get_config()

#: env: unless told otherwise
import os
c = get_config()
c.Spawner.debug = not os.environ.get("QUIET")
#: good: as by default
c = get_config()
c.JupyterHub.authenticate_prometheus = True
c.JupyterHub.debug_db = False
c.Spawner.debug = False

#: dynamic: from elsewhere
from deployment import private
c = get_config()
c.JupyterHub.authenticate_prometheus = private
