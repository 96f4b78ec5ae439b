"""Runs the official validator on many files: reads JSON lines {"id", "file", "schema"}, writes JSON lines {"id", ...}.

Only its public entry points are used; nothing of it is part of OpenDataLocale.
"""

import json
import sys
import warnings

from validata_core import resource_service, validation_service

warnings.simplefilter("ignore")


def official_report(path, schema):
    with open(path, "rb") as file:
        content = file.read()
    try:
        resource = resource_service.from_file_content(path, content)
        report = validation_service.validate_resource(resource, schema).to_dict()
    except Exception as error:  # the official validator raises many kinds for files it cannot check
        return {"failure": f"{type(error).__name__}: {error}"}
    return {"valid": report["valid"], "warnings": report["warnings"], "errors": report["errors"]}


for line in sys.stdin:
    case = json.loads(line)
    with open(case["schema"], encoding="utf-8") as file:
        descriptor = json.load(file)
    answer = {"id": case["id"], **official_report(case["file"], descriptor)}
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()
