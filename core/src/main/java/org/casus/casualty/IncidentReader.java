package org.casus.casualty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.article.Zone;
import org.casus.place.ArticlePlaces;
import org.casus.place.Place;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.casus.time.ArticleDates;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what happened, when and where in an article about losses: the sentences that state losses say when and where
 * first, the lead's other sentences where they do not, and the dateline's city last.
 */
public final class IncidentReader {

    private static final int LEAD_SENTENCES = 10;

    private final CasualtyReader casualties;

    /**
     * @param casualties reads the losses
     */
    public IncidentReader(CasualtyReader casualties) {
        this.casualties = casualties;
    }

    /**
     * The main happening of an article.
     *
     * @param text the article
     * @param dates its dates
     * @param places its places
     * @return never null; a happening without losses, date and place where the article tells of none
     */
    public MainIncident read(AnnotatedText text, ArticleDates dates, ArticlePlaces places) {
        List<Told> told = told(text);
        return new MainIncident(casualties.toll(text), date(told, dates), place(told, places));
    }

    /** A sentence of the lead with the word that names the happening, and whether that word states a loss. */
    private record Told(Sentence sentence, int predicate, boolean loss) {}

    private List<Told> told(AnnotatedText text) {
        Map<Integer, Integer> losses = new TreeMap<>();
        casualties.read(text).forEach(c -> losses.put(c.sentence().index(), c.predicate()));
        List<Told> told = new ArrayList<>();
        int body = 0;
        for (Sentence sentence : text.sentences()) {
            body += sentence.zone() == Zone.Kind.BODY ? 1 : 0;
            if (body > LEAD_SENTENCES) {
                break;
            }
            Integer predicate = losses.get(sentence.index());
            int root = root(sentence);
            if (predicate != null || root >= 0) {
                told.add(new Told(sentence, predicate == null ? root : predicate, predicate != null));
            }
        }
        told.sort(Comparator.comparing((Told t) -> !t.loss()));
        return told;
    }

    private static int root(Sentence sentence) {
        return sentence.tokens().stream()
                .mapToInt(Token::index)
                .filter(i -> sentence.head(i) < 0)
                .findFirst()
                .orElse(-1);
    }

    private static EventDate date(List<Told> told, ArticleDates dates) {
        EventDate vague = null;
        for (Told each : told) {
            EventDate date = dates.dateOf(each.sentence(), each.predicate());
            if (date.precision() == EventDate.Precision.DAY && date.expression() != null) {
                return date;
            }
            vague = vague == null || vague.start() == null ? date : vague;
        }
        return vague == null ? MainIncident.NONE.date() : vague;
    }

    private static @Nullable Place place(List<Told> told, ArticlePlaces places) {
        Place wide = null;
        for (Told each : told) {
            Optional<Place> found = places.placeOf(each.sentence(), each.predicate(), List.of());
            if (found.isPresent() && isSettlement(found.get())) {
                return found.get();
            }
            wide = wide == null ? found.orElse(null) : wide;
        }
        return places.mentions().stream()
                .filter(IncidentReader::isSettlement)
                .filter(place -> told.stream().anyMatch(t -> t.sentence().span().contains(place.span())))
                .findFirst()
                .orElse(wide);
    }

    private static boolean isSettlement(Place place) {
        return place.precision() == Place.Precision.SETTLEMENT;
    }
}
