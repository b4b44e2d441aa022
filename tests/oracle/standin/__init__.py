"""A stand-in Docker engine: answers the HTTP API and refuses what the real engine refuses."""
