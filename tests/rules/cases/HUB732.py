#: bad: a word
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_address = "ldap.x.org"
c.LDAPAuthenticator.bind_dn_template = "uid=username,ou=people,dc=x"

#: bad: one of several
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_address = "ldap.x.org"
c.LDAPAuthenticator.bind_dn_template = ["uid={username},ou=people,dc=x", "cn=admin,dc=x"]

#: good: the name of the form
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_address = "ldap.x.org"
c.LDAPAuthenticator.bind_dn_template = ["uid={username},ou=people,dc=x", "{username}@x.org"]

#: good: an account that looks people up
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_address = "ldap.x.org"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.lookup_dn_search_user = "cn=admin,dc=x"

#: good: another authenticator
c.LDAPAuthenticator.bind_dn_template = "uid=username,ou=people,dc=x"

#: env: on request
import os
if os.environ.get("LDAP"):
    c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_address = "ldap.x.org"
c.LDAPAuthenticator.bind_dn_template = "uid=username,ou=people,dc=x"

#: dynamic: from elsewhere
from ourhub import template
c.JupyterHub.authenticator_class = "ldapauthenticator.LDAPAuthenticator"
c.LDAPAuthenticator.server_address = "ldap.x.org"
c.LDAPAuthenticator.bind_dn_template = template
