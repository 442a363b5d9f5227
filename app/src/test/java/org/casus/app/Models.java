package org.casus.app;

import org.casus.text.Annotator;
import org.casus.text.CoreNlpAnnotator;

/** The parser that all tests of a run share: its models are too large to be loaded twice. */
final class Models {

    private static final class Holder {
        static final Annotator ANNOTATOR = CoreNlpAnnotator.create();
    }

    private Models() {}

    static Annotator annotator() {
        return Holder.ANNOTATOR;
    }
}
