"""Pods as KubeSpawner makes them: profiles that users choose, and the objects of Kubernetes in settings."""
