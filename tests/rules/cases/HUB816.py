#: bad: an empty token
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.auth_token = ""

#: bad: no token, as advice
c.ConfigurableHTTPProxy.should_start = False

#: env: an empty default
import os
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.auth_token = os.environ.get("TOKEN", "")

#: good: a token from a file
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.auth_token = open("/run/secrets/proxy").read()

#: good: the variable is spoken of
# CONFIGPROXY_AUTH_TOKEN is set in docker-compose.yml
c.ConfigurableHTTPProxy.should_start = False

#: good: the old name
c.ConfigurableHTTPProxy.should_start = False
c.JupyterHub.proxy_auth_token = "secret"

#: good: the hub starts the proxy
c.ConfigurableHTTPProxy.auth_token = ""

#: good: another proxy
c.JupyterHub.proxy_class = "traefik_file"
c.Proxy.should_start = False

#: dynamic: a token from the environment
import os
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.auth_token = os.environ["TOKEN"]

#: dynamic: started or not
import os
c.ConfigurableHTTPProxy.should_start = bool(os.environ["START"])
c.ConfigurableHTTPProxy.auth_token = ""
