package safeguarding.report;

/** The data of an SVG path, to a tenth of a unit. */
final class Pen {

    private final StringBuilder path = new StringBuilder();

    /** From here on. */
    Pen move(double x, double y) {
        return to('M', x, y);
    }

    /** A line to there. */
    Pen line(double x, double y) {
        return to('L', x, y);
    }

    /** A dot, as wide as the stroke with its round ends. */
    Pen dot(double x, double y) {
        move(x, y);
        path.append("h0");
        return this;
    }

    /** A box from a corner. */
    Pen box(double x, double y, double width, double height) {
        move(x, y);
        path.append('h');
        number(width);
        path.append('v');
        number(height);
        path.append('h');
        number(-width);
        path.append('z');
        return this;
    }

    /** A triangle about a point, its tip up or down. */
    Pen triangle(double x, double y, double size, boolean up) {
        double tip = up ? -size : size;
        return closed(x, y + tip, x + size, y - tip * 0.7, x - size, y - tip * 0.7);
    }

    /** A diamond about a point. */
    Pen diamond(double x, double y, double size) {
        return closed(x, y - size, x + size, y, x, y + size, x - size, y);
    }

    /** A square about a point. */
    Pen square(double x, double y, double size) {
        return box(x - size, y - size, 2 * size, 2 * size);
    }

    /** A ring about a point. */
    Pen ring(double x, double y, double radius) {
        move(x - radius, y);
        for (int half = 0; half < 2; half++) {
            path.append('a');
            number(radius);
            path.append(' ');
            number(radius);
            path.append(" 0 1 0 ");
            number(half == 0 ? 2 * radius : -2 * radius);
            path.append(" 0");
        }
        path.append('z');
        return this;
    }

    /** A cross about a point. */
    Pen cross(double x, double y, double size) {
        return move(x - size, y - size)
                .line(x + size, y + size)
                .move(x - size, y + size)
                .line(x + size, y - size);
    }

    /** A plus about a point. */
    Pen plus(double x, double y, double size) {
        return move(x - size, y).line(x + size, y).move(x, y - size).line(x, y + size);
    }

    private Pen closed(double... corners) {
        move(corners[0], corners[1]);
        for (int at = 2; at < corners.length; at += 2) {
            line(corners[at], corners[at + 1]);
        }
        path.append('z');
        return this;
    }

    private Pen to(char how, double x, double y) {
        path.append(how);
        number(x);
        path.append(' ');
        number(y);
        return this;
    }

    private void number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            path.append('-');
        }
        path.append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            path.append('.').append(Math.abs(tenths) % 10);
        }
    }

    boolean isEmpty() {
        return path.length() == 0;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
