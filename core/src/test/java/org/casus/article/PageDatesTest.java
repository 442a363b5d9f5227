package org.casus.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up pages, each with signs that contradict each other. */
class PageDatesTest {

    private final HtmlReader reader = new HtmlReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the line after the headline, not the first comment | en | `` | `<h1>Bridge of Dorn reopens</h1><p>14.03.2021 - Ann Hill</p><p>Cars may cross.</p><ol class='comments'><div class='comment'><time datetime='2021-03-16'>16 March</time></div></ol>` | 2021-03-14",
                "the words for publication, not the first comment | de | `` | `<h1>Neue Brücke in Dorn</h1><p>Autos dürfen fahren.</p><div class='foot'>Dieser Artikel wurde am 14. März 2021 um 9:10 von Ann Hill geschrieben</div><div id='comments'><div>15. März 2021 at 11:21</div></div>` | 2021-03-14",
                "a comment's time element is passed over | en | `` | `<h1>Bridge of Dorn reopens</h1><p>Cars may cross.</p><p>One.</p><p>Two.</p><p>Three.</p><div id='comments'><time datetime='2021-03-16'>a</time></div><p class='post-date'>14 March 2021</p>` | 2021-03-14",
                "a date of whatever kind in the head yields to the one shown | en | `<meta name='date' content='2021-03-16'>` | `<h1>Bridge of Dorn reopens</h1><p>14 March 2021</p><p>Cars may cross.</p>` | 2021-03-14",
                "a date of whatever kind in the head is better than none | en | `<meta name='date' content='2021-03-16'>` | `<h1>Bridge of Dorn reopens</h1><p>Cars may cross.</p>` | 2021-03-16",
                "the day of change yields to that of publication | en | `` | `<h1>Bridge of Dorn reopens</h1><p>Last updated 16 March 2021</p><p>Published: 14 March 2021</p>` | 2021-03-14",
                "the hidden time of change beside that of publication | en | `` | `<h1>Bridge of Dorn reopens</h1><time itemprop='dateModified'>2021-03-16 14:15</time><time itemprop='datePublished' datetime='2021-03-14 10:20'></time>` | 2021-03-14",
                "the same instant where the publisher is | en | `<meta property='article:published_time' content='2021-03-15T02:11:03+00:00'>` | `<h1>Bridge of Dorn reopens</h1><time datetime='2021-03-14T21:11:03-05:00'>yesterday</time>` | 2021-03-14",
                "universal time where the language has one zone | de | `<meta property='article:published_time' content='2021-03-13T23:00:00.000Z'>` | `<h1>Neue Brücke in Dorn</h1><p>Autos dürfen fahren.</p>` | 2021-03-14",
                "universal time of nowhere | en | `<meta property='article:published_time' content='2021-03-13T23:00:00.000Z'>` | `<h1>Bridge of Dorn reopens</h1><p>Cars may cross.</p>` | 2021-03-13",
                "the headline is the heading that the title repeats | en | `` | `<h1>Dorn Post</h1><h3>Rain</h3><span>16.03.2021</span><h2>Bridge of Dorn reopens</h2><p>14.03.2021</p>` | 2021-03-14",
                "a paragraph that begins with the date | en | `` | `<h1>Bridge of Dorn reopens</h1><p>14.03.2021 – Cars may cross the old bridge of Dorn again after a year of works and two delays.</p><span class='comment-date'>16.03.2021</span>` | 2021-03-14",
                "universal time where the host's country has one zone | es | `<link rel='canonical' href='https://diario.example.uy/puente'><meta property='article:published_time' content='2021-03-15T01:30:00Z'>` | `<h1>Bridge of Dorn reopens</h1>` | 2021-03-14",
                "what a forum says of today is passed over | en | `` | `<p class='time'>It is currently 20 March 2021, 12:18</p><h2>Bridge of Dorn reopens</h2><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p><p>g</p><p>h</p><p>i</p><p>j</p><p>k</p><p>l</p><p>m</p><p class='author'>by Ann Hill 14.03.2021, 05:42</p>` | 2021-03-14",
                "where nothing else is said, the day of change, not one of the text | en | `` | `<h1>Bridge of Dorn reopens</h1><p>The bridge that was closed with great noise, as a photograph shows that was taken by Ann Hill on 2 May 2019, is open for cars again and for people who walk over it every day.</p><div><label>Last change:</label><div>14.03.2021 at 09:25</div></div><div><label>Updated:</label><div>14.03.2021 at 09:25</div></div>` | 2021-03-14",
                "the microformat's day of change | en | `` | `<h1>Bridge of Dorn reopens</h1><span class='updated' title='2021-03-14T18:52:11+00:00'></span><p>The bridge that was closed with great noise, as a photograph shows that was taken by Ann Hill on 2 May 2019, is open for cars again and for people who walk over it every day.</p>` | 2021-03-14",
                "a date in the description is better than none | en | `<meta name='description' content='Bridge of Dorn reopens (news of 14 March 2021)'>` | `<h1>Bridge of Dorn reopens</h1><p>Cars may cross.</p>` | 2021-03-14",
                "the page's own entry among the latest news | en | `<link rel='canonical' href='https://dornpost.example/news/12/'>` | `<ul><li class='item-time'><div><a href='/news/13/'>Rain</a></div><span>16.03.2021</span></li><li class='item-time'><div><a href='/news/12/'>Bridge of Dorn reopens</a></div><span>14.03.2021</span></li></ul><h1>Bridge of Dorn reopens</h1><p>Cars may cross.</p>` | 2021-03-14",
                "no later than the first comment | en | `` | `<h1>Bridge of Dorn reopens</h1><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p><p>g</p><p>h</p><p>i</p><p>j</p><p>k</p><p>l</p><p>m</p><div class='comments'><span>14.03.2021</span><span>Late.</span></div><p class='timestamp'>20 March 2021</p>` | 2021-03-14",
                "the line before the headline goes before a date of whatever kind in the head | en | `<meta name='date' content='2021-03-16'>` | `<h1>Dorn Post</h1><div class='news'><div>14.03.2021 <span>by Ann Hill</span></div><h1>Bridge of Dorn reopens</h1><p>Cars may cross.</p></div>` | 2021-03-14",
                "all that the page says against the day on which its address was made | en | `<link rel='canonical' href='https://dornpost.example/2021/03/13/bridge'><meta property='article:published_time' content='2021-03-14T09:00:00+01:00'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-03-14T09:00:00+01:00\"}</script>` | `<h1>Bridge of Dorn reopens</h1><p>Cars may cross.</p>` | 2021-03-14",
                "universal times do not speak against the address | en | `<link rel='canonical' href='https://dornpost.example/2021/03/14/bridge'><meta property='article:published_time' content='2021-03-15T02:00:00Z'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-03-15T02:00:00Z\"}</script>` | `<h1>Bridge of Dorn reopens</h1><p>Cars may cross.</p>` | 2021-03-14",
                "a text published again years after keeps the day of its address | en | `<link rel='canonical' href='https://dornpost.example/2021/03/14/bridge'><meta property='article:published_time' content='2023-05-02T09:00:00+01:00'>` | `<h1>Bridge of Dorn reopens</h1><p>2 May 2023</p><p>Cars may cross.</p>` | 2021-03-14",
                "the frame of a web archive is not of the page | en | `<link rel='canonical' href='https://archive.example/web/20220520093011/http://dornpost.example/bridge'>` | `<div id='wm-ipp-base'><div id='wm-ipp'><span class='date' title='You are here: 9:30:11 May 20, 2022'>20 May 2022</span></div></div><h1>Bridge of Dorn reopens</h1><span class='updated' title='2021-03-14T18:52:11+00:00'></span><p>Cars may cross.</p>` | 2021-03-14",
                "the address goes first | en | `<link rel='canonical' href='https://dornpost.example/2021/03/14/bridge'><meta property='article:published_time' content='2021-03-15T02:00:00Z'>` | `<h1>Bridge of Dorn reopens</h1>` | 2021-03-14"
            })
    void theSurestSignIsTaken(String name, String language, String head, String body, LocalDate day) {
        String title = language.equals("de") ? "Neue Brücke in Dorn" : "Bridge of Dorn reopens";
        String html = "<html lang='" + language + "'><head><title>" + title + " | Dorn Post</title>"
                + Objects.requireNonNullElse(head, "") + "</head><body>" + body + "</body></html>";
        assertEquals(day, reader.read(html, null).published(), name);
    }
}
