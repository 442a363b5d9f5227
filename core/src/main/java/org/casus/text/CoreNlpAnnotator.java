package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casus.Profile;
import org.casus.Profile.Stage;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.table.PreparedFiles;

/**
 * Sentences, tags, names, trees and times by Stanford CoreNLP (Manning et al. 2014). Each zone is annotated by itself, so
 * that no sentence runs from a caption into the body.
 */
public final class CoreNlpAnnotator implements Annotator {

    private final CoreNlpModels models;
    private final Profile profile;
    private final boolean exhaustive;

    private CoreNlpAnnotator(CoreNlpModels models, Profile profile, boolean exhaustive) {
        this.models = models;
        this.profile = profile;
        this.exhaustive = exhaustive;
    }

    /** Loads the models, which takes seconds; keep the result. */
    public static CoreNlpAnnotator create() {
        return create(new Profile(), false);
    }

    /**
     * Loads the models, which takes seconds; keep the result. Where there is a folder for {@link PreparedFiles}, the first
     * call makes there another form of the parser's model (165 MB), which later ones load in a tenth of the time and
     * with a third of its half gigabyte of heap.
     *
     * @param profile where to book the time of annotating
     * @param exhaustive whether to parse every sentence at once, rather than those whose trees are asked for
     */
    public static CoreNlpAnnotator create(Profile profile, boolean exhaustive) {
        PreparedFiles prepared = PreparedFiles.ofProcess().orElse(null);
        return new CoreNlpAnnotator(CoreNlpModels.load(prepared), profile, exhaustive);
    }

    @Override
    public String version() {
        return models.version();
    }

    @Override
    public AnnotatedText annotate(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        List<TimedStretch> stretches = new ArrayList<>();
        WordCases cases = models.cases(article.text());
        for (int z = 0; z < article.zones().size(); z++) {
            Zone zone = article.zones().get(z);
            switch (zone.kind()) {
                case HEADLINE, CAPTION, BODY -> annotate(article, z, cases, sentences, stretches);
                case CREDIT, DATELINE, FURNITURE -> {}
            }
        }
        return new AnnotatedText(article, sentences, stretches);
    }

    private void annotate(
            Article article, int zoneIndex, WordCases cases, List<Sentence> sentences, List<TimedStretch> stretches) {
        Zone zone = article.zones().get(zoneIndex);
        List<List<CoreLabel>> split = profile.time(Stage.SPLIT, () -> models.split(article.text(zone.span())));
        Quotations quotations = new Quotations();
        for (List<CoreLabel> labels : split) {
            quotations.read(labels, zone.span().start());
            List<CoreLabel> words = quotations.words();
            if (words.isEmpty()) {
                continue;
            }
            cases.restore(words);
            profile.time(Stage.TAGS, () -> models.tag(words));
            if (zone.kind() == Zone.Kind.HEADLINE) {
                TagRepair.repairHeadline(words);
            }
            profile.time(Stage.NAMES, () -> models.name(words));
            List<List<CoreLabel>> clauses = zone.kind() == Zone.Kind.HEADLINE ? Headlines.split(words) : List.of(words);
            for (List<CoreLabel> clause : clauses) {
                sentences.add(sentence(article, zone, zoneIndex, sentences.size(), clause, quotations.quotes()));
            }
            stretches.add(stretch(article, zone, labels));
        }
    }

    private TimedStretch stretch(Article article, Zone zone, List<CoreLabel> labels) {
        int offset = zone.span().start();
        Span span = new Span(
                offset + labels.get(0).beginPosition(),
                offset + labels.get(labels.size() - 1).endPosition());
        TimedStretch stretch = new TimedStretch(
                span,
                () -> profile.time(
                        Stage.TIMES,
                        () -> models.times(article.text(zone.span()), labels, article.published(), offset)));
        if (exhaustive) {
            stretch.times();
        }
        return stretch;
    }

    private Sentence sentence(
            Article article, Zone zone, int zoneIndex, int index, List<CoreLabel> words, List<Span> quotes) {
        List<Token> tokens = new ArrayList<>();
        for (CoreLabel word : words) {
            tokens.add(token(word, tokens.size(), zone.span().start()));
        }
        profile.sentence();
        Span span = new Span(
                tokens.get(0).span().start(),
                tokens.get(tokens.size() - 1).span().end());
        return new Sentence(index, zone.kind(), zoneIndex, span, article.text(span), tokens, quotes, trees(words));
    }

    private Supplier<DependencyTree> trees(List<CoreLabel> words) {
        if (exhaustive) {
            DependencyTree tree = parse(words);
            return () -> tree;
        }
        return () -> parse(words);
    }

    private DependencyTree parse(List<CoreLabel> words) {
        profile.tree();
        return profile.time(Stage.TREES, () -> models.parse(words));
    }

    private static Token token(CoreLabel word, int index, int offset) {
        Span span = new Span(offset + word.beginPosition(), offset + word.endPosition());
        String name = word.ner() == null ? "O" : word.ner();
        return new Token(index, word.originalText(), word.lemma(), word.tag(), name, span);
    }

    /** For logs and tests: the tree of a sentence, one edge a line. */
    static String describe(Sentence sentence) {
        return sentence.tokens().stream()
                .map(t -> sentence.relation(t.index()) + "("
                        + (sentence.head(t.index()) < 0
                                ? "ROOT"
                                : sentence.token(sentence.head(t.index())).text())
                        + ", " + t.text() + "/" + t.tag() + "/" + t.name() + ")")
                .collect(Collectors.joining("\n"));
    }
}
