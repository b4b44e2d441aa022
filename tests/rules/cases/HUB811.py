#: bad[base=compose]: the key in the place of the name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks:
#|   users:
c.DockerSpawner.network_name = "users"

#: fixed[base=compose]: the network gets its name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks:
#|   users:
#|     name: users
c.DockerSpawner.network_name = "users"

#: bad[base=compose]: with options below the key
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks:
#|   users:  # of servers
#|     driver: bridge
c.DockerSpawner.network_name = "users"

#: fixed[base=compose]: before the options
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks:
#|   users:  # of servers
#|     name: users
#|     driver: bridge
c.DockerSpawner.network_name = "users"

#: bad[base=compose]: the value stands in the compose file
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#|     environment: {NET: users}
#| networks: {users: {}}
c.DockerSpawner.network_name = os.environ["NET"]

#: bad[base=compose]: the network of a project with another name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| name: lab
#| networks: {users: {}}
c.DockerSpawner.network_name = "other_users"

#: bad[base=compose]: the default network of a folder with another name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
c.DockerSpawner.network_name = "other_default"

#: good[base=compose]: it has that name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [net]
#| networks: {net: {name: users}}
c.DockerSpawner.network_name = "users"

#: good[base=compose]: it is from elsewhere
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {external: true}}
c.DockerSpawner.network_name = "users"

#: good[base=compose]: project and key
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| name: lab
#| networks: {users: {}}
c.DockerSpawner.network_name = "lab_users"

#: good[base=compose]: the folder is called so
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
c.DockerSpawner.network_name = "hub_default"

#: good[base=compose]: nothing of that name here
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
c.DockerSpawner.network_name = "elsewhere"

#: good[base=compose]: Docker's default network
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
c.DockerSpawner.network_name = "bridge"

#: good[base=compose]: the hub is on the network of the host
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     network_mode: host
#| networks: {users: {}}
c.DockerSpawner.network_name = "users"

#: good[base=compose]: containers are connected by code
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {}}
c.DockerSpawner.network_name = "users"
def hook(spawner):
    client().connect_container_to_network(spawner.container_id, "x")
c.Spawner.pre_spawn_hook = hook

#: env[base=compose]: one of two networks
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#|     environment: [NET]
#| networks: {users: {}}
c.DockerSpawner.network_name = os.environ.get("NET", "users")

#: dynamic[base=compose]: a name that only the shell knows
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {name: '${NET}x'}}
c.DockerSpawner.network_name = "users"

#: dynamic[base=compose]: computed
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     networks: [users]
#| networks: {users: {}}
c.DockerSpawner.network_name = network()
