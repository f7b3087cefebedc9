import pytest
from pydantic import ValidationError

from errors.knowledge.providers.document import ProviderDocument


def test_support_url_must_be_http():
    with pytest.raises(ValidationError):
        ProviderDocument(id="x", name="X", kind="mailbox", support_url="javascript:alert(1)")
