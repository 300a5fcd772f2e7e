# What can be done here. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types imports format bench drill screenshots lock browser clean

help:  ## what can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

demo: $(VENV)/.run  ## chat page, bot, panel and mailbox on this machine, with example data
	@exec $(BIN)/perspectiefbot demo

test: $(VENV)/.test browser  ## unit, database (SQLite and PostgreSQL) and end-to-end tests
	$(BIN)/pytest tests/unit tests/database -n 2 --dist worksteal
	$(BIN)/pytest tests/end_to_end

check: lint types imports test  ## ruff, mypy, import contracts, and all tests

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

imports: $(VENV)/.test
	$(BIN)/lint-imports

format: $(VENV)/.test  ## the code laid out as `make check` wants it
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

bench: $(VENV)/.test  ## the speeds that we claim, measured on this machine
	$(BIN)/python -m benchmarks

SIZE ?= full
DRILLS ?=
drill: $(VENV)/.test  ## the promises tried with real processes and trouble on purpose; SIZE=small takes minutes
	$(BIN)/python -m drills --size $(SIZE) $(DRILLS)

screenshots: $(VENV)/.test browser  ## the pictures in docs/, made anew from the demo
	$(BIN)/python docs/screenshots/take.py

lock:  ## the requirements files made anew from pyproject.toml (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --extra build \
		--output-file requirements/run.lock pyproject.toml
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --extra build --extra test \
		--output-file requirements/test.lock pyproject.toml

browser:
	@sh tests/end_to_end/install_browser.sh

clean:  ## away with what was installed and built; demo data too
	rm -rf $(VENV) build dist *.egg-info var

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The lock files pin and hash everything; once a stamp is there, nothing calls pip and no network is needed.
# `compat`: a package that is added later is found without installing anew.
EDITABLE := --no-deps --no-build-isolation --config-settings editable_mode=compat --editable .

$(VENV)/.run: requirements/run.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements/run.lock
	$(PIP) install $(EDITABLE)
	@touch $@

$(VENV)/.test: requirements/test.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements/test.lock
	$(PIP) install $(EDITABLE)
	@touch $@ $(VENV)/.run
