#: bad: an item of a variable
def hand_over(spawner):
    state = spawner.user.get_auth_state()
    if state:
        spawner.environment["TOKEN"] = state["access_token"]
c.Spawner.pre_spawn_hook = hand_over

#: bad: in an async function
async def hand_over(spawner):
    state = spawner.user.get_auth_state()
    spawner.environment["TOKEN"] = state.get("access_token")
c.Spawner.pre_spawn_hook = hand_over

#: fixed: in an async function
async def hand_over(spawner):
    state = await spawner.user.get_auth_state()
    spawner.environment["TOKEN"] = state.get("access_token")
c.Spawner.pre_spawn_hook = hand_over

#: bad: at once
async def hand_over(spawner):
    spawner.environment["TOKEN"] = spawner.user.get_auth_state()["access_token"]
c.Spawner.pre_spawn_hook = hand_over

#: fixed: at once
async def hand_over(spawner):
    spawner.environment["TOKEN"] = (await spawner.user.get_auth_state())["access_token"]
c.Spawner.pre_spawn_hook = hand_over

#: env: in a branch
import os
def hand_over(spawner):
    spawner.environment["TOKEN"] = spawner.user.get_auth_state()["access_token"]
if os.environ.get("TOKENS"):
    c.Spawner.pre_spawn_hook = hand_over

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
