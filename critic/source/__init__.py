"""Strict YAML: text in, nodes with places out, every problem with its line and a caret."""
