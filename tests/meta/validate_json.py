#!/usr/bin/python3
"""validate_json.py SCHEMA FOLDER: whether each document of a folder is as a JSON Schema (draft 2020-12) says.

The schema has to be a right one, and a strict one: no object may hold what it does not list, or lack what it lists.
"""
import json
import pathlib
import sys

from jsonschema import Draft202012Validator


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
    schema_path, folder = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_path).read_text())
    Draft202012Validator.check_schema(schema)
    wrong = [f"{schema_path}: {where} is not strict" for where in loose_objects(schema)]
    validator = Draft202012Validator(schema)
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
