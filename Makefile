# What can be done here. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types imports bench lock clean

help:  ## what can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

demo: $(VENV)/.run  ## chat page, bot, panel and mailbox on this machine, with example data
	@$(BIN)/perspectiefbot demo

test: $(VENV)/.test browser  ## unit, database (SQLite and PostgreSQL) and end-to-end tests
	$(BIN)/pytest tests/unit tests/database -n 2 --dist loadfile
	$(BIN)/pytest tests/end_to_end

check: lint types imports test  ## ruff, mypy, import contracts, and all tests

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

imports: $(VENV)/.test
	$(BIN)/lint-imports

bench: $(VENV)/.test  ## the speeds that we claim, measured on this machine
	$(BIN)/python -m benchmarks

lock:  ## the requirements files made anew from pyproject.toml (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --extra build \
		--output-file requirements/run.lock pyproject.toml
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --extra build --extra test \
		--output-file requirements/test.lock pyproject.toml

clean:  ## away with what was installed and built; demo data too
	rm -rf $(VENV) build *.egg-info var

.PHONY: browser
browser:
	@sh tests/end_to_end/install_browser.sh

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The lock files pin and hash everything, so pip needs no network once a stamp is there.
$(VENV)/.run: requirements/run.lock pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: requirements/test.lock pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@ $(VENV)/.run
