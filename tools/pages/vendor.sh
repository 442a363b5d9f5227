#!/usr/bin/env bash
# Makes what the pages use of other people's work: one module, one style sheet, one map, with licences and checksums.
# Needs Node.js and a network; run it only to take newer versions, and commit what it writes.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$root/app/src/main/resources/org/casus/server/assets/vendor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund \
    preact@11.2.0 htm@3.1.1 d3-geo@3.1.2 topojson-client@3.1.0 uplot@1.6.32 world-atlas@2.0.2 \
    i18n-iso-countries@7.14.0 esbuild@0.28.2

cat >vendor.mjs <<'EOF'
import { h, render, Fragment } from 'preact';
import { useState, useEffect, useRef, useMemo, useCallback } from 'preact/hooks';
import htm from 'htm';
export const html = htm.bind(h);
export { h, render, Fragment, useState, useEffect, useRef, useMemo, useCallback };
export { geoEqualEarth, geoPath, geoGraticule10 } from 'd3-geo';
export { feature, mesh } from 'topojson-client';
export { default as uPlot } from 'uplot';
EOF
mkdir -p "$out"
npx esbuild vendor.mjs --bundle --minify --format=esm --target=es2021 --legal-comments=none --outfile="$out/vendor.js" --log-level=warning
cp node_modules/uplot/dist/uPlot.min.css "$out/uplot.css"

# the map's countries by the codes that records have; two digits of a degree are enough at this scale
cat >map.cjs <<'EOF'
const fs = require('fs');
const iso = require('i18n-iso-countries');
const map = JSON.parse(fs.readFileSync('node_modules/world-atlas/countries-110m.json'));
const others = { Kosovo: 'XKX' };
for (const country of map.objects.countries.geometries) {
    country.id = country.id ? iso.numericToAlpha3(country.id) : others[country.properties.name];
    country.properties = { name: country.properties.name };
}
delete map.objects.land;
fs.writeFileSync(process.argv[2], JSON.stringify(map));
EOF
node map.cjs "$out/world.json"

: >"$out/LICENSES.txt"
for package in preact htm d3-geo d3-array internmap topojson-client uplot world-atlas; do
    printf '%s %s\n\n' "$package" "$(node -p "require('./node_modules/$package/package.json').version")" >>"$out/LICENSES.txt"
    cat node_modules/$package/LICENSE >>"$out/LICENSES.txt"
    printf '\n----\n\n' >>"$out/LICENSES.txt"
done
cd "$out"
sha256sum LICENSES.txt uplot.css vendor.js world.json >SHA256SUMS
