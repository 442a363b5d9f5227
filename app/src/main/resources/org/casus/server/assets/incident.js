// Incident: what is agreed, what is disputed, who says what, how the toll was told, from how many independent origins.
import { html, useState } from './vendor/vendor.js';
import { api, useApi, deaths, plural, Problem, Twins, title, Web } from './common.js';
import { Tolls } from './charts.js';
import { ReportTable } from './explore.js';

const meaning = { agreed: 'agreed', disputed: 'disputed', single: 'one source' };

export function Page() {
    const id = decodeURIComponent(location.pathname.split('/')[2]);
    const incident = useApi('/api/incidents/' + encodeURIComponent(id));
    if (!incident.value) return html`<${Problem} error=${incident.error} />`;
    const { summary: s, points, tolls, origins, records } = incident.value;
    const headline = `${s.types.join(', ') || 'Losses'}${s.place ? ', ' + s.place : ''}${s.firstDay ? ', ' + s.firstDay : ''}`;
    title(headline);
    const counted = [...new Set(tolls.map((t) => t.loss))];
    return html`
        <h1>${headline}</h1>
        <p>${plural(s.reports, 'report')} in ${plural(s.articles, 'article')}, from <strong>${plural(origins.length, 'independent origin')}</strong>.
            ${s.killed ? html` Deaths: <strong>${deaths(s.killed)}</strong>.` : ''} ${s.contested ? html`<span class="badge contested">contested place</span>` : ''}</p>
        ${['disputed', 'agreed', 'single'].map((status) => html`<${Points} key=${status} status=${status} points=${points.filter((p) => p.status === status)} />`)}
        ${counted.length ? html`<h2>How the toll was told</h2><p class="small dim">A line from the lowest to the highest number that the words allow, a dot for the best figure, an arrow where a bound is open; in the order of publication.</p>` : ''}
        ${counted.map((loss) => html`<section key=${loss}><h3>${loss}</h3><${Tolls} tolls=${tolls} loss=${loss} /></section>`)}
        <h2>Origins</h2><p class="small dim">One text is one origin, however many outlets print it.</p>
        <ol class="origins">${origins.map((o) => html`<li key=${o.name}><strong>${o.name}</strong> <${Told} article=${o.articles[0]} />
            ${o.articles.length > 1 ? html`<details><summary>${plural(o.articles.length - 1, 'reprint')}</summary><ul>${o.articles.slice(1).map((a) => html`<li key=${a.article}><${Told} article=${a} /></li>`)}</ul></details>` : ''}</li>`)}</ol>
        <h2>Reports</h2><${ReportTable} items=${records} />
        <${Decide} id=${id} records=${records} />
        <${Twins} path=${'/api/incidents/' + encodeURIComponent(id)} />`;
}

const Told = ({ article: a }) => html`<a href=${'/article/' + a.article}>${a.title || a.article}</a> <span class="dim small">${[a.outlet, a.published].filter(Boolean).join(', ')} <${Web} url=${a.url}>${a.url ? 'original' : ''}<//></span>`;

/** What a person knows better: a report that tells of something else, or two incidents that are one. */
function Decide({ id, records }) {
    const [error, setError] = useState(null);
    const submit = (event) => {
        event.preventDefault();
        const form = new FormData(event.target);
        const [decision, second] = form.get('record') ? ['apart', form.get('record')] : ['together', form.get('other').trim()];
        api('/api/decisions', { method: 'POST', body: { decision, first: id, second, author: form.get('author').trim(), note: form.get('note') } })
            .then((done) => { location.href = '/incident/' + encodeURIComponent(done.incident || id); }, (e) => setError(e.message));
    };
    return html`<details class="no-print"><summary>Put together or take apart</summary>
        <p class="small dim">Kept under your name, also when the articles are coded again.</p><${Problem} error=${error} />
        <form class="row" onSubmit=${submit}>
            <label>Take out of this incident <select name="record"><option value="">nothing</option>${records.filter((r) => r.json.incident).map((r) => html`<option key=${r.n} value=${r.json.id}>${[r.json.type || 'losses', r.outlet || r.title || r.article].join(', ')}</option>`)}</select></label>
            <label>or put together with the incident <input name="other" placeholder="its id" maxlength="80" /></label>
            <label>Why <input name="note" maxlength="300" /></label>
            <label>Your name or sign <input name="author" required maxlength="60" pattern="[^\\/]+" /></label>
            <button>Keep</button>
        </form></details>`;
}

function Points({ status, points }) {
    if (!points.length) return null;
    return html`<section aria-label=${meaning[status]}><h2><span class=${'badge ' + status}>${meaning[status]}</span></h2>
        <table class="points"><tbody>${points.map((p) => html`<tr key=${p.field}><th scope="row">${p.field}</th><td>
            ${p.values.map((v) => html`<div key=${v.value}><strong>${v.value}</strong> <span class="dim">according to</span> ${v.voices.map((x, i) => html`<span key=${i}>${i ? '; ' : ''}<a href=${`/article/${x.article}#r-${x.record}`}>${x.source || 'the outlet itself'}</a>${x.outlet ? html` <span class="dim small">(${x.outlet})</span>` : ''}</span>`)}</div>`)}</td></tr>`)}</tbody></table></section>`;
}
