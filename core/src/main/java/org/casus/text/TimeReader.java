package org.casus.text;

import edu.stanford.nlp.ie.NumberNormalizer;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.CoreMapExpressionExtractor;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.time.TimeExpressionPatterns;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.casus.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of time by SUTime (Chang and Manning 2012), phrase by phrase. The same phrases come again and again ("on Monday",
 * "last week"): what SUTime's rules find in one is remembered, and only its dates are reckoned anew from each article's date.
 * Thread-safe.
 */
final class TimeReader {

    /** Ten megabytes of phrases. */
    private static final int MOST_PHRASES = 20_000;

    private static final int MOST_DATES = 1_000;

    private final CoreMapExpressionExtractor<MatchedExpression> rules;
    private final TimeExpressionPatterns patterns;
    private final TimeWindows windows = new TimeWindows();
    private final TimePhrases phrases;
    private final Memory<String, List<Found>> known = new Memory<>(MOST_PHRASES);
    private final Memory<LocalDate, SUTime.Time> dates = new Memory<>(MOST_DATES);

    /**
     * An expression in a phrase.
     *
     * @param first its first token, counted from the phrase's first
     * @param start where it begins, counted from that token's begin
     * @param last its last token
     * @param end where it ends, counted from that token's end
     * @param time what it says, without a date to reckon from
     * @param flags SUTime's flags, which say whether the past or the future is meant
     */
    private record Found(int first, int start, int last, int end, SUTime.Temporal time, int flags) {}

    private TimeReader(
            CoreMapExpressionExtractor<MatchedExpression> rules, TimeExpressionPatterns patterns, TimePhrases phrases) {
        this.rules = rules;
        this.patterns = patterns;
        this.phrases = phrases;
    }

    /** Loads SUTime's rules, which takes a second. */
    @SuppressWarnings("unchecked") // SUTime's rules give these
    static TimeReader create() {
        Properties sutime = new Properties();
        sutime.setProperty("sutime.markTimeRanges", "false");
        TimeAnnotator annotator = new TimeAnnotator("sutime", sutime);
        TimeSigns signs = new TimeSigns(TimeRules.guard(annotator));
        Object extractor = PrivateFields.get(annotator, "timexExtractor");
        return new TimeReader(
                (CoreMapExpressionExtractor<MatchedExpression>) PrivateFields.get(extractor, "expressionExtractor"),
                (TimeExpressionPatterns) PrivateFields.get(extractor, "timexPatterns"),
                new TimePhrases(signs));
    }

    /**
     * Expressions of time in one sentence, in text order, anchored on the publication date if there is one.
     *
     * @param zone the text that the tokens' offsets count in
     * @param words the sentence's tagged and named tokens
     * @param offset where the zone begins in the article
     */
    List<TimeMention> read(String zone, List<CoreLabel> words, @Nullable LocalDate published, int offset) {
        List<TimeMention> mentions = new ArrayList<>();
        for (List<CoreLabel> window : windows.of(words)) {
            for (TimePhrases.Phrase phrase : phrases.of(zone, window, each -> pointing(found(zone, each)))) {
                for (Found found : found(zone, phrase)) {
                    TimeMention mention = mention(zone, phrase.words(), found, published, offset);
                    if (mention != null) {
                        mentions.add(mention);
                    }
                }
            }
        }
        return mentions;
    }

    private static TimePhrases.Pointing pointing(List<Found> found) {
        if (found.isEmpty()) {
            return TimePhrases.Pointing.NOTHING;
        }
        return found.stream().allMatch(each -> each.time() instanceof SUTime.Duration)
                ? TimePhrases.Pointing.NOWHERE
                : TimePhrases.Pointing.SOMEWHERE;
    }

    private List<Found> found(String zone, TimePhrases.Phrase phrase) {
        String key = phrase.key();
        return key == null ? extract(zone, phrase.words()) : known.get(key, unknown -> extract(zone, phrase.words()));
    }

    /** Does as SUTime's {@code TimeExpressionExtractorImpl} does, up to where the document's date is asked for. */
    private List<Found> extract(String zone, List<CoreLabel> words) {
        CoreMap text = text(zone, words);
        List<CoreMap> numbered;
        try {
            numbered = NumberNormalizer.findAndMergeNumbers(text);
        } catch (NumberFormatException e) { // by which it says that a number makes no sense
            numbered = List.of();
        }
        text.set(CoreAnnotations.NumerizedTokensAnnotation.class, numbered);
        List<Found> found = new ArrayList<>();
        for (MatchedExpression matched : rules.extractExpressions(text)) {
            TimeExpression expression = matched.getAnnotation().get(TimeExpression.Annotation.class);
            if (expression != null && expression.getTemporal() != null) {
                found.add(found(words, expression, patterns.determineRelFlags(text, expression)));
            }
        }
        return List.copyOf(found);
    }

    private static Found found(List<CoreLabel> words, TimeExpression expression, int flags) {
        CoreMap chunk = expression.getAnnotation();
        int start = chunk.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
        int end = chunk.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
        int first = words.size() - 1;
        while (first > 0 && words.get(first).beginPosition() > start) {
            first--;
        }
        int last = first;
        while (last < words.size() - 1 && words.get(last).endPosition() < end) {
            last++;
        }
        return new Found(
                first,
                start - words.get(first).beginPosition(),
                last,
                end - words.get(last).endPosition(),
                expression.getTemporal(),
                flags);
    }

    private static CoreMap text(String zone, List<CoreLabel> words) {
        int begin = words.get(0).beginPosition();
        int end = words.get(words.size() - 1).endPosition();
        CoreMap text = new ArrayCoreMap();
        text.set(CoreAnnotations.TextAnnotation.class, zone.substring(begin, end));
        text.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
        text.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
        // SUTime writes into its tokens, and takes what an earlier reading left there for its own
        List<CoreLabel> tokens = new ArrayList<>(words.size());
        words.forEach(word -> tokens.add(new CoreLabel(word)));
        text.set(CoreAnnotations.TokensAnnotation.class, tokens);
        // tokens know their number in the zone, and SUTime takes a match's tokens relative to this
        int first = words.get(0).get(CoreAnnotations.TokenBeginAnnotation.class);
        text.set(CoreAnnotations.TokenBeginAnnotation.class, first);
        text.set(CoreAnnotations.TokenEndAnnotation.class, first + words.size());
        return text;
    }

    /** An expression with its date reckoned; null where SUTime cannot say what it means. */
    private @Nullable TimeMention mention(
            String zone, List<CoreLabel> words, Found found, @Nullable LocalDate published, int offset) {
        SUTime.Temporal time = resolved(found, published == null ? null : date(published));
        if (time == null) {
            return null;
        }
        Map<String, String> timex;
        try {
            timex = time.getTimexAttributes(new SUTime.TimeIndex());
        } catch (RuntimeException e) { // SUTime passes over what its own classes cannot write
            return null;
        }
        int start = words.get(found.first()).beginPosition() + found.start();
        int end = words.get(found.last()).endPosition() + found.end();
        Span span = new Span(offset + start, offset + end);
        return new TimeMention(
                span,
                zone.substring(start, end),
                Objects.requireNonNull(timex.get("type")),
                timex.getOrDefault("value", ""));
    }

    private SUTime.Time date(LocalDate published) {
        return dates.get(published, day -> SUTime.parseDateTime(day.toString(), true));
    }

    /** SUTime resolves every expression twice, the second time without what the verb says; some need that. */
    private static SUTime.@Nullable Temporal resolved(Found found, SUTime.@Nullable Time date) {
        SUTime.Temporal once = resolved(found.time(), date, found.flags());
        if (once == null) {
            return null;
        }
        int flags = found.flags();
        if (once != found.time()) {
            flags = once instanceof SUTime.PartialTime ? SUTime.RESOLVE_TO_CLOSEST : 0;
        }
        return resolved(once, date, flags);
    }

    private static SUTime.@Nullable Temporal resolved(SUTime.Temporal time, SUTime.@Nullable Time date, int flags) {
        try {
            return time.resolve(date, flags);
        } catch (RuntimeException e) { // SUTime leaves as it is what its own classes cannot resolve
            return time;
        }
    }
}
