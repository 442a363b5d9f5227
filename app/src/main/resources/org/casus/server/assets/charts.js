// Charts over time, the history of tolls, the network of who acts on whom.
import { html, useEffect, useRef, uPlot } from './vendor/vendor.js';
import { range } from './common.js';

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const seconds = (period) => Date.parse((period + '-01-01').slice(0, 10) + 'T00:00:00Z') / 1000;

// steps of the time axis where nothing is finer than a month: uPlot counts months as 30 days, years as 365
const MONTHS = [1, 2, 3, 4, 6].map((n) => n * 30 * 86400).concat([1, 2, 5, 10, 25, 50].map((n) => n * 365 * 86400));

/** Bars by period. series: [{label, color, values}]. onRange gets the first and last day of what was dragged over. */
export function Bars({ periods, series, onRange, label }) {
    const host = useRef(null);
    useEffect(() => {
        if (!periods.length) return undefined;
        // read anew for each chart: the palette changes with the system's
        const axis = () => ({ stroke: css('--dim'), grid: { stroke: css('--line'), width: 0.5 }, ticks: { stroke: css('--line') }, font: '12px system-ui' });
        const make = () => new uPlot({
            width: host.current.clientWidth, height: 180, tzDate: (ts) => uPlot.tzDate(new Date(ts * 1e3), 'Etc/UTC'),
            cursor: { drag: { x: true, y: false }, points: { show: false } }, legend: { show: false },
            scales: { x: { time: true, range: (u, min, max) => min === max ? [min - 2.6e6, max + 2.6e6] : [min - (max - min) * 0.04, max + (max - min) * 0.04] }, y: { range: (u, min, max) => [Math.min(0, min), Math.max(1, max)] } },
            axes: [{ ...axis(), space: 70, ...(periods[0].length < 10 ? { incrs: MONTHS } : {}) }, { ...axis(), size: 46, values: (u, ticks) => ticks.map((n) => Math.abs(n).toLocaleString()), incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 1e4, 2e4, 5e4, 1e5] }],
            series: [{ value: (u, v) => v == null ? '' : new Date(v * 1e3).toISOString().slice(0, 10) }, ...series.map((s) => ({
                label: s.label, fill: css(s.color), stroke: css(s.color), width: 0, paths: uPlot.paths.bars({ size: [0.8, 40] }), points: { show: false },
                value: (u, v) => v == null ? '' : Math.abs(v),
            }))],
            hooks: { setSelect: [(u) => {
                if (!onRange || u.select.width < 4) return;
                const day = (x) => new Date(u.posToVal(x, 'x') * 1e3).toISOString().slice(0, 10);
                onRange(day(u.select.left), day(u.select.left + u.select.width));
            }] },
        }, [periods.map(seconds), ...series.map((s) => s.values)], host.current);
        let chart = make();
        const resized = new ResizeObserver(() => host.current && chart.setSize({ width: host.current.clientWidth, height: 180 }));
        resized.observe(host.current);
        const dark = matchMedia('(prefers-color-scheme: dark)');
        const repaint = () => { chart.destroy(); chart = make(); };
        dark.addEventListener('change', repaint);
        return () => { resized.disconnect(); dark.removeEventListener('change', repaint); chart.destroy(); };
    }, [JSON.stringify([periods, series])]);
    return html`<div class="timeline" ref=${host} role="img" aria-label=${label}>${periods.length ? null : html`<p class="dim">Nothing dated.</p>`}</div>`;
}

/** Tolls in the order they were published: a line from low to high, a dot for the best figure; an arrow where a bound is open. */
export function Tolls({ tolls, loss }) {
    const rows = tolls.filter((t) => t.loss === loss && !t.part);
    const most = Math.max(1, ...rows.map((t) => t.high ?? t.best ?? t.low ?? 0)) * 1.1;
    const left = 95, width = 620, step = 38;
    const x = (n) => left + (n / most) * (width - left - 30);
    const ticks = [0, 1, 2, 3, 4].map((i) => Math.round((most / 1.1) * i / 4)).filter((n, i, all) => all.indexOf(n) === i);
    return html`<figure class="tolls scroll">
        <svg viewBox=${`0 0 ${width} ${rows.length * step + 30}`} role="img" aria-label=${`${loss}: ${rows.map((t) => `${t.published || 'undated'}, ${t.voice.source || t.voice.outlet || 'the article'}: ${range(t.low, t.high)}`).join('; ')}`}>
            ${ticks.map((n) => html`<g key=${n}><line class="axis" x1=${x(n)} x2=${x(n)} y1="0" y2=${rows.length * step + 8} /><text x=${x(n)} y=${rows.length * step + 24} text-anchor="middle">${n}</text></g>`)}
            ${rows.map((t, i) => {
                const y = i * step + 24;
                const from = t.low ?? 0, to = t.high ?? most;
                return html`<g key=${i}>
                    <text x="0" y=${y + 4}>${t.published || 'undated'}</text>
                    <text x=${Math.min(x(from), width - 260)} y=${y - 9}>${range(t.low, t.high)} ${t.of}, ${t.voice.source || 'in the outlet’s own words'}</text>
                    <line class="range" x1=${x(from)} x2=${x(to)} y1=${y} y2=${y} />
                    ${t.high == null ? html`<path class="open" d=${`M${x(to) - 6},${y - 5}L${x(to)},${y}L${x(to) - 6},${y + 5}`} />` : null}
                    ${t.low == null ? html`<path class="open" d=${`M${x(from) + 6},${y - 5}L${x(from)},${y}L${x(from) + 6},${y + 5}`} />` : null}
                    ${t.best == null ? null : html`<circle class="best" cx=${x(t.best)} cy=${y} r="5" />`}
                </g>`;
            })}
        </svg></figure>`;
}

const country = /^[A-Z]{3}$/; // others are identities, which nobody reads

/** Countries or actors on a circle; a curve bends to the right of the way from actor to recipient. */
export function Network({ pairs, names }) {
    const nodes = [...new Set(pairs.flatMap((p) => [p.actor, p.recipient]))];
    const r = 210, c = 300;
    const at = Object.fromEntries(nodes.map((n, i) => [n, [c + r * Math.sin((2 * Math.PI * i) / nodes.length), c - r * Math.cos((2 * Math.PI * i) / nodes.length)]]));
    const most = Math.max(1, ...pairs.map((p) => p.cooperation + p.conflict));
    return html`<figure class="network"><svg viewBox="0 0 600 600" role="img" aria-label="Network of who acts on whom; the table below holds the same">
        <defs>${['conflict', 'cooperation'].map((k) => html`<marker key=${k} id=${'to-' + k} viewBox="0 0 8 8" refX="16" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class=${k} d="M1,1L7,4L1,7" /></marker>`)}</defs>
        ${pairs.map((p) => {
            const kind = p.conflict > p.cooperation ? 'conflict' : 'cooperation';
            const [x1, y1] = at[p.actor], [x2, y2] = at[p.recipient];
            const width = 1 + 7 * Math.sqrt((p.cooperation + p.conflict) / most);
            const tip = `${names[p.actor] || p.actor} on ${names[p.recipient] || p.recipient}: ${p.conflict} conflict, ${p.cooperation} cooperation`;
            if (p.actor === p.recipient) return html`<circle key=${p.actor + p.recipient} class=${kind} cx=${c + (x1 - c) * 1.08} cy=${c + (y1 - c) * 1.08} r="14" style="fill:none" stroke-width=${width}><title>${tip}</title></circle>`;
            const mx = (x1 + x2) / 2 + (y2 - y1) * 0.15, my = (y1 + y2) / 2 - (x2 - x1) * 0.15;
            return html`<path key=${p.actor + p.recipient} class=${kind} stroke-width=${width} marker-end=${`url(#to-${kind})`} d=${`M${x1},${y1}Q${mx},${my} ${x2},${y2}`}><title>${tip}</title></path>`;
        })}
        ${nodes.map((n) => {
            const [x, y] = at[n];
            return html`<g key=${n}><circle cx=${x} cy=${y} r="6" /><text x=${c + (x - c) * 1.16} y=${c + (y - c) * 1.16 + 4} text-anchor=${x > c + 40 ? 'start' : x < c - 40 ? 'end' : 'middle'}>${country.test(n) ? n : names[n]}</text></g>`;
        })}
    </svg></figure>`;
}
