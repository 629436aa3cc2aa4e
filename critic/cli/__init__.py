"""The commands. One module writes stdout, one writes stderr and owns the exit codes."""
