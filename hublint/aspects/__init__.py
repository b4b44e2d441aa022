"""What a configuration comes to for the users of the hub, as plain facts that can be shown and compared."""
