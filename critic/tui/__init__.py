"""The terminal screen; the only folder that imports Textual."""
