"""Two packages with the same modules are told apart by what is pinned or named beside the config."""

import pytest

from hublint.knowledge import knowledge

LDAP = """\
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_hosts = ["ldaps://ldap.example.org"]
c.LDAPAuthenticator.bind_dn_template = ["uid={username},ou=people,dc=example,dc=org"]
"""
RIVAL = "jupyterhub-ldap-authenticator"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Dockerfile", f"RUN pip install {RIVAL}"),
        ("Dockerfile", f"RUN pip install {RIVAL}==1.0.0"),
        ("requirements.txt", f"jupyterhub\n{RIVAL}\n"),
        ("pyproject.toml", f'[project]\ndependencies = ["{RIVAL}>=1"]'),
    ],
)
def test_the_settings_of_the_named_package_are_known(run, write, name, text):
    write({"jupyterhub_config.py": LDAP, name: text})
    assert "HUB503" not in run()[1]
    assert RIVAL in run("targets")[1]


def test_the_better_known_package_is_meant_otherwise(run, write):
    write({"jupyterhub_config.py": LDAP + "c.LDAPAuthenticator.lookup_dn = False\n"})
    assert run()[1].count("HUB503") == 1
    assert RIVAL not in run("targets")[1]
    write({"requirements.txt": f"jupyterhub-ldapauthenticator==2.0.2\n{RIVAL}\n"})
    assert run()[1].count("HUB503") == 1


def test_a_subclass_has_the_settings_of_the_named_package(run, write):
    own = (
        "from ldapauthenticator import LDAPAuthenticator\nclass Own(LDAPAuthenticator):\n    pass\n"
    )
    write(
        {"jupyterhub_config.py": own + LDAP.replace('"ldapauthenticator.LDAPAuthenticator"', "Own")}
    )
    assert run()[1].count("HUB503") == 1
    assert "HUB503" not in run("--target", f"{RIVAL}=1.1")[1]


def test_both_are_known_by_the_same_path():
    path = "ldapauthenticator.LDAPAuthenticator"
    ours, theirs = knowledge().class_at(path), knowledge().class_at(path, {RIVAL: "1.1.0"})
    assert (ours.distribution, theirs.distribution) == ("jupyterhub-ldapauthenticator", RIVAL)
    assert knowledge().class_named("LDAPAuthenticator") == (ours,)
    assert knowledge().class_named("LDAPAuthenticator", {RIVAL: "1.1.0"}) == (theirs,)


def test_settings_that_only_one_package_has_tell_which_is_meant(run, write):
    write({"jupyterhub_config.py": LDAP.replace("bind_dn_template", "bind_user_dn")})
    assert "HUB503" not in run()[1]
    assert run("--target", "jupyterhub-ldapauthenticator=2")[1].count("HUB503") == 2
