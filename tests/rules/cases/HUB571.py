#: bad[base=kube]: no name
c.KubeSpawner.profile_list = [{"description": "2 GB", "kubespawner_override": {"mem_limit": "2G"}}]

#: bad[base=kube]: no name, but a slug
c.KubeSpawner.profile_list = [{"slug": "small", "kubespawner_override": {"mem_limit": "2G"}}]

#: bad[base=kube]: a list of settings
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": [{"mem_limit": "2G"}]}]

#: bad[base=kube]: a list of options
c.KubeSpawner.profile_list = [{"display_name": "A", "profile_options": [{"choices": {}}]}]

#: bad[base=kube]: a list of choices
c.KubeSpawner.profile_list = [{"display_name": "A", "profile_options": {"image": {"choices": ["a", "b"]}}}]

#: bad[base=kube]: no choice
c.KubeSpawner.profile_list = [{"display_name": "A", "profile_options": {"image": {"display_name": "Image"}}}]

#: bad[base=kube]: two profiles of one name
c.KubeSpawner.profile_list = [
    {"display_name": "Small", "kubespawner_override": {"mem_limit": "1G"}},
    {"display_name": "Small", "kubespawner_override": {"mem_limit": "2G"}},
]

#: bad[base=kube]: a misspelt key
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_overrides": {"mem_limit": "2G"}}]

#: fixed[base=kube]: the key
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"mem_limit": "2G"}}]

#: bad[base=kube]: a setting beside the dict for settings
c.KubeSpawner.profile_list = [{"display_name": "A", "mem_limit": "2G"}]

#: bad[base=kube]: nothing takes what users type
c.KubeSpawner.profile_list = [{
    "display_name": "A",
    "profile_options": {"image": {"unlisted_choice": {"enabled": True, "kubespawner_override": {"image": "lab"}}}},
}]

#: bad[base=kube, jupyterhub-kubespawner=3.0]: options before there were any
c.KubeSpawner.profile_list = [{
    "display_name": "A",
    "profile_options": {"image": {"choices": {"a": {"display_name": "A"}}}},
}]

#: good[base=kube]: options, choices and what users type
c.KubeSpawner.profile_list = [{
    "display_name": "A",
    "slug": "a",
    "description": "All of it",
    "default": True,
    "kubespawner_override": {"mem_limit": "2G"},
    "profile_options": {"image": {
        "display_name": "Image",
        "choices": {"a": {"display_name": "A", "default": True, "kubespawner_override": {"image": "a:1"}}},
        "unlisted_choice": {
            "enabled": True,
            "display_name": "Another",
            "validation_regex": "^.+:.+$",
            "kubespawner_override": {"image": "{value}"},
        },
    }},
}]

#: good[base=kube]: two profiles of one name with slugs
c.KubeSpawner.profile_list = [
    {"display_name": "Small", "slug": "a"},
    {"display_name": "Small", "slug": "b", "kubespawner_override": {"mem_limit": "2G"}},
]

#: good[base=kube]: a form of the site's own reads other keys
c.KubeSpawner.profile_form_template = "{{ profile_list }}"
c.KubeSpawner.profile_list = [{"display_name": "A", "descriptions": ["a"]}]

#: dynamic[base=kube]: profiles of a function
def profiles(spawner):
    return [{"description": "A"}]

c.KubeSpawner.profile_list = profiles

#: dynamic[base=kube]: a part of a profile is not known
from profiles import base
c.KubeSpawner.profile_list = [{**base, "description": "A"}]

#: env[base=kube]: only in one environment
import os
if os.environ.get("LARGE"):
    c.KubeSpawner.profile_list = [{"description": "A"}]
