"""The door for a WSGI server."""

import os
import sys

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "helpdesk.settings")
application = get_wsgi_application()

from django.db import connections  # noqa: E402 -- models exist only after the set-up

from errors.knowledge.language_check import check_languages  # noqa: E402
from errors.knowledge.snapshot import warm_up  # noqa: E402

if incomplete := check_languages():
    sys.exit("\n".join(map(str, incomplete)))
warm_up()
connections.close_all()  # the thread that starts the process serves no request
