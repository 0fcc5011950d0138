"""Map projections: from degrees on the Earth to metres on a plane, both true to area.

`europe` is ETRS89-extended / LAEA Europe (EPSG:3035), Lambert's azimuthal equal-area projection:
IOGP Publication 373-7-2, "Coordinate Conversions and Transformations" (EPSG guidance note 7,
part 2), method 9820. ETRS89 and WGS 84 differ by less than a metre, which no map here shows.

`world` is WGS 84 / Equal Earth Greenwich (EPSG:8857): B. Šavrič, T. Patterson, B. Jenny, "The Equal
Earth map projection", International Journal of Geographical Information Science 33 (2018);
guidance note 7-2 has it as method 1078, with the authalic latitude of the ellipsoid.
"""

from math import asin, atan2, atanh, cos, radians, sin, sqrt

# GRS 1980 (EPSG:7019). WGS 84 has the same axis, and a flattening equal to nine digits.
_AXIS = 6_378_137.0  # metres
_FLATTENING = 1 / 298.257222101
_SQUARE = _FLATTENING * (2 - _FLATTENING)  # of the first eccentricity
_ECCENTRICITY = sqrt(_SQUARE)

# EPSG:3035: the natural origin in degrees, and its false coordinates in metres.
_ORIGIN_LATITUDE, _ORIGIN_LONGITUDE = 52.0, 10.0
_FALSE_EASTING, _FALSE_NORTHING = 4_321_000.0, 3_210_000.0

# The polynomial of Equal Earth: Šavrič, Patterson and Jenny, equation 10.
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


def _authalic_part(latitude: float) -> float:
    """Give q of a latitude in radians: guidance note 7-2, section 3.3.1, "Albers Equal Area"."""
    sine = _ECCENTRICITY * sin(latitude)
    curved = sin(latitude) / (1 - sine * sine) + atanh(sine) / _ECCENTRICITY
    return (1 - _SQUARE) * curved


_POLE = _authalic_part(radians(90))
_RADIUS = _AXIS * sqrt(_POLE / 2)  # of the sphere with the area of the ellipsoid


def _authalic(latitude: float) -> float:
    """Give the latitude (radians) on the sphere of the same area, of one in degrees."""
    return asin(max(-1.0, min(1.0, _authalic_part(radians(latitude)) / _POLE)))


_B0 = _authalic(_ORIGIN_LATITUDE)
_SCALE = (  # D of the guidance note: the scale at the origin is true in all directions
    _AXIS
    * cos(radians(_ORIGIN_LATITUDE))
    / sqrt(1 - _SQUARE * sin(radians(_ORIGIN_LATITUDE)) ** 2)
    / (_RADIUS * cos(_B0))
)


def europe(longitude: float, latitude: float) -> tuple[float, float]:
    """Give easting and northing (metres, EPSG:3035) of a place in degrees.

    The point opposite to the origin, in the Pacific, has no place: raises ZeroDivisionError there.
    """
    beta, turn = _authalic(latitude), radians(longitude - _ORIGIN_LONGITUDE)
    nearness = 1 + sin(_B0) * sin(beta) + cos(_B0) * cos(beta) * cos(turn)
    stretch = _RADIUS * sqrt(2 / nearness)
    east = stretch * _SCALE * cos(beta) * sin(turn)
    north = stretch / _SCALE * (cos(_B0) * sin(beta) - sin(_B0) * cos(beta) * cos(turn))
    return _FALSE_EASTING + east, _FALSE_NORTHING + north


def world(longitude: float, latitude: float) -> tuple[float, float]:
    """Give x and y (metres, EPSG:8857) of a place in degrees."""
    sine = _M * sin(_authalic(latitude))
    theta = atan2(sine, sqrt(1 - sine * sine))
    square = theta * theta
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = radians(longitude) * cos(theta) / (_M * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return _RADIUS * x, _RADIUS * y
