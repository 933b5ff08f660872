package org.nurtureadvisor.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream into lines, never holding more of a line than is allowed. Blank lines are passed
 * over.
 */
public final class LineReader {

    private final InputStream input;
    private final int maxSize;
    private int number;
    private boolean ended;

    /**
     * @param input buffered
     * @param maxSize most bytes of a line
     */
    public LineReader(InputStream input, int maxSize) {
        this.input = input;
        this.maxSize = maxSize;
    }

    /**
     * @param number from 1, blank lines counted
     * @param bytes null where the line is too long
     */
    public record Line(int number, byte[] bytes) {
        public boolean tooLong() {
            return bytes == null;
        }
    }

    /** The next lines, fewer at the end, none after it. */
    public List<Line> next(int most) throws IOException {
        List<Line> lines = new ArrayList<>(most);
        while (!ended && lines.size() < most) {
            byte[] bytes = line();
            if (bytes == null || !isBlank(bytes)) {
                lines.add(new Line(number, bytes));
            }
        }
        return lines;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        number++;
        for (int c = input.read(); c != '\n'; c = input.read()) {
            if (c < 0) {
                ended = true;
                break;
            }
            if (line.size() < maxSize) {
                line.write(c);
            } else {
                tooLong = true;
            }
        }
        return tooLong ? null : line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
