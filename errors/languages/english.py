"""English."""

from errors.languages.language import Language, gettext_noop

ENGLISH = Language(
    code="en",
    own_name="English",
    english_name=gettext_noop("English"),
    locale="en_GB",
    stemmer="english",
    recognition="eng",
    settings_title="Mail settings: {}",
    settings_summary="Servers of {} for mail programs: incoming and outgoing mail, ports, security.",
)
