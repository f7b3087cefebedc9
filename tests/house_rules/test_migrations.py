import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_models_have_no_change_without_a_migration():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
