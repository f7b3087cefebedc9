from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from errors.models.language import LanguageRow, language_constraints
from errors.models.slug_row import SlugRow


class ProviderKind(models.TextChoices):
    MAILBOX = "mailbox", _("mailbox provider")
    SERVER = "server", _("mail server")
    FILTER = "filter", _("filter or list of senders")
    LIST_MANAGER = "list-manager", _("list manager")
    PROGRAM = "program", _("mail program")


class Provider(SlugRow):
    """Who refuses a message or whose wording an error is: a mailbox provider, a server, a filter, a program."""

    name = models.CharField(_("name"), max_length=300)
    kind = models.CharField(_("kind"), max_length=20, choices=ProviderKind)
    support_url = models.URLField(_("support address"), max_length=500, blank=True)
    status_url = models.URLField(_("page that reports outages"), max_length=500, blank=True)

    class Meta:
        ordering = ["name", "slug"]
        verbose_name = _("provider")
        verbose_name_plural = _("providers")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["mailbox", "server", "filter", "list-manager", "program"]),
                name="provider_known_kind",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ProviderText(LanguageRow):
    provider = models.ForeignKey(Provider, models.CASCADE, related_name="texts")
    summary = models.TextField(_("summary"), blank=True)
    summary_html = models.TextField(blank=True, editable=False)
    login = models.TextField(_("user name and password"), blank=True)
    login_html = models.TextField(blank=True, editable=False)
    notes = models.TextField(_("notes"), blank=True)
    notes_html = models.TextField(blank=True, editable=False)
    support = models.TextField(_("support channel"), blank=True)
    support_html = models.TextField(blank=True, editable=False)

    class Meta:
        constraints = language_constraints("provider")


class SuffixKind(models.TextChoices):
    HOST = "host", _("host of its servers")
    DOMAIN = "domain", _("domain of its addresses")
    NAME = "name", _("what people call it")


class ProviderSuffix(models.Model):
    """What a provider is recognised by in a text: the end of a host name or of a mail domain, or a name."""

    provider = models.ForeignKey(Provider, models.CASCADE, related_name="suffixes")
    kind = models.CharField(_("kind"), max_length=10, choices=SuffixKind)
    suffix = models.CharField(_("suffix"), max_length=253)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "suffix"], name="providersuffix_one_provider"),
            models.CheckConstraint(condition=models.Q(kind__in=["host", "domain", "name"]), name="providersuffix_known_kind"),
        ]

    def __str__(self) -> str:
        return self.suffix


class MailServer(models.Model):
    """A server for mail programs, for receiving (IMAP, POP3) or sending (SMTP)."""

    class Protocol(models.TextChoices):
        IMAP = "imap", "IMAP"
        POP = "pop", "POP3"
        SMTP = "smtp", "SMTP"

    class Security(models.TextChoices):
        TLS = "SSL/TLS", "SSL/TLS"
        STARTTLS = "STARTTLS", "STARTTLS"
        NONE = "none", _("none")

    provider = models.ForeignKey(Provider, models.CASCADE, related_name="settings")
    service = models.ForeignKey(
        "errors.MailService", models.SET_NULL, null=True, blank=True, related_name="servers", verbose_name=_("mail service")
    )
    protocol = models.CharField(_("protocol"), max_length=4, choices=Protocol)
    host = models.CharField(_("server"), max_length=253)
    port = models.PositiveIntegerField(_("port"), validators=[MinValueValidator(1), MaxValueValidator(65535)])
    security = models.CharField(_("security"), max_length=8, choices=Security)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("provider", Coalesce("service", 0), "protocol", "host", "port", name="mailserver_once_a_service"),
            models.CheckConstraint(condition=models.Q(port__range=(1, 65535)), name="mailserver_port_in_range"),
            models.CheckConstraint(condition=models.Q(protocol__in=["imap", "pop", "smtp"]), name="mailserver_known_protocol"),
            models.CheckConstraint(condition=models.Q(security__in=["SSL/TLS", "STARTTLS", "none"]), name="mailserver_known_security"),
        ]

    def __str__(self) -> str:
        return f"{self.protocol} {self.host}:{self.port}"


class ProviderSource(models.Model):
    provider = models.ForeignKey(Provider, models.CASCADE, related_name="sources")
    name = models.CharField(_("name"), max_length=300)
    url = models.URLField(_("address"), max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
