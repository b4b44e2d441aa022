#: bad: an environment of its own
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    def get_env(self):
        return {"COURSE": "algebra", "OWNER": self.user.name}
c.JupyterHub.spawner_class = Mine

#: bad: a base of the file
from kubespawner import KubeSpawner
class Base(KubeSpawner):
    def get_env(self):
        env = dict(self.environment)
        env["COURSE"] = "algebra"
        return env
class Mine(Base):
    pass
c.JupyterHub.spawner_class = Mine

#: good: in each way to call the parent's
from dockerspawner import DockerSpawner
class Base(DockerSpawner):
    def get_env(self):
        env = super().get_env()
        env["COURSE"] = "algebra"
        return env
class Mine(Base):
    def get_env(self):
        return Base.get_env(self)
c.JupyterHub.spawner_class = Mine

#: good: by the class of the package, in a method
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    def get_env(self):
        return self.more()
    def more(self):
        return {"COURSE": "algebra", **DockerSpawner.get_env(self)}
c.JupyterHub.spawner_class = Mine

#: env: only with a variable
import os
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    def get_env(self):
        return {"COURSE": "algebra"}
c.JupyterHub.spawner_class = Mine if os.environ.get("COURSE") else DockerSpawner

#: dynamic: a base that nothing is known of, and code out of sight
from ours import LabSpawner, environment
class Mine(LabSpawner):
    def get_env(self):
        return {"COURSE": "algebra"}
c.JupyterHub.spawner_class = Mine

#: dynamic: code out of sight
from dockerspawner import DockerSpawner
from ours import environment
class Mine(DockerSpawner):
    def get_env(self):
        return environment(self)
c.JupyterHub.spawner_class = Mine
