package org.casus.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The pages in a real browser. Skipped where there is no Chromium; its pictures lie in target/screenshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {

    private static final int DESK = 1280;
    private static final int PHONE = 360;

    private final Path folder;
    private Running running;
    private Browser browser;

    @SuppressWarnings("NullAway.Init") // both are set before any test
    PagesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void start() {
        Optional<Path> chromium = Browser.find("/usr/bin/chromium", "/usr/bin/chromium-browser");
        Optional<Path> driver = Browser.find("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "no Chromium: install the packages chromium and chromium-driver to test the pages");
        running = new Running(folder);
        browser = new Browser(
                chromium.orElseThrow(),
                driver.orElseThrow(),
                folder.resolve("profile"),
                "http://127.0.0.1:" + running.server.port());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
            running.close();
            assertEquals(List.of(), running.log);
        }
    }

    @BeforeEach
    void asOnADesk() {
        browser.size(DESK, 900);
        browser.dark(false);
    }

    @AfterEach
    void theConsoleIsSilent() {
        assertEquals(List.of(), browser.complaints());
    }

    private static String article(String id) {
        return "/article/" + Demo.coding(id).key();
    }

    private static String path(String page) {
        return page.startsWith("article:") ? article(page.substring(8)) : page;
    }

    @ParameterizedTest
    @CsvSource({
        "explore, /explore, .spot",
        "incidents, /explore?view=incident, table.stack a",
        "incident, /incident/inc-market, .tolls svg",
        "article, article:market.txt, .record.rejected",
        "actors, /actors, .network path",
        "articles, /articles?q=market, table.stack strong",
        "review, /review?reviewer=looker, .decide",
        "paste, /paste, textarea"
    })
    void everyPageOpensWideNarrowAndDark(String name, String page, String shown) throws IOException {
        browser.open(path(page));
        browser.find(shown);
        browser.picture(name + "-wide");
        assertFits(name);
        assertLabelled(name);
        browser.dark(true);
        browser.picture(name + "-dark");
        browser.dark(false);
        browser.size(PHONE, 740);
        browser.open(path(page));
        browser.find(shown);
        browser.picture(name + "-phone");
        assertFits(name);
    }

    /** Nothing makes the page wider than its window. */
    private void assertFits(String name) {
        Object over = browser.script(
                "const w = document.documentElement.clientWidth; return document.documentElement.scrollWidth > w"
                        + " ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > w + 1)"
                        + ".map(e => e.tagName + '.' + (e.getAttribute('class') || '')).slice(0, 5).join(' ') || 'something' : ''");
        assertEquals("", over, name);
    }

    /** One main, one h1, a name for every control. */
    private void assertLabelled(String name) {
        assertEquals(1, browser.all("main").size(), name);
        assertEquals(1, browser.all("h1").size(), name);
        Object nameless = browser.script(
                "return [...document.querySelectorAll('button, input, select, textarea, a[href], svg[role]')]"
                        + ".filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels && e.labels.length))"
                        + ".map(e => e.outerHTML.slice(0, 80)).join(' | ')");
        assertEquals("", nameless, name);
    }

    @Test
    void aFilterChangesAddressTableMapAndComesBack() {
        browser.open("/explore");
        browser.find("input[name=type][value=CONSULT]");
        int all = browser.all("table.stack tbody tr").size();
        assertEquals(10, all);
        browser.click(browser.find("input[name=type][value=CONSULT]"));
        browser.until("document.querySelectorAll('table.stack tbody tr').length === 1");
        assertEquals("?type=CONSULT", browser.query());
        browser.until("document.querySelectorAll('.spot').length === 1");
        browser.find("input[name=q]").sendKeys("Busia" + Keys.ENTER);
        browser.until("location.search.includes('q=Busia')");
        browser.driver.navigate().back();
        browser.driver.navigate().back();
        browser.until("document.querySelectorAll('table.stack tbody tr').length === 10");
        assertEquals("", browser.query());
    }

    @Test
    void reportsAndIncidentsAreToldApart() {
        browser.open("/explore?type=ASSAULT");
        browser.until("document.querySelectorAll('table.stack tbody tr').length === 6");
        WebElement incidents = browser.find("input[name=view][value=incident]");
        incidents.sendKeys(Keys.SPACE);
        browser.until("document.querySelectorAll('table.stack tbody tr').length === 2");
        assertTrue(browser.query().contains("view=incident"), browser.query());
        assertTrue(browser.find(".counts").getText().contains("incidents are counted"));
        assertTrue(browser.find("table.stack").getText().contains("at least 5"), "deaths are a range");
    }

    @Test
    void aClickOnTheMapFilters() {
        browser.open("/explore");
        WebElement spot = browser.find(".spot[data-name=Busia]");
        browser.click(spot);
        browser.until("document.querySelectorAll('table.stack tbody tr').length === 1");
        assertTrue(browser.query().startsWith("?bbox="), browser.query());
        browser.open("/explore");
        browser.find(".land[data-country=SSD]");
        browser.click(browser.find(".area"));
        browser.until("document.querySelectorAll('table.stack tbody tr').length < 10");
        assertTrue(browser.query().matches("\\?(country|admin1)=.*"), browser.query());
    }

    @Test
    void contestedPlacesAndAreasAreDrawnAsSuch() {
        browser.open("/explore");
        browser.find(".spot.contested");
        browser.find("circle.area.contested");
        browser.find("path.area");
        assertEquals(4, browser.all(".spot").size());
    }

    @Test
    void pointingAtAFieldShowsItsWordsAndPointingAtWordsTheirRecord() throws IOException {
        browser.open(article("market.txt"));
        WebElement row = browser.find("#r-d1 tr.role:nth-child(2)");
        new Actions(browser.driver).moveToElement(row).perform();
        browser.until(
                "[...document.querySelectorAll('mark.field')].map(m => m.textContent).join('') === 'Russian artillery'");
        browser.picture("article-field");
        WebElement words = browser.find("mark[data-records~=d3]");
        new Actions(browser.driver).moveToElement(words).perform();
        browser.until("document.querySelector('.record.active')?.id === 'r-d3'");
        // behind a character of two UTF-16 units the words still are the right ones
        browser.open(article("market.txt") + "#r-d4");
        browser.until(
                "[...document.querySelectorAll('mark.on.trigger')].map(m => m.textContent).join('') === 'hold talks'");
        assertTrue(browser.find("#r-d4").getText().contains("has not happened"));
    }

    @Test
    void anArticleWithMarkupIsInert() {
        for (String page : List.of(article("markup.txt"), "/explore?type=AGREE", "/incident/inc-markup", "/articles")) {
            browser.open(page);
            browser.until("document.body.textContent.includes('onerror')");
            assertNotEquals("run", browser.driver.getTitle(), page);
            assertEquals(
                    0,
                    browser.all("main script, main img, main svg[onload], main u, main b, a[href^=javascript]")
                            .size(),
                    page);
        }
    }

    @Test
    void decisionsAreMadeAndTakenBackByKey() {
        browser.open("/review?reviewer=keys");
        browser.find(".decide");
        String first = browser.find(".context .sentence").getText();
        press("a");
        browser.until("document.body.textContent.includes('1 decided')");
        press(Keys.BACK_SPACE);
        browser.until("document.body.textContent.includes('Taken back')");
        assertEquals(first, browser.find(".context .sentence").getText());
        assertEquals(0, running.json("/api/reviews?reviewer=keys").path("items").size());
        press("x");
        browser.until("document.body.textContent.includes('1 decided')");
        press(Keys.SPACE);
        browser.until("document.body.textContent.includes('2 decided')");
        assertEquals(
                List.of("reject", "skip"),
                running.json("/api/reviews?reviewer=keys").findValuesAsText("verdict"));
    }

    private void press(CharSequence key) {
        browser.driver.findElement(By.tagName("body")).sendKeys(key);
    }

    @Test
    void aFieldIsCorrectedBySelectingText() throws IOException {
        browser.open("/review?reviewer=editor&type=CONSULT");
        browser.find(".decide");
        press("e");
        browser.find("textarea");
        browser.script(
                "const t = document.querySelector('.context'); const words = [...t.childNodes].find(n => n.textContent === 'Uganda' || n.textContent.includes('Zaporizhzhia') || n.textContent.includes('the mayor'));"
                        + "const r = document.createRange(); r.selectNodeContents(words || t.lastChild); const s = getSelection(); s.removeAllRanges(); s.addRange(r);");
        String chosen = String.valueOf(browser.script("return getSelection().toString()"));
        browser.click(browser.find("button[data-field=recipients]"));
        browser.until("document.querySelector('form.stack ul').textContent.includes('To whom')");
        // and another field by keyboard alone
        WebElement area = browser.find("textarea");
        area.sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME));
        for (int i = 0; i < 4; i++) {
            area.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        }
        String typed = String.valueOf(browser.script("const a = document.querySelector('textarea');"
                + " return a.value.slice(a.selectionStart, a.selectionEnd)"));
        browser.find("button[data-field=place]").sendKeys(Keys.ENTER);
        browser.until("document.querySelector('form.stack ul').textContent.includes('Where')");
        browser.picture("review-edit");
        browser.click(browser.find("form.stack button.main"));
        browser.until("document.body.textContent.includes('Kept: correct')");
        var review = running.json("/api/reviews?reviewer=editor").path("items").path(0);
        var words = review.path("corrections").path("recipients").path(0);
        assertEquals(chosen, words.path("text").asText());
        assertEquals(4, typed.length());
        assertEquals(
                typed, review.path("corrections").path("place").path("text").asText());
        String text = running.json("/api/articles/" + review.path("article").asText())
                .path("text")
                .asText();
        assertEquals(
                chosen,
                text.substring(
                        text.offsetByCodePoints(0, words.path("start").asInt()),
                        text.offsetByCodePoints(0, words.path("end").asInt())));
    }

    @Test
    void twoReviewersAgreementIsOnScreen() throws IOException {
        for (String record : List.of("d1", "d2", "d5", "d6")) {
            running.post("/api/reviews", ReviewsTest.review(record, "first", "accept"));
            running.post(
                    "/api/reviews", ReviewsTest.review(record, "second", record.equals("d2") ? "reject" : "accept"));
        }
        browser.open("/review?reviewer=third&mode=adjudicate");
        browser.find(".kappa");
        browser.find(".decide");
        assertTrue(browser.find("main").getText().contains("second: reject"));
        browser.picture("review-adjudicate");
    }

    @Test
    void aPastedTextIsCodedAtOnce() throws IOException {
        browser.open("/paste");
        browser.find("textarea").sendKeys("Shells fell.");
        browser.click(browser.find("form button.main"));
        browser.find(".record.claim");
        browser.picture("paste-coded");
        assertFalse(browser.all("mark").isEmpty());
    }
}
