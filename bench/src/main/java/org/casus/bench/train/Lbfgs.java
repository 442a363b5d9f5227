package org.casus.bench.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the minimum of a smooth function by L-BFGS (Nocedal and Wright 2006, algorithms 7.4 and 3.1). One thread, no chance:
 * the same function gives the same numbers.
 */
public final class Lbfgs {

    private static final int MEMORY = 10;
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 30;

    private Lbfgs() {}

    /** A function with its gradient. */
    public interface Function {

        /** The value at a point; its gradient is written into {@code gradient}. */
        double at(double[] point, double[] gradient);
    }

    /** A step taken and how the gradient changed along it. */
    private record Step(double[] move, double[] change, double curvature) {}

    /**
     * Walks downhill from zero.
     *
     * @param function what to make small
     * @param size how many numbers a point has
     * @param steps how many steps at most
     * @param tolerance ends where a step gains less than this share of the value
     * @return the lowest point reached
     */
    public static double[] minimise(Function function, int size, int steps, double tolerance) {
        double[] point = new double[size];
        double[] gradient = new double[size];
        double value = function.at(point, gradient);
        Deque<Step> memory = new ArrayDeque<>();
        for (int i = 0; i < steps; i++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double[] next = new double[size];
            double[] nextGradient = new double[size];
            double length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
            double nextValue = value;
            boolean found = false;
            for (int halving = 0; halving < MOST_HALVINGS && !found; halving++) {
                move(point, direction, length, next);
                nextValue = function.at(next, nextGradient);
                found = nextValue <= value + SUFFICIENT * length * slope;
                length /= 2;
            }
            if (!found || value - nextValue < tolerance * Math.abs(value)) {
                return found ? next : point;
            }
            remember(memory, difference(next, point), difference(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    private static void remember(Deque<Step> memory, double[] move, double[] change) {
        double curvature = dot(move, change);
        if (curvature > 0) {
            memory.addLast(new Step(move, change, curvature));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    /** Downhill, bent by what the last steps told of the curvature. */
    private static double[] direction(double[] gradient, Deque<Step> memory) {
        double[] way = gradient.clone();
        double[] shares = new double[memory.size()];
        int i = memory.size();
        for (Iterator<Step> latest = memory.descendingIterator(); latest.hasNext(); ) {
            Step step = latest.next();
            shares[--i] = dot(step.move(), way) / step.curvature();
            move(way, step.change(), -shares[i], way);
        }
        if (!memory.isEmpty()) {
            Step last = memory.getLast();
            double scale = last.curvature() / dot(last.change(), last.change());
            for (int k = 0; k < way.length; k++) {
                way[k] *= scale;
            }
        }
        for (Step step : memory) {
            double share = dot(step.change(), way) / step.curvature();
            move(way, step.move(), shares[i++] - share, way);
        }
        for (int k = 0; k < way.length; k++) {
            way[k] = -way[k];
        }
        return way;
    }

    private static void move(double[] from, double[] direction, double length, double[] into) {
        for (int k = 0; k < from.length; k++) {
            into[k] = from[k] + length * direction[k];
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        move(a, b, -1, difference);
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
