# make run opens Tebiki; make test proves it. Both install what is missing first.
PYTHON_HERE = .venv/bin/python
.PHONY: setup setup-test run check fix test shots audit locales doctor bench fuzz endure clean

setup:
	@scripts/setup

setup-test:
	@scripts/setup test

run: setup
	@.venv/bin/tebiki

check: setup-test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON_HERE) scripts/check_house.py
	.venv/bin/tebiki guides check
	.venv/bin/tebiki practice check

fix: setup-test
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

test: setup-test
	$(PYTHON_HERE) -m pytest

shots: setup-test
	.venv/bin/tebiki shots build/shots --locale ja --locale en --locale en-XA \
	  --theme light --theme dark --theme contrast --scale 100 --scale 133 --scale 300
	.venv/bin/tebiki shots build/readme --locale ja --screen home --screen step.place \
	  --screen entering --screen step.result --screen fitting.hands --screen scanning
	scripts/readme-pictures build/readme

locales: setup
	scripts/locales

doctor: setup
	@.venv/bin/tebiki doctor

audit: setup-test
	.venv/bin/tebiki audit --self

bench: setup-test
	$(PYTHON_HERE) scripts/bench_window.py
	$(PYTHON_HERE) scripts/bench_card.py
	$(PYTHON_HERE) scripts/bench_speech.py
	$(PYTHON_HERE) scripts/bench_search.py

fuzz: setup-test
	$(PYTHON_HERE) -m pip install -q --no-deps --require-hashes -r packaging/fuzz.txt
	scripts/fuzz
	$(PYTHON_HERE) -m pytest tests/guides tests/card tests/documents --hypothesis-profile=long

endure: setup-test
	$(PYTHON_HERE) -m pytest tests/endure

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
