"""Whether what the body of a class defines is a trait that the configuration sets: `Unicode().tag(config=True)`."""

from __future__ import annotations

import libcst as cst

from hublint.interpret.values import External, Unknown, Value

PACKAGES = ("traitlets.", "jupyterhub.traitlets.", "builtins.")
"""Where calls without `config=True` surely make no trait that the configuration sets."""


def is_own_trait(value: Value) -> bool | None:
    """True or false where the body tells; None where a function of another module makes the value.

    Plain values, methods and untagged traits hide an inherited trait of their name from the configuration.
    """
    if isinstance(value, External):
        return None
    if not isinstance(value, Unknown):
        return False
    return _of_call(value.node, value.call)


def _of_call(node: cst.CSTNode, path: str | None) -> bool | None:
    if not isinstance(node, cst.Call):
        return None
    for argument in node.args:
        if argument.star or (argument.keyword and argument.keyword.value == "config"):
            return _is_true(argument.value)
    if isinstance(node.func, cst.Attribute) and node.func.attr.value == "tag":
        return _of_call(node.func.value, "traitlets." if _makes_object(node.func.value) else None)
    return False if path and path.startswith(PACKAGES) else None


def _makes_object(node: cst.CSTNode) -> bool:
    """Whether a call is that of a class by its looks, `Unicode()` or `traitlets.Unicode()`."""
    if not isinstance(node, cst.Call):
        return False
    name = node.func.attr if isinstance(node.func, cst.Attribute) else node.func
    return isinstance(name, cst.Name) and name.value[:1].isupper()


def _is_true(node: cst.BaseExpression) -> bool | None:
    words = {"True": True, "False": False}
    return words.get(node.value) if isinstance(node, cst.Name) else None
