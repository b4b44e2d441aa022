"""How a package calls what a config hands over: functions in settings, and methods of its own classes.

Read from the source of the package: `self.pre_spawn_hook(self)`, `hook = self.app.user_redirect_hook` with `hook(...)`
below, a helper that calls its parameter, and methods called of an object whose name says what it is.
"""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hublint.dev.generate.inside.class_methods import default_parameters, holds_functions, role_of
from hublint.dev.generate.inside.handlers import module_syntax

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
NEVER, MAY, MUST = 0, 1, 2
AWAITS = {"maybe_future", "ensure_future", "with_timeout", "convert_yielded", "isawaitable"}
"""Functions that take a value or something to wait for alike."""
HOLDERS = {
    "spawner": "Spawner",
    "current_spawner": "Spawner",
    "authenticator": "Authenticator",
    "auth": "Authenticator",
    "app": "JupyterHub",
}
"""What a variable or attribute of this name holds."""
OBJECTS = {"Spawner": "spawner", "Authenticator": "authenticator", "JupyterHub": "app"}
"""What an object of a role is called where it is an argument."""

Call = dict[str, Any]


@dataclass
class Scope:
    """A function of the package, with the class that holds it and the syntax tree above each node."""

    node: Any
    role: str
    owner: str
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)
    held: dict[str, str] = field(default_factory=dict)


def read_calls(modules: Iterable[Any], classes: Iterable[Any]) -> Any:
    """The calls that a package makes of settings and methods of its classes, by role and name."""
    names: dict[str, set[str]] = {}
    roles: dict[str, dict[str, str]] = {}
    defaults: dict[tuple[str, str], list[str]] = {}
    for cls in classes:
        role = role_of(cls)
        roles.setdefault(cls.__module__, {})[cls.__name__] = role
        for name, trait in cls.class_traits(config=True).items():
            if holds_functions(trait):
                names.setdefault(role, set()).add(name)
                defaults[role, name] = default_parameters(trait)
        if role != "JupyterHub":
            names.setdefault(role, set()).update(
                n for n in dir(cls) if not n.startswith("_") and _is_method(cls, n)
            )
    names.pop("", None)
    by_name = {module.__name__: module for module in modules}
    trees = ((module_syntax(one), roles.get(name, {})) for name, one in by_name.items())
    found = calls_of([(tree, held) for tree, held in trees if tree is not None], names)
    for (role, name), parameters in defaults.items():
        call = found.get(role, {}).get(name)
        if call and len(parameters) == len(call["arguments"]):
            call["arguments"] = parameters
    return found


def _is_method(cls: Any, name: str) -> bool:
    """Whether JupyterHub or the package itself defines a method, and not traitlets."""
    owner = next((base for base in cls.__mro__ if name in vars(base)), object)
    return inspect.isfunction(vars(owner).get(name)) and not owner.__module__.startswith(
        "traitlets"
    )


def calls_of(trees: list[tuple[ast.Module, dict[str, str]]], names: dict[str, set[str]]) -> Any:
    """The calls of each name by role: `{"Spawner": {"pre_spawn_hook": {...}}}`.

    `trees` are the modules with the role of each of their classes, `names` the wanted names by role.
    """
    scopes = [scope for tree, roles in trees for scope in _scopes(tree, roles)]
    helpers = dict(_helpers(scopes))
    found: dict[str, dict[str, list[Call]]] = {}
    for scope in scopes:
        _note_held(scope, names)
        for node in ast.walk(scope.node):
            if isinstance(node, ast.Call):
                for role, name, call in _calls(scope, node, names, helpers, scopes):
                    found.setdefault(role, {}).setdefault(name, []).append(call)
    return {
        role: {name: one for name, many in sorted(by.items()) if (one := _united(many))}
        for role, by in found.items()
    }


def _scopes(tree: ast.Module, roles: dict[str, str]) -> Iterator[Scope]:
    for node in tree.body:
        if isinstance(node, FUNCTIONS):
            yield _scope(node, "", "")
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, FUNCTIONS):
                    yield _scope(inner, roles.get(node.name, ""), node.name)


def _scope(node: Any, role: str, owner: str) -> Scope:
    parents = {child: above for above in ast.walk(node) for child in ast.iter_child_nodes(above)}
    return Scope(node, role, owner, parents)


def _helpers(scopes: list[Scope]) -> Iterator[tuple[str, tuple[int, Call]]]:
    """Functions that call one of their parameters: its number, and the call."""
    for scope in scopes:
        parameters = [one.arg for one in scope.node.args.args]
        for node in ast.walk(scope.node):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                name = node.func.id
                if name in parameters and name not in ("cls", "self"):
                    place = parameters.index(name) - (parameters[0] == "self")
                    yield scope.node.name, (place, _call(scope, node))


def _note_held(scope: Scope, names: dict[str, set[str]]) -> None:
    """Local names for a setting: `hook = self.pre_spawn_hook`, and `proposal.value` in its validator."""
    for node in ast.walk(scope.node):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            for part in node.value.values if isinstance(node.value, ast.BoolOp) else [node.value]:
                found = _named(scope, part, names)
                if found:
                    scope.held[node.targets[0].id] = ".".join(found)
    for decorator in scope.node.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith("validate"):
            for one in decorator.args:
                name = one.value if isinstance(one, ast.Constant) else None
                if isinstance(name, str) and name in names.get(scope.role, ()):
                    for text in ("proposal.value", "proposal['value']"):
                        scope.held[text] = f"{scope.role}.{name}"


def _named(scope: Scope, node: ast.AST, names: dict[str, set[str]]) -> tuple[str, str] | None:
    """The role and the wanted name that an expression is: `self.user.spawner.start`."""
    held = scope.held.get(ast.unparse(node))
    if held:
        role, _, name = held.partition(".")
        return role, name
    if not isinstance(node, ast.Attribute):
        return None
    holder = ast.unparse(node.value).rpartition(".")[2]
    role = scope.role if holder == "self" else HOLDERS.get(holder, "")
    return (role, node.attr) if node.attr in names.get(role, ()) else None


def _calls(
    scope: Scope,
    node: ast.Call,
    names: dict[str, set[str]],
    helpers: dict[str, tuple[int, Call]],
    scopes: list[Scope],
) -> Iterator[tuple[str, str, Call]]:
    found = _named(scope, node.func, names)
    if found:
        yield (*found, _call(scope, node, scopes))
        return
    function = ast.unparse(node.func).rpartition(".")[2]
    place, call = helpers.get(function, (0, {}))
    if call and place < len(node.args):
        handed = _named(scope, node.args[place], names)
        if handed:
            waits = max(call["awaits"], _waits(scope, node, scopes))
            yield (*handed, {**call, "awaits": waits})


def _call(scope: Scope, node: ast.Call, scopes: list[Scope] | None = None) -> Call:
    return {
        "arguments": [_argument(scope, one) for one in node.args],
        "keywords": sorted(one.arg or "**" for one in node.keywords),
        "awaits": _waits(scope, node, scopes or []),
        "used": int(_is_used(scope, node)),
    }


def _argument(scope: Scope, node: ast.AST) -> str:
    """What an argument is called: `self` is what its class is."""
    last = ast.unparse(node).rpartition(".")[2]
    if last == "self":
        other = "handler" if scope.owner.endswith("Handler") else scope.owner.lower()
        return OBJECTS.get(scope.role, other)
    if last in HOLDERS:
        return OBJECTS[HOLDERS[last]]
    return last if last.isidentifier() or last.startswith("*") else "argument"


def _waits(scope: Scope, node: ast.AST, scopes: list[Scope], depth: int = 2) -> int:
    """Whether what a call gives may or must be something to wait for."""
    above = scope.parents.get(node)
    while isinstance(above, (ast.IfExp, ast.BoolOp, ast.Starred)):
        node, above = above, scope.parents.get(above)
    if isinstance(above, (ast.Await, ast.Yield, ast.YieldFrom)):
        return MUST
    if _waits_for_argument(above):
        return MAY
    if isinstance(above, ast.Assign) and isinstance(above.targets[0], ast.Name):
        return _waits_for_name(scope, above.targets[0].id)
    if isinstance(above, ast.Return) and depth and isinstance(scope.node, ast.FunctionDef):
        return _waits_for_result(scope.node.name, scopes, depth - 1)
    return NEVER


def _waits_for_name(scope: Scope, name: str) -> int:
    for node in ast.walk(scope.node):
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load):
            above = scope.parents.get(node)
            if isinstance(above, (ast.Await, ast.Yield)) or _waits_for_argument(above):
                return MAY
    return NEVER


def _waits_for_result(function: str, scopes: list[Scope], depth: int) -> int:
    """Whether those who call a function wait for what it gives."""
    found = [
        _waits(scope, node, scopes, depth)
        for scope in scopes
        for node in ast.walk(scope.node)
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == function
    ]
    return _all_wait(found)


def _is_used(scope: Scope, node: ast.AST) -> bool:
    above = scope.parents.get(node)
    while above and (isinstance(above, (ast.Await, ast.Yield)) or _waits_for_argument(above)):
        above = scope.parents.get(above)
    return not isinstance(above, ast.Expr)


def _waits_for_argument(node: Any) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in AWAITS


def _all_wait(waits: list[int]) -> int:
    """Whether what a function gives may or must be awaited, where its callers do not agree."""
    if MUST in waits:
        return MUST
    return MAY if MAY in waits else NEVER


def _united(calls: list[Call]) -> Call | None:
    """One call for all that a package makes; None where they differ in their positional arguments."""
    calls = [one for one in calls if not any(a.startswith("*") for a in one["arguments"])]
    if len({len(one["arguments"]) for one in calls}) != 1:
        return None
    always = set.intersection(*(set(one["keywords"]) for one in calls))
    ever = set.union(*(set(one["keywords"]) for one in calls))
    named = [a for a in calls if "argument" not in a["arguments"]] or calls
    call = {
        "arguments": named[0]["arguments"],
        "keywords": sorted(always),
        "offered": sorted(ever - always),
        "awaits": _all_wait([one["awaits"] for one in calls]),
        "used": max(one["used"] for one in calls),
    }
    return {key: value for key, value in call.items() if value or key == "arguments"}
