package org.nurtureadvisor.request;

import org.nurtureadvisor.problem.ProblemException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream into lines, records or elements, never holding more of one than is allowed. Blank
 * lines are passed over, and so is a mark of the byte order, which a text may begin with.
 */
public final class LineReader {

    private static final int BUFFER = 64 * 1024;
    private static final int USUAL_SIZE = 512;
    private static final long MOST_BYTES_AT_ONCE = 4 * 1024 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final int maxSize;
    private final Border border;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int next;
    private boolean begun;
    private boolean ended;

    private LineReader(InputStream input, int maxSize, Border border) {
        this.input = input;
        this.maxSize = maxSize;
        this.border = border;
    }

    /**
     * Lines of NDJSON.
     *
     * @param maxSize most bytes of a line
     */
    public static LineReader ofLines(InputStream input, int maxSize) {
        return new LineReader(input, maxSize, new Border.OfLines());
    }

    /**
     * Records of CSV: lines, but for those breaks that stand in quotes.
     *
     * @param maxSize most bytes of a record
     */
    public static LineReader ofRecords(InputStream input, int maxSize) {
        return new LineReader(input, maxSize, new Border.OfRecords());
    }

    /**
     * Elements of a JSON array, or the one value that is none.
     *
     * @param maxSize most bytes of an element
     */
    public static LineReader ofElements(InputStream input, int maxSize) {
        return new LineReader(input, maxSize, new Border.OfElements());
    }

    /**
     * @param number from 1: of the line, blank ones counted; of a record, that of its first line;
     *     of an element, its place in the array
     * @param bytes of one that is too long, the beginning
     */
    public record Line(int number, byte[] bytes, boolean tooLong) {}

    /**
     * The next lines, fewer where they are long or at the end, none after it. Whoever sends the
     * longest lines there may be is not to fill the memory with them.
     *
     * @throws ProblemException MALFORMED_JSON if an array is cut off, or there is no JSON at all
     */
    public List<Line> next(int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        long size = 0;
        while (!ended && lines.size() < most && size < MOST_BYTES_AT_ONCE) {
            Optional<Line> line = line();
            line.ifPresent(lines::add);
            size += line.map(read -> read.bytes().length).orElse(0);
        }
        return lines;
    }

    /** From the next record on, only this separates cells. */
    void separateCellsBy(char delimiter) {
        border.separateCellsBy(delimiter);
    }

    /** Empty where it is blank, and that means nothing. */
    private Optional<Line> line() throws IOException {
        int number = border.number();
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_SIZE);
        boolean blank = true;
        boolean tooLong = false;
        boolean atBorder = false;
        while (!atBorder && hasMore()) {
            int start = next;
            while (next < filled && !atBorder) {
                atBorder = border.isAt(buffer[next++]);
            }
            int length = next - start - (atBorder ? 1 : 0);
            int room = maxSize - line.size();
            line.write(buffer, start, Math.min(length, room));
            tooLong |= length > room;
            blank = blank && isBlank(start, start + length);
        }
        return blank && (ended || !border.endsBlank())
                ? Optional.empty()
                : Optional.of(new Line(number, line.toByteArray(), tooLong));
    }

    private boolean hasMore() throws IOException {
        if (!begun) {
            begun = true;
            filled = input.readNBytes(buffer, 0, BYTE_ORDER_MARK.length);
            next = Arrays.equals(BYTE_ORDER_MARK, Arrays.copyOf(buffer, filled)) ? filled : 0;
        }
        if (next == filled) {
            next = 0;
            filled = Math.max(0, input.read(buffer));
            ended = filled == 0;
            if (ended) {
                border.end();
            }
        }
        return !ended;
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isBlank(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(byte sign) {
        return sign <= ' ' && sign >= 0;
    }
}
