c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SwarmSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SwarmSpawner.network_name = "jupyterhub"
c.SwarmSpawner.notebook_dir = "/home/jovyan/work"
