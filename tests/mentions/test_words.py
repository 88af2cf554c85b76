"""Words come from a dictionary that is loaded quietly and leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from gwlint.mentions import words


def test_the_words_are_the_text(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    text = "构建了服务体系和保障体系"
    found = words.words(text)
    assert "".join(found) == text
    assert "和" in found
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")
