"""What tests of dates have in common."""

from datetime import date

from hypothesis import strategies as st

# Languages of the European Union, and others whose dates differ much from these.
LANGUAGES = [
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it",
    "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "uk", "ru", "be", "sr",
    "mk", "sq", "tr", "is", "nb", "ca", "eu", "gl", "cy", "ka", "hy", "ar", "he", "fa",
    "hi", "th", "vi", "id", "ja", "ko", "zh", "sw", "am", "pt-BR",
]  # fmt: skip
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
clocks = st.times().map(lambda value: value.replace(second=0, microsecond=0))
