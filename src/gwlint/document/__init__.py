"""Floor 3: the anatomy and outline of official documents. Knows nothing of rules."""
