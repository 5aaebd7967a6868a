#!/usr/bin/python3
"""validate_json.py [--foreign] SCHEMA FOLDER: whether each document of a folder is as a JSON Schema says.

The schema has to be a right one. One of ours is of draft 2020-12, and strict: no object may hold what it does not list,
or lack what it lists. One that is --foreign is of the draft that it names.
"""
import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for


def loose_objects(schema, where="#"):
    """The places of objects that let something through."""
    if isinstance(schema, dict):
        if "properties" in schema and "oneOf" not in schema:
            if schema.get("additionalProperties") is not False or schema.get("required") != list(schema["properties"]):
                yield where
        for key, value in schema.items():
            yield from loose_objects(value, f"{where}/{key}")
    elif isinstance(schema, list):
        for number, value in enumerate(schema):
            yield from loose_objects(value, f"{where}/{number}")


def main():
    *options, schema_path, folder = sys.argv[1:]
    is_foreign = options == ["--foreign"]
    schema = json.loads(pathlib.Path(schema_path).read_text())
    kind = validator_for(schema) if is_foreign else Draft202012Validator
    kind.check_schema(schema)
    wrong = [] if is_foreign else [f"{schema_path}: {where} is not strict" for where in loose_objects(schema)]
    validator = kind(schema)
    documents = sorted(pathlib.Path(folder).glob("*.json"))
    if not documents:
        wrong.append(f"{folder}: no documents")
    for path in documents:
        document = json.loads(path.read_text())
        for error in validator.iter_errors(document):
            # Of an operation it helps to see the one that it is.
            fitting = [e for e in error.context or [] if list(e.path) != ["operation"]]
            shown = fitting[0] if fitting else error
            wrong.append(f"{path.name}: {error.json_path}: {shown.message[:400]}\n  in {json.dumps(error.instance)[:400]}")
    print("\n".join(wrong[:20]))
    return 1 if wrong else 0


sys.exit(main())
