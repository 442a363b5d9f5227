package org.casus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casus.Profile.Stage;
import org.casus.actor.ActorResolver;
import org.casus.actor.ArticleActors;
import org.casus.article.Article;
import org.casus.casualty.CasualtyReader;
import org.casus.casualty.IncidentReader;
import org.casus.casualty.MainIncident;
import org.casus.claim.ArticleClaims;
import org.casus.claim.Attribution;
import org.casus.claim.ClaimReader;
import org.casus.codebook.Codebook;
import org.casus.event.ArticleReading;
import org.casus.event.CodedRecord;
import org.casus.event.EventCoder;
import org.casus.event.SecondOpinion;
import org.casus.knowledge.OwnKnowledge;
import org.casus.place.Gazetteer;
import org.casus.place.PlaceResolver;
import org.casus.story.IncidentLinker;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.casus.time.ArticleDates;
import org.casus.time.DateResolver;
import org.jspecify.annotations.Nullable;

/** The coder: an article in, its coding out. Built once, thread-safe, deterministic. */
public final class Casus {

    private static final String VERSION = "0.1.0";

    private final Annotator annotator;
    private final Codebook codebook;
    private final ActorResolver actors;
    private final PlaceResolver places;
    private final DateResolver dates;
    private final ClaimReader claims;
    private final CasualtyReader casualties;
    private final IncidentReader mainIncidents;
    private final EventCoder events;
    private final @Nullable SecondOpinion second;
    private final boolean tells;
    private final IncidentLinker incidents = new IncidentLinker();
    private final OwnKnowledge own;
    private final Provenance provenance;
    private final Profile profile;

    private Casus(Parts parts) {
        this.annotator = parts.annotator;
        this.codebook = parts.codebook;
        this.own = parts.own;
        this.actors = parts.actors;
        this.places = parts.places;
        this.dates = DateResolver.create();
        this.claims = ClaimReader.fromResources();
        this.casualties = CasualtyReader.fromResources();
        this.mainIncidents = new IncidentReader(casualties);
        this.second = parts.second;
        this.tells = parts.tells;
        this.events = new EventCoder(codebook, second, parts.exhaustive);
        this.provenance = new Provenance(VERSION, digests(parts.code));
        this.profile = parts.profile;
    }

    /** A coder with other parts than the usual ones. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Codes one article.
     *
     * @param article what to code
     * @return its records, never null; an article that says nothing codable has none but rejected ones
     */
    public Coding code(Article article) {
        AnnotatedText text = annotator.annotate(article);
        ArticleActors who = profile.time(Stage.ACTORS, () -> actors.forArticle(text));
        ArticleClaims said = claims.read(text, who, profile);
        ArticleDates when = dates.forArticle(text);
        ArticleReading reading = new ArticleReading(
                text,
                who,
                profile.time(Stage.PLACES, () -> places.forArticle(text)),
                (sentence, predicate) -> profile.time(Stage.DATES, () -> when.dateOf(sentence, predicate)),
                said,
                profile.time(Stage.CASUALTIES, () -> casualties.read(text)));
        List<CodedRecord> unlinked = profile.time(Stage.EVENTS, () -> events.code(reading));
        MainIncident main = reading.casualties().isEmpty()
                ? MainIncident.NONE
                : profile.time(Stage.INCIDENTS, () -> mainIncidents.read(text, reading.dates(), reading.places()));
        List<CodedRecord> records = profile.time(Stage.INCIDENTS, () -> incidents.link(unlinked, article, main));
        List<Attribution> told = tells ? said.attributions() : List.of();
        return new Coding(article, records, told, main, warnings(article, reading), provenance);
    }

    /** What codes: versions and digests. */
    public Provenance provenance() {
        return provenance;
    }

    /** Where coding has spent its time since this was built. */
    public Profile profile() {
        return profile;
    }

    /** The codebook in use. */
    public Codebook codebook() {
        return codebook;
    }

    private static List<String> warnings(Article article, ArticleReading reading) {
        List<String> warnings = new ArrayList<>(article.publication().warnings());
        if (article.published() == null) {
            warnings.add(
                    "no publication date: weekdays and other relative dates stay unresolved; give one with --date");
        }
        Map<String, String> unresolved = reading.places().unresolved();
        if (!unresolved.isEmpty()) {
            warnings.add("places not resolved: "
                    + unresolved.entrySet().stream()
                            .map(each -> each.getKey() + " (" + each.getValue() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return warnings;
    }

    private Map<String, String> digests(String code) {
        Map<String, String> digests = new TreeMap<>();
        digests.put("codebook", codebook.name() + " " + codebook.digest());
        digests.put("knowledge", actors.digest());
        digests.put("gazetteer", places.digest());
        if (!own.isEmpty()) {
            digests.put("own knowledge", own.digest());
        }
        digests.put("dates", dates.digest());
        digests.put("claims", claims.digest());
        digests.put("casualties", casualties.digest());
        digests.put("factuality", events.digest());
        digests.put("models", annotator.version());
        digests.put("second-opinion", second == null || !second.speaksFor(codebook) ? "none" : second.version());
        digests.put("code", code);
        digests.replaceAll((part, digest) -> digest.matches("[0-9a-f]{13,}") ? digest.substring(0, 12) : digest);
        return digests;
    }

    private record Parts(
            Annotator annotator,
            Codebook codebook,
            OwnKnowledge own,
            ActorResolver actors,
            PlaceResolver places,
            @Nullable SecondOpinion second,
            boolean exhaustive,
            boolean tells,
            String code,
            Profile profile) {}

    /** Chooses the coder's parts; what is not chosen is the built-in one. */
    public static final class Builder {

        private @Nullable Annotator annotator;
        private @Nullable Codebook codebook;
        private @Nullable SecondOpinion second;
        private boolean asks = true;
        private boolean exhaustive;
        private boolean tells = true;

        private OwnKnowledge own = OwnKnowledge.NONE;
        private @Nullable Path gazetteer;

        private Builder() {}

        /** Knows these tables too; where they contradict the built-in ones they are believed. */
        public Builder knowledge(OwnKnowledge chosen) {
            this.own = chosen;
            return this;
        }

        /** Takes settlements and divisions from this file, as {@link org.casus.place.GeoNames} writes it. */
        public Builder gazetteer(Path chosen) {
            this.gazetteer = chosen;
            return this;
        }

        /** Annotates with this instead of CoreNLP. */
        public Builder annotator(Annotator chosen) {
            this.annotator = chosen;
            return this;
        }

        /** Codes with this ontology instead of PLOVER. */
        public Builder codebook(Codebook chosen) {
            this.codebook = chosen;
            return this;
        }

        /** Asks this model instead of the built-in one; null for none, so that patterns alone decide. */
        public Builder secondOpinion(@Nullable SecondOpinion chosen) {
            this.second = chosen;
            this.asks = chosen != null;
            return this;
        }

        /**
         * Parses and reads every sentence, those too that by their words hold no record. The records are the same but for
         * what only the model would see; it takes longer.
         */
        public Builder exhaustive(boolean chosen) {
            this.exhaustive = chosen;
            return this;
        }

        /**
         * Tells everything that an article attributes to somebody, as without this call, or only who is the source of a
         * record: codings then hold the same records, each with its attributions, and no {@link Coding#attributions()}. It
         * saves reading the sentences that hold no record.
         */
        public Builder attributions(boolean chosen) {
            this.tells = chosen;
            return this;
        }

        /**
         * Loads models and tables, which takes seconds.
         *
         * @throws CasusException where a model or table is missing or wrong
         */
        public Casus build() {
            CompletableFuture<ActorResolver> actors = async(() -> ActorResolver.with(own));
            CompletableFuture<PlaceResolver> places = async(() -> PlaceResolver.of(Gazetteer.with(own, gazetteer)));
            Profile profile = new Profile();
            CompletableFuture<Optional<SecondOpinion>> advises = async(this::advising);
            CompletableFuture<Codebook> knows = async(() -> codebook == null ? Codebook.plover() : codebook);
            CompletableFuture<String> code = async(CodeDigest::compute);
            Annotator reads = annotator == null ? CoreNlpAnnotator.create(profile, exhaustive) : annotator;
            try {
                return new Casus(new Parts(
                        reads,
                        knows.join(),
                        own,
                        actors.join(),
                        places.join(),
                        advises.join().orElse(null),
                        exhaustive,
                        tells,
                        code.join(),
                        profile));
            } catch (CompletionException e) {
                if (e.getCause() instanceof CasusException known) {
                    throw known;
                }
                throw e;
            }
        }

        private Optional<SecondOpinion> advising() {
            return asks && second == null ? Optional.of(SecondOpinion.fromResources()) : Optional.ofNullable(second);
        }

        private static <T> CompletableFuture<T> async(Supplier<T> load) {
            return CompletableFuture.supplyAsync(load);
        }
    }
}
