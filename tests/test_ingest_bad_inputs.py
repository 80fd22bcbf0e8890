"""What cannot be read becomes a Failure that says where, what and what to do, and harms no other article."""

import gzip
import json
import sys
from pathlib import Path

import pytest

from dragoman.ingest import MAX_CHARACTERS, read_inputs
from dragoman.records import Document
from dragoman.records.failure import Failure


def read(*paths: Path | str) -> tuple[list[str], list[Failure]]:
    """The texts that could be read, and the failures."""
    found = list(read_inputs(paths))
    texts = [item.text for item in found if isinstance(item, Document)]
    return texts, [item for item in found if isinstance(item, Failure)]


def failure_of(path: Path | str) -> Failure:
    texts, failures = read(path)
    assert (texts, len(failures)) == ([], 1)
    assert failures[0].stage == "ingest"
    return failures[0]


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (PNG, "PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG image"),
        (b"%PDF-1.7\n1 0 obj", "PDF document"),
        (gzip.compress(b"The envoys met."), "gzip data"),
        (b"PK\x03\x04\x14\x00", "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
        (b"PAR1\x15\x04\x15", "Parquet"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"{\\rtf1\\ansi peace}", "RTF"),
        ("The envoys met.".encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
        ("The envoys met.".encode("utf-32"), "UTF-32"),
        ("The envoys met.".encode("utf-16-le"), "NUL byte at offset 1"),
        (b"Some text, then \x00\x01\x02", "NUL byte at offset 16"),
        (b"<!DOCTYPE html><html><body><p>The envoys met.</p>", "web page"),
        (b'<?xml version="1.0"?><rss/>', "XML"),
    ],
)
@pytest.mark.parametrize("ending", [".txt", ""])
def test_other_kinds_of_file_are_named(tmp_path: Path, data: bytes, words: str, ending: str) -> None:
    path = write(tmp_path / f"article{ending}", data)
    failure = failure_of(path)
    assert failure.message.startswith(f"{path}: ")
    assert words in failure.message
    assert failure.input == str(path)


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_a_binary_under_a_table_s_name_is_one_failure(tmp_path: Path, ending: str) -> None:
    assert "PNG image" in failure_of(write(tmp_path / f"a{ending}", PNG + b"\n" * 50)).message


def test_printable_signatures_alone_do_not_make_a_binary(tmp_path: Path) -> None:
    texts, failures = read(
        write(tmp_path / "a.txt", "RIFFs deepen. OggS."), write(tmp_path / "b.txt", "ID3 talks go on.")
    )
    assert (len(texts), failures) == (2, [])


def test_windows_1252_is_recognised_with_offset_and_remedy(tmp_path: Path) -> None:
    path = write(
        tmp_path / "my file.txt", "The talks in C\u00f3rdoba \u2013 held on Monday \u2013 failed.".encode("cp1252")
    )
    message = failure_of(path).message
    assert "byte 0xF3 at offset 14" in message
    assert f"iconv -f WINDOWS-1252 -t UTF-8 '{path}'" in message


def test_other_encodings_are_not_called_windows_1252(tmp_path: Path) -> None:
    message = failure_of(write(tmp_path / "a.txt", "Переговоры начались".encode("cp1251"))).message
    assert "iconv -f ENCODING" in message
    assert "1252" not in message


@pytest.mark.parametrize(
    ("data", "words"),
    [("", "is empty"), (" \n\t\u00a0\r\n ", "no words"), ("\ufeff", "is empty"), ("-- * --", "no words")],
)
def test_texts_without_words(tmp_path: Path, data: str, words: str) -> None:
    failure = failure_of(write(tmp_path / "a.txt", data))
    assert words in failure.message
    assert failure.article == "a"


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.tsv"])
@pytest.mark.parametrize("data", ["", "\n \n"])
def test_empty_tables(tmp_path: Path, name: str, data: str) -> None:
    assert "empty" in failure_of(write(tmp_path / name, data)).message


def test_a_header_without_rows(tmp_path: Path) -> None:
    assert "nothing below its header" in failure_of(write(tmp_path / "a.csv", "id,text\n")).message


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.txt", "no such file"),
        ("", "empty name"),
        ("a\0b", "no name of a file"),
        ("*.nothing", "no file matches"),
        ("**a/[", "check"),
    ],
)
def test_names_of_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, words: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert words in failure_of(name).message


def test_permission_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shut, fine = write(tmp_path / "shut.txt", "Peace."), write(tmp_path / "fine.txt", "Peace.")
    whole_open = Path.open

    def refuse(path: Path, *args: str) -> object:
        if path == shut:
            raise PermissionError(13, "Permission denied", str(path))
        return whole_open(path, "rb")

    monkeypatch.setattr(Path, "open", refuse)  # the super-user's tests could read any file
    texts, failures = read(shut, fine)
    assert texts == ["Peace."]
    assert "permission denied" in failures[0].message


def test_a_folder_without_a_readable_file(tmp_path: Path) -> None:
    write(tmp_path / "empty" / "picture.png", PNG)
    message = failure_of(tmp_path / "empty").message
    assert ".jsonl" in message
    assert "no file to read" in message


def test_json_that_is_not_jsonl(tmp_path: Path) -> None:
    assert "jq -c" in failure_of(write(tmp_path / "a.json", '[{"text": "Peace."}]')).message


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert failure_of("-").message.startswith("standard input: ")


def test_a_file_name_that_is_not_utf8_can_still_be_reported(tmp_path: Path) -> None:
    name = "caf\udce9.txt"
    try:
        (tmp_path / name).write_text("Peace.")
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    failure = failure_of(tmp_path / name)
    (failure.message + failure.input + str(failure.article)).encode()
    assert "surrogate" in failure.message


def test_two_files_of_one_name_in_two_folders(tmp_path: Path) -> None:
    one, two = write(tmp_path / "x" / "news.txt", "One."), write(tmp_path / "y" / "news.txt", "Two.")
    third = write(tmp_path / "z.txt", "Three.")
    texts, failures = read(one, two, third)
    assert texts == ["One.", "Three."]
    assert str(one) in failures[0].message
    assert str(two) in failures[0].message
    assert "rename" in failures[0].message


def test_fifty_megabytes_in_one_line_of_text(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.writelines(b"word " * 200_000 for _ in range(50))
    message = failure_of(path).message
    assert "1,000,000 characters" in message
    assert "split it" in message


def test_fifty_megabytes_in_one_line_of_jsonl_harm_no_other(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "First."}\n{"text": "')
        file.writelines(b"word " * 200_000 for _ in range(50))
        file.write(b'"}\n{"text": "Last."}\n')
    texts, failures = read(path)
    assert texts == ["First.", "Last."]
    assert failures[0].message.startswith(f"{path}:2: the line is longer than 32 MiB")


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
def test_the_limit_counts_characters(tmp_path: Path, name: str) -> None:
    def table(text: str) -> str:
        return {"a.txt": text, "a.jsonl": json.dumps({"text": text}), "a.csv": f"text\n{text}\n"}[name]

    texts, failures = read(write(tmp_path / name, table("é" * MAX_CHARACTERS)))
    assert (len(texts), failures) == (1, [])
    message = failure_of(write(tmp_path / name, table("é" * (MAX_CHARACTERS + 1)))).message
    assert "1,000,001 characters; the limit is 1,000,000" in message


BAD_LINES = [
    ('{"text": "cut', "not a JSON object"),
    ("[1, 2]", "got `array`"),
    ('"text"', "got `str`"),
    ("null", "not a JSON object"),
    ('{"id": "q"}', "no 'text': found id"),
    ('{"body": "q"}', "no 'text': found nothing"),
    ('{"text": null}', "no 'text'"),
    ('{"text": 5}', "'text' is a number"),
    ('{"text": ["a"]}', "'text' is a list"),
    ('{"text": {"a": 1}}', "'text' is an object"),
    ('{"text": true}', "'text' is true or false"),
    ('{"text": ""}', "is empty"),
    ('{"text": " \\n "}', "no words"),
    ('{"text": "a", "id": true}', "'id' is true or false"),
    ('{"text": "a", "title": ["b"]}', "'title' is a list"),
    ('{"text": "a", "publisher": {"name": "b"}}', "'publisher' is an object"),
    ('{"text": "a\\ud800b"}', "JSON"),
    ('{"text": "a", "published": "31/12/2023"}', "published '31/12/2023' is not an ISO date; write 2023-12-31"),
    ('{"text": "a", "published": "04/05/2023"}', "ambiguous: it may mean 2023-05-04 or 2023-04-05"),
    ('{"text": "a", "published": 1701129600}', "write 2023-11-28"),
    ('{"text": "a", "x": ' + "[" * 50_000, "not a JSON object"),
]


@pytest.mark.parametrize(("line", "words"), BAD_LINES)
def test_a_broken_line_is_named_and_alone(tmp_path: Path, line: str, words: str) -> None:
    path = write(tmp_path / "a.jsonl", f'{{"text": "One."}}\n\n{line}\n{{"text": "Two."}}\n')
    texts, failures = read(path)
    assert texts == ["One.", "Two."]
    assert failures[0].message.startswith(f"{path}:3: ")
    assert words in failures[0].message


def test_a_failing_article_is_named_where_its_id_is_known(tmp_path: Path) -> None:
    assert failure_of(write(tmp_path / "a.jsonl", '{"id": 7, "text": "a", "published": "soon"}')).article == "7"


def test_latin_1_in_one_line_of_jsonl(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b'{"text": "One."}\n{"text": "caf\xe9"}\n{"text": "Two."}\n')
    texts, failures = read(path)
    assert texts == ["One.", "Two."]
    assert f"{path}:2: byte 0xE9 at offset 30" in failures[0].message
    assert "Windows-1252" in failures[0].message


def test_failures_stand_in_their_articles_place(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "One."}\n{"text": 1}\n{"text": "Two."}\n')
    kinds = [type(item) for item in read_inputs([tmp_path / "none.txt", path])]
    assert kinds == [Failure, Document, Failure, Document]


@pytest.mark.parametrize(
    ("header", "words"),
    [("id,body", "no column 'text': found id, body"), ("text,text", "names text twice"), ('"text', "never closed")],
)
def test_a_table_with_a_wrong_header_is_one_failure(tmp_path: Path, header: str, words: str) -> None:
    assert words in failure_of(write(tmp_path / "a.csv", f"{header}\n1,2\n3,4\n")).message


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("2,Too,many,columns", "the row has 4 columns, the header 2 columns"),
        ("2", "the row has 1 column,"),
        ("2,", "is empty"),
        ('2,"quoted" then not', "broken CSV"),
        ('2,"never closed', "quotation mark"),
        ('2,"never closed\n2b,"quoted ""row"""', "quotation mark"),
    ],
)
def test_a_broken_row_is_named_and_alone(tmp_path: Path, row: str, words: str) -> None:
    path = write(tmp_path / "a.csv", f"id,text\n1,One.\n{row}\n3,Three.\n4,Four.\n")
    texts, failures = read(path)
    assert [text for text in texts if text != 'quoted "row"'] == ["One.", "Three.", "Four."]
    assert failures[0].message.startswith(f"{path}:3: ")
    assert words in failures[0].message


def test_latin_1_in_one_row_harms_no_other_even_across_lines(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", b'id,text\n1,One.\n2,"caf\xe9,\nsecond line, third"\n3,Three.\n')
    texts, failures = read(path)
    assert texts == ["One.", "Three."]
    assert [failure.message.startswith(f"{path}:3: byte 0xE9 at offset 21") for failure in failures] == [True]


def test_a_quotation_mark_never_closed_before_a_long_rest(tmp_path: Path) -> None:
    rows = "".join(f"{number},{'The envoys met once more. ' * 10}\n" for number in range(9_000))
    texts, failures = read(write(tmp_path / "a.csv", f'id,text\nx,"open\n{rows}'))
    assert len(texts) == 9_000
    assert len(failures) == 1
    assert "never closed" in failures[0].message
