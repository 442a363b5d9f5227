package org.casus.support;

import java.util.ArrayList;
import java.util.List;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.casus.text.Sentence;

/** Articles of a few paragraphs, annotated by one annotator that all tests of a run share. */
public final class Sample {

    private static final class Holder {
        static final Annotator ANNOTATOR = CoreNlpAnnotator.create();
    }

    private Sample() {}

    /** The annotator; its models are too large to be loaded twice in a test run. */
    public static Annotator annotator() {
        return Holder.ANNOTATOR;
    }

    /** One paragraph of body. */
    public static AnnotatedText body(String text) {
        return annotate(text, List.of(new Zone(Zone.Kind.BODY, new Span(0, text.length()))));
    }

    /** A headline and paragraphs of body, separated by "|". */
    public static AnnotatedText article(String parts) {
        List<Zone> zones = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String part : parts.split("\\|")) {
            int start = text.length();
            text.append(part);
            Zone.Kind kind = zones.isEmpty() ? Zone.Kind.HEADLINE : Zone.Kind.BODY;
            zones.add(new Zone(kind, new Span(start, text.length())));
            text.append("\n\n");
        }
        return annotate(text.toString(), zones);
    }

    /** The same text, of which nobody may ask for a tree. */
    public static AnnotatedText withoutTrees(AnnotatedText text) {
        return new AnnotatedText(
                text.article(),
                text.sentences().stream().map(Sample::withoutTree).toList(),
                List.of());
    }

    private static Sentence withoutTree(Sentence sentence) {
        return new Sentence(
                sentence.index(),
                sentence.zone(),
                sentence.paragraph(),
                sentence.span(),
                sentence.text(),
                sentence.tokens(),
                sentence.quotes(),
                () -> {
                    throw new AssertionError("no tree is needed for: " + sentence);
                });
    }

    private static AnnotatedText annotate(String text, List<Zone> zones) {
        return Holder.ANNOTATOR.annotate(
                new Article("sample", "test", null, null, null, null, null, "en", text, zones));
    }
}
