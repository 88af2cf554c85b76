"""Floor 2: from bytes to a :class:`~gwlint.text.source.SourceText`. Knows nothing of Chinese."""
