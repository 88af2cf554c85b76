"""Floor 0: spans, positions, source maps, edits. Knows nothing of Chinese, documents or rules."""
