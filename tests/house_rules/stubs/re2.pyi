"""The part of google-re2 that the engine uses: the package brings no types."""

class error(Exception): ...

class Options:
    case_sensitive: bool
    log_errors: bool
    never_capture: bool

class Match:
    def start(self) -> int: ...
    def end(self) -> int: ...

class Pattern:
    def search(self, text: str) -> Match | None: ...

def compile(pattern: str, options: Options) -> Pattern: ...
