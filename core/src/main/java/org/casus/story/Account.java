package org.casus.story;

import java.util.ArrayList;
import java.util.List;
import org.casus.article.Article;
import org.casus.event.CodedRecord;

/**
 * One source's version of a happening, with all that other sources make of it.
 *
 * @param statements where it is told, in the order of publication; at least one, and none that differs in what it tells
 * @param supporting versions of other sources that tell the same
 * @param contradicting versions of other sources that deny it, name other doers or give figures that exclude this one's
 * @param later what the same source says in articles published later, with figures that exclude this one's
 */
public record Account(
        List<Statement> statements, List<Version> supporting, List<Version> contradicting, List<Statement> later) {

    public Account {
        statements = List.copyOf(statements);
        supporting = List.copyOf(supporting);
        contradicting = List.copyOf(contradicting);
        later = List.copyOf(later);
    }

    /** Where it is told first. */
    public Statement first() {
        return statements.get(0);
    }

    /** What is told, as it is told first. */
    public CodedRecord record() {
        return first().record();
    }

    /** Ids of the happening, shared by all its versions. */
    public String incident() {
        return first().incident();
    }

    /** The articles that tell it, in the order of publication. */
    public List<Article> articles() {
        return statements.stream().map(Statement::article).distinct().toList();
    }

    /**
     * Ids of the independent origins that tell it, sorted: reprints of one text count once, and a text put together from
     * several adds nothing to them.
     */
    public List<String> origins() {
        List<String> origins = new ArrayList<>();
        for (Statement each : statements) {
            if (each.origins().stream().noneMatch(origins::contains)) {
                origins.add(each.origins().get(0));
            }
        }
        return origins.stream().sorted().toList();
    }

    /**
     * What another source tells of the same happening.
     *
     * @param statement the other source's, as it is told first
     * @param agreeing fields in which the two are the same, in plain words ("killed", "place")
     * @param disagreeing fields in which they exclude each other; "truth" where one denies what the other says
     */
    public record Version(Statement statement, List<String> agreeing, List<String> disagreeing) {

        public Version {
            agreeing = List.copyOf(agreeing);
            disagreeing = List.copyOf(disagreeing);
        }
    }
}
