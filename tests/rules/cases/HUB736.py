#: bad: the bare name of a group
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = "uid={username},ou=people,dc=example,dc=org"
c.LDAPAuthenticator.allowed_groups = ["cn=staff,dc=example,dc=org", "students"]

#: bad: the bare name of a unit
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.user_search_base = "people"
c.LDAPAuthenticator.user_attribute = "uid"
c.LDAPAuthenticator.lookup_dn_user_dn_attribute = "cn"

#: good: DNs
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = "uid={username},ou=people,dc=example,dc=org"
c.LDAPAuthenticator.allowed_groups = ["cn=staff,dc=example,dc=org"]
c.LDAPAuthenticator.user_search_base = "ou=people,dc=example,dc=org"

#: good: everybody of the directory
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = "uid={username},ou=people,dc=example,dc=org"
c.LDAPAuthenticator.allowed_groups = []

#: env: a group of the environment
import os
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = "uid={username},ou=people,dc=example,dc=org"
c.LDAPAuthenticator.allowed_groups = [os.environ.get("GROUP", "students")]

#: dynamic: from elsewhere
from site_settings import groups
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = "uid={username},ou=people,dc=example,dc=org"
c.LDAPAuthenticator.allowed_groups = groups
