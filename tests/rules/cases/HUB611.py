#: bad: the hub's check
c = get_config()
c.JupyterHub.tornado_settings = {"xsrf_cookies": False}
#: fixed: without it
c = get_config()

#: bad: among other settings
c = get_config()
c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 30, "xsrf_cookies": False}
#: fixed: without it
c = get_config()
c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 30}

#: bad: an item
c = get_config()
c.JupyterHub.tornado_settings["xsrf_cookies"] = False
#: fixed: without it
c = get_config()

#: bad: the check of users' servers
c = get_config()
c.Spawner.args = ["--ServerApp.disable_check_xsrf=True", "--debug"]
#: fixed: without it
c = get_config()
c.Spawner.args = ["--debug"]

#: branch: for debugging
import os
c = get_config()
if os.environ.get("DEBUG"):
    c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 30, "xsrf_cookies": False}
#: fixed: without it
import os
c = get_config()
if os.environ.get("DEBUG"):
    c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 30}

#: good: on
c = get_config()
c.JupyterHub.tornado_settings = {"xsrf_cookies": True}
c.Spawner.args = ["--ServerApp.disable_check_xsrf=False"]

#: good[jupyterhub=3.1.1]: before the hub had the check
c = get_config()
c.JupyterHub.tornado_settings = {"xsrf_cookies": False}

#: dynamic: from elsewhere
import os
from deployment import checked
c = get_config()
c.JupyterHub.tornado_settings = {"xsrf_cookies": checked}
c.Spawner.args = [os.environ["ARGUMENT"]]
