"""Tests of the deployment around a config."""
