package org.casus.bench.ecb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.article.Article;
import org.casus.article.Span;
import org.casus.article.Zone;
import org.casus.bench.ecb.EcbSet.Document;
import org.casus.bench.ecb.EcbSet.Mention;
import org.casus.model.Adapter;
import org.casus.model.Encoding;
import org.casus.model.SentenceEncoder;
import org.casus.story.Wording;
import org.casus.story.WordingReader;
import org.casus.text.AnnotatedText;
import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;
import org.casus.text.Sentence;
import org.casus.text.Token;

/** Reads what the sentences around mentions say of their events. */
final class MentionReader {

    /** Words so many steps below a mention in the tree belong to it. */
    private static final int STEPS = 3;

    private final Annotator annotator = CoreNlpAnnotator.create();
    private final WordingReader wordings = WordingReader.fromResources();

    /** As it was before it learned types of events: what it learned there does not help here. */
    private final SentenceEncoder encoder = SentenceEncoder.load(new Adapter(Map.of()));

    private final Map<String, float[]> lemmas = new HashMap<>();

    /**
     * A mention and what its sentence says. Vectors are the encoder's.
     *
     * @param id its name
     * @param document the name of its document
     * @param line which line of the document it stands in, from 0
     * @param lemma of its head
     * @param words of the rest of the sentence
     * @param arguments the words that hang on it in the tree, and the one it hangs on
     * @param objects lemmas of what it was done to
     * @param names words of names in its sentence
     * @param numbers in its sentence
     * @param inContext vector of the mention in its sentence
     * @param ofSentence vector of its sentence
     * @param ofLemma vector of its lemma by itself
     */
    record Told(
            String id,
            String document,
            int line,
            String lemma,
            Wording words,
            Wording arguments,
            Set<String> objects,
            Set<String> names,
            Set<String> numbers,
            float[] inContext,
            float[] ofSentence,
            float[] ofLemma) {}

    /** The mentions of all documents, in order; those that no sentence holds are left out. */
    List<Told> read(List<Document> documents) {
        List<Told> told = new ArrayList<>();
        for (Document document : documents) {
            List<Zone> lines = lines(document.text());
            Article article =
                    new Article(document.id(), "", null, null, null, null, null, "en", document.text(), lines);
            AnnotatedText text = annotator.annotate(article);
            Map<Integer, Encoding> encodings = new HashMap<>();
            for (Mention mention : document.mentions()) {
                text.sentences().stream()
                        .filter(sentence -> sentence.span().overlaps(mention.span()))
                        .findFirst()
                        .ifPresent(sentence -> {
                            int line = sentence.paragraph();
                            Span span = lines.get(line).span();
                            Encoding encoding =
                                    encodings.computeIfAbsent(line, key -> encoder.encode(span.of(document.text())));
                            told.add(told(document.id(), mention, sentence, span, encoding));
                        });
            }
        }
        return told;
    }

    private static List<Zone> lines(String text) {
        List<Zone> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new Zone(Zone.Kind.BODY, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        return lines;
    }

    private Told told(String document, Mention mention, Sentence sentence, Span line, Encoding encoding) {
        int head = head(sentence, mention.span());
        String lemma = lemma(sentence.token(head));
        int end = Math.min(mention.span().end(), line.end());
        Span within = new Span(mention.span().start() - line.start(), end - line.start());
        return new Told(
                mention.id(),
                document,
                sentence.paragraph(),
                lemma,
                wording(sentence, i -> i != head),
                wording(sentence, i -> isArgument(sentence, head, i)),
                sentence.children(head, "obj", "nsubj:pass", "iobj").stream()
                        .map(i -> lemma(sentence.token(i)))
                        .collect(Collectors.toSet()),
                lemmas(sentence, token -> token.isName() && token.index() != head),
                lemmas(sentence, token -> token.tag().equals("CD")),
                encoding.mean(within),
                encoding.mean(new Span(0, line.length())),
                lemmas.computeIfAbsent(lemma, word -> encoder.encode(word).mean(new Span(0, word.length()))));
    }

    /** The mention's token that hangs on none of its others. */
    private static int head(Sentence sentence, Span mention) {
        List<Integer> tokens = IntStream.range(0, sentence.size())
                .filter(i -> sentence.token(i).span().overlaps(mention))
                .boxed()
                .toList();
        return tokens.stream()
                .filter(i -> !tokens.contains(sentence.head(i)))
                .findFirst()
                .orElse(sentence.tokenAt(mention));
    }

    private static boolean isArgument(Sentence sentence, int head, int token) {
        if (token == head) {
            return false;
        }
        int above = token;
        for (int step = 0; step < STEPS && above >= 0; step++) {
            above = sentence.head(above);
            if (above == head) {
                return true;
            }
        }
        return sentence.head(head) == token;
    }

    private Wording wording(Sentence sentence, Predicate<Integer> wanted) {
        return wordings.read(sentence.tokens().stream()
                .filter(token -> wanted.test(token.index()))
                .map(MentionReader::lemma)
                .collect(Collectors.joining(" ")));
    }

    private static Set<String> lemmas(Sentence sentence, Predicate<Token> wanted) {
        return sentence.tokens().stream()
                .filter(wanted)
                .map(MentionReader::lemma)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
