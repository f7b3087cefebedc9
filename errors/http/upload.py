"""Uploads stay in memory and are capped while they arrive: nothing of a paste touches the disk.

Pictures and Outlook messages may be larger than a text (settings PACKED_LIMIT and PASTE_LIMIT, in bytes).
"""

from __future__ import annotations

from io import BytesIO
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from errors.intake.file_kind import HEAD, FileKind, kind_of


class CappedMemoryUpload(FileUploadHandler):
    """Raises RequestDataTooBig as soon as the files of a request exceed the limit."""

    def handle_raw_input(
        self, input_data: IO[bytes], META: dict[str, str], content_length: int, boundary: str | bytes, encoding: str | None = None
    ) -> None:
        if content_length > settings.PACKED_LIMIT + settings.PASTE_LIMIT:
            raise RequestDataTooBig("The upload is larger than a paste may be.")
        self.received = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.content = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.received += len(raw_data)
        self.content.write(raw_data)
        is_packed = kind_of(self.content.getbuffer()[:HEAD].tobytes()) in (FileKind.PICTURE, FileKind.OUTLOOK_MESSAGE)
        if self.received > (settings.PACKED_LIMIT if is_packed else settings.PASTE_LIMIT):
            raise RequestDataTooBig("The upload is larger than a paste may be.")

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self.content.seek(0)
        return InMemoryUploadedFile(
            file=self.content,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
