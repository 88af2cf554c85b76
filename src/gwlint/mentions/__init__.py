"""Floor 1: what a text mentions: numerals, quantities, dates, periods, ordinals, titles, numbers.

Each module lexes one kind of mention: ``find_…(text) -> tuple[Mention, …]``, in the order of the
text, each with its span. Nothing here knows what a document is.
"""
