"""`allowed_images`: what is no list of images, who may start which, and the image that nobody offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, remove_setting, replace, replace_string
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.images.references import choices, parsed
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import Collection, Constant, Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Entry, Value

OWN_WAY = ("check_allowed", "_get_allowed_images", "start")
"""Methods of a subclass that may treat `allowed_images` in another way."""


def _allowed(hub: Hub) -> Trait | None:
    """The trait, where DockerSpawner itself reads it."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or spawner.overrides(*OWN_WAY):
        return None
    return spawner.trait(_name(hub))


def _name(hub: Hub) -> str:
    return "allowed_images" if hub.at_least("dockerspawner", "12.0") else "image_whitelist"


@rule("HUB905", Severity.ERROR)
def allowed_images_not_a_list(hub: Hub) -> Iterator[Report]:
    """A text, None or a tuple in place of a list or dict of images."""
    trait = _allowed(hub)
    if trait is None or trait.value is None:
        return
    value = trait.value
    if isinstance(value, Collection):
        yield from _listed(value)
    elif isinstance(value, Constant) and isinstance(value.value, str):
        if value.value != "*" or not hub.at_least("dockerspawner", "13.0"):
            yield _as_text(hub, value, value.value)
    elif isinstance(value, Constant) and hub.spawner.trait("options_form").is_default:
        yield _no_list(trait, value)


def _listed(value: Collection) -> Iterator[Report]:
    if value.kind != "list" and (len(value.items) > 1 or not value.complete):
        found = as_python(value)
        images = sorted(found, key=str) if isinstance(found, set | frozenset) else found
        code = to_source(value.source, list(images)) if isinstance(images, list | tuple) else None
        message = (
            f"`allowed_images` is a {value.kind}, and DockerSpawner can look up an image only in a list or dict:"
            " every start with an image from the form fails; write a list"
        )
        remedy = fix("Write a list", replace(value, code)) if code else None
        yield Report(value.place(f"a {value.kind}"), message, fix=remedy)
    for item in value.items if value.kind == "list" else ():
        if isinstance(item, Mapping | Collection) and getattr(item, "kind", "list") == "list":
            message = (
                "`allowed_images` is a list of names, and this entry is none: nobody can log in or start a server"
                " (error 500); write the image's name"
            )
            yield Report(item.place("not a name"), message)


def _as_text(hub: Hub, value: Value, written: str) -> Report:
    fate = (
        "login and every page of a user fail with error 500"
        if hub.at_least("dockerspawner", "13.0")
        else "the form offers its letters, and every start fails"
    )
    message = (
        f"`allowed_images` takes a list or a dict of images, not the text {quote(written)}: {fate};"
        " write a list, even of one image"
    )
    edit = replace(value, to_source(value.source, [written]))
    remedy = fix("Put the image into a list", edit if parsed(written) else None)
    return Report(value.place("not a list"), message, fix=remedy)


def _no_list(trait: Trait, value: Constant) -> Report:
    message = (
        f"`allowed_images` takes a list or a dict of images, and {quote(value.value)} is none: the page that"
        " starts a server fails with error 500; remove the line, and only the configured image can be started"
    )
    plain = isinstance(value.node, cst.Name) and trait.setting is not None
    edit = remove_setting(trait.setting) if plain and trait.setting is not None else None
    return Report(value.place("not a list"), message, fix=fix("Remove the line", edit))


@rule("HUB906", Severity.WARNING)
def any_image_allowed(hub: Hub) -> Iterator[Report]:
    """Users may start any image: by `"*"`, or by default before DockerSpawner 13 (GHSA-hfgr-h3vc-p6c2)."""
    trait = _allowed(hub)
    if trait is None:
        return
    newer = hub.at_least("dockerspawner", "13.0")
    if newer and trait.value is not None and as_str(trait.value) == "*":
        message = (
            '`allowed_images = "*"` lets every user start any image of any registry on your hosts, by the form or'
            " the API, also one that runs as root; list the images that you trust"
        )
        yield Report(trait.value.place("any image"), message)
    setting = hub.spawner.setting
    if newer or setting is None or not hub.at_least("dockerspawner", "0.11"):
        return
    empty = trait.given is not None and as_python(trait.value) in ([], {})
    if empty or (trait.is_untouched and not hub.fragment):
        message = (
            "before DockerSpawner 13 every user may start any image through the API unless `allowed_images` names"
            " some (GHSA-hfgr-h3vc-p6c2); upgrade, or list the images that you trust"
        )
        fix_it = None if empty else _only_own(hub)
        yield Report(setting.value_place("any image"), message, fix=fix_it, severity=Severity.ERROR)


def _only_own(hub: Hub) -> Fix | None:
    image = as_str(hub.spawner.trait("image").value)
    if image is None:
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    edit = insert_setting(hub, section, _name(hub), to_source(hub.source, [image]))
    return fix("Allow the configured image only", edit, applicability="unsafe")


@rule("HUB907", Severity.WARNING)
def default_image_not_allowed(hub: Hub) -> Iterator[Report]:
    """The image that starts without a choice is none of those that are offered."""
    trait, image = _allowed(hub), hub.spawner.trait("image")
    if trait is None or trait.given is None or trait.given is None or not trait.settings:
        return
    offered = [as_str(value) for value in choices(trait.given)]
    if as_python(trait.given) is NOT_KNOWN or not offered or None in offered:
        return
    written = as_str(image.given)
    if image.is_untouched and hub.spawner.known:
        if not any("jupyterhub/singleuser" in one for one in offered if one):
            yield _unset(hub, trait.given, len(offered))
    elif image.given is not None and written is not None:
        if isinstance(trait.given, Mapping) and (real := as_str(trait.given.get(written))):
            if real != written:
                yield _alias(image.given, written, real)
        elif not any(_same(written, one) for one in offered if one):
            yield _other(image.given, written, len(offered), trait.given)


def _same(one: str, other: str) -> bool:
    first, second = parsed(one), parsed(other)
    return first is not None and second is not None and first.identity == second.identity


def _unset(hub: Hub, allowed: Value, count: int) -> Report:
    alone = (
        "with one allowed image there is no form, so every user gets"
        if count == 1
        else "a start through the API or the admin page gets"
    )
    message = (
        f"`image` is not set: {alone} DockerSpawner's default image, which is not among the `allowed_images`;"
        " set `image` to one of them"
    )
    first = as_str(choices(allowed)[0])
    section = section_of(hub.spawner, "DockerSpawner")
    edit = insert_setting(hub, section, "image", to_source(hub.source, first))
    remedy = fix("Make the first allowed image the default", edit, applicability="unsafe")
    severity = None if count == 1 else Severity.INFO
    return Report(allowed.place("without the default"), message, fix=remedy, severity=severity)


def _alias(image: Value, label: str, real: str) -> Report:
    message = (
        f"{quote(label)} is a label of `allowed_images` and no image: a start without a choice asks Docker for an"
        f" image of that name and fails; write {quote(real)}"
    )
    remedy = fix("Write the name of the image", replace_string(image, real))
    return Report(image.place("a label"), message, fix=remedy, severity=Severity.ERROR)


def _other(image: Value, written: str, count: int, allowed: Value) -> Report:
    alone = (
        "with one allowed image there is no form, so every user gets it all the same"
        if count == 1
        else "a start through the API or the admin page gets it all the same"
    )
    message = (
        f"the image {quote(written)} is not among the `allowed_images`: {alone};"
        " set `image` to one of them, or allow it"
    )
    return Report(image.place("not allowed"), message, (allowed.place("allowed images"),))


@rule("HUB908", Severity.ERROR)
def reversed_allowed_images(hub: Hub) -> Iterator[Report]:
    """The keys of `allowed_images` are what users see, the values are the images."""
    trait = _allowed(hub)
    if trait is None or not isinstance(trait.value, Mapping):
        return
    for entry in trait.value.entries:
        key, value = as_str(entry.key), as_str(entry.value)
        if key is None or value is None or parsed(value) is not None or not _is_image(key):
            continue
        message = (
            f"in `allowed_images` the key is what users see and the value is the image: Docker is asked for an"
            f" image named {quote(value)} and every such start fails; write {quote(value)} first"
        )
        yield Report(entry.value.place("no image"), message, fix=_swap(trait.value, entry))


def _is_image(name: str) -> bool:
    return ("/" in name or ":" in name) and parsed(name) is not None


def _swap(allowed: Mapping, entry: Entry) -> Fix | None:
    key, value = as_str(entry.key) or "", as_str(entry.value) or ""
    taken = [as_str(other.value) for other in allowed.entries]
    if taken.count(value) > 1 or allowed.get(value) is not None:
        return None
    return fix(
        "Swap label and image", replace_string(entry.key, value), replace_string(entry.value, key)
    )
