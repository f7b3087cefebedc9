"""The door for a WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "helpdesk.settings")
application = get_wsgi_application()

from django.db import connections  # noqa: E402 -- models exist only after the set-up

from errors.knowledge.snapshot import warm_up  # noqa: E402

warm_up()
connections.close_all()  # the thread that starts the process serves no request
