package org.casus.article;

import org.casus.article.Zone.Kind;
import org.jspecify.annotations.Nullable;

/** A block and what it is thought to be while a text is zoned; {@code kind} null means prose or headline, not yet told. */
final class Label {

    final Span span;

    @Nullable
    Kind kind;

    Marks.Effect effect = Marks.Effect.LINE;

    Label(Span span, @Nullable Kind kind) {
        this.span = span;
        this.kind = kind;
    }
}
