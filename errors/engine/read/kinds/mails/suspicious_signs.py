"""Signs of phishing that imitates a provider's notice, as data: words in Italian and English, for a text in lower case."""

from __future__ import annotations

import re

from errors.engine.vocabulary import Sign


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns).replace(" ", r"\s{1,4}"))


_OBJECT_IT = (
    r"(?:account|casell[ae]|password|messagg\w+|spazio|credenzial\w+|dati|identit\S{1,2}|indirizzo|conto|quota|profilo|posta"
    r"|accesso|dominio"
    r"|pagamento|e-?mail|utenza|pec|servizi\w|carta)\b"
)
_OBJECT_EN = (
    r"(?:account|mailbox(?:es)?|password|messages?|mails?|e-?mails?|storage|quota|credentials|identity|details|information"
    r"|profile|access|domain"
    r"|payment|service|ownership|address|inbox|card)\b"
)
_WORDS = r"(?:[\w'’]{1,20} ){0,4}(?:\w{1,5}['’])?"
WORDS: dict[Sign, re.Pattern[str]] = {
    # Something is lost, or there is little time.
    Sign.THREAT: _any(
        r"(?:verrà|verra'|sarà|sara'|saranno|verranno|essere|è stat[oa]|e' stat[oa]|sono stat[ei]) (?:\w{4,16}mente |presto )?"
        r"(?:chius|disattivat|sospes|bloccat|cancellat|eliminat|disabilitat|limitat|terminat|interrott)[aoie]\b",
        r"(?:casella|account|conto|utenza|servizio|dominio|posta|accesso|profilo|pec) (?:\w{1,12} ){0,3}"
        r"(?:chius|disattivat|sospes|bloccat|limitat|scadut|disabilitat)[ao]\b",
        r"entro (?:e non oltre )?(?:le prossime |i prossimi |\w{2,10} )?\d{1,2} ?(?:ore|h|giorni)\b|entro (?:oggi|stasera"
        r"|domani|mezzanotte)",
        r"scad(?:e|rà|ra'|uta|uto|ono) (?:oggi|domani|tra|fra|entro|a breve)",
        r"ultim[oa] (?:avviso|sollecito|avvertimento|promemoria|possibilità)",
        r"casella (?:di posta |e-?mail |\w{1,12} ){0,3}(?:quasi )?(?:piena|esaurita|satura)|spazio (?:\w{1,12}"
        r" ){0,4}(?:esaurito|terminato)",
        r"(?:limite|quota) (?:\w{1,14} ){0,4}(?:superat\w|raggiunt\w|esaurit\w)",
        r"messaggi (?:\w{1,12} ){0,4}(?:in sospeso|trattenut\w|bloccat\w|in attesa|non consegnati|in quarantena)",
        r"(?:accesso|attività) (?:\w{1,12} ){0,2}(?:non autorizzat\w|sospett\w|insolit\w|anomal\w)|pagamento (?:non riuscito"
        r"|rifiutato|fallito)",
        r"pubblicherò|diffonderò|invierò (?:il|i|questo|tutto)|hai \d{1,2} ore|ho (?:hackerato|infettato|registrato)|la tua webcam",
        r"(?:will|to) be (?:\w{4,16}ly )?(?:closed|deactivated|suspended|blocked|deleted|disabled|terminated|locked|lost"
        r"|limited|removed)",
        r"(?:has|have) been (?:\w{4,16}ly )?(?:closed|suspended|blocked|disabled|locked|limited|restricted|put on hold|held)",
        r"within (?:the next )?\d{1,2} ?(?:hours|hrs|h|days)\b|in the next \d{1,2} hours|before (?:midnight|today)",
        r"expir(?:es|ed|ing|e) (?:today|tomorrow|soon|in \d{1,2})|(?:final|last) (?:notice|warning|reminder)|avoid (?:\w{1,12}"
        r" ){0,3}(?:suspension|closure|loss)",
        r"(?:mailbox|inbox|storage|quota) (?:\w{1,12} ){0,4}(?:full|exceeded|reached|exhausted|out of space)|exceeded"
        r" (?:\w{1,12} ){0,4}(?:quota|storage|limit)",
        r"(?:pending|held|undelivered|quarantined|blocked|unreceived) (?:\w{1,12} ){0,2}(?:messages|e-?mails|mails)|(?:messages"
        r"|e-?mails) (?:\w{1,12} ){0,3}(?:on hold|pending|held)",
        r"(?:unusual|suspicious|unauthori[sz]ed) (?:sign-?in|login|activity|access)|payment (?:has )?(?:failed|declined)",
        r"i (?:will|'ll) (?:send|publish|share|release)|you have \d{1,2} hours|i (?:have )?(?:hacked|recorded|infected)|your webcam",
    ),
    # To confirm, unlock, keep, release; to pay a blackmailer.
    Sign.ASK: _any(
        r"(?:conferm|verific|aggiorn|sblocc|riattiv|ripristin|mantien|mantener|conserv|rilasci|recuper|aument|liber|ampli"
        r"|rinnov|valid|convalid"
        rf"|autentic|riscatt|complet|attiv)\w{{0,6}} {_WORDS}{_OBJECT_IT}",
        r"(?:confirm|verify|verifying|update|unlock|reactivate|restore|keep|retain|release|recover|increase|upgrade|renew"
        r"|validate|re-?validate|secure|review"
        rf"|claim|activate|retrieve|clear) {_WORDS}{_OBJECT_EN}",
        r"(?:inviar?e?|pagar?e?|trasferi\w+|versar?e?|send|pay|transfer|deposit) .{0,60}?(?:bitcoin|btc\b|criptovalut|crypto"
        r"|portafoglio|wallet)",
    ),
    Sign.PASSWORD: _any(
        r"(?:invia\w*|inseri\w+|forni\w+|comunic\w+|rispond\w+|digit\w+|indic\w+) (?:[\w'’,]{1,16} ){0,6}(?:password|credenziali|pin\b)",
        r"(?:enter|send|provide|submit|reply with|type in|give us) (?:[\w'’,]{1,16} ){0,6}(?:password|credentials|passcode)",
        r"(?:stessa|attuale) password|(?:same|current) password|password ?: ?_{2,}",
    ),
    Sign.GREETING: _any(
        r"(?:gentile|caro|cara|egregio|spettabile|spett\.le) (?:utente|cliente|titolare|abbonato|proprietario|intestatario|utilizzatore)",
        r"(?:dear|hello|attention|attn:?) (?:customer|user|client|member|account|e-?mail|mail|webmail|valued|subscriber|owner|sir)",
    ),
    Sign.DOUBT: _any(
        r"(?:è|e'|sarà|sono|ma) (?:ver[aoie]|fals[aoie]|real[ei]|attendibil[ei]|affidabil[ei]|autentic[aoie]|sicur[ao]|phishing"
        r"|una truffa|truffa)\b[^.\n]{0,40}\?",
        r"(?:vera|vero|truffa|phishing|autentica|legittima) o (?:no|fals[ao]|vera|meno|truffa)|(?:posso|devo|mi devo|ci si può)"
        r" (?:fidar|preoccupar)\w+",
        r"è (?:una )?(?:truffa|phishing)|sembra (?:una )?(?:truffa|phishing|fals[ao])|è un tentativo di",
        r"(?:is|are) (?:it|this|that|they|these|the) (?:[\w-]{1,16} ){0,8}(?:real|legit|legitimate|genuine|a scam|scam|phishing"
        r"|fake|true|safe|authentic)\b",
        r"(?:real|legit|genuine) or (?:fake|a scam|not|phishing)|(?:looks|seems) (?:like )?(?:a )?(?:scam|phishing|fake)|should"
        r" i (?:trust|worry|believe)",
    ),
}
# What makes a request one to follow a link, where the link itself is not in the text.
LINK = _any(
    r"https?://|www\.|hxxps?://",
    r"clicc\w+|fai clic|fare clic|premi (?:qui|il)|qui sotto|link (?:seguente|sottostante)|seguente link|al link|il link|il"
    r" pulsante|modulo|allegato",
    r"accedi (?:qui|al|da)|click|tap (?:here|on)|link below|the link|button|following link|log ?in (?:here|below)|attached"
    r"|here:|bitcoin|btc\b|wallet",
)
# That a text speaks of a mail that came; with `DOUBT` alone that is enough for a question.
ABOUT_MAIL = _any(r"e-?mails?\b|mails?\b|messaggi\w?\b|messages?\b|pec\b|link\b|casella|mailbox")
SUSPECTED = _any(
    r"phishing|truff\w+|scam\w*|raggir\w+|clicc\w+|click\w*|link\b|allegat\w|attach\w+|password|bitcoin|riscatto|scad\w+|webcam"
    r"|conferm\w+|verif\w+|confirm\w*"
)
# A person who tells of an error, and does not ask whether a mail is real.
COMPLAINT = _any(
    r"non riesco|non posso|mi (?:dice|appare|esce|compare|chiede|viene|arriva)|ho (?:ricevuto|provato|cambiato)|come (?:faccio"
    r"|posso|si)|perché",
    r"\bi (?:get|got|can't|cannot|am (?:not|un)able|tried|received|keep getting)|how (?:do|can) i|why (?:do|does|is|am)",
)
# A reply of a server: the text is an error, whatever it quotes.
REPLY = re.compile(r"\b[45]\d\d[ -][45]?[.\w<]|\b[45]\.\d{1,3}\.\d{1,3}\b|0x800|diagnostic-code|x-ricevuta")
URL = re.compile(r"(?:https?|hxxps?)://(?:[^\s/@]{1,60}@)?([a-z0-9.-]{4,120})|\bwww\.([a-z0-9.-]{4,120})")
SENDER = re.compile(r"(?:^|\n)[ \t]{0,4}(?:from|da|mittente|sender)\s?:[^\n]{0,120}?@([a-z0-9.-]{4,120})")
# Names that are imitated → the suffixes of their own domains.
OWN_DOMAINS: dict[str, tuple[str, ...]] = {
    "aruba": ("aruba.it", "pec.it", "arubapec.it", "arubabusiness.it", "aruba.com"),
    "libero": ("libero.it", "italiaonline.it", "iol.it"),
    "virgilio": ("virgilio.it", "italiaonline.it", "libero.it"),
    "tim": ("tim.it", "alice.it", "telecomitalia.it", "gruppotim.it"),
    "tiscali": ("tiscali.it",),
    "fastweb": ("fastweb.it", "fastwebnet.it"),
    "register.it": ("register.it",),
    "legalmail": ("legalmail.it", "infocert.it"),
    "infocert": ("infocert.it", "legalmail.it"),
    "poste italiane": ("poste.it", "posteitaliane.it", "postecert.it", "postepay.it"),
    "postepay": ("poste.it", "postepay.it"),
    "agenzia delle entrate": ("agenziaentrate.gov.it", "agenziaentrate.it"),
    "gmail": ("google.com", "gmail.com", "google.it"),
    "google": ("google.com", "gmail.com", "google.it", "youtube.com", "goo.gl"),
    "microsoft": (
        "microsoft.com",
        "office.com",
        "live.com",
        "microsoftonline.com",
        "outlook.com",
        "aka.ms",
        "office365.com",
        "sharepoint.com",
    ),
    "outlook": ("microsoft.com", "office.com", "live.com", "microsoftonline.com", "outlook.com", "aka.ms", "office365.com"),
    "office 365": ("microsoft.com", "office.com", "live.com", "microsoftonline.com", "outlook.com", "aka.ms"),
    "yahoo": ("yahoo.com", "yahoo.it", "yahooinc.com"),
    "icloud": ("apple.com", "icloud.com"),
    "apple": ("apple.com", "icloud.com"),
    "paypal": ("paypal.com", "paypal.it"),
    "ionos": ("ionos.it", "ionos.com", "ionos.de"),
    "ovh": ("ovh.it", "ovh.com", "ovhcloud.com", "ovh.net"),
}
# Where anybody makes a page or a short address in minutes: no provider keeps its login there.
ANYBODYS_HOSTS = (
    *("weebly.com", "wixsite.com", "godaddysites.com", "000webhostapp.com", "webflow.io", "wordpress.com", "blogspot.com", "yolasite.com"),
    *(
        "web.app",
        "firebaseapp.com",
        "workers.dev",
        "pages.dev",
        "r2.dev",
        "netlify.app",
        "vercel.app",
        "glitch.me",
        "herokuapp.com",
        "github.io",
    ),
    *("forms.gle", "jotform.com", "typeform.com", "formstack.com", "sites.google.com", "docs.google.com", "ipfs.io", "dweb.link"),
    *("bit.ly", "tinyurl.com", "cutt.ly", "t.ly", "is.gd", "rb.gy", "t.co", "ow.ly"),
)
