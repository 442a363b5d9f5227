package org.casus.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast of what is written on what, by WCAG 2.2's formula, in both palettes. */
final class PaletteTest {

    private static final double LEAST = 4.5;
    private static final Pattern COLOR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    private static final String[] PAPERS = {"paper", "card"};
    private static final String[] INKS = {"ink", "dim", "link", "good", "bad", "warn", "contested"};
    private static final String[] MARKS = {
        "trigger", "actor", "recipient", "place", "date", "source", "loss", "headline", "caption", "furniture"
    };

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everythingWrittenCanBeRead(String scheme) {
        Map<String, String> colors = palette(scheme);
        for (String paper : PAPERS) {
            for (String ink : INKS) {
                check(colors, ink, paper);
            }
        }
        for (String mark : MARKS) {
            check(colors, "ink", mark);
        }
        check(colors, "dim", "furniture");
        check(colors, "dim", "headline");
        check(colors, "on-accent", "accent");
    }

    private static void check(Map<String, String> colors, String ink, String paper) {
        double one = luminance(colors.getOrDefault(ink, ""));
        double other = luminance(colors.getOrDefault(paper, ""));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertTrue(contrast >= LEAST, ink + " on " + paper + " has a contrast of " + contrast);
    }

    private static Map<String, String> palette(String scheme) {
        String css = new String(new Assets().find("casus.css").orElseThrow().plain(), StandardCharsets.UTF_8);
        int dark = css.indexOf("@media (prefers-color-scheme: dark)");
        String block = scheme.equals("dark") ? css.substring(dark, css.indexOf("* {", dark)) : css.substring(0, dark);
        Map<String, String> colors = new HashMap<>();
        Matcher matcher = COLOR.matcher(block);
        while (matcher.find()) {
            colors.put(matcher.group(1), matcher.group(2));
        }
        return colors;
    }

    private static double luminance(String hex) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
