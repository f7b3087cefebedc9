from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _


class ErrorsConfig(AppConfig):
    name = "errors"
    verbose_name = _("Mail errors")

    def ready(self) -> None:
        from errors.knowledge.language_check import check_languages  # noqa: PLC0415 -- models exist only when the apps are ready

        checks.register(check_languages)
