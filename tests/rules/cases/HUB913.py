#: bad: blanks around the sign
c.Spawner.args = ["--ServerApp.iopub_data_rate_limit = 1000000000"]

#: fixed: blanks around the sign
c.Spawner.args = ["--ServerApp.iopub_data_rate_limit=1000000000"]

#: bad: a blank before the option
c.Spawner.args = ["--debug", " --ServerApp.open_browser=False"]

#: fixed: a blank before the option
c.Spawner.args = ["--debug", "--ServerApp.open_browser=False"]

#: bad: a blank behind the option
c.Spawner.args = ["--debug "]

#: fixed: a blank behind the option
c.Spawner.args = ["--debug"]

#: bad: a value with blanks of its own
c.Spawner.args = ["--ServerApp.custom_display_url = a b"]

#: bad: several options in one string
c.Spawner.args = ["--debug --ServerApp.open_browser=False"]

#: fixed: several options in one string
c.Spawner.args = ["--debug", "--ServerApp.open_browser=False"]

#: bad: an option that takes the others for its value
c.Spawner.args = ["--ServerApp.root_dir=/srv --debug"]

#: fixed: an option that takes the others for its value
c.Spawner.args = ["--ServerApp.root_dir=/srv", "--debug"]

#: bad: in a script, in which a shell takes them apart
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.args = ["--ServerApp.iopub_data_rate_limit = 1000000000"]

#: fixed: in a script, in which a shell takes them apart
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.args = ["--ServerApp.iopub_data_rate_limit=1000000000"]

#: env: in a branch
import os
if os.environ.get("LIMIT"):
    c.Spawner.args = ["--ServerApp.iopub_data_rate_limit = 1000000000"]

#: branch: in a branch
import socket
if socket.gethostname() == "hub":
    c.Spawner.args = ["--ServerApp.iopub_data_rate_limit = 1000000000"]

#: good: blanks in values, and options of a script
c.Spawner.args = [
    "--ServerApp.tornado_settings={'headers': {'A': 'b'}}",
    "--ServerApp.custom_display_url=a b",
    "--ServerApp.allow_origin= *",
    "/srv/my notebooks",
]

#: good: options in a script, in which a shell takes them apart
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.SlurmSpawner.args = ["--debug --ServerApp.open_browser=False", "--debug "]

#: dynamic: computed
c.Spawner.args = [f"{option} = 1", *more(), name() + " = 3"]
