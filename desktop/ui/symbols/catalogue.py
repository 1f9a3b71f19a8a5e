"""The signs that Vietnamese news needs beyond the keyboard, with their names."""

from dataclasses import dataclass

from desktop.language import tr
from desktop.vietnamese import fold

NO_BREAK_SPACE = "\u00a0"
MOST_RECENT = 12


@dataclass(frozen=True, slots=True)
class Symbol:
    """A sign and what it is called; `shown` stands for one that cannot be seen."""

    sign: str
    name: str

    @property
    def shown(self) -> str:
        """What a button shows for the sign."""
        return "␣" if self.sign == NO_BREAK_SPACE else self.sign


def symbols() -> list[Symbol]:
    """Return every sign: punctuation, units and numbers, money, rights, arrows and marks."""
    return [
        Symbol("–", tr("En dash, between numbers and dates")),
        Symbol("—", tr("Em dash")),
        Symbol("…", tr("Ellipsis, three dots")),
        Symbol("“", tr("Opening quotation mark")),
        Symbol("”", tr("Closing quotation mark")),
        Symbol("‘", tr("Opening single quotation mark")),
        Symbol("’", tr("Closing single quotation mark, apostrophe")),
        Symbol("«", tr("Opening angle quotation mark")),
        Symbol("»", tr("Closing angle quotation mark")),
        Symbol(NO_BREAK_SPACE, tr("No-break space, keeps a number with its unit")),
        Symbol("·", tr("Middle dot")),
        Symbol("°", tr("Degree")),
        Symbol("′", tr("Prime, minutes of an angle")),
        Symbol("″", tr("Double prime, seconds of an angle")),
        Symbol("²", tr("Squared, superscript two")),
        Symbol("³", tr("Cubed, superscript three")),
        Symbol("½", tr("One half")),
        Symbol("¼", tr("One quarter")),
        Symbol("¾", tr("Three quarters")),
        Symbol("×", tr("Times, multiplication sign")),
        Symbol("÷", tr("Division sign")),
        Symbol("−", tr("Minus sign")),
        Symbol("±", tr("Plus or minus")),
        Symbol("≈", tr("About equal")),
        Symbol("≠", tr("Not equal")),
        Symbol("≤", tr("Less than or equal")),
        Symbol("≥", tr("Greater than or equal")),
        Symbol("‰", tr("Per mille")),
        Symbol("µ", tr("Micro sign")),
        Symbol("Ω", tr("Ohm, omega")),
        Symbol("π", tr("Pi")),
        Symbol("₫", tr("Dong")),
        Symbol("€", tr("Euro")),
        Symbol("£", tr("Pound sterling")),
        Symbol("¥", tr("Yen, yuan")),
        Symbol("¢", tr("Cent")),
        Symbol("§", tr("Section sign, paragraph of a law")),
        Symbol("©", tr("Copyright")),
        Symbol("®", tr("Registered trade mark")),
        Symbol("™", tr("Trade mark")),
        Symbol("№", tr("Numero sign")),
        Symbol("†", tr("Dagger, deceased")),
        Symbol("•", tr("Bullet")),
        Symbol("★", tr("Star")),
        Symbol("☆", tr("Hollow star")),
        Symbol("✓", tr("Check mark")),
        Symbol("✗", tr("Cross mark")),
        Symbol("☎", tr("Telephone")),
        Symbol("→", tr("Arrow to the right")),
        Symbol("←", tr("Arrow to the left")),
        Symbol("↑", tr("Arrow up")),
        Symbol("↓", tr("Arrow down")),
        Symbol("↔", tr("Arrow to both sides")),
    ]


def found(words: str, recent: str) -> list[Symbol]:
    """Return the symbols whose names hold `words`, accents or not; the `recent` signs first."""
    wanted = fold(words).split()
    fitting = [
        symbol
        for symbol in symbols()
        if symbol.sign == words.strip() or all(word in fold(symbol.name) for word in wanted)
    ]
    order = {sign: place for place, sign in enumerate(recent)}
    return sorted(fitting, key=lambda symbol: order.get(symbol.sign, len(order)))


def used(sign: str, recent: str) -> str:
    """Return the recent signs once `sign` was used, the last one first."""
    return (sign + recent.replace(sign, ""))[:MOST_RECENT]
