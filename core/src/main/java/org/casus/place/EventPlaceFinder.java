package org.casus.place;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.article.Span;
import org.casus.place.Gazetteer.Entry;
import org.casus.place.Gazetteer.Kind;
import org.casus.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of an event by the path between its predicate and the names in its sentence: each edge of the
 * dependency tree has a cost by what it says about place, and the cheapest name within a limit is the event's place.
 * Edges that leave what is reported, as from a statement to the verb of saying, cannot be passed.
 */
final class EventPlaceFinder {

    private static final double LIMIT = 8;
    private static final double LIMIT_OF_ONLY = 12;
    private static final double OWNER = 2.5;
    private static final double REFERENCE = 2.5;
    private static final double FINER = 2.5;
    private static final int WORDS_BETWEEN = 5;
    private static final double BARRED = 100;

    /** What leads to the topic of a speech act. */
    private static final Set<String> TOPIC = Set.of("of", "for", "about", "over");

    /**
     * A mention with what it was resolved to.
     *
     * @param mention where it stands
     * @param entry the gazetteer's entry, null where unresolved
     * @param place what is given out
     */
    record Located(Mention mention, @Nullable Entry entry, Place place) {}

    private final PlaceWords words;

    EventPlaceFinder(PlaceWords words) {
        this.words = words;
    }

    /** The place of the event named by a predicate, among the sentence's places. */
    Optional<Place> find(Sentence s, int predicate, Collection<Span> actors, List<Located> places) {
        Located best = null;
        double least = LIMIT_OF_ONLY;
        int possible = 0;
        for (Located each : places) {
            double cost = cost(s, predicate, actors, each);
            possible += cost < BARRED ? 1 : 0;
            if (cost < least) {
                least = cost;
                best = each;
            }
        }
        if (best == null || least >= LIMIT && possible > 1) {
            return scene(s, predicate, actors, places);
        }
        Located finest = best;
        for (Located each : places) {
            if (isFiner(s, each, finest) && cost(s, predicate, actors, each) < least + FINER) {
                finest = each;
            }
        }
        return Optional.of(finest.place());
    }

    /**
     * Where a sentence sets its scene: "In X, police searched houses", "Back in X, shops stayed shut". It holds for what
     * follows, however the tree hangs it, but for what is only reported or said.
     */
    private Optional<Place> scene(Sentence s, int predicate, Collection<Span> actors, List<Located> places) {
        for (Located each : places) {
            Mention m = each.mention();
            boolean named = each.entry() == null || each.entry().kind() != Kind.SUPRANATIONAL;
            if (named
                    && m.last() < predicate
                    && opens(s, m)
                    && !isActor(s, head(s, m), m, actors)
                    && isOpen(s, predicate)) {
                return Optional.of(each.place());
            }
        }
        return Optional.empty();
    }

    /** Whether nothing but small words with a locative one stands before a mention, and a comma soon after it. */
    private boolean opens(Sentence s, Mention m) {
        boolean locative = false;
        for (int i = 0; i < m.first(); i++) {
            String tag = s.token(i).tag();
            locative |= words.is(PlaceWords.Kind.LOCATIVE, s.token(i).text().toLowerCase(Locale.ROOT));
            if (!Set.of("IN", "DT", "RB", "JJ", "NN", "TO", "VBG").contains(tag)) {
                return false;
            }
        }
        for (int i = m.last() + 1; i < Math.min(s.size(), m.last() + 1 + WORDS_BETWEEN); i++) {
            if (s.token(i).text().equals(",")) {
                return locative;
            }
            if (s.token(i).isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** Whether a predicate is told by the outlet itself, not within what somebody says. */
    private static boolean isOpen(Sentence s, int predicate) {
        for (int at = predicate; s.head(at) >= 0; at = s.head(at)) {
            if (s.isRelation(at, "ccomp", "csubj")) {
                return false;
            }
        }
        return true;
    }

    /** Whether one place is a smaller one within the other, as far as the text, kinds and countries tell. */
    private boolean isFiner(Sentence s, Located one, Located other) {
        Entry a = one.entry();
        Entry b = other.entry();
        if (a == null || b == null) {
            return b != null && isPartOf(s, one.mention(), other.mention());
        }
        return b.country() != null
                && b.country().equals(a.country())
                && (rank(a.kind()) > rank(b.kind()) || isPartOf(s, one.mention(), other.mention()));
    }

    /** "the B neighbourhood of A", "B's A", "A, B", "A in northern B", "A, just north of B". */
    private boolean isPartOf(Sentence s, Mention a, Mention b) {
        int gap = a.first() - b.last() - 1;
        if (gap == 2 && s.token(a.first() - 1).text().equals("of")) {
            String kind = s.token(b.last() + 1).lemma().toLowerCase(Locale.ROOT);
            return words.is(PlaceWords.Kind.SETTLEMENT, kind) || words.is(PlaceWords.Kind.DIVISION, kind);
        }
        if (gap == 1 && s.token(b.last() + 1).tag().equals("POS")) {
            return true;
        }
        int between = b.first() - a.last() - 1;
        return between > 0 && between <= WORDS_BETWEEN && isJoin(s, a.last() + 1, b.first());
    }

    /** A comma, or words without verb or name of which the last but adjectives is "in" or "of". */
    private boolean isJoin(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).isVerb()
                    || s.token(i).isProperNoun()
                    || s.token(i).tag().equals("CC")) {
                return false;
            }
        }
        int last = to - 1;
        while (last > from
                && (s.token(last).tag().equals("DT")
                        || words.is(PlaceWords.Kind.DIRECTION, s.token(last).text()))) {
            last--;
        }
        return Set.of(",", "in", "of", "from").contains(s.token(last).text());
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case SUPRANATIONAL -> 0;
            case COUNTRY -> 1;
            case REGION, ADMIN1 -> 2;
            case ADMIN2 -> 3;
            case CAPITAL, SETTLEMENT -> 4;
        };
    }

    private double cost(Sentence s, int predicate, Collection<Span> actors, Located located) {
        Mention m = located.mention();
        Entry entry = located.entry();
        if (entry != null && entry.kind() == Kind.SUPRANATIONAL) {
            return BARRED;
        }
        int head = head(s, m);
        boolean country = entry != null && entry.kind() == Kind.COUNTRY;
        if (isActor(s, head, m, actors) || isHyphenated(s, m) || country && isNationality(s, head)) {
            return BARRED;
        }
        int meet = predicate;
        double up = 0;
        while (!s.governs(meet, head)) {
            up += upward(s, meet);
            meet = s.head(meet);
            if (meet < 0 || up >= BARRED) {
                return BARRED;
            }
        }
        double down = 0;
        for (int at = head; at != meet; at = s.head(at)) {
            if (meet == predicate && (isContent(s, at) || isTopic(s, at, head))) {
                return BARRED;
            }
            down += downward(s, at, at == head, meet == predicate);
        }
        double far = Math.abs(predicate - head) / 100.0;
        double owner = country && s.isRelation(head, "nmod:poss") && !isPlaceWord(s, s.head(head)) ? OWNER : 0;
        return up + down + far + owner + (isReference(s, m) ? REFERENCE : 0);
    }

    /** "40 km north of X": X only says where another place lies. */
    private boolean isReference(Sentence s, Mention m) {
        int of = m.first() - 1;
        return of > 0
                && s.token(of).text().equals("of")
                && words.is(PlaceWords.Kind.DIRECTION, s.token(of - 1).text().toLowerCase(Locale.ROOT));
    }

    /** "a US soldier", "an Israel probe": a country used as an adjective. */
    private boolean isNationality(Sentence s, int head) {
        return s.isRelation(head, "compound", "amod") && !isPlaceWord(s, s.head(head));
    }

    private boolean isPlaceWord(Sentence s, int i) {
        String lemma = s.token(i).lemma().toLowerCase(Locale.ROOT);
        return words.is(PlaceWords.Kind.SETTLEMENT, lemma) || words.is(PlaceWords.Kind.DIVISION, lemma);
    }

    /** The token of a mention that the others hang on. */
    private static int head(Sentence s, Mention m) {
        for (int i = m.first(); i <= m.last(); i++) {
            int up = s.head(i);
            if (up < m.first() || up > m.last()) {
                return i;
            }
        }
        return m.last();
    }

    /** "U.S.-led", "Kremlin-backed": says who, not where. */
    private static boolean isHyphenated(Sentence s, Mention m) {
        int after = m.last() + 1;
        return after + 1 < s.size()
                && s.token(after).text().equals("-")
                && (s.token(after + 1).tag().startsWith("V")
                        || s.token(after + 1).tag().startsWith("JJ"))
                && s.token(after).span().start() == s.token(m.last()).span().end();
    }

    /** Names that act, or say which actor is meant; people who are in a place leave it a place. */
    private boolean isActor(Sentence s, int head, Mention m, Collection<Span> actors) {
        int named = head;
        while (s.isRelation(named, "conj")
                && (s.token(s.head(named)).isProperNoun()
                        || s.token(s.head(named)).tag().startsWith("JJ"))) {
            named = s.head(named);
        }
        int up = s.head(named);
        if (up >= 0 && s.isRelation(named, "nmod", "compound", "amod")) {
            boolean located = s.isRelation(named, "nmod") && !s.isRelation(named, "nmod:poss");
            String governor = s.token(up).lemma().toLowerCase(Locale.ROOT);
            if (located
                    && (isLocative(s, named) && !isFrom(s, named)
                            || isOf(s, named) && words.is(PlaceWords.Kind.PEOPLE, governor))) {
                return false;
            }
            if (words.is(PlaceWords.Kind.ACTOR, governor)
                    || located && isFrom(s, named) && words.is(PlaceWords.Kind.PEOPLE, governor)) {
                return true;
            }
        }
        boolean acts = s.isRelation(named, "nsubj") && !s.isRelation(named, "nsubj:pass");
        return acts || actors.stream().anyMatch(span -> span.overlaps(m.span()));
    }

    private static boolean isFrom(Sentence s, int i) {
        int mark = s.child(i, "case");
        return mark >= 0 && s.token(mark).text().equalsIgnoreCase("from");
    }

    private boolean isLocative(Sentence s, int head) {
        int mark = s.child(head, "case");
        return mark >= 0
                && words.is(PlaceWords.Kind.LOCATIVE, s.token(mark).text().toLowerCase(Locale.ROOT));
    }

    /** Cost of going from a token to its governor: clauses that share their scene are near, what is reported is closed. */
    private static double upward(Sentence s, int i) {
        if (s.isRelation(i, "conj", "xcomp", "advcl", "acl", "compound", "amod")) {
            return s.relation(i).equals("acl:relcl") ? 2.5 : 1;
        }
        if (s.isRelation(i, "obj", "nsubj", "nsubj:pass", "obl", "nmod", "appos", "dep", "iobj")) {
            return 1;
        }
        return s.isRelation(i, "ccomp", "parataxis", "csubj", "discourse") ? BARRED : 2;
    }

    /** What is asked, planned or said: "urged them to leave X" is no event in X, "began to leave X" is one. */
    private boolean isContent(Sentence s, int i) {
        boolean infinitive = s.isRelation(i, "xcomp")
                && s.children(i, "mark", "aux").stream()
                        .anyMatch(c -> s.token(c).tag().equals("TO"));
        if (!infinitive && !s.isRelation(i, "ccomp")) {
            return false;
        }
        String governor = s.token(s.head(i)).lemma().toLowerCase(Locale.ROOT);
        return !words.is(PlaceWords.Kind.ASPECT, governor);
    }

    /** "accused them of striking X", "warned of an attack in X": what is spoken of, not where it is spoken. */
    private boolean isTopic(Sentence s, int i, int place) {
        String governor = s.token(s.head(i)).lemma().toLowerCase(Locale.ROOT);
        return i != place
                && words.is(PlaceWords.Kind.SPEECH, governor)
                && s.children(i, "case", "mark").stream()
                        .anyMatch(c -> TOPIC.contains(s.token(c).text().toLowerCase(Locale.ROOT)));
    }

    /** Cost of the edge from a token up to its governor, seen from the event. */
    private double downward(Sentence s, int i, boolean isPlace, boolean own) {
        if (s.isRelation(i, "obl", "nmod") && s.child(i, "case") >= 0 && !isLocative(s, i)) {
            if (isOf(s, i)) {
                return isPlaceWord(s, s.head(i)) ? 0 : isPlace ? 1 : 0.7;
            }
            return isPlace ? 5 : 2.5;
        }
        if (s.isRelation(i, "obl", "nmod", "compound", "appos", "flat", "amod", "dep", "nmod:poss")) {
            return 0.5;
        }
        if (s.isRelation(i, "obj", "nsubj:pass")) {
            return own ? 0.5 : 1;
        }
        if (s.isRelation(i, "nsubj")) {
            return own ? 1.5 : 3;
        }
        if (s.isRelation(i, "conj", "advcl", "xcomp")) {
            return 1.5;
        }
        if (s.isRelation(i, "acl")) {
            return 2.5;
        }
        return s.isRelation(i, "ccomp", "parataxis") ? 3.5 : 2;
    }

    private static boolean isOf(Sentence s, int i) {
        int mark = s.child(i, "case");
        return mark >= 0 && s.token(mark).text().equals("of");
    }
}
