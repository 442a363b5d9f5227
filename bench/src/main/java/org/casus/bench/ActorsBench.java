package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.actor.Actor;
import org.casus.actor.ActorResolver;
import org.casus.actor.ArticleActors;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures actors on PLOVER's gold standard records (gsr): each gold source and target is looked for in its sentence,
 * resolved by the head of its words, and compared in country and sector. The set writes IGO where Casus tells the United
 * Nations and the European Union apart; a gold actor without sector asks for none.
 */
@Command(
        name = "actors",
        description =
                "Actors: country and sector of the gold sources and targets of PLOVER's records; of a folder of office"
                        + " holders and groups, a draw of them on days in and out of office.")
public final class ActorsBench extends Bench {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "4",
            description = "Seed of the draw, where DATA is a folder (default: ${DEFAULT-VALUE}).")
    private long seed;

    private static final class Tally {
        private int actors;
        private int countries;
        private int sectorsAsked;
        private int sectors;
        private int both;
        private int notFound;
    }

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        ActorResolver resolver = ActorResolver.fromResources();
        if (Files.isDirectory(data)) {
            return new OfficeDraw(resolver, seed).scores(data, out());
        }
        Annotator annotator = CoreNlpAnnotator.create();
        Tally tally = new Tally();
        for (JsonNode record : Json.readLines(data)) {
            String text = record.path("text").asText();
            Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
            String id = record.path("id").asText();
            AnnotatedText annotated = annotator.annotate(
                    new Article(id, data.toString(), null, null, null, null, null, "en", text, List.of(body)));
            ArticleActors actors = resolver.forArticle(annotated);
            record.path("sources").forEach(gold -> score(id, gold, annotated, actors, tally));
            record.path("targets").forEach(gold -> score(id, gold, annotated, actors, tally));
        }
        return List.of(
                Score.casus("country", (double) tally.countries / tally.actors, tally.actors),
                Score.casus("sector", (double) tally.sectors / tally.sectorsAsked, tally.sectorsAsked),
                Score.casus("country and sector", (double) tally.both / tally.actors, tally.actors),
                Score.count("gold not in its text", tally.notFound, tally.actors + tally.notFound));
    }

    private void score(String id, JsonNode gold, AnnotatedText text, ArticleActors actors, Tally tally) {
        String country = Json.text(gold, "country");
        String sector = Json.text(gold, "sector");
        Optional<Span> span = find(text.article().text(), gold.path("text").asText());
        if (span.isEmpty()) {
            tally.notFound++;
            return;
        }
        Optional<Actor> found = resolve(text, actors, span.get());
        boolean countryRight = country != null && country.equals(folded(found));
        boolean sectorRight = sector == null
                || found.filter(a -> a.sectors().contains(sector)).isPresent();
        tally.actors++;
        tally.countries += countryRight ? 1 : 0;
        tally.sectorsAsked += sector == null ? 0 : 1;
        tally.sectors += sector != null && sectorRight ? 1 : 0;
        tally.both += countryRight && sectorRight ? 1 : 0;
        if (!countryRight || !sectorRight) {
            String got = found.map(a -> a.country() + " " + a.sectors() + " " + a.resolution())
                    .orElse("none");
            out().println(id + " \"" + gold.path("text").asText() + "\" " + country + " " + sector + " <> " + got);
        }
    }

    private static @Nullable String folded(Optional<Actor> actor) {
        String country = actor.map(Actor::country).orElse(null);
        return "UNO".equals(country) || "EUR".equals(country) ? "IGO" : country;
    }

    /** The gold words in the text, or the last of them where coders have shortened the phrase. */
    private static Optional<Span> find(String text, String gold) {
        String[] words = gold.split(" ");
        for (String wanted : List.of(gold, words[words.length - 1])) {
            int at = text.indexOf(wanted);
            if (at >= 0) {
                return Optional.of(new Span(at, at + wanted.length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Actor> resolve(AnnotatedText text, ArticleActors actors, Span span) {
        for (Sentence sentence : text.sentences()) {
            if (sentence.span().overlaps(span)) {
                int head = head(sentence, span);
                return head < 0
                        ? Optional.empty()
                        : actors.resolve(sentence, head).stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** The token of a span whose governor lies outside it, a noun where there are several. */
    private static int head(Sentence sentence, Span span) {
        int head = -1;
        for (Token token : sentence.tokens()) {
            int up = sentence.head(token.index());
            boolean top = up < 0 || !sentence.token(up).span().overlaps(span);
            boolean better = head < 0 || token.isNoun() && !sentence.token(head).isNoun();
            if (token.span().overlaps(span) && top && better) {
                head = token.index();
            }
        }
        return head;
    }
}
