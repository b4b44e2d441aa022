#: bad[base=compose]: the name of nothing
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "jupyterhub"

#: fixed[base=compose]: the service
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "hub"

#: bad[base=compose]: in a URL
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_url = "http://jupyterhub:8081"

#: bad[base=compose]: from the compose file
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#|     environment: {HUB: jupyterhub}
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = os.environ["HUB"]

#: good[base=compose]: the service
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "hub"

#: good[base=compose]: the container
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     container_name: jupyterhub
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "jupyterhub"

#: good[base=compose]: the host name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     hostname: jupyterhub
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "jupyterhub"

#: good[base=compose]: an alias
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: {users: {aliases: [jupyterhub]}}
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "jupyterhub"

#: good[base=compose]: another service, which may pass it on
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#|   front: {image: nginx}
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "front"

#: good[base=compose]: an address
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "10.0.0.2"

#: good[base=compose]: a name of the DNS
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "hub.example.org"

#: good[base=compose]: hosts by hand
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "jupyterhub"
c.DockerSpawner.extra_host_config = {"extra_hosts": {"jupyterhub": "10.0.0.2"}}

#: env[base=compose]: one of two names
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#|     environment: [HUB]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = os.environ.get("HUB", "jupyterhub")

#: dynamic[base=compose]: a name that only the shell knows
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     container_name: '${X}y'
#|     networks: [users]
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"
c.JupyterHub.hub_connect_ip = "jupyterhub"
