"""The prescribed words of PEC receipts and notices (RFC 6109 §3.1 to §3.4), Italian and English, for a text in lower case.

Providers write `è` also as `e'`; a space stands for any white space.
"""

from __future__ import annotations

import re

from errors.engine.vocabulary import Receipt


def _words(source: str) -> re.Pattern[str]:
    written = source.replace("è", r"(?:è|e[`'’´]|Ã¨)").replace(" ?", r"[\s*_]{0,8}").replace(" ", r"[\s*_]{1,8}")
    return re.compile(written)


# Value of X-Ricevuta, or `tipo` of daticert.xml.
VALUES = {
    **{receipt.value: receipt for receipt in Receipt if receipt is not Receipt.ANOMALY},
    "mancata-consegna": Receipt.NOT_DELIVERED,
}

# The attribute `errore` of daticert.xml → the enhanced status code that says the same (RFC 3463).
ERRORS = {"no-dest": "5.1.1", "no-dominio": "5.1.2"}

# How the subject begins: in capitals, before a colon and the subject of the message. The longer stands before the shorter.
SUBJECTS = (
    ("AVVISO DI NON ACCETTAZIONE PER VIRUS", Receipt.VIRUS_NOT_ACCEPTED),
    ("AVVISO DI NON ACCETTAZIONE", Receipt.NOT_ACCEPTED),
    ("ACCETTAZIONE", Receipt.ACCEPTED),
    ("PRESA IN CARICO", Receipt.TAKEN_IN_CHARGE),
    ("AVVISO DI MANCATA CONSEGNA PER VIRUS", Receipt.VIRUS_NOT_DELIVERED),
    ("AVVISO DI MANCATA CONSEGNA PER SUP. TEMPO MASSIMO", Receipt.EXPIRED),
    ("AVVISO DI MANCATA CONSEGNA PER SUPERAMENTO TEMPO MASSIMO", Receipt.EXPIRED),
    ("AVVISO DI MANCATA CONSEGNA", Receipt.NOT_DELIVERED),
    ("PREAVVISO DI MANCATA CONSEGNA", Receipt.LATE),
    ("PREAVVISO ERRORE CONSEGNA", Receipt.LATE),
    ("AVVENUTA CONSEGNA", Receipt.DELIVERED),
    ("CONSEGNA", Receipt.DELIVERED),
    ("PROBLEMA DI SICUREZZA", Receipt.VIRUS_FOUND),
    ("RILEVAZIONE VIRUS", Receipt.VIRUS_FOUND),
)
# Sentences of the body, the more special first. Those of `_IN_FRAME` count only beside words of a receipt.
SENTENCES = (
    (_words(r"ventiquattro ore successive al suo invio|(?:prime )?(?:ventiquattro|24) ore dal suo invio"), Receipt.EXPIRED),
    (_words(r"(?:within|in the first) (?:24|twenty-?four) hours (?:of|from|following|after) its (?:dispatch|sending)"), Receipt.EXPIRED),
    (_words(r"prime (?:dodici|12) ore dal suo invio|(?:dodici|12) ore successive al suo invio"), Receipt.LATE),
    (_words(r"(?:within|in) the first (?:12|twelve) hours (?:of|from|following|after) its (?:dispatch|sending)"), Receipt.LATE),
    (_words(r"dispatching might not have a positive outcome|l'invio potrebbe non andare a buon fine"), Receipt.LATE),
    (_words(r"rilevato un problema che ne impedisce l[’']accettazione"), Receipt.NOT_ACCEPTED),
    (_words(r"(?:problem|error) (?:was|has been) detected (?:that|which) prevents its acceptance"), Receipt.NOT_ACCEPTED),
    (_words(r"non è stata utilizzata la cifratura del canale"), Receipt.NOT_ACCEPTED),
    (_words(r"è stato accettato dal sistema ed? inoltrato"), Receipt.ACCEPTED),
    (_words(r"(?:was|has been) accepted by the system and (?:was )?forwarded"), Receipt.ACCEPTED),
    (_words(r"è stato consegnato nella casella di destinazione"), Receipt.DELIVERED),
    (_words(r"(?:was|has been) (?:delivered (?:to|in)|placed in|put into) the (?:destination|recipient's) mailbox"), Receipt.DELIVERED),
)
_PROVIDER_OF_REASON = r"[45]\.\d\.\d{1,3} ?- ?[^\n-]{2,40}(?:s\.p\.a|s\.r\.l|pec)\b[^\n-]{0,20} ?-"
IN_FRAME = (
    (_words(r"messaggio non è stato accettato|message (?:was|has) not (?:been )?accepted"), Receipt.NOT_ACCEPTED),
    (_words(r"è stato rilevato (?:un|il seguente) errore|messaggio è stato rifiutato dal sistema"), Receipt.NOT_DELIVERED),
    (_words(r"(?:encountered|detected) an error|an error was detected|message was rejected by the system"), Receipt.NOT_DELIVERED),
    (_words(r"messaggio non è stato consegnato|message (?:was|has) not (?:been )?delivered"), Receipt.NOT_DELIVERED),
    (_words(r"avviso di mancata consegna|non delivery pec notification"), Receipt.NOT_DELIVERED),
    (_words(r"è stato accettato dal sistema|was accepted by the system"), Receipt.TAKEN_IN_CHARGE),
    (_words(r"rilevat[oa] (?:un problema di sicurezza|la presenza di|pericoloso)|security problem was detected"), Receipt.VIRUS_FOUND),
    (_words(_PROVIDER_OF_REASON), Receipt.NOT_DELIVERED),
)
FRAME = _words(
    rf"proveniente da|destinato all[’']utente|originating from|addressed to the user|posta certificata|gestore|{_PROVIDER_OF_REASON}"
)
VIRUS = _words(
    r"per virus|virus (?:informatico|rilevato|detected)|presenza di (?:virus|contenut\w+ (?:potenzialmente )?pericolos\w+)"
    r"|rilevato pericoloso|problem\w? di sicurezza|security problem|virus ?[=:]"
)
# The notice of a virus belongs to the sender's provider, to the recipient's, or passes between the two.
OF_VIRUS = {
    Receipt.NOT_ACCEPTED: Receipt.VIRUS_NOT_ACCEPTED,
    Receipt.NOT_DELIVERED: Receipt.VIRUS_NOT_DELIVERED,
}
# What stands before the reason, and behind it.
REASONS = _words(
    r"(?:è stato rilevato (?:un errore|il seguente errore)|problema che ne impedisce l[’']accettazione|seguenti anomalie"
    r"|encountered an error|an error was detected|prevents its acceptance|errore)[: ]{0,5}(?:(?:a causa di|due to)[: ]{0,5})?(?:- )?"
)
AFTER_REASON = _words(
    r"\.? ?(?:il )?messaggio (?:non )?è stato|\.? ?the message (?:was|has)|\n ?\n ?\S|identificativo (?:del )?messaggio|message id"
)
# `5.1.1 - Aruba Pec S.p.A. - indirizzo non valido`: the form that the notes to the technical rules prescribe since 2016.
STATUS = re.compile(r"\b[45]\.\d{1,3}\.\d{1,3}[ \t]{0,3}-\s{0,3}[^\n-]{2,60}-[^\n]{0,300}")
