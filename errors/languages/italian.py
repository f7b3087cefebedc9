"""Italian."""

from errors.languages.language import Language, gettext_noop

ITALIAN = Language(
    code="it",
    own_name="Italiano",
    english_name=gettext_noop("Italian"),
    locale="it_IT",
    stemmer="italian",
    recognition="ita",
    settings_title="Impostazioni di posta: {}",
    settings_summary="Parametri di {} per i programmi di posta: server in entrata e in uscita, porte, sicurezza.",
)
