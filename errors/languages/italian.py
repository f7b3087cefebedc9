"""Italian."""

from errors.languages.language import Language, Words, gettext_noop, lines, table

ITALIAN = Language(
    code="it",
    own_name="Italiano",
    english_name=gettext_noop("Italian"),
    locale="it_IT",
    stemmer="italian",
    recognition="ita",
    settings_title="Impostazioni di posta: {}",
    settings_summary="Parametri di {} per i programmi di posta: server in entrata e in uscita, porte, sicurezza.",
    words=Words(
        silent=table("""
            a ad adesso agli ai al alla alle allo anche ancora buonasera buongiorno c che chi ci ciao col con cui d da dagli dai dal dall
            dalla dalle degli dei del dell della delle dello di dopo e ed era ero es essere fa faccio fai fare fatto fra gia gli grazie ha
            hai hanno ho i il in io l la le lei lo loro lui m ma me mi mia mie miei mio n ne nei nel nell nella nelle noi o ora per piu poi
            puo qua quando quella quelle quelli quello questa queste questi questo qui saluti salve sarebbe scusate se sempre si sia solo
            sono sopra sta stai stata stati stato sto su sua sue sugli sui sul sulla suo tanto ti tra tu tua tuo u un una uno v ve vi voi
        """),
        modal=table("posso potete riesce riesco vorrei"),
        motion=table("andare finire finisce finiscono vado"),
        questions={"how": table("come"), "where": table("dove"), "what": table("cosa qual quale quali"), "why": table("perche")},
        denials=table("impossibile mai nessun nessuno no non senza"),
        light=table("""
            aiuto appare avviso cliente clienti codice codici compare devo dice dire elettronica errore errori esce messaggio messaggi
            niente numero possiamo possibile posso posta problema problemi riesce riesco risolvere significa significato soluzione
            spiegazione voglio vorrei vuol
        """),
        guides=table("configurare guida guide impostare"),
        settings=table("""
            configurare configurazione dati entrata impostare impostazione impostazioni parametri parametro porta porte uscita
        """),
        mail=table("autorespon* destinatar* mittent* posta"),
        shared=table("""
            allegat* autentic* autoris* autorizz* blocc* casella caselle certificat* codic* conness* consegn* disabilitat* domini* fallit*
            imposta* indirizz* inesistent* invia* invii invio lista messagg* parametri porta recapit* respint* rifiut* rimbalz* risponde
            rispondono rispost* ritent* scadut* schermata schermo spedi* tentativ* torna tornano utent*
        """),
        complaints=table("""
            avviso blocc* codic* compar* dice dicono errat* esce fallit* ferma fermo funziona funzionano funzionante funzionava
            impossibile problem* respint* rifiut* rimbalz* risponde rispondono rispost* sbagliat* scadut* scompar* significa smess* spari*
            torna tornano vuol vuot*
        """),
        asks=table("""
            aiut* bisogno capire chi come cos cosa devo dove perche quale quali quante quanti quanto sapere serve servono voglio vorrei
        """),
        replies=table("azione disponibile piena pieno richiesta riprova* servizio spazio superat* temporan* troppe troppi"),
        code_nouns=table("cod codice codici err errore errori messaggio risposta"),
        answers=table("""
            appare appaiono compare compaiono da danno dato dice dicono esce fallisce fallita fallito respinge respingono respinta respinte
            respinti respinto restituisce rifiuta rifiutano rifiutata rifiutate rifiutati rifiutato rimanda rimbalza rimbalzano rimbalzata
            rimbalzate rimbalzati rimbalzato risponde rispondono risposto ritorna ritornano segnala torna tornano tornata tornate tornati
            tornato
        """),
        links=table("""
            al altre come con del di e era fosse il indietro l la lo n nr num numero quel quella quello questo sempre server smtp sono
            spesso talvolta tipo un una uno volte
        """),
        says=lines("""
            errore smtp
            codice smtp
            codice di errore smtp
            risposta
            risposta del server
            messaggio di risposta era
            risposto
            risponde
            errore del server
            server remoto
        """),
        exits=lines("""
            codice di uscita
            con uscita
            stato di uscita
        """),
        numbered=table("""
            cap capitolo civico colonna interno linea pag pagina paragrafo porta porte pratica riga righe sezione ver versione versioni
        """),
        units=table("""
            anni byte calorie dollari euro giorni gradi grammi lire litri mesi metri millisecondi minuti ore pagine passi persone pezzi
            posti punti righe secondi settimane volt volte watt
        """),
        counted=table("allegati caselle contatti destinatari email indirizzi iscritti mail messaggi newsletter utenti"),
        refusals=table("""
            bloccat* disabilitat* errat* inesistent* invalid* negat* piena rifiutat* respint* richiest* sconosciut* superat* temporane*
        """),
    ),
)
