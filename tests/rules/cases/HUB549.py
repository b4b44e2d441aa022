#: bad[base=docker]: a container's name
def rename(spawner):
    spawner.name_template = "gpu-{username}"
c.Spawner.pre_spawn_hook = rename

#: bad: in a class
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    async def start(self):
        self.prefix = "gpu"
        return await super().start()
c.JupyterHub.spawner_class = Mine

#: bad[base=kube]: a claim's name
def rename(spawner):
    setattr(spawner, "image", "lab:1")
    spawner.pvc_name_template = "gpu-{username}"
c.Spawner.pre_spawn_hook = rename

#: bad[base=kube]: the pod is made
def change(spawner, pod):
    spawner.volumes = []
    return pod
c.KubeSpawner.modify_pod_hook = change

#: bad: scopes of the token
def allow(spawner):
    spawner.server_token_scopes = ["self"]
c.Spawner.pre_spawn_hook = allow

#: good[base=docker]: with an image, DockerSpawner makes the name anew
def rename(spawner):
    spawner.name_template = "gpu-{username}"
    spawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.Spawner.pre_spawn_hook = rename

#: good[base=kube]: what is read later, and the pod itself
def change(spawner, pod):
    spawner.http_timeout = 60
    pod.spec.volumes = []
    return pod
c.KubeSpawner.modify_pod_hook = change

#: good: a spawner without names
def rename(spawner):
    spawner.name_template = "x"
c.Spawner.pre_spawn_hook = rename

#: env[base=docker]: only with a variable
import os
def rename(spawner):
    spawner.name_template = "gpu-{username}"
if os.environ.get("GPU"):
    c.Spawner.pre_spawn_hook = rename

#: dynamic: a function of another module
from ours import rename
c.Spawner.pre_spawn_hook = rename
