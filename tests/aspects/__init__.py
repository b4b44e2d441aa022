"""Tests of what a configuration comes to."""
