package org.casus.casualty;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.casus.casualty.StatementGrouper.Counted;
import org.casus.table.WordTable;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many people were killed, injured, captured, displaced and so on. Words of loss come from a table, the people
 * from the number words and nouns around them, and the tree joins the two. Losses that are only feared, planned or denied
 * give no figure.
 */
public final class CasualtyReader {

    private static final int NEAR = 4;

    private static final Set<String> ARMED = Set.of("attackers", "fighters", "soldiers", "police");
    private static final Set<String> HOME = Set.of(
            "home",
            "house",
            "village",
            "town",
            "city",
            "country",
            "region",
            "area",
            "fighting",
            "violence",
            "war",
            "conflict",
            "clash");

    /** "They killed me!": who says so lives. */
    private static final Set<String> SPEAKERS = Set.of("i", "me", "myself", "we", "us", "ourselves");

    /** From so many on, those who flee are displaced whatever they flee from. */
    private static final int MANY = 10;

    private final WordTable[] tables;
    private final QuantityScanner quantities;
    private final MentionFinder mentions;
    private final LossWords words;
    private final LossContext contexts;

    private CasualtyReader(
            WordTable numbers, WordTable bounds, WordTable persons, WordTable predicates, WordTable contexts) {
        this.tables = new WordTable[] {numbers, bounds, persons, predicates, contexts};
        this.quantities = new QuantityScanner(numbers, bounds);
        this.mentions = new MentionFinder(persons);
        this.words = new LossWords(predicates);
        this.contexts = new LossContext(contexts);
    }

    /**
     * A reader with the project's word tables.
     *
     * @throws org.casus.CasusException where a table is missing or malformed
     */
    public static CasualtyReader fromResources() {
        return new CasualtyReader(
                WordTable.load("/casualties/numbers.tsv"),
                WordTable.load("/casualties/bounds.tsv"),
                WordTable.load("/casualties/persons.tsv"),
                WordTable.load("/casualties/predicates.tsv"),
                WordTable.load("/casualties/contexts.tsv"));
    }

    /** SHA-256 over the word tables, for provenance. */
    public String digest() {
        return WordTable.digest(tables);
    }

    /** All losses the text states, in text order. */
    public List<Casualties> read(AnnotatedText text) {
        List<Casualties> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<Counted> counted = counted(sentence, text.article().text());
            if (!counted.isEmpty()) {
                int predicate = counted.stream()
                        .mapToInt(c -> c.statement().predicate())
                        .min()
                        .orElseThrow();
                found.add(new Casualties(
                        sentence,
                        predicate,
                        counted.stream().map(Counted::figure).toList()));
            }
        }
        return List.copyOf(found);
    }

    /** What each sentence of an article states; a sentence is read when it is first asked about. For one thread. */
    Function<Sentence, List<Counted>> statements(AnnotatedText text) {
        Map<Sentence, List<Counted>> known = new IdentityHashMap<>();
        return sentence -> known.computeIfAbsent(
                sentence, each -> counted(each, text.article().text()));
    }

    /** The losses of the happening that an article is chiefly about. */
    public Toll toll(AnnotatedText text) {
        return toll(text, statements(text));
    }

    /**
     * The same from these statements alone.
     *
     * @param statements what a sentence states of the happening
     */
    Toll toll(AnnotatedText text, Function<Sentence, List<Counted>> statements) {
        return new TollReader(text, contexts, statements).read();
    }

    /** Whether a verb says when or where the happening was: "The attack took place on Monday". */
    boolean isHappening(Sentence sentence, Token token) {
        return contexts.isHappening(sentence, token.index());
    }

    /** Whether a noun names a happening that costs lives: "shooting", "crash". */
    boolean isEvent(Sentence sentence, Token token) {
        return token.isNoun() && contexts.isEvent(sentence, token.index());
    }

    /** Whether a word tells of people who are hurt: "shot", "wounded", "taken to hospital". */
    boolean tellsOfInjury(Sentence sentence, Token token) {
        LossWords.Entry entry = words.entry(sentence, token);
        return entry != null && entry.loss() == Loss.INJURED;
    }

    private List<Counted> counted(Sentence sentence, String text) {
        if (sentence.tokens().stream().noneMatch(token -> words.entry(sentence, token) != null)) {
            return List.of(); // most sentences: no tree is made for them
        }
        List<Quantity> numbers = quantities.scan(sentence);
        List<Mention> people = mentions.find(sentence, numbers);
        List<Statement> statements = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            LossWords.Entry entry = words.entry(sentence, token);
            if (entry != null && contexts.happened(sentence, token.index())) {
                List<Statement> here = statements(sentence, token.index(), entry, numbers, people);
                statements.addAll(here.isEmpty() ? goingOn(sentence, token.index(), entry, statements, people) : here);
            }
        }
        statements.removeIf(s -> isOthers(sentence, s, statements));
        addFatallyHit(sentence, people, statements);
        return new StatementGrouper(sentence, text, people).group(statements);
    }

    /** "five people were shot, three fatally": the adverb alone tells the dead; the others are the wounded. */
    private static void addFatallyHit(Sentence sentence, List<Mention> people, List<Statement> statements) {
        for (Mention dead : people) {
            int adverb = dead.last() + 1;
            boolean fatally = dead.counted()
                    && adverb < sentence.size()
                    && sentence.token(adverb).text().equals("fatally")
                    && statements.stream().noneMatch(s -> s.mention().covers(dead.first()));
            for (int i = 0; fatally && i < statements.size(); i++) {
                Statement hit = statements.get(i);
                if (hit.hit() && hit.predicate() < dead.first()) {
                    statements.set(i, hit.without(dead));
                    statements.add(new Statement(adverb, Loss.KILLED, false, dead, dead.first(), adverb));
                    break;
                }
            }
        }
    }

    /**
     * A death that the tree gives to nobody is said of those whom the sentence has told of before ("a boy was shot and
     * later died"), or else opens with ("A woman shot in a county park on Monday died").
     */
    private static List<Statement> goingOn(
            Sentence sentence, int predicate, LossWords.Entry entry, List<Statement> before, List<Mention> people) {
        Statement hit = before.isEmpty() ? null : before.get(before.size() - 1);
        if (hit != null && hit.hit() && isAddedToHit(sentence, predicate, hit, entry)) {
            Mention same = hit.mention();
            return List.of(new Statement(predicate, entry.loss(), false, same, same.first(), predicate));
        }
        boolean finite = (sentence.token(predicate).isVerb() || isPronounced(sentence, predicate))
                && entry.patient() == LossWords.Patient.SUBJECT
                && entry.loss() == Loss.KILLED;
        if (!finite || people.isEmpty() || sentence.child(predicate, "nsubj") > predicate) {
            return List.of();
        }
        Mention mention =
                before.isEmpty() ? people.get(0) : before.get(before.size() - 1).mention();
        boolean opens = mention.first() <= 2 && mention.last() < predicate;
        boolean goesOn =
                !before.isEmpty() && predicate - before.get(before.size() - 1).predicate() <= NEAR;
        return mention.best() != null && (opens || goesOn)
                ? List.of(new Statement(predicate, entry.loss(), false, mention, mention.first(), predicate))
                : List.of();
    }

    /** "Teen shot, killed by a guard" in a headline. */
    private static boolean isAddedToHit(Sentence sentence, int predicate, Statement hit, LossWords.Entry entry) {
        return entry.loss() == Loss.KILLED
                && entry.patient() == LossWords.Patient.OBJECT
                && predicate == hit.predicate() + 2
                && sentence.token(predicate - 1).text().matches(",|and|&")
                && sentence.child(predicate, "obj") < 0;
    }

    /** "was pronounced dead", where the tree gives the verb no subject. */
    private static boolean isPronounced(Sentence sentence, int state) {
        int verb = sentence.head(state);
        return verb >= 0
                && sentence.child(verb, "aux:pass") >= 0
                && sentence.child(verb, "nsubj") < 0
                && PatientFinder.isBearer(sentence, verb);
    }

    /** "one person dead and three others hurt": a word of loss right behind people is theirs, not a farther one. */
    private boolean isOthers(Sentence sentence, Statement statement, List<Statement> all) {
        Mention mention = statement.mention();
        int next = mention.last() + 1;
        while (next < sentence.size() && sentence.token(next).tag().startsWith("RB")) {
            next++;
        }
        int near = next;
        boolean before = statement.predicate() < mention.first();
        // "two injured, shooter dead"
        boolean apart = statement.predicate() > near + 2 // not "shot, killed"
                && near + 1 < sentence.size()
                && sentence.token(near + 1).text().equals(",")
                && near + 3 >= statement.predicate() - 1;
        return statement.predicate() != near
                && (before || apart)
                && all.stream()
                        .anyMatch(other -> other.predicate() == near
                                && other.mention().equals(mention)
                                && other.loss() != statement.loss());
    }

    private List<Statement> statements(
            Sentence sentence, int predicate, LossWords.Entry entry, List<Quantity> numbers, List<Mention> people) {
        return switch (entry.patient()) {
            case OBJECT, SUBJECT -> ofPeople(sentence, predicate, entry, people);
            case COUNT, CEILING, REACHES, OF, SUFFERER, COUNT_OR_SUFFERER, LIFE ->
                ofNoun(sentence, predicate, entry, numbers, people);
        };
    }

    private List<Statement> ofPeople(Sentence sentence, int predicate, LossWords.Entry entry, List<Mention> people) {
        Loss loss = Deadliness.isDeadly(sentence, predicate) ? Loss.KILLED : entry.loss();
        boolean hit = loss == entry.loss() && entry.counts() == LossWords.Counts.HIT;
        List<Statement> found = new ArrayList<>();
        for (Mention mention : LossLinker.link(sentence, predicate, entry, people)) {
            boolean told = mention.best() != null || isReported(sentence, predicate);
            boolean alive = loss == Loss.KILLED
                    && SPEAKERS.contains(sentence.token(mention.head()).text().toLowerCase(Locale.ROOT));
            if (told && !alive && !(loss == Loss.DISPLACED && isEscape(sentence, predicate, mention))) {
                found.add(new Statement(
                        predicate, loss, hit, mention, mention.first(), Math.max(mention.last(), predicate)));
            }
        }
        if (found.isEmpty() && loss == Loss.EVACUATED) {
            // places are evacuated too: "two villages were evacuated" tells of people without counting them
            for (int patient : PatientFinder.patients(sentence, predicate, entry)) {
                Mention place = Mention.uncounted(patient, patient, MentionFinder.PEOPLE);
                found.add(new Statement(predicate, loss, hit, place, patient, Math.max(patient, predicate)));
            }
        }
        return found;
    }

    /**
     * Whether fleeing is an escape and no displacement: that of attackers, of soldiers, of whom a pronoun names, of a few who
     * are not said to leave their homes.
     */
    private static boolean isEscape(Sentence sentence, int predicate, Mention mention) {
        if (!sentence.token(predicate).lemma().equalsIgnoreCase("flee")) {
            return false;
        }
        boolean home = sentence.children(predicate, "obj", "obl").stream()
                .anyMatch(goal -> HOME.contains(sentence.token(goal).lemma().toLowerCase(Locale.ROOT)));
        boolean named = !sentence.token(mention.head()).isPronoun();
        boolean many = mention.best() == null ? named : mention.best() >= MANY;
        return ARMED.contains(mention.of()) || !home && !many;
    }

    private List<Statement> ofNoun(
            Sentence sentence, int noun, LossWords.Entry entry, List<Quantity> numbers, List<Mention> people) {
        Quantity number = switch (entry.patient()) {
            case REACHES -> reached(sentence, noun, numbers);
            case OF -> multiple(sentence, noun);
            case COUNT, CEILING, COUNT_OR_SUFFERER, LIFE -> {
                Quantity multiple = multiple(sentence, noun);
                Quantity counts = multiple == null ? Charges.counts(sentence, noun, numbers) : multiple;
                yield counts == null ? before(sentence, noun, numbers) : counts;
            }
            case OBJECT, SUBJECT, SUFFERER -> null;
        };
        boolean lifeOnly = entry.patient() == LossWords.Patient.LIFE && !isTakenLife(sentence, noun, entry);
        if (lifeOnly || isOfAnotherLoss(sentence, noun)) {
            return List.of();
        }
        Loss loss = Deadliness.isDeadly(sentence, noun) ? Loss.KILLED : entry.loss();
        boolean hit = loss == entry.loss() && entry.counts() == LossWords.Counts.HIT;
        if (number != null) {
            Integer low = entry.patient() == LossWords.Patient.CEILING ? null : number.low();
            Integer best = entry.patient() == LossWords.Patient.CEILING ? null : Integer.valueOf(number.best());
            Mention counted = new Mention(
                    number.first(), number.last(), number.last(), low, best, number.high(), MentionFinder.PEOPLE, true);
            return List.of(new Statement(
                    noun, loss, hit, counted, Math.min(number.first(), noun), Math.max(number.last(), noun)));
        }
        List<Statement> found = new ArrayList<>();
        List<Mention> linked = LossLinker.link(sentence, noun, entry, people);
        List<Integer> patients = PatientFinder.patients(sentence, noun, entry);
        boolean listed = linked.stream().anyMatch(mention -> patients.stream().anyMatch(mention::covers));
        for (Mention mention : linked) {
            if (mention.best() != null && listed) {
                found.add(new Statement(
                        noun, loss, hit, mention, Math.min(mention.first(), noun), Math.max(mention.last(), noun)));
            }
        }
        return found;
    }

    /** "claimed his life" tells of a death where "on life support" and "fighting for her life" do not. */
    private static boolean isTakenLife(Sentence sentence, int life, LossWords.Entry entry) {
        int verb = sentence.head(life);
        Set<String> taking = entry.needs().isEmpty() ? Set.of() : entry.needs().get(0);
        return verb >= 0 && taking.contains(sentence.token(verb).lemma().toLowerCase(Locale.ROOT));
    }

    /** "the shooting deaths of two women" are deaths. */
    private boolean isOfAnotherLoss(Sentence sentence, int noun) {
        int whole = sentence.head(noun);
        return whole >= 0
                && sentence.isRelation(noun, "compound")
                && words.entry(sentence, sentence.token(whole)) != null;
    }

    /** "triple shooting", "double homicide". */
    private @Nullable Quantity multiple(Sentence sentence, int noun) {
        for (int i = Math.max(0, noun - 2); i < noun; i++) {
            Integer count = quantities.multiple(sentence.token(i));
            if (count != null) {
                return new Quantity(i, i, count, count, count);
            }
        }
        return null;
    }

    /** The number right before a noun of loss, adjectives between allowed: "three civilian deaths". */
    private static @Nullable Quantity before(Sentence sentence, int noun, List<Quantity> numbers) {
        for (Quantity number : numbers) {
            boolean joined = number.last() < noun && noun - number.last() <= 3;
            for (int i = number.last() + 1; joined && i < noun; i++) {
                Token token = sentence.token(i);
                joined = token.tag().startsWith("JJ")
                        || token.isNoun()
                        || token.tag().startsWith("VB");
            }
            if (joined) {
                return number;
            }
        }
        return null;
    }

    /** The last number that a toll is said to reach within its clause. */
    private static @Nullable Quantity reached(Sentence sentence, int toll, List<Quantity> numbers) {
        Quantity found = null;
        for (Quantity number : numbers) {
            boolean after = number.first() > toll && number.first() - toll <= 9;
            String before =
                    sentence.token(Math.max(0, number.first() - 1)).text().toLowerCase(Locale.ROOT);
            if (after && (found == null || before.equals("to"))) {
                found = number;
            }
        }
        return found;
    }

    /** Whether a clause without a number still reports a loss: habits and rules ("guns kill people") do not. */
    private static boolean isReported(Sentence sentence, int predicate) {
        String tag = sentence.token(predicate).tag();
        return !tag.equals("VBP") && !tag.equals("VBZ") && !tag.equals("VB") && !tag.startsWith("JJ");
    }
}
