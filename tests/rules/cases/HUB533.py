#: bad[base=compose]: another value than the default
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#.env| MEM_LIMIT=4G
c.DockerSpawner.mem_limit = os.environ.get("MEM_LIMIT", "2G")

#: bad[base=compose]: no default
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#.env| MEM_LIMIT=4G
limit = os.environ.get("MEM_LIMIT")

#: good[base=compose]: the same value
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#.env| MEM_LIMIT=2G
c.DockerSpawner.mem_limit = os.environ.get("MEM_LIMIT", "2G")

#: good[base=compose]: passed on
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: [MEM_LIMIT]
#.env| MEM_LIMIT=4G
c.DockerSpawner.mem_limit = os.environ.get("MEM_LIMIT", "2G")

#: good[base=compose]: the whole file is passed on
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     env_file: .env
#.env| MEM_LIMIT=4G
c.DockerSpawner.mem_limit = os.environ.get("MEM_LIMIT", "2G")

#: good[base=compose]: empty
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#.env| MEM_LIMIT=
c.DockerSpawner.mem_limit = os.environ.get("MEM_LIMIT", "2G")

#: branch[base=compose]: only on some hubs
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#.env| MEM_LIMIT=4G
if small():
    c.DockerSpawner.mem_limit = os.environ.get("MEM_LIMIT", "2G")

#: dynamic[base=compose]: a default that is computed
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#.env| MEM_LIMIT=4G
c.DockerSpawner.mem_limit = os.environ.get("MEM_LIMIT", limit())
