"""Documents of single releases merged into one table per distribution, and taken apart again.

A table is a document whose facts are runs (see ``hublint.knowledge.runs``). What is merged by name
is listed in ``SHAPE``; every other fact changes as a whole. Trait signatures become numbers of the
table's ``types``. ``expand`` undoes ``merge``, so that a release can be added without the others.
"""

from __future__ import annotations

import json
from typing import Any

from hublint.knowledge.runs import pack, unpack

Document = dict[str, Any]
Shape = dict[str, Any]

ALWAYS = [[1]]
WHOLE: Shape = {}
BY_NAME: Shape = {"*": WHOLE}
CLASS: Shape = {
    **dict.fromkeys(("traits", "defaults", "environment", "deprecated", "methods"), BY_NAME),
    **dict.fromkeys(("bases", "mixin", "hidden", "checked", "present"), WHOLE),
}
SHAPE: Shape = {
    "aliases": BY_NAME,
    "entry_points": {"*": BY_NAME},
    "classes": {"*": CLASS},
    "service_fields": BY_NAME,
    "scopes": WHOLE,
    "keywords": BY_NAME,
    "calls": {"*": BY_NAME},
}


def merge(documents: list[Document]) -> Document:
    """One table of the documents of one distribution, oldest release first."""
    types: dict[str, int] = {}
    table: Document = {
        "format": 1,
        "distribution": documents[-1]["distribution"],
        "modules": sorted({module for d in documents for module in d["modules"]}),
        "versions": [document["version"] for document in documents],
    }
    facts = [_numbered(document, types) for document in documents]
    merged: Document = _merge([{k: d[k] for k in SHAPE if k in d} for d in facts], SHAPE)
    for row in merged["classes"].values():
        if row["present"] == ALWAYS:
            del row["present"]
        if not row["traits"]:
            del row["traits"]
    return table | {"types": [json.loads(text) for text in types]} | merged


def expand(table: Document) -> list[Document]:
    """The documents that a table was merged from."""
    facts = {k: table[k] for k in SHAPE if k in table}
    facts["classes"] = {p: {"present": ALWAYS} | row for p, row in table["classes"].items()}
    parts = _expand(facts, SHAPE, len(table["versions"]))
    head = {"distribution": table["distribution"], "modules": table["modules"]}
    return [
        _spelt_out(head | {"version": version} | (part or {}), table["types"])
        for version, part in zip(table["versions"], parts, strict=True)
    ]


def _merge(values: list[Any], shape: Shape) -> Any:
    if shape is WHOLE:
        return pack(values)
    names = sorted({name for value in values if value for name in value})
    return {
        name: _merge([value.get(name) if value else None for value in values], _inner(shape, name))
        for name in names
    }


def _expand(merged: Any, shape: Shape, count: int) -> list[Any]:
    if shape is WHOLE:
        return list(unpack(merged, count))
    whole: list[Any] = [None] * count
    for name, inner in merged.items():
        for index, value in enumerate(_expand(inner, _inner(shape, name), count)):
            if value is not None:
                whole[index] = {**(whole[index] or {}), name: value}
    return whole


def _inner(shape: Shape, name: str) -> Shape:
    found: Shape = shape["*"] if "*" in shape else shape[name]
    return found


def _numbered(document: Document, types: dict[str, int]) -> Document:
    """The document with trait signatures replaced by their numbers, classes marked as present."""

    def number(entries: Document) -> Document:
        return {
            name: [_number(signature, types), *([facts] if facts else [])]
            for name, (signature, facts) in sorted(entries.items())
        }

    classes = {
        path: row | {"traits": number(row.get("traits", {})), "present": 1}
        for path, row in sorted(document["classes"].items())
    }
    return document | {"classes": classes, **_fields(document, number)}


def _spelt_out(document: Document, types: list[Any]) -> Document:
    """The reverse of ``_numbered``."""

    def spell(entries: Document) -> Document:
        return {name: [types[e[0]], e[1] if len(e) > 1 else {}] for name, e in entries.items()}

    classes = {}
    for path, row in document.get("classes", {}).items():
        facts = {key: value for key, value in row.items() if key != "present"}
        classes[path] = facts | ({"traits": spell(row["traits"])} if "traits" in row else {})
    empty: Document = {"aliases": {}, "entry_points": {}}
    return empty | document | {"classes": classes, **_fields(document, spell)}


def _fields(document: Document, change: Any) -> Document:
    fields = document.get("service_fields")
    return {"service_fields": change(fields)} if fields else {}


def _number(signature: Any, types: dict[str, int]) -> int:
    return types.setdefault(json.dumps(signature, separators=(",", ":")), len(types))
