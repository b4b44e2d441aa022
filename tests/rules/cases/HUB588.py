#: bad: the proxy is looked at all the time
c.ConfigurableHTTPProxy.check_running_interval = 0

#: bad: a negative number for never
c.JupyterHub.last_activity_interval = -1

#: good: seconds, and never
c.ConfigurableHTTPProxy.check_running_interval = 10
c.JupyterHub.last_activity_interval = 0

#: good: the proxy is started by others
import os
os.environ["CONFIGPROXY_AUTH_TOKEN"] = token()
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.check_running_interval = 0

#: good: a proxy that starts in its own way
from jupyterhub.proxy import ConfigurableHTTPProxy

class Proxy(ConfigurableHTTPProxy):
    async def start(self):
        pass

c.JupyterHub.proxy_class = Proxy
c.ConfigurableHTTPProxy.check_running_interval = 0

#: env: without the variable
import os
c.ConfigurableHTTPProxy.check_running_interval = int(os.environ.get("CHECK", "0"))

#: dynamic: computed
c.ConfigurableHTTPProxy.check_running_interval = seconds()
