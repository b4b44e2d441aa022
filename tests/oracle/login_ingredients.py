"""Settings of who is let in, as they stand in configs: tuples of lines, good and bad."""

from __future__ import annotations

from typing import Final

Lines = tuple[str, ...]

_CLASS: Final = "c.JupyterHub.authenticator_class = "
_USERS: Final = "{'alice', 'bob', 'a-b'}"
_GOOGLE: Final = (f"{_CLASS}'google'", "c.GoogleOAuthenticator.hosted_domain = ['example.org']")
_LDAP: Final = (f"{_CLASS}'ldap'", "c.LDAPAuthenticator.server_address = 'ldap.example.org'")
_PEOPLE: Final = "c.LDAPAuthenticator.bind_dn_template = 'uid={username},ou=people,dc=b,dc=org'"
_LOOKUP: Final = (
    "c.LDAPAuthenticator.lookup_dn = True",
    "c.LDAPAuthenticator.user_search_base = 'ou=people,dc=b,dc=org'",
    "c.LDAPAuthenticator.user_attribute = 'uid'",
    "c.LDAPAuthenticator.lookup_dn_user_dn_attribute = 'cn'",
)
_SOME: Final = f"c.LDAPAuthenticator.allowed_users = {_USERS}"


def _cilogon(claim: str, *more: str) -> Lines:
    derivation = ", ".join((f"'username_claim': {claim!r}", *more))
    idps = f"{{'https://idp.example.org/saml': {{'username_derivation': {{{derivation}}}}}}}"
    return (f"{_CLASS}'cilogon'", f"c.CILogonOAuthenticator.idps = {idps}")


GOOD_LOGINS: Final[tuple[Lines, ...]] = (
    (f"c.Authenticator.allowed_users = {_USERS}",),
    (f"{_CLASS}'pam'", "c.Authenticator.allow_all = True"),
    (f"{_CLASS}'native'", f"c.Authenticator.allowed_users = {_USERS}"),
    (
        f"{_CLASS}'nativeauthenticator.NativeAuthenticator'",
        f"c.NativeAuthenticator.allowed_users = {_USERS}",
        "c.Authenticator.admin_users = {'alice'}",
    ),
    (
        f"{_CLASS}'github'",
        f"c.GitHubOAuthenticator.allowed_users = {_USERS}",
        "c.GitHubOAuthenticator.oauth_callback_url = 'https://hub.example.org/hub/oauth_callback'",
    ),
    (
        "from oauthenticator.github import GitHubOAuthenticator",
        f"{_CLASS}GitHubOAuthenticator",
        f"c.OAuthenticator.allowed_users = {_USERS}",
        "c.OAuthenticator.admin_users = {'bob'}",
    ),
    (
        f"{_CLASS}'shared-password'",
        "c.SharedPasswordAuthenticator.user_password = os.environ.get('PASS', 'a-long-passphrase')",
        f"c.Authenticator.allowed_users = {_USERS}",
    ),
    (
        f"c.Authenticator.allowed_users = {_USERS}",
        "c.Authenticator.admin_users = {'alice'}",
        "c.Authenticator.blocked_users = {'mallory'}",
        "c.Authenticator.allow_existing_users = False",
    ),
    (*_GOOGLE, f"c.GoogleOAuthenticator.allowed_users = {_USERS}"),
    (
        *_GOOGLE,
        "c.GoogleOAuthenticator.strip_domain = False",
        "c.GoogleOAuthenticator.allowed_users = {'alice@example.org', 'bob@example.org'}",
    ),
    (
        *_cilogon("email", "'action': 'strip_idp_domain'", "'domain': 'example.org'"),
        f"c.CILogonOAuthenticator.allowed_users = {_USERS}",
    ),
    (*_cilogon("eppn"), "c.CILogonOAuthenticator.allow_all = True"),
    (
        f"{_CLASS}'generic-oauth'",
        "c.GenericOAuthenticator.username_claim = 'preferred_username'",
        "c.GenericOAuthenticator.authorize_url = 'https://login.example.org/authorize'",
        "c.GenericOAuthenticator.token_url = 'https://login.example.org/token'",
        "c.GenericOAuthenticator.userdata_url = 'https://login.example.org/user'",
        f"c.GenericOAuthenticator.allowed_users = {_USERS}",
    ),
    (
        f"{_CLASS}'github'",
        f"c.GitHubOAuthenticator.allowed_users = {_USERS}",
        "c.Authenticator.auto_login = True",
    ),
    (f"{_CLASS}'gitlab'", f"c.GitLabOAuthenticator.allowed_users = {_USERS}"),
    (
        f"c.Authenticator.allowed_users = {_USERS}",
        "c.Authenticator.username_map = {'alice': 'a-1'}",
    ),
    (
        f"c.Authenticator.allowed_users = {_USERS}",
        r"c.Authenticator.username_pattern = r'^[a-z][a-z-]*\Z'",
    ),
    (
        f"{_CLASS}'shared-password'",
        "c.SharedPasswordAuthenticator.user_password = 'a-long-passphrase'",
        "c.SharedPasswordAuthenticator.admin_password = 'an even longer passphrase for admins'",
        "c.Authenticator.admin_users = {'alice'}",
        f"c.Authenticator.allowed_users = {_USERS}",
    ),
    (*_LDAP, _PEOPLE, _SOME),
    (*_LDAP, *_LOOKUP, _SOME),
    (
        *_LDAP,
        *_LOOKUP,
        "c.LDAPAuthenticator.lookup_dn_search_user = 'cn=hub,dc=b,dc=org'",
        "c.LDAPAuthenticator.lookup_dn_search_password = 'kept-elsewhere'",
        _SOME,
    ),
)
BAD_LOGINS: Final[tuple[Lines, ...]] = (
    ("c.Authenticator.admin_users = {'alice'}",),
    (),
    (f"{_CLASS}'native'", "c.Authenticator.admin_users = {'alice', 'bob'}"),
    (f"{_CLASS}'native'", "c.NativeAuthenticator.open_signup = True"),
    (f"{_CLASS}'github'", "c.GitHubOAuthenticator.admin_users = {'alice'}"),
    (f"{_CLASS}'github'", "c.GitHubOAuthenticator.client_id = 'abc'"),
    (f"{_CLASS}'github'", "c.GitHubOAuthenticator.whitelist = {'alice'}"),
    (f"{_CLASS}'google'", "c.GoogleOAuthenticator.allow_all = True"),
    (f"{_CLASS}'dummy'", "c.DummyAuthenticator.password = 'a-long-passphrase'"),
    (f"{_CLASS}'dummy'", "c.Authenticator.allow_all = False"),
    (f"{_CLASS}'dummy'", "c.Authenticator.allowed_users = {'alice'}"),
    (f"{_CLASS}'shared-password'", "c.Authenticator.allow_all = True"),
    (f"{_CLASS}'shared-password'", "c.SharedPasswordAuthenticator.user_password = 'short'"),
    (f"{_CLASS}'null'",),
    (f"{_CLASS}'dumy'", "c.Authenticator.allow_all = True"),
    (f"{_CLASS}'GitHubOAuthenticator'", "c.Authenticator.allow_all = True"),
    (f"{_CLASS}'oauthenticator.GitHub'", "c.Authenticator.allow_all = True"),
    (f"{_CLASS}'nativeauthenticator'", "c.Authenticator.allow_all = True"),
    ("c.Authenticator.allow_existing_users = True",),
    ("c.Authenticator.allowed_users = set()",),
    ("c.Authenticator.allowed_users = {}",),
    ("c.Authenticator.allowed_users = ['alice', 'bob']",),
    ("c.Authenticator.allowed_users = 'alice'",),
    ("c.Authenticator.allowed_users = 'alice, bob'",),
    ("c.Authenticator.allowed_users = {'Alice', 'BOB'}",),
    ("c.Authenticator.allowed_users = {'alice': True}",),
    ("c.Authenticator.allowed_users = None",),
    ("c.Authenticator.allowed_users = {1, 2}",),
    ("c.Authenticator.whitelist = {'alice', 'bob'}",),
    ("c.LocalAuthenticator.whitelist = {'alice'}",),
    ("c.PAMAuthenticator.group_whitelist = {'staff'}",),
    ("c.LocalAuthenticator.allowed_groups = {'staff'}",),
    ("c.Authenticator.allow_all = 'True'",),
    ("c.Authenticator.allow_all = 1",),
    ("c.Authenticator.allow_all = True", "c.Authenticator.blocked_users = {'Alice'}"),
    ("c.Authenticator.allow_all = True", "c.Authenticator.blocked_users = ['alice']"),
    ("c.Authenticator.allow_all = True", "c.Authenticator.blacklist = {'alice'}"),
    ("c.Authenticator.allow_all = True", "c.Authenticator.username_pattern = '^a'"),
    ("c.Authenticator.allow_all = True", "c.Authenticator.username_map = {'Alice': 'bob'}"),
    ("c.Authenticator.allow_all = True", "c.Authenticator.enable_auth_state = True"),
    ("c.Authenticator.allow_all = True", "c.Authenticator.username_pattern = '^[A-Z]+$'"),
    (
        f"{_CLASS}'google'",
        "c.GoogleOAuthenticator.hosted_domain = ['example.org']",
        "c.GoogleOAuthenticator.allowed_users = {'alice@example.org', 'bob'}",
    ),
    ("c.GitHubOAuthenticator.allowed_users = {'alice'}",),
    ("c.Authenticator.allowed_user = {'alice'}",),
    ("c.Authentcator.allowed_users = {'alice'}",),
    ("c.JupyterHub.allowed_users = {'alice'}",),
    ("c.JupyterHub.admin_users = {'alice'}", "c.Authenticator.allow_all = True"),
    ("c.Authenticator.any_allow_config = True",),
    ("c.Authenticator.allowed_users = {'carol'}", "c.Authenticator.allowed_users.add('alice')"),
    ("c.Authenticator.allowed_users.add('alice')",),
    ("c.Authenticator.allowed_users.update({'alice', 'bob'})",),
    ("c.Authenticator.allowed_users |= {'alice', 'bob'}",),
    ("c.Authenticator.allow_all = True", "c.Authenticator.auto_login = True"),
    (f"{_CLASS}'dummy'", "c.DummyAuthenticator.auto_login = True"),
    (
        f"{_CLASS}'native'",
        f"c.Authenticator.allowed_users = {_USERS}",
        "c.Authenticator.auto_login = True",
    ),
    (f"{_CLASS}'native'", "c.Authenticator.allow_all = True"),
    (f"{_CLASS}'cilogon'", "c.Authenticator.allow_all = True"),
    (f"{_CLASS}'cilogon'", "c.CILogonOAuthenticator.idps = {}"),
    (*_cilogon("email"), "c.CILogonOAuthenticator.allowed_users = {'alice', 'bob'}"),
    (
        *_cilogon("email", "'action': 'strip_idp_domain'"),
        "c.CILogonOAuthenticator.allow_all = True",
    ),
    (
        *_cilogon("email", "'action': 'strip_idp_domain'", "'domain': 'example.org'"),
        "c.CILogonOAuthenticator.allowed_users = {'alice@example.org'}",
    ),
    (
        *_cilogon("email", "'action': 'prefix'", "'prefix': 'idp'"),
        "c.CILogonOAuthenticator.allowed_users = {'alice@example.org'}",
    ),
    (
        *_GOOGLE,
        "c.GoogleOAuthenticator.allow_all = True",
        "c.GoogleOAuthenticator.admin_users = {'alice@example.org'}",
    ),
    (*_GOOGLE, "c.GoogleOAuthenticator.allowed_users = {'alice@example.org'}"),
    (
        *_GOOGLE,
        "c.GoogleOAuthenticator.strip_domain = False",
        "c.GoogleOAuthenticator.allow_all = True",
        "c.GoogleOAuthenticator.admin_users = {'alice'}",
    ),
    (f"{_CLASS}'google'", "c.GoogleOAuthenticator.allowed_users = {'alice', 'bob'}"),
    (f"{_CLASS}'github'", "c.GitHubOAuthenticator.allowed_users = {'Alice', 'BOB'}"),
    (f"{_CLASS}'github'", "c.GitHubOAuthenticator.allowed_users = {'alice@example.org'}"),
    (
        f"{_CLASS}'github'",
        "c.GitHubOAuthenticator.allow_all = True",
        "c.GitHubOAuthenticator.enable_auth_state = True",
    ),
    (f"{_CLASS}'github'", "c.GitHubOAuthenticator.allowed_groups = {'staff'}"),
    (
        f"{_CLASS}'generic-oauth'",
        "c.GenericOAuthenticator.username_claim = 'mail'",
        "c.GenericOAuthenticator.allow_all = True",
    ),
    ("c.Authenticator.allow_all = True", "c.Authenticator.username_pattern = '^([a-z]+$'"),
    ("c.Authenticator.allow_all = True", "c.Authenticator.username_pattern = '^[A-Z]{2}[0-9]{4}$'"),
    ("c.Authenticator.allow_all = True", "c.Authenticator.manage_groups = True"),
    (
        f"c.Authenticator.allowed_users = {_USERS}",
        "c.Authenticator.blocked_users = {'bob'}",
    ),
    (
        "c.Authenticator.allow_all = True",
        "c.Authenticator.admin_users = {'bob'}",
        "c.Authenticator.blocked_users = {'bob'}",
    ),
    (
        f"c.Authenticator.allowed_users = {_USERS}",
        "c.Authenticator.username_map = {'Alice': 'bob'}",
    ),
    (
        f"{_CLASS}'shared-password'",
        "c.SharedPasswordAuthenticator.user_password = 'a-long-passphrase'",
        "c.Authenticator.admin_users = {'alice'}",
        "c.Authenticator.allow_all = True",
    ),
    (
        f"{_CLASS}'shared-password'",
        "c.SharedPasswordAuthenticator.admin_password = 'an even longer passphrase for admins'",
        "c.Authenticator.allow_all = True",
    ),
    ("c.Authenticator.allowed_users = {'alice' 'bob'}",),
    ("c.Authenticator.allow_all = True", "c.Authenticator.admin_users = {'alice' 'bob'}"),
    (
        f"{_CLASS}'native'",
        "c.NativeAuthenticator.open_signup = True",
        "c.Authenticator.allow_all = True",
    ),
    _LDAP,
    (*_LDAP, _SOME),
    (*_LDAP, _PEOPLE),
    (*_LDAP, _PEOPLE, *_LOOKUP, _SOME),
    (*_LDAP, *_LOOKUP[:1], _SOME),
    (*_LDAP, *_LOOKUP[:2], _SOME),
    (*_LDAP, _PEOPLE.replace("{username}", "hub"), _SOME),
    (*_LDAP, _PEOPLE.replace("{username}", "{user}"), _SOME),
    (*_LDAP, _PEOPLE.replace("username}", "username"), _SOME),
    (*_LDAP, _PEOPLE, "c.LDAPAuthenticator.allowed_groups = ['cn=staff,dc=b,dc=org']"),
    (*_LDAP, _PEOPLE, "c.LDAPAuthenticator.allowed_groups = ['staff']"),
    (*_LDAP, _PEOPLE, "c.LDAPAuthenticator.use_ssl = True", _SOME),
    (*_LDAP, _PEOPLE, "c.LDAPAuthenticator.escape_userdn = True", _SOME),
    (*_LDAP, _PEOPLE, "c.LDAPAuthenticator.tls_strategy = 'ssl'", _SOME),
    (*_LDAP, _PEOPLE, "c.LDAPAuthenticator.server_port = '389'", _SOME),
    (*_LDAP, _PEOPLE, "c.LDAPAuthenticator.search_filter = '(uid={username})'", _SOME),
    (*_LDAP, _PEOPLE, "c.LDAPAuthenticator.search_filter = '(uid={user})'", _SOME),
    (f"{_CLASS}'ldapauthenticator.LDAPAuthenticator'", _PEOPLE, _SOME),
)
