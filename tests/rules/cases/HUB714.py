#: bad: OAuth
c.JupyterHub.authenticator_class = 'generic-oauth'
c.OAuthenticator.validate_server_cert = False

#: fixed: OAuth
c.JupyterHub.authenticator_class = 'generic-oauth'

#: bad: GitLab of one's own
c.JupyterHub.authenticator_class = 'gitlab'
c.GitLabOAuthenticator.gitlab_url = 'https://git.example.org'
c.GitLabOAuthenticator.validate_server_cert = False

#: fixed: GitLab of one's own
c.JupyterHub.authenticator_class = 'gitlab'
c.GitLabOAuthenticator.gitlab_url = 'https://git.example.org'

#: bad: an address that is none
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.token_url = 'https://[localhost'
c.GenericOAuthenticator.validate_server_cert = False

#: bad: LDAP
c.JupyterHub.authenticator_class = 'ldap'
c.LDAPAuthenticator.server_address = 'ldap.example.org'
c.LDAPAuthenticator.tls_strategy = 'insecure'

#: env: only if the variable is set
import os
c.JupyterHub.authenticator_class = 'generic-oauth'
if os.environ.get('INSECURE'):
    c.GenericOAuthenticator.validate_server_cert = False

#: fixed: only if the variable is set
import os
c.JupyterHub.authenticator_class = 'generic-oauth'
if os.environ.get('INSECURE'):
    pass

#: good: checked
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.validate_server_cert = True

#: good: the old name with its default is not passed on
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.tls_verify = False

#: good: on this machine
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.token_url = 'https://localhost:8443/token'
c.GenericOAuthenticator.validate_server_cert = False

#: good: LDAP on this machine
c.JupyterHub.authenticator_class = 'ldap'
c.LDAPAuthenticator.server_address = 'localhost'
c.LDAPAuthenticator.tls_strategy = 'insecure'

#: good: LDAP over TLS
c.JupyterHub.authenticator_class = 'ldap'
c.LDAPAuthenticator.tls_strategy = 'on_connect'

#: good: another authenticator is in use
c.JupyterHub.authenticator_class = 'native'
c.GenericOAuthenticator.validate_server_cert = False

#: dynamic: from elsewhere
from ourhub import check
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.validate_server_cert = check
