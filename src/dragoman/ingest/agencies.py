"""Names by which news agencies sign a dateline or a byline: what tells a dateline's bracket from any other."""

# Agencies of the world by their usual signature, folded to lower case.
_AGENCIES = """
aa, aap, abi, abr, adn, afp, agence france-presse, agencia efe, agencies, agenparl, agerpres, agi, agência brasil,
aim, akipress, al jazeera, ana, ana-mpa, anadolu, anadolu agency, andina, anf, angop, ani, anp, ansa, antara, ap,
apa, app, aps, armenpress, asianet, associated press, ata, ats, avn, azertac, azertag, baltic news service, bbc,
belga, belta, bernama, bloomberg, bna, bns, bss, bta, canadian press, catholic news service, cbc, cctv, cgtn, china
daily, cmc, cna, cnn, cns, cp, ctk, dow jones, dpa, ecns, efe, elta, ena, europa press, fars, fena, gna, hina, ians,
ina, inter press service, interfax, interfax-ukraine, interpressnews, ips, irin, irna, isna, itar-tass, jiji, jta,
kabar, kazinform, kbc, kcna, knight ridder, kuna, kyodo, kyodo news, lana, leta, lusa, map, mcclatchy, mehr, mena,
mia, moldpres, mti, nan, new york times, nhk, nna, notimex, novosti, ntb, nyt, nzpa, ona, pa, pap, petra, pl, pna,
prensa latina, press association, press trust of india, prnewswire, pti, qna, reuter, reuters, rfe/rl, ria, ria
novosti, ritzau, rna, sabc, sana, sanews, sda, shafaq news, shana, sky news, sna, spa, sputnik, sta, stt, suna,
tanjug, tap, tasnim, tasr, tass, telam, the associated press, the canadian press, tna, trend, tt, télam, ukrinform,
un news, unian, united press international, upi, vna, voa, wafa, wam, wna, xinhua, xinhua news agency, yle, yonhap,
zanis, čtk
"""
AGENCIES = frozenset(" ".join(name.split()) for name in _AGENCIES.split(","))
# Words that belong to an outlet or a job, never to a person's name, folded to lower case.
_DESKS = """
afp agencies agency analyst analysis ap associated bbc blog blogger bloomberg broadcasting bureau chief cnn
columnist commentator company contributor correspondent correspondents daily desk diplomatic editor editors
editorial express foreign gazette guardian herald international journal journalist magazine media monitor national
network news newsroom newspaper observer online photographer political post press producer radio report reporter
reporters reuters senior service special staff telegraph television times today tribune upi wire wires writer
writers xinhua
"""
DESK_WORDS = frozenset(_DESKS.split())


def is_agency(name: str) -> bool:
    """Whether a signature is a news agency's, or several agencies' (`AFP/Reuters`)."""
    folded = " ".join(name.lower().split())
    return folded in AGENCIES or ("/" in folded and all(part.strip() in AGENCIES for part in folded.split("/")))
