#: bad: every site may embed the hub
c = get_config()
c.JupyterHub.tornado_settings = {"headers": {"Content-Security-Policy": "frame-ancestors *; report-uri /csp"}}

#: bad: every site may read answers
c = get_config()
c.JupyterHub.tornado_settings = {"headers": {"Access-Control-Allow-Origin": "*"}}

#: bad: every site may call users' servers
c = get_config()
c.Spawner.args = ["--ServerApp.allow_origin=*"]

#: bad: cookies that browsers drop
c = get_config()
c.JupyterHub.tornado_settings = {"cookie_options": {"SameSite": "None"}}

#: env: by default
import os
c = get_config()
c.JupyterHub.tornado_settings = {"headers": {"Access-Control-Allow-Origin": os.environ.get("SITE", "*")}}

#: good: one site
c = get_config()
c.JupyterHub.tornado_settings = {
    "headers": {"Content-Security-Policy": "frame-ancestors 'self' https://*.example.org"},
    "cookie_options": {"SameSite": "None", "Secure": True},
}
c.Spawner.args = ["--ServerApp.allow_origin=https://lms.example.org"]

#: good: cookies as browsers like them
c = get_config()
c.JupyterHub.tornado_settings = {"cookie_options": {"SameSite": "Lax"}}

#: good: other headers
c = get_config()
c.JupyterHub.tornado_settings = {"headers": {"X-Served-By": "*"}}

#: dynamic: from elsewhere
import os
c = get_config()
c.JupyterHub.tornado_settings = {"headers": {"Access-Control-Allow-Origin": os.environ["SITE"]}}
