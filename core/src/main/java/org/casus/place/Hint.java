package org.casus.place;

/**
 * What the words around a mention say about it.
 *
 * @param mention the smaller place
 * @param container the place it is said to lie in, or null
 * @param sure whether only containment makes sense ("Paris, Texas"), not just likely ("Aleppo in northern Syria")
 * @param closed whether the pair stands alone, so that it is no part of a list ("Paris, Texas.", not "Paris, Texas and")
 * @param kind SETTLEMENT or DIVISION where the text calls it a town or a province, else null
 */
record Hint(
        Mention mention,
        @org.jspecify.annotations.Nullable Mention container,
        boolean sure,
        boolean closed,
        PlaceWords.@org.jspecify.annotations.Nullable Kind kind) {}
