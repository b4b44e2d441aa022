#: bad: groups
c.Authenticator.manage_groups = True
c.JupyterHub.load_groups = {'staff': {'users': ['alice']}}

#: bad: groups of an OAuthenticator
c.JupyterHub.authenticator_class = 'generic-oauth'
c.GenericOAuthenticator.manage_groups = True
c.JupyterHub.load_groups = {'staff': ['alice']}

#: bad: roles
c.Authenticator.manage_roles = True
c.JupyterHub.load_roles = [{'name': 'readers', 'scopes': ['list:users'], 'groups': ['staff'], 'services': ['x']}]

#: env: only if the variable is set
import os
c.JupyterHub.load_groups = {'staff': {'users': ['alice']}}
if os.environ.get('MANAGED'):
    c.Authenticator.manage_groups = True

#: good: managed by the authenticator
c.Authenticator.manage_groups = True

#: good: managed by the file
c.JupyterHub.load_groups = {'staff': {'users': ['alice']}}

#: good: an empty dict
c.Authenticator.manage_groups = True
c.JupyterHub.load_groups = {}

#: good: roles of services
c.Authenticator.manage_roles = True
c.JupyterHub.load_roles = [{'name': 'culler', 'scopes': ['list:users'], 'services': ['culler'], 'users': []}]

#: good: groups managed, roles in the file
c.Authenticator.manage_groups = True
c.JupyterHub.load_roles = [{'name': 'readers', 'scopes': ['list:users'], 'groups': ['staff']}]

#: dynamic: from elsewhere
from ourhub import groups, managed
c.Authenticator.manage_groups = managed
c.JupyterHub.load_groups = {'staff': {'users': ['alice']}}

#: dynamic: groups from elsewhere
from ourhub import groups
c.Authenticator.manage_groups = True
c.JupyterHub.load_groups = groups
