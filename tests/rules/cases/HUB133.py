#: bad[base=compose]: a service fills it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|   loader:
#|     image: alpine
#|     volumes: ['course:/course']
#| volumes:
#|   data:
#|   course:
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work", "course": "/home/jovyan/course"}

#: fixed[base=compose]: the volume gets its name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|   loader:
#|     image: alpine
#|     volumes: ['course:/course']
#| volumes:
#|   data:
#|   course:
#|     name: course
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work", "course": "/home/jovyan/course"}

#: good[base=compose]: it has that name
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|   loader:
#|     image: alpine
#|     volumes: ['course:/course']
#| volumes: {data: , course: {name: course}}
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work", "course": "/home/jovyan/course"}

#: good[base=compose]: it is from elsewhere
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|   loader:
#|     image: alpine
#|     volumes: ['course:/course']
#| volumes: {data: , course: {external: true}}
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work", "course": "/home/jovyan/course"}

#: good[base=compose]: nothing uses it there
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#| volumes: {data: , course: }
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work", "course": "/home/jovyan/course"}

#: good[base=compose]: with the name of the project
#| name: lab
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|   loader:
#|     image: alpine
#|     volumes: ['course:/course']
#| volumes: {data: , course: }
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work", "lab_course": "/home/jovyan/course"}

#: branch[base=compose]: only on some hubs
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|   loader:
#|     image: alpine
#|     volumes: ['course:/course']
#| volumes: {data: , course: }
if course():
    c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work", "course": "/home/jovyan/course"}

#: dynamic[base=compose]: computed
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|   loader:
#|     image: alpine
#|     volumes: ['course:/course']
#| volumes: {data: , course: }
c.DockerSpawner.volumes = {course(): "/home/jovyan/course"}
