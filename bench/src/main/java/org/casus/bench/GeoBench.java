package org.casus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.place.ArticlePlaces;
import org.casus.place.Place;
import org.casus.place.PlaceResolver;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Place names and what they resolve to, end to end: a name counts where its span overlaps the annotated one and its point
 * is within 161 km (100 miles) of the annotated one, the customary limit (Gritta et al. 2019). Measured twice: on names
 * alone, and with adjectives, peoples and parts of organisations' names, which most of these sets annotate too.
 */
@Command(
        name = "geo",
        description = "Place names and their coordinates (JSON: id, text, toponyms).",
        mixinStandardHelpOptions = true)
final class GeoBench extends Bench {

    private static final double NEAR_KM = 161;

    /** Types of the GeoWebNews scheme that its authors leave out of the score. */
    private static final Set<String> NO_TOPONYM = Set.of("Non_Toponym", "Literal_Expression", "Non_Lit_Expression");

    private record Point(int start, int end, double lat, double lon, boolean known) {

        boolean matches(Point other) {
            return start < other.end && other.start < end;
        }
    }

    /** Counts of one way to measure. */
    private static final class Tally {
        int found;
        int tagged;
        int gold;
        int goldKnown;
        int resolved;
        int near;

        void add(List<Point> predicted, List<Point> annotated) {
            found += predicted.size();
            gold += annotated.size();
            goldKnown += (int) annotated.stream().filter(Point::known).count();
            boolean[] used = new boolean[predicted.size()];
            for (Point g : annotated) {
                for (int i = 0; i < used.length; i++) {
                    Point p = predicted.get(i);
                    if (!used[i] && p.matches(g)) {
                        used[i] = true;
                        tagged++;
                        boolean both = p.known() && g.known();
                        resolved += both ? 1 : 0;
                        near += both && kilometres(p, g) <= NEAR_KM ? 1 : 0;
                        break;
                    }
                }
            }
        }

        void scores(String suffix, List<Score> into) {
            into.add(Score.casus("tagging F1" + suffix, f1(tagged, found, gold), gold));
            into.add(Score.casus("near of resolved" + suffix, resolved == 0 ? 0 : near / (double) resolved, resolved));
            into.add(Score.casus("end-to-end F1" + suffix, f1(near, found, goldKnown), goldKnown));
        }
    }

    @Override
    protected List<Score> run(Path data, @Nullable Path predictions) throws IOException {
        Annotator annotator = CoreNlpAnnotator.create();
        PlaceResolver resolver = PlaceResolver.fromResources();
        Tally names = new Tally();
        Tally all = new Tally();
        ObjectNode written = Json.mapper().createObjectNode();
        for (JsonNode document : Json.read(data)) {
            String text = document.path("text").asText();
            ArticlePlaces places = resolver.forArticle(
                    annotator.annotate(article(document.path("id").asText(), text)));
            List<Point> gold = gold(document);
            List<Place> wider = new ArrayList<>(places.mentions());
            names.add(points(wider, text), gold);
            write(written.putArray(document.path("id").asText()), wider, text);
            wider.addAll(places.associations());
            all.add(points(wider, text), gold);
        }
        Json.write(predictions, written);
        List<Score> scores = new ArrayList<>();
        names.scores("", scores);
        all.scores(", with adjectives", scores);
        return scores;
    }

    static Article article(String id, String text) {
        List<Zone> zones = List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length())));
        return new Article(id, id, null, null, null, null, null, "en", text, zones);
    }

    private static List<Point> gold(JsonNode document) {
        List<Point> gold = new ArrayList<>();
        for (JsonNode t : document.path("toponyms")) {
            boolean typed = t.hasNonNull("type");
            if (!NO_TOPONYM.contains(t.path("type").asText())) {
                boolean known = t.hasNonNull("lat") && (!typed || t.hasNonNull("geonameid"));
                gold.add(new Point(
                        t.path("start").asInt(),
                        t.path("end").asInt(),
                        t.path("lat").asDouble(),
                        t.path("lon").asDouble(),
                        known));
            }
        }
        return gold;
    }

    private static List<Point> points(List<Place> places, String text) {
        List<Point> points = new ArrayList<>();
        for (Place p : places) {
            Double lat = p.lat();
            Double lon = p.lon();
            boolean known = lat != null && lon != null;
            points.add(new Point(
                    text.codePointCount(0, p.span().start()),
                    text.codePointCount(0, p.span().end()),
                    lat == null ? 0 : lat,
                    lon == null ? 0 : lon,
                    known));
        }
        return points;
    }

    private static void write(ArrayNode array, List<Place> places, String text) {
        for (Place p : places) {
            array.addObject()
                    .put("start", text.codePointCount(0, p.span().start()))
                    .put("end", text.codePointCount(0, p.span().end()))
                    .put("name", p.name())
                    .put("lat", p.lat())
                    .put("lon", p.lon())
                    .put("country", p.country())
                    .put("geonameid", p.geonameId());
        }
    }

    private static double f1(int right, int found, int gold) {
        return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }

    private static double kilometres(Point a, Point b) {
        return kilometres(a.lat(), a.lon(), b.lat(), b.lon());
    }

    /** Great-circle distance by the haversine formula. */
    static double kilometres(double latA, double lonA, double latB, double lonB) {
        double sinLat = Math.sin(Math.toRadians(latB - latA) / 2);
        double sinLon = Math.sin(Math.toRadians(lonB - lonA) / 2);
        double h = sinLat * sinLat + Math.cos(Math.toRadians(latA)) * Math.cos(Math.toRadians(latB)) * sinLon * sinLon;
        return 6371.0088 * 2 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
