from errors.models import ProviderKind
from errors.web.parts import labels


def test_every_value_of_the_engine_has_a_name():
    for kind, names in labels.LABELLED:
        assert set(names) == set(kind)


def test_every_kind_of_provider_has_a_heading():
    assert set(labels.PROVIDER_KINDS) == set(ProviderKind)
