from errors.engine.read.text.multiline_reply import without_continuations


def test_repeated_code_of_a_long_reply_is_blanked():
    text = "550-5.1.1 The account does not\n550-5.1.1 exist. Try\n550 5.1.1 again."
    assert without_continuations(text).split() == ["550-5.1.1", "The", "account", "does", "not", "exist.", "Try", "again."]


def test_repeated_code_in_one_line_is_blanked():
    assert without_continuations("550-5.1.1 does not 550 5.1.1 exist").split() == ["550-5.1.1", "does", "not", "exist"]


def test_code_of_the_next_reply_stays():
    text = "550-5.1.1 one\n\n554 5.7.1 two"
    assert without_continuations(text) == text
