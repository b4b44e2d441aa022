#: bad: the default template, written out
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "{prefix}-{username}"

#: fixed: the default template, written out
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True

#: bad: the default prefix, written out
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "jupyter-{username}"

#: fixed: the default prefix, written out
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True

#: bad[base=named-servers]: another name, containers that stay
c.DockerSpawner.name_template = 'lab-{username}'

#: fixed[base=named-servers]: another name, containers that stay
c.DockerSpawner.name_template = 'lab-{username}--{servername}'

#: bad[base=named-servers]: another name, containers that are removed
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = "lab-{username}"

#: fixed[base=named-servers]: another name, containers that are removed
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = "lab-{username}--{servername}"

#: bad: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.pod_name_template = "lab-{username}"

#: fixed: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.pod_name_template = "lab-{user_server}"

#: bad: services
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.allow_named_servers = True
c.SwarmSpawner.name_template = "lab-{username}"

#: bad[dockerspawner=0.11.1]: the default before 12.0
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True

#: bad[base=named-servers]: advice on a volume
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan/work"}

#: good: the default
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True

#: good: no named servers
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{username}"
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan/work"}

#: good[base=named-servers]: the server in name and volume
c.DockerSpawner.name_template = "lab-{username}--{servername}"
c.DockerSpawner.volumes = {"home-{username}--{servername}": "/home/jovyan/work"}

#: good: user and server in one
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.pod_name_template = "lab-{user_server}"

#: env: named servers by the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = os.environ.get("NAMED", "yes") == "yes"
c.DockerSpawner.name_template = "lab-{username}"

#: fixed: named servers by the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = os.environ.get("NAMED", "yes") == "yes"
c.DockerSpawner.name_template = "lab-{username}--{servername}"

#: dynamic[base=named-servers]: a name that is not known
import os
c.DockerSpawner.name_template = "{username}-" + os.environ["NAME"]

#: good[base=named-servers]: one name for all users, which another rule reports
c.DockerSpawner.name_template = "jupyter"

#: good[base=named-servers]: volumes for all users, and read-only ones
c.DockerSpawner.volumes = {"shared": "/shared"}
c.DockerSpawner.read_only_volumes = {"course-{username}": "/course"}
