"""Why an entry that was considered is not the answer, as a sentence."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from errors.engine.vocabulary import Objection

SENTENCES = {
    Objection.NOTICE: _("The message itself says what it is."),
    Objection.OTHER_PROVIDER: _("It speaks of another provider than the one that refused."),
    Objection.GENERAL: _("The provider that refused has an explanation of its own."),
    Objection.OTHER_WORDS: _("Another explanation knows this provider's own words."),
    Objection.CODE_ONLY: _("Only its code fits; the words of the server say something else."),
    Objection.LIKENESS_ONLY: _("It is only like the text; something more certain stands in it."),
    Objection.FAMILY_ONLY: _("Only the family of its code fits."),
    Objection.NO_CAUSE: _("It names no cause; another explanation does."),
    Objection.LESS_TELLING_PLACE: _("Its words stand in a less telling place of the text."),
    Objection.FEWER_WORDS: _("Fewer words of it stand in the text."),
    Objection.LESS_ALIKE: _("It is less like the text."),
    Objection.OTHER_CODE: _("Another code in the text says more."),
    Objection.OTHER_MEANING: _("The code has a more precise meaning here."),
    Objection.FEWER_CODES: _("Fewer of the codes in the text belong to it."),
}


def objection_sentence(objection: Objection, language: str) -> str:
    with override(language):
        return str(SENTENCES[objection])
