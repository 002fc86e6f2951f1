"""The countries of telephone numbers, by name in the chosen language."""

from __future__ import annotations

from functools import lru_cache

from netbook.wording import language


@lru_cache(maxsize=4)
def _regions(code: str) -> tuple[tuple[str, str], ...]:
    # Both are slow to load and wanted only where somebody chooses a country.
    import phonenumbers
    from babel import Locale

    names = Locale.parse("en_GB" if code == "en" else "nb_NO").territories
    # By dialling code: asking for the code of each country would load what is known of all numbers of the world.
    found = [
        (region, f"{names.get(region, region)} (+{code})")
        for code, countries in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()
        for region in countries
        if region in phonenumbers.SUPPORTED_REGIONS
    ]
    return tuple(sorted(found, key=lambda pair: pair[1].casefold()))


def regions() -> tuple[tuple[str, str], ...]:
    """Every country with a telephone code: ("NO", "Norway (+47)"), by name."""
    return _regions(language())


def region_meant(text: str) -> str:
    """The country that a typed name, code or dialling code means; empty where none does, or several."""
    wanted = text.strip().casefold()
    if not wanted:
        return ""
    known = regions()
    for code, name in known:
        if wanted in (code.casefold(), name.casefold(), name.casefold().rsplit(" (", 1)[0]):
            return code
    fits = [code for code, name in known if wanted in name.casefold()]
    return fits[0] if len(fits) == 1 else ""
