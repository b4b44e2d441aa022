#: bad[base=docker]: the user's object
def more(spawner):
    spawner.user.mem_limit = "8G"
c.Spawner.mem_limit = "2G"
c.Spawner.pre_spawn_hook = more

#: fixed[base=docker]: the user's object
def more(spawner):
    spawner.mem_limit = "8G"
c.Spawner.mem_limit = "2G"
c.Spawner.pre_spawn_hook = more

#: bad[base=docker]: another word
def more(spawner):
    spawner.memory = "8G"
c.Spawner.pre_spawn_hook = more

#: fixed[base=docker]: another word
def more(spawner):
    spawner.mem_limit = "8G"
c.Spawner.pre_spawn_hook = more

#: bad[base=docker]: misspelt
def more(spawner):
    spawner.enviroment = {"COURSE": "algebra"}
c.Spawner.pre_spawn_hook = more

#: fixed[base=docker]: misspelt
def more(spawner):
    spawner.environment = {"COURSE": "algebra"}
c.Spawner.pre_spawn_hook = more

#: bad[base=docker]: an option of Docker
def more(spawner):
    spawner.shm_size = "8G"
c.Spawner.pre_spawn_hook = more

#: bad[base=docker]: from a variable of that name
def more(spawner):
    memory = "8G"
    spawner.memory = memory
c.Spawner.pre_spawn_hook = more

#: good[base=docker]: names of the file's own, and one that still counts
def more(spawner):
    spawner.course = "algebra"
    spawner.user.course = "algebra"
    spawner.env = {"COURSE": "algebra"}
    spawner.object_name = "x"
    spawner._memory = "8G"
c.Spawner.pre_spawn_hook = more

#: good[base=docker]: read by another function
def more(spawner):
    spawner.memory = "8G"
def stop(spawner):
    spawner.log.info("had %s", spawner.memory)
c.Spawner.pre_spawn_hook = more
c.Spawner.post_stop_hook = stop

#: good: read by its name
class Mine(spawner_of_the_site()):
    async def start(self):
        self.memory = "8G"
c.JupyterHub.spawner_class = Mine

#: env[base=docker]: only with a variable
import os
def more(spawner):
    spawner.memory = "8G"
if os.environ.get("MORE"):
    c.Spawner.pre_spawn_hook = more

#: dynamic: a function of another module
from ours import more
c.Spawner.pre_spawn_hook = more
