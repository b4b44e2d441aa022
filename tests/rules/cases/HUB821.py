#: bad[base=compose]: on another network
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [hub]
#| networks: {hub: {name: hub}, users: {name: users}}
c.DockerSpawner.network_name = "users"

#: bad[base=compose]: on the default network only
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"

#: good[base=compose]: on both
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [hub, users]
#| networks: {hub: {name: hub}, users: {name: users}}
c.DockerSpawner.network_name = "users"

#: good[base=compose]: with aliases
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: {users: {aliases: [x]}}
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"

#: good[base=compose]: on the network of the host
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     network_mode: host
#| networks: {users: {name: users}}
c.DockerSpawner.network_name = "users"

#: good[base=compose]: servers are reached through the host
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [hub]
#| networks: {hub: {name: hub}, users: {name: users}}
c.DockerSpawner.network_name = "users"
c.DockerSpawner.use_internal_ip = False

#: good[base=compose]: HUB811 tells
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {}}
c.DockerSpawner.network_name = "users"

#: env[base=compose]: one of two networks
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [hub]
#|     environment: [NET]
#| networks: {hub: {name: hub}}
c.DockerSpawner.network_name = os.environ.get("NET", "users")

#: dynamic[base=compose]: a name that only the shell knows
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [hub]
#| networks: {hub: {name: '${NET}x'}}
c.DockerSpawner.network_name = "users"

#: dynamic[base=compose]: a service that cannot be read whole
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     extends: {file: elsewhere.yaml, service: x}
#|     networks: [hub]
#| networks: {hub: {name: hub}}
c.DockerSpawner.network_name = "users"

#: good[base=compose]: Docker's default network by its other name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [hub]
#| networks: {hub: {name: hub}}
c.DockerSpawner.network_name = "default"

#: good[base=compose]: the network of another container
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [hub]
#| networks: {hub: {name: hub}}
c.DockerSpawner.network_name = "container:proxy"

#: good[base=compose]: HUB809 tells of two networks
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [hub]
#| networks: {hub: {name: hub}}
c.DockerSpawner.network_name = "hub"
c.DockerSpawner.extra_host_config = {"network_mode": "users"}
