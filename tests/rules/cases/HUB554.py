#: bad: homes of local servers
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "/srv/homes/{user}"

#: fixed: homes of local servers
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "/srv/homes/{username}"

#: bad: JupyterHub's name in place of systemd's
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.user_workingdir = "/home/{username}"
c.SystemdSpawner.readwrite_paths = ["/srv/{Username}"]
c.SystemdSpawner.unit_extra_properties = {"Slice": "user-{user}.slice"}

#: fixed: JupyterHub's name in place of systemd's
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.user_workingdir = "/home/{USERNAME}"
c.SystemdSpawner.readwrite_paths = ["/srv/{USERNAME}"]
c.SystemdSpawner.unit_extra_properties = {"Slice": "user-{USERNAME}.slice"}

#: bad: systemd's command
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.Spawner.args = ["--ServerApp.tornado_settings={'a': 1}"]

#: fixed: systemd's command
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.Spawner.args = ["--ServerApp.tornado_settings={{'a': 1}}"]

#: bad: a request that no setting makes
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
#SBATCH --gpus={gpus}
{cmd}
"""

#: bad: a variable of the shell
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
export PATH=/opt/bin:${PATH}
{cmd}
"""

#: fixed: a variable of the shell
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
export PATH=/opt/bin:$PATH
{cmd}
"""

#: bad: an expansion of the shell
c.JupyterHub.spawner_class = "batchspawner.PBSSpawner"
c.PBSSpawner.batch_script = """#!/bin/bash
cd ${PBS_O_WORKDIR:-/tmp}
{cmd}
"""

#: bad: the number of a job before there is one
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.exec_prefix = "sudo -u {username} JOB={job_id}"

#: bad: the commands of a batch system
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_query_cmd = "squeue -j {jobid}"
c.SlurmSpawner.batch_cancel_cmd = "scancel {}"

#: fixed: the commands of a batch system
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_query_cmd = "squeue -j {job_id}"
c.SlurmSpawner.batch_cancel_cmd = "scancel {}"

#: bad: single braces in a template of Jinja
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
{% if memory %}#SBATCH --mem={memory}{% endif %}
{{cmd}}
"""

#: fixed: single braces in a template of Jinja
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
{% if memory %}#SBATCH --mem={{memory}}{% endif %}
{{cmd}}
"""

#: bad: a name that Jinja leaves out
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
#SBATCH --gpus={{gpus}}
{{cmd}}
"""

#: bad: a DN
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.bind_dn_template = ["uid={user},ou=people", "uid={username},ou=staff"]

#: fixed: a DN
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.bind_dn_template = ["uid={username},ou=people", "uid={username},ou=staff"]

#: bad: a filter
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.search_filter = "({attribute}={login_name})"

#: bad: JSON in the environment of a pod
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"SETTINGS": '{"theme": "dark"}'}

#: fixed: JSON in the environment of a pod
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"SETTINGS": '{{"theme": "dark"}}'}

#: bad: braces beside a placeholder that is meant
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"SETTINGS": '{"user": "{username}"}'}

#: fixed: braces beside a placeholder that is meant
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"SETTINGS": '{"user": "{username}"}'}

#: bad[base=kube]: a format of numbers
c.KubeSpawner.environment = {"OWNER": "{username:d}"}

#: fixed[base=kube]: a format of numbers
c.KubeSpawner.environment = {"OWNER": "{username}"}

#: good[base=kube]: a format of strings, and of the number that there is
c.KubeSpawner.environment = {"OWNER": "{username:>8}-{userid:04d}"}

#: good: a request that may be a number
from batchspawner import SlurmSpawner
from traitlets import Integer
class Ours(SlurmSpawner):
    req_gpus = Integer(1, config=True)
c.JupyterHub.spawner_class = Ours
c.Ours.batch_script = "#SBATCH --gpus={gpus:02d}\n{cmd}"

#: bad: a variable of the shell that has the name of somebody
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = "cd /scratch/${user}\n{cmd}"

#: fixed: a variable of the shell that has the name of somebody
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = "cd /scratch/${user}\n{cmd}"

#: bad[base=kube]: a key and its value
c.KubeSpawner.environment = {"OWNER": "{username: true}"}

#: fixed[base=kube]: a key and its value
c.KubeSpawner.environment = {"OWNER": "{username: true}"}

#: bad: a brace too many
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"PS1": "}"}

#: fixed: a brace too many
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"PS1": "}}"}

#: bad: labels, folders and containers of a pod
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.extra_labels = {"user": "{user}"}
c.KubeSpawner.working_dir = "/home/{user_name}"
c.KubeSpawner.extra_containers = [{"name": "sync", "env": [{"name": "A", "value": "{username.first}"}]}]

#: fixed: labels, folders and containers of a pod
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.extra_labels = {"user": "{username}"}
c.KubeSpawner.working_dir = "/home/{username}"
c.KubeSpawner.extra_containers = [{"name": "sync", "env": [{"name": "A", "value": "{username}"}]}]

#: env: in a branch
import os
c.JupyterHub.spawner_class = "simple"
if os.environ.get("HOMES"):
    c.SimpleLocalProcessSpawner.home_dir_template = "/srv/homes/{user}"

#: branch: in a branch
import socket
c.JupyterHub.spawner_class = "simple"
if socket.gethostname() == "hub":
    c.SimpleLocalProcessSpawner.home_dir_template = "/srv/homes/{user}"

#: good: names that are known
c.JupyterHub.spawner_class = "systemdspawner.SystemdSpawner"
c.SystemdSpawner.user_workingdir = "/home/{USERNAME}"
c.SystemdSpawner.unit_name_template = "jupyter-{USERNAME}-{USERID}"

#: good: all that a batch script knows, and a request of the file's own
from batchspawner import SlurmSpawner
from traitlets import Unicode
class Ours(SlurmSpawner):
    req_gpus = Unicode("1", config=True)
c.JupyterHub.spawner_class = Ours
c.Ours.batch_script = """#!/bin/bash
#SBATCH --mem={memory} --time={runtime} --gpus={gpus} --export={keepvars}
cd {homedir}
{cmd}
"""

#: good: what a form may give, and statements of Jinja that bind names
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.options_form = "<input name='gpus'>"
c.SlurmSpawner.batch_script = "#SBATCH --gpus={gpus}\n{cmd}"
c.SlurmSpawner.batch_query_cmd = "{% set mine = job_id %}squeue -j {{mine}}"

#: good[jupyterhub-kubespawner=4.3.0]: the environment before 5.0
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"SETTINGS": '{"theme": "dark"}'}

#: good: the environment of containers, which nothing formats, and a setting that is not in use
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.environment = {"SETTINGS": '{"theme": "dark"}'}

#: good: a name that a statement of Jinja asks for
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = "{% if gpus %}#SBATCH --gpus={{gpus}}{% endif %}\n{{cmd}}"

#: bad: braces of the shell that make the script a template of Jinja
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
awk '{{print $1}}' {homedir}/x
{{cmd}}
"""

#: good: classes that format in a way of their own
from ldapauthenticator import LDAPAuthenticator
class Ours(LDAPAuthenticator):
    async def authenticate(self, handler, data):
        return data["username"]
c.JupyterHub.authenticator_class = Ours
c.Ours.bind_dn_template = ["uid={site},ou=people"]

#: dynamic: unknown parts
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.environment = {"SETTINGS": settings(), "A": f"{settings()}{{username}}"}

#: bad[base=kube]: braces in a profile
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"environment": {"B": "{user}"}}}]

#: good[base=kube]: what a profile sets too late to be filled in
c.KubeSpawner.profile_list = [{"display_name": "A", "kubespawner_override": {"working_dir": "/srv/{user}"}}]
