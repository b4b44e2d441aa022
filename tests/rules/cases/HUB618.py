#: bad: not decided
c = get_config()
c.JupyterHub.spawner_class = "docker"
#: fixed: they stay
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.cleanup_servers = False

#: env: with one of two spawners
import os
c = get_config()
c.JupyterHub.hub_ip = "0.0.0.0"
if os.environ.get("DOCKER"):
    c.JupyterHub.spawner_class = "docker"
#: fixed: they stay
import os
c = get_config()
c.JupyterHub.hub_ip = "0.0.0.0"
if os.environ.get("DOCKER"):
    c.JupyterHub.spawner_class = "docker"
c.JupyterHub.cleanup_servers = False

#: good: they stay
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.cleanup_servers = False

#: good: on purpose
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.cleanup_servers = True

#: good: plain processes
c = get_config()
c.JupyterHub.hub_ip = "0.0.0.0"

#: dynamic: from the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.cleanup_servers = os.environ["CLEANUP"] == "1"
