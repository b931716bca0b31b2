# Two commands do everything on a fresh Debian 12 machine with a Swift 6.2 or later toolchain:
# `make demo` and `make test`. Both install what is missing.

SWIFT ?= swift
SWIFTFLAGS ?=
export HANSARD_BINARY ?= $(CURDIR)/.build/debug/hansard

.PHONY: demo test soak build release bench lint format docs check-tools clean

demo: check-tools
	$(SWIFT) build --product hansard $(SWIFTFLAGS)
	.build/debug/hansard demo

test: check-tools
	scripts/test.sh

soak: check-tools
	HANSARD_SOAK=1 scripts/test.sh --release

build: check-tools
	$(SWIFT) build $(SWIFTFLAGS)

release: check-tools
	$(SWIFT) build -c release --product hansard $(SWIFTFLAGS)

bench: release
	.build/release/hansard bench

lint: check-tools
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format: check-tools
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

docs: build
	.build/debug/hansard events schema --markdown > docs/events.md
	.build/debug/hansard tables --markdown > docs/tables.md

check-tools:
	@scripts/check-tools.sh

clean:
	rm -rf .build
