"""Floor 7: the command line: arguments and exit statuses."""
