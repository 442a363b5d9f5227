// Review: one decision a screen, by key; how far reviewers agree; decisions in and out.
import { html, useState, useEffect, useRef, useCallback } from './vendor/vendor.js';
import { api, useApi, useQuery, figure, when, Kind, Problem, Twins, title } from './common.js';
import { roles } from './article.js';

const modes = [['first', 'New: the most doubtful first'], ['second', 'Second, blind: decided once by somebody else'], ['adjudicate', 'Adjudicate: decided differently']];
const types = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'];
const factualities = ['actual', 'claimed', 'demanded', 'planned', 'hypothetical', 'denied', 'past'];
const bySelecting = { actors: 'Who', recipients: 'To whom', place: 'Where', date: 'When', attribution: 'According to', killed: 'Killed', injured: 'Injured', span: 'What' };

export function Page() {
    const [params, change] = useQuery();
    useEffect(() => title('Review'), []);
    const reviewer = params.get('reviewer') || '';
    const mode = params.get('mode') || 'first';
    const submit = (event) => { event.preventDefault(); const form = new FormData(event.target); change((p) => { p.set('reviewer', form.get('reviewer').trim()); p.set('mode', form.get('mode')); }); };
    return html`
        <h1>Review</h1>
        <form class="row no-print" onSubmit=${submit} key=${reviewer + mode}>
            <label>Your name or sign <input name="reviewer" required maxlength="60" pattern="[^\\/]+" defaultValue=${reviewer} /></label>
            <label>What to decide <select name="mode">${modes.map(([v, l]) => html`<option key=${v} value=${v} selected=${v === mode}>${l}</option>`)}</select></label>
            <button class=${reviewer ? '' : 'main'}>${reviewer ? 'Change' : 'Begin'}</button>
        </form>
        ${reviewer ? html`<${Desk} key=${reviewer + mode} reviewer=${reviewer} mode=${mode} />` : html`<p>Decisions are kept under your name. Give it to begin.</p>`}`;
}

function Desk({ reviewer, mode }) {
    const [queue, setQueue] = useState(null);
    const [done, setDone] = useState([]);
    const [editing, setEditing] = useState(false);
    const [error, setError] = useState(null);
    const [message, setMessage] = useState('');
    const [round, setRound] = useState(0);
    const [busy, setBusy] = useState(false);
    const fill = useCallback(() => api(`/api/queue?reviewer=${encodeURIComponent(reviewer)}&mode=${mode}&limit=20`).then((q) => setQueue(q.items), (e) => setError(e.message)), [reviewer, mode]);
    useEffect(() => { fill(); }, [fill]);
    const task = queue && queue[0];
    const decide = useCallback(async (verdict, corrections = {}) => {
        if (!task || busy) return;
        setBusy(true);
        const { json: r, article } = task.record;
        try {
            const review = await api('/api/reviews', { method: 'POST', body: { article, record: r.id, start: r.span.start, end: r.span.end, reviewer: mode === 'adjudicate' ? 'adjudication/' + reviewer : reviewer, verdict, corrections } });
            setDone([...done, { review, task }]);
            setError(null); setEditing(false);
            setMessage(`Kept: ${verdict}.`);
            if (queue.length > 1) setQueue(queue.slice(1)); else await fill();
            setRound((n) => n + 1);
        } catch (e) { setError(e.message); } finally { setBusy(false); }
    }, [task, busy, queue, done, mode, reviewer, fill]);
    const back = useCallback(async () => {
        const last = done[done.length - 1];
        if (!last || busy) return;
        setBusy(true);
        try {
            await api(`/api/reviews/${last.review.id}?reviewer=${encodeURIComponent(last.review.reviewer)}`, { method: 'DELETE' });
            setDone(done.slice(0, -1)); setQueue([last.task, ...(queue || [])]); setEditing(false); setMessage('Taken back.'); setError(null); setRound((n) => n + 1);
        } catch (e) { setError(e.message); } finally { setBusy(false); }
    }, [done, busy, queue]);
    useEffect(() => {
        const press = (event) => {
            if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
            const acts = { a: () => decide('accept'), x: () => decide('reject'), e: () => setEditing(true), Escape: () => setEditing(false), Backspace: back, b: back };
            // on a button or link the space bar has its own meaning
            if (event.key === ' ' && !/^(BUTTON|A|SUMMARY)$/.test(event.target.tagName)) acts[' '] = () => decide('skip');
            if (editing && event.key !== 'Escape') return;
            if (acts[event.key]) { event.preventDefault(); acts[event.key](); }
        };
        addEventListener('keydown', press);
        return () => removeEventListener('keydown', press);
    }, [decide, back, editing]);
    return html`
        <${Problem} error=${error} />
        <p role="status" class="small dim">${message} ${done.length ? `${done.length} decided in this sitting.` : ''}</p>
        ${queue === null ? null : task ? html`<${Task} key=${task.record.article + task.record.json.id + round} task=${task} mode=${mode} editing=${editing} decide=${decide} edit=${setEditing} back=${done.length ? back : null} />`
            : html`<p>Nothing waits here.</p>${done.length ? html`<button onClick=${back}>Take the last one back <kbd>back</kbd></button>` : ''}`}
        <${AgreementPanel} round=${round} />
        <${Exchange} onImported=${() => { fill(); setRound((n) => n + 1); }} />`;
}

function Task({ task, mode, editing, decide, edit, back }) {
    const r = task.record.json;
    const context = useRef(null);
    const buttons = [['a', 'Accept', () => decide('accept')], ['x', 'Reject', () => decide('reject')], ['e', 'Edit', () => edit(true)], ['space', 'Skip', () => decide('skip')], ['back', 'Back', back]];
    return html`
        <article class="card" aria-label="The record to decide">
            <h2>${r.type || 'losses'}${r.mode ? ' / ' + r.mode : ''} <${Kind} kind=${r.kind} /></h2>
            <p class="dim small"><a href=${`/article/${task.record.article}#r-${r.id}`}>${task.record.title || r.article}</a>, ${task.record.published || 'undated'}; <code>${r.rule}</code>, confidence ${Math.round(r.confidence * 100)} %</p>
            ${r.reason ? html`<p class="bad">The coder turned it down: ${r.reason}. Accept if it was right to.</p>` : ''}
            ${mode === 'adjudicate' ? html`<ul>${task.decisions.map((d) => html`<li key=${d.id}><strong>${d.reviewer}</strong>: ${d.verdict} ${Object.entries(d.corrections).map(([k, v]) => `${k}: ${typeof v === 'string' ? v : JSON.stringify(v)}`).join('; ')}</li>`)}</ul>` : ''}
            <${Context} task=${task} box=${context} />
            <${Fields} r=${r} />
            ${editing ? html`<${Edit} task=${task} context=${context} decide=${decide} cancel=${() => edit(false)} />`
                : html`<div class="decide">${buttons.map(([key, label, act]) => html`<button key=${key} disabled=${!act} onClick=${act}>${label} <kbd>${key}</kbd></button>`)}</div>`}
        </article>`;
}

/** The text about the record with its words marked. */
function Context({ task, box }) {
    const { start: from, text } = task.context;
    const points = Array.from(text);
    const r = task.record.json;
    const spans = roles(r).filter((s) => s.start >= from && s.end <= from + points.length);
    const cuts = [...new Set([0, points.length, r.sentence.start - from, r.sentence.end - from, ...spans.flatMap((s) => [s.start - from, s.end - from])])].filter((c) => c >= 0 && c <= points.length).sort((a, b) => a - b);
    return html`<p class="context" ref=${box} data-from=${from}>${cuts.slice(0, -1).map((cut, i) => {
        const end = cuts[i + 1];
        const own = spans.filter((s) => s.start - from <= cut && end <= s.end - from).sort((a, b) => (a.end - a.start) - (b.end - b.start))[0];
        const sentence = r.sentence.start - from <= cut && end <= r.sentence.end - from ? 'sentence' : '';
        const words = points.slice(cut, end).join('');
        return own ? html`<mark key=${cut} class=${`on ${own.role} ${sentence}`} title=${own.role}>${words}</mark>` : html`<span key=${cut} class=${sentence}>${words}</span>`;
    })}</p>`;
}

const Fields = ({ r }) => html`<table class="fields"><tbody>
    ${[['actor', 'Who', r.actors.map((a) => `${a.text} [${[a.country, ...(a.sectors || [])].filter(Boolean).join(' ')}]`).join('; ')],
        ['recipient', 'To whom', r.recipients.map((a) => `${a.text} [${[a.country, ...(a.sectors || [])].filter(Boolean).join(' ')}]`).join('; ')],
        ['place', 'Where', r.place && `${r.place.name} (${r.place.precision}, ${r.place.country})`], ['date', 'When', when(r.date)],
        ['source', 'According to', r.attribution.map((s) => s.text || 'unnamed').join(', who quotes ')],
        ['loss', 'Losses', Object.entries(r.casualties).flatMap(([k, list]) => list.map((f) => `${figure(f)} ${k}`)).join(', ')],
        ['trigger', 'Does it say it happened', r.factuality]].filter(([, , v]) => v).map(([role, name, value]) => html`<tr key=${name}><td><span class=${'swatch ' + role} aria-hidden="true"></span>${name}</td><td>${value}</td></tr>`)}</tbody></table>`;

/** Code points that a selection begins and ends at, null where nothing of the text is selected. */
function selected(box, area, from) {
    const chars = (text) => Array.from(text).length;
    const field = area.current;
    // a click on a button keeps a field's selection but moves the focus away
    if (field && field.selectionEnd > field.selectionStart) {
        const start = from + chars(field.value.slice(0, field.selectionStart));
        const text = field.value.slice(field.selectionStart, field.selectionEnd);
        return { text, start, end: start + chars(text) };
    }
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !box.current.contains(selection.anchorNode) || !box.current.contains(selection.focusNode)) return null;
    const range = selection.getRangeAt(0);
    const before = document.createRange();
    before.selectNodeContents(box.current);
    before.setEnd(range.startContainer, range.startOffset);
    const start = from + chars(before.toString());
    return { text: range.toString(), start, end: start + chars(range.toString()) };
}

function Edit({ task, context, decide, cancel }) {
    const r = task.record.json;
    const [corrections, setCorrections] = useState({});
    const [note, setNote] = useState('');
    // not "readonly": browsers let no caret move in such a field, and then nothing can be selected by keyboard
    const area = useRef(null);
    const first = useRef(null);
    useEffect(() => { first.current?.focus(); }, []);
    const from = task.context.start;
    const take = (field) => {
        const words = selected(context, area, from);
        if (!words) { setNote('Select the right words in the text first.'); return; }
        setNote('');
        const value = { actors: [words], recipients: [words], attribution: [words], place: words, span: words, date: { expression: words.text, span: { start: words.start, end: words.end } } }[field];
        setCorrections((c) => value ? { ...c, [field]: value } : { ...c, casualties: { ...(c.casualties || {}), [field]: [words] } });
        if (area.current) area.current.setSelectionRange(0, 0);
    };
    const none = (field) => setCorrections((c) => ({ ...c, [field]: ['place'].includes(field) ? null : [] }));
    const choose = (field) => (event) => setCorrections((c) => { const { [field]: old, ...rest } = c; return event.target.value ? { ...rest, [field]: event.target.value } : rest; });
    const shown = (v) => v === null || (Array.isArray(v) && !v.length) ? 'none' : typeof v === 'string' ? v : Array.isArray(v) ? v.map((x) => x.text).join(', ') : v.text || v.expression || Object.entries(v).map(([k, x]) => `${k}: ${x.map((y) => y.text).join(', ')}`).join('; ');
    return html`<form class="stack" onSubmit=${(e) => { e.preventDefault(); Object.keys(corrections).length ? decide('correct', corrections) : setNote('Nothing was changed yet.'); }}>
        <h3>Correct it</h3>
        <div class="row"><label>What happened <select ref=${first} onChange=${choose('type')}><option value="">as coded (${r.type || 'none'})</option>${types.map((t) => html`<option key=${t}>${t}</option>`)}</select></label>
            <label>Does it say it happened <select onChange=${choose('factuality')}><option value="">as coded (${r.factuality})</option>${factualities.map((t) => html`<option key=${t}>${t}</option>`)}</select></label></div>
        <p class="small">Select the right words above, or below by keyboard, then press the field that they are.</p>
        <label>The same text, for the keyboard <textarea rows="4" aria-readonly="true" ref=${area} onBeforeInput=${(e) => e.preventDefault()}>${task.context.text}</textarea></label>
        <div class="chips">${Object.entries(bySelecting).map(([field, label]) => html`<button key=${field} type="button" data-field=${field} onMouseDown=${(e) => e.preventDefault()} onClick=${() => take(field)}>${label}</button>`)}</div>
        <div class="chips">${['actors', 'recipients', 'place', 'attribution'].map((field) => html`<button key=${field} type="button" onClick=${() => none(field)}>No ${{ actors: 'actor', recipients: 'recipient', place: 'place', attribution: 'source' }[field]}</button>`)}</div>
        <ul>${Object.entries(corrections).map(([k, v]) => html`<li key=${k}><strong>${bySelecting[k] || k}</strong>: ${shown(v)} <button type="button" class="link" onClick=${() => setCorrections(({ [k]: _, ...rest }) => rest)}>undo</button></li>`)}</ul>
        ${note ? html`<p class="warn" role="alert">${note}</p>` : ''}
        <div class="row"><button class="main">Keep the correction</button><button type="button" onClick=${cancel}>Cancel <kbd>Esc</kbd></button></div></form>`;
}

const number = (n) => n == null ? 'not defined' : n.toFixed(3);

function AgreementPanel({ round }) {
    const { value, reload } = useApi('/api/agreement');
    useEffect(() => { if (round) reload(); }, [round]);
    if (!value) return null;
    return html`<section aria-label="Agreement"><h2>How far reviewers agree</h2>
        ${value.units ? html`<p>${value.units} records decided by two or more. Krippendorff’s alpha: verdicts <strong class="alpha">${number(value.verdictAlpha)}</strong>, event types <strong>${number(value.typeAlpha)}</strong>.</p>
        <table><thead><tr><th scope="col">Two reviewers</th><th scope="col" class="number">Records</th><th scope="col" class="number">Alike</th><th scope="col" class="number">Cohen’s kappa</th></tr></thead>
            <tbody>${value.pairs.map((p) => html`<tr key=${p.first + p.second}><td>${p.first}, ${p.second}</td><td class="number">${p.units}</td><td class="number">${Math.round(p.observed * 100)} %</td><td class="number kappa">${number(p.kappa)}</td></tr>`)}</tbody></table>`
            : html`<p class="dim">No record was decided by two reviewers yet.</p>`}
        <${Twins} path="/api/agreement" /></section>`;
}

function Exchange({ onImported }) {
    const [note, setNote] = useState(null);
    const take = async (event) => {
        const file = event.target.files[0];
        if (!file) return;
        try {
            const { imported } = await api('/api/reviews/import', { method: 'POST', body: JSON.parse(await file.text()) });
            setNote({ text: `${imported} decisions imported.` });
            onImported();
        } catch (e) { setNote({ error: e.message }); }
        event.target.value = '';
    };
    return html`<section aria-label="In and out" class="no-print"><h2>Decisions in and out</h2>
        <p>Export: <a href="/api/reviews" download="reviews.json">JSON</a>, <a href="/api/reviews.csv" download="reviews.csv">CSV</a>, <a href="/api/reviews/label-studio" download="label-studio.json">Label Studio</a>, <a href="/api/reviews/codebook.yaml" download="codebook-tests.yaml">codebook test sentences</a></p>
        <p><label>Import (JSON from here or from Label Studio) <input type="file" accept=".json,application/json" onChange=${take} /></label></p>
        ${note ? note.error ? html`<${Problem} error=${note.error} />` : html`<p class="good" role="status">${note.text}</p>` : ''}</section>`;
}
