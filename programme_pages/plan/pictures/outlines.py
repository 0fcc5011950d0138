"""What stands in the files of maps: written by `tools/map_outlines.py`, never by hand."""

from collections.abc import Mapping
from typing import NamedTuple


class Outlines(NamedTuple):
    """A file of outlines: its window in the projection, and the countries that it shows.

    `west` and `north` are metres, `unit` is how many of them one unit of the file is; `width`,
    `height` and the places of `small` countries, which cannot be seen in a tint, are units.
    """

    file: str
    west: float
    north: float
    unit: float
    width: int
    height: int
    countries: frozenset[str]
    small: Mapping[str, tuple[int, int]]


def _codes(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


EUROPE = Outlines(
    file="map-europe.svg",
    west=2_450_000,
    north=5_500_000,
    unit=4_000,
    width=1250,
    height=1038,
    countries=_codes(
        "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GR HR "
        "HU IE IM IQ IS IT JE LB LI LT LU LV MC MD ME MK MT NL NO PL PS PT RO RS SE "
        "SI SK SM SY TR UA VA XK"
    ),
    small={
        "AD": (294, 826),
        "AX": (605, 334),
        "FO": (250, 263),
        "GG": (241, 624),
        "IM": (232, 487),
        "JE": (247, 632),
        "LI": (459, 708),
        "MC": (415, 801),
        "MT": (569, 1016),
        "SM": (517, 796),
        "VA": (518, 852),
    },
)

WORLD = Outlines(
    file="map-world.svg",
    west=-17_250_000,
    north=8_400_000,
    unit=30_000,
    width=1150,
    height=505,
    countries=_codes(
        "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL "
        "BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY "
        "CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GG "
        "GH GL GM GN GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
        "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT "
        "LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MR MS MT MU MV MW MX MY MZ "
        "NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT "
        "PW PY QA RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX "
        "SY SZ TC TD TF TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VC VE VG "
        "VI VN VU WF WS XK YE ZA ZM ZW"
    ),
    small={
        "AD": (579, 107),
        "AG": (382, 207),
        "AI": (378, 203),
        "AS": (38, 341),
        "AW": (354, 227),
        "AX": (623, 48),
        "BB": (387, 224),
        "BH": (729, 170),
        "BL": (379, 204),
        "BM": (384, 145),
        "BN": (940, 261),
        "BS": (337, 176),
        "CK": (81, 370),
        "CV": (501, 216),
        "CW": (357, 228),
        "CY": (672, 134),
        "DM": (382, 214),
        "FJ": (1131, 356),
        "FK": (422, 485),
        "FM": (1078, 250),
        "FO": (559, 43),
        "GD": (380, 228),
        "GG": (568, 82),
        "GM": (525, 223),
        "GS": (482, 494),
        "GU": (1031, 223),
        "HK": (926, 185),
        "HM": (764, 490),
        "IM": (563, 67),
        "IO": (806, 311),
        "JE": (569, 83),
        "JM": (334, 203),
        "KI": (73, 272),
        "KM": (712, 330),
        "KN": (379, 206),
        "KY": (322, 198),
        "LB": (680, 139),
        "LC": (383, 221),
        "LI": (601, 90),
        "LU": (591, 81),
        "MC": (595, 102),
        "MF": (378, 203),
        "MH": (1119, 250),
        "MO": (925, 186),
        "MP": (1033, 215),
        "MS": (380, 209),
        "MT": (617, 132),
        "MU": (753, 366),
        "MV": (809, 262),
        "NF": (1079, 402),
        "NR": (1108, 282),
        "NU": (47, 361),
        "PF": (109, 355),
        "PM": (423, 91),
        "PN": (183, 383),
        "PR": (368, 203),
        "PS": (680, 147),
        "PW": (1003, 248),
        "QA": (731, 174),
        "SB": (1083, 321),
        "SC": (752, 300),
        "SG": (906, 274),
        "SH": (529, 314),
        "SM": (609, 102),
        "ST": (596, 279),
        "SX": (378, 203),
        "TC": (354, 188),
        "TF": (758, 478),
        "TO": (34, 370),
        "TT": (381, 235),
        "VA": (610, 109),
        "VC": (382, 223),
        "VG": (374, 201),
        "VI": (373, 205),
        "VU": (1099, 345),
        "WF": (15, 341),
        "WS": (32, 338),
    },
)
