"""Tokens: addresses, host names, URLs, ids, file names and header names. Their letters are names, and not words that anybody says.

Each pattern begins only where a run of its characters begins and gives back nothing that it matched (possessive quantifiers), so
that the time grows with the length of the text whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from errors.engine.phrase_table import each_line
from errors.engine.vocabulary import TokenKind


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Endings of file names. Some are countries too: a name of two parts with such an ending is a file, a longer one a host.
_FILE_ENDINGS = _set_of("""
    7z asp aspx avi bak bat bin bmp bz2 cab cer cf cfg cgi class cmd conf config cpp crt cs css csv dat dbx dll doc docm docx eml ess
    exe gif go gz htm html ics ini iso jar java jpeg jpg js json jsp key lnk log lua mbox mbx md mjs mov mp3 mp4 msg nk2 nsf odt old
    ost p7m p7s pab pdf pem pfx php phtml pif pl pm png ppt pptx ps ps1 psm1 pst py pyc rar rb reg rs rtf scr sh so sql sqlite swf tar
    tgz tif tiff tmp toml ts tsx txt vb vbs vcf wab wav webp wsf xls xlsm xlsx xml xsl yaml yml zip
""")
# Top-level domains of countries (ISO 3166-1 alpha-2, with those that are used besides).
_COUNTRIES = _set_of("""
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck
    cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr
    gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls
    lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg
    ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj
    tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
""")
# Countries whose two letters are also a word: behind one word and a full stop they begin a sentence, or name a field of a program.
_COUNTRIES_AS_WORDS = _set_of("""
    am as at be by cc do id il in io is la li lo ma me mi my ne no se si so su to us va vi
""")
# Other top-level domains: of mail servers, of examples (RFC 2606), and of private networks.
_DOMAINS = _set_of("""
    academy aero africa agency app arpa asia bank biz blog business cafe care cat center cloud club coach com community company
    consulting coop corp design dev digital earth edu education email energy engineering events example expert finance foundation fun
    global gmbh google goog gov group guru health home host hosting house info int internal international intranet invalid jobs lan
    law legal life link live local localdomain localhost ltd marketing media mil mobi museum name net network news ngo one ong online
    onl org partners photography plus press pro properties pub rent restaurant roma sale school science services shop site social
    software solutions space store studio style support swiss systems team tech technology tel test tips today tokyo tools top tours
    town trade training travel university ventures vip web website wiki win work works world xxx xyz zone
""")
# How the names of header fields begin (RFC 5322 §3.6, RFC 3464 §2, RFC 2369).
_FIELDS = r"""
    X|List|Content|Resent|Received|Delivered|Return|Reply|In|Auto|Authentication|ARC|DKIM|Domain(?:Key)?|Message|MIME
    Envelope|Thread|Disposition|Errors|Final|Original|Diagnostic|Remote|Reporting|Last-Attempt|Will-Retry|User|Feedback
"""
_LOCAL = r"""[^\s<>"'()\[\]{}|,;:@/\\]"""  # a character of a local part that needs no quotes there
_STEP = r"""[/\\][^\s/\\:;,<>"'()]{1,200}+"""  # a step of a path
_NAME = r"[\w-]++(?:\.[\w-]++)++"  # words joined by full stops: a host, a file, or something else
_KEY = r"[A-Za-z0-9+/]"
# In this order at one place of the text.
_PATTERNS = (
    (TokenKind.URL, r"""(?<!\w)(?:https?|ftps?|imaps?|pops?|smtps?|mailto|cid):[^\s<>"()]++"""),
    (TokenKind.ADDRESS, rf"""(?:"[^"\n]{{1,64}}"|(?<!{_LOCAL}){_LOCAL}++)@(?:[\w.-]++|\[[\w.:]{{1,60}}\])"""),
    (TokenKind.HEADER, rf"^[ \t>|]{{0,4}}(?:{'|'.join(each_line(_FIELDS))})(?:-[A-Za-z0-9]++)++(?=:)"),
    (TokenKind.FILE, rf"(?<![\w.:/\\])(?:[A-Za-z]:(?={_STEP})|\\(?=\\)|(?=/))(?:{_STEP}){{2,}}+[/\\]?+|\b[A-Za-z]:{_STEP}"),
    (TokenKind.HOST, rf"""(?<![\w.-])(?P<name>{_NAME})(?P<path>(?::\d{{1,5}})?/[^\s<>"()]*+)?"""),
    (TokenKind.ID, rf"(?<![\w+/=])(?=[A-Za-z+/]*+[0-9])(?=[A-Z0-9+/]*+[a-z])(?=[a-z0-9+/]*+[A-Z]){_KEY}{{24,}}+={{0,2}}"),
)
_TOKEN = re.compile("|".join(f"(?P<kind{number}>{pattern})" for number, (_, pattern) in enumerate(_PATTERNS)), re.M)
_KINDS = {f"kind{number}": kind for number, (kind, _) in enumerate(_PATTERNS)}
_SIGN = re.compile(r"[@/\\+]|\.[^\W\d]|:\w|-\w+:")  # every token has one, but for ids of one word
_PART = re.compile(rf"(?i:\.[a-z]{{2}}|\w=)|\b(?:{'|'.join(each_line(_FIELDS))})-[A-Za-z]")  # of a host, a file, a query, a field
_CLASS, _ESCAPED = re.compile(r"\\[A-Za-z]"), re.compile(r"\\(.)")  # of a regular expression
_HOST_IN = re.compile(rf"(?:\w++:/{{0,2}})?({_NAME})")
_SPACES = " \n\r\t"
_SPACE = re.compile(f"[{_SPACES}]")
_LONGEST_WORD = 300  # characters on each side that are looked at for the word around a place


class Token(NamedTuple):
    """A half-open range of the text, and what it is."""

    kind: TokenKind
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Those between two places of the text, in order."""
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind: TokenKind | None = _KINDS[str(found.lastgroup)]
        if kind is TokenKind.HOST:
            kind = _kind_of_name(found["name"], found["path"])
        if kind:
            yield Token(kind, *found.span())


def masked(text: str, keeps: Callable[[str], object] = lambda host: None) -> str:
    """The text with a space for each character of a token, as long as before; a host that `keeps` (in lower case) stays."""
    if not _SIGN.search(text):
        return text
    pieces, done = [], 0
    for token in tokens(text):
        pieces.append(text[done : token.start])
        done = token.end
        if (place := _host_in(text, token)) and keeps(text[slice(*place)].lower()):
            pieces += (" " * (place[0] - token.start), text[slice(*place)], " " * (done - place[1]))
        else:
            pieces.append(" " * (done - token.start))
    return "".join([*pieces, text[done:]])


def _host_in(text: str, token: Token) -> tuple[int, int] | None:
    if token.kind not in (TokenKind.ADDRESS, TokenKind.HOST, TokenKind.URL):
        return None
    start = text.rfind("@", token.start, token.end) + 1 if token.kind is TokenKind.ADDRESS else token.start
    found = _HOST_IN.match(text, start, token.end)
    return found.span(1) if found else None


def touches_token(text: str, start: int, end: int) -> bool:
    """Whether a character of a range belongs to a token. Only the words in which the range begins and ends are read."""
    low, high = start, end
    if text[start - 1 : start] not in _SPACES:
        before = text[max(0, start - _LONGEST_WORD) : start]
        low -= len(before) - max(map(before.rfind, _SPACES)) - 1
    if text[end : end + 1] not in _SPACES:
        found = _SPACE.search(text, end, end + _LONGEST_WORD)
        high = found.start() if found else end + _LONGEST_WORD
    if not _SIGN.search(text, low, high):
        return False
    return any(token.start < end and start < token.end for token in tokens(text, low, high))


def names_token(pattern: str) -> bool:
    """Whether a phrase or a regular expression has a token or a part of one in it: `spamhaus.org/query`, `Message-ID`."""
    plain = _ESCAPED.sub(r"\1", _CLASS.sub(" ", pattern))
    return _PART.search(plain) is not None or next(tokens(plain), None) is not None


def is_host(name: str) -> bool:
    """Whether words joined by full stops are a host name: they end in a top-level domain, and not as a file or a sentence does."""
    first, _, ending = name.rpartition(".")
    if not (ending.islower() or ending.isupper()):  # `piena.Il messaggio`, `System.Net`
        return False
    ending = ending.lower()
    if "." not in first and (ending in _FILE_ENDINGS or ending in _COUNTRIES_AS_WORDS):
        return False
    return ending in _COUNTRIES or ending in _DOMAINS or ending.startswith("xn--")


def is_file(name: str) -> bool:
    """Whether words joined by full stops are the name of a file."""
    return name.rpartition(".")[2].lower() in _FILE_ENDINGS


def _kind_of_name(name: str, path: str | None) -> TokenKind | None:
    if is_host(name):
        return TokenKind.URL if path else TokenKind.HOST
    return TokenKind.FILE if is_file(name) else None
