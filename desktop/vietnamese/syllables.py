"""Which syllables Vietnamese has: onset × rime × tone, a closed set.

The tables hold what the spelling allows, rare and borrowed rimes included (`oong`, `uýp`): what
is not in them cannot be a Vietnamese syllable, what is in them need not be a word.
"""

from functools import cache, lru_cache

from desktop.vietnamese.tones import FLAT, HEAVY, RISING, carriers, parted

_ONSETS = " b ch d đ h kh l m n nh p ph r s t th tr v x".split(" ")  # noqa: SIM905
_BEFORE_FRONT = ("k", "gh", "ngh")
_BEFORE_BACK = ("c", "g", "ng")

_FRONT = """
e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu
i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
""".split()  # noqa: SIM905 - a table is read as one
_BACK = """
a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
o oc oi om on ong op ot  oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăp oăt  oe oem oen oeng oeo oet  ooc oong oot
ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
u uc ui um un ung up ut  ua uôc uôi uôm uôn uông uôt  uâc uân uâng uât uây  uê uêch uên uênh uêu
uơ uơn uơt  uy uya uych uyn uynh uyp uyt uyu uyên uyêt
ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu
""".split()  # noqa: SIM905 - a table is read as one
_ALONE = "y yêm yên yêng yêt yêu".split()  # noqa: SIM905
_Y_AFTER = "b d đ h k l m n r s t th v x".split()  # noqa: SIM905
_AFTER_QU = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây âu
e ec em en eng eo ep et ê êch ên ênh êt êu i ich in inh it iu y ych yên yêt yn ynh yp yt yu
ôc ơ ơi ơn ơt
""".split()  # noqa: SIM905 - a table is read as one
_AFTER_GI = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êm ên êng êp êt êc êch êu o oc oi om on ong op ot oa oai oan oang
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơt u uc ui um un ung up ut ua uôc uôi uôn uông
ư ưc ưng ưt ưa ươc ươi ươm ươn ương ươt
""".split()  # noqa: SIM905 - a table is read as one

_STOPS = ("c", "ch", "p", "t")


@cache
def _bare_syllables() -> dict[str, int]:
    """Return every syllable without its tone, and how many letters its onset has."""
    known: dict[str, int] = {}
    for onsets, rimes in (
        (_ONSETS, _FRONT + _BACK),
        (_BEFORE_FRONT, _FRONT),
        (_BEFORE_BACK, _BACK),
        ([""], _ALONE),
        (_Y_AFTER, ["y"]),
        (["qu"], _AFTER_QU),
        (["gi"], _AFTER_GI),
    ):
        known |= {onset + rime: len(onset) for onset in onsets for rime in rimes}
    known |= {f"gi{rest}": 1 for rest in ("", "n", "m", "p")}  # gì, gìn: the i is the vowel too
    return known


def bare_syllable(bare: str) -> bool:
    """Tell whether `bare` (lower case, without tone) can be a syllable with some tone."""
    return bare in _bare_syllables()


@lru_cache(maxsize=16384)
def possible(syllable: str) -> bool:
    """Tell whether `syllable` (lower case, NFC) can be Vietnamese, tone and its place included."""
    bare, tone, index = parted(syllable)
    onset = _bare_syllables().get(bare)
    if onset is None or not tone_fits(bare, tone):
        return False
    return tone == FLAT or index in carriers(bare, onset)


def tone_fits(bare: str, tone: int) -> bool:
    """Tell whether the toneless `bare` can have `tone`: at a stop only sắc and nặng are heard."""
    return not bare.endswith(_STOPS) or tone in (RISING, HEAVY)


def onset_length(bare: str) -> int:
    """Return how many letters of the toneless syllable `bare` are its onset; -1 for no syllable."""
    return _bare_syllables().get(bare, -1)
