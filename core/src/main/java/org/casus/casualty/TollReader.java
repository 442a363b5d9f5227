package org.casus.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.casus.article.Zone;
import org.casus.casualty.StatementGrouper.Counted;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Puts an article's figures together to the toll of its main happening: the headline and the lead say what it is. Who is
 * only said to be hit may be among the dead, so that "five were shot" and "two died" come to two dead and three injured.
 */
final class TollReader {

    /** News puts the main happening first; what stands later is often background. */
    private static final int LEAD_SENTENCES = 8;

    /** Where a happening is said to be fatal. */
    private static final int FIRST = 4;

    /** How far to look for a loss that the lead does not state. */
    private static final int REACH = 20;

    private final AnnotatedText text;
    private final LossContext contexts;
    private final Function<Sentence, List<Counted>> reader;
    private final Set<Sentence> teasers;

    TollReader(AnnotatedText text, LossContext contexts, Function<Sentence, List<Counted>> reader) {
        this.text = text;
        this.contexts = contexts;
        this.reader = reader;
        this.teasers = Teasers.of(text);
    }

    Toll read() {
        Toll headline = headline();
        if (headline != null) {
            return headline;
        }
        Toll lead = read(LEAD_SENTENCES);
        if (lead.killed() != null && lead.injured() != null) {
            return lead;
        }
        Toll all = read(REACH);
        return new Toll(
                lead.killed() == null && lead.injured() == null ? all.killed() : lead.killed(),
                lead.injured() == null ? all.injured() : lead.injured());
    }

    /** What a headline sums up in numbers: "3 dead, 1 hurt in ..."; null where none gives both. */
    private @Nullable Toll headline() {
        for (Sentence sentence : text.sentences()) {
            if (sentence.zone() == Zone.Kind.HEADLINE && !contexts.isStatistics(sentence)) {
                List<Counted> counted = reader.apply(sentence);
                SentenceToll toll = SentenceToll.of(sentence, counted);
                boolean both = isCounted(counted, Loss.KILLED) && isCounted(counted, Loss.INJURED);
                if (both && toll.killed() != null && toll.injured() != null) {
                    return new Toll(toll.killed(), toll.injured());
                }
            }
        }
        return null;
    }

    private static boolean isCounted(List<Counted> counted, Loss loss) {
        return counted.stream()
                .anyMatch(one ->
                        one.figure().loss() == loss && one.statement().mention().counted());
    }

    private Toll read(int most) {
        List<SentenceToll> lead = new ArrayList<>();
        Roster roster = new Roster();
        Set<String> suicides = new TreeSet<>();
        boolean attacker = false;
        boolean murderSuicide = false;
        boolean fatal = false;
        int murdered = 0;
        int victims = 0;
        int body = 0;
        for (Sentence sentence : text.sentences()) {
            if (teasers.contains(sentence) || sentence.zone() == Zone.Kind.CAPTION) {
                continue; // pictures are of other happenings as often as not
            }
            if (sentence.zone() == Zone.Kind.BODY) {
                body++;
            }
            if (body > most) {
                break;
            }
            if (!contexts.isStatistics(sentence)) {
                List<Counted> counted = reader.apply(sentence);
                SentenceToll toll = SentenceToll.of(sentence, counted);
                lead.add(toll);
                fatal |= body <= FIRST && contexts.tellsOfDeath(sentence);
                murderSuicide |= Suicides.tellsOfMurderToo(sentence);
                murdered = Math.max(murdered, Suicides.murdered(sentence, counted));
                attacker |= SentenceToll.tellsOfAttacker(counted);
                if (SentenceToll.countsVictims(counted) && toll.killed() != null) {
                    victims = Math.max(victims, toll.killed());
                }
                roster.add(sentence, counted);
                suicides.addAll(Suicides.kinds(sentence, counted));
            }
        }
        int others = roster.dead();
        boolean and = !suicides.isEmpty() && roster.hasOtherThan(suicides);
        Integer killed = atLeast(max(lead.stream().map(SentenceToll::killed).toList()), and ? others + 1 : others);
        if (killed != null && killed == murdered && murderSuicide) {
            killed++; // "shot his wife and son in a murder-suicide" leaves him out
        } else if (killed != null && killed == victims && (attacker || !suicides.isEmpty())) {
            killed++; // "three officers killed" leaves out the gunman who died too
        }
        if (killed == null && fatal) {
            killed = 1; // "a fatal shooting" kills at least one
        }
        Integer injured = max(lead.stream().map(SentenceToll::injured).toList());
        Integer hit = max(lead.stream().map(SentenceToll::hit).toList());
        if (hit != null) {
            int survivors = Math.max(0, hit - (killed == null ? 0 : killed));
            injured = injured == null ? Integer.valueOf(survivors) : Integer.valueOf(Math.max(injured, survivors));
        }
        if (killed != null && killed == 1 && (injured == null || injured == 0) && othersHit(lead)) {
            injured = 1;
        }
        return new Toll(killed, injured);
    }

    private static @Nullable Integer atLeast(@Nullable Integer counted, int persons) {
        return persons == 0 ? counted : Integer.valueOf(Math.max(counted == null ? 0 : counted, persons));
    }

    /** Whether someone hit cannot be the one who died: a deputy is not the suspect, a woman not the boy. */
    private static boolean othersHit(List<SentenceToll> lead) {
        Set<String> dead = kinds(lead, SentenceToll::deadKinds);
        Set<String> hit = kinds(lead, SentenceToll::hitKinds);
        return !dead.isEmpty() && hit.stream().anyMatch(kind -> dead.stream().noneMatch(kind::equals));
    }

    private static Set<String> kinds(List<SentenceToll> lead, Function<SentenceToll, Set<String>> of) {
        Set<String> kinds = new TreeSet<>();
        lead.forEach(sentence -> kinds.addAll(of.apply(sentence)));
        kinds.retainAll(Individual.DISTINCT);
        return kinds;
    }

    private static @Nullable Integer max(List<@Nullable Integer> values) {
        Integer max = null;
        for (Integer value : values) {
            if (value != null && (max == null || value > max)) {
                max = value;
            }
        }
        return max;
    }
}
