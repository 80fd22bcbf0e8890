"""The grammar of time expressions: regular expressions over word classes, compiled into one alternation.

`<month>` stands for one word of that class (`vocabulary.CLASSES`), `<month|weekday>` for one of either; a name in
capitals is a part defined above the rules. At each word the first rule that matches wins, so longer forms come first.
"""

import re

from dragoman.coding.times.vocabulary import CODES

_PARTS = {
    "COUNT": "(?:(?:<card>|<a>?<mult>) (?:<hyphen>?<card|mult>|<and><card>)*|<int|year|amount>)",
    "SPOKEN": "(?:<card> (?:<hyphen>?<card|mult|and>)+)",
    "FEW": "(?:<a>?<couple><of>?|<a>?<few>)",
    "HALF": "(?:<and><a>?<half>)",
    "ABOUT": "(?:<about>|<more><than>|<at><least>|<up><to>|<no><more><than>)",
    "ORSO": "(?:<or><so>)",
    "UNIT": "<day|week|months|quarter|yearly|decade|century|hour|weekend>",
    "UNITS": "<day|week|months|quarter|yearly|decade|century|hour|weekend|units|seconds>",
    "PART": "(?:(?:<the>?<part><hyphen>?|<earlier|later>|<sometime>)<in>?|<the>?<edge><of>)",
    "EARLY": "(?:<part|earlier|later><on>?)",
    "WHICH": "(?:<this><past|coming>?|<last|next|past|previous|following>|<the>PICK)",
    "PICK": "<last|next|past|previous|following|coming|same>",
    "UNITTAIL": "(?:<poss><quarter>|<period>|<a><yearly><ago>)",
    "RECENT": "<last|next|past|coming|previous|following|latest|ord>",
    "OFYEAR": "(?:<of>?(?:<this|last|next|that>|<the><previous|following|same>)<yearly>)",
    "RELYEAR": "(?:(?:<this|last|next|that>|<the>(?:PICK|<current>)?)<fiscal|school>?<yearly>)",
    "MD": "(?:<month><the>?(?:<int|nth>|<ord>|<card><hyphen><ord>)(?:<comma>?<year>)?)",
    "DM": "(?:<the>?<int|nth|ord><of>?<month>(?:<comma>?<year>)?)",
    "DATE": "(?:MD|DM)",
    "WEEKDAY": "(?:WHICH?<weekday>)",
    "DAY": "(?:<today>|WEEKDAY (?:<comma>?DATE)?|DATE)",
    "CLOCK": "(?:(?:<clock><ampm>?|<int><ampm>|<noon>|<int|card><oclock>)(?:<local><time>|<zone>)?)",
    "ORDQUARTER": "(?:<ord|nth><hyphen|fiscal>?<quarter>|<nthquarter>)",
    "WHOSEYEAR": "(?:(?:<year>|YEARAGO|RELYEAR<poss>|<this|last|next|fiscal>)<fiscal>?<hyphen>?)",
    "YEAROFIT": "(?:<of>?(?:<the>?<fiscal>?<year>|RELYEAR)|<a>YEARAGO)",
    "YEARAGO": "(?:<yearly><hyphen>?<ago|earlier>)",
}

# Rule -> the forms it takes. `rules.READERS` says which function reads what it matched.
_RULES: dict[str, tuple[str, ...]] = {
    "iso_day": ("<numeric>", "<year><hyphen><int><hyphen><int>"),
    "clock_time": ("DAY<comma>?<at>CLOCK", "CLOCK(?:<comma|on>?DAY)?"),
    "day_before": ("<the><daypart|day|week|months><before>",),
    "part_of_day": (
        "EARLY?(?:<this|last><daypart>|DAY<daypart>)",
        "<part><hyphen>?<daypart>(?:<of|on>?DAY)?",
        "<the><daypart><of>DAY",
        "<part|earlier|later>?<tonight>",
        "<overnight>",
        "<the><previous|next|following|same>?<daypart>",
    ),
    "holiday": (
        "<holiday>(?:<eve|day>|<weekday>)?(?:<comma>?<year>|<this|last|next><yearly>)?",
        "<new><yearly><poss><day|eve>",
    ),
    "set_of": (
        "<each><other>?COUNT?(?:UNITS|<weekday><daypart>?|<month|season|daypart|weekend>)",
        "<weekdays>",
        "<weekday><dayparts>",
        "<frequency>",
    ),
    "past_age": ("<the|a>?ABOUT?(?:COUNT|FEW)<hyphen>?(?:<yearly><hyphen>|<units>)<old>",),
    "school_year": ("<the>?<year><hyphen><int|year><school><yearly>",),
    "day_range": (
        "<int><hyphen|and|to><int><of>?<month>(?:<comma>?<year>)?",
        "<month><int><hyphen><int>(?:<comma>?<year>)?",
    ),
    "calendar_day": ("EARLY?(?:WEEKDAY<comma>?DATE|DATE OFYEAR?)",),
    "weekday": ("EARLY?WEEKDAY(?:<of>?(?:<this|last|next>|<the><previous|following|same>)<week>)?",),
    "deictic_day": ("<part|earlier|later>?<today>",),
    "quarter_of": ("(?:PART|<the><comparable|latest|same|recent>?|<a>)?WHOSEYEAR?ORDQUARTER YEAROFIT?",),
    "half_of": (
        "<the>?<ord|last|latest><half><of>(?:RELYEAR|<the>?<fiscal>?<year>|<the>?<poss>?<eighties>)",
        "<the>?<ord|last|latest><half><year>",
    ),
    "decade_of": ("(?:<the>|PART)?<part>?<hyphen>?<poss>?<eighties|decades>",),
    "century_of": ("(?:<the>|PART)?<part>?<hyphen>?(?:<card><hyphen>)?<ord|nth><hyphen>?<century>",),
    "month_of": ("PART?WHICH?<month>(?:<comma>?<of>?<year>|<of>?SPOKEN|OFYEAR)?",),
    "season_of": ("PART?(?:WHICH|<the>)?<part>?<season>(?:<of>?<year>|<of>SPOKEN|OFYEAR)?",),
    "ago": (
        "ABOUT?(?:COUNT HALF?|FEW|<a>)ORSO?UNITS(?:<and><a><half>)?ORSO?(?:<ago|earlier|later>|<from><now>)",
        "<units><ago|earlier|later>",
    ),
    "year_ago": ("<the|a>?<comparable|same>?YEARAGO(?:<hyphen>?<period|quarter>|COUNT<units>)?",),
    "next_few": ("ABOUT?(?:<each><of>)?<the|this>?RECENT<full>?(?:COUNT<or|to>)?(?:COUNT|FEW)<hyphen>?UNITS ORSO?",),
    "year_named": ("<the><yearly>(?:<year>|SPOKEN)", "PART?<fiscal>?<year>", "<fiscalyear>", "PART?SPOKEN"),
    "many_units": (
        "ABOUT?<the|a>?(?:COUNT<or|to>)?(?:COUNT|FEW)HALF?<more|hyphen>?<full>?UNITS(?:<and><a><half>)?(?:ORSO|<hyphen><old>)?",
        "COUNT<hyphen><and><hyphen><a><hyphen><half><hyphen>UNITS",
    ),
    "year_end": ("<about>?<the>?<yearly><hyphen|poss>?<edge>",),
    "relative_unit": (
        "PART?(?:WHICH|<that>|<the><fiscal|full|latest|current>?|<current>)<fiscal|school|full>*UNIT UNITTAIL?ORSO?",
    ),
    "period_of": ("<the>(?:<latest|same|comparable|recent>|<year>)<fiscal>?<period>(?:RELYEAR|<of><year>)?",),
    "one_unit": ("ABOUT?(?:<a><full|half|more>?|<half><hyphen|a>)UNIT(?:<and><a><half>)?(?:<or>COUNT)?ORSO?",),
    "some_units": (
        "<recent|coming|future|past><units>(?:<and><units>)?",
        "<the>?<units>(?:<and|or><units>)?<ahead>?",
    ),
    "vague": (
        "<right>?<now>",
        "<more>?<vague>",
        "<the><past>",
        "<the>?<near>?<future>",
        "<the><near|short><term>",
        "<as>?<soon><as|after>?",
    ),
    "current_state": ("<current>",),
    "recent_state": ("<recent>",),
}
# What a rule's first word may be: at every other word the rules need not be tried.
_STARTERS = (
    "numeric year int clock noon card month weekday weekdays today daypart dayparts season holiday new each "
    "frequency a mult about more at up no few couple part earlier later sometime the this that last next past "
    "previous following tonight overnight ord nth eighties decades poss fiscalyear fiscal nthquarter units yearly "
    "amount recent coming future right now vague soon as near current edge half comparable"
)


def _expanded(form: str) -> str:
    """Return a form with its parts in place."""
    for name, part in _PARTS.items():
        whole = re.compile(rf"(?<![A-Z]){name}(?![A-Z])")
        if whole.search(form):
            form = whole.sub(_expanded(part), form)
    return form


def _coded(form: str) -> str:
    """Return a form over class names as a regular expression over class characters."""

    def code(match: re.Match[str]) -> str:
        letters = "".join(CODES[name] for name in match[1].split("|"))
        return letters if len(letters) == 1 else f"[{letters}]"

    return re.sub(r"<([a-z|]+)>", code, _expanded(form).replace(" ", ""))


def _compiled() -> re.Pattern[str]:
    starters = "".join(CODES[name] for name in _STARTERS.split())
    rules = "|".join(f"(?P<{name}>{_coded('|'.join(forms))})" for name, forms in _RULES.items())
    return re.compile(f"(?=[{starters}])(?:{rules})")


GRAMMAR = _compiled()
