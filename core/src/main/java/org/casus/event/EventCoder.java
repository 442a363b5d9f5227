package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ArticleActors;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.casualty.Casualties;
import org.casus.casualty.Figure;
import org.casus.claim.Attribution;
import org.casus.codebook.Codebook;
import org.casus.codebook.Match;
import org.casus.place.Place;
import org.casus.text.Sentence;
import org.casus.time.EventDate;
import org.jspecify.annotations.Nullable;

/** Puts the readings of one article together: who did what to whom. Thread-safe. */
public final class EventCoder {

    private final Codebook codebook;
    private final Operators operators;
    private final Occurrence occurrence;
    private final Genre genres = Genre.fromResources();
    private final @Nullable SecondOpinion second;
    private final boolean exhaustive;

    /**
     * @param codebook what to look for
     * @param second the model to ask, null for none; one that does not know the codebook is not asked
     * @param exhaustive whether to read sentences that by their words hold no event, too
     */
    public EventCoder(Codebook codebook, @Nullable SecondOpinion second, boolean exhaustive) {
        this.exhaustive = exhaustive;
        this.codebook = codebook;
        this.second = second != null && second.speaksFor(codebook) ? second : null;
        this.operators = Operators.fromResources();
        this.occurrence = new Occurrence(operators);
    }

    /** SHA-256 of the factuality tables, first 12 hexadecimal digits. */
    public String digest() {
        return operators.digest();
    }

    /** The records of an article in text order, incidents not yet linked. */
    public List<CodedRecord> code(ArticleReading reading) {
        List<CodedRecord> records = new ArrayList<>();
        Judge judge = new Judge(codebook, reading.text().article().published(), genres.of(reading.text()));
        HomeCountry home = HomeCountry.of(reading.places());
        Place before = null;
        int paragraph = -1;
        for (Sentence sentence : reading.text().sentences()) {
            List<Casualties> losses = reading.casualties().stream()
                    .filter(c -> c.sentence() == sentence)
                    .flatMap(c -> bySource(reading, c).stream())
                    .toList();
            List<Candidate> candidates = isWorthReading(sentence, reading.actors())
                    ? new CandidateReader(codebook, operators, reading.actors(), sentence, second).read()
                    : List.of();
            if (candidates.isEmpty() && losses.isEmpty()) {
                continue;
            }
            Scene scene =
                    new Scene(reading, judge, home, codebook.matcher(sentence).contexts());
            List<CodedRecord> events = new ArrayList<>();
            for (Candidate candidate : candidates) {
                events.add(record(scene, candidate, candidates, losses));
            }
            for (Casualties loss : losses) {
                CodedRecord told = casualty(scene, loss, events, sentence.paragraph() == paragraph ? before : null);
                records.add(told);
                before = told.place();
                paragraph = sentence.paragraph();
            }
            records.addAll(events);
        }
        records.sort(Comparator.comparing(CodedRecord::span).thenComparing(CodedRecord::id));
        return distinct(records);
    }

    /**
     * Whether a sentence may hold an event: by its words, or, where a model can see events that no pattern knows, by the
     * names of two countries. Parsing and matching are most of the cost of coding.
     */
    private boolean isWorthReading(Sentence sentence, ArticleActors actors) {
        return exhaustive
                || codebook.mayHold(sentence, token -> !CandidateReader.isPartOfName(sentence, token))
                || second != null && actors.namesSeveralCountries(sentence);
    }

    /** What all records of one sentence share: read once, not once a record. */
    private record Scene(ArticleReading reading, Judge judge, HomeCountry home, List<String> contexts) {}

    private CodedRecord record(Scene scene, Candidate read, List<Candidate> beside, List<Casualties> losses) {
        ArticleReading reading = scene.reading();
        Sentence sentence = read.sentence();
        Match match = read.match();
        List<Attribution> attributions = Judge.bearing(
                read,
                Sources.covering(
                        reading.claims(),
                        sentence,
                        sentence.token(read.predicate()).span()));
        Candidate candidate = spoken(read, attributions);
        EventDate date = reading.dates().dateOf(sentence, candidate.carrier());
        Place place = EventPlace.of(reading, candidate, beside).orElse(null);
        Verdict judged = scene.judge().judge(candidate, date, attributions, occurrence.isTold(candidate, place));
        List<Figure> figures = losses.stream()
                .filter(loss -> loss.predicate() == candidate.predicate())
                .flatMap(loss -> loss.figures().stream())
                .toList();
        Likelihood likelihood = judged.kind() == Kind.REJECTED ? null : candidate.asked();
        boolean literal = !figures.isEmpty() || candidate.isBetweenCountries() || candidate.isFighting();
        Verdict verdict = likelihood != null && likelihood.isNone() && !literal ? judged.doubted(likelihood) : judged;
        boolean own = verdict.type() == match.type();
        String mode = own ? match.mode() : null;
        Article article = reading.text().article();
        return new CodedRecord(
                verdict.kind(),
                RecordId.of(article, verdict.kind(), verdict.type().code(), candidate.span(), candidate.actors()),
                article.id(),
                verdict.type().code(),
                mode,
                own ? match.cameo() : null,
                scene.contexts(),
                verdict.factuality(),
                Forces.acting(own ? match.cameo() : null, scene.home().fill(candidate.actors(), place)),
                scene.home().fill(recipients(reading, candidate), place),
                place,
                date,
                attributions,
                figures,
                sentence.span(),
                candidate.span(),
                verdict.type().quad(),
                verdict.type().score(mode),
                match.rule(),
                verdict.kind() == Kind.REJECTED ? Confidence.bySigns(candidate) : Confidence.of(candidate, likelihood),
                "",
                verdict.reason());
    }

    /** "what X says is Y's failure": who says so does it by saying so, where the codebook has it that way. */
    private static Candidate spoken(Candidate candidate, List<Attribution> attributions) {
        boolean by = candidate.match().actorIsSource() && candidate.actors().isEmpty() && !attributions.isEmpty();
        return by ? candidate.by(attributions.get(attributions.size() - 1).actors()) : candidate;
    }

    /** A settlement is acted upon where things happen to it ("shelled the town"); "withdrew from the town" names a place. */
    private static List<Actor> recipients(ArticleReading reading, Candidate candidate) {
        if (candidate.match().type().recipientIsPlace()) {
            return candidate.recipients();
        }
        List<Span> places =
                reading.places().mentions().stream().map(Place::span).toList();
        return candidate.recipients().stream()
                .filter(r ->
                        !r.sectors().equals(List.of("CVL")) || places.stream().noneMatch(r.span()::contains))
                .toList();
    }

    /** Figures of one sentence that different sources give are different claims. */
    private static List<Casualties> bySource(ArticleReading reading, Casualties loss) {
        Map<List<Attribution>, List<Figure>> told = new LinkedHashMap<>();
        for (Figure figure : loss.figures()) {
            told.computeIfAbsent(
                            Sources.covering(reading.claims(), loss.sentence(), figure.span()), k -> new ArrayList<>())
                    .add(figure);
        }
        if (told.size() < 2) {
            return List.of(loss);
        }
        return told.values().stream()
                .map(figures -> new Casualties(
                        loss.sentence(), loss.sentence().tokenAt(figures.get(0).span()), figures))
                .toList();
    }

    /**
     * A figure's record takes type, roles, place and date from the event of its sentence that caused it.
     *
     * @param before where the losses told before in the paragraph were, null where unknown
     */
    private CodedRecord casualty(Scene scene, Casualties loss, List<CodedRecord> events, @Nullable Place before) {
        ArticleReading reading = scene.reading();
        Sentence sentence = loss.sentence();
        Span span =
                loss.figures().stream().map(Figure::span).reduce(Span::union).orElse(sentence.span());
        List<Attribution> attributions = Sources.covering(
                reading.claims(), sentence, loss.figures().get(0).span());
        Optional<CodedRecord> cause = events.stream()
                .filter(e -> e.kind() != Kind.REJECTED && e.quad() != null && e.quad() == 4)
                .filter(e -> e.attribution().equals(attributions))
                .min(Comparator.comparingInt(e -> distance(e.span(), span)));
        String reason = scene.judge().againstFigures().orElse(null);
        EventDate date = cause.map(CodedRecord::date)
                .filter(d -> d.expression() != null)
                .orElseGet(() -> dateOfLoss(reading, sentence, loss.predicate()));
        Optional<Place> place =
                cause.map(CodedRecord::place).or(() -> EventPlace.ofLoss(reading, loss, events, attributions, before));
        Article article = reading.text().article();
        return new CodedRecord(
                reason == null ? Kind.CASUALTY : Kind.REJECTED,
                RecordId.of(article, Kind.CASUALTY, "", span, List.of()),
                article.id(),
                cause.map(CodedRecord::type).orElse(null),
                cause.map(CodedRecord::mode).orElse(null),
                cause.map(CodedRecord::cameo).orElse(null),
                scene.contexts(),
                attributions.isEmpty() ? Factuality.ACTUAL : Factuality.CLAIMED,
                cause.map(CodedRecord::actors).orElse(List.of()),
                cause.map(CodedRecord::recipients).orElse(List.of()),
                place.orElse(null),
                date,
                attributions,
                loss.figures(),
                sentence.span(),
                span,
                cause.map(CodedRecord::quad).orElse(null),
                cause.map(CodedRecord::score).orElse(null),
                "casualty-" + loss.figures().get(0).loss().name().toLowerCase(Locale.ROOT),
                Confidence.OF_FIGURES,
                "",
                reason);
    }

    /** "A protest in 2022 left eleven dead": where the loss has no date of its own, that of the happening that caused it. */
    private static EventDate dateOfLoss(ArticleReading reading, Sentence sentence, int predicate) {
        EventDate own = reading.dates().dateOf(sentence, predicate);
        boolean verb = sentence.token(predicate).isVerb();
        int clause = verb ? predicate : sentence.head(predicate);
        int cause = clause < 0 ? -1 : sentence.child(clause, "nsubj");
        if (own.expression() != null || cause < 0 || !sentence.token(cause).isNoun()) {
            return own;
        }
        EventDate told = reading.dates().dateOf(sentence, cause);
        return told.expression() == null ? own : told;
    }

    private static int distance(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.max(a.start() - b.end(), b.start() - a.end());
    }

    /** The first of the records that say the same of the same words. */
    private static List<CodedRecord> distinct(List<CodedRecord> records) {
        Set<String> seen = new HashSet<>();
        return records.stream().filter(r -> seen.add(r.id())).toList();
    }
}
