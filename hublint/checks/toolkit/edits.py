"""Edits that cure: literals respelled, keys renamed, entries and statements replaced, added and taken away.

Every helper gives None where the file does not spell the thing to change at its own place (it is computed,
comes out of a loop, or from another module); then there is no mechanical cure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.computed import is_decided_by_code
from hublint.checks.toolkit.deployment_placeholders import is_placeholder, is_same_word
from hublint.checks.toolkit.literals import (
    is_literal,
    is_only_use,
    requote,
    spelled_like,
    to_source,
)
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Edit, Fix
from hublint.interpret.values import Constant, Entry, Mapping, Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.findings import Applicability
    from hublint.hub.setting import Setting
    from hublint.interpret.writes import Write
    from hublint.source import Source


def fix(title: str, *edits: Edit | None, applicability: Applicability = "safe") -> Fix | None:
    """A fix made of these edits; None if one of them cannot be made.

    One that only takes something away is not safe where code or the environment decided that it is there.
    """
    made = tuple(edit for edit in edits if edit is not None)
    if len(made) < len(edits) or not made:
        return None
    removes = all(edit.kind == "remove" for edit in made)
    if removes and any(is_decided_by_code(edit.source, edit.node) for edit in made):
        return Fix(f"{title}, though code decides about it", made, "unsafe")
    return Fix(title, made, applicability)


def replace_string(value: Value, text: str) -> Edit | None:
    """Another text in a string literal, in its own quotes; wherever else a name uses it, it changes too.

    None for what is filled in when the config is deployed: what will stand there is not known.
    """
    return None if _is_filled_in(value, text) else _with_text(value, text)


def _is_filled_in(value: Value, text: str) -> bool:
    """Whether a literal is a placeholder of the deployment, and no word that another takes the place of."""
    old = literal_str(value)
    return old is not None and is_placeholder(old) and not is_same_word(old, text)


def _with_text(value: Value, text: str) -> Edit | None:
    """Another text; of what the deployment gives, in the place of its reading, from where the edit moves there."""
    if isinstance(value, Constant) and value.environment is not None:
        return Edit(value.source, value.node, to_source(value.source, text))
    if not is_literal(value) or not isinstance(value.node, cst.SimpleString):
        return None
    return Edit(value.source, value.node, requote(value.node.value, text))


def replace(value: Value, code: str) -> Edit | None:
    """Other code in place of a literal or a container written out, if nothing else uses it under a name."""
    if not is_literal(value) or not is_only_use(value):
        return None
    word = code if code[:1] in ("'", '"') else ""
    return None if _is_filled_in(value, word) else Edit(value.source, value.node, code)


def rename_key(entry: Entry, name: str) -> Edit | None:
    """Another constant string key: of a dict element, a keyword of `dict(...)`, or an item assignment."""
    source = entry.key.source
    if isinstance(entry.node, cst.Arg):
        keyword = entry.node.keyword
        return Edit(source, keyword, name) if keyword is not None and name.isidentifier() else None
    return _with_text(entry.key, name)


def fix_key(entry: Entry, name: str) -> Fix | None:
    """A dict entry under the key that was meant, as far as anybody can tell."""
    return fix(f"Rename the key to {quote(name)}", rename_key(entry, name), applicability="unsafe")


def remove_entry(entry: Entry) -> Edit | None:
    """Take away a dict element, a keyword of `dict(...)`, or the statement of an item assignment."""
    node = entry.node
    if _has_one_target(node) or isinstance(node, cst.DictElement | cst.Arg):
        return Edit(entry.key.source, node, kind="remove")
    return None


def remove_item(item: Value) -> Edit | None:
    """Take away an element of a list, tuple or set that is written out."""
    element = item.source.parent(item.node)
    return Edit(item.source, element, kind="remove") if isinstance(element, cst.Element) else None


def add_entry(mapping: Mapping, key: str, code: str) -> Edit | None:
    """One more `key: code` at the end of a dict."""
    return add_entries(mapping, [(key, code)])


def add_entries(mapping: Mapping, pairs: Sequence[tuple[str, str]]) -> Edit | None:
    """More entries (key, code of the value) at the end of a dict: a display, or a call of `dict` with keywords."""
    source, node = mapping.source, mapping.node
    if isinstance(node, cst.Call):
        last = node.args[-1] if node.args else None
        if last is None or last.star or not all(key.isidentifier() for key, _ in pairs):
            return None
        return Edit(
            source, last, ", ".join([source.code(last), *(f"{key}={code}" for key, code in pairs)])
        )
    if not isinstance(node, cst.Dict):
        return None
    added = [f"{_like_keys(mapping, key)}: {code}" for key, code in pairs]
    if not node.elements:
        return Edit(source, node, "{" + ", ".join(added) + "}")
    return _at_end(source, node, added)


def _at_end(source: Source, node: cst.Dict, added: Sequence[str]) -> Edit:
    """Code of new elements at the end of a dict: on lines of their own if the brace stands on one."""
    last, end = node.elements[-1], source.code(node.rbrace)
    above, newline, brace = end.rpartition("\n")
    indentation = _indentation(source, last)
    if not newline or indentation is None:
        return Edit(source, last, ", ".join([source.code(last), *added]))
    comma = "" if isinstance(last.comma, cst.Comma) else ","
    lines = "".join(f"{indentation}{one},\n" for one in added)
    return Edit(source, node.rbrace, comma + above + newline + lines + brace)


def _indentation(source: Source, node: cst.CSTNode) -> str | None:
    """The white space before a node that begins its line, None for others."""
    start, _ = source.span(node)
    line, _ = source.position(start)
    before = source.text[source.line_span(line)[0] : start]
    return None if before.strip() else before


def extend_dict(mapping: Mapping, new: dict[str, object]) -> Edit | None:
    """Entries of plain Python objects at the end of a dict, in the quotes of its first key."""
    return add_entries(mapping, [(key, _like_keys(mapping, new[key])) for key in new])


def _like_keys(mapping: Mapping, thing: object) -> str:
    """A plain object as code, in the quotes of the first key of a dict."""
    for entry in mapping.entries:
        if isinstance(entry.key.node, cst.SimpleString):
            return spelled_like(entry.key.node.value, thing)
    return to_source(mapping.source, thing)


def is_simple_assignment(write: Write) -> bool:
    """Whether a statement is one assignment of one trait by name, `c.<section>.<trait> = …`, and nothing else."""
    node, target = write.statement, write.target
    if not isinstance(node, cst.Assign) or not isinstance(target, cst.Attribute):
        return False
    return [one.target for one in node.targets] == [target]


def remove_setting(setting: Setting) -> Edit | None:
    """Take away the statement that assigns a trait, if it does nothing else."""
    return remove_write(setting.write)


def remove_write(write: Write) -> Edit | None:
    """Take away a statement that sets a trait, if it does nothing else."""
    node, others = write.statement, cst.AnnAssign | cst.AugAssign | cst.Expr | cst.Call
    if _has_one_target(node) or isinstance(node, others):
        return Edit(write.source, node, kind="remove")
    return None


def _has_one_target(node: cst.CSTNode) -> bool:
    """Whether a statement assigns to one thing only: neither `a = b = …` nor `a, b = …`."""
    if not isinstance(node, cst.Assign) or len(node.targets) != 1:
        return False
    return not isinstance(node.targets[0].target, cst.Tuple | cst.List)


def rename_setting(write: Write, *path: str) -> Edit | None:
    """Another section and trait in the target of a plain assignment: `c.<path> = …`."""
    if not write.plain or not isinstance(write.target, cst.Attribute):
        return None
    return Edit(write.source, write.target, ".".join((root(write), *path)))


def root(write: Write) -> str:
    """The name that a plain write's target begins with: `c`."""
    node = write.target
    while isinstance(node, cst.Attribute):
        node = node.value
    return node.value if isinstance(node, cst.Name) else "c"


def literal_str(value: Value | None) -> str | None:
    """The text of a string literal that spells its value itself, None for anything computed."""
    if isinstance(value, Constant) and isinstance(value.value, str) and is_literal(value):
        return value.value
    return None
