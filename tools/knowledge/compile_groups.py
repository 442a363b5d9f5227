#!/usr/bin/env python3
"""Compiles groups.tsv: armed groups with the country whose territory or government they contest.

usage: compile_groups.py SOURCES > core/src/main/resources/knowledge/actors/groups.tsv

SOURCES is a folder with ucdp_actors.tsv (names, places and years of UCDP's actors: armed conflict 25.1, dyadic 24.1,
non-state 22.1) and ucdp-nonstate-221.csv (UCDP, CC BY 4.0: full names and level of organisation). groups_own.tsv (own
work) stands first; a UCDP actor active since 2010 is added where no own row has its name. UCDP lists coalitions of one
battle ("A, B, C") as actors: those are left out, their members are actors of their own.
"""
import csv
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
SINCE = 2010
COUNTRY = {
    "DR Congo (Zaire)": "COD", "Yemen (North Yemen)": "YEM", "Myanmar (Burma)": "MMR", "Russia (Soviet Union)": "RUS",
    "Ivory Coast": "CIV", "United States of America": "USA", "Congo": "COG", "Serbia (Yugoslavia)": "SRB",
    "Cambodia (Kampuchea)": "KHM", "Israel": "PSE", "Bosnia-Herzegovina": "BIH", "Vietnam (North Vietnam)": "VNM",
    "Macedonia, FYR": "MKD", "Madagascar (Malagasy)": "MDG", "Zimbabwe (Rhodesia)": "ZWE", "Kingdom of eSwatini (Swaziland)": "SWZ",
}
CRIME = {"MEX", "BRA", "HND", "SLV", "GTM", "VEN", "ECU", "COL", "BOL", "HTI"}
CRIME_WORD = re.compile(r"cartel|comando|bonde|sindicato|gang|família|família|bala|mara |cult|black axe|eyie|choneros|lobos", re.I)


def fold(name):
    name = unicodedata.normalize("NFD", name.lower())
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in name if not unicodedata.combining(c))).strip()


def main():
    sources = pathlib.Path(sys.argv[1])
    countries = HERE.parents[1] / "core/src/main/resources/knowledge/actors/countries.tsv"
    code, peoples = dict(COUNTRY), set()
    with open(countries, encoding="utf8") as f:
        for row in csv.DictReader(f, delimiter="\t"):
            for name in [row["name"], *row["aliases"].split("|")]:
                code.setdefault(name, row["code"])
            peoples |= {fold(n) for n in [*row["adjectives"].split("|"), *row["demonyms"].split("|")]}
    organised, full = {}, {}
    with open(sources / "ucdp-nonstate-221.csv", encoding="utf8") as f:
        for row in csv.DictReader(f):
            for side in "ab":
                name = row[f"side_{side}_name"]
                organised[name] = row["org"]
                full[name] = row[f"side_{side}_name_fulltext"]
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    known = set()
    with open(HERE / "groups_own.tsv", encoding="utf8") as f:
        own = list(csv.reader(f, delimiter="\t"))
    for row in own:
        out.writerow(row)
        known |= {fold(n) for n in [row[0], *row[1].split("|")]}
    with open(sources / "ucdp_actors.tsv", encoding="utf8") as f:
        for row in csv.DictReader(f, delimiter="\t"):
            name = row["name"].strip()
            if int(row["last_year"]) < SINCE or ", " in name or name.startswith("Government of"):
                continue
            alias = full.get(row["name"], "").strip()
            if fold(name) in known or (alias and fold(alias) in known):
                continue
            places = [p.strip() for group in row["locations"].split(";") for p in re.split(r", (?!FYR)", group)]
            places = list(dict.fromkeys(code[p.strip()] for p in places if p.strip() in code))
            if not places or name in code or fold(name) in peoples:  # "Indian" is India's before it is a party's
                continue
            level = organised.get(row["name"], "1")
            in_civil_war = "acd" in row["sources"] or "dyadic" in row["sources"]
            if name.startswith(("Supporters of", "Opponents of")):
                sectors = "CVL|OPP"
            elif level == "3" and not in_civil_war:
                sectors = "CVL"
            elif CRIME_WORD.search(name) or (places[0] in CRIME and not in_civil_war):
                sectors = "CRM"
            else:
                sectors = "REB"
            # Peoples and clans fought one another over the years; the years are kept only for organised groups.
            names = [alias] if alias and fold(alias) != fold(name) and ", " not in alias else []
            bare = re.sub(r"\s*\(.*?\)", "", name)
            if sectors == "CVL" and (bare != name or len(bare) < 5 or bare in {"Black", "Arab", "Muslims", "Christians", "Somali", "Sudanese", "South Sudanese"}):
                continue
            out.writerow([name, "|".join(names), places[0], sectors, "|".join(places[1:]), "", "", "", "", "UCDP"])


if __name__ == "__main__":
    main()
