package org.casus.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.article.Zone;
import org.casus.claim.Attribution;
import org.casus.claim.Stance;
import org.casus.codebook.Codebook;
import org.casus.codebook.EventType;
import org.casus.text.Frame;
import org.casus.text.Grammar;
import org.casus.text.Sentence;
import org.casus.text.Token;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** Decides whether a candidate is an event, a claim, background, or none. */
final class Judge {

    /** What happened longer before publication is background (Phoenix coded leads only, to the same end). */
    private static final int NEWS_DAYS = 31;

    /** Types that may lack an actor when told in the passive: the perpetrator is often unknown. */
    private static final Set<Integer> AGENTLESS_QUADS = Set.of(4);

    private static final int VERBAL_CONFLICT = 3;

    private static final Set<String> PLURAL = Set.of("they", "we", "both", "their", "our");

    /** PLOVER's sector of a party whose role is not known. */
    private static final String UNKNOWN_ROLE = "UNK";

    private final Codebook codebook;
    private final @Nullable LocalDate published;
    private final @Nullable String genre;

    /**
     * @param codebook the ontology
     * @param published the article's publication date, null where not known
     * @param genre the genre whose words are not to be taken at face value, null for ordinary news
     */
    Judge(Codebook codebook, @Nullable LocalDate published, @Nullable String genre) {
        this.codebook = codebook;
        this.published = published;
        this.genre = genre;
    }

    /** @param occurs whether it is told as a happening of its own, so that nobody need be known who did it */
    Verdict judge(Candidate candidate, EventDate date, List<Attribution> attributions, boolean occurs) {
        EventType type = candidate.match().type();
        Reality reality = candidate.reality();
        boolean alleged = reality.factuality() == Factuality.CLAIMED;
        if (alleged) {
            reality = Reality.ACTUAL;
        }
        if (reality.isActual() && isAhead(candidate, date)) {
            reality = new Reality(Factuality.PLANNED, !candidate.isNoun(), "its date lies after publication");
        }
        if (reality.announced() && type.future() != null) {
            type = codebook.type(type.future()).orElse(type);
            reality = Reality.ACTUAL;
        }
        if (reality.factuality() == Factuality.DENIED && candidate.isNoun() && type.quad() == VERBAL_CONFLICT) {
            reality = Reality.ACTUAL; // "rejected a demand": the demand was made
        }
        if (reality.factuality() == Factuality.DENIED && isDenial(attributions) && !isRefused(candidate)) {
            return missing(candidate, type, occurs) == null
                    ? new Verdict(Kind.CLAIM, type, Factuality.DENIED, null)
                    : rejected(type, Factuality.DENIED, Objects.requireNonNull(missing(candidate, type, occurs)));
        }
        boolean unreal = !reality.isActual() && reality.factuality() != Factuality.PAST;
        if (unreal) {
            return rejected(type, reality.factuality(), reason(reality));
        }
        String missing = missing(candidate, type, occurs);
        if (missing != null) {
            return rejected(type, Factuality.ACTUAL, missing);
        }
        if (genre != null && type.isMaterial()) {
            return rejected(type, Factuality.ACTUAL, genreReason());
        }
        if (isStanding(candidate)) {
            return rejected(type, Factuality.ACTUAL, "present tense of a standing relation, not an event");
        }
        Verdict verdict = happened(candidate, type, reality, date, attributions);
        return alleged && verdict.kind() == Kind.EVENT
                ? new Verdict(type.isMaterial() ? Kind.CLAIM : Kind.EVENT, type, Factuality.CLAIMED, null)
                : verdict;
    }

    /** Why the page's figures are no losses; empty where they are. */
    Optional<String> againstFigures() {
        return genre == null ? Optional.empty() : Optional.of(genreReason());
    }

    private String genreReason() {
        return "a page of " + genre + ", where such words mean something else";
    }

    private Verdict happened(
            Candidate candidate, EventType type, Reality reality, EventDate date, List<Attribution> attributions) {
        boolean toldByOthers = !attributions.isEmpty();
        boolean past = reality.factuality() == Factuality.PAST;
        if (past || isOld(date)) {
            return new Verdict(Kind.BACKGROUND, type, Factuality.PAST, null);
        }
        Optional<Attribution> unreal = attributions.stream()
                .filter(a -> stance(a.stance()) != Factuality.ACTUAL)
                .findFirst();
        if (unreal.isPresent()) {
            Factuality stance = stance(unreal.get().stance());
            return stance == Factuality.DENIED
                    ? new Verdict(Kind.CLAIM, type, Factuality.DENIED, null)
                    : rejected(
                            type,
                            stance,
                            "content of what '" + unreal.get().text() + "' "
                                    + verb(unreal.get().stance()));
        }
        if (!toldByOthers && type.isMaterial() && isQuoted(candidate)) {
            return rejected(type, Factuality.CLAIMED, "somebody's words in quotation marks, their source not found");
        }
        if (candidate.sentence().zone() == Zone.Kind.CAPTION) {
            return new Verdict(Kind.CLAIM, type, Factuality.CLAIMED, null);
        }
        if (toldByOthers && candidate.isNoun() && candidate.match().actorIsSource()) {
            return new Verdict(Kind.CLAIM, type, Factuality.CLAIMED, null); // "what Chad says is Togo's failure"
        }
        if (!toldByOthers || isOwnWord(candidate, type, attributions)) {
            return new Verdict(Kind.EVENT, type, Factuality.ACTUAL, null);
        }
        return new Verdict(type.isMaterial() ? Kind.CLAIM : Kind.EVENT, type, Factuality.CLAIMED, null);
    }

    /**
     * The attributions that bear on a candidate. A demand, doubt or denial of the same sentence is left to the grammar, which
     * sees what it takes for granted: "called on X to halt the attack it launched", "rejected a demand by X".
     */
    static List<Attribution> bearing(Candidate candidate, List<Attribution> covering) {
        boolean denied = candidate.reality().factuality() == Factuality.DENIED
                && !(candidate.isNoun() && candidate.match().type().quad() == VERBAL_CONFLICT);
        return covering.stream()
                .filter(a -> stance(a.stance()) == Factuality.ACTUAL
                        || a.stance() == Stance.DENIES && denied
                        || !candidate.sentence().span().overlaps(a.cueSpan()))
                .filter(a -> !deniesAnothersWord(a, candidate))
                .toList();
    }

    /** "blamed Oslo for the leak, a charge Oslo denied": that it was said stands, what was said is denied. */
    private static boolean deniesAnothersWord(Attribution attribution, Candidate candidate) {
        if (attribution.stance() != Stance.DENIES || candidate.match().type().isMaterial()) {
            return false;
        }
        return parties(candidate).anyMatch(party -> isAmong(party, attribution.actors()))
                && candidate.actors().stream().noneMatch(actor -> isAmong(actor, attribution.actors()));
    }

    private static boolean isAmong(Actor party, List<Actor> others) {
        return others.stream()
                .anyMatch(other -> other.span().overlaps(party.span())
                        || other.country() != null && other.country().equals(party.country()));
    }

    /** "refused to send weapons" tells what will not be done, "denied that it sent weapons" denies a fact. */
    private static boolean isRefused(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        int carrier = candidate.carrier();
        return sentence.token(carrier).tag().equals("VB")
                && new Grammar(sentence).marker(carrier).equals("to");
    }

    private static boolean isDenial(List<Attribution> attributions) {
        return attributions.stream().anyMatch(a -> a.stance() == Stance.DENIES);
    }

    private static Factuality stance(Stance stance) {
        return switch (stance) {
            case DENIES -> Factuality.DENIED;
            case DOUBTS -> Factuality.HYPOTHETICAL;
            case PROMISES -> Factuality.PLANNED;
            case DEMANDS -> Factuality.DEMANDED;
            case ASSERTS, ACCUSES, JUDGES -> Factuality.ACTUAL;
        };
    }

    private static String verb(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }

    /** A speech act that the speaker reports of itself is done by saying it. */
    private static boolean isOwnWord(Candidate candidate, EventType type, List<Attribution> attributions) {
        if (type.isMaterial()) {
            return false;
        }
        List<String> own = candidate.actors().stream()
                .map(Actor::country)
                .filter(Objects::nonNull)
                .toList();
        return attributions.stream()
                .flatMap(a -> a.actors().stream())
                .map(Actor::country)
                .filter(Objects::nonNull)
                .anyMatch(own::contains);
    }

    private static boolean isQuoted(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return sentence.isQuoted(sentence.token(candidate.predicate()).span());
    }

    /** "Is releasing them next Tuesday", "the visit is fixed for 2 September"; what is told in the past has a date misread. */
    private boolean isAhead(Candidate candidate, EventDate date) {
        Token carrier = candidate.sentence().token(candidate.carrier());
        return published != null
                && date.start() != null
                && date.start().isAfter(published)
                && (candidate.isNoun()
                        || carrier.isPresentTense()
                        || carrier.tag().equals("VBG"));
    }

    private boolean isOld(EventDate date) {
        return published != null && date.end() != null && date.end().isBefore(published.minusDays(NEWS_DAYS));
    }

    private static boolean isStanding(Candidate candidate) {
        boolean present = candidate.sentence().token(candidate.carrier()).isPresentTense();
        return candidate.match().stative() && present && candidate.sentence().zone() != Zone.Kind.HEADLINE;
    }

    /** What an event of this type needs and the candidate has not; null where nothing is missing. */
    private static @Nullable String missing(Candidate candidate, EventType type, boolean occurs) {
        if (candidate.actors().isEmpty() && !occurs) {
            if (candidate.isNoun()) {
                return "the noun names no actor: it refers to something told elsewhere";
            }
            if (!AGENTLESS_QUADS.contains(type.quad()) || !isAgentless(candidate)) {
                return "no actor found";
            }
            if (candidate.recipients().isEmpty()) {
                return "neither actor nor recipient found";
            }
        }
        boolean alone = candidate.recipients().isEmpty() && candidate.actors().size() < 2;
        boolean reciprocal = candidate.match().reciprocal();
        boolean together = reciprocal && candidate.actors().stream().anyMatch(actor -> isSeveral(candidate, actor));
        EventType told = candidate.match().type(); // a promise of aid needs somebody to aid
        if (alone && !together && (type.recipientRequired() || told.recipientRequired())) {
            return told.code() + " needs a recipient and none was found";
        }
        if (alone
                && !together
                && !occurs
                && reciprocal
                && candidate.match().recipients().isEmpty()) {
            return "it takes two parties, and one was found";
        }
        if (type.knownParty() && parties(candidate).noneMatch(Judge::isKnown)) {
            return type.code() + " needs a party whose country or role is known";
        }
        return null;
    }

    /** "the two sides", "ministers", "they". */
    private static boolean isSeveral(Candidate candidate, Actor actor) {
        return candidate.sentence().tokens().stream()
                .filter(token -> actor.span().contains(token.span()))
                .anyMatch(token -> token.tag().equals("NNS")
                        || token.tag().equals("NNPS")
                        || PLURAL.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    private static Stream<Actor> parties(Candidate candidate) {
        return Stream.concat(candidate.actors().stream(), candidate.recipients().stream());
    }

    private static boolean isKnown(Actor party) {
        return party.country() != null || party.sectors().stream().anyMatch(sector -> !sector.equals(UNKNOWN_ROLE));
    }

    /** Told in the passive, or with a thing as its subject ("a blast killed nine"): nobody is named as the perpetrator. */
    private static boolean isAgentless(Candidate candidate) {
        Frame frame = candidate.match().frame();
        Sentence sentence = candidate.sentence();
        boolean suffered = !frame.objects().isEmpty() || !candidate.recipients().isEmpty();
        return suffered
                && frame.subjects().stream()
                        .map(sentence::token)
                        .allMatch(t -> t.isNoun() && !t.isProperNoun() && !t.isName());
    }

    private static String reason(Reality reality) {
        return switch (reality.factuality()) {
            case DEMANDED -> "demanded, not done: " + reality.reason();
            case PLANNED -> "planned, not done: " + reality.reason();
            case DENIED -> "did not happen: " + reality.reason();
            default -> "hypothetical: " + reality.reason();
        };
    }

    private static Verdict rejected(EventType type, Factuality factuality, String reason) {
        return new Verdict(Kind.REJECTED, type, factuality, reason);
    }
}
