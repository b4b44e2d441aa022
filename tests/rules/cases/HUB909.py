#: bad[base=open-docker]: a text with an option
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = "start-singleuser.sh --debug"

#: fixed[base=open-docker]: a text with an option
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["start-singleuser.sh", "--debug"]

#: bad[base=open-docker]: a list of one command line, in single quotes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.Spawner.cmd = ['jupyterhub-singleuser --debug']

#: fixed[base=open-docker]: a list of one command line, in single quotes
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.Spawner.cmd = ["jupyterhub-singleuser", "--debug"]

#: bad[base=open-docker]: a command line and more arguments
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["python3 -m jupyterhub.singleuser", "--debug"]

#: fixed[base=open-docker]: a command line and more arguments
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["python3", "-m", "jupyterhub.singleuser", "--debug"]

#: bad[base=open-docker]: a subcommand
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = "jupyter labhub"

#: fixed[base=open-docker]: a subcommand
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["jupyter", "labhub"]

#: bad[base=open-docker]: a quoted argument
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = 'bash -c "exec jupyterhub-singleuser"'

#: fixed[base=open-docker]: a quoted argument
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["bash", "-c", "exec jupyterhub-singleuser"]

#: bad: a local process
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.Spawner.cmd = "jupyterhub-singleuser --debug"

#: fixed: a local process
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.Spawner.cmd = ["jupyterhub-singleuser", "--debug"]

#: bad[base=open-docker]: jupyter lab
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["jupyter", "lab"]

#: bad[base=open-docker]: jupyter-notebook with a path
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["/opt/conda/bin/jupyter-notebook", "--debug"]

#: good[base=open-docker]: a list
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["jupyterhub-singleuser", "--debug"]

#: good[base=open-docker]: a text of one word
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = "jupyter-labhub"

#: good[base=open-docker]: jupyter labhub
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["jupyter", "labhub"]

#: good[base=open-docker]: the script of docker-stacks, which knows of the hub
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["start-notebook.sh"]

#: good[base=open-docker]: a path with a blank
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = "/opt/our tools/run"

#: good[base=open-docker]: the hub's extension by hand
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = ["jupyter", "lab", "--ServerApp.jpserver_extensions=jupyterhub.singleuser.extension=True"]

#: good[base=open-docker]: no command
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good: arguments of its own
from dockerspawner import DockerSpawner


class Open(DockerSpawner):
    def get_args(self):
        return ["--ip=0.0.0.0"]


c = get_config()
c.JupyterHub.spawner_class = Open
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
c.DockerSpawner.cmd = "jupyter-notebook"

#: env[base=open-docker]: a default with an option
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.cmd = os.environ.get("START", "start-singleuser.sh --debug")

#: fixed[base=open-docker]: a default with an option
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.cmd = os.environ.get("START", ["start-singleuser.sh", "--debug"])

#: dynamic[base=open-docker]: out of the environment
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.cmd = os.environ["START"]

#: dynamic[base=open-docker]: split by the config
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.cmd = os.environ["START"].split()

#: dynamic[base=open-docker]: arguments of jupyter lab that are not known
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
import os
c.DockerSpawner.cmd = ["jupyter", "lab", os.environ["OPTION"]]
