#: bad: neither
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.server_address = "ldap.example.org"

#: bad: an empty template
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.bind_dn_template = [""]

#: bad[jupyterhub-ldapauthenticator=1.3.2]: neither, in an old release
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_address = "ldap.example.org"

#: bad[jupyterhub-ldapauthenticator=1.2.2]: any password
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_address = "ldap.example.org"
c.LDAPAuthenticator.lookup_dn = True

#: good: a template
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = "uid={username},ou=people,dc=example,dc=org"

#: good: looked up
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True

#: good[jupyterhub-ldap-authenticator=1.1.0]: a package of the same name
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_hosts = ["ldaps://ldap.example.org"]

#: good: a class of one's own
from ldapauthenticator import LDAPAuthenticator


class Own(LDAPAuthenticator):
    async def authenticate(self, handler, data):
        return data["username"]


c.JupyterHub.authenticator_class = Own

#: env: with a variable
import os

c.JupyterHub.authenticator_class = "ldap"
if os.environ.get("LOOK_UP"):
    c.LDAPAuthenticator.lookup_dn = True

#: dynamic: from elsewhere
from site_settings import template

c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = template
