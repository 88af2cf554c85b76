"""Sessions and years: of the session that a letter answers to, of congresses and of plenums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date as Day
from typing import NamedTuple
