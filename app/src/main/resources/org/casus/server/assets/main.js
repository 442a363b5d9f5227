// Chooses the page by its path and draws the frame that all share.
import { html, render, useState, useEffect } from './vendor/vendor.js';
import { api } from './common.js';

const pages = {
    explore: () => import('./explore.js'),
    actors: () => import('./actors.js'),
    articles: () => import('./paste.js').then((m) => ({ Page: m.Articles })),
    review: () => import('./review.js'),
    paste: () => import('./paste.js'),
    incident: () => import('./incident.js'),
    article: () => import('./article.js'),
};
const menu = [['explore', 'Explore'], ['actors', 'Actors'], ['articles', 'Articles'], ['review', 'Review'], ['paste', 'Paste']];
const name = location.pathname.split('/')[1];

function Frame({ Page }) {
    const [status, setStatus] = useState(null);
    useEffect(() => { api('/api/status').then(setStatus, () => {}); }, []);
    return html`
        <a class="skip" href="#content">To the content</a>
        <header class="top">
            <a class="brand" href="/explore">Casus</a>
            <nav aria-label="Pages">${menu.map(([path, label]) => html`
                <a key=${path} href=${'/' + path} aria-current=${path === name ? 'page' : undefined}>${label}</a>`)}
            </nav>
        </header>
        <main id="content" tabindex="-1"><${Page} /></main>
        <footer>
            ${status && html`${status.articles.toLocaleString()} articles, ${status.incidents.toLocaleString()} incidents,
            last change ${status.changed ? status.changed.slice(0, 10) : 'never'}; coded by Casus
            ${' '}${status.coders.length ? status.coders[0].provenance.version : ''}. `}
            <a href="/api/openapi.json">API</a>
        </footer>`;
}

const { Page } = await pages[name]();
render(html`<${Frame} Page=${Page} />`, document.getElementById('app'));
