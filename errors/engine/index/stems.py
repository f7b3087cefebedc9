"""Words of a question brought to a common form: endings off, doubled letters single, words of one meaning made one.

People ask the same thing in many words and in two languages: `non mi partono le e-mail`, `I can't send mail`.
"""

from __future__ import annotations

import re

from errors.engine.fold import fold

_DOUBLED = re.compile(r"([a-z])\1+")
_LETTERS = 6  # enough to tell words apart, short enough to drop most endings of Italian and English
_RUN = 4  # letters
_SHORTEST = 3  # letters of a beginning that stands for all words with it
_SILENCE = """
    able ad adesso agli ai al alla alle allo and anche ancora any are as at be been but buongiorno buonasera by che chi ci ciao col con
    cui da dagli dai dal dalla dalle dei del della delle di do does ed ero es essere fa fare faccio fatto for from gli grazie ha hai
    hanno has have he hello hi ho il in io is it its la le lei lo lui ma me mi mia mie miei mio my ne nei nel nella nelle noi now of on
    or ora per piu please poi posso potete puo qua quando quella quello questa questi questo qui riesce riesco saluti salve sarebbe
    scusate se si sia solo some sono sopra sta stata stato su sua sue sugli sui sul sulla suo thanks that the their them there these
    this ti to tra fra un una uno vi voi vorrei was we will with you your
"""
_SILENT = frozenset(_SILENCE.split())
# A line for each meaning; a trailing * stands for any ending. Words are looked up as they are after `_stem`.
_ONE_MEANING = """
    non not never mai don doesn didn isn won cannot impossibile unable senza without
    mail* email* post* messag* posta
    send* sent invi* sped* mand* parte parton partir uscita outgoing
    ricev* receiv* arriv* entrata incoming
    casel* mailb* inbox
    utente utenti utenza account* user users username
    pien* satur* esauri* full overqu*
    error* problem*
    cancel* elimin* delet* rimuo* remov* togli* togl*
    spari* scompa* svanit* disap* vanish missing mancan* gone
    recupe* riprist* restor* recove* backup
    sbagli* errat* scorre* wrong incorr* bad
    blocca* blocc* sospes* sospen* disabi* disatt* blocke* suspen* disabl*
    sblocc* riabil* riatti* unbloc* unlock enable* reacti*
    rifiut* respin* reject* refuse*
    destin* recipi*
    mitten* sender*
    impost* config* parame* settin*
    telefo* cellul* smartp* iphone ipad androi* tablet phone* samsun*
    comput* portat* notebo* laptop macbo* desktop
    scherm* screen* stamp
    assist* suport* ticket segnal*
    alego alegar* attach
    alegat* atachm*
    domini* domain*
    scadut* scade expire* rinnov* renew*
    progra* gestio* softwa* client
    spazio space storag* quota
    limit* massim* maximu* max
    quant* many
    list* mailing
    rispos* replie* reply autori* autore* risponditor*
    diment* forgot* persa ricord* scorda* lost rememb* smarri*
    reimpo* reset*
    indiri* addres*
    port porta porte ports
    certif*
    connes* colleg* connec*
    funzio* va vano work*
    come how
    dove where
    cosa what qual quali which
    perche why
    mio own
    trasfe* transf* spost* moved move migr*
    compro* violat* hacker* hacked rubat* stolen
    conferm* valid* convali* verif* confir*
    modif* cambi* change*
    capire sapere know vedere vedo see
    immag* foto pictur* image
    libera* svuot* free empty clear
    occupa* conta contano count* takes
    regist* registr*
    trovo trova trovar* find
    serve servon need* bisogn*
    autent* authen* login acces*
    server* host
    veroo vero reale real davver* veram* really actual*
"""
DENIAL = "non"


def single(folded: str) -> str:
    """Doubled letters made single, for they are what people most often get wrong (`pasword`, `mesaggi`)."""
    return _DOUBLED.sub(r"\1", folded)


_MEANING = {
    single(word)[: _LETTERS + word.endswith("*")]: line.split()[0].strip("*") for line in _ONE_MEANING.splitlines() for word in line.split()
}


def _stem(word: str) -> str:
    stem = single(word)[:_LETTERS]
    if stem in _MEANING:
        return _MEANING[stem]
    beginnings = (stem[:length] + "*" for length in range(len(stem), _SHORTEST, -1))
    return next((_MEANING[beginning] for beginning in beginnings if beginning in _MEANING), stem)


def _words(text: str) -> list[str]:
    """The words that say something; a number says nothing by itself."""
    return [word for word in fold(text).split() if len(word) > 1 and word not in _SILENT and not word.isdigit()]


def stems(text: str) -> set[str]:
    """The words that say something, each in its common form; of what is denied, the denial too (`non` + `send`)."""
    found: set[str] = set()
    denied = False
    for stem in map(_stem, _words(text)):
        found.add(f"{DENIAL} {stem}" if denied else stem)
        denied = stem == DENIAL
    return found


def letter_runs(text: str) -> set[str]:
    """All runs of four letters, over word ends too, which typing errors leave mostly whole."""
    letters = f" {single(' '.join(_words(text)))} "
    return {f"#{letters[start : start + _RUN]}" for start in range(len(letters) - _RUN + 1)}
