package org.casus.story;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.article.Article;
import org.casus.article.Zone;
import org.casus.table.Sha256;

/** Ids of articles by what they say: the same for the same body in another file, under another name, coded again. */
public final class ContentId {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private ContentId() {}

    /** The id of an article's body; that of the whole text where it has none. 12 hexadecimal digits. */
    public static String of(Article article) {
        String body = article.zones().stream()
                .filter(zone -> zone.kind() == Zone.Kind.BODY)
                .map(zone -> article.text(zone.span()))
                .collect(Collectors.joining("\n"));
        String words = WORD.matcher(body.isBlank() ? article.text() : body)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        // two outlets' prints of one text are two articles; a page read twice is one
        return Sha256.shortOf(words + "\n" + (article.url() == null ? "" : article.url()));
    }
}
