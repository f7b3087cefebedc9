# `make run` serves the site, `make test` runs all tests; both need only Python 3.11 or newer.
PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
WORKERS ?= auto
VENV := .venv
BIN := $(VENV)/bin
LOCAL := .local.env

.PHONY: run test lint messages clean

run: $(VENV)/runtime $(LOCAL)
	@set -a && . ./$(LOCAL) && set +a && \
	$(BIN)/python manage.py migrate --verbosity 0 && \
	$(BIN)/python manage.py load_knowledge && \
	$(BIN)/python manage.py collectstatic --noinput --verbosity 0 && \
	echo "Serving on http://$(HOST):$(PORT)" && \
	exec $(BIN)/granian --interface wsgi --host $(HOST) --port $(PORT) --workers 1 --blocking-threads 4 \
		--no-ws --log-level warning helpdesk.wsgi:application

# The gate: what takes seconds first, then the tests on all processors. One after the other, as the tests leave no processor idle and
# each check's output stays in one piece. A file's tests stay on one processor, so that what they share is made once, and files start in
# the order of tests/conftest.py. Tracing the branches nearly doubles the time, so it is done where CI=true, in a run of its own;
# pyproject.toml says why.
# While working on one room, `.venv/bin/python -m pytest tests/ROOM` starts at once, on one processor.
PYTEST = $(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadscope --no-loadscope-reorder
test: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	DEBUG=1 $(BIN)/mypy
ifeq ($(CI),true)
	@status=0; \
	$(PYTEST) -m "not untraced" --cov || status=1; \
	$(PYTEST) -m untraced || status=1; \
	exit $$status
else
	$(PYTEST)
endif

lint: $(VENV)/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Compile the interface's translations; the compiled catalogue is kept beside its source.
messages: $(VENV)/dev
	$(BIN)/pybabel compile --domain django --directory helpdesk/locale

clean:
	rm -rf $(VENV) $(LOCAL) staticfiles

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

$(VENV)/dev: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch $@

# This machine's own settings: a secret of its own, and plain HTTP, since there is no TLS in front.
$(LOCAL):
	@$(PYTHON) -c "import secrets; print('SECRET_KEY=' + secrets.token_urlsafe(50))" > $@
	@echo "ALLOWED_HOSTS=localhost,127.0.0.1,[::1]" >> $@
	@echo "HTTPS=false" >> $@
