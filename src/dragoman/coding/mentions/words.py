"""Closed classes of words that noun phrases of actors are made with."""

DETERMINERS = frozenset(
    "the a an this that these those some any no every each both all its his her their our my your several many few whose".split()
)
# The country of creeds and of peoples of several states.
STATELESS = "---"
OWN = frozenset({"our", "my"})
# Words that say a person no longer holds what he is called by.
FORMER = frozenset({"former", "ex", "late", "ousted", "deposed", "onetime", "erstwhile", "retired", "then"})
GONE = FORMER - {"then"}
MALE = frozenset(
    "mr mr. sir lord king prince chairman spokesman businessman brother father uncle son husband congressman sheikh pope "
    "grandfather nephew boy man widower emperor sultan emir".split()
)
FEMALE = frozenset(
    "mrs mrs. ms ms. lady dame queen princess chairwoman spokeswoman businesswoman sister mother aunt daughter wife "
    "congresswoman grandmother niece girl woman widow empress".split()
)
HONORIFICS = frozenset("mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame sheikh messrs messrs.".split())
# Particles inside personal names; the ones in lower case must stand between two capitalised words or before one.
PARTICLES = frozenset(
    "al el bin ben ibn bint van von der den de del della di da dos das do du la le ter ten af av y e ul ur us ould".split()
)
NATIONAL = frozenset({"state", "adjective", "demonym", "capital", "seat"})
NAME_TAGS = frozenset({"NNP", "NNPS"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
# `the country`, `our country`: a state that only the context names.
STATE_NOUNS = frozenset("country nation state homeland republic kingdom government".split())
SET_NOUNS = frozenset(
    "side sides leaders countries nations states governments presidents ministers capitals neighbors neighbours republics "
    "officials diplomats powers allies rivals foes parties premiers men women foreign-ministers chancellors kings "
    "delegations armies militaries parliaments enemies adversaries negotiators envoys".split()
)
# Sets that need no number: `the sides agreed`, `the parties`.
BARE_SETS = frozenset({"sides", "parties", "neighbours", "neighbors"})
SET_WORDS = frozenset({"two", "both"})
# `Turkish-backed rebels`: the nationality is the backer's.
BACKING = frozenset(
    "backed led brokered mediated sponsored supported funded trained armed occupied controlled held administered made "
    "owned run drafted imposed proposed aligned allied speaking flagged dominated friendly installed".split()
)
# A source in two names: `pro-Russian`, `anti-American`, `ex-Soviet`.
PREFIXES = frozenset({"pro", "anti", "non", "ex", "trans", "sino", "ex-"})
COMPASS = frozenset(
    "north south east west northern southern eastern western central upper lower greater downtown new old port lake mount".split()
)
# Prepositions whose noun may tell whose body or people it is.
LINKS = frozenset({"of", "in", "from", "for", "at", "to", "across", "with", "near", "outside", "throughout"})
LOCATIVE_LINKS = frozenset({"in", "at", "across", "near", "outside", "throughout"})
# Words that only measure what follows their `of`.
PARTITIVES = frozenset(
    "team group number dozens scores hundreds thousands tens millions several some many most all part majority half rest pair trio "
    "crowd handful couple total lot lots one two three four five six seven eight nine ten each any both none few percent".split()
)
# What a phrase of capitalised words that ends so is not: a person.
NO_PERSONS = frozenset(
    "house street square avenue road bridge airport river lake sea ocean mount mountain mountains island islands bay gulf strait "
    "channel operation act bill law treaty agreement accord accords pact protocol convention resolution summit conference forum "
    "times post news herald tribune gazette journal day week month year war wars spring revolution award prize cup games olympics "
    "league championship plan initiative project programme program constitution declaration charter code doctrine building palace "
    "centre center hall tower stadium park camp base prison valley desert region province district county city town village "
    "peninsula canal dam highway line corridor border zone territory territories world cup age era century bible koran quran "
    "christmas easter ramadan god internet twitter facebook instagram youtube telegram whatsapp covid brexit ebola".split()
)
# A name behind one of these is a place's.
PLACE_NOUNS = frozenset("capital city town village province region district port island state county suburb".split())
# Nor a body, though it often has an article and a capital: `the Constitution`, `the Good Friday Agreement`.
NO_BODIES = frozenset(
    "operation act bill law treaty agreement accord accords pact protocol convention resolution summit war wars revolution award "
    "prize cup plan constitution declaration charter code doctrine street square avenue road bridge river lake sea ocean".split()
)
# Roles that speak for somebody or serve him: what they are is told by whom they serve.
SERVING = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen aide aides adviser advisers advisor advisors lawyer lawyers attorney "
    "representative representatives envoy envoys member members official officials head chief leader leaders director deputy "
    "president chairman chairwoman chair chairperson secretary founder executive executives boss officer employee employees staff "
    "supporter supporters source sources figure figures commander commanders fighter fighters gunman gunmen militant militants "
    "recruit recruits recruiter recruiters suspect suspects operative operatives jihadi jihadis "
    "forces troops soldiers guards delegation team counterpart counterparts ally allies vice-president cadre "
    "office service centre center bureau".split()
)
# Who is in the hands of those that own them: `the gang's hostages`.
CAPTIVES = frozenset("hostage hostages captive captives victim victims prisoner prisoners detainee detainees".split())
# Before such nouns `rebel`, `separatist` tells whose the fighters are.
REBEL_WORDS = frozenset(
    "rebel separatist insurgent guerrilla guerilla militant jihadist islamist secessionist breakaway".split()
)
