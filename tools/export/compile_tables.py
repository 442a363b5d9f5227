#!/usr/bin/env python3
"""Compiles the tables that exports need from public facts.

usage: compile_tables.py SOURCES OUT

SOURCES is a folder with country-codes.csv (datasets/country-codes, PDDL: ISO 3166 and FIPS 10-4 codes),
UcdpPrioConflict_v25_1.csv (UCDP, CC BY 4.0: Gleditsch-Ward numbers of states in conflict) and cameo-codes.tsv (codes, names
and Goldstein values of CAMEO 1.1 as ICEWS publishes them, and of the older list that GDELT and Phoenix use). OUT gets
countries.tsv and cameo.tsv. cameo_older.tsv beside this script (own work) says which older code means the same where the
two lists differ.
"""
import csv
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
# FIPS 10-4 has no code for these in the source, or one that is out of use: own additions after the World Factbook.
FIPS = {"XKX": "KV", "SRB": "RI", "MNE": "MJ", "SSD": "OD", "TLS": "TT", "PSE": "WE", "TWN": "TW", "HKG": "HK", "MAC": "MC"}
# Names that UCDP writes otherwise.
UCDP_NAMES = {
    "DR Congo (Zaire)": "COD", "Congo": "COG", "Ivory Coast": "CIV", "Russia (Soviet Union)": "RUS",
    "Yemen (North Yemen)": "YEM", "Myanmar (Burma)": "MMR", "Cambodia (Kampuchea)": "KHM", "Serbia (Yugoslavia)": "SRB",
    "Bosnia-Herzegovina": "BIH", "Zimbabwe (Rhodesia)": "ZWE", "Madagascar (Malagasy)": "MDG", "Vietnam (North Vietnam)": "VNM",
    "United States of America": "USA", "United Kingdom": "GBR", "North Korea": "PRK", "South Korea": "KOR", "Laos": "LAO",
    "Syria": "SYR", "Iran": "IRN", "Bolivia": "BOL", "Venezuela": "VEN", "Tanzania": "TZA", "Moldova": "MDA",
    "Macedonia, FYR": "MKD", "Trinidad and Tobago": "TTO", "Brunei": "BRN", "Russia": "RUS",
}


def rows(path, **options):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, **options)


def write(path, header, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\t".join(header) + "\n")
        file.writelines("\t".join(line) + "\n" for line in lines)


def gleditsch_ward(sources, names):
    numbers = {}
    for row in rows(next(sources.rglob("UcdpPrioConflict_v25_1.csv")), delimiter=";"):
        places = [p.strip() for p in row["location"].split(",")]
        codes = [c.strip() for c in row["gwno_loc"].split(",")]
        if len(places) == 1 and len(codes) == 1:
            iso3 = UCDP_NAMES.get(places[0]) or names.get(places[0].lower())
            if iso3:
                numbers[iso3] = codes[0]
    return numbers


def main():
    sources, out = map(pathlib.Path, sys.argv[1:])
    countries = {}
    for row in rows(next(sources.rglob("country-codes.csv"))):
        iso3 = row["ISO3166-1-Alpha-3"].strip()
        if iso3:
            fips = FIPS.get(iso3) or row["FIPS"].split(",")[0].strip()
            name = row["CLDR display name"] or row["UNTERM English Short"]
            countries[iso3] = [iso3, fips, name, row["Region Name"]]
    countries.setdefault("XKX", ["XKX", FIPS["XKX"], "Kosovo", "Europe"])
    names = {c[2].lower(): c[0] for c in countries.values()}
    numbers = gleditsch_ward(sources, names)
    write(out / "countries.tsv", ["iso3", "fips", "name", "region", "gw"],
          [[*countries[c], numbers.get(c, "")] for c in sorted(countries)])

    table = {r["code"]: r for r in rows(next(sources.rglob("cameo-codes.tsv")), delimiter="\t", quoting=csv.QUOTE_NONE)}
    older = {r["code"]: r["older"] for r in rows(HERE / "cameo_older.tsv", delimiter="\t")}
    lines = []
    for code, row in table.items():
        if not row["name_cameo_1_1"]:
            continue
        same = older.get(code, code)
        value = table.get(same, {}).get("goldstein_gdeltpyr", "")
        while not value and len(same) > 2:  # the older list lacks some fine codes: the next coarser one stands for them
            same = same[:-1] if len(same) > 3 else same[:2] + "0" if not same.endswith("0") else same[:2]
            value = table.get(same, {}).get("goldstein_gdeltpyr", "")
        lines.append([code, row["name_cameo_1_1"], row["goldstein_icews"], same, value])
    write(out / "cameo.tsv", ["code", "name", "goldstein", "older_code", "older_goldstein"], lines)


if __name__ == "__main__":
    main()
