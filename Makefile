# make run 启动页面和接口；make test 运行全部测试。其余见 make help。
# 需要 Python 3.11 或更高；第一次运行会建立 .venv 并安装固定版本的依赖，以后只在依赖改变时更新。

VENV ?= .venv
HOST ?= 127.0.0.1
PORT ?= 8020
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help run test lint fix bench examples setup browser
.DEFAULT_GOAL := help

help:
	@echo "make run    启动页面和接口（PORT=8020 HOST=127.0.0.1 可改）"
	@echo "make test   安装测试所需并运行全部测试"
	@echo "make lint   检查代码：ruff、格式、类型"
	@echo "make fix    自动整理代码格式"
	@echo "make bench  测量启动时间、回答速度和内存"
	@echo "make examples  答案有意改变后，更新 README 和接口说明里的实例"
	@echo "make setup  只安装，不启动"

run: $(INSTALLED)
	@$(BIN)/policyqa serve --host $(HOST) --port $(PORT)

setup: $(INSTALLED)

test: $(INSTALLED_DEV) browser
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not processes"
	$(BIN)/python -m pytest -m processes  # these start processes of their own, which the workers of the first run cannot

lint: $(INSTALLED_DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

fix: $(INSTALLED_DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(INSTALLED)
	@$(BIN)/policyqa bench

examples: $(INSTALLED_DEV)
	$(BIN)/python tests/qa/service/make_examples.py
	$(BIN)/python tests/ui/test_readme.py

browser: $(INSTALLED_DEV)
	@sh .ci/browser $(BIN)/python

$(BIN)/python:
	@sh .ci/venv $(VENV)

$(INSTALLED): requirements.txt pyproject.toml | $(BIN)/python
	@echo "安装依赖（第一次约一分钟）……"
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-deps -e .
	@touch $@

$(INSTALLED_DEV): requirements-dev.txt pyproject.toml | $(BIN)/python
	@echo "安装测试所需的依赖……"
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@$(INSTALL) --no-deps -e .
	@touch $@ $(INSTALLED)
