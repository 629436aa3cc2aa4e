"""Screens, each with its style beside it."""
