"""Tests of what is said of an edit."""
