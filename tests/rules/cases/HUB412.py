#: bad: claims
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.pvc_name_template = "claim-{user}"

#: fixed: claims
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.pvc_name_template = "claim-{username}"

#: bad: a name that does not exist
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "{prefix}-{user}"

#: fixed: a name that does not exist
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "{prefix}-{username}"

#: bad[dockerspawner=0.11.1]: a name that does not exist, before 12.0
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{user}"

#: fixed: a name that does not exist, before 12.0
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{username}"

#: bad: a number
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{0}"

#: bad: an attribute
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = 'jupyter-{username.lower}'

#: fixed: an attribute
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = 'jupyter-{username}'

#: bad: a brace without a partner
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "jupyter-{username"

#: bad: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.pod_name_template = "jupyter-{user}"

#: fixed: pods
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.pod_name_template = "jupyter-{username}"

#: bad: empty braces in a label
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"labels": {"options": "{}"}}

#: fixed: empty braces in a label
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"labels": {"options": "{{}}"}}

#: bad: a template of a logging driver
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"log_config": {"type": "fluentd", "config": {"tag": "hub.{{.Name}}"}}}

#: fixed: a template of a logging driver
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"log_config": {"type": "fluentd", "config": {"tag": "hub.{{{{.Name}}}}"}}}

#: good: placeholders that exist
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "{prefix}-{username}-{servername}"
c.DockerSpawner.extra_create_kwargs = {"labels": {"owner": "{raw_username}"}}

#: good: other braces in a label stay as they are
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"labels": {"rule": "Host(`{domain:[a-z]+}.example.org`)"}}

#: good: doubled once more
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"log_config": {"type": "fluentd", "config": {"tag": "hub.{{{{.Name}}}}"}}}

#: good: services get their extras unchanged
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_create_kwargs = {"labels": {"options": "{}"}}

#: good[dockerspawner=0.11.1]: before extras were rendered
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = {"labels": {"options": "{}"}}

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = os.environ.get("NAME", "jupyter-{user}")

#: fixed: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = os.environ.get("NAME", "jupyter-{username}")

#: dynamic: a function gives the extras
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_create_kwargs = lambda spawner: {"labels": {"options": "{}"}}
c.DockerSpawner.name_template = open("name").read()

#: good: doubled braces, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "{user}-{{username}}"

#: bad: empty braces in a list
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"security_opt": ["label={}"]}

#: fixed: empty braces in a list
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"security_opt": ["label={{}}"]}

#: bad: a format of numbers
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "lab-{username:d}"

#: fixed: a format of numbers
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.name_template = "lab-{username}"
