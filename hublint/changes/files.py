"""Files left behind: what people have saved, and don't find any more where they look for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hublint.aspects.user_files import LAYER
from hublint.changes.causes import cause
from hublint.changes.fates import Fate, fates
from hublint.changes.grouping import by_users
from hublint.changes.hub_change import Change
from hublint.changes.moving import commands, rescue
from hublint.changes.place_words import (
    for_all,
    for_users,
    place_of,
    shown_source,
    source_of,
    template_of,
)
from hublint.findings import Severity
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from hublint.changes.hub_change import Users
    from hublint.changes.pair import HubPair
    from hublint.source.location import Place

KIND: Final = "files-left-behind"
LIST_KEPT = "`docker ps -a --filter status=exited` lists the containers, `docker diff NAME` what each holds."
VARIABLE: Final = pattern(r"‹\$(\w+)›")
"""A source that an environment variable names."""
ALTERNATIVE: Final = (
    "Or leave `{}` as it is.",
    "Take `{{imagename}}` out of the source at the same time, and this never happens again.",
)


def files_left_behind(pair: HubPair) -> Iterator[Change]:
    """What becomes of the files of those who have some, where it isn't the same as before."""
    server = _servers(pair)
    found = by_users(pair.samples, lambda user: fates(pair, user), _alike)
    reported = [_change(pair, fate, users) for fate, users in found]
    yield from reported
    if server and not reported:
        named = by_users(pair.samples, lambda user: fates(pair, user, server), _alike)
        yield from (_of_named(_change(pair, fate, users)) for fate, users in named)


def _servers(pair: HubPair) -> str:
    """A named server to look at, where both hubs have them."""
    named = pair.both(lambda one: one.app("allow_named_servers").python is True)
    return "srv" if named else ""


def _of_named(change: Change) -> Change:
    return replace(change, message=f"On named servers: {change.message}", key=("named", change.key))


def _alike(fate: Fate) -> Hashable:
    rows = (fate.old, fate.new)
    return fate.kind, fate.start, *(id(row.mount) if row else None for row in rows)


def _change(pair: HubPair, fate: Fate, users: Users) -> Change:
    old, new = for_all(fate.old, fate.new, pair.samples.typical)
    told = _TELL[fate.kind](pair, replace(fate, old=old, new=new))
    severity = told.severity
    if users != "all" and severity is Severity.ERROR:
        severity = Severity.WARNING
    return replace(told, severity=severity, users=users, message=for_users(users, told.message))


def _gone(pair: HubPair, fate: Fate) -> Change:
    old, new = fate.old, fate.new
    stays = f"what is saved in {source_of(old, new)} stays there, and new servers don't mount it"
    if fate.start:
        message = f"The start folder is empty: {stays}."
    else:
        message = f"The files at `{old.target}` are gone from servers: {stays}."
    if new is not None and new.kind == LAYER:
        message += " What is saved in the start folder from now on is lost with the container."
    elif new is not None:
        message += f" They mount {source_of(new, old)} instead."
    why = _cause(pair, fate)
    todo = commands(old, new if new is not None and new.kind != LAYER else None)
    return Change(
        KIND, ("gone", _text(fate)), _weight(fate), message + (f" `{why}` changes the name." if why else ""),
        place_of(old, "was mounted"), (_place_of_cause(pair, why) if why else None) or _now(pair, fate),
        (*todo, ALTERNATIVE[why == "image"].format(why)) if why else todo,
        gravity=2 if fate.start else 3, moved=_moved(fate),
    )  # fmt: skip


def _cause(pair: HubPair, fate: Fate) -> str | None:
    """What makes another source of the same template."""
    if fate.new is None or template_of(fate.old) != template_of(fate.new):
        return None
    return cause(pair, template_of(fate.old))


def _place_of_cause(pair: HubPair, name: str) -> Place | None:
    return pair.new.spawner(name).place or pair.old.spawner(name).place


def _moved(fate: Fate) -> tuple[str, str] | None:
    """The sources before and after, as the files write them, or as plain users get them."""
    sources = [shown_source(row) for row in (fate.old, fate.new) if row is not None]
    return (sources[0], sources[1]) if len(sources) == 2 and sources[0] and sources[1] else None


def _weight(fate: Fate) -> Severity:
    """An error where users' own files are out of their start folder; a warning elsewhere."""
    if fate.start:
        return Severity.ERROR
    if fate.old.target.startswith(("/tmp", "/var/tmp", "/dev/shm")):  # noqa: S108
        return Severity.INFO
    return Severity.ERROR if fate.old.owner == "user" else Severity.WARNING


def _replaced(pair: HubPair, fate: Fate) -> Change:
    old, new = fate.old, fate.new
    opens = f"`{_root(pair)}`"
    message = (
        f"The interface opens {opens}, where there is nothing of what was saved."
        f" That stays in {source_of(old)}, which is now mounted so that it is found at `{_shown(fate)}`."
    )
    if new is not None and new.kind == LAYER:
        message += " What is saved in the start folder from now on is lost with the container."
    return Change(
        KIND, ("replaced", _text(fate)), Severity.ERROR, message, place_of(old, "was opened"), _now(pair, fate),
        ("Let the interface open the mount, or move the mount along.",), gravity=2,
    )  # fmt: skip


def _above(pair: HubPair, fate: Fate) -> Change:
    message = (
        f"The interface opens `{_root(pair)}`, and what was saved is at `{_shown(fate)}`, where it doesn't lead."
        " Only a terminal reaches it there."
    )
    return Change(
        KIND, ("above", _text(fate)), Severity.ERROR, message, place_of(fate.old, "was opened"), _now(pair, fate),
        (f"Move each user's files into the folder that `{_root(pair)}` will show.",), gravity=2,
    )  # fmt: skip


def _deeper(pair: HubPair, fate: Fate) -> Change:
    message = f"What was saved in the start folder is now in the folder `{_shown(fate)}` below it."
    return Change(
        KIND, ("deeper", _text(fate)), Severity.WARNING, message, place_of(fate.old, "was opened"), _now(pair, fate),
        ("Tell users where their files are.",), gravity=4,
    )  # fmt: skip


def _unkept(pair: HubPair, fate: Fate) -> Change:
    message = (
        f"What is saved in `{_shown(fate)}` itself is lost with the container from now on,"
        " because nothing is mounted there any more."
    )
    return Change(
        KIND, ("unkept", _text(fate)), Severity.WARNING, message, place_of(fate.old, "was kept"), _now(pair, fate),
        gravity=4,
    )  # fmt: skip


def _away(pair: HubPair, fate: Fate) -> Change:
    message = f"The files of {source_of(fate.old)} are now at `{_shown(fate)}`, where the interface doesn't lead."
    return Change(
        KIND, ("away", _text(fate)), Severity.WARNING, message, place_of(fate.old, "was mounted"), _now(pair, fate),
        gravity=4,
    )  # fmt: skip


def _read_only(_: HubPair, fate: Fate) -> Change:
    message = (
        f"Users can read what they saved in {source_of(fate.old)}, but save nothing there any more."
    )
    return Change(
        "servers", ("read-only", _text(fate)), Severity.WARNING, message, place_of(fate.old, "was writable"),
        place_of(fate.new, "is read-only"), gravity=4,
    )  # fmt: skip


def _hidden(_: HubPair, fate: Fate) -> Change:
    """Only a fresh volume gets the folder from the image; in other homes it is one that users may have made."""
    by_image = fate.old.kind == "volume"
    message = (
        f"If users have a folder `{fate.path}`{', as homes of docker-stacks have' if by_image else ''},"
        f" its files are hidden: another mount covers it. They stay in {source_of(fate.old)}."
    )
    severity = Severity.WARNING if by_image else Severity.INFO
    return Change(
        KIND, ("hidden", _text(fate)), severity, message, place_of(fate.old, "holds it"),
        place_of(fate.new, "covers it"),
        (f"Copy the content of `{fate.path}` into {source_of(fate.new) if fate.new else 'the new mount'}.",),
        certain=False, gravity=4,
    )  # fmt: skip


def _deleted(pair: HubPair, fate: Fate) -> Change:
    message = (
        "Each container that a stopped server left behind is deleted at its user's next start,"
        " with everything outside of the mounts. Nobody can get that back."
    )
    severity = Severity.ERROR if fate.start else Severity.WARNING
    switch = pair.new.spawner("remove")
    return Change(
        KIND, "deleted", severity, message, pair.old.spawner("remove").place, switch.place,
        (LIST_KEPT, rescue(*pair.pictures(pair.samples.typical))), gravity=0,
    )  # fmt: skip


def _orphaned(pair: HubPair, fate: Fate) -> Change:
    message = (
        "If stopped servers have left containers behind, the new hub doesn't find them, and makes new ones."
        " What users have saved outside of the mounts stays in the old containers."
    )
    severity = Severity.ERROR if fate.start else Severity.WARNING
    return Change(
        KIND, "orphaned", severity, message, _class_place(pair, old=True), _class_place(pair, old=False),
        (LIST_KEPT, "`docker cp -a NAME:/home/jovyan/. FOLDER` gets them out."), certain=False, gravity=2,
    )  # fmt: skip


def _unknown(pair: HubPair, fate: Fate) -> Change:
    variable = VARIABLE.fullmatch(fate.old.source or "")
    now = template_of(fate.new) if fate.new is not None else None
    if variable and now:
        message = f"Users find what they saved only if `{variable[1]}` is `{now}`: that is what new servers mount."
    else:
        message = (
            f"It can't be said whether users find what they saved in {source_of(fate.old)}:"
            " which folder the new interface opens, and what is mounted there, depends on the image or on code."
        )
    return Change(
        KIND, ("unknown", _text(fate)), Severity.INFO, message, place_of(fate.old, "was opened"),
        _root_place(pair), certain=False, gravity=8,
    )  # fmt: skip


_TELL: dict[str, Callable[[HubPair, Fate], Change]] = {
    "gone": _gone,
    "replaced": _replaced,
    "above": _above,
    "deeper": _deeper,
    "away": _away,
    "unkept": _unkept,
    "read-only": _read_only,
    "hidden": _hidden,
    "deleted": _deleted,
    "orphaned": _orphaned,
    "unknown": _unknown,
}


def _shown(fate: Fate) -> str:
    """The path at which files are found; that in a home directory as the hub's machine has it."""
    return fate.path.removeprefix("/") if fate.path.startswith("/~") else fate.path


def _text(fate: Fate) -> str:
    return template_of(fate.old) or fate.old.target


def _root(pair: HubPair) -> str:
    return pair.new.files(pair.samples.typical).root.path or "another folder"


def _root_place(pair: HubPair) -> Place | None:
    root = pair.new.hub.root
    return root.setting.value_place("is opened") if root.setting is not None else None


def _class_place(pair: HubPair, *, old: bool) -> Place | None:
    setting = (pair.old if old else pair.new).hub.spawner.setting
    return setting.value_place() if setting is not None else None


def _now(pair: HubPair, fate: Fate) -> Place | None:
    return place_of(fate.new, "is mounted now") or _root_place(pair)
