"""Phrases and regular expressions behind one literal prefilter.

Every pattern has a key, its rarest mandatory literal. One pass of an Aho-Corasick automaton over the squeezed text finds all
keys; only then is the rest of a pattern looked at.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import re2
from ahocorasick_rs import AhoCorasick, Implementation

from errors.engine.fold import FIRST_IDEOGRAPH, FoldedText, fold, squeeze
from errors.engine.index.rules import EntryRule, PatternRule
from errors.engine.tokens import names_token
from errors.engine.vocabulary import PatternKind

SHORTEST_KEY = 4  # letters or digits
SHORTEST_CUE = 3  # of a phrase that counts only beside a reply
SHORTEST_IDEOGRAPHS = 2
LARGEST_REPEAT = 50
ANYTHING = "*"
_GAPS = re.compile(r"(\*|(?<=\s)#(?=\s))")  # a # that touches nothing; `(#5.1.1)` is a code
_GAP = 200  # squeezed characters that a `*` may stand for
_SHORTEST_ID, _LONGEST_ID = 8, 40  # characters that a `#` may stand for
_WINDOW = 500  # characters around the key in which a regular expression must match
_MOST_TRIES = 300  # places where a key stands and the rest does not; a text with more of them is no error message
_REPEAT = re.compile(r"\{(\d+)(?:,(\d*))?\}")


class PatternRefused(ValueError):
    """The pattern cannot be used; the message says why, for the person who wrote it."""


class Hit(NamedTuple):
    """A pattern that matched: where, and how many of its letters were literal.

    The bounds are those in the squeezed text, or in the text as it stands when not `is_squeezed`.
    """

    rule: EntryRule
    pattern: PatternRule
    start: int
    end: int
    weight: int
    is_squeezed: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase taken apart at its gaps; `place` is the segment that serves as the key, `gaps[n]` follows segment n."""

    segments: tuple[str, ...]
    gaps: tuple[str, ...]
    place: int
    weight: int

    def places(self, text: str, start: int) -> list[int] | None:
        """Where each segment starts in the squeezed text, given where the key starts."""
        places = [start]
        end = start + len(self.segments[self.place])
        for number in range(self.place + 1, len(self.segments)):
            segment = self.segments[number]
            found = text.find(segment, end, end + _GAP + len(segment))
            if found < 0 or not _fits(self.gaps[number - 1], text[end:found]):
                return None
            places.append(found)
            end = found + len(segment)
        for number in range(self.place - 1, -1, -1):
            segment = self.segments[number]
            found = text.rfind(segment, max(0, start - _GAP - len(segment)), start)
            if found < 0 or not _fits(self.gaps[number], text[found + len(segment) : start]):
                return None
            places.insert(0, found)
            start = found
        return places


def _fits(gap: str, between: str) -> bool:
    """`*` stands for anything, `#` for the identifier of a session or a queue: letters with digits, as one long word."""
    if gap == ANYTHING:
        return True
    return _SHORTEST_ID <= len(between) <= _LONGEST_ID and not between.isalpha() and not between.isdigit()


def compile_phrase(source: str, needs_reply: bool = False) -> Phrase:
    first, *rest = _GAPS.split(source)
    parts = [(ANYTHING, squeeze(fold(first)))] + [(gap, squeeze(fold(words))) for gap, words in zip(rest[::2], rest[1::2], strict=True)]
    parts = [(gap, words) for gap, words in parts if words]
    segments = tuple(words for gap, words in parts)
    key = max(segments, key=len, default="")
    shortest = SHORTEST_CUE if needs_reply else SHORTEST_KEY
    if key >= FIRST_IDEOGRAPH:
        shortest = SHORTEST_IDEOGRAPHS
    if len(key) < shortest:
        raise PatternRefused(f"{source!r}: a phrase needs at least {shortest} letters or digits in a row")
    return Phrase(segments, tuple(gap for gap, words in parts[1:]), segments.index(key), sum(map(len, segments)))


def compile_regex(source: str) -> re2.Pattern:
    """Compile for RE2, case-insensitive; a space stands for any white space."""
    if any(int(bound or 0) > LARGEST_REPEAT for found in _REPEAT.findall(source) for bound in found):
        raise PatternRefused(f"{source!r}: repeats over {LARGEST_REPEAT} are not allowed")
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.never_capture = True  # only the bounds are asked for, and finding them alone is cheaper
    try:
        return re2.compile(source.replace(" ", r"\s+"), options)
    except re2.error as error:
        reason = error.args[0].decode() if isinstance(error.args[0], bytes) else error
        raise PatternRefused(f"{source!r}: {reason}") from None


def key_of_regex(source: str) -> str:
    """The longest literal that any match must contain, squeezed."""
    frame = frame_of_regex(source)
    return frame.segments[frame.place]


def frame_of_regex(source: str) -> Phrase:
    """The phrase of its mandatory literals, the longest of them as the key."""
    literals = tuple(filter(None, (squeeze(fold(literal)) for literal in mandatory_literals(source))))
    key = max(literals, key=len, default="")
    if len(key) < SHORTEST_KEY:
        raise PatternRefused(f"{source!r}: a regular expression needs {SHORTEST_KEY} letters in a row that every match contains")
    return Phrase(literals, (ANYTHING,) * (len(literals) - 1), literals.index(key), sum(map(len, literals)))


def mandatory_literals(source: str) -> list[str]:
    """Runs of plain characters outside groups, classes and alternatives."""
    if _has_top_level_bar(source):
        return []
    stripped = re.sub(r"\\[pP]\{\w+\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", "\0", source)
    while True:
        inner = re.sub(r"\([^()]*\)", "\0", stripped)
        if inner == stripped:
            break
        stripped = inner
    return re.split(r"[\0.^$|()]+", re.sub(r".(?:[*?]|\{[^}]*\})|[+]", "\0", stripped))


def _has_top_level_bar(source: str) -> bool:
    depth = 0
    for character in re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "", source):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            return True
    return False


def _with_line_ends(text: str, place: int) -> int:
    """Where a character of the text without line ends stands in the text with them."""
    for line_end in re.finditer("\n", text):
        if line_end.start() > place:
            break
        place += 1
    return place


@dataclass(frozen=True, slots=True)
class Regex:
    """A regular expression, and the phrase of its mandatory literals: where that does not match, the expression cannot."""

    source: str
    frame: Phrase

    @property
    def weight(self) -> int:
        return self.frame.weight


def _frame(pattern: PatternRule) -> Phrase:
    if pattern.kind is PatternKind.REGEX:
        return frame_of_regex(pattern.source)
    return compile_phrase(pattern.source, pattern.needs_reply)


def _how_common(frames: list[Phrase]) -> dict[str, int]:
    """How often the segments of phrases with gaps stand in all phrases: what curators write often, servers say often."""
    segments = list({segment for frame in frames if frame.gaps for segment in frame.segments})
    everything = " ".join(segment for frame in frames for segment in frame.segments)
    found = AhoCorasick(segments, implementation=Implementation.ContiguousNFA).find_matches_as_indexes(everything, overlapping=True)
    counts = Counter(number for number, _, _ in found)
    return {segment: counts[number] for number, segment in enumerate(segments)}


def _with_rarest_key(phrase: Phrase, common: dict[str, int]) -> Phrase:
    """Of several segments the rarest serves as the key, unless it is too short to be one."""
    if not phrase.gaps:
        return phrase
    shortest = min(SHORTEST_KEY, len(phrase.segments[phrase.place]))
    places = (place for place, segment in enumerate(phrase.segments) if len(segment) >= shortest)
    return replace(phrase, place=min(places, key=lambda place: (common[phrase.segments[place]], -len(phrase.segments[place]))))


_Entry = tuple[EntryRule, PatternRule, Phrase | Regex, bool]  # the last: whether the pattern itself names a host or another token


def _places(frame: Phrase, text: FoldedText, start: int, is_name: bool) -> list[int] | None:
    """Where each segment starts. Where the nearest is of a token, the same words may stand further away."""
    places = frame.places(text.squeezed, start)
    if places is None or is_name:
        return places
    ends = (place + len(segment) for place, segment in zip(places, frame.segments, strict=True))
    if all(map(text.is_said, places, ends)):
        return places
    return frame.places(text.said, start) if text.is_said(start, start + len(frame.segments[frame.place])) else None


def _whole(text: FoldedText, start: int, end: int) -> tuple[int, int] | None:
    return (start, end) if text.is_whole(start, end) else None


class PhraseIndex:
    """All phrases and regular expressions of a catalogue. Regular expressions are compiled when first needed."""

    def __init__(self, rules: Iterable[EntryRule]) -> None:
        patterns = [(rule, pattern) for rule in rules for pattern in rule.patterns if pattern.kind is not PatternKind.WORDS]
        frames = [_frame(pattern) for _, pattern in patterns]
        common = _how_common(frames)
        by_key: dict[str, list[_Entry]] = defaultdict(list)
        for (rule, pattern), longest in zip(patterns, frames, strict=True):
            frame = _with_rarest_key(longest, common)
            words = Regex(pattern.source, frame) if pattern.kind is PatternKind.REGEX else frame
            by_key[frame.segments[frame.place]].append((rule, pattern, words, names_token(pattern.source)))
        self._patterns = list(by_key.values())
        self._regexes: dict[str, re2.Pattern | None] = {}
        self._automaton = AhoCorasick(list(by_key), implementation=Implementation.ContiguousNFA)

    def find(self, text: FoldedText, spoken: Container[str | None], is_reply: bool) -> Iterator[Hit]:
        """All that match. `spoken` are the providers whose own words may count, and a reply is needed by some phrases.

        A regular expression is not tried for an entry of which as much matched already.
        """
        seen: set[int] = set()
        most: dict[int, int] = defaultdict(int)  # letters that matched, by rule
        failed: dict[int, int] = defaultdict(int)
        squeezed = text.squeezed
        if len(squeezed) <= SHORTEST_CUE and squeezed.isdigit():  # a status alone
            return
        for number, start, _ in self._automaton.find_matches_as_indexes(squeezed, overlapping=True):
            for rule, pattern, words, is_name in self._patterns[number]:
                if id(pattern) in seen or (pattern.needs_reply and not is_reply):
                    continue
                if pattern.needs_provider and rule.provider not in spoken:
                    continue
                is_phrase = isinstance(words, Phrase)
                if not is_phrase and most[id(rule)] >= words.weight:
                    continue
                place = self._place(words, text, start, is_name)
                if place:
                    most[id(rule)] = max(most[id(rule)], words.weight)
                    seen.add(id(pattern))
                    yield Hit(rule, pattern, *place, words.weight, is_phrase)
                    continue
                failed[id(pattern)] += 1
                if failed[id(pattern)] == _MOST_TRIES:
                    seen.add(id(pattern))

    def _place(self, words: Phrase | Regex, text: FoldedText, start: int, is_name: bool) -> tuple[int, int] | None:
        """Bounds of a match around a key; none where its words are letters of a host or another token that the pattern does not name."""
        if isinstance(words, Regex):
            if words.frame.gaps and words.frame.places(text.squeezed, start) is None:
                return None
            found = self._search(words, text, start)
            return found if found and _places(words.frame, text, start, is_name) else None
        if words.gaps:
            places = _places(words, text, start, is_name)
            return _whole(text, places[0], places[-1] + len(words.segments[-1])) if places else None
        place = _whole(text, start, start + words.weight)
        return place if place and (is_name or text.is_said(*place)) else None

    def _search(self, words: Regex, text: FoldedText, start: int) -> tuple[int, int] | None:
        regex = self._regex(words.source)
        if regex is None:
            return None
        at = text.origin(start)
        low = max(0, at - _WINDOW)
        window = text.plain[low : at + _WINDOW]
        low += text.offset
        if found := regex.search(window):
            return low + found.start(), low + found.end()
        if text.is_cut() and (found := regex.search(window.replace("\n", ""))):
            return low + _with_line_ends(window, found.start()), low + _with_line_ends(window, found.end() - 1) + 1
        return None

    def _regex(self, source: str) -> re2.Pattern | None:
        """Compiled when first needed. One that got past the checks and cannot run matches nothing, for a request must not fail."""
        if source not in self._regexes:
            try:
                self._regexes[source] = compile_regex(source)
            except PatternRefused:
                self._regexes[source] = None
        return self._regexes[source]
