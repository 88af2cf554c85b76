"""``gwlint inspect``: show what was understood of a document."""

from __future__ import annotations

import sys
from argparse import Namespace

from gwlint.cli.arguments import UsageError
from gwlint.cli.inputs import STANDARD_INPUT, read_standard_input
from gwlint.cli.terminal import complain, console
from gwlint.document.document import Document
from gwlint.document.reading import understand
from gwlint.readers.errors import UnreadableError
from gwlint.readers.reading import read_file


def run(arguments: Namespace) -> int:
    """Show what was understood of every file; the exit status is 2 if one cannot be read.

    Raises:
        UsageError: if no file is named.
    """
    if not arguments.paths:
        raise UsageError("请写明要看哪个文件", "which file?")
    status = 0
    for path in arguments.paths:
        try:
            if path == STANDARD_INPUT:
                source = read_standard_input(arguments.stdin_filename)
            else:
                source = read_file(path)
        except UnreadableError as error:
            complain(f"gwlint: {error.name}: {error.explain(arguments.lang or 'zh')}")
            status = 2
            continue
        _show(understand(source), arguments)
    return status


def _show(document: Document, arguments: Namespace) -> None:
    if arguments.output_format == "json":
        import json

        from gwlint.reports.inspection_json import inspection_as_json

        line = json.dumps(inspection_as_json(document), ensure_ascii=False)
        sys.stdout.write(f"{line}\n")
        return
    from gwlint.reports import inspection

    inspection.render(document, console(arguments.color), arguments.lang or "zh")
