#: bad: both
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.bind_dn_template = ["uid={username},ou=people,dc=example,dc=org"]

#: bad: an attribute that holds the DN
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.lookup_dn_user_dn_attribute = "distinguishedName"
c.LDAPAuthenticator.bind_dn_template = "{username}@example.org"

#: good: an attribute for the template
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.lookup_dn_user_dn_attribute = "cn"
c.LDAPAuthenticator.bind_dn_template = ["cn={username},ou=people,dc=example,dc=org"]

#: good: one of them
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = False
c.LDAPAuthenticator.bind_dn_template = ["cn={username},ou=people,dc=example,dc=org"]

#: good[jupyterhub-ldapauthenticator=1.2.2]: both are needed
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.bind_dn_template = ["{username}"]

#: env: with a variable
import os

c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = bool(os.environ.get("LOOK_UP"))
c.LDAPAuthenticator.bind_dn_template = ["uid={username},ou=people,dc=example,dc=org"]

#: dynamic: from elsewhere
from site_settings import template

c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.bind_dn_template = template
