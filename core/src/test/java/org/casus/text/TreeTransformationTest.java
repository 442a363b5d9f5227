package org.casus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import edu.stanford.nlp.trees.CoordinationTransformer;
import edu.stanford.nlp.trees.LabeledScoredTreeFactory;
import edu.stanford.nlp.trees.PennTreeReader;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TreeNormalizer;
import edu.stanford.nlp.trees.UniversalSemanticHeadFinder;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changed trees against those of CoreNLP, which tries all of its patterns in each: the same. */
final class TreeTransformationTest {

    private final UniversalSemanticHeadFinder heads = new UniversalSemanticHeadFinder(true);
    private final TreeTransformation ours = new TreeTransformation(heads, new LabelTests());

    /** A copy in the form that is changed. */
    private static final class Copy extends TreeGraphNode {

        private static final long serialVersionUID = 1;

        Copy(Tree tree) {
            super(tree, (TreeGraphNode) null);
        }
    }

    private String theirs(Tree tree) {
        return written(new CoordinationTransformer(heads, true).transformTree(new Copy(tree)));
    }

    /** As it is written: {@link Tree#valueOf} drops gaps and shortens labels. */
    private static Tree read(String written) throws IOException {
        return new PennTreeReader(new StringReader(written), new LabeledScoredTreeFactory(), new TreeNormalizer())
                .readTree();
    }

    private static String written(Tree tree) {
        return ((TreeGraphNode) tree).toOneLineString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ROOT (NP (NP (NNS farmers)) (CONJP (RB as) (RB well) (IN as)) (NP (NNS nurses))))",
                "(ROOT (NP (NP (NNS crops)) (PP (JJ such) (IN as) (NP (NN rice)))))",
                "(ROOT (PP (VBG according) (PP (TO to) (NP (NN police)))))",
                "(ROOT (S (NP (PRP he)) (ADVP (RB not) (RB only)) (VP (VBD left) (NP (NN home)))))",
                "(ROOT (NP (CONJP (CC but) (RB also)) (NP (NNS nurses))))",
                "(ROOT (S (NP (QP (IN at) (JJS least) (CD two)) (NNS men)) (VP (VBD died))))",
                "(ROOT (S (NP (PRP they)) (VP (VBD left) (ADVP (IN at) (DT all)))))",
                "(ROOT (S (NP (PRP they)) (VP (VBD left) (ADVP (FW en) (FW masse)))))",
                "(ROOT (PP (IN in) (CC and) (IN around) (NP (NNP Tarn))))",
                "(ROOT (UCP (JJ electronic) (, ,) (NN computer) (CC and) (NN building)))",
                "(ROOT (NP (DT the) (NN phone) (NN book) (CC and) (NN tour) (NN guide)))",
                "(ROOT (NP (NN soya) (CC or) (NN maize) (NN oil)))",
                "(ROOT (NP (QP (IN between) (CD 5) (CC and) (CD 10)) (NNS men)))",
                "(ROOT (NP (QP ($ $) (CD 3.5) (CD million))))",
                "(ROOT (NP (QP (RB just) (RB about) (DT all)) (DT the) (NNS losses)))",
                "(ROOT (SBARQ (WHNP (WP Who)) (SQ (VBP am) (NP (PRP I)) (S (VP (TO to) (VP (VB judge))))) (. ?)))",
                "(ROOT (NP (NP (NNP May)) (NP (CD 2024))))",
                "(ROOT (NP (NP (NNP May) (CD 3)) (, ,) (NP (CD 2024))))",
                "(ROOT (S (NP (NP (NNS men))) (VP (VP (VBD left)))))",
                "(ROOT (S (S (NP (PRP he)) (VP (VBD fell))) (CC and) (RB yet) (S (NP (PRP he)) (VP (VBD won)))))",
                "(ROOT (NP (NP (NNS men)) (CC and) (RB not) (NP (NNS boys))))",
                "(ROOT (FRAG (ADVP (RB once)) (VP (VBN seen))))",
                "(ROOT (NP (NP (DT the) (NN day)) (SBAR (IN after) (S (NP (PRP it)) (VP (VBD fell))))))",
                "(ROOT (S (ADVP (RB now) (SBAR (IN that) (S (NP (PRP he)) (VP (VBD left)))))))",
                "(ROOT (S (VP (VBN excluded)) (VP (MD will) (VP (VB be) (NP (NNS boys))))))",
                "(ROOT (S (NP-SBJ (NNS men)) (VP (VBD left) (NP-TMP (NNP Monday)))))",
                "(ROOT (S (NP (NNS men)) (VP (VBD left) (S (NP (-NONE- *)) (VP (TO to) (VP (VB eat)))))))",
                "(ROOT (S (NP-ORPH (NNS men)) (NP-ORPH (NN tea))))"
            })
    void treesAreChangedAsByCoreNlp(String written) throws IOException {
        Tree tree = read(written);
        String changed = written(ours.transform(new Copy(tree)).tree());
        assertEquals(theirs(tree), changed);
        assertNotEquals(written(new Copy(tree)), changed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ROOT (S (NP (NNS men)) (VP (VBD left) (NP (NN tea) (CC and) (NN rice)))))",
                "(ROOT (S (NP (NNS men)) (VP (VBD did) (RB not) (VP (VB leave) (ADVP (RB well))))))"
            })
    void whatCoreNlpLeavesStays(String written) throws IOException {
        Tree tree = read(written);
        String same = written(new Copy(tree));
        assertEquals(same, theirs(tree));
        assertEquals(same, written(ours.transform(new Copy(tree)).tree()));
    }
}
