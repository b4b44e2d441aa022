"""What a new release changes for the rules."""

from hublint.dev.generate.consequences import facts, rules_about, settings, verdicts


def test_facts_that_differ_are_named():
    found = dict(facts("jupyterhub", "5.5.4", "6.0.1"))
    hub, local = (
        "classes.jupyterhub.app.JupyterHub",
        "classes.jupyterhub.spawner.LocalProcessSpawner",
    )
    assert found[f"{hub}.traits.statsd_host"] == "gone"
    assert found[f"{hub}.traits.extra_user_scopes"] == "new"
    assert found[f"{local}.traits.term_timeout"].endswith("-> ['Int', {'default': 30}]")
    assert found["scopes.start:servers"] == "new"
    assert not dict(facts("jupyterhub", "6.1.1", "6.1.1"))


def test_settings_are_told_from_other_facts():
    found = set(settings(dict(facts("jupyterhub-tmpauthenticator", "0.6", "1.0.0"))))
    assert found >= {"force_new_server", "login_service"}
    assert found.isdisjoint(("defaults", "hidden", "authenticators"))


def test_rules_about_a_setting_are_found_by_code_and_page():
    found = dict(rules_about({"extra_user_scopes"}))
    assert found["HUB754"] == ["extra_user_scopes"]
    assert "hublint/checks/services/invalid_role.py" in found
    assert not dict(rules_about({"no_such_setting"}))


def test_examples_that_are_judged_differently_are_told():
    found = dict(verdicts("jupyterhub", "4.1.6", "5.0.0", codes=["HUB701"]))
    assert set(found.values()) >= {"+HUB701"}
    assert not dict(verdicts("jupyterhub", "6.1.1", "6.1.1", codes=["HUB701"]))
