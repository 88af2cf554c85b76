"""Floor 5: rules as data, selection, configuration, running checks. Knows no formats."""
