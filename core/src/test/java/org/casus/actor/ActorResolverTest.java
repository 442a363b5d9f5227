package org.casus.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.support.Sample;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and phrases with the actors they must resolve to; the cases are rows of tables. */
class ActorResolverTest {

    private static ActorResolver resolver;
    private static Annotator annotator;

    @BeforeAll
    static void load() {
        resolver = ActorResolver.fromResources();
        annotator = Sample.annotator();
    }

    static Stream<String[]> lookups() throws IOException {
        return rows("/actors/lookup.tsv");
    }

    static Stream<String[]> sentences() throws IOException {
        return rows("/actors/sentences.tsv");
    }

    private static Stream<String[]> rows(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ActorResolverTest.class.getResourceAsStream(resource))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split("\t", -1)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void looksUp(String name, String date, String country, String sectors, String why) {
        List<Actor> found = resolver.lookup(name, LocalDate.parse(date), null);
        if (country.equals("none")) {
            assertEquals(List.of(), found, why + ": " + name);
            return;
        }
        assertEquals(1, found.size(), why + ": " + name);
        Actor actor = found.get(0);
        assertEquals(country.isEmpty() ? null : country, actor.country(), () -> why + ": " + actor);
        assertEquals(sectors, String.join("|", actor.sectors()), () -> why + ": " + actor);
        assertFalse(actor.resolution().isBlank(), "the resolution must say why");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void resolves(String date, String text, String word, String expected, String why) {
        AnnotatedText annotated = annotate(text, LocalDate.parse(date));
        ArticleActors actors = resolver.forArticle(annotated);
        String[] at = word.split("#");
        int wanted = at.length > 1 ? Integer.parseInt(at[1]) : 1;
        List<List<Actor>> found = new ArrayList<>();
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.text().equals(at[0])) {
                    found.add(actors.resolve(sentence, token.index()));
                }
            }
        }
        List<Actor> got = found.get(wanted - 1);
        assertEquals(expected, shown(got, expected), () -> why + ": " + got);
    }

    private static String shown(List<Actor> actors, String expected) {
        if (actors.isEmpty()) {
            return "none";
        }
        return actors.stream()
                .map(a -> a.country() + " " + String.join(" ", a.sectors())
                        + (expected.contains(" Q") ? " " + a.identity() : ""))
                .collect(Collectors.joining("; "));
    }

    private static AnnotatedText annotate(String text, @Nullable LocalDate date) {
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        return annotator.annotate(new Article("t", "test", null, null, date, null, null, "en", text, List.of(body)));
    }

    @Test
    void withoutADateAnOfficeHeldAtTimesStaysOpen() {
        Actor actor = resolver.lookup("Dmitry Medvedev", null, null).get(0);
        assertEquals("RUS", actor.country());
        Actor rebel = resolver.lookup("Charles Taylor", null, null).get(0);
        assertEquals(List.of(), rebel.sectors());
        assertTrue(rebel.resolution().contains("without a date"), rebel.resolution());
    }

    @Test
    void spansAreTight() {
        String text = "On Monday the two Israeli soldiers left.";
        AnnotatedText annotated = annotate(text, null);
        Sentence sentence = annotated.sentences().get(0);
        int head = sentence.tokenAt(new Span(text.indexOf("soldiers"), text.indexOf(" left")));
        Actor actor = resolver.forArticle(annotated).resolve(sentence, head).get(0);
        assertEquals("Israeli soldiers", actor.text());
        assertEquals("Israeli soldiers", actor.span().of(text));
    }

    @Test
    void anAgeStaysWhole() {
        AnnotatedText annotated = annotate("Police arrested a 33-year-old Ghanaian man and 12 Togolese men.", null);
        Sentence sentence = annotated.sentences().get(0);
        ArticleActors actors = resolver.forArticle(annotated);
        assertEquals("33-year-old Ghanaian man", named(actors, sentence, "man"));
        assertEquals("Togolese men", named(actors, sentence, "men"));
    }

    @Test
    void anAgeWithoutHyphensStaysWhole() {
        AnnotatedText annotated = annotate("The 16 year old boy called a 13 year old girl and 12 old men.", null);
        Sentence sentence = annotated.sentences().get(0);
        ArticleActors actors = resolver.forArticle(annotated);
        assertEquals("16 year old boy", named(actors, sentence, "boy"));
        assertEquals("13 year old girl", named(actors, sentence, "girl"));
        assertEquals("old men", named(actors, sentence, "men"));
    }

    private static String named(ArticleActors actors, Sentence sentence, String word) {
        int head = sentence.tokens().stream()
                .filter(token -> token.text().equals(word))
                .findFirst()
                .orElseThrow()
                .index();
        return actors.resolve(sentence, head).get(0).text();
    }

    @Test
    void asksForNoTreeBeforeSomebodyAsksWhoIsMeant() {
        AnnotatedText text =
                Sample.body("Foreign Minister Ana Ruiz left. Ruiz flew home to Peru from Chile. It rained.");
        ArticleActors actors = resolver.forArticle(Sample.withoutTrees(text));
        assertEquals(
                List.of(false, true, false),
                text.sentences().stream().map(actors::namesSeveralCountries).toList());
    }

    @Test
    void digestIsStable() {
        assertEquals(12, resolver.digest().length());
        assertEquals(ActorResolver.fromResources().digest(), resolver.digest());
    }
}
