"""``python -m gwlint`` is ``gwlint``."""

from gwlint.cli.main import run

if __name__ == "__main__":
    run()
