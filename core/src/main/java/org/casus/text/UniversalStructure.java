package org.casus.text;

import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.PennTreebankLanguagePack;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import edu.stanford.nlp.trees.UniversalSemanticHeadFinder;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * CoreNLP's conversion of phrase trees to Universal Dependencies, the basic ones alone and the same in every run: where a
 * later step depends on the order of the dependencies, CoreNLP's is that of the nodes' places in memory.
 */
final class UniversalStructure extends UniversalEnglishGrammaticalStructure {

    private static final long serialVersionUID = 1;

    private static final Predicate<String> NOT_PUNCTUATION =
            new PennTreebankLanguagePack().punctuationWordRejectFilter();
    private static final HeadFinder HEADS = new UniversalSemanticHeadFinder(true);

    UniversalStructure(Tree tree) {
        super(tree, NOT_PUNCTUATION, HEADS);
    }

    @Override
    protected void postProcessDependencies(List<TypedDependency> dependencies) {
        Collections.sort(dependencies);
        super.postProcessDependencies(dependencies);
    }

    /** None: only the basic dependencies are asked for. */
    @Override
    protected void getExtras(List<TypedDependency> dependencies) {}
}
