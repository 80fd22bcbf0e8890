"""Short texts about invented persons in real countries, for tests that ask how the program runs, not what it finds."""

SENTENCES = (
    "Peruvian Foreign Minister Ximena Cáceres condemned Ecuador's tariff on shrimp on Tuesday.",
    "“We will answer in kind,” said Defence Minister Kaito Morisawa, who flew to Manila last week.",
    "Kenya and Tanzania signed a fishing treaty in Mombasa on 3 March 2021.",
    "Gunmen killed at least nine soldiers near Gao, the Malian army said in a statement.",
    "If Bulgaria opens the corridor, Serbia will withdraw its customs officers by May.",
    "The ministry denied that it had refused the inspectors entry.",
    "Hundreds of nurses marched through Lisbon over unpaid wages.",
    "Prime Minister Sione Tupou asked Australia for drinking water after the cyclone.",
    "According to Senator Beatriz Arruda, the government has not ratified the accord.",
    "Talks between Armenia and Georgia, which Finland had offered to host, were called off.",
    "Norway has given Moldova 40 million euros since 2022.",
    "The court sentenced two former generals to ten years in prison in November 1998.",
    "Nobody was hurt.",
    "He said he might resign.",
    "Their demand, she added, was “neither new nor serious”.",
    "Iraqi police arrested 12 smugglers; three of them were Syrians.",
    "U.S. envoy Dale Hutchens will meet Qatari officials in Doha next Monday.",
    "Vietnam's coast guard fired water cannon at a Chinese trawler, Hanoi claimed.",
    "The U.N. urged both sides to stop the shelling at once.",
    "Fiji, Tonga and Samoa agreed to share radar data from January.",
    "Why did the minister leave early?",
    "A state of emergency was declared in Chad, where a curfew has been in force since Friday.",
    "Colombia expelled the Nicaraguan ambassador, and Nicaragua promised to do the same.",
    "Inflation fell to 3.4 percent.",
    "“Leave,” the colonel told the observers. “You have one hour.”",
    "Kazakhstan sent 200 tonnes of flour to Tajikistan's Gorno-Badakhshan region, a spokeswoman told reporters.",
    "Had Chile refused, its neighbour would have gone to The Hague.",
    "The rebels released all hostages, but they kept the town.",
    "Ms Ogunleye—the first woman in the post—thanked Ghana for its help…",
    "Naïve? Perhaps. 😀 But São Tomé kept its word.",
)

MARKET = (
    "Bolivian President Rosa Quispe accused Paraguay on Monday of closing the river to grain barges. "
    "Paraguay rejected the charge, and its foreign minister, Hernán Duarte, invited her to Asunción."
)
STRIKE = (
    "Dockers in Durban went on strike on Thursday. South African police arrested four of them, "
    "union leader Thandi Nkosi said."
)
TRUCE = (
    "The army of Sudan and a rebel group declared a ceasefire in Nyala on 12 April 2023. "
    "Egypt offered to send observers if both sides agree."
)
ARTICLES = {"market": MARKET, "strike": STRIKE, "truce": TRUCE}

RUSSIAN = (
    "Министр иностранных дел заявил в понедельник, что переговоры продолжатся на следующей неделе. "
    "Стороны обсудили поставки зерна и обмен пленными."
)
SPANISH = (
    "La ministra de Exteriores condenó el lunes los aranceles que su vecino impuso la semana pasada a las frutas, y "
    "anunció que el gobierno responderá con medidas semejantes antes de que termine el mes de mayo."
)
