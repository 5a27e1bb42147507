# SPDX-License-Identifier: Apache-2.0
#
# Draws points, each a line `x y`, as SVG on linear axes from 0, with a straight line from the first to the last.
# Variables: title, across and up (what the axes say).

function px(x) { return sprintf("%.1f", 70 + x / right * 500) }
function py(y) { return sprintf("%.1f", 330 - y / top * 270) }
function step(most,   size) {
    size = 1
    while (most / size > 10) size *= 10
    while (most / size < 1) size /= 10
    return most / size > 5 ? size : size / 2
}
function label(x, y, anchor, text) {
    printf "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text
}

{ x[NR] = $1; y[NR] = $2; if ($1 > most_x) most_x = $1; if ($2 > most_y) most_y = $2 }

END {
    if (NR == 0) exit 1
    right = most_x * 1.05
    top = most_y * 1.1
    print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 390\" font-family=\"sans-serif\" font-size=\"13\">"
    print "<rect width=\"600\" height=\"390\" fill=\"#ffffff\"/>"
    label(320, 30, "middle", title)
    for (at = 0; at <= top; at += step(top)) {
        printf "<line x1=\"70\" x2=\"570\" y1=\"%s\" y2=\"%s\" stroke=\"#dddddd\"/>\n", py(at), py(at)
        label(62, py(at) + 4, "end", at)
    }
    for (at = 0; at <= right; at += step(right)) label(px(at), 350, "middle", at)
    label(320, 375, "middle", across)
    label(70, 50, "end", up)
    print "<path d=\"M70 60V330H570\" fill=\"none\" stroke=\"#333333\"/>"
    printf "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#999999\" stroke-dasharray=\"4 4\"/>\n", px(x[1]), py(y[1]), px(x[NR]), py(y[NR])
    for (i = 1; i <= NR; i++) {
        printf "<circle cx=\"%s\" cy=\"%s\" r=\"5\" fill=\"#1f5fa8\"/>\n", px(x[i]), py(y[i])
        label(px(x[i]), py(y[i]) - 10, "end", y[i] " s")
    }
    print "</svg>"
}
