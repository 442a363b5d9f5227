package org.casus.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.store.EventFilter;
import org.jspecify.annotations.Nullable;

/** Reads what requests ask for: the filter, and the parameters that speak of the answer instead. */
final class Queries {

    /** Parameters that are no part of the filter. */
    private static final Set<String> OTHERS =
            Set.of("after", "limit", "unit", "by", "of", "facet", "reviewer", "mode", "record", "token");

    private static final int MAX_LIMIT = 500;

    private Queries() {}

    /** @throws org.casus.CasusException for a parameter that cannot be read */
    static EventFilter filter(Context context) {
        return EventFilter.parse(context.queryParamMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().isEmpty() && !OTHERS.contains(parameter.getKey()))
                .map(Queries::written)
                .collect(Collectors.joining("&")));
    }

    private static String written(Map.Entry<String, List<String>> parameter) {
        return parameter.getValue().stream()
                .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The number of items asked for, between 1 and 500. */
    static int limit(Context context, int usual) {
        String written = context.queryParam("limit");
        if (written == null) {
            return usual;
        }
        if (!written.matches("[0-9]{1,6}") || Integer.parseInt(written) < 1) {
            throw Problem.badRequest("limit=" + written + " is no number from 1 to " + MAX_LIMIT);
        }
        return Math.min(Integer.parseInt(written), MAX_LIMIT);
    }

    /** A parameter, null where missing or empty. */
    static @Nullable String text(Context context, String name) {
        String value = context.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A parameter with few values. */
    static <E extends Enum<E>> E choice(Context context, String name, Class<E> values, E usual) {
        String written = text(context, name);
        if (written == null) {
            return usual;
        }
        for (E each : values.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(written)) {
                return each;
            }
        }
        throw Problem.badRequest(name + "=" + written + " is none of " + List.of(values.getEnumConstants()));
    }
}
