"""`dragoman export`: to a file or a pipe, with the counts of what a format cannot hold."""

import json
import shlex
import subprocess
from pathlib import Path

import duckdb
import pytest

from commands import PROGRAM, dragoman, start


def test_a_file_and_the_counts_on_standard_error(ledger: Path, tmp_path: Path) -> None:
    target = tmp_path / "polecat.txt"
    ran = dragoman("export", ledger, "--as", "polecat", "--out", target)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines() == [
        f"dragoman: {target}: 1 event",
        "dragoman: left out, because the format cannot hold them: 1 conditional, 1 historical (docs/formats.md)",
    ]
    header, row = target.read_text("utf-8").splitlines()
    assert header.startswith("Event ID\tEvent Date\tEvent Type")
    assert row.startswith(
        "trawlers:e1\t2023-11-27\tACCUSE\tdisapprove\t-2.0\tVERBAL CONFLICT\tdiplomatic; economic\tAmaya Quiroga"
    )


def test_standard_output_has_the_rows_and_nothing_else(ledger: Path) -> None:
    ran = dragoman("export", ledger, "--as", "plover", "--actor", "CHL")
    assert (ran.code, ran.err) == (0, "")
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["trawlers:e1"]


def test_all_status_takes_in_what_is_no_fact(ledger: Path) -> None:
    ran = dragoman("export", ledger, "--as", "gdelt-events", "--all-status")
    assert [line.split("\t")[26] for line in ran.out.splitlines()] == ["111"]
    assert "1 dated to more than a day, 1 not dated" in ran.err


def test_no_text_leaves_out_names_and_words(ledger: Path) -> None:
    with_text, without = (dragoman("export", ledger, "--as", "csv", *more).out for more in ([], ["--no-text"]))
    assert "Quiroga" in with_text
    assert "Quiroga" not in without
    assert with_text.splitlines()[0] == without.splitlines()[0]
    assert "ACCUSE" in without


def test_parquet_goes_through_a_pipe(ledger: Path, tmp_path: Path) -> None:
    process = start("export", ledger, "--as", "parquet")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    (tmp_path / "e.parquet").write_bytes(out)
    assert duckdb.read_parquet(str(tmp_path / "e.parquet")).count("event").fetchall() == [(3,)]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--as", "polcat"), "Did you mean polecat?"),
        (("--as", "brat"), "name it with --out"),
        (("--as", "icews", "--type", "ASSALT"), "Did you mean ASSAULT"),
        (("--as", "icews", "--actor", "QQQ"), "'QQQ' is no country code"),
        (("--as", "icews", "--since", "last week"), "is no date. Expected a day"),
        ((), "--as"),
    ],
)
def test_what_makes_no_sense_is_refused(ledger: Path, options: tuple[str, ...], words: str) -> None:
    ran = dragoman("export", ledger, *options)
    assert (ran.code, ran.out) == (2, "")
    assert words in " ".join(ran.err.split())


def test_a_target_in_no_folder_is_told(ledger: Path, tmp_path: Path) -> None:
    ran = dragoman("export", ledger, "--as", "icews", "--out", tmp_path / "none" / "icews.tab")
    assert ran.code == 2
    assert "Give a file in a folder that exists" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["gdelt-events", "plover", "parquet", "brat"])
def test_a_disk_that_takes_no_more_is_told_and_leaves_nothing(ledger: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "target"
    command = shlex.join([*PROGRAM, "export", str(ledger), "--as", form, "--all-status", "--out", str(target)])
    # A limit on the size of a file stands for a full disk: writes fail in the same way.
    ran = subprocess.run(["/bin/sh", "-c", f"ulimit -f 0; {command}"], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "cannot be written" in ran.stderr
    assert "has room" in ran.stderr
    assert list(tmp_path.iterdir()) == []
