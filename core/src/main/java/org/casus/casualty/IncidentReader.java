package org.casus.casualty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.casus.article.Zone;
import org.casus.casualty.StatementGrouper.Counted;
import org.casus.place.ArticlePlaces;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.casus.time.ArticleDates;
import org.casus.time.EventDate;

/**
 * Finds what happened, when and where in an article about losses: the sentences that state losses say when and where
 * first, the lead's other sentences where they do not, and the dateline's city last.
 */
public final class IncidentReader {

    private static final int LEAD_SENTENCES = 10;

    private static final Set<Loss> BODILY = EnumSet.of(Loss.KILLED, Loss.INJURED);

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
        Function<Sentence, List<Counted>> statements = casualties.statements(text);
        List<Told> told = told(text, statements, BODILY);
        if (told.stream().noneMatch(Told::chief)) {
            told = told(text, statements, EnumSet.allOf(Loss.class));
        }
        EventDate day = new DayFinder(casualties, dates, text.article().published()).find(told);
        Toll toll = casualties.toll(
                text,
                sentence -> statements.apply(sentence).stream()
                        .filter(one ->
                                !isBefore(dates.dateOf(sentence, one.statement().predicate()), day))
                        .toList());
        return new MainIncident(toll, day, SceneFinder.find(text, told, places));
    }

    /** Whether a date is one of its own and of days before the happening's: background. */
    private static boolean isBefore(EventDate date, EventDate happening) {
        LocalDate end = date.end();
        LocalDate start = happening.start();
        return date.expression() != null
                && date.precision() != EventDate.Precision.UNKNOWN
                && end != null
                && start != null
                && happening.precision() == EventDate.Precision.DAY
                && end.isBefore(start.minusDays(1));
    }

    /** The lead's sentences, those first that tell of the happening. */
    private List<Told> told(AnnotatedText text, Function<Sentence, List<Counted>> statements, Set<Loss> losses) {
        List<Told> told = new ArrayList<>();
        int body = 0;
        for (Sentence sentence : text.sentences()) {
            body += sentence.zone() == Zone.Kind.BODY ? 1 : 0;
            if (body > LEAD_SENTENCES) {
                break;
            }
            Set<Integer> predicates = new TreeSet<>();
            statements.apply(sentence).stream()
                    .filter(one -> losses.contains(one.figure().loss()))
                    .forEach(one -> predicates.add(one.statement().predicate()));
            sentence.tokens().stream()
                    .filter(token -> casualties.isHappening(sentence, token))
                    .map(Token::index)
                    .forEach(predicates::add);
            int root = root(sentence);
            if (!predicates.isEmpty() || root >= 0) {
                boolean chief = !predicates.isEmpty();
                told.add(new Told(sentence, chief ? List.copyOf(predicates) : List.of(root), chief));
            }
        }
        told.sort(Comparator.comparing((Told t) -> !t.chief()));
        return told;
    }

    private static int root(Sentence sentence) {
        return sentence.tokens().stream()
                .mapToInt(Token::index)
                .filter(i -> sentence.head(i) < 0)
                .findFirst()
                .orElse(-1);
    }
}
