#: bad[base=kube]: a claim for each profile
c.KubeSpawner.profile_list = [
    {"display_name": "Large disk", "kubespawner_override": {"pvc_name_template": "large-{username}"}},
]

#: bad[base=kube]: a hook
def hook(spawner):
    spawner.log.info("hello")

c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"pre_spawn_hook": hook}}]

#: bad[base=kube]: more time than the hub waits
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"start_timeout": 900}}]

#: bad[base=kube]: a placeholder
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"working_dir": "/home/{username}"}}]

#: good[base=kube]: less time than the hub waits
c.KubeSpawner.start_timeout = 900
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"start_timeout": 600}}]

#: good[base=kube]: a hook that is read later
def change(spawner, pod):
    return pod

c.KubeSpawner.profile_list = [
    {"display_name": "A", "kubespawner_override": {"modify_pod_hook": change, "working_dir": "/srv"}},
]

#: good[base=kube]: a hook of the file reads it
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"pvc_name_template": "a-{username}"}}]

def claim(spawner, pod):
    pod.spec.volumes[0].persistent_volume_claim.claim_name = expand(spawner.pvc_name_template)
    return pod

c.KubeSpawner.modify_pod_hook = claim

#: dynamic[base=kube]: profiles of another file
from profiles import profiles
c.KubeSpawner.profile_list = profiles

#: env[base=kube]: only in one environment
import os
if os.environ.get("LARGE"):
    c.KubeSpawner.profile_list = [
        {"display_name": "A", "kubespawner_override": {"pvc_name_template": "large-{username}"}},
    ]
