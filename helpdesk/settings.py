"""All settings, read from the environment only. docs/settings.md describes each one."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from environs import Env, EnvError

from errors.languages import DEFAULT
from errors.languages import LANGUAGES as SITE_LANGUAGES

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()


Value = TypeVar("Value")


def from_environment(read: Callable[[str, Value], Value], name: str, default: Value) -> Value:
    """Read one setting; a value of the wrong type stops the start with one line that names it."""
    try:
        return read(name, default)
    except (EnvError, ValueError) as error:
        sys.exit(f"{name} in the environment is not usable: {error}")


DEBUG = from_environment(env.bool, "DEBUG", False)
SECRET_KEY = from_environment(env.str, "SECRET_KEY", "only-for-debugging" if DEBUG else "")
ALLOWED_HOSTS = from_environment(env.list, "ALLOWED_HOSTS", ["localhost", "127.0.0.1"] if DEBUG else [])
if not SECRET_KEY:
    sys.exit("Set SECRET_KEY in the environment (a long random string), or DEBUG=1 on your own machine.")
if not ALLOWED_HOSTS:
    sys.exit("Set ALLOWED_HOSTS in the environment (host names, separated by commas).")
# On a machine of one's own there is no TLS in front; anywhere else there must be.
HTTPS = from_environment(env.bool, "HTTPS", not DEBUG)

# The one address under which search engines know the site; without it, the one under which a visitor came.
SITE_URL = from_environment(env.str, "SITE_URL", "").rstrip("/")
if SITE_URL and not SITE_URL.startswith(("http://", "https://")):
    sys.exit("SITE_URL in the environment is not usable: it must start with https:// or http://")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_filters",
    "csp",
    "errors",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "errors.http.page_cache.page_function",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "helpdesk.urls"
WSGI_APPLICATION = "helpdesk.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASE_URL = from_environment(env.str, "DATABASE_URL", f"sqlite:///{BASE_DIR / 'db.sqlite3'}")
try:
    DATABASES = {"default": env.dj_db_url("DATABASE_URL", DATABASE_URL)}
except (EnvError, ValueError) as error:
    sys.exit(f"DATABASE_URL in the environment is not usable: {error}")
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL lets readers go on while one writes; IMMEDIATE makes writers wait in line instead of failing midway.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
CACHE_URL = from_environment(env.str, "CACHE_URL", "")
if CACHE_URL and not CACHE_URL.startswith(("redis://", "rediss://", "unix://")):
    sys.exit("CACHE_URL in the environment is not usable: it must start with redis://, rediss:// or unix://")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 5_000}}}
if CACHE_URL:
    # A Redis that is down is given up on soon: the page is then made anew.
    patience = {"socket_connect_timeout": 0.25, "socket_timeout": 0.25}
    CACHES = {"default": {"BACKEND": "errors.http.redis_cache.QuietRedisCache", "LOCATION": CACHE_URL, "OPTIONS": patience}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]

LANGUAGE_CODE = DEFAULT.code
LANGUAGES = [(language.code, _(language.english_name)) for language in SITE_LANGUAGES]
LOCALE_PATHS = [BASE_DIR / "helpdesk" / "locale"]
TIME_ZONE = from_environment(env.str, "TIME_ZONE", "Europe/Rome")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# A paste is at most 1 MB, a picture or an Outlook message 8; what is larger is refused before it is read.
# Nothing of an upload touches the disk.
PASTE_LIMIT = 1_000_000
PACKED_LIMIT = 8_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * PASTE_LIMIT
# The screen of an entry with hundreds of patterns is one form.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
FILE_UPLOAD_HANDLERS = ["errors.http.upload.CappedMemoryUpload"]

# Where a ticket goes: a page to open, an address to write to, and what the site itself may send it to.
SUPPORT_URL = from_environment(env.str, "SUPPORT_URL", "")
SUPPORT_EMAIL = from_environment(env.str, "SUPPORT_EMAIL", "")
SUPPORT_WEBHOOK = from_environment(env.str, "SUPPORT_WEBHOOK", "")
if SUPPORT_WEBHOOK and not SUPPORT_WEBHOOK.startswith(("https://", "http://") if DEBUG else "https://"):
    sys.exit("SUPPORT_WEBHOOK in the environment must begin with https://.")
EMAIL_URL = from_environment(env.str, "EMAIL_URL", "")
if EMAIL_URL:
    try:
        MAIL = env.dj_email_url("EMAIL_URL")
        EMAIL_BACKEND = MAIL["EMAIL_BACKEND"]
    except (EnvError, ValueError, KeyError) as error:
        sys.exit(f"EMAIL_URL in the environment is not usable: {error}")
    globals().update(MAIL)
EMAIL_TIMEOUT = 10
# How many proxies in front of this server write X-Forwarded-For: limits and votes count by the visitor's address.
PROXIES = from_environment(env.int, "PROXIES", 1 if HTTPS else 0)

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # asked by machines that speak plain HTTP inside the house
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
