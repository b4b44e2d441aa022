"""How severities look on a terminal."""

STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
