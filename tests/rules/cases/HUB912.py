#: bad: the server by hand
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
#SBATCH --time={runtime}
srun jupyterhub-singleuser
"""

#: fixed: the server by hand
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
#SBATCH --time={runtime}
srun {cmd}
"""

#: bad: another server
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
jupyter lab --port 8888
"""

#: bad: nothing that starts
c.JupyterHub.spawner_class = "batchspawner.PBSSpawner"
c.PBSSpawner.batch_script = """#!/bin/bash
#PBS -l walltime={runtime}
module load anaconda3
export HOME={homedir}
"""

#: bad: single braces in a template of Jinja
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
#SBATCH --time={{runtime}}
{cmd}
"""

#: fixed: single braces in a template of Jinja
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
#SBATCH --time={{runtime}}
{{cmd}}
"""

#: bad: a server by hand in a template of Jinja
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
#SBATCH --time={{runtime}}
jupyterhub-singleuser
"""

#: bad: YARN
c.JupyterHub.spawner_class = "yarnspawner.YarnSpawner"
c.YarnSpawner.script_template = "{prologue}\njupyterhub-singleuser"

#: fixed: YARN
c.JupyterHub.spawner_class = "yarnspawner.YarnSpawner"
c.YarnSpawner.script_template = "{prologue}\n{singleuser_command}"

#: env: in a branch
import os
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
if os.environ.get("SCRIPT"):
    c.SlurmSpawner.batch_script = "jupyterhub-singleuser"

#: branch: in a branch
import socket
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
if socket.gethostname() == "hub":
    c.SlurmSpawner.batch_script = "jupyterhub-singleuser"

#: good: the command, and the program that it begins with
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = "srun {cmd}" if site else "batchspawner-singleuser jupyterhub-singleuser"

#: good: a program of the site, which may run the command
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = """#!/bin/bash
exec /opt/site/start-notebook {homedir}
"""

#: good: Jinja that uses the command in an expression
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = "{% set run = cmd %}\njupyter --version\n{{ run }}"

#: good[batchspawner=0.8.1]: before batchspawner 1.0, where the hub chooses the port
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = "jupyterhub-singleuser"

#: good: a class of the file that makes the script
from batchspawner import SlurmSpawner
class Ours(SlurmSpawner):
    async def _get_batch_script(self, **subvars):
        return self.batch_script + subvars["cmd"]
c.JupyterHub.spawner_class = Ours
c.Ours.batch_script = "module load jupyter"

#: dynamic: read from a file
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.batch_script = open("/etc/jupyterhub/job.sh").read()
