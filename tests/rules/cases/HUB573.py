#: bad[base=kube]: a name of the Python client within
c.KubeSpawner.extra_container_config = {"securityContext": {"run_as_user": 1000}}

#: fixed[base=kube]: the name of Kubernetes
c.KubeSpawner.extra_container_config = {"securityContext": {"runAsUser": 1000}}

#: bad[base=kube]: a folder of the node that is thought to be read only
c.KubeSpawner.volumes = [{"name": "data", "hostPath": {"path": "/srv/data", "readOnly": True}}]
c.KubeSpawner.volume_mounts = [{"name": "data", "mountPath": "/srv/data"}]

#: bad[base=kube]: a name that nothing has
c.KubeSpawner.container_security_context = {"capabilities": {"dropped": ["ALL"]}}

#: good[base=kube]: names of Kubernetes
c.KubeSpawner.container_security_context = {"capabilities": {"drop": ["ALL"]}, "runAsNonRoot": True}
c.KubeSpawner.volumes = [{"name": "data", "nfs": {"server": "s", "path": "/", "readOnly": True}}]

#: good[base=kube]: any name is a label
c.KubeSpawner.pod_affinity_required = [
    {"topologyKey": "zone", "labelSelector": {"matchLabels": {"run_as_user": "a"}}},
]

#: dynamic[base=kube]: a name of another file
from names import name
c.KubeSpawner.extra_container_config = {"securityContext": {name: 1000}}

#: branch[base=kube]: only in one branch
import os
if os.path.exists("/etc/own-user"):
    c.KubeSpawner.extra_container_config = {"securityContext": {"run_as_user": 1000}}
