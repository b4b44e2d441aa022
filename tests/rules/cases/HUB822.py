#: bad[base=compose]: no socket
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['data:/srv/jupyterhub']
c.DockerSpawner.mem_limit = "2G"

#: bad[base=compose]: nothing mounted
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
c.DockerSpawner.mem_limit = "2G"

#: good[base=compose]: the socket
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
c.DockerSpawner.mem_limit = "2G"

#: good[base=compose]: the socket under its other name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/run/docker.sock']
c.DockerSpawner.mem_limit = "2G"

#: good[base=compose]: a proxy
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     environment: {DOCKER_HOST: 'tcp://proxy:2375'}
c.DockerSpawner.mem_limit = "2G"

#: good[base=compose]: the config sets it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
os.environ["DOCKER_HOST"] = "tcp://proxy:2375"

#: good[base=compose]: by settings
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
c.DockerSpawner.client_kwargs = {"base_url": "tcp://proxy:2375"}

#: good[base=compose]: no Docker
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
c.JupyterHub.spawner_class = "simple"

#: branch[base=compose]: only some hubs
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
if small():
    c.JupyterHub.spawner_class = "simple"

#: dynamic[base=compose]: a script starts the hub
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     entrypoint: /start.sh
c.DockerSpawner.mem_limit = "2G"

#: dynamic[base=compose]: an image that nobody knows
#| services:
#|   hub:
#|     image: lab/hub
#|     command: jupyterhub
c.DockerSpawner.mem_limit = "2G"

#: dynamic[base=compose]: a mount that only a variable knows
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['${X}']
c.DockerSpawner.mem_limit = "2G"
