import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory


def files_of(*contents):
    files = [SimpleUploadedFile("a.eml", content, "message/rfc822") for content in contents]
    return RequestFactory().post("/", {"file": files}).FILES.getlist("file")


def test_upload_arrives_whole_and_in_memory():
    (file,) = files_of(b"x" * 200_000)
    assert (file.size, file.read()) == (200_000, b"x" * 200_000)
    assert not hasattr(file, "temporary_file_path")


def test_upload_at_the_limit_is_accepted():
    assert files_of(b"x" * 1_000_000)[0].size == 1_000_000


def test_picture_may_be_larger_than_a_text():
    assert files_of(b"\x89PNG\r\n\x1a\n" + b"x" * 3_000_000)[0].size == 3_000_008


@pytest.mark.parametrize(
    "contents",
    [
        [b"\x89PNG\r\n\x1a\n" + b"x" * 8_000_000],
        [b"GIF89a", b"x" * 1_000_001],
        [b"x" * 1_000_001],
        [b"x" * 600_000, b"y" * 600_000],
        [b"x" * 3_000_000],
    ],
)
def test_upload_beyond_the_limit_is_refused(contents):
    with pytest.raises(RequestDataTooBig):
        files_of(*contents)
