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

#: bad: another name, containers that stay
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = 'lab-{username}'

#: fixed: another name, containers that stay
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = 'lab-{username}--{servername}'

#: bad: another name, containers that are removed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = "lab-{username}"

#: fixed: another name, containers that are removed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
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

#: bad: advice on a volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
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

#: good: the server in name and volume
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
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

#: dynamic: a name that is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "{username}-" + os.environ["NAME"]

#: good: one name for all users, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.name_template = "jupyter"

#: good: volumes for all users, and read-only ones
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
c.DockerSpawner.volumes = {"shared": "/shared"}
c.DockerSpawner.read_only_volumes = {"course-{username}": "/course"}
