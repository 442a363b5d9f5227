// Actors: who acts on whom, over time, cooperation and conflict.
import { html, useEffect } from './vendor/vendor.js';
import { useApi, useQuery, plural, Problem, Twins, title, useCountries } from './common.js';
import { Bars, Network } from './charts.js';

const DRAWN = 30;
const country = /^[A-Z]{3}$/;
const chosen = ['actor-country', 'actor', 'recipient-country', 'recipient'];

export function Page() {
    const [params, change, query] = useQuery();
    useEffect(() => title('Actors'), []);
    const countries = useCountries();
    const ofActors = params.get('of') === 'actors';
    const who = params.get('actor-country') || params.get('actor');
    const whom = params.get('recipient-country') || params.get('recipient');
    const pair = who && whom;
    // the list offers all pairs of the filter; the chosen pair narrows only the chart
    const others = new URLSearchParams(params);
    if (pair) chosen.forEach((n) => others.delete(n));
    const rest = others.toString() ? '?' + others : '';
    const pairs = useApi('/api/pairs' + rest);
    const months = useApi(`/api/pairs${query}${query ? '&' : '?'}by=month`);
    const isIncident = params.get('view') === 'incident';
    const items = pairs.value?.items || [];
    const most = Math.max(1, ...items.map((p) => p.cooperation + p.conflict));
    const names = { ...countries };
    items.forEach((p) => [[p.actor, p.actorName], [p.recipient, p.recipientName]].forEach(([id, name]) => { names[id] ||= name; }));
    const named = (id) => names[id] || id;
    const choose = (p) => change((q) => {
        chosen.forEach((n) => q.delete(n));
        q.set(country.test(p.actor) ? 'actor-country' : 'actor', p.actor);
        q.set(country.test(p.recipient) ? 'recipient-country' : 'recipient', p.recipient);
    });
    // of is no part of the filter that other pages know
    const filter = new URLSearchParams(params);
    filter.delete('of');
    const submit = (event) => { event.preventDefault(); const form = new FormData(event.target); change((p) => ['from', 'to', 'of', 'view'].forEach((n) => (form.get(n) ? p.set(n, form.get(n)) : p.delete(n)))); };
    return html`
        <h1>Actors</h1>
        <form class="row" onSubmit=${submit} key=${query}>
            <label>From <input type="date" name="from" defaultValue=${params.get('from') || ''} /></label>
            <label>To <input type="date" name="to" defaultValue=${params.get('to') || ''} /></label>
            <label>Between <select name="of">${[['', 'countries'], ['actors', 'named actors']].map(([v, l]) => html`<option key=${v} value=${v} selected=${v === (params.get('of') || '')}>${l}</option>`)}</select></label>
            <label>Count <select name="view">${[['', 'reports'], ['incident', 'incidents']].map(([v, l]) => html`<option key=${v} value=${v} selected=${v === (params.get('view') || '')}>${l}</option>`)}</select></label>
            <button class="main">Show</button>
        </form>
        <${Problem} error=${pairs.error} />
        <h2>Over time${pair ? `: ${named(who)} on ${named(whom)}` : ': all pairs'}</h2>
        ${pair ? html`<p><button onClick=${() => change((p) => chosen.forEach((n) => p.delete(n)))}>Show all pairs</button> <a href=${'/explore?' + filter}>Explore these</a></p>` : ''}
        ${months.value ? html`<${Time} items=${months.value.items} />` : html`<${Problem} error=${months.error} />`}
        <p class="legend"><span><span class="bar cooperation" style=${{ width: '1em' }}></span> cooperation</span><span><span class="bar conflict" style=${{ width: '1em' }}></span> conflict (below the line)</span></p>
        ${items.length ? html`<h2>Who acts on whom</h2><${Network} pairs=${items.slice(0, DRAWN)} names=${names} />
        ${items.length > DRAWN ? html`<p class="small dim">The ${DRAWN} busiest of ${plural(items.length, 'pair')}.</p>` : ''}
        <table class="stack"><thead><tr>${['Who', 'On whom', 'Cooperation', 'Conflict', ''].map((h) => html`<th key=${h} scope="col">${h}</th>`)}</tr></thead>
            <tbody>${items.map((p) => html`<tr key=${p.actor + p.recipient}>
                <td data-label="Who"><button class="link" onClick=${() => choose(p)}>${named(p.actor)}</button></td><td data-label="On whom">${named(p.recipient)}</td>
                <td data-label="Cooperation" class="number">${p.cooperation}</td><td data-label="Conflict" class="number">${p.conflict}</td>
                <td aria-hidden="true"><span class="bar cooperation" style=${{ width: (120 * p.cooperation) / most + 'px' }}></span><span class="bar conflict" style=${{ width: (120 * p.conflict) / most + 'px' }}></span></td></tr>`)}</tbody></table>` : pairs.value ? html`<p>No ${isIncident ? 'incidents' : 'reports'} between ${ofActors ? 'actors' : 'countries'}.</p>` : ''}
        <${Twins} path="/api/pairs" query=${query} />`;
}

function Time({ items }) {
    const periods = [...new Set(items.map((i) => i.period))].filter(Boolean).sort();
    const sum = (period, kind) => items.filter((i) => i.period === period).reduce((n, i) => n + i[kind], 0);
    return html`<${Bars} periods=${periods} label="Cooperation and conflict by month"
        series=${[{ label: 'cooperation', color: '--good', values: periods.map((p) => sum(p, 'cooperation')) }, { label: 'conflict', color: '--bad', values: periods.map((p) => -sum(p, 'conflict')) }]} />`;
}
