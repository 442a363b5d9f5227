package org.casus.story;

import java.util.List;
import org.casus.article.Article;
import org.casus.event.CodedRecord;

/**
 * What one article tells of one happening, according to one source.
 *
 * @param record what is told, with its source in {@link CodedRecord#attribution()}; the outlet's own voice where empty
 * @param article where it was read
 * @param origins ids of the article's origins: one, or two and more where it was put together from several
 * @param incident id of the happening, the same for all articles that tell of it
 */
public record Statement(CodedRecord record, Article article, List<String> origins, String incident) {

    public Statement {
        origins = List.copyOf(origins);
    }
}
