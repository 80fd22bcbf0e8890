# Two commands matter: `make demo` and `make test`. Each sets up what it needs in .venv.
PYTHON ?= python3
DATA ?= ../shared/data
VENV := .venv
BIN := $(VENV)/bin

.PHONY: setup setup-dev demo test explore lint lock model clean

setup: $(VENV)/.run
setup-dev: $(VENV)/.dev

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v <= (3, 13) else "Dragoman needs Python 3.11 to 3.13, found %d.%d: run make PYTHON=python3.12" % v)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

lock:  ## write the hash-pinned requirements anew
	cd requirements && for set in run dev; do ../$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate $$set.in -o $$set.txt; done

lint: setup-dev
	$(BIN)/ruff check src tests bench training
	$(BIN)/ruff format --check src tests bench training
	$(BIN)/lint-imports
	$(BIN)/mypy

test: lint
	$(BIN)/python -m pytest
	$(BIN)/python tests/wheel_check.py

explore: setup-dev  ## the tests with random examples of this run's own; what they find becomes an @example
	$(BIN)/python -m pytest --hypothesis-profile=default

demo: setup
	@mkdir -p build
	@$(BIN)/python -m dragoman.evaluation articles world > build/world.jsonl
	$(BIN)/dragoman read build/world.jsonl --into build/world.duckdb
	$(BIN)/dragoman read build/world.jsonl
	$(BIN)/dragoman events build/world.duckdb --since 2019

clean:
	rm -rf $(VENV) build dist

model:  ## train the reading pipeline anew from the corpora under DATA (training/README.md)
	$(BIN)/python -m training.train --data $(DATA) --out build/parse
	$(BIN)/python -m training.names --from build/parse --data $(DATA) --out build/model
