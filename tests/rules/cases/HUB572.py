#: bad[base=kube]: one dict without its list
c.KubeSpawner.tolerations = {"key": "gpu", "operator": "Exists"}

#: fixed[base=kube]: in a list
c.KubeSpawner.tolerations = [{"key": "gpu", "operator": "Exists"}]

#: bad[base=kube]: an item that is a string
c.KubeSpawner.extra_containers = ["sidecar"]

#: bad[base=kube]: a policy of pulls
c.KubeSpawner.image_pull_policy = "Allways"

#: fixed[base=kube]: the policy
c.KubeSpawner.image_pull_policy = "Always"

#: bad[base=kube]: a policy in other letters
c.KubeSpawner.image_pull_policy = "if-not-present"

#: fixed[base=kube]: as Kubernetes writes it
c.KubeSpawner.image_pull_policy = "IfNotPresent"

#: bad[base=kube]: an effect in small letters
c.KubeSpawner.tolerations = [{"key": "gpu", "operator": "Exists", "effect": "noschedule"}]

#: fixed[base=kube]: as Kubernetes writes it
c.KubeSpawner.tolerations = [{"key": "gpu", "operator": "Exists", "effect": "NoSchedule"}]

#: bad[base=kube]: a key of the container
c.KubeSpawner.extra_container_config = {"securitycontext": {"runAsUser": 1000}}

#: bad[base=kube]: a key of the pod
c.KubeSpawner.extra_pod_config = {"hostname_": "lab"}

#: bad[base=kube]: a container without a name
c.KubeSpawner.init_containers = [{"image": "busybox", "command": ["true"]}]

#: bad[base=kube]: a truth value for a string
c.KubeSpawner.node_selector = {"gpu": True}

#: fixed[base=kube]: the string
c.KubeSpawner.node_selector = {"gpu": "true"}

#: bad[base=kube]: a number for a string
c.KubeSpawner.extra_annotations = {"example.org/port": 8080}

#: fixed[base=kube]: the string
c.KubeSpawner.extra_annotations = {"example.org/port": "8080"}

#: bad[base=kube]: a string for a number
c.KubeSpawner.extra_container_config = {"securityContext": {"runAsUser": "1000"}}

#: fixed[base=kube]: the number
c.KubeSpawner.extra_container_config = {"securityContext": {"runAsUser": 1000}}

#: bad[base=kube]: a string for a list
c.KubeSpawner.init_containers = [{"name": "chown", "image": "busybox", "command": "chown 1000 /home"}]

#: bad[base=kube]: a term without what it must have
c.KubeSpawner.node_affinity_required = [{"matchExpressions": [{"key": "gpu", "values": ["a"]}]}]

#: bad[base=kube]: a part of a volume without what it must have
c.KubeSpawner.volumes = [{"name": "data", "nfs": {"server": "nfs.example.org"}}]
c.KubeSpawner.volume_mounts = [{"name": "data", "mountPath": "/data"}]

#: bad[base=kube]: the effect in a profile
c.KubeSpawner.profile_list = [{
    "display_name": "GPU",
    "kubespawner_override": {"tolerations": [{"key": "gpu", "effect": "NoSchedul"}]},
}]

#: good[base=kube]: whole and right
c.KubeSpawner.image_pull_policy = "IfNotPresent"
c.KubeSpawner.node_selector = {"gpu": "true"}
c.KubeSpawner.tolerations = [{"key": "gpu", "operator": "Exists", "effect": "NoSchedule"}]
c.KubeSpawner.extra_pod_config = {"hostname": "lab", "dns_policy": "Default", "terminationGracePeriodSeconds": 5}
c.KubeSpawner.extra_container_config = {"securityContext": {"runAsUser": 1000}, "image_pull_policy": "Always"}
c.KubeSpawner.extra_resource_limits = {"nvidia.com/gpu": 1}
c.KubeSpawner.init_containers = [{
    "name": "chown",
    "image": "busybox",
    "command": ["chown", "1000", "/home/jovyan"],
    "volumeMounts": [{"name": "home", "mountPath": "/home/jovyan"}],
    "resources": {"limits": {"cpu": 1, "memory": "128Mi"}},
}]
c.KubeSpawner.lifecycle_hooks = {"postStart": {"exec": {"command": ["/bin/true"]}}}
c.KubeSpawner.node_affinity_preferred = [
    {"weight": 1, "preference": {"matchExpressions": [{"key": "gpu", "operator": "Exists"}]}},
]

#: good[base=kube]: names of Kubernetes' Python client in the outermost object
c.KubeSpawner.tolerations = [{"key": "gpu", "toleration_seconds": 60}]

#: good[base=kube]: a part of an object in a profile, which the setting has the rest of
c.KubeSpawner.profile_list = [{
    "display_name": "Sidecar",
    "kubespawner_override": {"lifecycle_hooks": {"preStop": {"exec": {"command": ["/bin/true"]}}}},
}]

#: good[base=kube]: another spawner is active
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.KubeSpawner.tolerations = [{"effect": "noschedule"}]

#: good: pods of a method of one's own
from kubespawner import KubeSpawner
class OurSpawner(KubeSpawner):
    def get_pod_manifest(self):
        return self.manifest
c.JupyterHub.spawner_class = OurSpawner
c.OurSpawner.image_pull_policy = "ifnotpresent"

#: dynamic[base=kube]: values of another file
from cluster import effect, policy, tolerations
c.KubeSpawner.image_pull_policy = policy
c.KubeSpawner.tolerations = [*tolerations, {"key": "gpu", "effect": effect}]

#: dynamic[base=kube]: an object of Kubernetes' own class
from kubernetes_asyncio.client.models import V1Toleration
c.KubeSpawner.tolerations = [V1Toleration(key="gpu")]

#: env[base=kube]: only in one environment
import os
if os.environ.get("GPU"):
    c.KubeSpawner.node_selector = {"gpu": True}

#: bad[base=kube]: a truth value for a text
c.KubeSpawner.extra_containers = [{"name": "sync", "image": "sync:1", "env": [{"name": "ONCE", "value": True}]}]

#: fixed[base=kube]: a truth value for a text
c.KubeSpawner.extra_containers = [{"name": "sync", "image": "sync:1", "env": [{"name": "ONCE", "value": "true"}]}]

#: bad[base=kube]: a string for a truth value
c.KubeSpawner.extra_containers = [{"name": "proxy", "image": "nginx", "stdin": "True", "tty": "false"}]

#: fixed[base=kube]: a string for a truth value
c.KubeSpawner.extra_containers = [{"name": "proxy", "image": "nginx", "stdin": True, "tty": False}]


#: bad[base=kube]: strings that are neither numbers nor truth values
c.KubeSpawner.extra_containers = [{"name": "proxy", "image": "nginx", "stdin": "maybe", "ports": [{"containerPort": "http"}]}]

#: fixed[base=kube]: strings that are neither numbers nor truth values, unchanged
c.KubeSpawner.extra_containers = [{"name": "proxy", "image": "nginx", "stdin": "maybe", "ports": [{"containerPort": "http"}]}]


#: bad[base=kube]: strings for lists
c.KubeSpawner.extra_containers = [{"name": "proxy", "image": "nginx", "command": "true", "args": "5"}]

#: fixed[base=kube]: strings for lists, unchanged
c.KubeSpawner.extra_containers = [{"name": "proxy", "image": "nginx", "command": "true", "args": "5"}]


#: bad[base=kube]: numbers for a truth value and a whole number
c.KubeSpawner.extra_containers = [{"name": "proxy", "image": "nginx", "stdin": 1, "ports": [{"containerPort": 80.5}]}]

#: fixed[base=kube]: numbers for a truth value and a whole number, unchanged
c.KubeSpawner.extra_containers = [{"name": "proxy", "image": "nginx", "stdin": 1, "ports": [{"containerPort": 80.5}]}]
