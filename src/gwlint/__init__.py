"""gwlint, the text-consistency linter for Chinese official documents."""

__version__ = "0.1.0"
