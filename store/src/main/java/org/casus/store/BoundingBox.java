package org.casus.store;

import java.util.Arrays;
import org.casus.CasusException;

/**
 * A rectangle on the map, in degrees, WGS 84. West may be greater than east: then it crosses the antimeridian.
 *
 * @param west smallest longitude, -180 to 180
 * @param south smallest latitude, -90 to 90
 * @param east greatest longitude
 * @param north greatest latitude, not below south
 */
public record BoundingBox(double west, double south, double east, double north) {

    private static final int SIDES = 4;

    public BoundingBox {
        if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north)) {
            throw new CasusException("bbox=" + written(west, south, east, north)
                    + ": is no box on the globe; write west,south,east,north in degrees");
        }
    }

    /** Reads "west,south,east,north". */
    public static BoundingBox parse(String text) {
        try {
            double[] sides = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (sides.length == SIDES) {
                return new BoundingBox(sides[0], sides[1], sides[2], sides[3]);
            }
        } catch (NumberFormatException e) {
            throw new CasusException("bbox=" + text + ": is no box; write west,south,east,north in degrees", e);
        }
        throw new CasusException("bbox=" + text + ": is no box; write west,south,east,north in degrees");
    }

    @Override
    public String toString() {
        return written(west, south, east, north);
    }

    private static String written(double... sides) {
        StringBuilder text = new StringBuilder();
        for (double side : sides) {
            text.append(text.isEmpty() ? "" : ",").append(EventFilter.plain(side));
        }
        return text.toString();
    }
}
