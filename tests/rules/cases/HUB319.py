#: bad: one failure is too many
c.Spawner.consecutive_failure_limit = -1

#: fixed: no limit
c.Spawner.consecutive_failure_limit = 0

#: bad[base=docker]: given in the section of the class
c.DockerSpawner.consecutive_failure_limit = -5

#: fixed[base=docker]: no limit
c.DockerSpawner.consecutive_failure_limit = 0

#: good: a limit
c.Spawner.consecutive_failure_limit = 1

#: good: no limit
c.Spawner.consecutive_failure_limit = 0

#: good[base=docker]: another class decides
c.Spawner.consecutive_failure_limit = -1
c.DockerSpawner.consecutive_failure_limit = 5

#: env: without the variable
import os
c.Spawner.consecutive_failure_limit = int(os.environ.get("FAILURES", "-1"))

#: dynamic: computed
c.Spawner.consecutive_failure_limit = failures()
