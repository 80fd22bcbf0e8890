"""Offices and bodies that only some states have: whose they are when the text does not say."""

from collections.abc import Iterable

_CONGRESS = "USA PHL MEX BRA PER ARG CHL COL GTM HND PRY BOL ECU VEN ESP"
_SENATE = (
    "USA FRA ITA AUS CAN MEX BRA ARG CHL COL PAK PHL NGA KEN ZAF ESP BEL NLD POL ROU CZE IRL KAZ UZB KHM THA HTI DOM PRY URY BOL "
    "JOR EGY DZA MAR MRT RWA ZWE NAM SWZ LSO LBR COD GAB CMR CIV BLR MMR GRC TTO JAM BHS BRB PRI"
)
_LOWER_HOUSE = "USA AUS NZL JPN PHL NGA IDN ETH CYP THA NPL LBY YEM BLR MLT COL BLZ JAM TTO MAR"
# The states that have an office or body of that name, the best known first.
_BEARERS = {
    noun: tuple(codes.split())
    for nouns, codes in (
        ("Republican|Republicans|Democrat|Democrats", "USA"),
        ("congress|members of congress|congressman|congressmen|congresswoman|congresswomen", _CONGRESS),
        ("senate|senator|senators", _SENATE),
        ("house of representatives", _LOWER_HOUSE),
        ("foreign secretary", "GBR IND PAK BGD PHL"),
        ("home secretary|home office|shadow home secretary|shadow foreign secretary", "GBR IND"),
        ("foreign office|foreign office official|foreign office officials", "GBR DEU PAK"),
        ("state department", "USA"),
        ("secretary of state", "USA GBR VAT"),
        ("chancellor", "DEU AUT GBR"),
        ("taoiseach", "IRL"),
    )
    for noun in nouns.split("|")
}
# An office that so few have is one of theirs though the article names none of them.
_FEW = 3


def bearer(role: str | None, lent: str | None, named: Iterable[str]) -> str | None:
    """The country that has such an office: the one lent if it has, else the best known of those named, else the best known.

    `the home secretary` in an article on Britons in Syria is Britain's, whichever country was spoken of last.
    """
    states = _BEARERS.get(role or "") or _BEARERS.get((role or "").lower())
    if states is None or lent in states:
        return lent
    present = frozenset(named)
    return next((state for state in states if state in present), states[0] if len(states) <= _FEW else lent)
