from django.core.management import call_command

from errors.lab.fuzz import mutation
from errors.lab.fuzz_samples import SAMPLES


def test_series_is_counted(capsys):
    call_command("fuzz_engine", "--count", "5")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"5 mutations of {len(SAMPLES)} samples, seed 0: ")
    assert lines[-1] == "no exceptions"


def test_mutation_is_found_again_by_seed_and_number(capsys):
    call_command("fuzz_engine", "--seed", "2", "--show", "7")
    assert capsys.readouterr().out.rstrip("\n") == mutation(list(SAMPLES), 2, 7).decode("latin-1").rstrip("\n")


def test_mails_of_a_folder_take_the_place_of_the_samples(tmp_path, capsys):
    (tmp_path / "a.eml").write_bytes(b"552 over quota")
    call_command("fuzz_engine", "--emails", str(tmp_path), "--count", "3")
    assert capsys.readouterr().out.startswith("3 mutations of 1 samples")
