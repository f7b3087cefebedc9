"""Words by which a text is about mail or about something else: tables of the languages, and names that no language changes.

A trailing `*` stands for any ending.
"""

from __future__ import annotations

from errors.languages import LANGUAGES

# Programs, providers and commands.
_NAMES = """
    ehlo ezmlm* fiscumxs gmail helo hotmail imap outlook pop3 rcpt siscoxs smtp* starttls thunderbird
"""
_SHARED_NAMES = "exchange gigamail ip mx pec pop ssl tls"
_COMPLAINT_NAMES = "smtp*"
_CUT_OFF = "t"  # of `can't` and the like
_TABLES = [language.words for language in LANGUAGES]

# Words of electronic mail and of nothing else.
OF_MAIL_ONLY = sorted({*_NAMES.split(), *(word for table in _TABLES for word in table.mail)})
# Words of mail that are common elsewhere too.
SHARED = sorted({*_SHARED_NAMES.split(), *(word for table in _TABLES for word in table.shared)})
# Something went wrong.
COMPLAINTS = sorted({_COMPLAINT_NAMES, *(word for table in _TABLES for word in table.complaints)})
QUESTIONS = sorted({word for table in _TABLES for word in table.asks})
DENIALS = sorted({_CUT_OFF, *(word for table in _TABLES for word in table.denials)})
# Words of SMTP replies, which are about mail only behind the number of a reply.
REPLIES = sorted({word for table in _TABLES for word in table.replies})
# Signs of another subject: the web, programming, prices, parcels, travel. One regular expression a line.
OTHER_SUBJECTS = r"""
    \bhttps?/\d
    \bhttp \d
    \bhttp error
    \A\W*40\d\b
    \b(?:500 internal server|50[234] (?:bad gateway|service (?:temporarily )?unavailable|gateway time))
    nginx
    apache
    traceback
    \bline \d+, in\b
    \b\w+(?:Error|Exception):
    \beuro\b
    €
    \bIVA\b
    \bgit\b
    \bselect\b.*\bfrom\b
    \b(?:mysql|postgres\w*|psql|docker|kubectl|npm|ssh|sftp|ftp|wget|curl|traceroute)\b
    \bERR_[A-Z_]+|DNS_PROBE
    change directory|home directory
    windows update|windows store|microsoft store|installazion\w+|\binstalling\b|\.net framework
    aggiornament\w+
    firmware
    \bversion[ei]\b
    changelog
    browser
    \bil sito\b|\bsito web\b|\bwebsite\b|\bweb ?page\b|pagina web|pagina non trovata|page not found
    \bprezz[oi]\b|\bprice\b|fattura|invoice|preventivo
    ordine n
    \bchrome\b|\blettera\b|cartolina
    corriere|\bpacco\b|\bparcel\b|raccomandata|postino|poste italiane|spedizione n
    schermata blu|blue screen
    heap space
    capitolo
    \bart\. ?\d
    contratto
    wi-?fi
    stampante|printer
    \bstrada\b|\bcamera\b|\bvolo\b|\bhotel\b|\btreno\b|\btrain\b|parcheggio|condomini\w+|autostrada
    interruttore
    \bal telefono\b|citofono|\bpassword d[ei]l? (?:modem|router|computer|pc|telefono|windows|wi-?fi|facebook)\b
    \bstampa(?:re|no)?\b
    \b(?:caldaia|lavatrice|lavastoviglie|frigorifero|auto|motore)\b
    \bdatabase\b|\bdisco [a-z]\b|chiavetta|\bspid\b
    \b(?:facebook|instagram|whatsapp|telegram|tiktok|netflix|spotify|youtube)\b
    \b(?:videogioc\w+|gioco|game|minecraft|playstation|nintendo|xbox)\b
    \b(?:banca|bank|bancomat|carta di credito|credit card)\b
    \b(?:excel|powerpoint|citrix|vpn)\b
"""
