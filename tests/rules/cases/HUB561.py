#: bad: a state of its own
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    def get_state(self):
        return {"course": 1}
c.JupyterHub.spawner_class = Spawner

#: bad: a state that is not loaded
from kubespawner import KubeSpawner
class Spawner(KubeSpawner):
    def load_state(self, state):
        self.course = state.get("course")
c.JupyterHub.spawner_class = Spawner

#: branch: in a branch
import socket
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    def get_state(self):
        return {"course": 1}
if socket.gethostname() == "hub":
    c.JupyterHub.spawner_class = Spawner

#: good: called in every way, and nothing to call
from dockerspawner import DockerSpawner
from jupyterhub.spawner import Spawner as Base
class Spawner(DockerSpawner):
    def template_namespace(self):
        return {**super().template_namespace(), "course": "1"}
    def get_state(self):
        return dict(DockerSpawner.get_state(self), course=1)
    def load_state(self, state):
        super(Spawner, self).load_state(state)
class Bare(Base):
    def load_state(self, state):
        self.course = state.get("course")
c.JupyterHub.spawner_class = Spawner

#: good: a class that has nothing to add to
from jupyterhub.spawner import Spawner as Base
class Bare(Base):
    def load_state(self, state):
        self.course = state.get("course")
c.JupyterHub.spawner_class = Bare

#: dynamic: of a package that is not known
from site_hub import SiteSpawner
class Spawner(SiteSpawner):
    def get_state(self):
        return {"course": 1}
c.JupyterHub.spawner_class = Spawner
