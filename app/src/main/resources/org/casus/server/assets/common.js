// What all pages share: questions to the API, the state in the address, and how values are written.
import { html, useState, useEffect, useCallback } from './vendor/vendor.js';

/** Asks the API; throws an Error that tells what the server said. */
export async function api(path, { method = 'GET', body } = {}) {
    const headers = { Accept: 'application/json' };
    if (method !== 'GET') headers['X-Casus'] = '1';
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), credentials: 'same-origin' });
    if (answer.status === 204) return null;
    const value = await answer.json();
    if (!answer.ok) throw new Error(value.detail || answer.statusText);
    return value;
}

/** The answer to a question, asked again when it changes: {value, error, loading}. A late answer to an old question is dropped. */
export function useApi(path) {
    const [state, setState] = useState({ loading: true });
    const [again, setAgain] = useState(0);
    useEffect(() => {
        if (!path) return undefined;
        let current = true;
        setState((s) => ({ ...s, loading: true }));
        api(path).then(
            (value) => current && setState({ value, loading: false }),
            (error) => current && setState({ error: error.message, loading: false }));
        return () => { current = false; };
    }, [path, again]);
    return { ...state, reload: useCallback(() => setAgain((n) => n + 1), []) };
}

/** The query of the page's address as state: every change is an entry of the history, so that "back" works. */
export function useQuery() {
    const [query, setQuery] = useState(location.search);
    useEffect(() => {
        const read = () => setQuery(location.search);
        addEventListener('popstate', read);
        return () => removeEventListener('popstate', read);
    }, []);
    const change = useCallback((edit) => {
        const params = new URLSearchParams(location.search);
        edit(params);
        params.delete('after');
        for (const [key, value] of [...params]) if (value === '' && !facetNames[key]) params.delete(key);
        const text = params.toString();
        history.pushState(null, '', location.pathname + (text ? '?' + text : ''));
        setQuery(location.search);
    }, []);
    return [new URLSearchParams(query), change, query];
}

export const facetNames = {
    type: 'What', mode: 'How', quad: 'Cooperation or conflict', country: 'Where', 'actor-country': 'Who: country', 'actor-sector': 'Who: sector',
    'recipient-country': 'To whom: country', 'recipient-sector': 'To whom: sector', factuality: 'Does the text say it happened',
    kind: 'Kind of record', precision: 'How exact the place is', outlet: 'Outlet', actor: 'Who', recipient: 'To whom', admin1: 'Province', source: 'According to', rule: 'Rule',
};
const quads = { 1: 'verbal cooperation', 2: 'material cooperation', 3: 'verbal conflict', 4: 'material conflict' };

/** A value of a facet for readers. */
export function valueLabel(facet, value, label) {
    if (value === '') return 'none given';
    if (facet === 'quad') return quads[value] || value;
    if (facet === 'outlet' || facet === 'mode') return value;
    return label && label !== value ? `${label} (${value})` : value;
}

/** Switches a value of a parameter on or off. */
export function toggle(params, name, value) {
    const values = params.getAll(name);
    params.delete(name);
    (values.includes(value) ? values.filter((v) => v !== value) : [...values, value]).forEach((v) => params.append(name, v));
}

export const plural = (n, one, many = one + 's') => `${n.toLocaleString()} ${n === 1 ? one : many}`;

/** "12", "at least 12", "10 to 15": never a bare number for a range. */
export function range(low, high) {
    if (low == null && high == null) return 'unknown number';
    if (high == null) return `at least ${low}`;
    if (low == null) return `at most ${high}`;
    return low === high ? String(low) : `${low} to ${high}`;
}
export const figure = (f) => range(f.low, f.high);

export function deaths(killed) {
    if (!killed) return '';
    const span = range(killed.low, killed.high);
    const best = killed.leastBest == null || killed.leastBest === killed.greatestBest ? '' : ` (best figures ${killed.leastBest} to ${killed.greatestBest})`;
    return span + best;
}

export const losses = (casualties) => Object.entries(casualties || {})
    .flatMap(([loss, figures]) => figures.filter((f) => !f.part).map((f) => `${figure(f)} ${loss}`)).join(', ');

export const actorText = (a) => a.text + (a.country || a.sectors?.length ? ` [${[a.country, (a.sectors || [])[0]].filter(Boolean).join(' ')}]` : '');
export const who = (actors) => (actors || []).map(actorText).join(', ');

export function when(date) {
    if (!date || !date.start) return '';
    return date.start === date.end ? date.start : `${date.start} to ${date.end || '?'}`;
}

export function said(attribution) {
    return (attribution || []).map((s) => s.text || `unnamed (${s.cue})`).join(', who quotes ');
}

export const kindLabel = { event: 'reported', claim: 'claimed', casualty: 'losses', background: 'background', rejected: 'turned down' };
export const Kind = ({ kind }) => html`<span class=${'badge ' + kind}>${kindLabel[kind] || kind}</span>`;
export const Problem = ({ error }) => error ? html`<p class="bad" role="alert">${error}</p>` : null;

/** Links to what programs read of the same. */
export const Twins = ({ path, query = '' }) => html`<p class="small dim no-print">The same as${' '}
    <a href=${path + query}>JSON</a>, <a href=${path + '.csv' + query}>CSV</a></p>`;

export const title = (text) => { document.title = `${text} - Casus`; };

/** Only addresses of the web are made links; whatever else an article names as its address stays text. */
export const Web = ({ url, children }) => /^https?:\/\//i.test(url || '')
    ? html`<a href=${url} rel="noreferrer noopener">${children}</a>` : html`<span>${children}</span>`;

let names;
/** Names of countries by alpha-3 code, as the map has them. */
export function useCountries() {
    const [known, setKnown] = useState(names || {});
    useEffect(() => {
        world().then((map) => {
            names = Object.fromEntries(map.objects.countries.geometries.map((g) => [g.id, g.properties.name]));
            setKnown(names);
        });
    }, []);
    return known;
}

let loaded;
/** The map of the world, loaded once. */
export function world() {
    loaded ||= fetch(new URL('./vendor/world.json', import.meta.url)).then((r) => r.json());
    return loaded;
}
