"""Results are kept where only the user writes, and what is wrong with them is no result."""

from __future__ import annotations

import threading

import pytest

from hublint.cache import place, recall, record, store, surroundings


def test_a_broken_result_is_none(hublint, cache):
    hublint()
    ((_, _, file),) = store.results(cache)
    whole = file.read_bytes()
    for broken in (b"", whole[:40], whole[:-1], whole + b"x", bytes([whole[0] ^ 1]) + whole[1:]):
        file.write_bytes(broken)
        assert not hublint().recalled


def test_others_may_not_write_there(hublint, cache):
    hublint()
    cache.chmod(0o777)
    assert not hublint().recalled


def test_a_link_is_no_result(hublint, cache, tmp_path):
    hublint()
    ((_, _, file),) = store.results(cache)
    file.rename(tmp_path / "result")
    file.symlink_to(tmp_path / "result")
    assert not hublint().recalled


def test_a_repository_can_bring_no_results(hublint, cache):
    (cache.parent.parent / ".git").mkdir()
    hublint()
    assert not cache.exists()
    assert place.folder() is None


@pytest.mark.parametrize("text", ["", "relative/folder"])
def test_without_a_folder_of_the_user_nothing_is_remembered(monkeypatch, cache, text):
    monkeypatch.setenv("XDG_CACHE_HOME", text)
    monkeypatch.delenv("HOME", raising=False)
    assert place.folder() is None


def test_a_mac_has_its_own_folder_of_caches(monkeypatch, tmp_path):
    monkeypatch.setattr(place.sys, "platform", "darwin")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert place.folder() == str(tmp_path / "Library" / "Caches" / "hublint")


def test_where_nothing_can_be_written_nothing_is_said(hublint, cache):
    cache.parent.write_text("a file")
    assert hublint().err == hublint().err
    assert not hublint().recalled


def test_a_result_that_cannot_be_printed_is_left_to_a_run(hublint, monkeypatch):
    def fail(*_):
        raise BrokenPipeError

    first = hublint()
    monkeypatch.setattr(recall, "_print", fail)
    assert hublint() == first


def test_in_a_folder_that_is_gone_nothing_is_remembered(repository, cache, monkeypatch):
    monkeypatch.setattr(surroundings, "_installed", lambda _: ("site", 1, 1))
    assert recall.file_of([]) is not None
    repository.rename(repository.parent / "elsewhere")
    (repository.parent / "elsewhere" / "jupyterhub_config.py").unlink()
    (repository.parent / "elsewhere" / ".git").rmdir()
    (repository.parent / "elsewhere").rmdir()
    assert recall.file_of([]) is None


def test_the_oldest_are_forgotten(cache, monkeypatch):
    monkeypatch.setattr(store, "MOST", 3)
    for number in range(6):
        store.write(str(cache / str(number)), b"x")
    assert len(store.results(cache)) == 3
    monkeypatch.setattr(store, "SUM", 100)
    store.write(str(cache / "large"), b"x" * 99)
    assert sum(size for _, size, _ in store.results(cache)) <= 100


def test_runs_at_a_time_leave_whole_results(cache):
    texts = [packed(str(number)) for number in range(8)]
    threads = [
        threading.Thread(
            target=lambda data=data: [store.write(str(cache / "one"), data) for _ in range(20)]
        )
        for data in texts
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert record.unpacked((cache / "one").read_bytes())
    assert len(store.results(cache)) == 1


def packed(text):
    return record.packed({}, 0, [(1, text.encode() * 1000)])


def test_the_command_shows_and_clears(hublint, cache):
    hublint()
    assert "1 result" in hublint("cache").out
    assert hublint("cache", "clear").out == "1 result removed.\n"
    assert "0 results" in hublint("cache").out
