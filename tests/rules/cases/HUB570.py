#: bad[base=kube]: a name of almost the same letters
c.KubeSpawner.profile_list = [{"display_name": "Large", "kubespawner_override": {"mem_limits": "16G"}}]

#: fixed[base=kube]: the setting
c.KubeSpawner.profile_list = [{"display_name": "Large", "kubespawner_override": {"mem_limit": "16G"}}]

#: bad[base=kube]: a setting of another name
c.KubeSpawner.profile_list = [{"display_name": "Large", "kubespawner_override": {"memory": "16G"}}]

#: bad[base=kube]: a name that nothing has, in a choice of an option
c.KubeSpawner.profile_list = [{
    "display_name": "Image",
    "profile_options": {"size": {"choices": {
        "large": {"display_name": "Large", "kubespawner_override": {"user_node_mapping": "a"}},
    }}},
}]

#: bad[base=kube]: a dict, into which nothing is merged
c.KubeSpawner.profile_list = [{"display_name": "GPU", "kubespawner_override": {"node_selectors": {"gpu": "true"}}}]

#: bad[base=kube]: a key of the profile
c.KubeSpawner.profile_list = [{"display_name": "Small"}, {"display_name": "CPU", "kubespawner_override": {"default": True}}]

#: bad[base=kube]: what users type
c.KubeSpawner.profile_list = [{
    "display_name": "Image",
    "profile_options": {"image": {"unlisted_choice": {"enabled": True, "kubespawner_override": {"imge": "{value}"}}}},
}]

#: bad[base=kube, jupyterhub-kubespawner=4.1]: an older release
c.KubeSpawner.profile_list = [{"display_name": "GPU", "kubespawner_override": {"node_selectors": {"gpu": "true"}}}]

#: good[base=kube]: settings
c.KubeSpawner.profile_list = [
    {"display_name": "Small"},
    {"display_name": "Large", "kubespawner_override": {"mem_limit": "16G", "image": "lab:1", "cmd": ["a"]}},
]

#: good[base=kube]: an attribute that KubeSpawner itself reads
c.KubeSpawner.profile_list = [{"display_name": "Own", "kubespawner_override": {"pod_name": "lab"}}]

#: good[base=kube]: an attribute that a hook reads
c.KubeSpawner.profile_list = [{"display_name": "GPU", "kubespawner_override": {"wants_gpu": True}}]

def hook(spawner):
    if getattr(spawner, "wants_gpu", False):
        spawner.extra_resource_limits = {"nvidia.com/gpu": "1"}

c.KubeSpawner.pre_spawn_hook = hook

#: good[base=kube]: a setting of the file's own class
from kubespawner import KubeSpawner
from traitlets import Bool

class Lab(KubeSpawner):
    wants_gpu = Bool(False, config=True)

c.JupyterHub.spawner_class = Lab
c.KubeSpawner.profile_list = [{"display_name": "GPU", "kubespawner_override": {"wants_gpu": True}}]

#: good[base=kube]: another spawner is active
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.KubeSpawner.profile_list = [{"display_name": "Large", "kubespawner_override": {"mem_limits": "16G"}}]

#: dynamic[base=kube]: profiles of another file
from profiles import profiles
c.KubeSpawner.profile_list = profiles

#: dynamic[base=kube]: names of another file
from profiles import overrides
c.KubeSpawner.profile_list = [{"display_name": "Large", "kubespawner_override": overrides}]

#: env[base=kube]: only in one environment
import os
if os.environ.get("LARGE"):
    c.KubeSpawner.profile_list = [{"display_name": "Large", "kubespawner_override": {"mem_limits": "16G"}}]
