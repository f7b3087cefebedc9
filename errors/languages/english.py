"""English."""

from errors.languages.language import Language, Words, gettext_noop, lines, table

ENGLISH = Language(
    code="en",
    own_name="English",
    english_name=gettext_noop("English"),
    locale="en_GB",
    stemmer="english",
    recognition="eng",
    settings_title="Mail settings: {}",
    settings_summary="Servers of {} for mail programs: incoming and outgoing mail, ports, security.",
    words=Words(
        silent=table("""
            a an and any are as at be been but by did do does for from has have he hello hi im in is it its ll me my now of on or our p
            please re s she so some t thanks that the their them there these they this to was we when who will with would x y you your
        """),
        modal=table("able"),
        motion=table("go goes going went"),
        questions={"how": table("how"), "where": table("where"), "what": table("what which"), "why": table("why")},
        denials=table("cannot cant couldn didn doesn doesnt don dont isn never no not unable without won wont"),
        half_denials=table("can"),
        light=table("""
            code codes customer customers email emails err error errors explain fix fixed get gets getting got help mail mails mean meaning
            means message messages need number problem problems resolve resolved says solve try trying want
        """),
        guides=table("configure guide setup"),
        settings=table("""
            configuration configure host imap incoming outgoing pop pop3 port ports server servers setting settings setup smtp ssl starttls
            tls
        """),
        mail=table("""
            antispam autorespon* email* inbox mail mailbox* mailer* mailing mails newsletter* recipient* sender* undeliver* webmail*
        """),
        shared=table("""
            account* address* attachment* auth authent* blacklist* blocked bounce* certificat* client code codes command* connect*
            deliver* denied domain* error* fail* goodbye greylist* header* host hosts internal invalid* list local log login loop*
            message* password* port provider queue quota refused reject* relay* rout* screenshot* send sending sent server* spam storage
            syntactically syntax* timeout transaction* user*
        """),
        complaints=table("""
            blocked bounce* code codes denied disappear* error* fail* invalid* log logs mean means problem* refused reject* says server*
            stopped timeout unable unknown warning wrong
        """),
        asks=table("does help how what when where which who why"),
        replies=table("""
            aborted accepted access action again allowed available busy channel closed closing exceed* full insuff* invocation later
            limit* permitted policy problem* ready requested resources retry service system* temporar* try unavailable
        """),
        code_nouns=table("code codes err error errors message reply response"),
        answers=table("""
            bounce bounced bounces bouncing came come comes fail failed fails get gets getting gives got refused reject rejected rejecting
            rejects replied replies responded responds return returned returns said say says saying see shows
        """),
        links=table("a always an as back is nr no number of often server smtp sometimes the this was with"),
        says=lines("""
            smtp error
            smtp error code
            smtp code
            got code
            said
            says
            responded
            responded with
            response
            replied
            reply
            server error
            talk to me
        """),
        exits=lines("""
            exit code
            exit status
            exit value
            exited with
            exited with code
            exited with status
        """),
        numbered=table("""
            chapter column col line lines ln offset page port ports release section step ticket ver version versions
        """),
        units=table("""
            bytes days dollars hours metres meters milliseconds minutes months pages people seconds steps times volts watts weeks years
        """),
        counted=table("accounts addresses attachments contacts emails mails messages newsletters recipients subscribers users"),
        refusals=table("""
            blocked denied disabled exceed* fail* full invalid* refus* reject* require* suspend* temporar* unavailable unknown unsupported
        """),
    ),
)
