// Paste: a text or an address, and at once what is read in it. Articles: what the store holds.
import { html, useState, useEffect } from './vendor/vendor.js';
import { api, useApi, useQuery, Problem, Twins, title, plural } from './common.js';
import { Reading } from './article.js';

export function Page() {
    const [state, setState] = useState({});
    useEffect(() => title('Paste'), []);
    const submit = async (event) => {
        event.preventDefault();
        const form = new FormData(event.target);
        const body = Object.fromEntries(['title', 'date', 'text', 'url'].map((n) => [n, form.get(n) || '']));
        body.keep = form.get('keep') === 'on';
        setState({ busy: true });
        try { setState({ coded: await api('/api/code', { method: 'POST', body }) }); } catch (e) { setState({ error: e.message }); }
    };
    const { coded } = state;
    return html`
        <h1>Paste</h1>
        <form class="stack no-print" onSubmit=${submit}>
            <label>Headline <input name="title" maxlength="500" /></label>
            <label>Day of publication <input type="date" name="date" /></label>
            <label>Text of the article, or the source of its page <textarea name="text" rows="10"></textarea></label>
            <label>Or its address, which is then fetched <input type="url" name="url" pattern="https?://.*" placeholder="https://" /></label>
            <label class="check"><input type="checkbox" name="keep" /> Keep it in the store</label>
            <p><button class="main" disabled=${state.busy}>${state.busy ? 'Coding…' : 'Code it'}</button> <span class="dim small">A text stays on this machine. The first one takes some seconds longer: the coder has to be loaded.</span></p>
        </form>
        <div role="status">${state.busy ? 'Coding…' : coded ? `${plural(coded.records.filter((r) => r.kind !== 'rejected').length, 'record')} found, ${plural(coded.records.filter((r) => r.kind === 'rejected').length, 'candidate')} turned down.` : ''}</div>
        <${Problem} error=${state.error} />
        ${coded ? html`${coded.key ? html`<p><a href=${'/article/' + coded.key}>Its page in the store</a></p>` : ''}<${Reading} article=${coded} />` : ''}
        <p class="small dim no-print">Programs: POST to /api/code (JSON) or /api/code.csv.</p>`;
}

/** The words about a hit, which the store puts between U+0002 and U+0003. */
const Snippet = ({ text }) => text.split('\u0002').map((part, i) => {
    const [hit, rest] = part.split('\u0003');
    return i === 0 ? part : html`<strong key=${i}>${hit}</strong>${rest}`;
});

export function Articles() {
    const [params, change, query] = useQuery();
    useEffect(() => title('Articles'), []);
    const first = useApi('/api/articles' + query);
    const [more, setMore] = useState({ query: null });
    const extra = more.query === query ? more : { items: [] };
    const items = [...(first.value?.items || []), ...extra.items];
    const next = extra.query === query ? extra.next : first.value?.next;
    const load = () => api(`/api/articles${query}${query ? '&' : '?'}after=${encodeURIComponent(next)}`).then((p) => setMore({ query, items: [...extra.items, ...p.items], next: p.next }));
    return html`
        <h1>Articles</h1>
        <form class="row" role="search" key=${query} onSubmit=${(e) => { e.preventDefault(); const q = new FormData(e.target).get('q'); change((p) => (q ? p.set('q', q) : p.delete('q'))); }}>
            <label>Words <input type="search" name="q" defaultValue=${params.get('q') || ''} /></label><button class="main">Search</button></form>
        <${Problem} error=${first.error} />
        <table class="stack"><thead><tr>${['Published', 'Article', 'Outlet', 'Records'].map((h) => html`<th key=${h} scope="col">${h}</th>`)}</tr></thead>
            <tbody>${items.map((a) => html`<tr key=${a.key}><td data-label="Published">${a.published || ''}</td>
                <td data-label="Article"><span><a href=${'/article/' + a.key}>${a.title || a.id}</a>${a.snippet ? html`<br /><span class="small dim"><${Snippet} text=${a.snippet} /></span>` : ''}</span></td>
                <td data-label="Outlet">${a.outlet || ''}</td><td data-label="Records" class="number">${a.records}</td></tr>`)}</tbody></table>
        ${first.value && !items.length ? html`<p>No article holds these words.</p>` : ''}
        ${next ? html`<p><button onClick=${load}>Show more</button></p>` : ''}
        <${Twins} path="/api/articles" query=${query} />`;
}
