#: bad: an authenticator from elsewhere
c.JupyterHub.authenticator_class = "github"
c.KDPOAuthenticator.client_id = "x"

#: bad: a spawner from elsewhere
c.FooSpawner.mem_limit = "2G"

#: good: the class in use
c.JupyterHub.authenticator_class = "kdp.KDPOAuthenticator"
c.KDPOAuthenticator.client_id = "x"

#: good: a class of the file
from dockerspawner import DockerSpawner
class OurSpawner(DockerSpawner):
    pass
c.JupyterHub.spawner_class = OurSpawner
c.OurSpawner.mem_limit = "2G"

#: good: imported, perhaps for something
from ours import FooSpawner
c.FooSpawner.mem_limit = "2G"

#: good: in a list of profiles
c.JupyterHub.spawner_class = "wrapspawner.ProfilesSpawner"
c.ProfilesSpawner.profiles = [("A", "a", "foo.FooSpawner", {})]
c.FooSpawner.mem_limit = "2G"

#: good: known, which another rule reports
c.DockerSpawner.mem_limit = "2G"

#: good: almost known, which another rule reports
c.DockerSpawnr.mem_limit = "2G"

#: good: something else
c.OurThing.mem_limit = "2G"

#: branch: on a machine that has it
import os
if os.path.exists("/etc/foo"):
    c.FooSpawner.mem_limit = "2G"

#: dynamic: a class from elsewhere
from ours import chosen
c.JupyterHub.spawner_class = chosen
c.FooSpawner.mem_limit = "2G"
