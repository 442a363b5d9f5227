// The map: a dot only for places that a point may stand for, hatching for whatever is coarser.
import { html, useState, useEffect, useMemo, geoEqualEarth, geoPath, geoGraticule10, feature } from './vendor/vendor.js';
import { world, plural } from './common.js';

const W = 760, H = 400;
const radius = { admin2: 9, admin1: 14, region: 20 };

function useWorld() {
    const [map, setMap] = useState(null);
    useEffect(() => { world().then(setMap); }, []);
    return useMemo(() => map && feature(map, map.objects.countries).features, [map]);
}

/** Where to look: everything shown, with room about it; the world where nothing narrows the view. */
function fitted(data, narrowed) {
    const projection = geoEqualEarth().fitExtent([[4, 4], [W - 4, H - 4]], { type: 'Sphere' });
    const points = [...data.spots, ...data.areas].map((p) => [p.lon, p.lat]);
    if (!narrowed || !points.length) return projection;
    const zoomed = geoEqualEarth().fitExtent([[70, 60], [W - 70, H - 60]], { type: 'MultiPoint', coordinates: points });
    const most = projection.scale() * 12;
    if (zoomed.scale() <= most) return zoomed;
    zoomed.scale(most).translate([0, 0]);
    const mid = points.map((p) => zoomed(p)).reduce((a, p) => [a[0] + p[0] / points.length, a[1] + p[1] / points.length], [0, 0]);
    return zoomed.translate([W / 2 - mid[0], H / 2 - mid[1]]);
}

const Pattern = ({ id, name }) => html`<pattern id=${id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class=${'hatch-line ' + name} x1="0" y1="0" x2="0" y2="6" /></pattern>`;

/** data as /api/map gives it. onCountry, onAdmin1, onBox tell what was clicked. */
export function WorldMap({ data, narrowed, chosen, unit, onCountry, onAdmin1, onBox }) {
    const countries = useWorld();
    const [zoom, setZoom] = useState([]);
    const signature = JSON.stringify([data.spots.length, data.areas.length, narrowed, chosen]);
    useEffect(() => setZoom([]), [signature]);
    const projection = useMemo(() => {
        const fit = fitted(data, narrowed);
        for (const { k, x, y } of zoom) fit.translate([(fit.translate()[0] - x) * k + W / 2, (fit.translate()[1] - y) * k + H / 2]).scale(fit.scale() * k);
        return fit;
    }, [data, narrowed, zoom]);
    const path = geoPath(projection);
    const most = Math.max(1, ...data.spots.map((s) => s.count));
    const wholes = data.areas.filter((a) => a.precision === 'country');
    const parts = data.areas.filter((a) => a.precision !== 'country');
    const byCountry = Object.fromEntries((countries || []).map((c) => [c.id, c]));
    const count = (n) => plural(n, unit);
    const area = (a) => a.precision === 'country' ? onCountry(a.country) : a.admin1 && a.country ? onAdmin1(`${a.country}/${a.admin1}`) : onBox(around(a, 1));
    const around = (p, d) => [p.lon - d, p.lat - d, p.lon + d, p.lat + d].map((n) => n.toFixed(3)).join(',');
    const spot = (s) => onBox(around(s, 0.02));
    const view = () => {
        const corners = [[0, 0], [W, 0], [0, H], [W, H], [W / 2, 0], [W / 2, H], [0, H / 2], [W, H / 2]].map((p) => projection.invert(p)).filter((p) => p && p.every(Number.isFinite));
        const lon = corners.map((p) => p[0]), lat = corners.map((p) => p[1]);
        const limit = (n, most) => Math.max(-most, Math.min(most, n)).toFixed(2);
        onBox([limit(Math.min(...lon), 180), limit(Math.min(...lat), 90), limit(Math.max(...lon), 180), limit(Math.max(...lat), 90)].join(','));
    };
    const places = [...data.spots.map((s) => ({ ...s, go: () => spot(s) })), ...data.areas.map((a) => ({ ...a, go: () => area(a) }))].sort((a, b) => b.count - a.count).slice(0, 100);
    return html`
        <div class="map">
            <svg viewBox=${`0 0 ${W} ${H}`} role="group" aria-label=${`Map: ${plural(data.spots.length, 'exact place')}, ${plural(data.areas.length, 'area')}; the list below holds the same`}>
                <defs><${Pattern} id="hatch" name="" /><${Pattern} id="hatch-contested" name="contested" /></defs>
                <path d=${path(geoGraticule10())} fill="none" stroke="var(--line)" stroke-opacity=".35" stroke-width=".5" />
                ${(countries || []).map((c, i) => html`<path key=${c.id || 'n' + i} class=${'land' + (chosen.includes(c.id) ? ' chosen' : '')} d=${path(c)} data-country=${c.id} onClick=${() => c.id && onCountry(c.id)}><title>${c.properties.name}</title></path>`)}
                ${wholes.filter((a) => byCountry[a.country]).map((a) => html`<path key=${'w' + a.country + a.name} class=${'area' + (a.contested ? ' contested' : '')} fill-opacity=".5" d=${path(byCountry[a.country])} onClick=${() => area(a)}><title>${a.name}, somewhere in it: ${count(a.count)}${a.contested ? '; contested' : ''}</title></path>`)}
                ${wholes.filter((a) => !byCountry[a.country]).concat(parts).map((a) => {
                    const p = projection([a.lon, a.lat]);
                    return p && html`<circle key=${a.precision + a.country + a.admin1 + a.name} class=${'area' + (a.contested ? ' contested' : '')} cx=${p[0]} cy=${p[1]} r=${radius[a.precision] || 16} onClick=${() => area(a)}><title>${a.name}, somewhere in this ${a.precision === 'admin1' ? 'province' : a.precision === 'admin2' ? 'district' : 'area'}: ${count(a.count)}${a.contested ? '; contested' : ''}</title></circle>`;
                })}
                ${data.spots.map((s) => {
                    const p = projection([s.lon, s.lat]);
                    return p && html`<circle key=${s.lat + ',' + s.lon + s.name} class=${'spot' + (s.contested ? ' contested' : '')} data-name=${s.name} cx=${p[0]} cy=${p[1]} r=${4 + 12 * Math.sqrt(s.count / most)} onClick=${() => spot(s)}><title>${s.name}: ${count(s.count)}${s.contested ? '; contested' : ''}</title></circle>`;
                })}
            </svg>
            <div class="tools">
                <button onClick=${() => setZoom([...zoom, { k: 1.8, x: W / 2, y: H / 2 }])} aria-label="Zoom in">+</button>
                <button onClick=${() => setZoom([...zoom, { k: 1 / 1.8, x: W / 2, y: H / 2 }])} aria-label="Zoom out">−</button>
                <button onClick=${view} aria-label="Only what lies in this view" title="Only what lies in this view">▣</button>
            </div>
        </div>
        <p class="legend">
            <span><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="var(--accent)" fill-opacity=".65" /></svg> exact place</span>
            <span><svg viewBox="0 0 16 16" aria-hidden="true"><rect x="1" y="1" width="14" height="14" fill="url(#hatch)" stroke="var(--accent)" stroke-dasharray="3 2" /></svg> somewhere in this area</span>
            <span><svg viewBox="0 0 16 16" aria-hidden="true"><rect x="1" y="1" width="14" height="14" fill="url(#hatch-contested)" stroke="var(--contested)" stroke-dasharray="3 2" /></svg> contested</span>
            ${data.nowhere > 0 ? html`<span>${count(data.nowhere)} without a place on the map</span>` : null}
        </p>
        <details class="no-print"><summary>Places as a list</summary>
            <ul class="chips" aria-label="Places">${places.map((p) => html`<li key=${p.precision + p.name + p.lat} style=${{ listStyle: 'none' }}><button onClick=${p.go}>${p.name}${p.country ? `, ${p.country}` : ''} · ${p.precision}${p.contested ? ' · contested' : ''} · ${p.count}</button></li>`)}</ul>
        </details>`;
}
