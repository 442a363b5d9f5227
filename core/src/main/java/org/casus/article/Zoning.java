package org.casus.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.article.Zone.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The zoning of one text: blocks are labelled one by one, then the head of the article (headline, subheads, bylines), then
 * what follows a mark that reaches further. For one thread.
 */
final class Zoning {

    /** Captions with fewer words name who is shown. */
    private static final int SHORTEST_REPEAT = 5;

    private final Marks marks;
    private final Agencies agencies;
    private final Datelines datelines;
    private final WrittenDates dates;
    private final String text;
    private final @Nullable String givenTitle;
    private final @Nullable LocalDate published;

    private final List<Label> labels = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private int paragraphs;
    private @Nullable String title;
    private @Nullable String agency;
    private @Nullable Dateline dateline;
    private @Nullable LocalDate date;

    Zoning(
            Marks marks,
            Agencies agencies,
            Datelines datelines,
            WrittenDates dates,
            String text,
            @Nullable String givenTitle,
            @Nullable LocalDate published) {
        this.marks = marks;
        this.agencies = agencies;
        this.datelines = datelines;
        this.dates = dates;
        this.text = text;
        this.givenTitle = givenTitle == null || givenTitle.isBlank() ? null : givenTitle.strip();
        this.published = published;
    }

    /**
     * @param blocks the text's blocks, in order
     * @param selected whether a page's markup has already told text from furniture: then a short line among or after the
     *     paragraphs is a heading or an item of a list, not a link
     */
    ZonedText of(List<Block> blocks, boolean selected) {
        for (Block block : blocks) {
            if (block.known() == null && labels.isEmpty()) {
                splitFirst(block.span());
            } else {
                labels.add(new Label(block.span(), block.known()));
            }
        }
        labelMarks();
        int body = labelHead();
        labelReach(body);
        labelTail(body, selected);
        labelRepeats();
        for (Label label : labels) {
            add(label);
        }
        zones.sort(Comparator.comparing(Zone::span));
        return new ZonedText(zones, title, agency, dateline, date);
    }

    /** A page saved as one line has headline, agency and story in one block. */
    private void splitFirst(Span first) {
        String line = first.of(text);
        String known = givenTitle;
        int cut = known != null && line.startsWith(known) && line.length() > known.length() + Prose.LONGEST_HEADLINE
                ? known.length()
                : datelines.within(line, Prose.LONGEST_HEADLINE + 50);
        if (cut > 0
                && !startsStory(first)
                && Prose.isHeadline(line.substring(0, cut).strip())) {
            labels.add(new Label(Layout.trimmed(text, first.start(), first.start() + cut), null));
            labels.add(new Label(Layout.trimmed(text, first.start() + cut, first.end()), null));
        } else {
            labels.add(new Label(first, null));
        }
    }

    private void labelMarks() {
        for (Label label : labels) {
            if (label.kind != null) {
                continue;
            }
            String block = label.span.of(text);
            Optional<Marks.Mark> mark = marks.of(block);
            if (mark.isPresent()) {
                label.kind = mark.get().kind();
                label.effect = mark.get().effect();
            } else if (Credits.isByline(block) || agencies.named(block).isPresent()) {
                label.kind = Kind.CREDIT;
            }
        }
    }

    /** Labels what stands before the first paragraph; returns the position of that paragraph. */
    private int labelHead() {
        int headline = headline();
        for (int i = 0; i < headline; i++) {
            if (labels.get(i).kind == null) {
                labels.get(i).kind = Kind.FURNITURE;
                noteDate(labels.get(i).span.of(text));
            }
        }
        if (headline >= 0) {
            labels.get(headline).kind = Kind.HEADLINE;
        }
        int i = headline + 1;
        for (; i < labels.size(); i++) {
            Label label = labels.get(i);
            String block = label.span.of(text);
            if (label.kind == null) {
                boolean story = Prose.isProse(block) || startsStory(label.span);
                if (story) {
                    break;
                }
                label.kind = headPart(block, headline >= 0);
            } else if (label.kind == Kind.BODY) {
                break;
            } else if (label.kind == Kind.FURNITURE || label.kind == Kind.CREDIT) {
                noteDate(block);
            }
        }
        return i;
    }

    private boolean startsStory(Span span) {
        return datelines.read(text, span, published, true).isPresent();
    }

    /** What a short line between headline and story is. */
    private Kind headPart(String block, boolean afterHeadline) {
        if (noteDate(block) || Prose.words(block) < 3) {
            boolean name = afterHeadline && Credits.isName(block);
            return name ? Kind.CREDIT : Kind.FURNITURE;
        }
        if (afterHeadline && Credits.isNameLine(block, agencies)) {
            return Kind.CREDIT;
        }
        return Prose.isHeadline(block) && afterHeadline ? Kind.HEADLINE : Kind.BODY;
    }

    /** A line of its own that names a day gives the day of publication, the first such line the first published. */
    private boolean noteDate(String block) {
        if (block.length() > 100) {
            return false;
        }
        Optional<LocalDate> found = dates.first(block, latest());
        if (found.isPresent() && date == null) {
            date = found.get();
        }
        return found.isPresent() || Prose.isClock(block);
    }

    private LocalDate latest() {
        LocalDate known = published;
        return known == null ? WrittenDates.LATEST : known.plusDays(1);
    }

    /** Position of the headline, -1 where there is none. */
    private int headline() {
        String known = givenTitle;
        if (known != null) {
            for (int i = 0; i < Math.min(labels.size(), 10); i++) {
                if (isTitle(labels.get(i).span.of(text), known)) {
                    return i;
                }
            }
        }
        int seen = -1;
        for (int i = 0; i < Math.min(labels.size(), 8); i++) {
            Label label = labels.get(i);
            String block = label.span.of(text);
            if (label.kind == Kind.HEADLINE) {
                return i;
            }
            if (label.kind != null) {
                continue;
            }
            if (Prose.isProse(block) || startsStory(label.span)) {
                return seen;
            }
            if (i + 1 < labels.size()
                    && Prose.isHeadline(Credits.withoutGlued(block, agencies))
                    && !isDateLine(block)) {
                if (Prose.words(block) > 3 || isOnlyLine(i)) {
                    return i;
                }
                seen = seen < 0 ? i : seen;
            }
        }
        return seen;
    }

    /** Whether no better headline comes before the story. */
    private boolean isOnlyLine(int i) {
        for (int j = i + 1; j < Math.min(labels.size(), 8); j++) {
            Label next = labels.get(j);
            String block = next.span.of(text);
            if (next.kind == null) {
                return Prose.isProse(block) || startsStory(next.span);
            }
        }
        return true;
    }

    private boolean isDateLine(String block) {
        return Prose.isClock(block)
                || (Prose.words(block) < 10 && dates.first(block, latest()).isPresent());
    }

    private static boolean isTitle(String block, String title) {
        String a = Prose.normal(block);
        String b = Prose.normal(title);
        return a.equals(b) || (a.startsWith(b) && a.length() < b.length() + 60);
    }

    /** Marks that reach beyond their own block. */
    private void labelReach(int body) {
        boolean list = false;
        for (int i = body; i < labels.size(); i++) {
            Label label = labels.get(i);
            String block = label.span.of(text);
            if (label.effect == Marks.Effect.END && isPast(i, body)) {
                endAt(i);
                return;
            }
            if (label.effect == Marks.Effect.LIST) {
                list = true;
            } else if (list && label.kind == null) {
                list = !Prose.isProse(block);
                if (list) {
                    label.kind = Kind.FURNITURE;
                }
            }
        }
    }

    private boolean isPast(int i, int body) {
        int prose = 0;
        int after = 0;
        for (int j = body; j < labels.size(); j++) {
            Label label = labels.get(j);
            if (label.kind == null && Prose.isProse(label.span.of(text))) {
                if (j < i) {
                    prose += label.span.length();
                } else {
                    after += label.span.length();
                }
            }
        }
        return prose >= after;
    }

    private void endAt(int from) {
        for (int i = from; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (label.kind == null || label.kind == Kind.CAPTION || label.kind == Kind.BODY) {
                label.kind = Kind.FURNITURE;
            }
        }
    }

    /** Lines without a sentence after the last paragraph are links, tags and names of sites. */
    private void labelTail(int body, boolean selected) {
        long paragraphs = labels.stream()
                .skip(body)
                .filter(l -> l.kind == null && Prose.isProse(l.span.of(text)))
                .count();
        String headline = labels.stream()
                .filter(l -> l.kind == Kind.HEADLINE)
                .map(l -> Prose.normal(l.span.of(text)))
                .findFirst()
                .orElse("");
        boolean tail = !selected && paragraphs >= 2;
        for (int i = labels.size() - 1; i >= body; i--) {
            Label label = labels.get(i);
            String block = label.span.of(text);
            if (label.kind != null) {
                continue;
            }
            tail &= !Prose.isProse(block);
            boolean repeated = !headline.isEmpty() && Prose.normal(block).equals(headline);
            label.kind = tail || repeated || (!selected && Prose.isCrosshead(block)) ? Kind.FURNITURE : Kind.BODY;
        }
    }

    /** A caption whose words the story has too tells nothing besides: what it tells would be coded twice. */
    private void labelRepeats() {
        List<Label> captions = labels.stream()
                .filter(label -> label.kind == Kind.CAPTION)
                .filter(label -> Prose.words(label.span.of(text)) >= SHORTEST_REPEAT)
                .toList();
        if (captions.isEmpty()) {
            return;
        }
        List<String> story = labels.stream()
                .filter(label -> label.kind == null || label.kind == Kind.BODY)
                .map(label -> Prose.normal(label.span.of(text)))
                .toList();
        for (Label caption : captions) {
            String words = Prose.normal(caption.span.of(text));
            if (story.stream().anyMatch(told -> told.contains(words))) {
                caption.kind = Kind.FURNITURE;
            }
        }
    }

    private void add(Label label) {
        Kind kind = label.kind == null ? Kind.BODY : label.kind;
        switch (kind) {
            case HEADLINE -> addHeadline(label.span);
            case BODY -> addBody(label.span);
            case CREDIT -> {
                zones.add(new Zone(Kind.CREDIT, label.span));
                noteAgency(agencies.within(label.span.of(text).replaceFirst("(?i)^(?:by|source)\\s*:?\\s*", "")));
            }
            case CAPTION -> zones.add(new Zone(Kind.CAPTION, label.span, Prose.isCut(label.span.of(text))));
            case FURNITURE, DATELINE -> zones.add(new Zone(kind, label.span));
        }
    }

    private void noteAgency(Optional<String> found) {
        if (agency == null) {
            agency = found.orElse(null);
        }
    }

    private void addHeadline(Span span) {
        String block = span.of(text);
        int end = Credits.withoutGlued(block, agencies).length();
        String known = givenTitle;
        if (known != null && title == null && block.startsWith(known)) {
            end = Math.min(end, known.length());
        }
        Span head = Layout.trimmed(text, span.start(), span.start() + end);
        zones.add(new Zone(Kind.HEADLINE, head));
        if (title == null) {
            title = head.of(text);
        }
        Span rest = Layout.trimmed(text, span.start() + end, span.end());
        if (rest.length() > 0) {
            zones.add(new Zone(Kind.CREDIT, rest));
            noteAgency(agencies.within(rest.of(text).replaceFirst("(?i)^\\W*by\\s*:?\\s*", "")));
        }
    }

    private void addBody(Span span) {
        Span body = span;
        boolean first = zones.stream().noneMatch(z -> z.kind() == Kind.BODY);
        if (first
                || dateline == null
                        && zones.stream().filter(z -> z.kind() == Kind.BODY).count() < 3) {
            Optional<Datelines.Found> found = datelines.read(text, span, published, first);
            if (found.isPresent()) {
                Dateline line = found.get().dateline();
                zones.add(new Zone(Kind.DATELINE, line.span()));
                body = Layout.trimmed(text, line.span().end(), span.end());
                dateline = dateline == null ? line : dateline;
                noteAgency(Optional.ofNullable(found.get().agency()));
            }
        }
        int credit = Credits.reportingStart(text, body);
        if (credit < body.end()) {
            zones.add(new Zone(Kind.CREDIT, new Span(credit, body.end())));
            body = Layout.trimmed(text, body.start(), credit);
        }
        if (body.length() > 0) {
            zones.add(new Zone(Kind.BODY, body));
        }
    }
}
