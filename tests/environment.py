"""The settings of a test run, as an environment."""

import os

os.environ |= {"SECRET_KEY": "for-tests-only", "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1", "HTTPS": "false", "DEBUG": "false"}
os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")
