"""What a class has that others override, and may hand over: its methods, and settings that hold functions."""

from __future__ import annotations

import ast
import inspect
from typing import Any

import traitlets

from hublint.dev.generate.inside.handlers import syntax_of

HOLD_FUNCTIONS = ("Any", "Callable", "LoadableCallable")
ROLES = ("Spawner", "Authenticator", "JupyterHub")


def role_of(cls: Any) -> str:
    """The base class of JupyterHub that a class derives from; empty for others."""
    names = {base.__name__ for base in cls.__mro__ if base.__module__.startswith("jupyterhub")}
    return next((role for role in ROLES if role in names), "")


def methods(cls: Any) -> dict[str, Any]:
    """The public methods that a class itself defines: `{"start": {"parameters": [], "async": 1, ...}}`."""
    members = {name: member for name, member in vars(cls).items() if not name.startswith("_")}
    functions = {name: one for name, one in members.items() if inspect.isfunction(one)}
    return {name: _method(function) for name, function in sorted(functions.items())}


def holds_functions(trait: Any) -> bool:
    """Whether a setting may be a function."""
    if isinstance(trait, traitlets.Union):
        return any(map(holds_functions, trait.trait_types))
    return type(trait).__name__ in HOLD_FUNCTIONS


def default_parameters(trait: Any) -> list[str]:
    """The names of the parameters of the function that is a setting's default."""
    default = getattr(trait, "default_value", None)
    is_function = inspect.isfunction(default)
    return [one.name for one in parameters(default)] if is_function else []


def _method(function: Any) -> dict[str, Any]:
    """Parameters after `self` (`data=` has a default), whether it is to be awaited, and what it does without a child.

    `returns`: it returns something; `abstract`: it does nothing, or only raises an error.
    """
    tree = syntax_of(function)
    facts = {
        "parameters": [_spelled(one) for one in list(parameters(function))[1:]],
        "async": int(is_awaited(function)),
        "yields": int(inspect.isasyncgenfunction(function)),
        "returns": int(tree is not None and _returns(tree)),
        "abstract": int(tree is not None and _is_abstract(tree)),
    }
    return {key: value for key, value in facts.items() if value}


def parameters(function: Any) -> Any:
    """The parameters of a function."""
    return inspect.signature(function).parameters.values()


def is_awaited(function: Any) -> bool:
    """Whether what a function gives is to be awaited: `async def`, and tornado's and asyncio's older coroutines."""
    inner = inspect.unwrap(function)
    is_old = getattr(function, "__tornado_coroutine__", False) or inspect.isgeneratorfunction(inner)
    return inspect.iscoroutinefunction(function) or bool(is_old)


def _spelled(parameter: inspect.Parameter) -> str:
    kinds = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    stars = next((text for kind, text in kinds.items() if parameter.kind is kind), "")
    has_default = parameter.default is not parameter.empty
    return f"{stars}{parameter.name}{'=' if has_default else ''}"


def _returns(tree: Any) -> bool:
    """Whether a function itself returns more than `None`."""
    returns = (node for node in _own(tree) if isinstance(node, ast.Return) and node.value)
    return any(not (isinstance(n.value, ast.Constant) and n.value.value is None) for n in returns)


def _own(tree: Any) -> Any:
    """The nodes of a function without those of functions inside it."""
    waiting = list(ast.iter_child_nodes(tree))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            waiting.extend(ast.iter_child_nodes(node))


def _is_abstract(tree: Any) -> bool:
    body = [node for node in tree.body if not isinstance(node, (ast.Pass, ast.Expr))]
    return all(isinstance(node, ast.Raise) for node in body) and all(
        isinstance(node.value, ast.Constant) for node in tree.body if isinstance(node, ast.Expr)
    )
