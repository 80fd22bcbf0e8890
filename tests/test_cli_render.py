"""A record as a person reads it, at two widths, with and without colour."""

from dataclasses import replace

import pytest
from rich.console import Console

from dragoman.app.cli.render import render_record
from dragoman.records import Count, Published, Record
from samples import bare_record, sample_record


def rendered(record: Record, width: int = 80, *, styled: bool = False) -> list[str]:
    console = Console(width=width, highlight=False, markup=False, emoji=False, record=True, file=None, quiet=False)
    with console.capture() as capture:
        console.print(render_record(record, styled=styled))
    return [line.rstrip() for line in capture.get().splitlines()]


NARROW = """\
trawlers  Santiago objects to trawler ban ──────────────────────────────────────
Cordillera · by Rocío Peñalba · SANTIAGO · published 2023-11-28 · 3 events, 1
commitment

e1  Amaya Quiroga [CHL GOV] → Morocco [MAR GOV]
    what       ACCUSE-disapprove   CAMEO 111, score -2.0
    status     asserted
    when       2023-11-27   stated: “Monday”
    says       her ministry
    about      “ban on foreign trawlers”
    also       “a statement”
    words      Chilean Foreign Minister Amaya Quiroga «condemned» Morocco's ban
               on foreign trawlers on Monday, according to a statement by her
               ministry.

e2  Morocco [MAR GOV], Idris Belkadi [MAR GOV] → Amaya Quiroga [CHL GOV]
    what       CONCEDE   score +5.0
    status     conditional
    when       2023-12   stated: “December 2023”
    where      Valparaíso (Valparaíso, CHL)
    says       Idris Belkadi (promises), relayed by her ministry
    if         “if Chile reopens the port of Arica”
    words      Ambassador Idris Belkadi said in Valparaíso that Rabat will
               «lift» the ban by December 2023 if Chile reopens the port of
               Arica.

e3  gunmen [--- UAF] → sailors [--- ---]
    what       ASSAULT-firearms   score -9.0
    status     asserted, historical
    when       not known
    where      off Agadir
    says       the article itself
    people     at least 12 injured
    words      In 2019, at least 12 sailors were injured when gunmen «attacked»
               the trawler Ñandú off Agadir.

commitments ────────────────────────────────────────────────────────────────────

c1  Morocco → Amaya Quiroga
    offer      “lift the ban”
    if         “if Chile reopens the port of Arica”
    by         2023-12
    event      e2

who is who ─────────────────────────────────────────────────────────────────────
    name           code         role              named
a1  Amaya Quiroga  CHL GOV      Foreign Minister     2×
a2  Morocco        MAR GOV                           1×
a3  Idris Belkadi  MAR GOV ELI                       1×
a4  gunmen         --- UAF                           1×
a5  sailors        --- ---                           1×
"""


def test_a_whole_record_on_a_narrow_screen() -> None:
    assert "\n".join(rendered(sample_record())) + "\n" == NARROW


def test_a_wide_screen_wraps_less_and_says_the_same() -> None:
    narrow, wide = rendered(sample_record()), rendered(sample_record(), 120)
    assert max(map(len, narrow)) <= 80
    assert 80 < max(map(len, wide)) <= 120
    assert " ".join("".join(narrow).replace("─", "").split()).replace(" ", "") == "".join(wide).replace(
        "─", ""
    ).replace(" ", "")


def test_where_styles_are_seen_no_sign_is_put_into_the_words() -> None:
    text = "\n".join(rendered(sample_record(), styled=True))
    assert "«" not in text
    assert "condemned Morocco" in text


def test_an_article_without_events() -> None:
    assert rendered(bare_record()) == [f"bare {'─' * 75}", "publication date unknown · no event found"]


def test_brackets_of_an_article_are_no_markup() -> None:
    record = sample_record(text="The [bold]envoy[/bold] :warning: [sic] left [/nothing].", title="[red]Gone[/red]")
    text = "\n".join(rendered(record, 200))
    assert "[bold]envoy[/bold] :warning: [sic] left [/nothing]" in text
    assert "[red]Gone[/red]" in text


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(3, 3, "3 dead"), (3, None, "at least 3 dead"), (None, 3, "up to 3 dead"), (2, 3000, "2 to 3,000 dead")],
)
def test_counts(low: int | None, high: int | None, words: str) -> None:
    record = sample_record()
    event = replace(record.events[2], dead=Count(low, high, record.events[2].trigger), injured=None)
    assert f"    people     {words}" in rendered(replace(record, events=(event,), commitments=()))


def test_a_date_that_was_not_given_says_so() -> None:
    record = sample_record(published=Published.on("2023-11-28", "text"))
    assert any("published 2023-11-28 (from its text)" in line for line in rendered(record, 120))
