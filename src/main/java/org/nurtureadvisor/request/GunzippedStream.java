package org.nurtureadvisor.request;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A body unpacked while it is read. What is read from it is limited by whoever reads; here is only
 * seen to it that little does not become endlessly much.
 */
final class GunzippedStream extends InputStream {

    /** Deflate packs a thousand to one at best, and text as it is meant hardly ever fifty. */
    private static final int MOST_TO_ONE = 200;

    /** Below this, no proportion matters. */
    private static final int HARMLESS = 16 * 1024 * 1024;

    private static final int BUFFER = 16 * 1024;

    private final Counted packed;
    private Unpacking unpacking;

    GunzippedStream(InputStream packed) {
        this.packed = new Counted(packed);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            if (unpacking == null) {
                unpacking = new Unpacking(packed);
            }
            return unpacking.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw new ProblemException(
                    ProblemCode.BAD_REQUEST,
                    "The body is said to be packed with gzip, and is not, or is damaged or cut off.");
        }
    }

    @Override
    public void close() throws IOException {
        (unpacking == null ? packed : unpacking).close();
    }

    /** Knows how much came in. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream input) {
            super(input);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /**
     * Knows how much went out. A body may be packed in several pieces, and the inflater counts each
     * by itself.
     */
    private static final class Unpacking extends GZIPInputStream {

        private final Counted packed;
        private long count;

        Unpacking(Counted packed) throws IOException {
            super(packed, BUFFER);
            this.packed = packed;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0) {
                // Nobody closes the body of a request.
                inf.end();
                return read;
            }
            count += read;
            if (count > Math.max(HARMLESS, MOST_TO_ONE * packed.count)) {
                throw new ProblemException(
                        ProblemCode.BODY_TOO_LARGE,
                        "Unpacked, the body is more than "
                                + MOST_TO_ONE
                                + " times as long as packed.");
            }
            return read;
        }
    }
}
