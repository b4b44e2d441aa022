"""The JSON schemas of documents, made from the types that `hublint.output.contract` gives them."""

from __future__ import annotations

import json
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    TypedDict,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from hublint.dev.layers import ROOT
from hublint.output import contract
from hublint.output.json import VERSION

FOLDER = ROOT / "output" / "schemas"
DOCUMENTS = {"check.json": contract.CheckDocument, "upgrade.json": contract.UpgradeDocument}
"""The document that each file of `FOLDER` is the schema of."""

_NAMES = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def schema_text(name: str) -> str:
    """The content of a file of `FOLDER`."""
    title = f"JSON of `hublint {name.removesuffix('.json')}`, version {VERSION}"
    return json.dumps(_schema(DOCUMENTS[name], title), indent=2) + "\n"


def _schema(document: type, title: str) -> dict[str, Any]:
    """The schema of a document: names that it does not know are allowed, since later releases add some."""
    definitions: dict[str, Any] = {}
    root = _object(document, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    optional = {name for name, hint in hints.items() if get_origin(hint) is NotRequired}
    described = {} if kind.__doc__ in {None, TypedDict.__doc__} else {"description": kind.__doc__}
    return {
        **described,
        "type": "object",
        "properties": {name: _of(hint, definitions) for name, hint in hints.items()},
        "required": [name for name in hints if name not in optional],
    }


def _of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of one type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is NotRequired:
        return _of(arguments[0], definitions)
    if origin is Annotated:
        return {"description": arguments[1], **_of(arguments[0], definitions)}
    if origin is Literal:
        return {"enum": list(arguments)} if len(arguments) > 1 else {"const": arguments[0]}
    if origin is list:
        return {"type": "array", "items": _of(arguments[0], definitions)}
    if origin in {Union, UnionType}:
        return _union([_of(one, definitions) for one in arguments])
    if is_typeddict(hint):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = {}
            definitions[hint.__name__] = _object(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": _NAMES[hint]}


def _union(found: list[dict[str, Any]]) -> dict[str, Any]:
    if all(list(one) == ["type"] for one in found):
        return {"type": [one["type"] for one in found]}
    return {"anyOf": found}
