// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws the time of a lookup against the size of the table, both logarithmic; the same figures give the same bytes. */
public final class SpeedPlot {
    private static final int LEFT = 70;
    private static final int TOP = 50;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final double MOST_ENTRIES = 5;
    private static final double LEAST_TIME = -1;
    private static final double MOST_TIME = 5;

    /** A line of the plot: whose times, of which kind, in which colour. */
    private record Series(String contestant, String kind, String colour, String label) {}

    private static final List<Series> LINES = List.of(
            new Series("C", "mixed", "#b04a3a", "linear scan in C"),
            new Series(
                    "generated", "mixed-latency", "#7a9cc6", "generated class, each lookup waits for the one before"),
            new Series("generated", "mixed", "#1f5fa8", "generated class"));

    private final StringBuilder svg = new StringBuilder();

    private SpeedPlot() {}

    /**
     * Writes the plot.
     *
     * @param arguments the file of times, a line {@code TABLE KIND CONTESTANT ROUND ns} each, that of tables with their sizes, and the
     *     file to write
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> sizes = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            String[] words = line.split(" ", 2);
            sizes.put(words[0], Integer.valueOf(words[1]));
        }
        Map<String, List<Double>> times = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] words = line.split(" ", 5);
            times.computeIfAbsent(words[2] + " " + words[1] + " " + words[0], absent -> new ArrayList<>())
                    .add(Double.valueOf(words[4]));
        }
        Files.writeString(Path.of(arguments[2]), new SpeedPlot().draw(sizes, times));
    }

    private String draw(Map<String, Integer> sizes, Map<String, List<Double>> times) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"660\" height=\"430\" viewBox=\"0 0 660 430\""
                + " font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<rect width=\"660\" height=\"430\" fill=\"#ffffff\"/>\n");
        text(LEFT, 20, "start", "Nanoseconds to find the first match of a device, by entries in the table");
        for (int power = 0; power <= MOST_ENTRIES; power++) {
            line(x(power), TOP, x(power), TOP + HEIGHT);
            text(x(power), TOP + HEIGHT + 18, "middle", String.format(Locale.ROOT, "%,d", (int) Math.pow(10, power)));
        }
        for (int power = (int) LEAST_TIME; power <= MOST_TIME; power++) {
            line(LEFT, y(power), LEFT + WIDTH, y(power));
            text(
                    LEFT - 8,
                    y(power) + 4,
                    "end",
                    power < 0 ? "0.1" : String.format(Locale.ROOT, "%,d", (int) Math.pow(10, power)));
        }
        for (int i = 0; i < LINES.size(); i++) {
            series(LINES.get(i), sizes, times);
            double y = TOP + 16 + 18 * i;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.0f\" width=\"14\" height=\"4\" fill=\"%s\"/>%n",
                    LEFT + 12,
                    y - 6,
                    LINES.get(i).colour));
            text(LEFT + 32, y, "start", LINES.get(i).label);
        }
        return svg.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    private void series(Series series, Map<String, Integer> sizes, Map<String, List<Double>> times) {
        TreeMap<Integer, Double> points = new TreeMap<>();
        sizes.forEach((table, size) -> {
            List<Double> measured = times.get(series.contestant + " " + series.kind + " " + table);
            if (measured != null && size > 0) {
                points.put(size, measured.stream().sorted().toList().get(measured.size() / 2));
            }
        });
        StringBuilder path = new StringBuilder();
        points.forEach((size, time) -> {
            double x = x(Math.log10(size));
            double y = y(Math.log10(time));
            path.append(String.format(Locale.ROOT, "%s%.1f,%.1f", path.isEmpty() ? "" : " ", x, y));
            svg.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x, y, series.colour));
        });
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                path,
                series.colour));
    }

    private static double x(double power) {
        return LEFT + power / MOST_ENTRIES * WIDTH;
    }

    private static double y(double power) {
        return TOP + HEIGHT - (power - LEAST_TIME) / (MOST_TIME - LEAST_TIME) * HEIGHT;
    }

    private void line(double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>%n",
                x1,
                y1,
                x2,
                y2));
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#333333\">%s</text>%n",
                x,
                y,
                anchor,
                text));
    }
}
