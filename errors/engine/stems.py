"""Words of a question brought to a common form: endings off, doubled letters single, words of one meaning made one.

People ask the same thing in many words and in two languages: `non mi partono le e-mail`, `I can't send mail`.
"""

from __future__ import annotations

import re

from errors.engine.fold import fold

_DOUBLED = re.compile(r"([a-z])\1+")
_LETTERS = 6  # enough to tell words apart, short enough to drop most endings of Italian and English
_SILENT = frozenset(
    """
    ad agli ai al alla alle allo and anche are as at be but by che chi ci col con cui da dagli dai dal dalla dalle dei del della
    delle di do does ed ero es essere fa fare fatto for from gli ha hai hanno has have he hi ho il in io is it its la le lei lo
    lui ma me mi mia mie miei mio my ne nei nel nella nelle noi of on or per piu please poi puo qua quando quella quello questa
    questi questo qui sarebbe se si sia solo sono sopra sta stata stato su sua sue sugli sui sul sulla suo ti the their them there
    this to tra fra un una uno vi voi was we with you your buongiorno buonasera ciao grazie hello salve saluti scusate thanks
    """.split()
)
_ONE_MEANING = """
    mail email mails emails posta messaggio messaggi message messages
    invio inviare invia inviata inviate inviati inviato inviano invii spedire spedisce spedisco spedita spedite spedito spedizione manda
    mandare mandata mandate mandato mando parte partono partire send sends sending sent
    ricevo ricevere riceve ricevuta ricevute ricevuto ricezione arriva arrivano arrivare arrivata arrivate entrata receive received receiving
    casella caselle mailbox mailboxes inbox
    account utenza utente user
    piena pieno piene satura esaurita esaurito full
    errore errori error errors
    cancellata cancellate cancellati cancellato eliminata eliminate eliminati deleted
    sparita sparite spariti scomparsa scomparse scomparsi svanite disappeared vanished gone missing
    recuperare recupero ripristinare ripristino restore recover backup
    sbagliata sbagliato errata errato scorretta scorretto wrong incorrect
    bloccata bloccato sospesa sospeso disabilitata disabilitato disattivata disattivato blocked suspended disabled
    sbloccare sblocco riabilitare riabilito riattivare riattivo unblock unlock enable reactivate
    rifiutata rifiutato rifiuta respinta respinto respinge rejected rejects refused
    destinatario destinatari recipient recipients
    mittente mittenti sender senders
    impostazioni impostazione configurazione parametri settings configuration
    telefono cellulare smartphone iphone ipad android tablet phone
    schermata schermo screen screenshot screenshots
    assistenza supporto support ticket segnalazione
    allego allegare attach
    dominio domini domain domains
    scaduto scaduta scade expired expire
    programma programmi gestionale software program
    spazio space storage
    limite limiti massimo limit limits maximum
    quanti quante quanto many
    lista liste list lists
    risposta risposte autorisposta autorisposte reply replies autoreply
    dimenticata dimenticato dimentico persa ricordo scordata forgot forgotten lost
    reimposto reimpostare reset
    indirizzo indirizzi address addresses
    allegato allegati attachment attachments
    porta porte port ports
    certificato certificati certificate
    connessione collegamento collega connection connect
    funziona funzionano va vanno works working work
    non not never mai don doesn didn can cannot
    come how
    dove where
    cosa what quale quali which
    perche why
"""


def single(folded: str) -> str:
    """Doubled letters made single, for they are what people most often get wrong (`pasword`, `mesaggi`)."""
    return _DOUBLED.sub(r"\1", folded)


def _stem(word: str) -> str:
    return single(word)[:_LETTERS]


_MEANING = {_stem(word): line.split()[0] for line in _ONE_MEANING.splitlines() if line.strip() for word in line.split()}


def stems(text: str) -> set[str]:
    """The words that say something, each in its common form."""
    words = (word for word in fold(text).split() if len(word) > 1 and word not in _SILENT and not word.isdigit())
    return {_MEANING.get(stem, stem) for stem in map(_stem, words)}
