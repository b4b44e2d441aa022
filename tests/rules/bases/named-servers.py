c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.allow_named_servers = True
