package org.casus.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.casus.actor.Actor;
import org.casus.article.Article;
import org.casus.article.Span;

/** Ids that depend on content alone, so that coding again gives the same ones. */
public final class RecordId {

    private static final int LENGTH = 12;

    private RecordId() {}

    static String of(Article article, Kind kind, String type, Span span, List<Actor> actors) {
        // the file's name without its folder: the same file gives the same ids from any working directory
        String name = article.id().substring(article.id().lastIndexOf('/') + 1);
        StringBuilder content = new StringBuilder(name)
                .append('\n')
                .append(article.text().hashCode())
                .append('\n')
                .append(kind == Kind.CASUALTY ? "casualty" : "")
                .append('\n')
                .append(type)
                .append('\n')
                .append(article.text(span))
                .append('\n')
                .append(span.start());
        actors.forEach(a -> content.append('\n').append(a.text()));
        return hash(content.toString());
    }

    /** First 12 hexadecimal digits of the SHA-256 of a text. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
