#: bad: a choice of images under another name
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.options_form = "<select name='stack'><option value='r'>R</option></select>"

#: bad: beside the image
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.allowed_images = {"a": "a:1"}
c.DockerSpawner.options_form = "<select name='image'></select> <input name=cpus type=number>"

#: bad: pods
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.options_form = "<textarea name='packages'></textarea>"

#: bad: a local process
c.Spawner.options_form = 'Memory: <input name="mem" value="1G">'

#: bad: read by a hook, but never kept by the spawner
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.options_form = "<input name='mem'>"
def limit(spawner):
    spawner.mem_limit = spawner.user_options.get("mem", ["1G"])[0]
c.Spawner.pre_spawn_hook = limit

#: good: kept by a function
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.options_form = "<input name='mem'>"
c.DockerSpawner.options_from_form = lambda form: {"mem": form["mem"][0]}
c.Spawner.apply_user_options = {"mem": "mem_limit"}

#: good: the image
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.allowed_images = {"a": "a:1"}
c.DockerSpawner.options_form = "<select name='image'><option value='a'>A</option></select>"

#: good: buttons
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.options_form = "<p>All files are deleted in May.</p><input type='submit' name='ok' value='Start'>"

#: good: read by a hook
def limit(spawner):
    spawner.mem_limit = spawner.user_options["mem"]
c.Spawner.pre_spawn_hook = limit
c.Spawner.options_form = "<input name='mem'>"

#: bad: dropped by a class of the file that has other things to do
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    def get_state(self):
        return {**super().get_state(), "course": "algebra"}
c.JupyterHub.spawner_class = Ours
c.Spawner.options_form = "<input name='mem'>"
c.Spawner.apply_user_options = {"mem": "mem_limit"}

#: good: read by a class of the file
from dockerspawner import DockerSpawner
class Ours(DockerSpawner):
    def options_from_form(self, formdata):
        self.mem_limit = formdata["mem"][0]
        return {}
c.JupyterHub.spawner_class = Ours
c.DockerSpawner.options_form = "<input name='mem'>"

#: good: job scripts read every option
c.JupyterHub.spawner_class = "batchspawner.SlurmSpawner"
c.Spawner.options_form = "<input name='partition'>"

#: env: on request
import os
if os.environ.get("FORM"):
    c.Spawner.options_form = "<input name='mem'>"

#: dynamic: a form from elsewhere
from ourhub import form
c.Spawner.options_form = form

#: dynamic: a spawner from elsewhere
from ourhub import OurSpawner
c.JupyterHub.spawner_class = OurSpawner
c.Spawner.options_form = "<input name='mem'>"
