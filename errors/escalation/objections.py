"""Why a candidate lost, as a sentence."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from errors.engine.vocabulary import Objection

SENTENCES = {
    Objection.OTHER_PROVIDER: _("It speaks of another provider than the one that refused."),
    Objection.CODE_ONLY: _("Only its code fits; the words of the server say something else."),
    Objection.SHORTER_WORDS: _("Fewer words of it stand in the text."),
    Objection.OTHER_WORDS: _("Another entry fits the words of this provider better."),
    Objection.OTHER_CODE: _("Another code in the text says more."),
}


def sentence(objection: Objection, language: str) -> str:
    with override(language):
        return str(SENTENCES[objection])
