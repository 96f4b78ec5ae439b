"""Runs one Python validator on one file: validate.py <frictionless|validata-table> <file> <schema> → {"ms", "valid", "errors"}."""

import json
import sys
import time
import warnings

warnings.simplefilter("ignore")
name, path, schema_path = sys.argv[1:]
with open(schema_path, encoding="utf-8") as file:
    descriptor = json.load(file)

if name == "frictionless":
    from frictionless import Resource, Schema, system

    fields = [{key: value for key, value in field.items() if key in ("name", "type", "format", "constraints")} for field in descriptor["fields"]]
    started = time.perf_counter()
    with system.use_context(trusted=True):
        report = Resource(path=path, schema=Schema.from_descriptor({"fields": fields})).validate(limit_errors=1_000_000)
    answer = {"valid": report.valid, "errors": report.stats["errors"]}
else:
    from validata_core import resource_service, validation_service

    started = time.perf_counter()
    with open(path, "rb") as file:
        content = file.read()
    report = validation_service.validate_resource(resource_service.from_file_content(path, content), descriptor).to_dict()
    answer = {"valid": report["valid"], "errors": len(report["errors"])}

print(json.dumps({"ms": (time.perf_counter() - started) * 1000, **answer}))
