# The commands of this project; `make help` lists them. The steps themselves are in .ci/.
# Build outputs go to CARGO_TARGET_DIR, or to the cache folder where it is not set.

export CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/postcard-bank/target

.DEFAULT_GOAL := help
.PHONY: help play test quick check walk prove fuzz web serve bench art portraits art-check

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "make %-9s %s\n", $$1, $$2 }'

play: ## Set up what is missing and open the game; without a display the robot plays and takes pictures (ARGS="--lang en")
	@.ci/play.sh $(ARGS)

test: ## Set up what is missing and run everything: lint, tests, levels, the robot's walks, web build, browser tests
	@.ci/test.sh

quick: ## Native lint and tests only
	@.ci/test.sh quick

check: ## Check the levels (LEVELS=levels/first-visit for one)
	@.ci/check.sh $(or $(LEVELS),levels)

walk: ## Let the robot play a level and say what it could not finish (LEVEL=first-visit)
	@.ci/walk.sh $(or $(LEVEL),first-visit)

prove: ## Live many lives of every level with physics: does each end, and does care pay? (SEEDS=100 LEVEL=first-visit)
	@.ci/prove.sh $(or $(SEEDS),100) $(LEVEL)

fuzz: ## Read the levels with random damage on every core, for minutes (CASES=40000)
	@.ci/fuzz.sh $(CASES)

web: ## Build the browser version into web/dist
	@.ci/web.sh game

serve: ## Build the browser version, serve it on this machine and print the address (PORT=8080)
	@.ci/serve.sh $(PORT)

bench: ## Figures: CPU per tick of the headless game, and the browser build beside the bare one
	@.ci/bench.sh

art: ## Make the models again with Blender (MODELS=lobby for one of assets/art/models.txt)
	@.ci/art.sh make $(MODELS)

portraits: ## Take the portraits of the people again with Blender (NAMES=savings-happy for one)
	@nice blender -b --factory-startup -P assets/art/people/portraits.py -- $(NAMES) | grep bytes

art-check: ## Make the models into a temporary folder and compare them with the kept ones
	@.ci/art.sh check
