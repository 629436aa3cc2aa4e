"""Hatch build hook: the wheel brings the knowledge in its parsed form, so that nobody's first review parses YAML."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildKnowledge(BuildHookInterface[Any]):
    """Reads `knowledge/` and adds what came out of it to the wheel, with the examples."""

    folder: Path | None = None
    "Where the parsed form lies until the wheel is written."

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the wheel is put together; an editable install needs none of it."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from critic.knowledge.cache import sealed
            from critic.knowledge.read import read
        finally:
            sys.path.remove(self.root)
        self.folder = Path(tempfile.mkdtemp())
        parsed = self.folder / "knowledge.json"
        parsed.write_bytes(sealed(read([Path(self.root) / "knowledge"])))
        build_data["force_include"][str(parsed)] = "critic/shipped/knowledge.json"
        for example in sorted((Path(self.root) / "examples").glob("*.yaml")):
            build_data["force_include"][str(example)] = f"critic/shipped/examples/{example.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when the wheel is written."""
        if self.folder is not None:
            shutil.rmtree(self.folder)
