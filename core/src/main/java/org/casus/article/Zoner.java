package org.casus.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each stretch of a text is for: headline, credit, dateline, caption, body or furniture. Works on layout and
 * on the marks that news pages use; nothing is parsed. Immutable and thread-safe.
 */
public final class Zoner {

    private final Marks marks;
    private final Agencies agencies;
    private final Datelines datelines;
    private final WrittenDates dates;

    /** Loads the tables it works with. */
    public Zoner() {
        this.marks = Marks.load();
        this.agencies = Agencies.load();
        this.datelines = new Datelines(agencies);
        this.dates = WrittenDates.load();
    }

    /**
     * Zones a plain text.
     *
     * @param text the text
     * @param title its headline where the input gives one, else null: the first line that looks like one is taken
     * @param published publication date, which gives datelines their year; null where not known
     */
    public ZonedText zone(String text, @Nullable String title, @Nullable LocalDate published) {
        List<Block> blocks =
                Layout.blocks(text).stream().map(span -> new Block(span, null)).toList();
        return new Zoning(marks, agencies, datelines, dates, text, title, published).of(blocks, false);
    }

    /** Zones a text whose blocks were selected from a page. */
    ZonedText zoneSelected(String text, List<Block> blocks, @Nullable String title, @Nullable LocalDate published) {
        return new Zoning(marks, agencies, datelines, dates, text, title, published).of(blocks, true);
    }
}
