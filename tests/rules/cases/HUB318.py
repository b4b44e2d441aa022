#: bad: no server at all
c.JupyterHub.active_server_limit = -1

#: fixed: no limit
c.JupyterHub.active_server_limit = 0

#: bad: no server at a time
c.JupyterHub.concurrent_spawn_limit = -1

#: fixed: no limit
c.JupyterHub.concurrent_spawn_limit = 0

#: good: no limit, and a limit
c.JupyterHub.active_server_limit = 0
c.JupyterHub.concurrent_spawn_limit = 20

#: env: without the variable
import os
c.JupyterHub.active_server_limit = int(os.environ.get("SERVERS", "-1"))

#: dynamic: computed
c.JupyterHub.active_server_limit = servers()
