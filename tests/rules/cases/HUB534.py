#: bad[base=compose]: double quotes
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR="/home/jovyan/work"
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: fixed[base=compose]: without them
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR=/home/jovyan/work
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: bad[base=compose]: single quotes
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR='/home/jovyan/work'
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: fixed[base=compose]: without those
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR=/home/jovyan/work
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: bad[base=compose]: blanks between them, which stay
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR="/home/my work"
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: fixed[base=compose]: for an admin
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR="/home/my work"
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: good[base=compose]: around the whole item
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - "DIR=/home/jovyan/work"
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: good[base=compose]: in a mapping
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       DIR: "/home/jovyan/work"
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: good[base=compose]: in a file of variables
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: [DIR]
#.env| DIR="/home/jovyan/work"
c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: good[base=compose]: taken away
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR="/home/jovyan/work"
c.DockerSpawner.notebook_dir = os.environ["DIR"].strip('"')

#: good[base=compose]: read by nothing
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR="/home/jovyan/work"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

#: good[base=compose]: JSON
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - NAMES=["a"]
import json
c.Authenticator.admin_users = set(json.loads(os.environ["NAMES"]))

#: branch[base=compose]: only on some hubs
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR="/home/jovyan/work"
if small():
    c.DockerSpawner.notebook_dir = os.environ["DIR"]

#: dynamic[base=compose]: a variable in them
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment:
#|       - DIR="${A:?}"
c.DockerSpawner.notebook_dir = os.environ["DIR"]
