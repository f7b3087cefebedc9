import io

import pytest
from django.core.management import CommandError, call_command

ONE_IN = 400


def test_command_prints_a_share_for_each_context():
    out = io.StringIO()
    call_command("measure_context", "--part", str(ONE_IN), "--failed", stdout=out)
    lines = out.getvalue().splitlines()
    assert [lines[0].split()[0], lines[0].endswith("%")] == ["python", True]
    assert any(line.startswith("all ") for line in lines)


def test_part_is_at_least_one():
    with pytest.raises(CommandError, match="1 or more"):
        call_command("measure_context", "--part", "0")
