// Explore: one filter, kept in the address, drives table, map, timeline and facets.
import { html, useEffect, useState } from './vendor/vendor.js';
import { api, useApi, useQuery, facetNames, valueLabel, toggle, plural, deaths, losses, who, when, said, Kind, Problem, Twins, title, useCountries } from './common.js';
import { WorldMap } from './map.js';
import { Bars } from './charts.js';

const countryFacets = ['country', 'actor-country', 'recipient-country'];

export function Page() {
    const [params, change, query] = useQuery();
    useEffect(() => title('Explore'), []);
    const names = useCountries();
    const map = useApi('/api/map' + query);
    const [unit, setUnit] = useState('month');
    const timeline = useApi('/api/timeline' + query + (query ? '&' : '?') + 'unit=' + unit);
    const isIncident = params.get('view') === 'incident';
    const path = (isIncident ? '/api/incidents' : '/api/events') + query;
    const list = useApi(path);
    const counts = list.value?.counts;
    const noun = isIncident ? 'incident' : 'report';
    const set = (name, value) => change((p) => (value ? p.set(name, value) : p.delete(name)));
    const narrowed = [...params.keys()].some((k) => k !== 'view');
    return html`
        <h1>Explore</h1>
        <div class="explore">
            <${Facets} params=${params} query=${query} change=${change} names=${names} noun=${noun} />
            <section aria-label="What the filter finds">
                <${Problem} error=${list.error} />
                <${Search} params=${params} change=${change} set=${set} isIncident=${isIncident} />
                <${Chosen} params=${params} change=${change} names=${names} />
                <p role="status" class="counts">${counts ? html`<strong>${plural(counts.reports, 'report')}</strong> of
                    <strong> ${plural(counts.incidents, 'incident')}</strong> in ${plural(counts.articles, 'article')}.
                    ${' '}<span class="dim">Below, ${isIncident ? 'incidents are counted: what happened, each once.' : 'reports are counted: one incident may have many.'}</span>` : 'Loading…'}</p>
                <div class="views">
                    <section aria-label="Map"><h2>Where: ${noun}s</h2>
                        ${map.value ? html`<${WorldMap} data=${map.value} narrowed=${narrowed} unit=${noun} chosen=${params.getAll('country')}
                            onCountry=${(c) => change((p) => toggle(p, 'country', c))} onAdmin1=${(a) => change((p) => toggle(p, 'admin1', a))} onBox=${(b) => set('bbox', b)} />` : html`<${Problem} error=${map.error} />`}
                    </section>
                    <section aria-label="Timeline"><h2>When: ${noun}s by ${unit}</h2>
                        ${timeline.value ? html`<${Bars} periods=${timeline.value.items.map((t) => t.period)} series=${[{ label: noun + 's', color: '--accent', values: timeline.value.items.map((t) => t.count) }]}
                            label=${`${noun}s by ${unit}; drag to choose days, or use the fields From and To`} onRange=${(a, b) => change((p) => { p.set('from', a); p.set('to', b); })} />` : html`<${Problem} error=${timeline.error} />`}
                        <p class="small dim no-print">By ${['day', 'month', 'year'].map((u) => html`<button key=${u} class="link" aria-pressed=${u === unit} disabled=${u === unit} onClick=${() => setUnit(u)}>${u}</button> `)} · drag over the bars to choose days</p>
                    </section>
                </div>
                <${Listed} isIncident=${isIncident} path=${path} first=${list} names=${names} />
                <${Twins} path=${isIncident ? '/api/incidents' : '/api/events'} query=${query} />
                <p class="small dim no-print">Also: <a href=${'/api/facets.csv' + query}>facets</a>, <a href=${'/api/map.csv' + query}>places</a>, <a href=${'/api/timeline.csv' + query}>timeline</a> as CSV</p>
            </section>
        </div>`;
}

function Search({ params, change, set, isIncident }) {
    const submit = (event) => {
        event.preventDefault();
        const form = new FormData(event.target);
        change((p) => ['q', 'from', 'to', 'contested'].forEach((n) => (form.get(n) ? p.set(n, form.get(n)) : p.delete(n))));
    };
    const views = [['', 'Reports'], ['incident', 'Incidents']];
    return html`
        <fieldset class="switch no-print" role="radiogroup" aria-label="What is counted"><legend class="visually-hidden">What is counted</legend>
            ${views.map(([value, label]) => html`<label key=${value} class=${(value === 'incident') === isIncident ? 'on' : ''}>
                <input type="radio" name="view" value=${value} checked=${(value === 'incident') === isIncident} onChange=${() => set('view', value)} />${label}</label>`)}
        </fieldset>
        <form class="row" role="search" onSubmit=${submit} key=${params.toString()}>
            <label>Words in the article <input type="search" name="q" defaultValue=${params.get('q') || ''} /></label>
            <label>From <input type="date" name="from" defaultValue=${params.get('from') || ''} /></label>
            <label>To <input type="date" name="to" defaultValue=${params.get('to') || ''} /></label>
            <label>Contested places <select name="contested" defaultValue=${params.get('contested') || ''}>
                ${[['', 'all places'], ['yes', 'only contested'], ['no', 'none contested']].map(([v, l]) => html`<option key=${v} value=${v} selected=${v === (params.get('contested') || '')}>${l}</option>`)}</select></label>
            <button class="main">Search</button>
        </form>`;
}

function Chosen({ params, change, names }) {
    const chips = [...params].filter(([k]) => k !== 'view');
    if (!chips.length) return null;
    const label = (k, v) => `${facetNames[k] || { q: 'Words', from: 'From', to: 'To', bbox: 'On the map', contested: 'Contested', 'as-of': 'As of' }[k] || k}: ${countryFacets.includes(k) && names[v] ? names[v] : valueLabel(k, v)}`;
    return html`<div class="chips no-print" aria-label="Filter in force">${chips.map(([k, v]) => html`
        <button key=${k + v} onClick=${() => change((p) => (facetNames[k] ? toggle(p, k, v) : p.delete(k)))} aria-label=${'Remove ' + label(k, v)}>${label(k, v)} ✕</button>`)}
        <button onClick=${() => change((p) => chips.forEach(([k]) => p.delete(k)))}>Clear all</button></div>`;
}

const offered = ['type', 'mode', 'quad', 'country', 'actor-country', 'actor-sector', 'recipient-country', 'recipient-sector', 'factuality', 'kind', 'precision', 'outlet'];

function Facets({ params, query, change, names, noun }) {
    const [open, setOpen] = useState(() => matchMedia('(min-width: 60rem)').matches);
    return html`<details class="facets no-print" open=${open} onToggle=${(e) => setOpen(e.currentTarget.open)}><summary><strong>Filter</strong> <span class="dim small">number of ${noun}s</span></summary>
        ${open ? offered.map((name, i) => html`<${Facet} key=${name} name=${name} first=${i === 0 || params.getAll(name).length > 0} query=${query} change=${change} names=${names} />`) : ''}</details>`;
}

/** A facet counts only when it is opened: to count all of them takes longer than everything else on the page. */
function Facet({ name, first, query, change, names }) {
    const [open, setOpen] = useState(first);
    const answer = useApi(open ? `/api/facets${query}${query ? '&' : '?'}facet=${name}` : null);
    const facet = answer.value?.facets[0];
    return html`<details class="facet" open=${open} onToggle=${(e) => setOpen(e.currentTarget.open)}><summary>${facetNames[name]}</summary>
        <${Problem} error=${answer.error} />
        <ul>${facet ? withChosen(facet).map((v) => html`<li key=${v.value}><label>
            <input type="checkbox" name=${name} value=${v.value} checked=${facet.chosen.includes(v.value)} onChange=${() => change((p) => toggle(p, name, v.value))} />
            <span>${countryFacets.includes(name) && names[v.value] ? names[v.value] : valueLabel(name, v.value, v.label)}</span>
            <span class="count">${v.count.toLocaleString()}</span></label></li>`) : ''}</ul></details>`;
}
// what was chosen stays in sight even where nothing is left of it
const withChosen = (f) => [...f.values, ...f.chosen.filter((c) => !f.values.some((v) => v.value === c)).map((value) => ({ value, label: value, count: 0 }))];

function Listed({ isIncident, path, first, names }) {
    const [more, setMore] = useState({ path, items: [], next: undefined });
    const extra = more.path === path ? more : { items: [], next: undefined };
    if (!first.value) return html`<${Problem} error=${first.error} />`;
    const shownIncident = 'reports' in (first.value.items[0] || {});
    if (first.value.items.length && shownIncident !== isIncident) return null;
    const items = [...first.value.items, ...extra.items];
    const next = extra.next === undefined ? first.value.next : extra.next;
    const load = () => api(`${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`).then((page) => setMore({ path, items: [...extra.items, ...page.items], next: page.next }));
    return html`<h2>${isIncident ? 'Incidents' : 'Reports'}</h2>
        ${items.length === 0 ? html`<p>Nothing matches. Take a part of the filter away.</p>` : isIncident ? html`<${IncidentTable} items=${items} names=${names} />` : html`<${ReportTable} items=${items} />`}
        ${next ? html`<p><button class="no-print" onClick=${load}>Show more</button></p>` : null}`;
}

const Cell = ({ label, children, number }) => html`<td data-label=${label} class=${number ? 'number' : ''}><span>${children}</span></td>`;

export function ReportTable({ items }) {
    return html`<table class="stack"><caption class="visually-hidden">Reports, the newest day first</caption>
        <thead><tr>${['When', 'What', 'Who', 'To whom', 'Where', 'Losses', 'According to', 'Article'].map((h) => html`<th key=${h} scope="col">${h}</th>`)}</tr></thead>
        <tbody>${items.map(({ n, article, title: headline, outlet, json: r, day }) => html`<tr key=${n}>
            <${Cell} label="When">${when(r.date) || html`<span class="dim" title="day of publication">(${day || 'undated'})</span>`}<//>
            <${Cell} label="What"><a href=${`/article/${article}#r-${r.id}`}>${r.type || 'losses'}${r.mode ? ' / ' + r.mode : ''}</a> <${Kind} kind=${r.kind} /><//>
            <${Cell} label="Who">${who(r.actors)}<//>
            <${Cell} label="To whom">${who(r.recipients)}<//>
            <${Cell} label="Where">${r.place ? html`${r.place.name}${r.place.country ? `, ${r.place.country}` : ''} ${r.place.contested ? html`<span class="badge contested" title=${r.place.contested}>contested</span>` : ''}` : ''}<//>
            <${Cell} label="Losses">${losses(r.casualties)}<//>
            <${Cell} label="According to">${said(r.attribution) || html`<span class="dim">the outlet</span>`}<//>
            <${Cell} label="Article">${headline || outlet || r.article} ${r.incident ? html`<a class="small" href=${'/incident/' + r.incident}>incident</a>` : ''}<//>
        </tr>`)}</tbody></table>`;
}

function IncidentTable({ items, names }) {
    return html`<table class="stack"><caption class="visually-hidden">Incidents, the newest day first</caption>
        <thead><tr>${['When', 'What', 'Where', 'Deaths', 'Reports', 'Articles', 'Outlets'].map((h) => html`<th key=${h} scope="col" class=${['Reports', 'Articles', 'Outlets'].includes(h) ? 'number' : ''}>${h}</th>`)}</tr></thead>
        <tbody>${items.map((i) => html`<tr key=${i.id}>
            <${Cell} label="When">${i.firstDay === i.lastDay ? i.firstDay : `${i.firstDay} to ${i.lastDay}`}<//>
            <${Cell} label="What"><a href=${'/incident/' + i.id}>${i.types.join(', ') || 'losses'}</a><//>
            <${Cell} label="Where">${[i.place, names[i.country] || i.country].filter(Boolean).filter((v, k, all) => all.indexOf(v) === k).join(', ')} ${i.contested ? html`<span class="badge contested">contested</span>` : ''}<//>
            <${Cell} label="Deaths">${deaths(i.killed)}<//>
            <${Cell} label="Reports" number>${i.reports}<//><${Cell} label="Articles" number>${i.articles}<//><${Cell} label="Outlets" number>${i.outlets}<//>
        </tr>`)}</tbody></table>`;
}
