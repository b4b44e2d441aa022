#: bad[base=open-docker]: a tilde
c.DockerSpawner.volumes = {'u-{username}': '~/work'}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a tilde
c.DockerSpawner.volumes = {'u-{username}': '/home/jovyan/work'}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: swapped
c.DockerSpawner.volumes = {"/home/jovyan/work": "u-{username}"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: swapped
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: relative, in a dict
c.DockerSpawner.volumes = {"u-{username}": {"bind": "work", "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: relative, in a dict, unchanged
c.DockerSpawner.volumes = {"u-{username}": {"bind": "work", "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: the root
c.DockerSpawner.volumes = {"/srv/{username}": "/"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: the root, unchanged
c.DockerSpawner.volumes = {"/srv/{username}": "/"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: empty
c.DockerSpawner.volumes = {"u-{username}": ""}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: empty, unchanged
c.DockerSpawner.volumes = {"u-{username}": ""}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: in mounts
c.DockerSpawner.mounts = [{"source": "u-{username}", "target": "work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: in mounts, unchanged
c.DockerSpawner.mounts = [{"source": "u-{username}", "target": "work"}]
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: begins with the name
c.DockerSpawner.volumes = {"u-{username}": "{username}/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: begins with the name, unchanged
c.DockerSpawner.volumes = {"u-{username}": "{username}/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: absolute
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: below the root
c.DockerSpawner.volumes = {"u-{username}": "//work/"}

#: good[base=open-docker]: Windows containers
c.DockerSpawner.volumes = {"u-{username}": "C:/work"}

#: env[base=open-docker]: a default that is relative
import os

c.DockerSpawner.volumes = {"u-{username}": os.environ.get("TARGET", "work")}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a default that is relative, unchanged
import os

c.DockerSpawner.volumes = {"u-{username}": os.environ.get("TARGET", "work")}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: from the environment
import os

c.DockerSpawner.volumes = {"u-{username}": os.environ["DOCKER_NOTEBOOK_DIR"]}

#: dynamic[base=open-docker]: begins with an unknown field
c.DockerSpawner.volumes = {"u-{username}": "{prefix}/work"}
