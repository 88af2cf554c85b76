"""Floor 6: findings for people and for machines. Knows nothing of how they were found."""
