package org.casus.text;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.common.ParserUtils;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TypedDependency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.casus.CasusException;
import org.casus.table.PreparedFiles;
import org.jspecify.annotations.Nullable;

/** CoreNLP's models, each called directly: its pipeline would parse with quotation marks and read names twice. */
final class CoreNlpModels {

    /** Longer sentences are lists and tables; their trees would be noise. */
    private static final int MAX_TOKENS = 250;

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final TagModel tags;
    private final WordTagger tagger;
    private final NameFinder names;
    private final ShiftReduce parser;
    private final TimeReader times;
    private final UniversalStructure structure = new UniversalStructure();

    private CoreNlpModels(TagModel tags, NameModel names, ShiftReduce parser, TimeReader times) {
        this.tags = tags;
        this.tagger = new WordTagger(tags, names);
        this.names = new NameFinder(names);
        this.parser = parser;
        this.times = times;
    }

    /**
     * Loads the models side by side.
     *
     * @param prepared where prepared forms of the models are kept, null for none
     */
    static CoreNlpModels load(@Nullable PreparedFiles prepared) {
        CompletableFuture<ShiftReduce> parser = async(() -> ParserModel.load(prepared));
        CompletableFuture<NameModel> names = async(() -> NameModel.load(prepared));
        CompletableFuture<TimeReader> times = async(TimeReader::create);
        TagModel tags = TagModel.load(prepared);
        try {
            return new CoreNlpModels(tags, names.join(), parser.join(), times.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof CasusException known) {
                throw known;
            }
            throw new CasusException("cannot load CoreNLP's models: " + e.getCause(), e);
        }
    }

    private static <T> CompletableFuture<T> async(Supplier<T> load) {
        return CompletableFuture.supplyAsync(load);
    }

    String version() {
        return "corenlp 4.5.10 englishSR english-left3words-distsim english.conll.4class.distsim sutime";
    }

    /** The tokens of a text, by sentence. */
    List<List<CoreLabel>> split(String text) {
        return splitter.split(text);
    }

    /** How the words of an article's headlines are written in running text. */
    WordCases cases(String text) {
        return new WordCases(tags, text);
    }

    /** Sets tag and lemma of each token, and gives the tokens back. */
    List<CoreLabel> tag(List<CoreLabel> words) {
        tagger.tag(words);
        TagRepair.repair(words);
        for (CoreLabel word : words) {
            word.setLemma(tagger.lemma(word));
        }
        InsertedReport.retag(words); // a past tense and its participle have one lemma
        return words;
    }

    /** Sets the name class of each tagged token, and gives the tokens back. */
    List<CoreLabel> name(List<CoreLabel> words) {
        List<String> classes = names.classes(words);
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setNER(classes.get(i));
        }
        return words;
    }

    /** The dependency tree of tagged tokens. */
    DependencyTree parse(List<CoreLabel> words) {
        if (words.size() > MAX_TOKENS) {
            return DependencyTree.flat(words.size());
        }
        DependencyTree mended = TreeRepair.repair(words, read(words));
        return ControlRepair.repair(words, ReportRepair.repair(words, ClosingTag.repair(words, mended)));
    }

    private DependencyTree read(List<CoreLabel> words) {
        Optional<InsertedReport> report = InsertedReport.first(words);
        return report.isPresent() ? report.get().around(words, this::read) : readWhole(words);
    }

    private DependencyTree readWhole(List<CoreLabel> words) {
        ParserNode phrases = parser.parse(words);
        Tree tree = phrases == null ? ParserUtils.xTree(words) : PhraseTrees.of(phrases, words);
        int[] heads = new int[words.size()];
        String[] relations = new String[words.size()];
        int root = 0;
        for (TypedDependency edge : structure.dependencies(tree)) {
            int dependent = edge.dep().index() - 1;
            heads[dependent] = edge.gov().index() - 1;
            relations[dependent] = edge.reln().toString();
            root = heads[dependent] < 0 ? dependent : root;
        }
        for (int i = 0; i < heads.length; i++) {
            if (relations[i] == null) { // marks of the top clause get no edge
                heads[i] = i == root ? -1 : root;
                relations[i] = i == root ? "root" : "punct";
            }
        }
        return new DependencyTree(heads, relations);
    }

    /**
     * Expressions of time in one sentence, anchored on the publication date if there is one.
     *
     * @param words the sentence's tokens
     */
    List<TimeMention> times(String zone, List<CoreLabel> words, @Nullable LocalDate published, int offset) {
        return times.read(zone, words, published, offset);
    }
}
