package org.casus.text;

import edu.stanford.nlp.ling.tokensregex.MatchedExpression;
import edu.stanford.nlp.ling.tokensregex.MatchedExpression.SingleAnnotationExtractor;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.AnnotationExtractRule;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.CoreMapExtractRule;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.ExtractRule;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.ListExtractRule;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.SequencePatternExtractRule;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchRules.StringPatternExtractRule;
import edu.stanford.nlp.ling.tokensregex.types.Expressions.PrimitiveValue;
import edu.stanford.nlp.ling.tokensregex.types.Value;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a rule of SUTime try only where a token stands that it can begin with. Without this each of the hundreds of rules sets
 * up its automaton at each token, which was half of the cost of reading times. The rules are read out of CoreNLP's private
 * fields by their names; the expressions found are the same.
 */
final class TimeRules {

    /** States that consume no token and lead on to {@code next}. */
    private static final Set<String> PASSING =
            Set.of("State", "ValueState", "GroupStartState", "GroupEndState", "SeqStartState", "RepeatState");

    private final FirstTokens tokens = new FirstTokens();
    private final TimeGraph graph = new TimeGraph();
    private final List<Pattern> ofText = new ArrayList<>();

    private TimeRules() {}

    /** Guards the rules of an annotator that nobody uses yet, and gives what they read. */
    static TimeRules guard(TimeAnnotator annotator) {
        Object extractor = PrivateFields.get(PrivateFields.get(annotator, "timexExtractor"), "expressionExtractor");
        TimeRules rules = new TimeRules();
        for (Object stage : ((Map<?, ?>) PrivateFields.get(extractor, "stages")).values()) {
            rules.guardField(stage, "basicExtractRule");
            rules.guardField(stage, "compositeExtractRule");
        }
        return rules;
    }

    /** What the rules ask of tokens, and in which order. */
    TimeGraph graph() {
        return graph;
    }

    /** What the rules look for in running text. */
    List<Pattern> ofText() {
        return List.copyOf(ofText);
    }

    private void guardField(Object owner, String name) {
        Object rule = PrivateFields.getOrNull(owner, name);
        if (rule instanceof ExtractRule<?, ?> given) {
            PrivateFields.set(owner, name, guarded(given));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // CoreNLP's rules mix their types; what goes in is what comes out
    private ExtractRule guarded(ExtractRule rule) {
        if (rule instanceof StringPatternExtractRule) {
            ofText.add((Pattern) PrivateFields.get(rule, "pattern"));
        }
        if (rule instanceof SequencePatternExtractRule || rule instanceof StringPatternExtractRule) {
            ownValues((SingleAnnotationExtractor) PrivateFields.get(PrivateFields.get(rule, "extractor"), "extractor"));
        }
        if (rule instanceof ListExtractRule list) {
            List<ExtractRule> rules = (List<ExtractRule>) PrivateFields.get(list, "rules");
            rules.replaceAll(this::guarded);
        } else if (rule instanceof AnnotationExtractRule named) {
            named.extractRule = guarded(named.extractRule);
        } else if (rule instanceof CoreMapExtractRule map) {
            guardField(map, "extractRule");
        } else if (rule instanceof SequencePatternExtractRule) {
            Object root = PrivateFields.get(PrivateFields.get(rule, "pattern"), "root");
            graph.add(root);
            List<NodePattern<CoreMap>> first = first(root);
            return first == null ? rule : new Guarded(tokens.choice(first), rule);
        }
        return rule;
    }

    /**
     * Gives each expression a value of its own. The value of "Monday" is one object for all Mondays, and SUTime notes on it
     * that the sentence's verb is of the past or the future: without this the note stays for every later article.
     */
    private static void ownValues(SingleAnnotationExtractor extractor) {
        Function<CoreMap, Value> ofTokens = extractor.valueExtractor;
        Function<MatchedExpression, Value> ofMatch = extractor.expressionToValue;
        extractor.valueExtractor = tokens -> own(ofTokens.apply(tokens));
        if (ofMatch != null) {
            extractor.expressionToValue = match -> own(ofMatch.apply(match));
        }
    }

    private static @Nullable Value<?> own(@Nullable Value<?> value) {
        return value instanceof PrimitiveValue<?> shared ? new PrimitiveValue<>(shared.getType(), shared.get()) : value;
    }

    /** A rule that is asked only where a token stands that it can begin with. */
    private record Guarded<O>(FirstTokens.Choice first, ExtractRule<List<? extends CoreMap>, O> rule)
            implements ExtractRule<List<? extends CoreMap>, O> {

        @Override
        public boolean extract(List<? extends CoreMap> tokens, List<O> found) {
            return first.isIn(tokens) && rule.extract(tokens, found);
        }
    }

    /** What the first token of a match must be one of; null where that cannot be told. */
    private static @Nullable List<NodePattern<CoreMap>> first(Object root) {
        List<NodePattern<CoreMap>> first = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object state = open.pop();
            if (!seen.add(state)) {
                continue;
            }
            if (TimeGraph.reads(state)) {
                first.add(TimeGraph.pattern(state));
            } else if (PASSING.contains(state.getClass().getSimpleName())) {
                open.addAll(TimeGraph.successors(state));
            } else {
                return null;
            }
        }
        return first;
    }
}
