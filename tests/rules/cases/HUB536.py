#: bad[base=compose]: one that is not there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     env_file: secrets/hub.env
c.DockerSpawner.mem_limit = "2G"

#: bad[base=compose]: among others
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     env_file: [.env, hub.variables]
#.env| A=b
c.DockerSpawner.mem_limit = "2G"

#: good[base=compose]: it is there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     env_file: .env
#.env| A=b
c.DockerSpawner.mem_limit = "2G"

#: good[base=compose]: it may be missing
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     env_file: [{path: secrets/hub.env, required: false}]
c.DockerSpawner.mem_limit = "2G"

#: good[base=compose]: the project's own, which everyone makes
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     env_file: .env
c.DockerSpawner.mem_limit = "2G"

#: dynamic[base=compose]: a name that only the shell knows
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     env_file: '${FILE:?}'
c.DockerSpawner.mem_limit = "2G"
