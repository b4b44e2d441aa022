#: bad[base=compose]: nothing gives it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: bad[base=compose]: another name is given
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {NOTEBOOK_IMAGE: x}
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: bad[base=compose]: only the other file has it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {A: b}
#.env| USER_IMAGE=x:1
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: good[base=compose]: the service gives it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {USER_IMAGE: 'x:1'}
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: good[base=compose]: passed on
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: [USER_IMAGE]
#.env| USER_IMAGE=x:1
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: good[base=compose]: passed on, with no value here
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: [USER_IMAGE]
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: good[base=compose]: the file sets it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
os.environ["USER_IMAGE"] = "x:1"
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: good[base=compose]: with a default
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
c.DockerSpawner.image = os.environ.get("USER_IMAGE", "x:1")

#: good[base=compose]: a handler
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
try:
    c.DockerSpawner.image = os.environ["USER_IMAGE"]
except KeyError:
    c.DockerSpawner.image = "x:1"

#: good[base=compose]: asked for before
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
if "USER_IMAGE" in os.environ:
    c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: good[base=compose]: what every container has
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
home = os.environ["HOME"]

#: dynamic[base=compose]: only on some hubs
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
if small():
    c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: dynamic[base=compose]: a file that may be missing
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     env_file: [{path: more.env, required: false}, .env.hub]
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: dynamic[base=compose]: an image that nobody knows
#| services:
#|   hub:
#|     image: lab/hub
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     command: jupyterhub
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: dynamic[base=compose]: a script starts the hub
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     command: /start.sh
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: dynamic[base=compose]: code reads a file of variables
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
from dotenv import load_dotenv
load_dotenv()
c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: good[base=compose]: a dict of the file, which is another rule's
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
images = {"SMALL": "quay.io/jupyter/base-notebook:2025-03-17"}
c.DockerSpawner.image = images["USER_IMAGE"]

#: good[base=compose]: the file itself stops the hub
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
if "USER_IMAGE" not in os.environ:
    raise RuntimeError("USER_IMAGE")

#: good[base=compose]: read only where another variable is set, which is not
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
if os.environ.get("OWN_IMAGE"):
    c.DockerSpawner.image = os.environ["USER_IMAGE"]

#: good[base=compose]: the file itself stops the hub with a KeyError
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
if "USER_IMAGE" not in os.environ:
    raise KeyError("USER_IMAGE")

#: good[base=compose]: a name that is not defined, which is another rule's
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
print(os.environ.get("USER_IMAGE"))
c.DockerSpawner.image = USER_IMAGE
