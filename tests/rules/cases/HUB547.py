#: bad: an item of a variable
def hand_over(spawner):
    state = spawner.user.get_auth_state()
    if state:
        spawner.environment["TOKEN"] = state["access_token"]
c.Spawner.pre_spawn_hook = hand_over
c.Authenticator.enable_auth_state = True

#: bad: in an async function
async def hand_over(spawner):
    state = spawner.user.get_auth_state()
    spawner.environment["TOKEN"] = state.get("access_token")
c.Spawner.pre_spawn_hook = hand_over
c.Authenticator.enable_auth_state = True

#: fixed: in an async function
async def hand_over(spawner):
    state = await spawner.user.get_auth_state()
    spawner.environment["TOKEN"] = state.get("access_token")
c.Spawner.pre_spawn_hook = hand_over
c.Authenticator.enable_auth_state = True

#: bad: at once
async def hand_over(spawner):
    spawner.environment["TOKEN"] = spawner.user.get_auth_state()["access_token"]
c.Spawner.pre_spawn_hook = hand_over
c.Authenticator.enable_auth_state = True

#: fixed: at once
async def hand_over(spawner):
    spawner.environment["TOKEN"] = (await spawner.user.get_auth_state())["access_token"]
c.Spawner.pre_spawn_hook = hand_over
c.Authenticator.enable_auth_state = True

#: env: in a branch
import os
def hand_over(spawner):
    spawner.environment["TOKEN"] = spawner.user.get_auth_state()["access_token"]
if os.environ.get("TOKENS"):
    c.Spawner.pre_spawn_hook = hand_over
c.Authenticator.enable_auth_state = True

#: good: awaited in every way
import asyncio
from tornado import gen
async def first(spawner):
    state = await spawner.user.get_auth_state()
    spawner.environment["TOKEN"] = state["access_token"]
async def second(spawner):
    waiting = spawner.user.get_auth_state()
    state = await waiting
    spawner.environment["TOKEN"] = state["access_token"]
@gen.coroutine
def third(spawner):
    state = yield spawner.user.get_auth_state()
    spawner.environment["TOKEN"] = state["access_token"]
async def fourth(spawner):
    state = spawner.user.get_auth_state()
    if asyncio.iscoroutine(state):
        state = await state
    spawner.environment["TOKEN"] = state["access_token"]
def fifth(spawner):
    return asyncio.run(spawner.user.get_auth_state())["access_token"]
c.Spawner.pre_spawn_hook = first
c.Spawner.post_stop_hook = second
c.Spawner.options_form = third
c.Spawner.group_overrides = fourth
c.Spawner.progress_ready_hook = lambda spawner, event: fifth(spawner)

#: dynamic: what else has the method
def hand_over(spawner, reader):
    return reader.get_auth_state()
c.Spawner.auth_state_hook = hand_over

#: bad: the parent's method as a statement
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    async def stop(self, now=False):
        super().stop(now)
c.JupyterHub.spawner_class = Spawner

#: fixed: the parent's method as a statement
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    async def stop(self, now=False):
        await super().stop(now)
c.JupyterHub.spawner_class = Spawner

#: bad: the parent's method returned
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    async def start(self):
        address = super().start()
        return address
c.JupyterHub.spawner_class = Spawner

#: bad: nobody waits for it
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    async def load_state(self, state):
        super().load_state(state)
c.JupyterHub.spawner_class = Spawner

#: bad: a limit
async def limit(spawner):
    return "1G"
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.mem_limit = limit

#: good: handed on, and awaited
from dockerspawner import DockerSpawner
class Spawner(DockerSpawner):
    def start(self):
        return super().start()
    async def stop(self, now=False):
        waiting = super().stop(now)
        await waiting
    async def get_options_form(self):
        return await super().get_options_form()
async def form(spawner):
    return "<p>"
c.JupyterHub.spawner_class = Spawner
c.Spawner.options_form = form

#: bad: the parent's coroutine is taken for its result
from jupyterhub.auth import DummyAuthenticator
class OurAuthenticator(DummyAuthenticator):
    async def authenticate(self, handler, data):
        name = super().authenticate(handler, data)
        return name.lower()
c.JupyterHub.authenticator_class = OurAuthenticator

#: bad: an item of the parent's coroutine
from dockerspawner import DockerSpawner
class OurSpawner(DockerSpawner):
    async def start(self):
        return super().start()[0]
c.JupyterHub.spawner_class = OurSpawner

#: good: a plain function that hands on the parent's coroutine, and one that waits in its own way
import asyncio
from dockerspawner import DockerSpawner
class OurSpawner(DockerSpawner):
    def start(self):
        place = super().start()
        return place
    async def stop(self, now=False):
        ended = super().stop(now)
        await asyncio.wait_for(ended, 10)
    async def poll(self):
        state = super().poll()
        state.add_done_callback(print)
        return state
c.JupyterHub.spawner_class = OurSpawner
