#!/usr/bin/env python3
"""Compiles leaders.tsv: who held which office when, 1978 to 2026.

usage: compile_leaders.py SOURCES > core/src/main/resources/knowledge/actors/leaders.tsv

SOURCES is a folder with
  everypolitician_holders21.tsv   office holders of 26 countries with Wikidata items (Wikidata, CC0; retrieved 2022-07
                                  to 2023-01)
  factbook_leaders_2015_2026.tsv  heads of state and of government in the World Factbook (US public domain), with the
                                  first and last snapshot that shows them
  country-codes.csv               FIPS and ISO codes (PDDL)
leaders_own.txt (own work) goes before both. An own row gets its Wikidata item from the CC0 rows where name and country
agree. Holders without a known end are cut off where a successor or a change of government is known (CHANGES); a
Factbook holder ends where the successor begins, else with the last snapshot.
"""
import csv
import datetime
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
COLUMNS = ["name", "aliases", "surnames", "country", "office", "class", "sectors", "start", "end", "identity", "source"]
SINCE = "1990-01-01"
REPOS = {
    "armenia": "ARM", "azerbaijan": "AZE", "belarus": "BLR", "china": "CHN", "congo-kinshasa": "COD", "france": "FRA",
    "india": "IND", "iran": "IRN", "iraq": "IRQ", "israel": "ISR", "kosovo": "XKX", "mozambique": "MOZ", "nigeria": "NGA",
    "pakistan": "PAK", "russia": "RUS", "somalia": "SOM", "south-korea": "KOR", "south-sudan": "SSD", "sudan": "SDN",
    "syria": "SYR", "turkey": "TUR", "ukraine": "UKR", "united-kingdom": "GBR", "us": "USA", "yemen": "YEM",
}
# First day of a government known to have replaced the one the 2022 retrieval shows as in office.
CHANGES = {
    "ARM": "2026-01-01", "GBR": "2024-07-05", "USA": "2025-01-20", "KOR": "2025-06-04", "IRN": "2024-08-21",
    "SYR": "2024-12-08", "PAK": "2023-08-14", "NGA": "2023-05-29", "SDN": "2023-04-15", "FRA": "2024-01-11",
    "TUR": "2023-06-03", "IND": "2024-06-09", "IRQ": "2022-10-27", "RUS": "2024-05-14", "CHN": "2023-03-12",
    "ISR": "2022-12-29", "UKR": "2024-09-05", "COD": "2024-06-12", "MOZ": "2025-01-15", "BLR": "2024-01-01",
}
FAMILY_FIRST = {"CHN", "KOR", "TWN", "VNM", "PRK", "HKG", "SGP"}
PARTICLES = {"al", "el", "bin", "ibn", "de", "da", "di", "do", "dos", "du", "del", "der", "van", "von", "la", "le", "ul",
             "abu", "ben", "ag", "ould", "mc", "st", "san", "ter"}
FACTBOOK_TITLE = re.compile(
    r"^(?:(?:[A-Za-z'’-]+ )*?(?:President(?:-Elect)?|Premier|Ministers?|Chancellor|King|Queen|Emir|Amir|Sultan|Prince|"
    r"Chairman|Chairperson|Governor|General|Counselor|Taoiseach|Captain|Regent|Pope|Council|Leader|Commander|Dr\.|Sir|"
    r"Sheikh|Gen\.|Lt\.|Col\.|Brig\.|Maj\.|Capt\.|Adm\.|Dame|Lord|Field Marshal|Mullah|Cardinal|Archbishop)"
    r"(?:,| of (?:the )?(?:Ministers|State|Government|Republic|Council|Commonwealth|Armed Forces|[A-Z][a-z]+(?= [A-Z][a-z]+ ?[A-Z]{2}))+)?s? ?)+")


def plain(text):
    text = unicodedata.normalize("NFD", text)
    return "".join(c for c in text if not unicodedata.combining(c))


def fold(text):
    return re.sub(r"[^a-z0-9]+", " ", plain(text).lower()).strip()


def sector(office):
    o = office.lower()
    if re.search(r"defen[cs]e|war$|armed forces", o) and "minist" in o or "secretary of defense" in o:
        return "DM" if not re.search("deputy|state|junior|under", o) else "-", "GOV|MIL"
    if re.search(r"chief of (the )?(general|army|air|naval|defen[cs]e|.*staff)|chiefs of staff|general staff|commander", o) and not re.search("white house|president|executive office|prime minister|cabinet", o):
        return "-", "MIL"
    if re.search(r"secretary of the (navy|army|air force)", o):
        return "-", "GOV|MIL"
    if re.search(r"justice of|chief justice|judge|court", o):
        return "-", "JUD"
    if re.search(r"prosecutor|attorney general|solicitor general|advocate general", o):
        return "-", "JUD|GOV"
    if re.search(r"speaker|president of the (national assembly|senate|parliament|house|chamber)|national people's congress|chair(man|person)? of the (federation council|state duma|verkhovna)", o):
        return "-", "LEG"
    if re.search(r"intelligence|security service|mossad|shin bet|isi$", o):
        return "-", "SPY|GOV"
    if re.search(r"police", o):
        return "-", "COP"
    if re.search(r"^((acting|interim|transitional) )?president( of (the )?[a-z ]+)?$", o) and "court" not in o:
        return "HOS", "GOV"
    if re.search(r"^((acting|interim) )?(prime minister|premier)( of (the )?[a-z ]+)?$", o):
        return "HOG", "GOV"
    if re.search(r"^(first )?vice[- ]president$", o):
        return "DHOS", "GOV"
    if re.search(r"deputy|state for|state minister|under-?secretary|vice", o):
        return "-", "GOV"
    if re.search(r"foreign|external affairs|^secretary of state$|europe and foreign", o):
        return "FM", "GOV"
    if re.search(r"interior|home secretary|home affairs|internal affairs", o):
        return "IM", "GOV"
    return "-", "GOV"


def surname(name, country):
    words = name.split()
    if len(words) == 1:
        return name
    if country in FAMILY_FIRST and len(words) in (2, 3) and "-" not in words[0]:
        return words[0]
    words = [w for w in words if w.lower().rstrip(".") not in ("jr", "sr", "ii", "iii")]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    full = " ".join(words[start:])
    bare = words[-1].split("-", 1)[1] if re.match(r"(?i)(al|el|ul)-", words[-1]) else ""
    return "|".join(dict.fromkeys(x for x in (full, words[-1], bare) if x))


def own_rows():
    for line in (HERE / "leaders_own.txt").read_text(encoding="utf8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, aliases, last, country, office, klass, sectors, start, end, qid = line.split("|")
        yield {"name": name, "aliases": aliases.replace(";", "|"), "surnames": last.replace(";", "|"), "country": country,
               "office": office, "class": klass, "sectors": sectors.replace(";", "|"), "start": start, "end": end,
               "identity": qid, "source": "Casus"}


SKIP_OFFICE = re.compile(
    r"ambassador|lord of the treasury|lord-in-waiting|whip|baron|first lady|first gentleman|international court|"
    r"justice of the supreme court|judge of|permanent (under|secretary)|comptroller|parliamentary under|vice-chamberlain|"
    r"treasurer of the|deputy attorney|united nations general assembly|of the united nations general|consul", re.I)


def everypolitician(folder):
    with open(folder / "everypolitician_holders21.tsv", encoding="utf8") as f:
        rows = list(csv.DictReader(f, delimiter="\t"))
    starts = {}
    for r in rows:
        if r["start"]:
            starts.setdefault((r["repo"], r["position"]), []).append((r["start"], r["wikidata_id"]))
    out = []
    for r in rows:
        repo = re.sub(r"-(ministers|cabinet)$", "", r["repo"])
        country = REPOS.get(repo)
        # An end known only by month or year ends the term where it surely had not ended yet.
        start, end = r["start"], r["end"] + "-01-01"[len(r["end"]) - 4:] if 4 <= len(r["end"]) < 10 else r["end"]
        if not country or not start or SKIP_OFFICE.search(r["position"]) or len(start) < 10:
            continue
        klass, sectors = sector(r["position"])
        if not end:
            later = sorted(s for s, who in starts[(r["repo"], r["position"])] if s > start and who != r["wikidata_id"])
            if later:
                end = (later[0] + "-01-01")[:10] if len(later[0]) < 10 else later[0]
            elif start < "2017-01-01" and klass == "-":
                continue
            elif country in CHANGES and klass != "HOS":
                end = CHANGES[country] if CHANGES[country] > start else ""
        if end and end < max(SINCE, start):  # ended too early, or contradicts itself
            continue
        out.append({"name": r["person"], "aliases": "", "surnames": surname(r["person"], country), "country": country,
                    "office": r["position"], "class": klass, "sectors": sectors, "start": start, "end": end,
                    "identity": r["wikidata_id"], "source": "Wikidata"})
    return merge(out)


def merge(rows):
    """Joins terms of one person in one office that touch or overlap."""
    rows.sort(key=lambda r: (r["country"], r["identity"] or fold(r["name"]), r["office"], r["start"]))
    out = []
    for r in rows:
        last = out[-1] if out else None
        if last and all(last[k] == r[k] for k in ("country", "identity", "office")) and fold(last["name"]) == fold(r["name"]) \
                and (not last["end"] or days(last["end"], r["start"]) <= 2):
            if last["end"]:
                last["end"] = "" if not r["end"] else max(last["end"], r["end"])
        else:
            out.append(dict(r))
    return out


def days(a, b):
    return (datetime.date.fromisoformat(b) - datetime.date.fromisoformat(a)).days


def iso_date(text):
    for form in ("%d %B %Y", "%B %Y", "%Y"):
        try:
            return datetime.datetime.strptime(text.strip(), form).date().isoformat()
        except ValueError:
            pass
    return None


def factbook_name(text):
    """Splits "President Abdelmadjid TEBBOUNE" into title, name in normal case and surname."""
    text = re.sub(r'"|\(.*?\)|, (?:Jr\.|Sr\.|RN|KG|Brig\. Gen\.|Ph\.? ?D\.?).*', "", text).strip()
    text = re.sub(r"\s+", " ", text)
    m = FACTBOOK_TITLE.match(text)
    title = m.group(0).strip(" ,") if m else ""
    name = text[m.end():] if m else text
    name = re.split(r",| and | \(", name)[0].strip()
    words = name.split()
    if not words or words[0][0].islower() and len(words[0]) < 3 or len(words) > 8 or not any(w.isupper() and len(w) > 1 for w in words):
        return None
    last = [w for w in words if w == w.upper() and len(w) > 1 and not re.fullmatch(r"[IVX]+|[A-Z]\.", w)]
    def case(w):
        return "-".join("'".join(p[:1] + p[1:].lower() if p.isupper() and len(p) > 1 and not re.fullmatch("I{2,3}|I?V|VI{0,3}|XI{0,3}V?", p) else p
                                 for p in part.split("'")) for part in w.split("-"))
    full = " ".join(case(w) for w in words)
    return title, full, " ".join(case(w) for w in last)


def factbook(folder):
    with open(folder / "country-codes.csv", encoding="utf8") as f:
        # A territory's head of state is another country's.
        iso = {c["FIPS"].lower(): c["ISO3166-1-Alpha-3"] for c in csv.DictReader(f) if c["is_independent"] == "Yes"} | {"kv": "XKX", "ri": "SRB", "gz": "PSE", "we": "PSE", "tw": "TWN"}
    holders = {}
    with open(folder / "factbook_leaders_2015_2026.tsv", encoding="utf8") as f:
        for r in csv.reader(f, delimiter="\t"):
            if r[0] == "gec" or r[0] not in iso:
                continue
            start, named = iso_date(r[3]), factbook_name(r[2])
            if not start or not named or not named[2] or r[0] in ("uk", "us"):
                continue
            title, full, last = named
            t = title.lower()
            monarch_elsewhere = re.search(r"king|queen", t) and re.search(r"elizabeth|charles|willem|margrethe|frederik", full.lower()) and iso[r[0]] not in ("GBR", "NLD", "DNK")
            if not title or monarch_elsewhere or re.search(r"represented|coprince|deputy|second|third|assistant|lieutenant|governor|mayor|council$", t):
                continue
            if "vice" in t:
                klass = "DHOS"
            elif "minister" in t or "premier" in t or "chancellor" in t or "taoiseach" in t:
                klass = "HOG"
            else:
                klass = "HOS"
            key = (iso[r[0]], fold(last) + " " + "".join(sorted(given({"name": full, "surnames": last})))[:1], klass)
            h = holders.setdefault(key, {"name": full, "aliases": [], "surnames": last, "office": title, "start": start, "seen": r[5]})
            h["start"] = min(h["start"], start)
            h["seen"] = max(h["seen"], r[5])
            if fold(full) != fold(h["name"]):
                h["aliases"].append(full)
    out = []
    for (country, _, klass), h in holders.items():
        if h["seen"] >= "2025-12-01":
            end = ""
        else:
            later = sorted(o["start"] for (c, _, k), o in holders.items()
                           if c == country and k == klass and o["start"] > h["start"] and o["start"] >= h["seen"][:7])
            # No snapshot lies between 2017-03 and 2020-11: only fixed terms are carried over that gap.
            gap = 1300 if klass == "HOS" else 400
            end = later[0] if later and days(h["seen"], later[0]) < gap else h["seen"]
        names = [h["name"], *h["aliases"]]
        # The Factbook gives middle names; news mostly does not.
        for n in list(names):
            w = n.split()
            if len(w) >= 3 and fold(h["surnames"]).split()[-1] in fold(n).split()[1:] and w[0][-1] != ".":
                names.append(f"{w[0]} {h['surnames']}")
        names = list(dict.fromkeys(names))
        out.append({"name": names[0], "aliases": "|".join(names[1:]), "surnames": h["surnames"], "country": country,
                    "office": re.sub(r" ?\b(Sheikh|Dr\.|Sir|Dame|(Lt\.|Brig\.|Maj\.)? ?(Gen\.|Col\.)|Lt\.|Field Marshal|Council)$", "", h["office"]).strip(" ,") or h["office"], "class": klass, "sectors": "GOV", "start": h["start"], "end": end, "identity": "",
                    "source": "World Factbook"})
    return out


def given(row):
    """Initials of the names that are no surname."""
    last = {w for n in row["surnames"].split("|") for w in fold(n).split()}
    return {w[0] for w in fold(row["name"]).split() if w not in last}


def covering(row, rows):
    """The better row that already says this: same person in the same class of office at an overlapping time."""
    for other in rows:
        last = set(map(fold, other["surnames"].split("|"))) & set(map(fold, row["surnames"].split("|")))
        same = fold(other["name"]) == fold(row["name"]) or (other["identity"] and other["identity"] == row["identity"]) or \
            last and given(other) & given(row) and row["source"] != "Wikidata"
        if same and (other["class"] == row["class"] or row["source"] != "Wikidata" and {other["class"], row["class"]} <= {"HOS", "HOG"}) \
                and (row["class"] != "-" or fold(other["office"]) == fold(row["office"])) \
                and (not other["end"] or other["end"] > row["start"]) and (not row["end"] or row["end"] > other["start"]):
            return other
    return None


def absorb(row, into):
    """Keeps the other spellings of a name."""
    names = [n for n in [*into["aliases"].split("|"), row["name"], *row["aliases"].split("|")] if n and n != into["name"]]
    into["aliases"] = "|".join(dict.fromkeys(names))


def main():
    folder = pathlib.Path(sys.argv[1])
    own = list(own_rows())
    wikidata = everypolitician(folder)
    items = {(fold(r["name"]), r["country"]): r["identity"] for r in wikidata}
    for r in own:
        r["identity"] = r["identity"] or items.get((fold(r["name"]), r["country"]), "")
    table = list(own)
    for source in (wikidata, factbook(folder)):
        by_country = {}
        for r in table:
            by_country.setdefault(r["country"], []).append(r)
        for r in source:
            better = covering(r, by_country.get(r["country"], []))
            if better is None:
                table.append(r)
            elif " " in r["name"] and r["source"] != "Wikidata":
                absorb(r, better)
    # An own successor in an office that one person holds ends the term of a holder whose end is not known.
    for r in table:
        if not r["end"] and r["class"] in ("HOS", "HOG", "FM", "DM", "IM") and r["source"] != "Casus":
            later = sorted(o["start"] for o in table if o["country"] == r["country"] and o["class"] == r["class"]
                           and o["start"] > r["start"] and fold(o["name"]) != fold(r["name"]) and o["source"] != "World Factbook")
            if later:
                r["end"] = later[0]
    # Who leaves the leading office leaves the lesser ones that came with it, unless their end is known.
    for r in table:
        if r["end"] in ("", CHANGES.get(r["country"])) and r["class"] == "-" and r["source"] == "Wikidata":
            left = [o["end"] for o in table if o["country"] == r["country"] and o["end"] and o["class"] in ("HOS", "HOG", "FM", "DM", "IM")
                    and (o["identity"] == r["identity"] or fold(o["name"]) == fold(r["name"])) and o["start"] <= r["start"] <= o["end"]]
            if left and (not r["end"] or max(left) < r["end"]):
                r["end"] = max(left)
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    out.writerow(COLUMNS)
    for r in table:
        out.writerow([r[c].replace('"', "") if c != "class" else r[c].replace("-", "") for c in COLUMNS])


if __name__ == "__main__":
    main()
