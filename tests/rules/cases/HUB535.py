#: bad[base=compose]: no file gives it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       DIR: ${DIR}
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: fixed[base=compose]: the default in the compose file
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       DIR: ${DIR:-/home/jovyan/work}
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: bad[base=compose]: in a list, under another name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR=$NB
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: fixed[base=compose]: the default there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR=${NB:-/home/jovyan/work}
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: good[base=compose]: a file gives it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {DIR: '${DIR}'}
#.env| DIR=/home/jovyan/work
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: good[base=compose]: with a default
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {DIR: '${DIR:-/home/jovyan/work}'}
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: good[base=compose]: by name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: [DIR]
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: good[base=compose]: empty on purpose
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {DIR: ''}
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: good[base=compose]: or
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {DIR: '${DIR}'}
c.DockerSpawner.notebook_dir = os.environ.get("DIR", "") or "/home/jovyan/work"

#: good[base=compose]: no default
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {DIR: '${DIR}'}
folder = os.environ.get("DIR")

#: branch[base=compose]: only on some hubs
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {DIR: '${DIR}'}
if small():
    c.DockerSpawner.notebook_dir = os.environ.get("DIR", "/home/jovyan/work")

#: dynamic[base=compose]: a default that is computed
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {DIR: '${DIR}'}
c.DockerSpawner.notebook_dir = os.environ.get("DIR", folder())
