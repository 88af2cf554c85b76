"""Compile the rule files into one quickly loaded module when a wheel is built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RuleTableHook(BuildHookInterface[Any]):
    """Adds ``gwlint/_rules.py`` to the wheel; the rule files themselves travel beside it.

    A rule file with a mistake fails the build. An editable installation reads the rule files of the
    checkout and has no table.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the module, in the folder ``build``, before the wheel is put together."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        module = root / "build" / "_rules.py"
        module.parent.mkdir(exist_ok=True)
        module.write_text(_table_source(root), encoding="utf-8")
        build_data["force_include"][str(module)] = "gwlint/_rules.py"


def _table_source(root: Path) -> str:
    sys.path.insert(0, str(root / "src"))
    from gwlint.engine.loading import load_rules
    from gwlint.engine.table import module_source

    folder = root / "rules"
    return module_source(load_rules(folder), folder)
