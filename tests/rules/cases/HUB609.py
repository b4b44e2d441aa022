#: bad: seven characters
c = get_config()
c.JupyterHub.services = [{"name": "stats", "api_token": "1234567"}]

#: bad: a token by user
c = get_config()
c.JupyterHub.api_tokens = {"secret": "alice"}

#: bad: a token by service
c = get_config()
c.JupyterHub.service_tokens = {"secret": "stats"}

#: env: by default
import os
c = get_config()
c.JupyterHub.services = [{"name": "stats", "api_token": os.environ.get("STATS_TOKEN", "secret")}]

#: good: eight characters
c = get_config()
c.JupyterHub.services = [{"name": "stats", "api_token": "12345678"}]

#: good: empty, so that the hub makes one
c = get_config()
c.JupyterHub.services = [{"name": "stats", "api_token": ""}]

#: good: no API token
c = get_config()
c.ConfigurableHTTPProxy.auth_token = "abc"

#: dynamic: from the environment
import os
c = get_config()
c.JupyterHub.services = [{"name": "stats", "api_token": os.environ["STATS_TOKEN"]}]
