"""Which property a figure is a value of: sentences as newspapers print them, with what a reader takes each figure for.

None stands for a figure that no word near it names, or whose words name something else.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck import extract

Read = dict[str, str | None]

ENGLISH: list[tuple[str, Read]] = [
    ("The bill passed with 312 votes in favour and 245 against.", {"312": "votes for"}),
    ("The carmaker is recalling 90,000 cars over faulty brakes.", {"90,000": "recalled"}),
    ("Police seized 43 paintings in the raid.", {"43": "seized"}),
    ("The funeral will be held on 3 May 2025.", {"3 May 2025": "funeral"}),
    ("The referendum was held on 3 May 2024.", {"3 May 2024": "vote"}),
    ("The trial is due to begin on 12 May 2025.", {"12 May 2025": "trial start"}),
    ("Fund managers put $40 million into the start-up's funding round.", {"$40 million": "funding"}),
    ("The loan guarantee covers 300 million euros.", {"300 million euros": "guarantee"}),
    ("The choir sang 12 songs.", {"12": None}),
    ("Forests cover a hill 40 kilometres from the town.", {"40 kilometres": "distance"}),
    ("The bank set its dividend at $1.2 billion and wrote down $300 million on its Russian business.",
     {"$1.2 billion": "dividend", "$300 million": "write down"}),
    ("Net profit came to 3.4 billion euros on revenue of 41 billion euros.",
     {"3.4 billion": "net profit", "41 billion": "revenue"}),
    ("A judge set bail at $250,000.", {"$250,000": "bail"}),
    ("The kidnappers demanded a ransom of $5 million.", {"$5 million": "ransom"}),
    ("The striker's release clause is 80 million euros.", {"80 million": "release clause"}),
    ("The budget deficit widened to 6.1 percent of gross domestic product.", {"6.1 percent": "deficit"}),
    ("The minimum wage rises to 12.82 euros in January.", {"12.82": "minimum wage"}),
    ("The film grossed $162 million.", {"$162 million": "box office"}),
    ("About 200,000 homes were left without power.", {"200,000": "without power"}),
    ("Gunmen are holding 24 hostages.", {"24": "hostages"}),
    ("The party won 212 seats.", {"212": "seats"}),
    ("Doctors said 43 people were taken to hospital, six of them in critical condition.",
     {"43": "hospitalised"}),
    ("Air defences shot down 31 drones.", {"31 drones": "intercepted"}),
    ("Airlines cancelled 1,100 flights.", {"1,100": "cancelled"}),
    ("The town has 62,000 inhabitants.", {"62,000": "population"}),
    ("Nurses who were on strike numbered 15,000.", {}),
    ("Some 40 percent of the blaze is contained.", {"40 percent": "containment"}),
    ("With 93 percent of the ballots counted, he led.", {"93 percent": "counted"}),
    ("The vaccine's efficacy was 94.5 percent.", {"94.5 percent": "efficacy"}),
    ("Gusts of 180 kilometres per hour tore off roofs.", {"180 kilometres per hour": "wind speed"}),
    ("The volcano sent an ash column 12 kilometres into the sky.", {"12 kilometres": "ash column"}),
    ("The fire has burned 14,000 hectares.", {"14,000 hectares": "burnt area"}),
    ("Police seized 2.3 tonnes of cocaine.", {"2.3 tonnes": "drug haul"}),
    ("The crater is 30 metres wide and 12 metres deep.", {"30 metres": "width", "12 metres": "depth"}),
    ("She was born on 3 May 1961 and resigned on 4 June 2024.",
     {"3 May 1961": "birth date", "4 June 2024": "resignation"}),
    ("The licence expires on 31 December 2027.", {"31 December 2027": "expiry"}),
    ("The talks dragged on for 14 months.", {"14 months": "talks"}),
    ("Commuters waited three hours.", {"three hours": "waiting time"}),
    ("He signed a four-year contract.", {"four-year": "contract term"}),
    # words that stand near a figure and do not name its property
    ("The plane landed in Lima with 62 passengers.", {"62": "passengers"}),
    ("The country has 14 airports.", {"14": None}),
    ("They had no support against the flood, though 47 percent were insured.", {"47 percent": None}),
    ("In March the firm hired 300 engineers.", {"300": "hired"}),
    ("The road to the hospital is 12 kilometres long.", {"12 kilometres": "length"}),
    ("Close to 300 schools have new roofs.", {"300": None}),
    ("The minister spoke of two states.", {"two": None}),
    ("Inflation rose to 4 percent in May.", {"4 percent": "inflation"}),
    ("Inflation rose by 4 percent.", {"4 percent": "growth"}),
    ("Prices differ by up to 30 percent.", {"30 percent": None}),
    ("The hearing-aid maker was sold for $3 billion.", {"$3 billion": "price"}),
    ("It was 46 degrees in Seville.", {"46 degrees": "temperature"}),
    ("The satellite is parked at 146 degrees east.", {"146 degrees": "position"}),
    # what is said of the noun behind a day is not said of the day
    ("The tugs pulled the wreck off the reef on 2 March under a new contract signed by Kestra.", {"2 March": None}),
    ("The bridge was opened on 2 March by a firm founded by two sisters.", {"2 March": "opening"}),
    ("The treaty, signed on 2 March by both sides, runs for ten years.", {"2 March": "signing"}),
]  # fmt: skip

GERMAN: list[tuple[str, Read]] = [
    ("312 Abgeordnete stimmten dafür, 245 dagegen.", {"312": "votes for"}),
    ("Die Trauerfeier findet am 3. Mai 2025 statt.", {"3. Mai 2025": "funeral"}),
    ("Der Prozess beginnt am 12. Mai 2025.", {"12. Mai 2025": "trial start"}),
    ("Die Bürgschaft beläuft sich auf 300 Millionen Euro.", {"300 Millionen Euro": "guarantee"}),
    ("Im Museum hängen 43 Gemälde.", {"43": None}),
    ("Der Chor sang 12 Lieder.", {"12": None}),
    ("Der Nettogewinn stieg auf 3,4 Milliarden Euro.", {"3,4 Milliarden": "net profit"}),
    ("Die Ablösesumme beträgt 80 Millionen Euro.", {"80 Millionen": "transfer fee"}),
    ("Gegen eine Kaution von 250.000 Euro kam er frei.", {"250.000": "bail"}),
    ("Der Mindestlohn steigt auf 12,82 Euro.", {"12,82": "minimum wage"}),
    ("Rund 200.000 Haushalte waren ohne Strom.", {"200.000": "without power"}),
    ("Die Partei kommt auf 212 Sitze.", {"212": "seats"}),
    ("Die Luftabwehr habe 31 Drohnen abgefangen.", {"31": "intercepted"}),
    ("1100 Flüge fielen aus.", {"1100": "cancelled"}),
    ("Die Stadt hat 62.000 Einwohner.", {"62.000": "population"}),
    ("Die Wirksamkeit liegt bei 94,5 Prozent.", {"94,5 Prozent": "efficacy"}),
    ("Die Kerninflation lag bei 2,7 Prozent.", {"2,7 Prozent": "core inflation"}),
    ("Böen mit 180 Kilometern pro Stunde deckten Dächer ab.", {"180 Kilometern": "wind speed"}),
    ("Die Aschesäule war 12 Kilometer hoch.", {"12 Kilometer": "height"}),
    ("14.000 Hektar sind verbrannt.", {"14.000 Hektar": "burnt area"}),
    ("Der Zoll hat 2,3 Tonnen Kokain beschlagnahmt.", {"2,3 Tonnen": "drug haul"}),
    ("Der Tunnel ist 30 Meter breit.", {"30 Meter": "width"}),
    ("Sie wurde am 3. Mai 1961 geboren und trat am 4. Juni 2024 zurück.", {"3. Mai 1961": "birth date"}),
    ("Die Lizenz läuft am 31. Dezember 2027 aus.", {}),
    ("Die Verhandlungen dauerten 14 Monate.", {"14 Monate": "talks"}),
    ("Seine Amtszeit beträgt sechs Jahre.", {"sechs Jahre": "term of office"}),
    # words that stand near a figure and do not name its property
    ("Als einziges Land fehlte im Jahr 2019 Japan.", {"2019": None}),
    ("Das Land hat 14 Flughäfen.", {"14": None}),
    ("Mehrere Gründe sprachen gegen 300 neue Bäume.", {"300": None}),
    ("Der Eindruck zählt: 12 Meter ist die Halle lang.", {"12 Meter": "length"}),
    ("Die Inflation sank auf 2,1 Prozent.", {"2,1 Prozent": "inflation"}),
    ("Der Umsatz sank um 2,1 Prozent.", {"2,1 Prozent": "decline"}),
    ("Der Nobelpreis brachte ihr 3 Millionen Kronen.", {"3 Millionen": None}),
]  # fmt: skip

INDONESIAN: list[tuple[str, Read]] = [
    ("Pabrikan itu menarik kembali 90.000 mobil.", {"90.000": "recalled"}),
    ("Jenazahnya dimakamkan pada 3 Mei 2025.", {"3 Mei 2025": "funeral"}),
    ("Sidang perdana digelar pada 12 Mei 2025.", {"12 Mei 2025": "trial start"}),
    ("Museum itu menyimpan 43 lukisan.", {"43": None}),
    ("Sebanyak 120 orang keracunan makanan.", {"120": "ill"}),
    ("Laba bersih perusahaan mencapai Rp3,4 triliun.", {"Rp3,4 triliun": "net profit"}),
    ("Klub itu membayar biaya transfer 80 juta euro.", {"80 juta": "transfer fee"}),
    ("Penculik meminta uang tebusan Rp5 miliar.", {"Rp5 miliar": "ransom"}),
    ("Cadangan devisa tercatat US$155 miliar.", {"US$155 miliar": "foreign reserves"}),
    ("Partai itu meraih 212 kursi.", {"212": "seats"}),
    ("Sebanyak 31 drone ditembak jatuh.", {"31": "intercepted"}),
    ("Sebanyak 43 orang dilarikan ke rumah sakit.", {"43": "hospitalised"}),
    ("Kota itu berpenduduk 62.000 orang.", {}),
    ("Jumlah penduduk kota itu 62.000 orang.", {"62.000": "population"}),
    ("Efikasi vaksin itu 94,5 persen.", {"94,5 persen": "efficacy"}),
    ("Tingkat kemiskinan tercatat 9,03 persen.", {"9,03 persen": "poverty rate"}),
    ("Kolom abu teramati setinggi 2.000 meter.", {}),
    ("Gunung itu memuntahkan kolom abu 2.000 meter.", {"2.000 meter": "ash column"}),
    ("Kecepatan angin mencapai 60 kilometer per jam.", {"60 kilometer per jam": "wind speed"}),
    ("Lahan seluas 14.000 hektare terbakar.", {"14.000 hektare": "area"}),
    ("Polisi menyita sabu 2,3 ton.", {"2,3 ton": "drug haul"}),
    ("Ia lahir pada 3 Mei 1961.", {"3 Mei 1961": "birth date"}),
    ("Menteri itu mengundurkan diri pada 4 Juni 2024.", {"4 Juni 2024": "resignation"}),
    ("Gunung Lewotobi meletus pada 3 November 2024.", {"3 November 2024": "eruption"}),
    ("Masa jabatan presiden lima tahun.", {"lima tahun": "term of office"}),
    ("Waktu tempuh dari Jakarta 45 menit.", {"45 menit": "journey"}),
    # words that stand near a figure and do not name its property
    ("Negara itu memiliki 14 bandara.", {"14": None}),
    ("Rumah sakit itu punya 12 gedung.", {"12": None}),
    ("Panjang jalan ke bandara 12 kilometer.", {"12 kilometer": "length"}),
    ("Inflasi naik menjadi 4 persen.", {"4 persen": "inflation"}),
    ("Ekspor naik 4 persen.", {"4 persen": "growth"}),
]  # fmt: skip

FRENCH: list[tuple[str, Read]] = [
    ("La crue de la Sorle a fait 272 morts en 2019.", {"272": "deaths", "2019": "event date"}),
    ("Le bénéfice net atteint 3,4 milliards d'euros.", {"3,4 milliards": "net profit"}),
    ("Le déficit commercial s'élève à 81 milliards d'euros.", {"81 milliards": "trade deficit"}),
    ("Il a été libéré contre une caution de 250 000 euros.", {"250 000": "bail"}),
    ("Quelque 200 000 foyers sont privés d'électricité.", {"200 000": "without power"}),
    ("Le parti obtient 212 sièges.", {"212": "seats"}),
    ("La commune compte 62 000 habitants.", {"62 000": "population"}),
    ("L'efficacité du vaccin est de 94,5 %.", {"94,5 %": "efficacy"}),
    ("La TVA passera à 21 %.", {"21 %": "tax rate"}),
    ("Des rafales à 180 km/h ont été relevées.", {"180 km/h": "wind speed"}),
    ("Le feu a ravagé 14 000 hectares.", {"14 000 hectares": "burnt area"}),
    ("La route est coupée sur une largeur de 30 mètres.", {"30 mètres": "width"}),
    ("Elle est née le 3 mai 1961.", {"3 mai 1961": "birth date"}),
    ("Le ministre a démissionné le 4 juin 2024.", {"4 juin 2024": "resignation"}),
    ("La grève a duré 12 jours.", {"12 jours": "strike"}),
    ("Son mandat est de sept ans.", {"sept ans": "term of office"}),
    # words that stand near a figure and do not name its property
    ("Le navire a coulé au large de Nice, avec 178 mètres de long.", {"178 mètres": "length"}),
    ("Le pays compte 14 aéroports.", {"14": None}),
    ("Un livre a été offert à 300 écoles.", {"300": None}),
    ("Le parti a visité 12 villages.", {"12": None}),
    ("La participation a atteint 85,2 %.", {"85,2 %": "turnout"}),
    ("Il détient une participation de 25 % dans le groupe.", {"25 %": "stake"}),
    ("Le chômage est tombé à 7,1 %.", {"7,1 %": "unemployment"}),
]  # fmt: skip

SPANISH: list[tuple[str, Read]] = [
    ("La ciudad sufrió una avalancha, con 19 muertos en 2015.", {"19 muertos": "deaths", "2015": "event date"}),
    ("El beneficio neto fue de 3.400 millones de euros.", {"3.400 millones": "net profit"}),
    ("El salario mínimo será de 1.184 euros.", {"1.184": "minimum wage"}),
    ("Los secuestradores exigieron un rescate de 5 millones de dólares.", {"5 millones": "ransom"}),
    ("Unos 200.000 hogares siguen sin luz.", {"200.000": "without power"}),
    ("El partido obtuvo 212 escaños.", {"212": "seats"}),
    ("La defensa aérea derribó 31 drones.", {"31": "intercepted"}),
    ("La ciudad tiene 62.000 habitantes.", {"62.000": "population"}),
    ("La inflación subyacente se situó en el 2,7 %.", {"2,7 %": "core inflation"}),
    ("Con el 93 % escrutado, iba en cabeza.", {"93 %": "counted"}),
    ("Rachas de 180 kilómetros por hora arrancaron tejados.", {"180 kilómetros por hora": "wind speed"}),
    ("La columna de ceniza alcanzó 12 kilómetros.", {"12 kilómetros": "ash column"}),
    ("Unas 14.000 hectáreas calcinadas dejó el incendio.", {"14.000 hectáreas": "burnt area"}),
    ("La policía incautó 2,3 toneladas de cocaína.", {"2,3 toneladas": "drug haul"}),
    ("Nació el 3 de mayo de 1961.", {"3 de mayo de 1961": "birth date"}),
    ("El ministro dimitió el 4 de junio de 2024.", {"4 de junio de 2024": "resignation"}),
    ("La huelga duró 12 días.", {"12 días": "strike"}),
    # words that stand near a figure and do not name its property
    ("El buque, con capacidad para 1.200 pasajeros, zarpó ayer.", {"1.200": "capacity"}),
    ("El país tiene 14 aeropuertos.", {"14": None}),
    ("Frente a la costa hay 12 islas.", {"12": None}),
    ("La participación fue del 82,5 %.", {"82,5 %": "turnout"}),
    ("Compró una participación del 30 % en la firma.", {"30 %": "stake"}),
    ("La inflación bajó al 2,1 %.", {"2,1 %": "inflation"}),
]  # fmt: skip

ITALIAN: list[tuple[str, Read]] = [
    ("L'utile netto è stato di 3,4 miliardi di euro.", {"3,4 miliardi": "net profit"}),
    ("Il montepremi è di 50 milioni di euro.", {"50 milioni": "prize money"}),
    ("Il disavanzo commerciale ha raggiunto 81 miliardi di euro.", {"81 miliardi": "trade deficit"}),
    ("Circa 200.000 famiglie sono senza corrente.", {"200.000": "without power"}),
    ("Il partito ottiene 212 seggi.", {"212": "seats"}),
    ("La città conta 62.000 abitanti.", {"62.000": "population"}),
    ("L'inflazione di fondo è al 2,7 per cento.", {"2,7 per cento": "core inflation"}),
    ("L'aliquota è del 21 per cento.", {"21 per cento": "tax rate"}),
    ("Raffiche a 180 chilometri orari hanno scoperchiato i tetti.", {"180 chilometri orari": "wind speed"}),
    ("Sono andati in fumo 14.000 ettari.", {"14.000 ettari": "burnt area"}),
    ("La guardia di finanza ha sequestrato 2,3 tonnellate di cocaina.", {"2,3 tonnellate": "drug haul"}),
    ("È nata il 3 maggio 1961.", {"3 maggio 1961": "birth date"}),
    ("Il ministro si è dimesso il 4 giugno 2024.", {"4 giugno 2024": "resignation"}),
    ("Lo sciopero è durato 12 giorni.", {"12 giorni": "strike"}),
    # words that stand near a figure and do not name its property
    ("Il traghetto, al largo di Bari, è lungo 186 metri.", {"186 metri": "length"}),
    ("Il paese ha 14 aeroporti.", {"14": None}),
    ("Nella sala c'erano 12 tavoli.", {}),
    ("La disoccupazione è scesa al 6,1 per cento.", {"6,1 per cento": "unemployment"}),
]  # fmt: skip

DUTCH: list[tuple[str, Read]] = [
    ("Het proces begint op 12 mei 2025.", {"12 mei 2025": "trial start"}),
    ("In het museum hangen 43 schilderijen.", {"43": None}),
    ("De stroomstoring duurde 6 uur.", {"6 uur": "outage"}),
    ("De nettowinst kwam uit op 3,4 miljard euro.", {"3,4 miljard": "net profit"}),
    ("Het minimumloon stijgt naar 14,06 euro.", {"14,06": "minimum wage"}),
    ("De ontvoerders eisten 5 miljoen dollar losgeld.", {"5 miljoen": "ransom"}),
    ("Zo'n 200.000 huishoudens zaten zonder stroom.", {"200.000": "without power"}),
    ("De partij haalt 37 zetels.", {"37": "seats"}),
    ("De stad telt 62.000 inwoners.", {"62.000": "population"}),
    ("De kerninflatie bedroeg 2,7 procent.", {"2,7 procent": "core inflation"}),
    ("De vaccinatiegraad is 94,5 procent.", {"94,5 procent": "vaccination rate"}),
    ("Windstoten van 180 kilometer per uur rukten daken los.", {"180 kilometer per uur": "wind speed"}),
    ("De aswolk reikte tot 12 kilometer.", {"12 kilometer": "ash column"}),
    ("De douane vond 2,3 ton cocaïne.", {"2,3 ton": "drug haul"}),
    ("Ze werd geboren op 3 mei 1961.", {"3 mei 1961": "birth date"}),
    ("De minister trad af op 4 juni 2024.", {"4 juni 2024": "resignation"}),
    ("De staking duurde 12 dagen.", {"12 dagen": "strike"}),
    # words that stand near a figure and do not name its property
    ("Twee jaar geleden telde het land 14 luchthavens.", {"14": None}),
    ("Langs de kust liggen 12 eilanden.", {"12": None}),
    ("Het project loopt vijf jaar.", {"vijf jaar": None}),
    ("De werkloosheid daalde naar 3,6 procent.", {"3,6 procent": "unemployment"}),
]  # fmt: skip

PORTUGUESE: list[tuple[str, Read]] = [
    ("O lucro líquido foi de R$ 3,4 bilhões.", {"R$ 3,4 bilhões": "net profit"}),
    ("O salário mínimo será de R$ 1.518.", {"R$ 1.518": "minimum wage"}),
    ("As reservas internacionais somam US$ 350 bilhões.", {"US$ 350 bilhões": "foreign reserves"}),
    ("Cerca de 200 mil casas estão sem luz.", {"200 mil": "without power"}),
    ("O partido elegeu 99 deputados.", {"99": "lawmakers"}),
    ("A cidade tem 62 mil habitantes.", {"62 mil": "population"}),
    ("A taxa de pobreza caiu para 27,4%.", {}),
    ("A taxa de pobreza foi de 27,4%.", {"27,4%": "poverty rate"}),
    ("Com 93% das urnas apuradas, ele liderava.", {"93%": "counted"}),
    ("Rajadas de 180 quilômetros por hora arrancaram telhados.", {"180 quilômetros por hora": "wind speed"}),
    ("O fogo deixou 14 mil hectares queimados.", {"14 mil hectares": "burnt area"}),
    ("A polícia apreendeu 2,3 toneladas de cocaína.", {"2,3 toneladas": "drug haul"}),
    ("Ela nasceu em 3 de maio de 1961.", {"3 de maio de 1961": "birth date"}),
    ("O ministro renunciou em 4 de junho de 2024.", {"4 de junho de 2024": "resignation"}),
    ("A greve durou 12 dias.", {"12 dias": "strike"}),
    # words that stand near a figure and do not name its property
    ("O país tem 14 aeroportos.", {"14": None}),
    ("A prefeitura comprou 300 casas.", {"300": None}),
    ("Dos 12 navios, nenhum voltou.", {"12": None}),
    ("A inflação subiu para 4,8%.", {"4,8%": "inflation"}),
]  # fmt: skip

SWEDISH: list[tuple[str, Read]] = [
    ("Nettovinsten blev 3,4 miljarder kronor.", {"3,4 miljarder": "net profit"}),
    ("Utdelningen blir 12 kronor.", {"12 kronor": "dividend"}),
    ("Kidnapparna krävde en lösensumma på 5 miljoner dollar.", {"5 miljoner": "ransom"}),
    ("Omkring 200 000 hushåll är utan el.", {"200 000": "without power"}),
    ("Partiet får 73 mandat.", {"73": "seats"}),
    ("Staden har 62 000 invånare.", {"62 000": "population"}),
    ("Kärninflationen var 2,7 procent.", {"2,7 procent": "core inflation"}),
    ("Valdeltagandet var 84,2 procent.", {"84,2 procent": "turnout"}),
    ("Vindbyar på 33 meter per sekund uppmättes.", {"33 meter per sekund": "wind speed"}),
    ("Bron är 30 meter bred.", {"30 meter": "width"}),
    ("Tullen beslagtog 2,3 ton kokain.", {"2,3 ton": "drug haul"}),
    ("Hon föddes den 3 maj 1961.", {"3 maj 1961": "birth date"}),
    ("Ministern avgick den 4 juni 2024.", {"4 juni 2024": "resignation"}),
    ("Strejken varade i 12 dagar.", {"12 dagar": "strike"}),
    # words that stand near a figure and do not name its property
    ("Landet har 14 flygplatser.", {"14": None}),
    ("Senare byggdes 300 hus.", {"300": None}),
    ("I dom där kvarteren finns 12 skolor.", {"12": None}),
    ("Arbetslösheten steg till 8,4 procent.", {"8,4 procent": "unemployment"}),
]  # fmt: skip

TABLE = {
    "en": ENGLISH,
    "de": GERMAN,
    "id": INDONESIAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "nl": DUTCH,
    "pt": PORTUGUESE,
    "sv": SWEDISH,
}
ROWS = [(code, text, read) for code, rows in TABLE.items() for text, read in rows]


@pytest.mark.parametrize(("code", "text", "read"), ROWS, ids=[f"{code}: {text[:50]}" for code, text, _ in ROWS])
def test_property(code: str, text: str, read: Read) -> None:
    claims = [c for c in extract(text, language=code, published="2025-03-18") if c.kind != "attribution"]
    for figure, property_ in read.items():
        found = [c.property for c in claims if figure in c.evidence.exact]
        assert found == [property_], figure


WORDS = tomllib.loads(Path(__file__).with_name("what_figures_are_of.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", WORDS)
def test_verbs_and_nouns_name_what_a_figure_is_of(code: str) -> None:
    """All sentences of a language in one test, for there are many; each that fails is named with what is read."""
    wrong = []
    for text, figure, property_ in WORDS[code]:
        claims = extract(text, language=code, published="2025-03-18")
        found = [c.property or "" for c in claims if c.kind != "attribution" and figure in c.evidence.exact]
        if found != [property_]:
            wrong.append((text, figure, found))
    assert wrong == []
