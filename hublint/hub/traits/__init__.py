"""Active classes and the effective values of their traits."""
