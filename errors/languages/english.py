"""English."""

from errors.languages.language import Language, Words, gettext_noop, table

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
    ),
)
