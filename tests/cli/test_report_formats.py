"""The reports for programs."""

from __future__ import annotations

import io
import json

from gwlint.engine.finding import (
    Applicability,
    Failure,
    FileReport,
    Finding,
    Fix,
    Place,
    RelatedPlace,
    Severity,
)
from gwlint.reports import concise, statistics
from gwlint.reports import json as json_report
from gwlint.reports.outcomes import Outcome
from gwlint.text.edits import Edit
from gwlint.text.source import Position
from gwlint.text.span import Span

FIRST = Place(Span(6, 10), Position(2, 3), Position(2, 7), "2月30日")
SECOND = Place(Span(1, 3), Position(1, 2), Position(1, 4), "甲乙")
FIX = Fix(Applicability.SAFE, (Edit(Span(6, 8), "3"),), ((Position(2, 3), Position(2, 5)),))
ERROR = Finding(
    "GW301",
    "date-impossible",
    Severity.ERROR,
    "“2月30日”不存在。",
    FIRST,
    (RelatedPlace(SECOND, "另一处"),),
    ("1 + 1 = 2",),
    ("《条例》",),
    FIX,
)
INFO = Finding("GW901", "style", Severity.INFO, "两\n行\x1b[31m", SECOND)
OUTCOMES: list[Outcome] = [
    FileReport("甲.txt", "reply", (INFO, ERROR), {1: "", 2: ""}, "proposal"),
    Failure("乙.txt", "文件不存在"),
    FileReport("丙.txt", "other", (), {}, failures=(Failure("丙.txt", "规则内部错误"),)),
]


def as_json(least: Severity, *, statistics: bool = False) -> dict[str, object]:
    out = io.StringIO()
    json_report.render(OUTCOMES, out, least, statistics=statistics)
    table: dict[str, object] = json.loads(out.getvalue())
    return table


def test_json_is_the_contract() -> None:
    assert as_json(Severity.WARNING) == {
        "version": 1,
        "files": [
            {
                "path": "甲.txt",
                "kind": "reply",
                "matter": "proposal",
                "findings": [
                    {
                        "code": "GW301",
                        "name": "date-impossible",
                        "severity": "error",
                        "message": "“2月30日”不存在。",
                        "start": {"line": 2, "column": 3},
                        "end": {"line": 2, "column": 7},
                        "text": "2月30日",
                        "related": [
                            {
                                "start": {"line": 1, "column": 2},
                                "end": {"line": 1, "column": 4},
                                "text": "甲乙",
                                "message": "另一处",
                            }
                        ],
                        "evidence": ["1 + 1 = 2"],
                        "basis": ["《条例》"],
                        "fix": {
                            "applicability": "safe",
                            "edits": [
                                {
                                    "start": {"line": 2, "column": 3},
                                    "end": {"line": 2, "column": 5},
                                    "replacement": "3",
                                }
                            ],
                        },
                    }
                ],
            },
            {"path": "丙.txt", "kind": "other", "matter": None, "findings": []},
        ],
        "errors": [
            {"path": "乙.txt", "message": "文件不存在"},
            {"path": "丙.txt", "message": "规则内部错误"},
        ],
        "summary": {"files": 2, "error": 1, "warning": 0, "info": 0},
    }


def test_json_counts_what_it_reports() -> None:
    assert as_json(Severity.INFO)["summary"] == {"files": 2, "error": 1, "warning": 0, "info": 1}


def test_json_with_statistics() -> None:
    assert as_json(Severity.WARNING, statistics=True)["statistics"] == [
        {"code": "GW301", "name": "date-impossible", "severity": "error", "count": 1}
    ]


def test_json_is_ascii_where_chinese_cannot_be_written() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    json_report.render(OUTCOMES, out)
    out.seek(0)
    assert "甲.txt" not in (text := out.read())
    assert json.loads(text)["files"][0]["path"] == "甲.txt"


def test_concise_has_one_line_for_each_finding_and_no_control_characters() -> None:
    out = io.StringIO()
    concise.render(OUTCOMES, out, Severity.INFO)
    assert out.getvalue().splitlines() == [
        "甲.txt:1:2: info GW901 style 两�行�[31m",
        "甲.txt:2:3: error GW301 date-impossible “2月30日”不存在。",
    ]


def test_statistics_has_one_line_for_each_rule() -> None:
    out = io.StringIO()
    statistics.render([*OUTCOMES, OUTCOMES[0]], out, Severity.WARNING)
    assert out.getvalue() == "     2  GW301  error    date-impossible\n"
