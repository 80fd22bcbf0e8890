"""Every format gives the articles it holds, in order, their text exactly as given."""

import io
import json
import os
import sys
import tracemalloc
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pytest

from dragoman.ingest import make_document, read_inputs
from dragoman.records import Document, IngestError, Published, UsageError
from dragoman.records.failure import Failure

NEWS = "SUVA, May 3 (Agency) -- The two island states signed a fisheries accord on Tuesday."


def documents(*paths: Path | str, published: str | None = None) -> list[Document]:
    found = list(read_inputs(paths, published))
    assert not [item for item in found if isinstance(item, Failure)], found
    return [item for item in found if isinstance(item, Document)]


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_text_file_is_one_article_named_after_it(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path / "fiji.accord.txt", NEWS))
    assert (document.id, document.text) == ("fiji.accord", NEWS)
    assert document.sha256 == sha256(NEWS.encode()).hexdigest()
    assert (document.language, document.title, document.published) == (None, None, Published.unknown())


@pytest.mark.parametrize(
    "text", ["  Two\r\nlines \r\n", "\n\nOld\rMac\r", "e\u0301 \u00a0 nbsp\u2028", "\tTab.\n" * 3, "🕊 peace"]
)
def test_text_is_neither_stripped_nor_folded(tmp_path: Path, text: str) -> None:
    line = json.dumps({"text": text})
    row = 'text\r\n"' + text + '"\r\n'
    paths = [write(tmp_path / "a.txt", text), write(tmp_path / "b.jsonl", line), write(tmp_path / "c.csv", row)]
    assert [document.text for document in documents(*paths)] == [text] * 3


@pytest.mark.parametrize("ending", [".txt", ".jsonl", ".csv"])
def test_a_byte_order_mark_is_no_character_of_the_text(tmp_path: Path, ending: str) -> None:
    bodies = {".txt": "Peace.", ".jsonl": '{"text": "Peace."}', ".csv": "text\nPeace.\n"}
    (document,) = documents(write(tmp_path / f"a{ending}", b"\xef\xbb\xbf" + bodies[ending].encode()))
    assert document.text == "Peace."


@pytest.mark.parametrize(
    ("name", "expected"),
    [("notes", "notes"), ("wire.0494", "wire.0494"), ("a.b.TXT", "a.b"), ("memo.md", "memo"), (".profile", ".profile")],
)
def test_a_file_without_a_known_ending_is_plain_text(tmp_path: Path, name: str, expected: str) -> None:
    assert [document.id for document in documents(write(tmp_path / name, NEWS))] == [expected]


def test_jsonl_keeps_the_columns_and_ignores_other_fields(tmp_path: Path) -> None:
    article = {
        "id": "suva-1",
        "text": NEWS,
        "published": "2021-05-04T09:00:00+12:00",
        "publisher": "Island Wire",
        "url": "https://example.org/1",
        "title": "Accord signed",
        "tags": [{"deep": [1, 2]}],
    }
    (document,) = documents(write(tmp_path / "a.jsonl", json.dumps(article) + "\r\n\r\n"))
    assert (document.id, document.publisher, document.url) == ("suva-1", "Island Wire", "https://example.org/1")
    assert document.title == "Accord signed"
    assert document.published == Published("2021-05-04", "2021-05-04", "2021-05-04", "metadata")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("7", "7"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1.50", "1.50"),
        ('" x "', " x "),
    ],
)
def test_an_id_is_kept_as_given(tmp_path: Path, written: str, expected: str) -> None:
    (document,) = documents(write(tmp_path / "a.jsonl", '{"text": "Peace.", "id": ' + written + "}"))
    assert document.id == expected


def test_blank_and_null_columns_are_missing(tmp_path: Path) -> None:
    line = {"text": "Peace.", "id": "", "title": None, "publisher": " ", "published": ""}
    (document,) = documents(write(tmp_path / "a.jsonl", json.dumps(line)))
    assert (document.title, document.publisher) == (None, None)
    assert document.published == Published.unknown()
    assert document.id == sha256(b"Peace.").hexdigest()[:16]


def test_equal_texts_without_ids_are_told_apart_across_inputs(tmp_path: Path) -> None:
    one = write(tmp_path / "a.jsonl", '{"text": "Peace."}\n{"text": "War."}\n{"text": "Peace."}\n')
    two = write(tmp_path / "b.csv", "text\nPeace.\n")
    name = sha256(b"Peace.").hexdigest()[:16]
    ids = [document.id for document in documents(one, two)]
    assert [ids[0], ids[2], ids[3]] == [name, f"{name}-2", f"{name}-3"]


def test_one_id_twice_is_read_twice(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"id": "x", "text": "Peace."}\n{"id": "x", "text": "Peace, again."}\n')
    assert [(document.id, document.text) for document in documents(path)] == [("x", "Peace."), ("x", "Peace, again.")]


def test_csv_fields_hold_quotes_commas_and_line_breaks(tmp_path: Path) -> None:
    table = 'id,Text ,published,mood\r\n1,"He said ""no"",\r\nthen left.",2020-02-29,x\r\n\r\n2,Plain,,\r\n'
    first, second = documents(write(tmp_path / "a.csv", table))
    assert (first.text, first.published.edtf) == ('He said "no",\r\nthen left.', "2020-02-29")
    assert (second.id, second.published) == ("2", Published.unknown())


@pytest.mark.parametrize(("name", "sign"), [("a.csv", ";"), ("a.csv", "\t"), ("a.tsv", "\t"), ("a.tsv", ",")])
def test_tables_from_spreadsheets(tmp_path: Path, name: str, sign: str) -> None:
    table = sign.join(["id", "text"]) + "\n" + sign.join(["q", '"Envoys met, talked; left."']) + "\n"
    (document,) = documents(write(tmp_path / name, table))
    assert (document.id, document.text) == ("q", "Envoys met, talked; left.")


def test_a_csv_field_may_be_as_long_as_a_text_may_be(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path / "a.csv", "text\n" + "word " * 60_000 + "\n"))
    assert len(document.text) == 300_000


def test_standard_input_is_text_or_jsonl_by_its_first_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b' \n{"id": "1", "text": "One."}\n{"id": "2", "text": "Two."}')
    assert [document.id for document in documents("-")] == ["1", "2"]
    feed(monkeypatch, b"\xef\xbb\xbf  Plain {text}.\r\n")
    (document,) = documents("-")
    assert document.text == "  Plain {text}.\r\n"
    assert document.id == document.sha256[:16]


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.write(write_end, b"The envoys met. " * 600)
    os.close(write_end)
    (document,) = documents(f"/dev/fd/{read_end}")
    os.close(read_end)
    assert document.text == "The envoys met. " * 600


def test_a_folder_is_read_in_name_order_without_hidden_and_unknown_files(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.txt", "c.JSONL", ".hidden.txt", ".git/x.txt", "image.png", "README.md", "a/y.csv"]:
        body = {"L": '{"id": "c", "text": "C."}', "v": "id,text\ny,Y.\n"}.get(name[-1], "Peace.")
        write(tmp_path / name, body)
    assert [document.id for document in documents(tmp_path)] == ["y", "z", "b", "c"]


def test_a_glob_is_read_in_name_order_each_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ["n/two.txt", "n/one.txt", "n/deep/three.txt", "n/.four.txt", "n/five.md"]:
        write(tmp_path / name, "Peace.")
    monkeypatch.chdir(tmp_path)
    assert [document.id for document in documents("n/*.txt")] == ["one", "two"]
    assert [document.id for document in documents("n/**/*.txt")] == ["three", "one", "two"]
    assert [document.id for document in documents(str(tmp_path / "n" / "**"))] == ["three", "one", "two"]


def test_a_file_whose_name_looks_like_a_pattern_is_read(tmp_path: Path) -> None:
    assert [document.id for document in documents(write(tmp_path / "a[1].txt", "Peace."))] == ["a[1]"]


def test_inputs_keep_their_order_and_a_file_may_be_named_twice(tmp_path: Path) -> None:
    one, two = write(tmp_path / "b.txt", "B."), write(tmp_path / "a.txt", "A.")
    assert [document.id for document in documents(one, two, one)] == ["b", "a", "b"]


def test_the_published_given_for_all_counts_where_an_article_states_none(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "One."}\n{"text": "Two.", "published": "2001-09"}\n')
    first, second = documents(path, published="1999-12-31")
    assert first.published == Published.on("1999-12-31")
    assert (second.published.earliest, second.published.latest) == ("2001-09-01", "2001-09-30")


def test_a_wrong_published_for_all_is_refused_at_once() -> None:
    with pytest.raises(UsageError, match="write 2023-12-31"):
        read_inputs(["never-opened"], "31/12/2023")


def test_make_document_takes_every_column_and_refuses_with_a_reason() -> None:
    document = make_document(NEWS, id="s", published="2021", publisher="P", url="u", title="T")
    assert (document.id, document.publisher, document.url, document.title) == ("s", "P", "u", "T")
    assert (document.published.edtf, document.published.latest) == ("2021", "2021-12-31")
    with pytest.raises(IngestError, match="half of a surrogate pair"):
        make_document("broken \ud83d half")


def test_a_long_jsonl_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    line = json.dumps({"text": NEWS + " The talks go on." * 3_000}) + "\n"
    with path.open("w") as file:
        file.writelines(line for _ in range(600))
    size = path.stat().st_size
    tracemalloc.start()
    count = sum(isinstance(item, Document) for item in read_inputs([path]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 600
    assert peak < size / 10


def test_reading_may_stop_early(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "One."}\n' * 1_000)
    stream = read_inputs([path, tmp_path / "missing.txt"])
    assert len(list(islice(stream, 3))) == 3


@pytest.mark.shared
def test_the_seed_article_reads_right() -> None:
    seed = Path(__file__).parents[2] / "shared" / "articles" / "seed.txt"
    if not seed.exists():
        pytest.skip("the evaluation sets are not here")
    (document,) = documents(seed)
    assert document.id == "seed"
    assert document.byline == ("Elena Teslova",)
    assert document.dateline is not None
    assert (document.dateline.place, document.dateline.agency, tuple(document.dateline.span)) == (
        "MOSCOW",
        "AA",
        (17, 30),
    )
    assert document.published == Published.unknown()
