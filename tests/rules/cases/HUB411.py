#: bad: containers that stay
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter"

#: fixed: containers that stay
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{username}"

#: bad: containers that are removed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = '{prefix}-lab'

#: fixed: containers that are removed
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.remove = True
c.DockerSpawner.name_template = '{prefix}-lab-{username}'

#: bad: by the image
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "{prefix}-{imagename}"

#: fixed: by the image
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "{prefix}-{imagename}-{username}"

#: bad: the old name of the trait
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.container_name_template = "jupyter"

#: fixed: the old name of the trait
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.container_name_template = "jupyter-{username}"

#: bad: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.pod_name_template = "jupyter"

#: fixed: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.pod_name_template = "jupyter-{username}"

#: bad: a constant name in extra_create_kwargs
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"name": "jupyter"}

#: good: the user in the name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{username}"

#: good: the user by another name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{raw_username}"

#: good: a templated name in extra_create_kwargs
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"name": "jupyter-{username}"}

#: good: a namespace of one's own
from dockerspawner import DockerSpawner
c = get_config()
class Mine(DockerSpawner):
    def template_namespace(self):
        return dict(super().template_namespace(), prefix=self.user.name)
c.JupyterHub.spawner_class = Mine
c.Mine.name_template = "jupyter-{prefix}"

#: good: pods in a namespace for each user
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.enable_user_namespaces = True
c.KubeSpawner.pod_name_template = "jupyter"

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = os.environ.get("NAME", "jupyter")

#: fixed: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = os.environ.get("NAME", "jupyter-{username}")

#: dynamic: a part that is not known
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-" + os.environ["NAME"]

#: good: a shell variable, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-$USER"

#: good: doubled braces, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{{username}}"

#: good: a misspelt placeholder, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{user}"

#: good: a brace without a partner, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{username"

#: good: a name filled in once, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
username = "jovyan"
c.DockerSpawner.name_template = f"jupyter-{username}"
