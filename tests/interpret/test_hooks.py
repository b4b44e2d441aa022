"""What functions of the file do to the spawner that the hub hands to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hublint.interpret.handed import SPAWNER
from tests.interpret.reading import read, show

if TYPE_CHECKING:
    from hublint.interpret.facts import LaterFunction

WRITES = {
    "s.b = 1": {"b": "1"},
    "s['b'] = 1": {"b": "1"},
    "s.set_trait('b', 1)": {"b": "1"},
    "setattr(s, 'b', 1)": {"b": "1"},
    "s.b = 1\n s.d = s.b": {"b": "1", "d": "1"},
    "s.b = s.x": {"b": "?"},
    "s.b = f'{s.user.name}-x'": {"b": "<?>-x"},
    "s.env['a'] = 1": {"env": "lazy update {'a': 1}"},
    "s.env += {'a': 1}": {"env": "lazy update {'a': 1}"},
    "s.env.update(a=1)": {"env": "lazy update {'a': 1}"},
    "s.env.update({'a': 1})": {"env": "lazy update {'a': 1}"},
    "s.args += ['x']": {"args": "lazy extend list('x')"},
    "s.args += ('x',)": {"args": "lazy extend tuple('x')"},
    "s.args += {'x'}": {"args": "lazy update set('x')"},
    "s.args.append('x')": {"args": "lazy append 'x'"},
    "s.args.insert(0, 'x')": {"args": "lazy insert 'x'"},
    "s.args.append('a')\n s.args.append('b')": {"args": "lazy append 'a', append 'b'"},
    "s.args = ['a']\n s.args.append('b')": {"args": "list('a', 'b')"},
    "if load():\n  s.b = 1": {"b": "[`load()` is true: 1 | unset]"},
    "if load():\n  s.b = 1\n else:\n  raise ValueError": {"b": "1"},
    "if load():\n  s.args.append('x')": {"args": "[`load()` is true: lazy append 'x' | unset]"},
    "for x in s.user.groups:\n  s.b = 1": {"b": "[the loop runs: 1 | unset]"},
    "v = ['a']\n s.log.info(v)\n s.b = v": {"b": "list('a')"},
    "v = ['a']\n s.take(v)\n s.b = v": {"b": "list('a', ...)"},
    "raise ValueError": {},
    "s.take(s)": {},
    "load(lambda: s.log.info(s.user.name))": {},
    "s.x.load_config(load())": {},
    "c.A.b = 1": {},
}

UNKNOWN = {
    "s.env[0] = 1": "env",
    "s.a.b['x'] = 1": "a.b",
    "s.number += 1": "number",
    "s.a.b += ['x']": "a.b",
    "s.a.b.append('x')": "a.b",
    "s.args.insert('x')": "args",
    "s.args.append(*load())": "args",
    "s.args.append('x', y=1)": "args",
    "s.env.update({'a': 1}, b=2)": "env",
    "s.env.update({'a'}, {'b'})": "env",
    "s.env.setdefault('a', 1)": "env",
    "s.env.pop('a')": "env",
    "load(s.env)": "env",
    "load(s)": "?",
    "load(lambda: setattr(s, 'b', 1))": "?",
    "load(lambda: s.env.update(a=1))": "?",
    "load(lambda: s.set_trait('b', 1))": "?",
    "def f():\n  s.b = 1\n load(f)": "?",
    "def f():\n  s.env['a'] = 1\n load(f)": "?",
    "s.load_config(load())": "*",
    "s.set_trait(load(), 1)": "*",
    "setattr(s, load(), 1)": "*",
}
"""What a statement may change in a way that is not followed."""

FOUND = WRITES | {text: {name: "?"} for text, name in UNKNOWN.items()}


def hook(body: str) -> LaterFunction:
    """What is found of a hook with this body."""
    text = f"from helper import load\ndef hook(s):\n {body}\nc.Spawner.pre_spawn_hook = hook\n"
    (found,) = read(text).functions.values()
    return found


@pytest.mark.parametrize("body", FOUND)
def test_what_a_hook_writes_to_its_spawner_is_followed(body: str) -> None:
    settings = hook(body).settings[SPAWNER].items()
    assert {".".join(path): show(value) for path, value in settings} == FOUND[body]


def test_what_a_hook_writes_to_the_configuration_stands_apart() -> None:
    found = hook("c.A.b = 1")
    assert [write.path for write in found.config_writes] == [("A", "b")]
    assert found.writes == []


def test_a_failure_in_a_hook_is_its_own() -> None:
    assert [error.name for error in hook("'a'.foo\n raise ValueError").errors] == ["AttributeError"]


SHARED = {
    "s.env = v\n v[s.user.name] = 1": 1,
    "v[s.user.name] = 1\n s.env = v": 1,
    "v['a'] = 1\n s.env = v": 0,
    "s.env = v": 0,
    "v = {}\n v[s.user.name] = 1\n s.env = v": 0,
    "s.args = w\n w.append('a')": 1,
    "s.tags = t\n t.add('a')": 0,
    "s.tags = t\n t.add(s.user.name)": 1,
    "s.args = w\n if load():\n  w.append('a')": 1,
    "s.args.extend(w)\n w.append('a')": 1,
    "s.args = w if load() else []\n w.append('a')": 1,
}
"""How many containers of all users keep what a hook puts into them for one."""


@pytest.mark.parametrize("body", SHARED)
def test_what_is_made_once_for_all_users_is_told_if_a_hook_leaves_something_in_it(
    body: str,
) -> None:
    made = "v = {}\nw = []\nt = set()\n"
    text = f"{made}def hook(s):\n {body}\nc.Spawner.pre_spawn_hook = hook\n"
    (found,) = read(f"from helper import load\n{text}").functions.values()
    assert len(found.shared) == SHARED[body]


METHODS = """
from dockerspawner import DockerSpawner
class Base(DockerSpawner):
 def start(self):
  self.b = 1
  result = super().start(cpu=1)
  self.d = 1
  return result
 def helper(self):
  return 5
class Own(Base):
 def options_from_form(self, form):
  self.b = self.helper()
c.JupyterHub.spawner_class = Own
"""


def test_methods_of_a_class_and_its_bases_are_read_as_those_of_the_spawner() -> None:
    found = {one.name: one for one in read(METHODS).functions.values()}
    shown = {
        name: {path[0]: show(value) for path, value in one.settings[SPAWNER].items()}
        for name, one in found.items()
    }
    assert shown == {
        "Base.start": {"b": "1", "cpu": "?", "d": "?"},
        "Base.helper": {},
        "Own.options_from_form": {"b": "5"},
    }
    assert found["Base.start"].parents == {"start"}


def test_the_user_of_an_authenticators_method_is_that_of_the_spawner() -> None:
    text = "class A(B):\n def pre_spawn_start(self, user, spawner):\n  spawner.b = user.name\n"
    found = read(f"from x import B\n{text}c.JupyterHub.authenticator_class = A\n").functions
    (method,) = found.values()
    ((path, value),) = method.settings[SPAWNER].items()
    assert path == ("b",)
    assert getattr(getattr(value, "value", None), "type", None) is str
