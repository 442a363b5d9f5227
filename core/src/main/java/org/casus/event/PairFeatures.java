package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.codebook.Match;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Token;

/**
 * What a model may know of two parties of a sentence, as names: what the codebook says (c), the words between them (b), of
 * the sentence (w) and on the path from one to the other through the tree (p), and the verbs that hold them (v).
 */
final class PairFeatures {

    private static final int MOST_MATCHES = 4;
    private static final int LONGEST_PATH = 7;

    private final Set<String> names = new LinkedHashSet<>();
    private final PairReading reading;
    private final Parties parties;
    private final Sentence sentence;
    private final Grammar grammar;

    private PairFeatures(PairReading reading) {
        this.reading = reading;
        this.parties = reading.parties();
        this.sentence = parties.sentence();
        this.grammar = new Grammar(sentence);
    }

    /** The names that hold, each once. */
    static List<String> of(PairReading reading) {
        PairFeatures features = new PairFeatures(reading);
        features.codebook();
        features.words();
        features.path();
        features.verbs("va", features.parties.actorHead());
        features.verbs("vr", features.parties.recipientHead());
        return List.copyOf(features.names);
    }

    private void codebook() {
        if (reading.rated().isEmpty()) {
            names.add("c:silent");
        }
        for (int i = 0; i < reading.rated().size(); i++) {
            PairReading.Rated rated = reading.rated().get(i);
            Match match = rated.match();
            String type = rated.type().code();
            String fit = fit(rated);
            if (i == 0) {
                names.add("c:best=" + type);
                names.add("c:best=" + type + "/" + rated.support());
                names.add("c:best=" + type + "/" + rated.reality().factuality());
                names.add("c:best=" + type + "/" + rated.support() + "/" + Math.min(4, match.specificity()));
                names.add("c:bestquad=" + rated.type().quad() + "/" + rated.support());
                names.add("c:rule=" + match.rule());
                names.add("c:rule=" + match.rule() + "/" + rated.reality().factuality());
                names.add("c:mode=" + type + "/" + match.mode());
                if (rated.announced()) {
                    names.add("c:announced=" + match.type().code());
                }
                if (match.contentIs() != null) {
                    names.add("c:content=" + type + "/" + match.contentIs());
                }
            } else if (i < MOST_MATCHES) {
                names.add("c:next=" + type + "/" + fit);
            }
            names.add("c:any=" + type);
            names.add("c:any=" + type + "/" + fit);
        }
    }

    private static String fit(PairReading.Rated rated) {
        return rated.support() + (rated.embedded() ? "/within" : "");
    }

    private void words() {
        int actor = sentence.tokenAt(parties.actor());
        int recipient = sentence.tokenAt(parties.recipient());
        String order = actor < recipient ? "b" : "r";
        for (Token token : sentence.tokens()) {
            boolean party =
                    token.span().overlaps(parties.actor()) || token.span().overlaps(parties.recipient());
            if (party || !Character.isLetter(token.text().codePointAt(0)) || token.isProperNoun()) {
                continue;
            }
            String lemma = lemma(token.index());
            names.add("w:" + lemma);
            boolean between = (token.index() > actor) != (token.index() > recipient);
            if (between) {
                names.add(order + ":" + lemma);
            }
        }
    }

    /** The way up from the actor to what joins the two, and down to the recipient. */
    private void path() {
        List<Integer> up = ancestors(parties.actorHead());
        List<Integer> down = ancestors(parties.recipientHead());
        int joint = up.stream().filter(down::contains).findFirst().orElse(-1);
        if (joint < 0) {
            return;
        }
        List<Integer> rising = up.subList(0, up.indexOf(joint));
        List<Integer> falling = down.subList(0, down.indexOf(joint));
        names.add("p:joint=" + lemma(joint));
        names.add("p:joint=" + lemma(joint) + "/" + last(rising) + "/" + last(falling));
        if (rising.size() + falling.size() <= LONGEST_PATH) {
            names.add("p:" + relations(rising) + "^" + relations(falling));
        }
        rising.stream().skip(1).forEach(i -> names.add("p:up=" + lemma(i)));
        falling.stream().skip(1).forEach(i -> names.add("p:down=" + lemma(i)));
    }

    private List<Integer> ancestors(int token) {
        List<Integer> all = new ArrayList<>();
        for (int at = token; at >= 0 && all.size() <= sentence.size(); at = sentence.head(at)) {
            all.add(at);
        }
        return all;
    }

    private String last(List<Integer> way) {
        return way.isEmpty() ? "self" : edge(way.get(way.size() - 1));
    }

    private String relations(List<Integer> way) {
        return way.stream().map(this::edge).reduce("", (a, b) -> a + "," + b);
    }

    private String edge(int token) {
        String relation = sentence.relation(token);
        return sentence.isRelation(token, "obl", "nmod") ? relation + "_" + grammar.preposition(token) : relation;
    }

    /** The nearest verbs above a party: what it does, and what that is part of. */
    private void verbs(String name, int token) {
        String edge = edge(token);
        String above = "";
        for (int at = sentence.head(token), found = 0; at >= 0 && found < 2; at = sentence.head(at)) {
            if (sentence.token(at).isVerb()) {
                String verb = lemma(at) + above;
                names.add(name + found + "=" + verb);
                if (found == 0) {
                    names.add(name + "=" + verb + "/" + edge);
                    below(name, at);
                }
                above = ">" + verb;
                found++;
            }
        }
    }

    /** What a verb governs that settles its meaning: particle, negation, object, complement. */
    private void below(String name, int verb) {
        String lemma = lemma(verb);
        for (int child : sentence.children(verb)) {
            if (sentence.isRelation(child, "obj", "xcomp", "ccomp", "compound:prt", "advmod", "aux", "obl")) {
                names.add(name + "d=" + lemma + "/" + edge(child) + "/" + lemma(child));
                names.add(name + "e=" + sentence.relation(child) + "/" + lemma(child));
            }
        }
    }

    private String lemma(int token) {
        Token found = sentence.token(token);
        if (found.isName() || found.isProperNoun()) {
            return "NAME";
        }
        return found.lemma().toLowerCase(Locale.ROOT);
    }
}
