"""Time zones as news writes them: the offset from UTC of a clock time on a day."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

FIXED: dict[str, int] = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "WEST": 60, "IST": 330,
    "CET": 60, "MEZ": 60, "WAT": 60, "CEST": 120, "MESZ": 120, "CAT": 120, "SAST": 120, "EET": 120, "OEZ": 120,
    "EEST": 180, "OESZ": 180, "MSK": 180, "EAT": 180, "TRT": 180, "GST": 240, "PKT": 300,
    "WIB": 420, "ICT": 420, "WITA": 480, "SGT": 480, "HKT": 480, "MYT": 480, "AWST": 480, "PHT": 480,
    "WIT": 540, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EDT": -240, "EST": -300, "CDT": -300, "CST": -360, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480,
    "AKDT": -480, "AKST": -540, "HST": -600, "BRT": -180, "ART": -180, "PET": -300,
}  # fmt: skip
"""Minutes east of Greenwich. IST and CST are read as India's and America's, as most reports mean them."""

REGIONS: dict[str, str] = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "Florida": "America/New_York",
    "New York": "America/New_York",
    "Washington": "America/New_York",
    "Texas": "America/Chicago",
    "California": "America/Los_Angeles",
    "Kalifornien": "America/Los_Angeles",
    "London": "Europe/London",
    "Paris": "Europe/Paris",
    "Berlin": "Europe/Berlin",
    "Moskau": "Europe/Moscow",
    "Moscow": "Europe/Moscow",
    "Kyiv": "Europe/Kyiv",
    "Jakarta": "Asia/Jakarta",
    "Tokyo": "Asia/Tokyo",
    "Beijing": "Asia/Shanghai",
}
"""Places whose clock reports name ("waktu Florida"), and zones that follow summer time."""

WORST_EAST, WORST_WEST = 14 * 60, -12 * 60
"""The offsets that exist, in minutes: a day without a zone may have been any of them."""

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+\u2212-])(\d{1,2})(?::?(\d{2}))?")


def offset(zone: str | None, day: dt.date, time: dt.time) -> int | None:
    """Minutes east of Greenwich of a zone at a moment; None for a zone that is not given or not known."""
    if zone is None:
        return None
    name = zone.strip()
    if name.upper() in FIXED:
        return FIXED[name.upper()]
    match = _OFFSET.fullmatch(name)
    if match:
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return minutes if match[1] == "+" else -minutes
    region = REGIONS.get(name, name if "/" in name else None)
    return None if region is None else _region_offset(region, day, time)


@lru_cache(maxsize=4096)
def _region_offset(region: str, day: dt.date, time: dt.time) -> int | None:
    try:
        shift = dt.datetime.combine(day, time, ZoneInfo(region)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return None if shift is None else int(shift.total_seconds() // 60)
