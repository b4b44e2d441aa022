#: bad: capitals and digits
c.Authenticator.username_pattern = "^[A-Z]{2}[0-9]{4}$"

#: fixed: capitals and digits
c.Authenticator.username_pattern = "^[a-z]{2}[0-9]{4}$"

#: bad: a letter in each way, and in a group
c.Authenticator.username_pattern = r"(?:Staff|Guest)-(\w+)$"

#: bad: repeated at least once
c.Authenticator.username_pattern = "u(X[0-9])+$"

#: good: small letters, too
c.Authenticator.username_pattern = "^[A-Za-z]{2}[0-9]{4}$"

#: good: capitals may be left out
c.Authenticator.username_pattern = "^[A-Z]*[a-z]+(Guest)?$"

#: good: one of the ways, any letter, and letters of any case
c.Authenticator.username_pattern = "^(X|y).[^A-Z]$"

#: good: letters of any case
c.Authenticator.username_pattern = "(?i)^[A-Z]{2}$"

#: good: letters of any case in a group
c.Authenticator.username_pattern = "^(?i:AB)[0-9]$"

#: bad: no pattern
c.Authenticator.username_pattern = "[A-Z"

#: good: mapped to other names
c.Authenticator.username_pattern = "^[A-Z]{2}$"
c.Authenticator.username_map = {"ana": "AN"}

#: good: names keep their capitals
c.JupyterHub.authenticator_class = "mediawiki"
c.Authenticator.username_pattern = "^[A-Z].*$"

#: good: compared otherwise
from jupyterhub.auth import DummyAuthenticator


class Own(DummyAuthenticator):
    def normalize_username(self, username):
        return username.upper()


c.JupyterHub.authenticator_class = Own
c.Authenticator.username_pattern = "^[A-Z]{2}$"

#: env: by default
import os

c.Authenticator.username_pattern = os.environ.get("NAMES", "^[A-Z]{2}$")

#: dynamic: from elsewhere
from site_settings import names

c.Authenticator.username_pattern = f"^[A-Z]{names}$"

#: bad: a bracket that is not closed
c.Authenticator.username_pattern = "^([a-z]+$"
