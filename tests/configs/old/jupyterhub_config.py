"""A config of the days of JupyterHub 1.5."""

c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.statsd_host = "metrics"
c.JupyterHub.admin_access = True
c.JupyterHub.hub_ip = "0.0.0.0"

c.DockerSpawner.container_image = "jupyterhub/singleuser:1.5"
c.DockerSpawner.remove_containers = True
c.DockerSpawner.volumes = {"hub-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"

c.Authenticator.whitelist = {"alice", "bob"}
c.Authenticator.admin_users = {"alice"}
