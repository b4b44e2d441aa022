"""Which known name an unknown one stands for."""
