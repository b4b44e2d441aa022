"""Files exposed: people who reach what others have saved, and didn't before."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from hublint.changes.causes import apart, cause
from hublint.changes.fates import UNKNOWN_PART
from hublint.changes.hub_change import Change
from hublint.changes.kept import continuation, keeps
from hublint.changes.place_words import code_of, for_users, place_of, source_of, template_of
from hublint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.user_files import Picture, Row
    from hublint.changes.pair import HubPair


@dataclass(frozen=True, slots=True)
class _Exposure:
    """`row` of the new hub shows one user the files of another, which the `old` row holds, or will save there."""

    row: Row
    old: Row
    saved: bool


def files_exposed(pair: HubPair) -> Iterator[Change]:
    """Places that come to be reached by others, one statement for each mount that shows them.

    Its users are those who reach files, and those whose files they are.
    """
    hit: dict[tuple[int, bool], tuple[_Exposure, dict[str, None]]] = {}
    for user, other in _pairs_of_users(pair):
        for found in _exposures(pair, user, other):
            key = id(found.row.mount), found.saved
            hit.setdefault(key, (found, {}))[1].update({user: None, other: None})
    told = {id(found.row.mount) for found, _ in hit.values() if found.saved}
    for found, users in hit.values():
        if found.saved or id(found.row.mount) not in told:
            yield _change(pair, found, list(users))


def one_user_for_all(pair: HubPair) -> Iterator[Change]:
    """Containers that become processes of one user: SimpleLocalProcessSpawner's servers run as the hub does."""
    old, new = (one.hub.spawner for one in (pair.old, pair.new))
    if not old.is_a("DockerSpawner", "KubeSpawner") or not new.is_a("SimpleLocalProcessSpawner"):
        return
    start = pair.old.files(pair.samples.typical).start
    if start is not None and start.owner == "everyone":
        return
    if sum(not pair.pictures(user)[1].refused for user in pair.samples.names) < 2:
        return  # one person alone is let in
    message = (
        f"All servers of {new.name} run as the user that the hub runs as, so users can read and delete each other's"
        " files, and those of the hub."
    )
    before, after = (
        one.setting.value_place() if one.setting is not None else None for one in (old, new)
    )
    yield Change("files-exposed", "one-user", Severity.ERROR, message, before, after, gravity=1)


def _pairs_of_users(pair: HubPair) -> Iterator[tuple[str, str]]:
    """Those who come in before and after and whose kept container doesn't go on, each with all others who come in."""
    pictures = {user: pair.pictures(user) for user in pair.samples.names}
    inside = [user for user, found in pictures.items() if not any(one.refused for one in found)]
    for user, other in permutations(inside, 2):
        if continuation(pair, *pictures[user]) != "goes on":
            yield user, other


def _exposures(pair: HubPair, user: str, other: str) -> Iterator[_Exposure]:
    """What one user reaches of another's, that they didn't reach before."""
    before, after = pair.pictures(user)
    theirs_before, theirs_after = pair.pictures(other)
    if before.name == theirs_before.name:
        return
    taken = theirs_before.start
    if after.name == theirs_before.name and keeps(pair.old) and taken is not None:
        yield _Exposure(taken, taken, saved=True)
    for row in after.rows:
        if not row.spot.store.lasts or row.mount is None or row.origin == "certs":
            continue
        if UNKNOWN_PART.search(row.source or "‹›"):
            continue
        for theirs in _own(theirs_before, before):
            if (row.spot.holds(theirs.spot) or theirs.spot.holds(row.spot)) and not _reaches(
                before, row
            ):
                yield _Exposure(row, theirs, saved=True)
        start, old = after.start, before.start
        if (
            row is start
            and old is not None
            and _is_shared(row, theirs_after)
            and _was_own(old, theirs_before)
        ):
            yield _Exposure(row, old, saved=False)


def _own(theirs: Picture, mine: Picture) -> Iterator[Row]:
    """The places in which somebody has files that I don't reach."""
    for row in theirs.rows:
        lasting = row.kind in ("bind", "volume", "claim") and row.writable is not False
        if lasting and row.spot.store.lasts and not _reaches(mine, row):
            yield row


def _reaches(picture: Picture, row: Row) -> bool:
    return any(own.spot.holds(row.spot) for own in picture.rows)


def _is_shared(row: Row, theirs: Picture) -> bool:
    """Whether both open the same folder in the same place, and can write there."""
    other = theirs.start
    return other is not None and other.spot == row.spot and row.writable is not False


def _was_own(row: Row, theirs: Picture) -> bool:
    """Whether each had a place of their own, or kept nothing."""
    return theirs.start is None or theirs.start.spot != row.spot or not row.spot.store.lasts


def _change(pair: HubPair, found: _Exposure, hit: list[str]) -> Change:
    users = pair.samples.users(hit)
    if found.saved:
        message = f"{source_of(found.row)[0].upper()}{source_of(found.row)[1:]} shows users what others have saved."
    else:
        message = f"Everyone opens {source_of(found.row)}, so users can read and delete each other's new files."
    return Change(
        "files-exposed",
        ("exposed", found.saved, code_of(found.row)),
        Severity.ERROR,
        for_users(users, message),
        place_of(found.old, "was each user's own"),
        place_of(found.row, "is reached by others"),
        (_cure(pair, found),),
        users,
        gravity=1,
    )


def _cure(pair: HubPair, found: _Exposure) -> str:
    same = template_of(found.old) == template_of(found.row)
    naming = cause(pair, template_of(found.row)) if same else None
    return apart(naming) if naming else "Keep `{username}` in the source."
