#: bad: the old name of the file provider
c.JupyterHub.proxy_class = "traefik_toml"

#: bad: its class
c.JupyterHub.proxy_class = "jupyterhub_traefik_proxy.toml.TraefikTomlProxy"

#: bad: a store without a client
c.JupyterHub.proxy_class = "traefik_consul"

#: bad[jupyterhub-traefik-proxy=1.0.1]: since this release
c.JupyterHub.proxy_class = "traefik_toml"

#: good[jupyterhub-traefik-proxy=0.3.0]: before it
c.JupyterHub.proxy_class = "traefik_toml"

#: good: the file provider
c.JupyterHub.proxy_class = "traefik_file"

#: good: another store
c.JupyterHub.proxy_class = "traefik_etcd"

#: env: by the environment
import os
if os.environ.get("TRAEFIK"):
    c.JupyterHub.proxy_class = "traefik_toml"

#: dynamic: from elsewhere
from ourhub import OurProxy
c.JupyterHub.proxy_class = OurProxy
