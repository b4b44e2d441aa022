"""The names of distributions as their projects write them in sentences."""

from __future__ import annotations

_NAMES = {
    "batchspawner": "BatchSpawner",
    "docker": "docker-py",
    "dockerspawner": "DockerSpawner",
    "jhub-cas-authenticator": "CASAuthenticator",
    "jupyterhub": "JupyterHub",
    "jupyterhub-dummyauthenticator": "DummyAuthenticator",
    "jupyterhub-firstuseauthenticator": "FirstUseAuthenticator",
    "jupyterhub-hashauthenticator": "HashAuthenticator",
    "jupyterhub-kerberosauthenticator": "KerberosAuthenticator",
    "jupyterhub-kubespawner": "KubeSpawner",
    "jupyterhub-ldapauthenticator": "LDAPAuthenticator",
    "jupyterhub-ltiauthenticator": "LTIAuthenticator",
    "jupyterhub-moss": "MOSS",
    "jupyterhub-multiauthenticator": "MultiAuthenticator",
    "jupyterhub-nativeauthenticator": "NativeAuthenticator",
    "jupyterhub-outpostspawner": "OutpostSpawner",
    "jupyterhub-samlauthenticator": "SAMLAuthenticator",
    "jupyterhub-simplespawner": "SimpleSpawner",
    "jupyterhub-systemdspawner": "SystemdSpawner",
    "jupyterhub-tmpauthenticator": "TmpAuthenticator",
    "jupyterhub-yarnspawner": "YarnSpawner",
    "jupyterlab": "JupyterLab",
    "oauthenticator": "OAuthenticator",
    "sudospawner": "SudoSpawner",
    "wrapspawner": "WrapSpawner",
}


def display_name(distribution: str) -> str:
    """``DockerSpawner`` for ``dockerspawner``; a name that is not listed as it is."""
    return _NAMES.get(distribution, distribution)
