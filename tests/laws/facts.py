"""Facts that no newspaper knows, and how three languages say them.

A fact is a thing, what is said of it (a `Frame`), and a value. `render` writes it as a short article in English,
German or Indonesian; the names are invented, so that nothing but the text can help the reader.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from attrs import evolve, frozen
from babel.dates import format_date
from babel.numbers import format_decimal
from babel.units import format_unit
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from factcheck.model import Source

LANGUAGES = ("en", "de", "id")
PAIRS = tuple((a, b) for i, a in enumerate(LANGUAGES) for b in LANGUAGES[i:])
PUBLISHED = dt.date(2025, 6, 1)

Templates: TypeAlias = Mapping[str, Sequence[str]]

FIRMS = ("Veltrion", "Kandoria", "Osmatek", "Brintal", "Zuvanta", "Halmora", "Quorvex", "Lumandis")
PROGRAMMES = (
    "Nexaro",
    "Solvanta",
    "Tarnholm",
    "Avenor",
    "Orbelia",
    "Mivestra",
    "Calderyn",
    "Kestrel Nine",
)
PLACES = ("Norvania", "Tellmark", "Ostravia", "Quelland", "Mirrowdale", "Bankeshire")
PEOPLE = ("Mirela Tosk", "Anders Quillon", "Dewi Larasanti", "Tobias Wrenfeld", "Amara Okolie", "Janko Petrell")
AGENTS = (*FIRMS, *PEOPLE[1:])
NAMES = {"firm": FIRMS, "programme": PROGRAMMES, "place": PLACES}

# values


@frozen
class Money:
    """An amount: 3.5 × 10⁹ euros."""

    mantissa: Decimal
    power: int
    currency: str

    @property
    def number(self) -> Decimal:
        return self.mantissa.scaleb(self.power)

    def write(self, language: str, style: int) -> str:
        name = CURRENCIES[self.currency][language]
        number = format_decimal(self.mantissa, locale=language, decimal_quantization=False)
        scaled = f"{number} {SCALES[self.power][language]}"
        full = format_decimal(self.number, locale=language, decimal_quantization=False)
        return (f"{scaled} {name}", f"{full} {name}", f"{self.currency} {scaled}")[style % 3]

    def times(self, factor: int) -> Money:
        return evolve(self, mantissa=self.mantissa * factor)

    def rounded(self) -> Money:
        return evolve(self, mantissa=_rounded(self.mantissa))


@frozen
class Count:
    """A number of things that the frame names."""

    number: Decimal

    def write(self, language: str, style: int) -> str:
        if self.number % 1000 == 0 and style % 2 and self.number < 10**6:
            thousands = format_decimal(self.number / 1000, locale=language, decimal_quantization=False)
            return f"{thousands} {THOUSAND[language]}"
        return format_decimal(self.number, locale=language)

    def times(self, factor: int) -> Count:
        return Count(self.number * factor)

    def rounded(self) -> Count:
        return Count(_rounded(self.number))


@frozen
class Percent:
    """A percentage."""

    number: Decimal

    def write(self, language: str, style: int) -> str:
        number = format_decimal(self.number, locale=language, decimal_quantization=False)
        return f"{number}{PERCENT[language][style % len(PERCENT[language])]}"

    def times(self, factor: int) -> Percent:
        return Percent(self.number * factor)

    def rounded(self) -> Percent:
        return Percent(_rounded(self.number))


@frozen
class Measure:
    """A length, mass, area, … in a unit of CLDR."""

    number: Decimal
    unit: str

    def write(self, language: str, style: int) -> str:
        number = format_decimal(self.number, locale=language, decimal_quantization=False)
        if style % 2:
            return f"{number} {SIGNS[self.unit]}"
        missing = (self.unit, language) == ("length-mile", "id")  # CLDR has no word for it
        return f"{number} mil" if missing else format_unit(number, self.unit, "long", locale=language)

    def times(self, factor: int) -> Measure:
        return evolve(self, number=self.number * factor)

    def rounded(self) -> Measure:
        return evolve(self, number=_rounded(self.number))

    def converted(self) -> Measure:
        """The very same measure in another unit."""
        unit, factor = CONVERSIONS[self.unit]
        return Measure(self.number * factor, unit)


@frozen
class Day:
    """A day of the calendar."""

    day: dt.date

    def write(self, language: str, style: int) -> str:
        if language == "en":
            return format_date(self.day, ("d MMMM yyyy", "MMMM d, yyyy")[style % 2], locale="en")
        return format_date(
            self.day, ("d. MMMM yyyy", "dd.MM.yyyy")[style % 2] if language == "de" else "d MMMM yyyy", language
        )

    def times(self, factor: int) -> Day:
        return Day(self.day + dt.timedelta(days=13 * factor))


@frozen
class Length:
    """A length of time."""

    number: int
    unit: str

    def write(self, language: str, style: int) -> str:
        return format_unit(self.number, f"duration-{self.unit}", "long", locale=language)

    def times(self, factor: int) -> Length:
        return evolve(self, number=self.number * factor)


@frozen
class Agent:
    """Who did it."""

    name: str

    def write(self, language: str, style: int) -> str:
        return self.name

    def times(self, factor: int) -> Agent:
        peers = FIRMS if self.name in FIRMS else PEOPLE[1:]
        return Agent(peers[(peers.index(self.name) + factor) % len(peers)])


Value: TypeAlias = Money | Count | Percent | Measure | Day | Length | Agent

SCALES = {
    6: {"en": "million", "de": "Millionen", "id": "juta"},
    9: {"en": "billion", "de": "Milliarden", "id": "miliar"},
    12: {"en": "trillion", "de": "Billionen", "id": "triliun"},
}
THOUSAND = {"en": "thousand", "de": "Tausend", "id": "ribu"}
CURRENCIES = {
    "EUR": {"en": "euros", "de": "Euro", "id": "euro"},
    "USD": {"en": "US dollars", "de": "US-Dollar", "id": "dolar AS"},
    "IDR": {"en": "rupiah", "de": "Rupiah", "id": "rupiah"},
    "JPY": {"en": "yen", "de": "Yen", "id": "yen"},
}
PERCENT = {"en": ("%", " percent", " per cent"), "de": (" Prozent", " %", "%"), "id": (" persen", "%")}
SIGNS = {
    "length-kilometer": "km",
    "length-meter": "m",
    "length-mile": "mi",
    "mass-tonne": "t",
    "mass-kilogram": "kg",
    "power-gigawatt": "GW",
    "power-megawatt": "MW",
    "area-square-kilometer": "km²",
    "area-hectare": "ha",
}
CONVERSIONS = {
    "length-kilometer": ("length-meter", Decimal(1000)),
    "length-mile": ("length-meter", Decimal("1609.344")),
    "mass-tonne": ("mass-kilogram", Decimal(1000)),
    "power-gigawatt": ("power-megawatt", Decimal(1000)),
    "area-square-kilometer": ("area-hectare", Decimal(100)),
}


def _rounded(number: Decimal) -> Decimal:
    """The number as a headline gives it: to two digits, without zeros behind the point."""
    digits = number.adjusted()
    short = round(number.scaleb(-digits), 1).scaleb(digits)
    return short.normalize() if short != short.to_integral_value() else short.quantize(Decimal(1))


# frames


@frozen
class Frame:
    """What is said of a thing: a kind, a property, the things it is said of, and sentences in each language."""

    kind: str
    property: str
    things: str
    templates: Templates
    units: tuple[str, ...] = ()


def _frame(kind: str, property: str, things: str, units: tuple[str, ...] = (), **templates: Sequence[str]) -> Frame:
    return Frame(kind, property, things, templates, units)


FRAMES: tuple[Frame, ...] = (
    _frame(
        "money", "budget", "programme",
        en=("The budget of {thing} is {value}.", "{thing} has a budget of {value}."),
        de=("Das Budget von {thing} beträgt {value}.", "{thing} hat ein Budget von {value}."),
        id=("Anggaran {thing} mencapai {value}.", "{thing} memiliki anggaran sebesar {value}."),
    ),
    _frame(
        "money", "investment", "programme",
        en=("The investment in {thing} amounts to {value}.", "{thing} comes with an investment of {value}."),
        de=("Die Investition in {thing} beläuft sich auf {value}.", "In {thing} fließt eine Investition von {value}."),
        id=("Investasi di {thing} mencapai {value}.", "Nilai investasi {thing} sebesar {value}."),
    ),
    _frame(
        "money", "revenue", "firm",
        en=("{thing} reported revenue of {value}.", "The revenue of {thing} was {value}."),
        de=("{thing} meldete einen Umsatz von {value}.", "Der Umsatz von {thing} betrug {value}."),
        id=("{thing} melaporkan pendapatan sebesar {value}.", "Pendapatan {thing} mencapai {value}."),
    ),
    _frame(
        "money", "price", "firm",
        en=("The purchase price of {thing} was {value}.", "{thing} was sold for {value}."),
        de=("Der Kaufpreis von {thing} betrug {value}.", "{thing} wurde für {value} verkauft."),
        id=("Harga pembelian {thing} adalah {value}.", "{thing} dijual seharga {value}."),
    ),
    _frame(
        "count", "employees", "firm",
        en=("{thing} has {value} employees.", "{thing} employs {value} people."),
        de=("{thing} hat {value} Mitarbeiter.", "{thing} beschäftigt {value} Menschen."),
        id=("{thing} memiliki {value} karyawan.", "{thing} mempekerjakan {value} orang."),
    ),
    _frame(
        "count", "deaths", "place",
        en=("The floods in {thing} killed {value} people.", "{value} people died in the floods in {thing}."),
        de=("Beim Hochwasser in {thing} starben {value} Menschen.", "Die Flut in {thing} forderte {value} Todesopfer."),
        id=("Banjir di {thing} menewaskan {value} orang.", "{value} orang meninggal akibat banjir di {thing}."),
    ),
    _frame(
        "percent", "market share", "firm",
        en=("The market share of {thing} is {value}.", "{thing} has a market share of {value}."),
        de=("Der Marktanteil von {thing} beträgt {value}.", "{thing} hat einen Marktanteil von {value}."),
        id=("Pangsa pasar {thing} mencapai {value}.", "{thing} memiliki pangsa pasar {value}."),
    ),
    _frame(
        "percent", "inflation", "place",
        en=("Inflation in {thing} stood at {value}.", "The inflation rate of {thing} was {value}."),
        de=("Die Inflation in {thing} lag bei {value}.", "Die Inflationsrate von {thing} betrug {value}."),
        id=("Inflasi di {thing} mencapai {value}.", "Tingkat inflasi {thing} sebesar {value}."),
    ),
    _frame(
        "measure", "length", "programme", ("length-kilometer", "length-mile"),
        en=("{thing} is {value} long.", "The length of {thing} is {value}."),
        de=("{thing} ist {value} lang.", "Die Länge von {thing} beträgt {value}."),
        id=("Panjang {thing} {value}.", "{thing} memiliki panjang {value}."),
    ),
    _frame(
        "measure", "mass", "programme", ("mass-tonne",),
        en=("{thing} weighs {value}.", "The weight of {thing} is {value}."),
        de=("{thing} wiegt {value}.", "Das Gewicht von {thing} beträgt {value}."),
        id=("Berat {thing} {value}.", "{thing} memiliki bobot {value}."),
    ),
    _frame(
        "measure", "capacity", "programme", ("power-gigawatt",),
        en=("{thing} has a capacity of {value}.", "The capacity of {thing} is {value}."),
        de=("{thing} hat eine Kapazität von {value}.", "Die Kapazität von {thing} beträgt {value}."),
        id=("{thing} memiliki kapasitas {value}.", "Kapasitas {thing} mencapai {value}."),
    ),
    _frame(
        "measure", "area", "programme", ("area-square-kilometer",),
        en=("{thing} covers an area of {value}.", "The area of {thing} is {value}."),
        de=("{thing} hat eine Fläche von {value}.", "Die Fläche von {thing} beträgt {value}."),
        id=("{thing} memiliki luas {value}.", "Luas {thing} {value}."),
    ),
    _frame(
        "date", "founding", "firm",
        en=("{thing} was founded on {value}.", "{thing} was established on {value}."),
        de=("{thing} wurde am {value} gegründet.",),
        id=("{thing} didirikan pada {value}.", "{thing} dibentuk pada {value}."),
    ),
    _frame(
        "date", "opening", "programme",
        en=("{thing} was opened on {value}.", "{thing} was inaugurated on {value}."),
        de=("{thing} wurde am {value} eröffnet.", "{thing} wurde am {value} eingeweiht."),
        id=("{thing} dibuka pada {value}.", "{thing} diresmikan pada {value}."),
    ),
    _frame(
        "date", "signing", "programme",
        en=("{thing} was signed on {value}.",),
        de=("{thing} wurde am {value} unterzeichnet.",),
        id=("{thing} ditandatangani pada {value}.",),
    ),
    _frame(
        "duration", "construction", "programme", ("year", "month", "week"),
        en=("The construction of {thing} takes {value}.",),
        de=("Die Bauzeit von {thing} beträgt {value}.",),
        id=("Pembangunan {thing} memakan waktu {value}.",),
    ),
    _frame(
        "duration", "lease", "programme", ("year", "month"),
        en=("The lease of {thing} runs for {value}.",),
        de=("Die Pacht von {thing} läuft {value}.",),
        id=("Masa sewa {thing} adalah {value}.",),
    ),
    _frame(
        "attribution", "announce", "programme",
        en=("{value} announced {thing}.", "{thing} was announced by {value}."),
        de=("{value} kündigte {thing} an.", "{thing} wurde von {value} angekündigt."),
        id=("{value} mengumumkan {thing}.", "{thing} diumumkan oleh {value}."),
    ),
    _frame(
        "attribution", "build", "programme",
        en=("{value} built {thing}.", "{thing} was developed by {value}."),
        de=("{value} baute {thing}.", "{thing} wurde von {value} entwickelt."),
        id=("{value} membangun {thing}.", "{thing} dikembangkan oleh {value}."),
    ),
    _frame(
        "attribution", "lead", "programme",
        en=("{value} leads {thing}.", "{thing} is led by {value}."),
        de=("{value} leitet {thing}.", "{thing} wird von {value} geleitet."),
        id=("{value} memimpin {thing}.", "{thing} dipimpin oleh {value}."),
    ),
)  # fmt: skip

KINDS = tuple(dict.fromkeys(frame.kind for frame in FRAMES))
NUMERIC = ("money", "count", "percent", "measure")

LEADS: Templates = {
    "en": (
        "{person} spoke to reporters about {noun} {thing}.",
        "Much was written about {noun} {thing} and about {person}.",
    ),
    "de": (
        "{person} sprach mit der Presse über {noun} {thing}.",
        "Viel wurde über {noun} {thing} und über {person} geschrieben.",
    ),
    "id": (
        "{person} berbicara kepada wartawan tentang {noun} {thing}.",
        "Banyak ditulis tentang {noun} {thing} dan {person}.",
    ),
}
VISITS: Templates = {
    "en": ("{person} visited {noun} {thing} on 20 May 2025.",),
    "de": ("{person} besuchte {noun} {thing} am 20. Mai 2025.",),
    "id": ("{person} mengunjungi {noun} {thing} pada 20 Mei 2025.",),
}
"""Of places: two names and a day, by which articles about one event are known."""

NOUNS = {
    "firm": {"en": "the company", "de": "das Unternehmen", "id": "perusahaan"},
    "programme": {"en": "the project", "de": "das Projekt", "id": "proyek"},
    "place": {"en": "the province of", "de": "die Provinz", "id": "provinsi"},
}
HEDGES: Mapping[str, Templates] = {
    "about": {"en": ("about", "around"), "de": ("rund", "etwa"), "id": ("sekitar", "kira-kira")},
    "more_than": {"en": ("more than", "over"), "de": ("mehr als", "über"), "id": ("lebih dari",)},
    "less_than": {"en": ("less than",), "de": ("weniger als",), "id": ("kurang dari",)},
    "at_least": {"en": ("at least",), "de": ("mindestens",), "id": ("setidaknya", "sedikitnya")},
    "at_most": {"en": ("at most",), "de": ("höchstens",), "id": ("paling banyak",)},
}
BELOW, ABOVE = ("more_than", "at_least"), ("less_than", "at_most")

# facts


@frozen
class Fact:
    """Something that may be said: of a thing, in a frame, with a value. `person` stands beside it in the article."""

    frame: Frame
    thing: str
    value: Value
    person: str = PEOPLE[0]


@frozen
class Telling:
    """How an article says it: which of the sentences, which way of writing the value, which hedge."""

    lead: int = 0
    sentence: int = 0
    style: int = 0
    hedge: str | None = None


def render(fact: Fact, language: str, telling: Telling = Telling()) -> str:
    """A fact as a short article: a sentence that names the thing, and one that says the fact."""
    value = fact.value.write(language, telling.style)
    if telling.hedge is not None:
        hedges = HEDGES[telling.hedge][language]
        value = f"{hedges[telling.style % len(hedges)]} {value}"
    leads, sentences = (VISITS if fact.frame.things == "place" else LEADS)[language], fact.frame.templates[language]
    noun = NOUNS[fact.frame.things][language]
    lead = leads[telling.lead % len(leads)].format(noun=noun, thing=fact.thing, person=fact.person)
    said = sentences[telling.sentence % len(sentences)].format(thing=fact.thing, value=value)
    return f"{lead} {said}"


def article(id: str, fact: Fact, language: str, telling: Telling = Telling()) -> Source:
    """The article as a source, with its language and a day of publication."""
    return Source(id, render(fact, language, telling), language, PUBLISHED)


# strategies


def tellings() -> SearchStrategy[Telling]:
    """Any way of saying a fact plainly."""
    return st.builds(Telling, st.integers(0, 1), st.integers(0, 1), st.integers(0, 2))


def languages() -> SearchStrategy[str]:
    return st.sampled_from(LANGUAGES)


def frames(kind: str | None = None) -> SearchStrategy[Frame]:
    return st.sampled_from([frame for frame in FRAMES if kind in (None, frame.kind)])


def _number(draw: DrawFn, places: int, largest: int = 999) -> Decimal:
    """A number of at least two digits, so that equal ones are no chance."""
    return Decimal(draw(st.integers(12, largest))).scaleb(-draw(st.integers(0, places)))


@st.composite
def values(draw: DrawFn, frame: Frame) -> Value:
    """A value that the frame may have."""
    match frame.kind:
        case "money":
            mantissa = _number(draw, 1)
            return Money(mantissa, draw(st.sampled_from((6, 9, 12))), draw(st.sampled_from(sorted(CURRENCIES))))
        case "count":
            return Count(Decimal(draw(st.integers(12, 9999)) * draw(st.sampled_from((1, 1, 10, 1000)))))
        case "percent":
            return Percent(_number(draw, 1, 99) if frame.property != "market share" else _number(draw, 1, 30))
        case "measure":
            return Measure(_number(draw, 1), draw(st.sampled_from(frame.units)))
        case "date":
            return Day(draw(st.dates(dt.date(1995, 1, 1), dt.date(2025, 3, 31))))
        case "duration":
            return Length(draw(st.integers(2, 40)), draw(st.sampled_from(frame.units)))
        case _:
            return Agent(draw(st.sampled_from(AGENTS)))


@st.composite
def facts(draw: DrawFn, kind: str | None = None) -> Fact:
    """A fact of a kind, or of any."""
    frame = draw(frames(kind))
    return Fact(frame, draw(st.sampled_from(NAMES[frame.things])), draw(values(frame)))
