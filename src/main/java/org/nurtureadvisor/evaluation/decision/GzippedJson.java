package org.nurtureadvisor.evaluation.decision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** JSON as it is kept. */
final class GzippedJson {

    private GzippedJson() {}

    /** Quickly rather than small: what is kept is written far more often than read. */
    private static final class Quick extends GZIPOutputStream {
        Quick(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    static byte[] zip(byte[] json) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(json.length / 4 + 64);
        try (GZIPOutputStream out = new Quick(zipped)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be written", e);
        }
        return zipped.toByteArray();
    }

    static byte[] unzip(byte[] zipped) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what was kept is no gzip", e);
        }
    }
}
