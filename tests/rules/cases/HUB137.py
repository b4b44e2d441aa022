#: bad[base=kube]: a claim of another name
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.pvc_name_template = "claim-{username}"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: fixed[base=kube]: the claim that is made
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.pvc_name_template = "claim-{username}"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "{pvc_name}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube, jupyterhub-kubespawner=6.0]: the default of a release, but for named servers
c.JupyterHub.allow_named_servers = True
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube, jupyterhub-kubespawner=6.0]: an older release, which does not know the placeholder
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "home-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: fixed[base=kube, jupyterhub-kubespawner=6.0]: the default of that release
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}--{servername}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: the same name otherwise written
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{user_server}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: the claim is made otherwise
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: the claim of all, beside the user's own
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [
    {"name": "home", "persistentVolumeClaim": {"claimName": "{pvc_name}"}},
    {"name": "data", "persistentVolumeClaim": {"claimName": "data"}},
]
c.KubeSpawner.volume_mounts = [
    {"name": "home", "mountPath": "/home/jovyan"},
    {"name": "data", "mountPath": "/data", "readOnly": True},
]

#: good[base=kube]: one claim with a folder for each user
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "homes"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan", "subPath": "{username}"}]

#: dynamic[base=kube]: a name of another file
from claims import name
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": name}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: dynamic[base=kube]: a hook that makes it
async def make(spawner):
    await spawner.api.create_namespaced_persistent_volume_claim(spawner.namespace, claim(spawner))

c.KubeSpawner.pre_spawn_hook = make
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: env[base=kube]: only in one environment
import os
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.pvc_name_template = os.environ.get("CLAIM", "claim-{username}")
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: dynamic[base=kube]: further mounts of another file
from claims import mounts
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}, *mounts]

#: dynamic[base=kube]: a chart may set hooks
import z2jh
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.pvc_name_template = "claim-{username}"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: a claim of all beside one of another name
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [
    {"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}},
    {"name": "data", "persistentVolumeClaim": {"claimName": "data"}},
    {"name": "node", "hostPath": {"path": "/srv/{username}"}},
]
c.KubeSpawner.volume_mounts = [
    {"name": "home", "mountPath": "/home/jovyan"},
    {"name": "data", "mountPath": "/data", "readOnly": True},
    {"name": "node", "mountPath": "/node"},
]

#: good[base=kube]: a claim is made that no pod mounts
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "nfs": {"server": "nfs", "path": "/homes/{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: a placeholder that does not exist is reported as such
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.pvc_name_template = "claim-{user}"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: dynamic[base=kube]: a name of another file for the claim that is made
from claims import name
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.pvc_name_template = name
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: dynamic: a class of the file that makes claims of its own
from kubespawner import KubeSpawner

class OurSpawner(KubeSpawner):
    async def make_claim(self):
        await self.api.create_namespaced_persistent_volume_claim(self.namespace, claim(self))

c.JupyterHub.spawner_class = OurSpawner
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad: a class of the file that changes nothing
from kubespawner import KubeSpawner

class OurSpawner(KubeSpawner):
    storage_capacity = "10Gi"

c.JupyterHub.spawner_class = OurSpawner
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "pvc-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
