from django.core.management import call_command


def test_growth_is_measured_and_written(tmp_path, capsys):
    page = tmp_path / "speed.md"
    call_command("measure_search", "--sizes", "20", "40", "60", "--write", str(page))
    table = capsys.readouterr().out
    assert page.read_text(encoding="utf-8").endswith(table)
    assert table.count("\n") == 2 + 3 * 6 + 4
    assert "search, 60 entries beside 40, median" in table
