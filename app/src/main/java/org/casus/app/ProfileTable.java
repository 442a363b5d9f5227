package org.casus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.Profile;

/** Says where coding has spent its time: a line a stage. */
final class ProfileTable {

    private static final double PER_CENT = 100;

    private ProfileTable() {}

    /** The lines, without an end of line. */
    static List<String> lines(Profile profile) {
        double total = 0;
        for (Profile.Stage stage : Profile.Stage.values()) {
            total += profile.seconds(stage);
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-12s %12s %7s", "stage", "CPU seconds", "share"));
        for (Profile.Stage stage : Profile.Stage.values()) {
            lines.add(line(stage.name().toLowerCase(Locale.ROOT), profile.seconds(stage), total));
        }
        lines.add(line("all", total, total));
        lines.add(String.format(
                Locale.ROOT,
                "%d sentences, %d of them parsed, %.1f a CPU second (models not counted)",
                profile.sentences(),
                profile.parsed(),
                total == 0 ? 0 : profile.sentences() / total));
        return lines;
    }

    private static String line(String name, double seconds, double total) {
        return String.format(
                Locale.ROOT, "%-12s %12.3f %6.1f%%", name, seconds, total == 0 ? 0 : PER_CENT * seconds / total);
    }
}
