package org.casus.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casus.Profile;
import org.casus.Profile.Stage;
import org.casus.actor.Actor;
import org.casus.actor.ArticleActors;
import org.casus.article.Span;
import org.casus.table.WordTable;
import org.casus.text.AnnotatedText;
import org.casus.text.Sentence;

/**
 * Reads who says what: direct, indirect and mixed quotation, "according to", nouns and adverbs of hearsay, headline
 * credits, and quotations that run over sentences. The model of an attribution as source, cue and content follows the
 * Penn Attribution Relations Corpus (Pareti 2012) and PolNeAR (Newell et al. 2018).
 */
public final class ClaimReader {

    private static final Set<String> ANYBODY =
            Set.of("you", "let", "one", "anyone", "anybody", "nobody", "everyone", "someone", "somebody");

    private final WordTable table;
    private final VerbCues verbs;
    private final PhraseCues phrases;

    private ClaimReader(WordTable table) {
        CueTable cues = new CueTable(table);
        this.table = table;
        this.verbs = new VerbCues(cues);
        this.phrases = new PhraseCues(cues);
    }

    /**
     * A reader with the project's table of cues.
     *
     * @throws org.casus.CasusException where the table is missing or malformed
     */
    public static ClaimReader fromResources() {
        return new ClaimReader(WordTable.load("/claims/cues.tsv"));
    }

    /** SHA-256 of the table of cues, for provenance. */
    public String digest() {
        return WordTable.digest(table);
    }

    /** The attributions of an article, nested ones included, none of them read yet. */
    public ArticleClaims read(AnnotatedText text, ArticleActors actors) {
        return read(text, actors, new Profile());
    }

    /** The same; reading them is booked in the profile. */
    public ArticleClaims read(AnnotatedText text, ArticleActors actors, Profile profile) {
        // these two ask for no tree
        List<Draft> named = new ArrayList<>(Transcripts.read(text.sentences()));
        named.addAll(Signatures.read(text.sentences()));
        return new ArticleClaims(Passage.of(
                text.sentences(),
                named,
                passage -> profile.time(Stage.CLAIMS, () -> read(passage, named, text, actors))));
    }

    private List<Attribution> read(Passage passage, List<Draft> named, AnnotatedText text, ArticleActors actors) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            List<Draft> here = new ArrayList<>(verbs.read(sentence));
            here.addAll(phrases.read(sentence));
            here.sort(Comparator.comparing(Draft::cueSpan));
            here.removeIf(ClaimReader::isNoSource);
            drafts.addAll(here);
        }
        drafts.addAll(Introductions.read(passage.sentences(), drafts));
        named.stream()
                .filter(draft -> passage.sentences().contains(draft.sentence()))
                .forEach(drafts::add);
        drafts.sort(Comparator.comparing(Draft::cueSpan));
        return new QuotationLinker(passage.sentences())
                .link(drafts).stream()
                        .map(draft -> attribution(draft, text, actors))
                        .toList();
    }

    /**
     * "I think", "we want": within a quotation the speaker's own words, whose source is the quotation's; "you could say":
     * nobody's.
     */
    private static boolean isNoSource(Draft draft) {
        if (Phrases.isQuoted(draft.sentence(), draft.cue())) {
            // "expressed readiness" with the one who expressed it outside the marks is the writer's account of him
            return draft.sourceHead() < 0 || Phrases.isQuoted(draft.sentence(), draft.sourceHead());
        }
        if (draft.sourceHead() < 0) {
            return false;
        }
        boolean oneOf = draft.source() != null
                && draft.source().length()
                        > Phrases.word(draft.sentence(), draft.sourceHead()).length();
        return !oneOf && ANYBODY.contains(Phrases.word(draft.sentence(), draft.sourceHead()));
    }

    private static Attribution attribution(Draft draft, AnnotatedText text, ArticleActors actors) {
        Span source = draft.source();
        List<Actor> resolved =
                draft.sourceHead() < 0 ? List.of() : actors.resolve(draft.sentence(), draft.sourceHead());
        boolean direct = text.sentences().stream()
                .flatMap(sentence -> sentence.quotes().stream())
                .anyMatch(quote -> draft.content().stream().anyMatch(quote::overlaps));
        return new Attribution(
                source == null ? "" : text.article().text(source),
                source,
                text.article().text(draft.cueSpan()),
                draft.cueSpan(),
                draft.content(),
                draft.stance(),
                direct,
                resolved);
    }
}
