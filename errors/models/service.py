"""How mail programs reach a provider: its services, and how much they let one send."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from errors.models.language import LanguageRow, language_constraints
from errors.models.provider import Provider
from errors.models.slug_row import SLUG


class MailService(models.Model):
    """Mailboxes of a provider that share servers and a way to sign in."""

    class Username(models.TextChoices):
        ADDRESS = "address", _("the full address")
        LOCAL_PART = "local-part-to-receive", _("what stands before the @ to receive, the full address to send")
        BRIDGE = "bridge", _("what the provider's own program shows")

    class SignIn(models.TextChoices):
        PASSWORD = "password", _("password of the mailbox")
        APP_PASSWORD = "app-password", _("app password")
        PASSWORD_OR_APP_PASSWORD = "password-or-app-password", _("password of the mailbox; app password with two-step verification")
        OAUTH = "oauth", _("OAuth only")
        OAUTH_OR_APP_PASSWORD = "oauth-or-app-password", _("OAuth or app password")
        OAUTH_OR_PASSWORD = "oauth-or-password", _("OAuth; password where the administrator allows it")
        BRIDGE = "bridge", _("password of the provider's own program")

    provider = models.ForeignKey(Provider, models.CASCADE, related_name="services", verbose_name=_("provider"))
    slug = models.CharField(_("identifier"), max_length=80, unique=True, validators=[SLUG])
    name = models.CharField(_("name"), max_length=300)
    hosts_domains = models.BooleanField(_("customers bring their own domains"), default=False)
    username = models.CharField(_("user name"), max_length=30, choices=Username, default=Username.ADDRESS)
    sign_in = models.CharField(_("password"), max_length=30, choices=SignIn, default=SignIn.PASSWORD)
    app_password_url = models.URLField(_("page for app passwords"), max_length=500, blank=True)
    webmail_url = models.URLField(_("webmail"), max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("mail service")
        verbose_name_plural = _("mail services")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(username__in=["address", "local-part-to-receive", "bridge"]), name="mailservice_known_username"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    sign_in__in=[
                        "password",
                        "app-password",
                        "password-or-app-password",
                        "oauth",
                        "oauth-or-app-password",
                        "oauth-or-password",
                        "bridge",
                    ]
                ),
                name="mailservice_known_sign_in",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class MailServiceText(LanguageRow):
    service = models.ForeignKey(MailService, models.CASCADE, related_name="texts")
    note = models.TextField(_("what to do first"), blank=True)
    note_html = models.TextField(blank=True, editable=False)

    class Meta:
        constraints = language_constraints("service")


class ServiceDomain(models.Model):
    """A domain of the addresses that the service serves."""

    service = models.ForeignKey(MailService, models.CASCADE, related_name="domains")
    domain = models.CharField(_("domain"), max_length=253, unique=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.domain


class SendingLimit(models.Model):
    """How much a provider lets one send; per message, or in a number of minutes."""

    class What(models.TextChoices):
        RECIPIENTS_PER_MESSAGE = "recipients-per-message", _("recipients per message")
        RECIPIENTS = "recipients", _("recipients")
        MESSAGES = "messages", _("messages")
        MEGABYTES_PER_MESSAGE = "megabytes-per-message", _("MB per message")

    provider = models.ForeignKey(Provider, models.CASCADE, related_name="limits")
    plan = models.CharField(_("plan"), max_length=300, blank=True)
    what = models.CharField(_("what is counted"), max_length=30, choices=What)
    most = models.PositiveIntegerField(_("at most"), validators=[MinValueValidator(1)])
    up_to = models.PositiveIntegerField(_("up to"), null=True, blank=True)
    minutes = models.PositiveIntegerField(_("within minutes"), null=True, blank=True)
    advised = models.BooleanField(_("advice, not a rule"), default=False)
    source = models.CharField(_("source"), max_length=300)
    source_url = models.URLField(_("address"), max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("sending limit")
        verbose_name_plural = _("sending limits")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(what__in=["recipients-per-message", "recipients", "messages", "megabytes-per-message"]),
                name="sendinglimit_known_what",
            ),
            models.CheckConstraint(condition=models.Q(most__gte=1), name="sendinglimit_at_least_one"),
        ]

    def __str__(self) -> str:
        return f"{self.most} {self.what}"
