package org.casus.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.casus.CasusException;
import org.casus.actor.ActorResolver;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.bench.Json;
import org.casus.event.PairEvidence;
import org.casus.event.PairText;
import org.casus.event.RelationReader;
import org.casus.model.TypeModel;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.jspecify.annotations.Nullable;

/**
 * Pairs without event out of news that nobody has labelled: named actors of different countries whom a verb ties that no
 * pattern knows. Hardly one in ten of them does anything to the other (docs/decisions/0007), and it is them that the model
 * is asked about when it codes.
 */
final class NewsPairs {

    private final Annotator annotator;
    private final RelationReader reader;
    private final ActorResolver actors = ActorResolver.fromResources();

    NewsPairs(Annotator annotator, RelationReader reader) {
        this.annotator = annotator;
        this.reader = reader;
    }

    /**
     * The pairs of all articles of a file, as pairs of the class {@code NONE}.
     *
     * @param file a JSON array of articles with {@code id}, {@code text} and, where known, {@code date}
     * @throws CasusException where it is none
     */
    List<Trainer.Item> read(Path file) throws IOException {
        JsonNode articles = Json.read(file);
        if (!articles.isArray()) {
            throw new CasusException(file + ": a JSON array of articles expected, each with id, text and date");
        }
        List<Trainer.Item> items = new ArrayList<>();
        for (JsonNode article : articles) {
            AnnotatedText text = annotator.annotate(article(article));
            for (PairEvidence evidence : reader.untold(text, actors.forArticle(text))) {
                items.add(item(evidence));
            }
        }
        return items;
    }

    private static Trainer.Item item(PairEvidence evidence) {
        PairText text = evidence.text();
        MarkedPair pair = new MarkedPair(TypeModel.NONE, text.text(), text.actor(), text.recipient());
        return new Trainer.Item(pair, Classes.of(TypeModel.NONE), evidence);
    }

    private static Article article(JsonNode node) {
        String text = node.path("text").asText();
        Zone body = new Zone(Zone.Kind.BODY, new Span(0, text.length()));
        String id = node.path("id").asText();
        return new Article(id, id, null, null, date(node), null, null, "en", text, List.of(body));
    }

    private static @Nullable LocalDate date(JsonNode node) {
        String date = node.path("date").asText();
        try {
            return date.isEmpty() ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new CasusException("article " + node.path("id").asText() + ": no date: " + date, e);
        }
    }
}
