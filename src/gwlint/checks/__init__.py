"""Floor 4: what can be wrong. One topic a module; a document goes in, problems come out.

A check is a generator function ``check(document, **options) -> Iterator[Problem]``. It knows
nothing of codes, severities, messages or files: its rule file does.
"""
