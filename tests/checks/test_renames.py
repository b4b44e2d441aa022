"""Which misspelt names are corrected unasked: none that says something else, and none of a setting that can do harm."""

from __future__ import annotations

import string
from itertools import product

import pytest

from hublint.checks.toolkit.harmless_settings import HARMLESS_SETTINGS
from hublint.knowledge import knowledge
from hublint.suggest.meanings import meanings
from hublint.suggest.similar import closest_name, similar_class, similar_name
from hublint.suggest.vocabulary import is_slip, is_word, letters, singular, split, words

HARMLESS = {"cpu_limit", "debug", "http_timeout", "log_level", "mem_limit", "start_timeout"}
CLASSES = ("dockerspawner.DockerSpawner", "jupyterhub.app.JupyterHub")
EXCHANGED = [
    ("log_file", "logo_file"),
    ("logfile", "logo_file"),
    ("logs_file", "logo_file"),
    ("hub_url", "db_url"),
    ("hub_host", "hub_port"),
    ("gpu_limit", "cpu_limit"),
    ("gpus_limit", "cpu_limit"),
    ("stop_timeout", "http_timeout"),
    ("https_timeout", "http_timeout"),
    ("mem_reservation", "req_reservation"),
    ("client_ca", "client_id"),
    ("ssl_cert", "tls_cert"),
    ("tos", "tls"),
    ("scope", "escape"),
    ("stat_timeout", "start_timeout"),
    ("cookie_secret_path", "cookie_secret"),
    ("container_name", "image"),
    ("extra_start_kwargs", "extra_create_kwargs"),
    ("GitLubOAuthenticator", "GitHubOAuthenticator"),
    ("CubeSpawner", "KubeSpawner"),
    ("LTI12Authenticator", "LTI13Authenticator"),
]
MISSPELT = [
    ("mem_limt", "mem_limit"),
    ("memLimit", "mem_limit"),
    ("limit_mem", "mem_limit"),
    ("mem_limits", "mem_limit"),
    ("notebookdir", "notebook_dir"),
    ("notebokdir", "notebook_dir"),
    ("defaulturl", "default_url"),
    ("hubip", "hub_ip"),
    ("enviroment", "environment"),
    ("acess_scopes", "access_scopes"),
    ("template_path", "template_paths"),
    ("netwrok_name", "network_name"),
    ("prot", "port"),
    ("Dockerspwner", "DockerSpawner"),
    ("DockerSpawnr", "DockerSpawner"),
    ("JupyterHb", "JupyterHub"),
    ("Authenticators", "Authenticator"),
    ("OAuthentcator", "OAuthenticator"),
]


def edits(name):
    """All names that one insertion, deletion, exchange or transposition makes of a name."""
    for at in range(len(name) + 1):
        head, tail = name[:at], name[at:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in string.ascii_lowercase + "_":
            yield head + letter + tail
            yield head + letter + tail[1:]


def with_other_words(name):
    """The name with each of its words exchanged for every word."""
    parts = name.split("_")
    for word in words():
        for at in range(len(parts)):
            yield "_".join([*parts[:at], word, *parts[at + 1 :]])


def settings(path):
    return set(knowledge().class_at(path).traits({}))


def safe(path, names):
    """The names that are corrected unasked if their value is harmless, with the setting."""
    known = settings(path)
    found = ((name, closest_name(name, known)) for name in set(names) - known if name)
    return [(name, right) for name, right in found if right in HARMLESS_SETTINGS]


def is_plain(written, right):
    """Whether all words are those of the setting but for one part, that is no word, and one slip away."""
    if letters(written) == letters(right):
        return True
    meant = [{singular(word), f"{singular(word)}s"} for word in split(right)]
    forms = set().union(*meant)
    strange = [part for part in split(written) if forms.isdisjoint({part, singular(part)})]
    possible = {*forms, *map("".join, product(*meant))}
    return not strange or (
        len(strange) == 1
        and not is_word(strange[0])
        and any(is_plain_slip(strange[0], word) for word in possible)
    )


def is_plain_slip(part, word):
    return is_slip(part, word) and not is_another_short_word(part, word)


def is_another_short_word(part, word):
    """Whether a letter is exchanged in a word of three letters, as in `gpu` and `cpu`."""
    return len(part) == len(word) < 4 and sorted(part) != sorted(word)


def everything(path, *, whole):
    every = knowledge().setting_names()
    known = settings(path)
    names = {*every, *(name for row in meanings() for name in row.names.split())}
    for name in known if whole else known & HARMLESS:
        names.update(edits(name))
    for name in known & HARMLESS:
        names.update(with_other_words(name))
        if whole:
            names.update(two for one in edits(name) for two in edits(one))
    return names


def test_the_harmless_settings_are_these():
    assert set(HARMLESS_SETTINGS) == HARMLESS


@pytest.mark.parametrize("path", CLASSES)
def test_only_plain_slips_are_corrected_unasked(path):
    found = safe(path, everything(path, whole=False))
    assert len(found) > 200
    assert [one for one in found if not is_plain(*one)] == []


@pytest.mark.full
@pytest.mark.parametrize(
    "path", [*CLASSES, "kubespawner.KubeSpawner", "systemdspawner.SystemdSpawner"]
)
def test_only_plain_slips_at_any_distance_are_corrected_unasked(path):
    found = safe(path, everything(path, whole=True))
    assert [one for one in found if not is_plain(*one)] == []


@pytest.mark.parametrize("path", CLASSES)
def test_no_setting_of_another_class_and_no_word_for_another_is_a_slip(path):
    known = settings(path)
    names = {*knowledge().setting_names()} - known
    found = {(name, closest_name(name, known)) for name in names}
    assert [one for one in found if one[1] and not is_plain(*one)] == []


@pytest.mark.parametrize(("written", "other"), EXCHANGED)
def test_one_word_in_the_place_of_another_is_no_slip(written, other):
    assert closest_name(written, [other]) is None
    assert similar_name(written, [other]) is None


@pytest.mark.parametrize(("written", "meant"), MISSPELT)
def test_a_slip_in_a_word_that_is_none_is_corrected(written, meant):
    decoys = ["image", "logo_file", "db_url", "PAMAuthenticator", "KubeSpawner"]
    assert closest_name(written, [meant, *decoys]) == meant


def test_two_names_that_are_equally_near_are_not_chosen_from():
    assert closest_name("lgo_file", ["logo_file"]) is None
    assert closest_name("ipd", ["idp", "idps"]) is None


def test_more_than_a_slip_is_suggested_only():
    assert closest_name("enviornmet", ["environment"]) is None
    assert similar_name("enviornmet", ["environment"]) == "environment"
    assert similar_name("kube_namespace", ["namespace"], {"kube", "spawner"}) == "namespace"


def test_a_missing_o_of_oauth_is_told():
    assert similar_class("GoogleAuthenticator", knowledge().class_names()) == "GoogleOAuthenticator"
