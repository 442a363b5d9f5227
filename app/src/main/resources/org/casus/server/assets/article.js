// Article: the text with its zones and the words that each record was read from, beside the records with rule and source.
// Pointing at a field shows its words, pointing at words shows their records.
import { html, useState, useEffect, useMemo, useRef } from './vendor/vendor.js';
import { useApi, figure, when, Kind, kindLabel, Problem, Twins, title, Web } from './common.js';

export function Page() {
    const key = decodeURIComponent(location.pathname.split('/')[2]);
    const article = useApi(`/api/articles/${encodeURIComponent(key)}${location.search}`);
    if (!article.value) return html`<${Problem} error=${article.error} />`;
    const a = article.value;
    title(a.title || a.id);
    return html`
        <h1>${a.title || a.id}</h1>
        <p class="dim">${[a.published, a.agency].filter(Boolean).join(', ')} <${Web} url=${a.url}>${a.url || ''}<//></p>
        <${Reading} article=${a} />
        <${Reviews} reviews=${a.reviews} />
        <h2>History</h2>
        <ol class="small">${a.history.map((h) => html`<li key=${h.n}>${h.at.slice(0, 16).replace('T', ' ')}: ${h.action}, ${h.author}</li>`)}</ol>
        <details class="small"><summary>Coded by Casus ${a.coder.version}</summary><dl>${Object.entries(a.coder.digests).map(([k, v]) => html`<dt key=${k}>${k}</dt><dd>${v}</dd>`)}</dl></details>
        <${Twins} path=${'/api/articles/' + encodeURIComponent(a.key)} />`;
}

function Reviews({ reviews }) {
    if (!reviews.length) return null;
    return html`<h2>Decisions of reviewers</h2><ul class="small">${reviews.map((r, i) => html`<li key=${i}>
        <a href=${'#r-' + r.record}>${r.reviewer}</a>: ${r.verdict.toLowerCase()}${Object.keys(r.corrections).length ? ' ' + Object.keys(r.corrections).join(', ') : ''}${r.comment ? `, “${r.comment}”` : ''}</li>`)}</ul>`;
}

/** The words of a record by role: [{role, start, end, field}]. */
export function roles(r) {
    const found = [];
    const add = (role, field, x) => { if (x && x.start != null && x.end > x.start) found.push({ role, field, start: x.start, end: x.end }); };
    add('trigger', 'span', r.span);
    (r.actors || []).forEach((a, i) => add('actor', 'actors' + i, a));
    (r.recipients || []).forEach((a, i) => add('recipient', 'recipients' + i, a));
    add('place', 'place', r.place);
    add('date', 'date', r.date?.span);
    (r.attribution || []).forEach((a, i) => add('source', 'attribution' + i, a));
    Object.entries(r.casualties || {}).forEach(([loss, figures]) => figures.forEach((f, i) => add('loss', loss + i, f)));
    return found;
}

const order = ['event', 'claim', 'casualty', 'background', 'rejected'];
const groupTitle = { event: 'Reported in the outlet’s own words', claim: 'Claimed by somebody', casualty: 'Losses', background: 'Background: history the article recalls', rejected: 'Looked like an event and was turned down' };

/** Text and records side by side; for stored articles and for pasted ones. */
export function Reading({ article }) {
    const [active, setActive] = useState(() => ({ id: location.hash.startsWith('#r-') ? location.hash.slice(3) : null, field: null }));
    const [pinned, setPinned] = useState(!!active.id);
    const box = useRef(null);
    useEffect(() => {
        const read = () => { if (location.hash.startsWith('#r-')) { setActive({ id: location.hash.slice(3), field: null }); setPinned(true); } };
        addEventListener('hashchange', read);
        document.getElementById('r-' + active.id)?.scrollIntoView({ block: 'center' });
        return () => removeEventListener('hashchange', read);
    }, []);
    useEffect(() => {
        const first = box.current?.querySelector('mark.field, mark.on');
        if (first && first.offsetParent && box.current.scrollHeight > box.current.clientHeight) {
            const top = first.offsetTop - box.current.offsetTop;
            if (top < box.current.scrollTop || top > box.current.scrollTop + box.current.clientHeight - 40) box.current.scrollTop = top - 80;
        }
    }, [active.id, active.field]);
    const point = (id, field = null) => { if (!pinned || id === active.id) setActive({ id, field }); };
    const pin = (id, field = null) => { setPinned(true); setActive({ id, field }); };
    const free = () => { setPinned(false); setActive({ id: null, field: null }); };
    const groups = order.map((kind) => [kind, article.records.filter((r) => r.kind === kind)]).filter(([, list]) => list.length);
    return html`
        <p class="legend key"><span class="trigger">what happened</span><span class="actor">who</span><span class="recipient">to whom</span><span class="place">where</span><span class="date">when</span><span class="source">according to</span><span class="loss">losses</span>
            <span class="headline">headline, dateline</span><span class="caption">caption</span><span class="furniture">furniture (not coded)</span></p>
        ${(article.warnings || []).map((w) => html`<p key=${w} class="warn">⚠ ${w}</p>`)}
        <div class="article">
            <section aria-label="Text of the article"><${Text} article=${article} active=${active} point=${point} pin=${pin} box=${box} /></section>
            <section aria-label="Records">
                <p class="small dim no-print">Point at words or fields to see what belongs together; click to keep it. ${pinned ? html`<button onClick=${free}>Show all again</button>` : ''}</p>
                ${groups.length ? null : html`<p>Nothing in this text was read as an event, claim or loss.</p>`}
                ${groups.map(([kind, list]) => html`<div key=${kind}><h2>${groupTitle[kind]} (${list.length})</h2>
                    ${list.map((r) => html`<${Card} key=${r.id} r=${r} active=${active} point=${point} pin=${pin} />`)}</div>`)}
                <${Quoted} attributions=${article.attributions} />
            </section>
        </div>`;
}

/** Cuts the text where a zone or a record's words begin or end. */
function segments(article) {
    const points = Array.from(article.text);
    const spans = article.records.flatMap((r) => roles(r).map((s) => ({ ...s, id: r.id })));
    const cuts = new Set([0, points.length]);
    for (const s of [...spans, ...article.zones]) { cuts.add(s.start); cuts.add(s.end); }
    const sorted = [...cuts].filter((c) => c >= 0 && c <= points.length).sort((a, b) => a - b);
    return sorted.slice(0, -1).map((start, i) => {
        const end = sorted[i + 1];
        return {
            start, text: points.slice(start, end).join(''),
            zone: article.zones.find((z) => z.start <= start && end <= z.end)?.kind || 'none',
            spans: spans.filter((s) => s.start <= start && end <= s.end),
        };
    });
}

function Text({ article, active, point, pin, box }) {
    const parts = useMemo(() => segments(article), [article]);
    return html`<div class="text" ref=${box} onMouseLeave=${() => point(null)}>${parts.map((p) => {
        if (!p.spans.length) return html`<span key=${p.start} class=${'zone ' + p.zone}>${p.text}</span>`;
        const shown = p.spans.filter((s) => (active.id ? s.id === active.id : true));
        // where roles overlap the innermost word wins: it is the one that a reader asks about
        const top = [...shown].sort((a, b) => (a.end - a.start) - (b.end - b.start))[0];
        const isField = active.field && shown.some((s) => s.field === active.field);
        const trigger = p.spans.find((s) => s.role === 'trigger');
        const cls = [top ? top.role + ' on' : '', trigger ? 'trigger' : '', isField ? 'field' : ''].join(' ');
        const target = (trigger || p.spans[0]).id;
        return html`<mark key=${p.start} class=${'zone ' + p.zone + ' ' + cls} data-records=${[...new Set(p.spans.map((s) => s.id))].join(' ')} onMouseEnter=${() => point(target, top?.field)}
            onClick=${() => pin(target)}>${trigger ? html`<a href=${'#r-' + target} onFocus=${() => point(target)}>${p.text}</a>` : p.text}</mark>`;
    })}</div>`;
}

const Words = ({ text, label }) => html`<q>${text}</q>${label ? html` <span class="dim">${label}</span>` : ''}`;

function Card({ r, active, point, pin }) {
    const on = active.id === r.id;
    const row = (role, field, name, value, words) => html`<tr key=${field} class="role" tabindex="0" onMouseEnter=${() => point(r.id, field)} onFocus=${() => point(r.id, field)} onClick=${(e) => { e.stopPropagation(); pin(r.id, field); }}>
        <td><span class=${'swatch ' + role} aria-hidden="true"></span>${name}</td><td>${value}${words ? html` <span class="dim">read from</span> <q>${words}</q>` : ''}</td></tr>`;
    const plain = (name, value) => value ? html`<tr key=${name}><td>${name}</td><td>${value}</td></tr>` : null;
    return html`<article class=${`card record ${r.kind} ${on ? 'active' : ''}`} id=${'r-' + r.id} onMouseEnter=${() => point(r.id)} onMouseLeave=${() => point(null)} onClick=${() => pin(r.id)}>
        <header><h3>${r.type || 'losses'}${r.mode ? ' / ' + r.mode : ''}</h3><${Kind} kind=${r.kind} />${kindLabel[r.kind] === r.factuality ? '' : html`<span class="dim small">${r.factuality}</span>`}
            ${r.incident ? html`<a class="small" href=${'/incident/' + r.incident}>all reports of this incident</a>` : ''}</header>
        ${r.reason ? html`<p class="bad"><strong>Turned down:</strong> ${r.reason}</p>` : ''}
        <table class="fields"><tbody>
            ${row('trigger', 'span', 'What', html`<${Words} text=${r.span.text} />`)}
            ${r.actors.map((a, i) => row('actor', 'actors' + i, 'Who', resolved(a), a.text))}
            ${r.recipients.map((a, i) => row('recipient', 'recipients' + i, 'To whom', resolved(a), a.text))}
            ${r.place ? row('place', 'place', 'Where', html`${[r.place.name, r.place.admin1, r.place.country].filter(Boolean).join(', ')} <span class="badge single">${r.place.precision}</span>${r.place.contested ? html` <span class="badge contested">contested</span> <span class="small">${r.place.contested}</span>` : ''}`, r.place.text) : null}
            ${row('date', 'date', 'When', html`${when(r.date) || 'unresolved'} <span class="dim small">${r.date.precision}${r.date.basis ? '; ' + r.date.basis : ''}</span>`, r.date.expression)}
            ${r.attribution.length ? r.attribution.map((s, i) => row('source', 'attribution' + i, 'According to', html`${s.text || 'an unnamed source'} <span class="dim small">${[s.cue && `“${s.cue}”`, s.stance, s.direct ? 'in quotation marks' : ''].filter(Boolean).join('; ')}</span>`, null)) : html`<tr><td>According to</td><td class="dim">the outlet’s own words</td></tr>`}
            ${Object.entries(r.casualties).flatMap(([loss, list]) => list.map((f, i) => row('loss', loss + i, loss, html`${figure(f)} ${f.of}${f.part ? html` <span class="dim">(part of another figure)</span>` : ''}`, f.text)))}
            ${plain('About', r.contexts.join(', '))}
            <tr><td>Decided by</td><td><code>${r.rule}</code>, confidence ${Math.round(r.confidence * 100)} %${r.score == null ? '' : `, score ${r.score}`}${r.cameo ? `, CAMEO ${r.cameo}` : ''}</td></tr>
        </tbody></table></article>`;
}

const resolved = (a) => html`${[a.country, ...(a.sectors || [])].filter(Boolean).join(' ') || html`<span class="dim">unresolved</span>`}${a.identity ? html` <span class="dim small">${a.identity}</span>` : ''}`;

function Quoted({ attributions }) {
    if (!attributions?.length) return null;
    return html`<details><summary>Everything the article attributes to somebody (${attributions.length})</summary><ul class="small">${attributions.map((a, i) => html`<li key=${i}>
        <strong>${a.text || 'unnamed'}</strong> ${a.cue} <span class="dim">(${a.stance})</span>: ${(a.content || []).map((c) => c.text).join(' … ')}</li>`)}</ul></details>`;
}
