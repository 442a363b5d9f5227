package org.casus.place;

import static org.casus.place.Tokens.isCapital;
import static org.casus.place.Tokens.isCapitalAt;
import static org.casus.place.Tokens.isTag;
import static org.casus.place.Tokens.lower;
import static org.casus.place.Tokens.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.article.Span;
import org.casus.place.Gazetteer.Entry;
import org.casus.place.Gazetteer.Kind;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * Finds the names of places in a sentence: what the tagger calls a location, and what it does not but the gazetteer knows
 * and the words around it make a place.
 */
final class MentionFinder {

    private static final int LONGEST = 6;

    /** Inhabitants from which a name of one word, and of several, is taken for a place without words around it. */
    private static final int SIZEABLE = 100_000;

    private static final int SIZEABLE_SEVERAL = 10_000;
    private static final Set<String> CONNECTORS = Set.of(
            "of", "the", "de", "la", "le", "los", "las", "del", "do", "da", "dos", "al", "el", "and", "-", "–", "upon",
            "on", "'s", "’s", "y", "e", "du", "des", "an", "am", "bin", "ben");

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final NameVariants variants;

    MentionFinder(Gazetteer gazetteer, NameVariants variants) {
        this.gazetteer = gazetteer;
        this.words = gazetteer.words();
        this.variants = variants;
    }

    /** The mentions of a sentence, in text order, not overlapping. */
    List<Mention> find(AnnotatedText article, Sentence s, Set<String> surnames) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < s.size()) {
            int before = found.size();
            int end = match(article, s, at, surnames, found);
            if (found.size() > before && !article.times(s.token(at).span()).isEmpty()) {
                found.remove(before); // "May" the month; times are read only where something was found
                end = at;
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** Adds the mention that starts here, if there is one; the token after it, or {@code at}. */
    private int match(AnnotatedText article, Sentence s, int at, Set<String> surnames, List<Mention> found) {
        if (!startsName(s.token(at)) || isSurname(s, at, surnames)) {
            return at;
        }
        int short2 = at + 1 < s.size() && s.token(at).text().endsWith(".") ? 2 : 1;
        for (int n = short2; n > 0; n--) {
            if (s.token(at).text().indexOf('.') > 0 && isAbbreviation(article, s, at, n)) {
                return add(article, s, at, at + n, Mention.Form.ABBREVIATION, found);
            }
        }
        int limit = limit(s, at);
        for (int end = limit; end > at; end--) {
            boolean whole = isCapital(s.token(end - 1))
                    || end - at > 1 && s.token(end - 1).isNoun();
            if (whole && isPlace(article, s, at, end)) {
                return add(article, s, at, end, Mention.Form.NAME, found);
            }
        }
        if (isAbbreviation(article, s, at, 1)) {
            return add(article, s, at, at + 1, Mention.Form.ABBREVIATION, found);
        }
        int embedded = embedded(article, s, at, limit);
        if (embedded > at) {
            return add(article, s, at, embedded, Mention.Form.EMBEDDED, found);
        }
        for (int end = Math.min(limit, at + 2); end > at; end--) {
            if (isDemonym(article, s, at, end)) {
                return add(article, s, at, end, Mention.Form.DEMONYM, found);
            }
        }
        int unknown = unknown(article, s, at);
        return unknown > at ? add(article, s, at, unknown, Mention.Form.NAME, found) : at;
    }

    /**
     * The end of a name that the gazetteer does not know but the text makes a place: a location to the tagger in the
     * position of a place, or any name that the text itself calls a town or district. {@code at} where there is none.
     */
    private int unknown(AnnotatedText article, Sentence s, int at) {
        int run = run(s, at, "LOCATION");
        if (run > at) {
            return !isTag(s, at - 1, "LOCATION") && isLocated(article, s, at, run) ? run : at;
        }
        int end = at;
        while (end < s.size() && (s.token(end).isProperNoun() && isCapital(s.token(end)) || isJoint(s, at, end))) {
            end++;
        }
        boolean named = end > at
                && !isGeneric(lower(s.token(at)))
                && !isFollowedByName(s, end)
                && !isTag(s, at, "ORGANIZATION");
        return named && (isCalledPlace(s, at, end) || isTag(s, at, "O") && isBy(s, at)) ? end : at;
    }

    /** "near X", "inside X": what follows is a place, known or not. */
    private static boolean isBy(Sentence s, int at) {
        return at > 0 && Set.of("near", "inside", "outside", "around").contains(lower(s.token(at - 1)));
    }

    /** The hyphen of "Al-Bayaa". */
    private static boolean isJoint(Sentence s, int first, int i) {
        return i > first
                && i + 1 < s.size()
                && s.token(i).text().equals("-")
                && s.token(i).span().end() == s.token(i + 1).span().start()
                && isCapital(s.token(i + 1));
    }

    /** "the village of X", "X district". */
    private boolean isCalledPlace(Sentence s, int first, int end) {
        boolean before = first > 1
                && lower(s.token(first - 1)).equals("of")
                && isKind(s.token(first - 2).lemma().toLowerCase(Locale.ROOT));
        return before || end < s.size() && !isCapital(s.token(end)) && isKind(lower(s.token(end)));
    }

    private boolean isKind(String word) {
        return words.is(PlaceWords.Kind.SETTLEMENT, word) || words.is(PlaceWords.Kind.DIVISION, word);
    }

    private int add(AnnotatedText article, Sentence s, int first, int end, Mention.Form form, List<Mention> found) {
        Span span = s.token(first).span().union(s.token(end - 1).span());
        String text = article.article().text(span);
        boolean division = form == Mention.Form.NAME && isCalledDivision(s, first, end);
        found.add(new Mention(s.index(), first, end - 1, span, text, Names.fold(text), form, division));
        return end;
    }

    /** "X province", "the province of X". */
    private boolean isCalledDivision(Sentence s, int first, int end) {
        boolean after = end < s.size() && words.is(PlaceWords.Kind.DIVISION, lower(s.token(end)));
        boolean before = first > 1
                && lower(s.token(first - 1)).equals("of")
                && words.is(PlaceWords.Kind.DIVISION, lower(s.token(first - 2)));
        return after || before;
    }

    /** Whether the gazetteer knows these tokens and nothing makes them part of another name. */
    private boolean isPlace(AnnotatedText article, Sentence s, int first, int end) {
        Span span = s.token(first).span().union(s.token(end - 1).span());
        String key = Names.fold(article.article().text(span));
        if (key.length() < 2 || end - first == 1 && isGeneric(key)) {
            return false;
        }
        if (end - first == 1 && isVenue(s, end)) {
            return false;
        }
        boolean allLocation = run(s, first, "LOCATION") >= end;
        if (allLocation) {
            return isWholeOrKnown(s, first, end, key);
        }
        if (!gazetteer.has(key)) {
            return false;
        }
        return isBeforeLarger(article, s, end) && !isTag(s, first - 1, "PERSON")
                || !isInsideName(s, first, end) && (isNotable(s, first, end, key) || isLocated(article, s, first, end));
    }

    /** "Cooper Street", "Drayton Hall": the name is of the street or hall. */
    private boolean isVenue(Sentence s, int end) {
        return end < s.size() && isCapital(s.token(end)) && words.is(PlaceWords.Kind.VENUE, lower(s.token(end)));
    }

    /** Within a run of location tokens: all of it under some variant, or a part that stands apart from the rest. */
    private boolean isWholeOrKnown(Sentence s, int first, int end, String key) {
        boolean whole = run(s, first, "LOCATION") == end && !isTag(s, first - 1, "LOCATION");
        return whole ? gazetteer.has(key) || !variants.of(key).isEmpty() : gazetteer.has(key);
    }

    /** Words that name places only with others: "Lake", "North", "Province". */
    private boolean isGeneric(String key) {
        return words.is(PlaceWords.Kind.NOT_PLACE, key)
                || words.is(PlaceWords.Kind.DIRECTION, key)
                || words.is(PlaceWords.Kind.DIVISION, key)
                || words.is(PlaceWords.Kind.SETTLEMENT, key)
                || words.is(PlaceWords.Kind.FACILITY, key);
    }

    /** Whether the tokens are only part of a person's or an organisation's name. */
    private static boolean isInsideName(Sentence s, int first, int end) {
        for (String tag : List.of("PERSON", "ORGANIZATION")) {
            for (int i = first; i < end; i++) {
                if (isTag(s, i, tag) && !(isRunEdge(s, first - 1, first, tag) && isRunEdge(s, end - 1, end, tag))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRunEdge(Sentence s, int before, int after, String tag) {
        return !(isTag(s, before, tag) && isTag(s, after, tag));
    }

    /** Countries, regions and sizeable settlements need no words around them. */
    private boolean isNotable(Sentence s, int first, int end, String key) {
        boolean noun = s.token(end - 1).isNoun();
        if (isTag(s, first, "PERSON") || !noun || isFollowedByName(s, end)) {
            return false;
        }
        boolean several = end - first > 1;
        for (Entry e : gazetteer.find(key)) {
            boolean notable = switch (e.kind()) {
                case COUNTRY, REGION, SUPRANATIONAL, CAPITAL ->
                    several || s.token(first).isProperNoun();
                case ADMIN1, ADMIN2 ->
                    e.preferred() && (several || s.token(first).isProperNoun() && e.kind() == Kind.ADMIN1);
                case SETTLEMENT ->
                    e.preferred()
                            && e.population() >= (several ? SIZEABLE_SEVERAL : SIZEABLE)
                            && (several
                                    || s.token(first).isProperNoun()
                                            && !isCapitalAt(s, end)
                                            && !isCapitalAt(s, first - 1));
            };
            if (notable) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFollowedByName(Sentence s, int end) {
        return isTag(s, end, "PERSON")
                || end < s.size() && s.token(end).tag().equals("NNP") && isTag(s, end, "ORGANIZATION");
    }

    /** "in X", "the town of X", "X province", "X, Iraq": the words around make it a place. */
    private boolean isLocated(AnnotatedText article, Sentence s, int first, int end) {
        if (!s.token(end - 1).isNoun()) {
            return false;
        }
        int before = first - 1;
        while (before >= 0 && isSkippedBefore(s.token(before))) {
            before--;
        }
        boolean preposition = before >= 0 && words.is(PlaceWords.Kind.STRONG_LOCATIVE, lower(s.token(before)));
        boolean person = before > 0 && lower(s.token(before)).equals("of") && isTag(s, before - 1, "PERSON");
        return person
                || isCalledPlace(s, before + 1, end)
                || preposition && !isFollowedByName(s, end) && !isCapitalAt(s, end)
                || isBeforeLarger(article, s, end);
    }

    private boolean isSkippedBefore(Token t) {
        return lower(t).equals("the") || words.is(PlaceWords.Kind.DIRECTION, lower(t));
    }

    /** "X, Calif." and "X, Iraq". */
    private boolean isBeforeLarger(AnnotatedText article, Sentence s, int end) {
        if (end + 1 >= s.size() || !s.token(end).text().equals(",")) {
            return false;
        }
        if (isAbbreviation(article, s, end + 1, 1)) {
            return true;
        }
        Token next = s.token(end + 1);
        return next.name().equals("LOCATION")
                && gazetteer.find(Names.fold(next.text())).stream()
                        .anyMatch(e -> e.kind() == Kind.COUNTRY || e.kind() == Kind.ADMIN1);
    }

    private boolean isAbbreviation(AnnotatedText article, Sentence s, int at, int tokens) {
        Span span = s.token(at).span().union(s.token(at + tokens - 1).span());
        String text = article.article().text(span);
        if (gazetteer.abbreviation(text).isEmpty()) {
            return false;
        }
        boolean afterComma = at > 1 && s.token(at - 1).text().equals(",") && isCapital(s.token(at - 2));
        boolean dotted = text.indexOf('.') > 0 && text.indexOf('.') < text.length() - 1;
        return afterComma || (dotted || text.endsWith(".")) && isTag(s, at, "LOCATION");
    }

    /** The end of a place's name at the beginning of an organisation's: "Athens" of "Athens Police Department". */
    private int embedded(AnnotatedText article, Sentence s, int at, int limit) {
        for (int end = Math.min(limit, s.size() - 1); end > at; end--) {
            boolean body = words.is(PlaceWords.Kind.BODY, lower(s.token(end)));
            if (body
                    && s.token(end - 1).isProperNoun()
                    && !isTag(s, at, "PERSON")
                    && !isTag(s, at - 1, "ORGANIZATION")) {
                Span span = s.token(at).span().union(s.token(end - 1).span());
                String key = Names.fold(article.article().text(span));
                if (!isGeneric(key) && gazetteer.find(key).stream().anyMatch(Entry::preferred)) {
                    return end;
                }
            }
        }
        return at;
    }

    /** One word that the article has as somebody's surname, and does not call a place here. */
    private boolean isSurname(Sentence s, int at, Set<String> surnames) {
        return surnames.contains(s.token(at).text())
                && !isTag(s, at + 1, s.token(at).name().equals("LOCATION") ? "LOCATION" : "-")
                && !isCalledPlace(s, at, at + 1)
                && !(at + 1 < s.size() && s.token(at + 1).text().equals(","))
                && gazetteer.find(Names.fold(s.token(at).text())).stream().noneMatch(e -> e.kind() == Kind.COUNTRY);
    }

    /** Surnames of the persons an article names in full. */
    static Set<String> surnames(AnnotatedText article) {
        Set<String> found = new HashSet<>();
        for (Sentence s : article.sentences()) {
            for (int i = 1; i < s.size(); i++) {
                if (isTag(s, i, "PERSON") && isTag(s, i - 1, "PERSON") && !isTag(s, i + 1, "PERSON")) {
                    found.add(s.token(i).text());
                }
            }
        }
        return found;
    }

    private boolean isDemonym(AnnotatedText article, Sentence s, int first, int end) {
        Token token = s.token(first);
        boolean adjective = token.tag().startsWith("JJ")
                || token.isProperNoun()
                || token.tag().equals("NN")
                || token.tag().equals("NNS");
        Span span = token.span().union(s.token(end - 1).span());
        return adjective
                && !isTag(s, first, "PERSON")
                && isCapital(token)
                && gazetteer.demonym(Names.fold(article.article().text(span))).isPresent();
    }

    /** Where the longest name that starts here may end: capitalised words and what joins them. */
    private static int limit(Sentence s, int at) {
        int end = at + 1;
        for (int i = at + 1; i < s.size() && i < at + LONGEST; i++) {
            if (isCapital(s.token(i))) {
                end = i + 1;
            } else if (!CONNECTORS.contains(lower(s.token(i)))) {
                boolean kindOfPlace = s.token(i).tag().startsWith("NN") && end == i;
                return kindOfPlace ? i + 1 : end;
            }
        }
        return end;
    }

    /** A capital, or an article as in "al-Hasakah" and "the Hague" that the tagger puts with the name. */
    private static boolean startsName(Token token) {
        return isCapital(token) || token.name().equals("LOCATION") && CONNECTORS.contains(lower(token));
    }
}
