"""The words that time expressions are made of, sorted into classes that the grammar speaks about."""

from typing import NamedTuple


def words_in(text: str) -> frozenset[str]:
    """Return the words of a list that is written as one string."""
    return frozenset(text.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan jan.",
            "february feb feb.",
            "march mar.",
            "april apr apr.",
            "may",
            "june jun jun.",
            "july jul jul.",
            "august aug aug.",
            "september sept sept. sep sep.",
            "october oct oct.",
            "november nov nov.",
            "december dec dec.",
        ),
        start=1,
    )
    for name in names.split()
}
# Without their stop these are also names (`Jan`, `Mar`): months only beside a number.
MONTH_ABBREVIATIONS = words_in("jan feb apr jun jul aug sep sept oct nov dec")
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon.",
            "tuesday tue. tues.",
            "wednesday wed.",
            "thursday thu. thur. thurs.",
            "friday fri.",
            "saturday sat.",
            "sunday sun.",
        )
    )
    for name in names.split()
}
WEEKDAY_PLURALS = {f"{name}s": number for name, number in WEEKDAYS.items() if name.endswith("day")}
# ISO-TimeML's codes for parts of the day.
DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT"}
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
UNITS = {
    name: unit
    for unit, names in {
        "second": "seconds",
        "minute": "minute minutes",
        "hour": "hour hours hrs",
        "day": "day days",
        "week": "week weeks",
        "fortnight": "fortnight fortnights",
        "weekend": "weekend weekends",
        "month": "month months",
        "quarter": "quarter quarters",
        "year": "year years yr. yrs.",
        "decade": "decade decades",
        "century": "century centuries",
    }.items()
    for name in names.split()
}
ZONES = words_in("gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst aest msk")
PAST_WORDS = words_in("recently lately")
PRESENT_WORDS = words_in("now currently nowadays presently")
# Words that say how often; a day's, week's or year's worth in ISO-TimeML.
FREQUENCIES = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
}
_UNITS_AND_TEENS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = {word: value for value, word in enumerate(_UNITS_AND_TEENS.split())}
CARDINALS |= {word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
MULTIPLIERS = {"hundred": 100, "thousand": 1000, "dozen": 12}
_FIRST_TO_TWENTIETH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: value for value, word in enumerate(_FIRST_TO_TWENTIETH.split(), start=1)} | {"thirtieth": 30}
DECADE_NAMES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
# The first word of a holiday's name, in lower case; its date is in `holidays`.
HOLIDAY_HEADS = words_in("christmas thanksgiving halloween easter labor memorial veterans independence bastille boxing")


class WordClass(NamedTuple):
    """A class of words; one character stands for it in the string that the grammar is matched against."""

    name: str
    words: frozenset[str]


CLASSES = (
    WordClass("month", frozenset(MONTHS) - MONTH_ABBREVIATIONS),
    WordClass("weekday", frozenset(WEEKDAYS)),
    WordClass("weekdays", frozenset(WEEKDAY_PLURALS)),
    WordClass("daypart", frozenset(DAYPARTS)),
    WordClass("dayparts", words_in("mornings afternoons evenings nights")),
    WordClass("noon", words_in("noon midday midnight")),
    WordClass("season", frozenset(SEASONS)),
    WordClass("day", words_in("day")),
    WordClass("week", words_in("week fortnight")),
    WordClass("weekend", words_in("weekend")),
    WordClass("months", words_in("month")),  # the unit, not a month's name
    WordClass("quarter", words_in("quarter")),
    WordClass("yearly", words_in("year yr.")),  # the unit, not a number
    WordClass("decade", words_in("decade")),
    WordClass("century", words_in("century")),
    WordClass("hour", words_in("hour minute")),
    WordClass("seconds", words_in("seconds")),
    WordClass(
        "units",
        words_in("minutes hours days weeks fortnights weekends months quarters years decades centuries hrs yrs."),
    ),
    WordClass("period", words_in("period")),
    WordClass("the", words_in("the")),
    WordClass("a", words_in("a an")),
    WordClass("of", words_in("of")),
    WordClass("and", words_in("and")),
    WordClass("or", words_in("or")),
    WordClass("so", words_in("so")),
    WordClass("in", words_in("in")),
    WordClass("on", words_in("on")),
    WordClass("at", words_in("at")),
    WordClass("to", words_in("to")),
    WordClass("from", words_in("from")),
    WordClass("than", words_in("than")),
    WordClass("no", words_in("no")),
    WordClass("more", words_in("more less fewer")),
    WordClass("least", words_in("least most")),
    WordClass("up", words_in("up")),
    WordClass("as", words_in("as")),
    WordClass("this", words_in("this")),
    WordClass("that", words_in("that")),
    WordClass("last", words_in("last")),
    WordClass("next", words_in("next")),
    WordClass("past", words_in("past")),
    WordClass("coming", words_in("coming upcoming forthcoming")),
    WordClass("previous", words_in("previous preceding prior")),
    WordClass("following", words_in("following ensuing")),
    WordClass("same", words_in("same")),
    WordClass("current", words_in("current")),
    WordClass("recent", words_in("recent")),
    WordClass("latest", words_in("latest")),
    WordClass("each", words_in("each every")),
    WordClass("part", words_in("early mid late")),
    WordClass("earlier", words_in("earlier")),
    WordClass("later", words_in("later")),
    WordClass("sometime", words_in("sometime")),
    WordClass("edge", words_in("beginning start end middle close")),
    WordClass("ago", words_in("ago")),
    WordClass("ahead", words_in("ahead")),
    WordClass("after", words_in("after")),
    WordClass("before", words_in("before")),
    WordClass("now", words_in("now")),
    WordClass("right", words_in("right")),
    WordClass("about", words_in("about around nearly almost roughly approximately")),
    WordClass("few", words_in("few several many")),
    WordClass("couple", words_in("couple")),
    WordClass("half", words_in("half")),
    WordClass("fiscal", words_in("fiscal")),
    WordClass("school", words_in("academic school")),
    WordClass("full", words_in("full entire whole")),
    WordClass("comparable", words_in("comparable corresponding")),
    WordClass("other", words_in("other")),
    WordClass("today", words_in("today yesterday tomorrow")),
    WordClass("tonight", words_in("tonight")),
    WordClass("overnight", words_in("overnight")),
    WordClass("vague", PAST_WORDS | (PRESENT_WORDS - {"now"})),
    WordClass("future", words_in("future")),
    WordClass("near", words_in("near foreseeable distant immediate")),
    WordClass("short", words_in("short")),
    WordClass("term", words_in("term")),
    WordClass("soon", words_in("soon")),
    WordClass("frequency", frozenset(FREQUENCIES)),
    WordClass("zone", ZONES),
    WordClass("local", words_in("local")),
    WordClass("time", words_in("time")),
    WordClass("ampm", words_in("a.m. p.m. am pm a.m p.m")),
    WordClass("oclock", words_in("o'clock o’clock")),
    WordClass("card", frozenset(CARDINALS)),
    WordClass("mult", frozenset(MULTIPLIERS)),
    WordClass("ord", frozenset(ORDINALS)),
    WordClass("decades", frozenset(DECADE_NAMES)),
    WordClass("holiday", HOLIDAY_HEADS),
    WordClass("eve", words_in("eve")),
    WordClass("new", words_in("new")),
    WordClass("old", words_in("old")),
    WordClass("poss", words_in("'s ’s ' ’")),
    WordClass("hyphen", words_in("- – —")),
    WordClass("comma", words_in(",")),
    # Classes that are told by shape, not by list.
    WordClass("int", frozenset()),  # 0 to 31, digits
    WordClass("year", frozenset()),  # 1000 to 2199, digits
    WordClass("amount", frozenset()),  # any other number in digits
    WordClass("nth", frozenset()),  # 3rd
    WordClass("eighties", frozenset()),  # 1980s, 80s
    WordClass("clock", frozenset()),  # 17:00, 5:30pm, 5pm
    WordClass("numeric", frozenset()),  # 15/11/2023, 15.11.2023
    WordClass("fiscalyear", frozenset()),  # FY2023
    WordClass("nthquarter", frozenset()),  # Q3
)
# Private-use characters would do as well; printable ones make a failing match readable.
CODES = {entry.name: chr(0x100 + number) for number, entry in enumerate(CLASSES)}
OTHER = "."
CLASS_OF = {word: CODES[entry.name] for entry in CLASSES for word in entry.words}
