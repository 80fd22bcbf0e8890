"""The words by which the sentence splitter tells an abbreviation's stop from a sentence's; all in lower case, without their last stop."""

# They stand before a name and end no sentence.
TITLES = frozenset(
    "mr mrs ms mx messrs dr drs dra adv prof rev fr bro msgr bp abp gen lt lieut col maj capt cmdr cdr sgt cpl pte pvt pfc "
    "adm brig sqn flt sen sens rep reps gov govs pres hon amb supt insp det asst assoc dep atty ald cllr engr eng "
    "ir arch alh hj mme mlle smt sra srta shri sri mt ft pt ste vs viz cf ca approx incl esp ph i.e e.g rt h.e".split()
)
# Before a number they are abbreviations; else the sentence ends (`No. 10`, but `Did they sign? No. They left.`).
BEFORE_NUMBER = frozenset(
    "no nos nr art arts sec secs res para paras cl ch chap vol vols pp pg fig figs tel ext reg op doc ver est min max "
    "rs tk ksh kshs sh shs ush tsh rp kr fr dh dhs jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
PARTS_OF_TEXTS = frozenset("art arts sec para cl ch chap vol fig op".split())
WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
FIRMS = frozenset("inc corp co cos ltd bros plc pty llc s.a s.p.a n.v b.v a.g a.s k.k pvt".split())
PLACES = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash "
    "wis wyo ont que alta man sask d.c n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va p.r b.c n.s.w".split()
)
CLOCK = frozenset("a.m p.m am pm".split())
# They may end a sentence; the next word decides.
MAY_END = frozenset(
    "cie soc "
    "st jr sr esq ave blvd rd dr hwy dept depts govt gov't univ assn ass'n inst intl int'l natl nat'l bn al ph.d ed eds sq km kg cm mm ft "
    "oz lb lbs hr hrs mi mph fed admin comm cttee tech mfg div dist mins bldg pop attn ret misc avg u.s.s".split()
)
ABBREVIATIONS = TITLES | BEFORE_NUMBER | WEEKDAYS | FIRMS | PLACES | MAY_END
# Words of the language, too: abbreviations only with a capital.
ALSO_WORDS = frozenset(
    "mass miss ill ore sat sun mar art fig max rev rep reps gen col wash ed wed ind man del min pop ret op res doc arch bro alta "
    "mon fri la pa mo id me ext eng dep est sec secs dist".split()
)
# Words that stand in capitals only where a sentence begins: after `U.S.` or an initial they show that one does.
OPENERS = frozenset(
    "the a an in on at but and or it he she they we i you this that these those there here when while if as after before since for from "
    "by with without within his her their its our my your to however meanwhile although though earlier later last next some many most "
    "more much few fewer several both each every all any no none neither nor either not nothing nobody what who whom whose how why where "
    "which whether according also so then now still yet under over during despite because once until unless through throughout "
    "among amid against between beyond about around across near only even just instead moreover furthermore nevertheless nonetheless "
    "therefore thus hence indeed perhaps maybe otherwise besides elsewhere today yesterday tomorrow tonight recently currently "
    "previously separately officially reportedly initially eventually finally afterwards afterward thereafter ultimately clearly "
    "is are was were do does did has have had will would can could should let please yes "
    "asked speaking citing following talking writing using given based unlike like "
    "one two three four five six seven eight nine ten eleven twelve half twenty thirty forty fifty hundreds thousands millions dozens "
    "officials police analysts critics authorities witnesses protesters demonstrators residents experts reporters lawmakers supporters "
    "opponents investigators prosecutors diplomats soldiers troops rebels militants villagers activists observers sources relatives "
    "people women men children students workers voters shares prices talks negotiations negotiators aides survivors rescuers "
    "others another such same it's that's there's he's she's we're they're i'm i've i'll we've we'll don't it’s that’s there’s he’s "
    "she’s we’re they’re i’m i’ve i’ll we’ve we’ll don’t".split()
)
# After a firm's name they go on with it: `Acme Corp. Chairman Lee`.
AFTER_FIRM = frozenset(
    "chief chairman chairwoman chair president ceo cfo coo director vice executive founder co-founder deputy managing senior general "
    "spokesman spokeswoman ltd inc co corp llc plc group holdings bank & unit pty gmbh kg kgaa ag ab sa nv bv srl".split()
)
AFTER_PLACE = frozenset(
    "mayor gov sen rep reps sens attorney democrat republican circuit district superior council lt state "
    "governor senator congressman congresswoman".split()
)
DAY_OR_ZONE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun gmt utc est edt cst cdt mst mdt pst "
    "pdt et ct mt pt bst cet cest eet eest msk ist jst kst aest sgt hkt wib eat wat cat sast eastern central pacific greenwich".split()
)
# A letter after them is a name, not an initial: `World War I`, `Plan B`, `Group D`.
LETTERED = frozenset(
    "war plan group type class grade vitamin hepatitis section part phase schedule annex appendix category zone terminal block pillar "
    "point title league serie pool channel option gate exhibit chapter influenza level tier team division area site building".split()
)
# No sentence ends with them: the words that an ellipsis left out follow.
CANNOT_END = frozenset(
    "the a an of and or but our their his my its your very is are was were be i we they he she if when because".split()
)
CRIES = frozenset("yahoo jeopardy jeb oklahoma".split())
FILE_ENDINGS = frozenset(
    "com org net edu gov int info io js py pdf doc docx xls html htm txt jpg png uk eu de fr ru cn ai tv co".split()
)
