#: bad[base=kube]: a mount of no volume
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "homes", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: mounts without volumes
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: one dict without its list
c.KubeSpawner.volumes = {"name": "home", "hostPath": {"path": "/srv/{username}"}}
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: an item that is a text
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = ["home:/home/jovyan"]

#: bad[base=kube]: a volume without a name
c.KubeSpawner.volumes = [{"hostPath": {"path": "/srv/{username}"}}]

#: bad[base=kube]: a mount without a folder
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home"}]

#: bad[base=kube]: a key of Docker
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan", "readonly": True}]

#: bad[base=kube]: a folder of the claim with a slash in front
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan", "subPath": "/{username}"}]

#: bad[base=kube]: a claim without a name
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claim_name": "c-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: a claim without a size
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: a size that Kubernetes does not read
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10GB"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: an access mode in short
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.storage_access_modes = ["RWO"]
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: a claim, its volume and its mount
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: dicts of names
c.KubeSpawner.volumes = {"a": {"name": "home", "nfs": {"server": "s", "path": "/{username}"}}}
c.KubeSpawner.volume_mounts = {"a": {"name": "home", "mount_path": "/home/jovyan", "sub_path": "work"}}

#: good[base=kube]: the same name from a placeholder
c.KubeSpawner.volumes = [{"name": "volume-{username}", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "volume-{username}", "mountPath": "/home/jovyan"}]

#: good[base=kube]: DockerSpawner takes other values
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.KubeSpawner.volume_mounts = []

#: dynamic[base=kube]: a size that another file gives
from sizes import size
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.storage_capacity = size
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: dynamic[base=kube]: a hook that adds the volume
async def add(spawner, pod):
    pod.spec.volumes.append(spawner.volume)
    return pod

c.KubeSpawner.modify_pod_hook = add
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: dynamic[base=kube]: volumes of the pod itself
c.KubeSpawner.extra_pod_config = {"volumes": [{"name": "home", "emptyDir": {}}]}
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: branch[base=kube]: a size in one place only
import os

c.KubeSpawner.storage_pvc_ensure = True
if os.environ.get("CLUSTER") == "large":
    c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: a folder below a tilde
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "~/work"}]

#: bad[base=kube]: a folder of the node with dots
c.KubeSpawner.volumes = [{"name": "home", "hostPath": {"path": "/srv/hub/../homes/{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: no folder of the node
c.KubeSpawner.volumes = [{"name": "home", "hostPath": {"type": "Directory"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: a folder of the node
c.KubeSpawner.volumes = [{"name": "home", "hostPath": {"path": "/srv/homes/..{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good[base=kube]: the size of the claim under its old name
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.user_storage_capacity = "2Gi"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "{pvc_name}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: bad[base=kube]: the mount of a volume that a profile replaces
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{username}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]
c.KubeSpawner.profile_list = [
    {"display_name": "Lab"},
    {"display_name": "Data", "kubespawner_override": {"volumes": [{"name": "data", "emptyDir": {}}]}},
]
