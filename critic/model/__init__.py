"""Frozen values that every layer shares. No input, no output, no judgement."""
