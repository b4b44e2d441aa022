#: bad: nothing to look with
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True

#: bad: the attribute of the name is missing
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.user_search_base = "ou=people,dc=example,dc=org"
c.LDAPAuthenticator.lookup_dn_user_dn_attribute = "cn"

#: bad: a filter without a place
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = "uid={username},ou=people,dc=example,dc=org"
c.LDAPAuthenticator.search_filter = "(&(uid={username})(ou=staff))"

#: good: all is there
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.user_search_base = "ou=people,dc=example,dc=org"
c.LDAPAuthenticator.user_attribute = "uid"
c.LDAPAuthenticator.lookup_dn_user_dn_attribute = "cn"

#: good: a filter that says which attribute
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.lookup_dn_search_filter = "(uid={login})"
c.LDAPAuthenticator.user_search_base = "ou=people,dc=example,dc=org"
c.LDAPAuthenticator.lookup_dn_user_dn_attribute = "cn"

#: good: nothing is looked up
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.bind_dn_template = "uid={username},ou=people,dc=example,dc=org"

#: good: a class of the file that looks users up itself
from ldapauthenticator import LDAPAuthenticator
class Ours(LDAPAuthenticator):
    def resolve_username(self, name):
        return name, f"uid={name},ou=people,dc=example,dc=org"
c.JupyterHub.authenticator_class = Ours
c.Ours.lookup_dn = True

#: env: on request
import os
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = os.environ.get("LOOK_UP") == "1"

#: dynamic: from elsewhere
from site_settings import base, attribute
c.JupyterHub.authenticator_class = "ldap"
c.LDAPAuthenticator.lookup_dn = True
c.LDAPAuthenticator.user_search_base = base
c.LDAPAuthenticator.user_attribute = attribute
c.LDAPAuthenticator.lookup_dn_user_dn_attribute = attribute
