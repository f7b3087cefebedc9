import pytest

from tests.factories import entry


@pytest.mark.parametrize(
    ("path", "header", "target"),
    [
        ("/e/mailbox-full", "it", "/it/errori/mailbox-full/"),
        ("/e/mailbox-full", "en", "/en/errors/mailbox-full/"),
        ("/e/mailbox-full/", "en", "/en/errors/mailbox-full/"),
        ("/c/5.2.2", "it", "/it/codici/5.2.2/"),
        ("/c/0x800CCC0E", "en", "/en/codes/0x800ccc0e/"),
        ("/c/5.2.2/", "de", "/it/codici/5.2.2/"),
    ],
)
def test_short_link_leads_to_the_visitors_language(client, full, path, header, target):
    response = client.get(path, headers={"accept-language": header})
    assert (response.status_code, response["Location"]) == (302, target)
    assert "Accept-Language" in response["Vary"]


@pytest.mark.parametrize(("header", "target"), [("it", "/it/errori/mailbox-full/"), ("en", "/en/errors/mailbox-full/")])
def test_short_link_of_a_replaced_entry_leads_to_its_successor_in_one_hop(client, publish, header, target):
    gone = {"patterns": [], "examples": []}
    publish(entry(), entry("old", replaced_by="mailbox-full", **gone), entry("oldest", replaced_by="old", **gone))
    response = client.get("/e/oldest", headers={"accept-language": header})
    assert (response.status_code, response["Location"]) == (302, target)
    assert client.get(target).status_code == 200


@pytest.mark.parametrize("path", ["/e/nothing", "/c/%00", "/e/%00"])
def test_short_link_to_nothing_is_not_found(client, full, path):
    assert client.get(path).status_code == 404
