"""Bylines, datelines and dates at the head of an article: invented lines in the manner of the world's agencies."""

import pytest

from dragoman.ingest import Head, find_head, make_document
from dragoman.records import Published

BODY = "The two governments agreed on Monday to reopen the border crossing by the end of the week."

DATELINES = [
    ("ANKARA (AA) –", "ANKARA", "AA"),
    ("SUVA, August 8 (Xinhua) --", "SUVA", "Xinhua"),
    ("Hanoi, 3 May (Xinhua) --", "Hanoi", "Xinhua"),
    ("WASHINGTON _", "WASHINGTON", None),
    ("GENEVA, March 3 —", "GENEVA", None),
    ("KABUL, Afghanistan (AP) —", "KABUL, Afghanistan", "AP"),
    ("UNITED NATIONS, (Reuters) -", "UNITED NATIONS", "Reuters"),
    ("UNITED NATIONS (AP) —", "UNITED NATIONS", "AP"),
    ("SKOPJE, North Macedonia (AP)_", "SKOPJE, North Macedonia", "AP"),
    ("BOSTON, Mass., Dec. 11 (UPI) —", "BOSTON, Mass.", "UPI"),
    ("GREENVILLE, S.C.\u00a0—", "GREENVILLE, S.C.", None),
    ("WASHINGTON, D.C. —", "WASHINGTON, D.C.", None),
    ("NAIROBI ―", "NAIROBI", None),
    ("MOSCOW, October 10. /TASS/.", "MOSCOW", "TASS"),
    ("MINSK, November 28 /BelTA/.", "MINSK", "BelTA"),
    ("KYIV. May 3. Ukrinform.", "KYIV", "Ukrinform"),
    ("BAKU, Azerbaijan, October 10. Trend:", "BAKU, Azerbaijan", "Trend"),
    ("TASHKENT, April 29.", "TASHKENT", None),
    ("MOSCOW. May 3 (Interfax) -", "MOSCOW", "Interfax"),
    ("ALMATY/BISHKEK, May 1 (Steppe Wire) -", "ALMATY/BISHKEK", "Steppe Wire"),
    ("LONDON and PARIS (AP) —", "LONDON and PARIS", "AP"),
    ("Quito (dpa) -", "Quito", "dpa"),
    ("Bern (sda).", "Bern", "sda"),
    ("ASUNCION.", "ASUNCION", None),
    ("LIMA, Peru.", "LIMA, Peru", None),
    ("PORT OF SPAIN (CMC) -", "PORT OF SPAIN", "CMC"),
    ("PORT-AU-PRINCE, Haiti (Island Wire) -", "PORT-AU-PRINCE, Haiti", "Island Wire"),
    ("NEW DELHI:", "NEW DELHI", None),
    ("ISLAMABAD:", "ISLAMABAD", None),
    ("KATHMANDU, Nov 3:", "KATHMANDU", None),
    ("DHAKA, Nov 3, 2022 (BSS) -", "DHAKA", "BSS"),
    ("N'DJAMENA (AFP) -", "N'DJAMENA", "AFP"),
    ("ST. JOHN'S, Antigua (CMC) –", "ST. JOHN'S, Antigua", "CMC"),
    ("ST. PETERSBURG —", "ST. PETERSBURG", None),
    ("RAMALLAH, West Bank --", "RAMALLAH, West Bank", None),
    ("DEIR AL-BALAH, Gaza Strip (AP) —", "DEIR AL-BALAH, Gaza Strip", "AP"),
    ("BOUAKE, Cote d'Ivoire —", "BOUAKE, Cote d'Ivoire", None),
    ("VALPARAÍSO, Nov. 3, 2023 /PRNewswire/ --", "VALPARAÍSO", "PRNewswire"),
    ("RIGA (Reuters, Nov 3) -", "RIGA", "Reuters"),
    ("TEHRAN, Nov. 3 (IRNA)", "TEHRAN", "IRNA"),
    ("Windhoek (AFP) –", "Windhoek", "AFP"),
    ("SÃO PAULO (Reuters) -", "SÃO PAULO", "Reuters"),
    ("McALLEN, Texas (AP) —", "McALLEN, Texas", "AP"),
    ("SEOUL, Yonhap —", "SEOUL", "Yonhap"),
    ("ADDIS ABABA (ENA), 3 May 2021 –", "ADDIS ABABA", "ENA"),
    ("Geneva/New York, 3 May 2021 –", "Geneva/New York", None),
    ("THE HAGUE, Netherlands —", "THE HAGUE, Netherlands", None),
    ("The Hague (ANP) -", "The Hague", "ANP"),
    ("NUSA DUA, Indonesia, Nov 15 (Reuters) -", "NUSA DUA, Indonesia", "Reuters"),
    ("NEWPORT NEWS, Va. -", "NEWPORT NEWS, Va.", None),
    ("LA PAZ, Bolivia (AP) —", "LA PAZ, Bolivia", "AP"),
    ("CANBERRA [AAP] -", "CANBERRA", "AAP"),
    ("LUSAKA, Monday (Copper Wire) -", "LUSAKA", "Copper Wire"),
    ("TOKYO (AFP/Jiji) -", "TOKYO", "AFP/Jiji"),
]


@pytest.mark.parametrize(("line", "place", "agency"), DATELINES)
@pytest.mark.parametrize("before", ["", "By Jane Roe\n", "Border to reopen\r\n\r\n", "    "])
def test_datelines_of_the_world(line: str, place: str, agency: str | None, before: str) -> None:
    text = f"{before}{line} {BODY}"
    dateline = find_head(text).dateline
    assert dateline is not None
    assert (dateline.place, dateline.agency) == (place, agency)
    assert dateline.span.of(text) == line


@pytest.mark.parametrize(
    "line", ["HAVANA (AP) --", "Hanoi, 3 May (Xinhua) --", "MAPUTO —", "BOGOTA, Colombia, Nov 3 (Xinhua)"]
)
def test_a_dateline_may_stand_on_its_own_line(line: str) -> None:
    text = f"{line}\n{BODY}"
    dateline = find_head(text).dateline
    assert dateline is not None
    assert dateline.span.of(text) == line


NO_DATELINES = [
    "BORDER REOPENS AFTER TALKS - HUNDREDS CROSS",
    "PRESIDENT VISITS BERLIN (UPDATED)",
    "TRUCE IN THE SOUTH (VIDEO) - Talks go on in the capital",
    "RIVALS, NEIGHBOURS SIGN DEAL — " + BODY,
    "BREAKING — " + BODY,
    "EXCLUSIVE – " + BODY,
    "LIVE UPDATES: " + BODY,
    "LETTERS.\n\n" + BODY,
    "SHOCKING: Envoys Secretly Meet Rebel Leaders In Desert Camp.",
    "LAKETOWN - Dozens rescued from flooded school",
    "NATO – " + BODY,
    "NATO (Brussels) said it was ready.",
    "UN (New York) - " + BODY,
    "IAEA: " + BODY,
    "U.S. President Joe Doe said so on Monday.",
    "MINISTER: " + BODY,
    "Anna Weber (CDU) - " + BODY,
    "Ann Lee (D-Ohio) – " + BODY,
    "16:51 - President Roe has resigned. Crowds gather.",
    "On Tuesday, May 3 - the day of the vote - the minister left.",
    "Monday (AP) - " + BODY,
    "COVID-19 — " + BODY,
    "Q&A: " + BODY,
    "ROE: Do you agree with that, minister?\nDOE: I do not. We never agreed to it.\nROE: Then what?",
    "Paris and London agreed on Monday to meet again in the spring.",
    "The minister (Reuters) - spoke.",
    "The talks between the two sides were long. GENEVA (AP) — is how agencies begin.",
    "1998 (AP) - " + BODY,
    "(Reuters) - " + BODY,
    "",
]


@pytest.mark.parametrize("text", NO_DATELINES)
def test_headlines_labels_and_speakers_are_no_datelines(text: str) -> None:
    assert find_head(text).dateline is None


def test_a_dateline_deep_in_the_body_is_none() -> None:
    assert find_head((BODY * 4) + "\n\nGENEVA (AP) — " + BODY).dateline is None
    assert find_head("\n".join([BODY[:40]] * 9) + "\nGENEVA (AP) — " + BODY).dateline is None


def test_the_title_is_no_dateline_though_the_text_begins_with_it() -> None:
    title = "KAMPALA - " + BODY
    text = f"{title}\n\nENTEBBE, Uganda (Lake Wire) — {BODY}"
    document = make_document(text, title=title)
    assert document.text == text
    assert document.dateline is not None
    assert document.dateline.place == "ENTEBBE, Uganda"


BYLINES = [
    ("By Jane Roe", ["Jane Roe"]),
    ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
    ("By Jane Roe, John Doe and Ann Lee", ["Jane Roe", "John Doe", "Ann Lee"]),
    ("By JANE ROE, Associated Press Writer", ["JANE ROE"]),
    ("By JANE ROE Associated Press Writer", ["JANE ROE"]),
    ("By JANE ROE and JOHN DOE, Associated Press Writers", ["JANE ROE", "JOHN DOE"]),
    ("BY JANE ROE", ["JANE ROE"]),
    ("By: Jane Roe", ["Jane Roe"]),
    ("- By Jane Roe.", ["Jane Roe"]),
    ("By Jane Roe in Moscow", ["Jane Roe"]),
    ("By Jane Roe in Moscow and John Doe in Kyiv", ["Jane Roe", "John Doe"]),
    ("By Jane Roe for The Herald", ["Jane Roe"]),
    ("By Jane Roe, Diplomatic Editor", ["Jane Roe"]),
    ("By Jane Roe and Agencies", ["Jane Roe"]),
    ("By Jane Roe | Reuters | May 3, 2021", ["Jane Roe"]),
    ("Jane Roe | AFP | 10:30", ["Jane Roe"]),
    ("Jane Roe, Associated Press Writer", ["Jane Roe"]),
    ("Written by Jane Roe", ["Jane Roe"]),
    ("Author: Jane Roe", ["Jane Roe"]),
    ("Story by Jane Roe; photos by John Doe", ["Jane Roe"]),
    ("By Maria de la Cruz", ["Maria de la Cruz"]),
    ("By Seán O'Brien", ["Seán O'Brien"]),
    ("By Omar al-Masri and Wang Xiaoling", ["Omar al-Masri", "Wang Xiaoling"]),
    ("By Abdul Rahman bin Faisal", ["Abdul Rahman bin Faisal"]),
    ("By J. K. Mbeki", ["J. K. Mbeki"]),
    ("By John D. Doe Jr.", ["John D. Doe Jr."]),
    ("By Anne-Marie St. Clair, BBC News", ["Anne-Marie St. Clair"]),
    ("By Nguyen Thi Minh Khai", ["Nguyen Thi Minh Khai"]),
    ("By Ayşe Yılmaz", ["Ayşe Yılmaz"]),
    ("By Reuters", []),
    ("By The Associated Press", []),
    ("By Staff Reporter", []),
    ("By our correspondent in Almaty", []),
]


@pytest.mark.parametrize(("line", "names"), BYLINES)
@pytest.mark.parametrize("after", [f"\n{BODY}", f"\r\nMOSCOW (AA) – {BODY}"])
def test_bylines(line: str, names: list[str], after: str) -> None:
    head = find_head(line + after)
    assert list(head.byline) == names
    assert all(name in line for name in head.byline)
    assert (head.dateline is not None) == ("MOSCOW" in after)


NO_BYLINES = [
    "By Friday, troops had taken the city.",
    "By Royal Decree",
    "By Popular Demand",
    "By Monday Morning",
    "By Land And Sea",
    "By the Numbers",
    "By Christmas Day, all troops will be home",
    "By Jane Roe's account, the talks failed.",
    "By Peter Roe, who had led the talks, nothing was said.",
    "By Jane Roe the world learned the news on Monday.",
    "Anna Weber in Moscow",
    "John Doe, president",
    "Standby Jane Roe",
]


@pytest.mark.parametrize("line", NO_BYLINES)
def test_sentences_and_headlines_are_no_bylines(line: str) -> None:
    assert find_head(f"{line}\n{BODY}").byline == ()


def test_a_name_with_a_place_signs_below_the_headline() -> None:
    assert find_head(f"Border to reopen\nJane Roe in Lusaka\n\n{BODY}").byline == ("Jane Roe",)


def test_a_byline_that_lost_its_line_break_is_read_before_a_dateline() -> None:
    text = f"By Jane Roe and John Doe WASHINGTON (Reuters) - {BODY}"
    head = find_head(text)
    assert head.byline == ("Jane Roe", "John Doe")
    assert head.dateline is not None
    assert head.dateline.span.of(text) == "WASHINGTON (Reuters) -"


DATED = [
    ("SUVA, August 8, 1998 (Xinhua) -- ", "1998-08-08"),
    ("YEREVAN/BAKU, 17 Oct 2020 (Caucasus Wire) - ", "2020-10-17"),
    ("VALPARAISO, Nov. 3, 2023 /PRNewswire/ -- ", "2023-11-03"),
    ("RIGA (Reuters, 3 November 2023) - ", "2023-11-03"),
    ("Tuesday, May 3, 2021\n", "2021-05-03"),
    ("Envoys meet\n2021-05-03\n", "2021-05-03"),
    ("Posted 21 July 2021, 08:00. Last modified 22 July 2021, 09:12.\n", "2021-07-21"),
    ("Published on 3 May 2021 at 10:30 GMT\n\n", "2021-05-03"),
    ("May 3, 2021, 10:30 a.m. EDT\n", "2021-05-03"),
    ("Newsroom | 7 April 2024, 09:00 (updated 11:42)\n\nLIMA. ", "2024-04-07"),
    ("By Jane Roe, 3 May 2021\n", "2021-05-03"),
    ("By Jane Roe\n1st June 2021\n", "2021-06-01"),
]


@pytest.mark.parametrize(("head", "day"), DATED)
def test_a_full_date_in_the_head_dates_the_article(head: str, day: str) -> None:
    assert make_document(head + BODY).published == Published.on(day, "text")
    assert make_document(head + BODY, published="2001").published.edtf == "2001"


@pytest.mark.parametrize(
    "head",
    [
        "SUVA, August 8 (Xinhua) -- ",
        "The treaty of 3 May 2021 ends.\n",
        "September 11, 2001: how the day went\n",
        "30 February 2021\n",
        "03/05/2021\n",
        "The accord was signed on 3 May 2021. ",
    ],
)
def test_no_other_date_does(head: str) -> None:
    assert make_document(head + BODY).published == Published.unknown()


def test_a_text_without_a_head_says_nothing() -> None:
    assert find_head(BODY) == Head((), None, Published.unknown())
