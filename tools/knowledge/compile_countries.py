#!/usr/bin/env python3
"""Compiles countries.tsv from public facts and the corrections beside this script.

usage: compile_countries.py SOURCES > core/src/main/resources/knowledge/actors/countries.tsv

SOURCES is a folder with country-codes.csv (datasets/country-codes, PDDL: ISO 3166 and FIPS codes) and
factbook_countries.tsv (CIA World Factbook, US public domain: names, capitals, adjectives, nouns).
countries_own.tsv (own work) replaces a field where it gives one, "+" adds to it. countries_historical.tsv (own work)
lists states that no longer exist, under their ISO 3166-3 alpha-3 codes, with the days they began and ended.
"""
import csv
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
FIELDS = ["aliases", "adjectives", "demonyms", "capitals"]
COLUMNS = ["code", "name", *FIELDS, "start", "end", "source"]
NOT_IN_FIPS_COLUMN = {"kv": "XKX", "ri": "SRB"}
# What news calls by another country's adjective is left to that country.
NO_ADJECTIVE = {"French", "Chinese", "Dutch", "Korean", "Dominican"}


def split(text):
    """Reads the Factbook's free text: "Croat(s), Croatian(s)" gives Croat, Croatian."""
    text = re.sub(r"note -.*", "", text)
    text = re.sub(r"\((singular and plural|colloquial|US .*?|former .*?|collective plural|men|women)\)", "", text)
    parts = re.split(r",| or |;|/", text)
    return [p.strip() for p in parts if p.strip() and p.strip() not in ("none", "NA")]


def demonyms(text):
    found = []
    for part in split(text):
        if part.endswith("(s)"):
            found += [part[:-3], part[:-3] + "s"]
        elif re.fullmatch(r"[\w'’ .-]+", part):
            found.append(part)
    return [d for d in found if d not in NO_ADJECTIVE]


def capitals(text):
    parts = [re.sub(r"\(.*?\)|note.*", "", p).strip() for p in text.split(";")]
    return [p for p in parts if p and len(p) < 30 and "no official" not in p and "administered" not in p]


def rows(folder):
    with open(folder / "country-codes.csv", encoding="utf8") as f:
        codes = list(csv.DictReader(f))
    iso = {c["FIPS"].strip().lower(): c["ISO3166-1-Alpha-3"] for c in codes if c["FIPS"].strip()} | NOT_IN_FIPS_COLUMN
    table = {}
    for c in codes:
        if c["ISO3166-1-Alpha-3"]:
            table[c["ISO3166-1-Alpha-3"]] = {"name": c["CLDR display name"], "source": "country-codes (PDDL)"}
    table.setdefault("XKX", {"name": "Kosovo"})
    table.setdefault("TWN", {"name": "Taiwan"})
    with open(folder / "factbook_countries.tsv", encoding="utf8") as f:
        for fb in csv.DictReader(f, delimiter="\t"):
            code = iso.get(fb["gec"])
            if code is None or code not in table:
                continue
            row = table[code]
            row["source"] = "World Factbook (public domain)"
            row["aliases"] = [n for n in (fb["name"], fb["long"]) if n != "none" and len(n) < 60 and "(" not in n]
            row["adjectives"] = [a for a in split(fb["adjective"]) if a not in NO_ADJECTIVE]
            row["demonyms"] = demonyms(fb["noun"])
            row["capitals"] = capitals(fb["capital"])
    with open(HERE / "countries_own.tsv", encoding="utf8") as f:
        for own in csv.DictReader(f, delimiter="\t"):
            row = table.setdefault(own["code"], {"name": own["name"]})
            row["source"] = (row.get("source", "") + "; Casus").strip("; ")
            row["name"] = own["name"] or row["name"]
            for field in FIELDS:
                given = own[field] or ""
                values = [v for v in given.lstrip("+").split("|") if v]
                if given.startswith("+"):
                    row[field] = row.get(field, []) + values
                elif values:
                    row[field] = values
    for code, row in sorted(table.items()):
        yield {"code": code, **row}
    with open(HERE / "countries_historical.tsv", encoding="utf8") as f:
        for old in csv.DictReader(f, delimiter="\t"):
            yield old | {field: [v for v in old[field].split("|") if v] for field in FIELDS} | {"source": "Casus"}


def main():
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, escapechar=None, quotechar=None)
    out.writerow(COLUMNS)
    for row in rows(pathlib.Path(sys.argv[1])):
        name = row["name"]
        cells = [row["code"], name]
        for field in FIELDS:
            values = list(dict.fromkeys(row.get(field, [])))
            cells.append("|".join(v for v in values if field != "aliases" or v != name))
        out.writerow(cells + [row.get("start", ""), row.get("end", ""), row["source"]])


if __name__ == "__main__":
    main()
