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
    ),
)
