"""HUB905 allowed-images-not-a-list, HUB906 any-image-allowed, HUB907 default-image-not-allowed,
HUB908 reversed-allowed-images: the images that users may choose from.
"""  # noqa: D205

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix, remove_setting, replace, replace_string
from hublint.checks.toolkit.insertion import insert_setting, section_of
from hublint.checks.toolkit.literals import to_source
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.images.references import parse
from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import Collection, Constant, Mapping, members_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Entry, Value

READERS = ("check_allowed", "_get_allowed_images", "start")
"""Methods that read `allowed_images`; a subclass that overrides one may treat it in another way."""


def _trait(hub: Hub) -> Trait | None:
    """The trait, where DockerSpawner itself reads it."""
    spawner = hub.spawner
    if not spawner.is_a("DockerSpawner") or spawner.overrides(*READERS):
        return None
    return spawner.trait(_trait_name(hub))


def _trait_name(hub: Hub) -> str:
    return "allowed_images" if hub.at_least("dockerspawner", "12.0") else "image_whitelist"


@rule("HUB905", Severity.ERROR, changes=("image",))
def allowed_images_not_a_list(hub: Hub) -> Iterator[Report]:
    """A string, None or a tuple in place of a list or dict of images."""
    trait = _trait(hub)
    value = trait.value if trait is not None else None
    if trait is None or value is None:
        return
    if isinstance(value, Collection):
        yield from _report_collection(value)
    elif isinstance(value, Constant) and isinstance(value.value, str):
        if value.value != "*" or not hub.at_least("dockerspawner", "13.0"):
            yield _report_string(hub, value, value.value)
    elif isinstance(value, Constant) and hub.spawner.trait("options_form").is_default:
        yield _report_scalar(trait, value)


def _report_collection(value: Collection) -> Iterator[Report]:
    if value.kind == "list":
        for item in value.items:
            if isinstance(item, Mapping) or (isinstance(item, Collection) and item.kind == "list"):
                message = (
                    "Entries of `allowed_images` must be names of images, but this is not, so nobody can log in or"
                    " start a server (error 500). Write the name of the image."
                )
                yield Report(item.place("not a name"), message)
    elif len(value.items) > 1 or not value.complete:
        message = (
            f"`allowed_images` must be a list or dict, but this is a {value.kind}, so every start with an image from"
            " the form fails. Write a list."
        )
        yield Report(value.place(f"a {value.kind}"), message, fix=_fix_list(value))


def _fix_list(value: Collection) -> Fix | None:
    plain = as_python(value)
    images = sorted(plain, key=str) if isinstance(plain, set | frozenset) else plain
    if not isinstance(images, list | tuple):
        return None
    return fix("Write a list", replace(value, to_source(value.source, list(images))))


def _report_string(hub: Hub, value: Value, written: str) -> Report:
    outcome = (
        "every login and user page fails with error 500"
        if hub.at_least("dockerspawner", "13.0")
        else "the form offers its letters and every start fails"
    )
    message = (
        f"`allowed_images` must be a list or dict, but {quote_value(written)} is a string, so with"
        f" {hub.release_note('dockerspawner')} {outcome}. Write a list."
    )
    edit = replace(value, to_source(value.source, [written])) if parse(written) else None
    remedy = fix("Put the image into a list", edit)
    return Report(value.place("not a list"), message, fix=remedy)


def _report_scalar(trait: Trait, value: Constant) -> Report:
    message = (
        f"`allowed_images` must be a list or dict, but {quote(value.value)} is not, so the page that starts a server"
        " fails with error 500. Remove the line to allow only the configured image."
    )
    is_name = isinstance(value.node, cst.Name) and trait.setting is not None
    edit = remove_setting(trait.setting) if is_name and trait.setting is not None else None
    return Report(value.place("not a list"), message, fix=fix("Remove the line", edit))


@rule("HUB906", Severity.WARNING, changes=("image",))
def any_image_allowed(hub: Hub) -> Iterator[Report]:
    """Users may start any image: by `"*"`, or by default before DockerSpawner 13 (GHSA-hfgr-h3vc-p6c2)."""
    trait = _trait(hub)
    if trait is None:
        return
    if hub.at_least("dockerspawner", "13.0"):
        if trait.value is not None and as_str(trait.value) == "*":
            message = (
                f'With {hub.release_note("dockerspawner")}, `allowed_images = "*"` lets every user start any image from'
                " any registry on your hosts, even one that runs as root. List the images that you trust."
            )
            yield Report(trait.value.place("any image"), message)
    elif hub.at_least("dockerspawner", "0.11"):
        yield from _report_open_default(hub, trait)


def _report_open_default(hub: Hub, trait: Trait) -> Iterator[Report]:
    setting = hub.spawner.setting
    is_empty = trait.given is not None and as_python(trait.value) in ([], {})
    is_missing = trait.is_untouched and not hub.fragment
    if setting is None or not (is_empty or is_missing):
        return
    message = (
        f"Any user can start any Docker image through the API: {hub.release_note('dockerspawner')} allows all images"
        f" unless `{_trait_name(hub)}` is set (GHSA-hfgr-h3vc-p6c2). Upgrade to 13 or later, or list the images that"
        " you trust."
    )
    remedy = None if is_empty else _fix_allowing_configured(hub)
    place = setting.value_place("any image")
    yield Report(place, message, fix=remedy, severity=Severity.ERROR)


def _fix_allowing_configured(hub: Hub) -> Fix | None:
    image = as_str(hub.spawner.trait("image").value)
    if image is None:
        return None
    section = section_of(hub.spawner, "DockerSpawner")
    edit = insert_setting(hub, section, _trait_name(hub), to_source(hub.source, [image]))
    return fix("Allow the configured image only", edit, applicability="unsafe")


@rule("HUB907", Severity.WARNING, changes=("image",))
def default_image_not_allowed(hub: Hub) -> Iterator[Report]:
    """The image that starts without a choice is not one of those that are offered."""
    trait, image = _trait(hub), hub.spawner.trait("image")
    allowed = trait.given if trait is not None and trait.settings else None
    if allowed is None or as_python(allowed) is NOT_KNOWN:
        return
    names = [as_str(value) for value in members_of(allowed)]
    if None in names or not any(names):
        return
    written = as_str(image.given)
    if image.setting is not None and image.setting.is_made_by_code:
        return
    if image.is_untouched and hub.spawner.known:
        if not any("jupyterhub/singleuser" in name for name in names if name):
            yield _report_unset(hub, allowed, len(names))
    elif image.given is not None and written is not None:
        if isinstance(allowed, Mapping) and (real := as_str(allowed.get(written))):
            if real != written:
                yield _report_label(image.given, written, real)
        elif not any(_is_same(written, name) for name in names if name):
            yield _report_other(image.given, written, len(names), allowed)


def _is_same(image: str, other: str) -> bool:
    first, second = parse(image), parse(other)
    return first is not None and second is not None and first.identity == second.identity


def _report_unset(hub: Hub, allowed: Value, count: int) -> Report:
    message = (
        "Every user gets DockerSpawner's default image, which is not in `allowed_images`, because `image` is not set"
        " (with one allowed image, there is no form). Set `image` to that one."
        if count == 1
        else "Starts through the API or the admin page use DockerSpawner's default image, which is not in"
        " `allowed_images`, because `image` is not set. Set `image` to one of them."
    )
    first = as_str(members_of(allowed)[0])
    section = section_of(hub.spawner, "DockerSpawner")
    edit = insert_setting(hub, section, "image", to_source(hub.source, first))
    remedy = fix("Make the first allowed image the default", edit, applicability="unsafe")
    severity = None if count == 1 else Severity.INFO
    return Report(allowed.place("without the default"), message, fix=remedy, severity=severity)


def _report_label(image: Value, label: str, real: str) -> Report:
    message = (
        f"{quote_value(label)} is a label in `allowed_images`, not an image, so starts without a choice ask Docker for"
        f" an image of that name and fail. Write {quote_value(real)}."
    )
    remedy = fix("Write the name of the image", replace_string(image, real))
    return Report(image.place("a label"), message, fix=remedy, severity=Severity.ERROR)


def _report_other(image: Value, written: str, count: int, allowed: Value) -> Report:
    outcome = (
        "every user gets it: with one allowed image, there is no form. Set `image` to that one"
        if count == 1
        else "starts through the API or the admin page use it. Set `image` to one of them"
    )
    message = f"The image {quote(written)} is not in `allowed_images`, but {outcome}, or allow it."
    return Report(image.place("not allowed"), message, (allowed.place("allowed images"),))


@rule("HUB908", Severity.ERROR, changes=("image",))
def reversed_allowed_images(hub: Hub) -> Iterator[Report]:
    """The keys of `allowed_images` are what users see, the values are the images."""
    trait = _trait(hub)
    if trait is None or not isinstance(trait.value, Mapping):
        return
    for entry in trait.value.entries:
        key, value = as_str(entry.key), as_str(entry.value)
        if key is None or value is None or parse(value) is not None or not _is_image(key):
            continue
        message = (
            "In `allowed_images`, keys are labels and values are images, so Docker is asked for an image named"
            f" {quote_value(value)} and every such start fails. Swap the two."
        )
        remedy = _fix_order(trait.value, entry)
        yield Report(entry.value.place("not an image"), message, fix=remedy)


def _is_image(name: str) -> bool:
    return ("/" in name or ":" in name) and parse(name) is not None


def _fix_order(allowed: Mapping, entry: Entry) -> Fix | None:
    key, value = as_str(entry.key) or "", as_str(entry.value) or ""
    values = [as_str(other.value) for other in allowed.entries]
    if values.count(value) > 1 or allowed.get(value) is not None:
        return None
    edits = (replace_string(entry.key, value), replace_string(entry.value, key))
    return fix("Swap label and image", *edits)
