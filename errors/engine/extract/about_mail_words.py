"""Words by which a text is about mail or about something else: Italian and English, as tables (`*` stands for any ending)."""

from __future__ import annotations

# Words of electronic mail and of nothing else.
OF_MAIL_ONLY = """
    antispam autorespon* destinatar* ehlo email* ezmlm* fiscumxs gmail helo hotmail imap inbox mail mailbox* mailer* mailing
    mails mittent* newsletter* outlook pop3 posta rcpt recipient* sender* siscoxs smtp* starttls thunderbird undeliver*
    webmail*
"""
# Words of mail that are common elsewhere too.
SHARED = """
    account* address* allegat* attachment* autentic* auth authent* autoris* autorizz* blacklist* blocc* blocked bounce*
    casella caselle certificat* client code codes codic* command* connect* conness* consegn* deliver* denied disabilitat*
    domain* domini* error* exchange fail* fallit* gigamail goodbye greylist* header* host hosts imposta* indirizz*
    inesistent* internal invalid* invia* invii invio ip list lista local log login loop* message* messagg* mx parametri
    password* pec pop port porta provider queue quota recapit* refused reject* relay* respint* rifiut* rimbalz* risponde
    rispondono rispost* ritent* rout* scadut* schermata schermo screenshot* send sending sent server* spam spedi* ssl storage
    syntactically syntax* tentativ* timeout tls torna tornano transaction* user* utent*
"""
# Something went wrong.
COMPLAINTS = """
    avviso blocc* blocked bounce* code codes codic* compar* denied dice dicono disappear* errat* error* esce fail* fallit*
    ferma fermo funziona funzionano funzionante funzionava impossibile invalid* log logs mean means problem* refused reject*
    respint* rifiut* rimbalz* risponde rispondono rispost* says sbagliat* scadut* scompar* server* significa smess* smtp*
    spari* stopped timeout torna tornano unable unknown vuol vuot* warning wrong
"""
QUESTIONS = """
    aiut* bisogno capire chi come cos cosa devo does dove help how perche quale quali quante quanti quanto sapere serve
    servono voglio vorrei what when where which who why
"""
DENIALS = "cannot don doesn mai never no non not t"
# Words of SMTP replies, which are about mail only behind the number of a reply.
REPLIES = """
    aborted accepted access action again allowed available azione busy channel closed closing disponibile exceed* full
    insuff* invocation later limit* permitted piena pieno policy problem* ready requested resources retry richiesta riprova*
    service servizio spazio superat* system* temporan* temporar* troppe troppi try unavailable
"""
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
