package org.nurtureadvisor.portfolio.load;

import jakarta.ws.rs.core.MediaType;

import org.nurtureadvisor.request.CsvTable;
import org.nurtureadvisor.request.LineReader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The ways in which events can be written. */
enum LoadFormat {
    JSON {
        @Override
        LineReader cut(InputStream body, int maxLineSize) {
            return LineReader.ofElements(body, maxLineSize);
        }

        @Override
        LineParser parser(LineReader lines) {
            return new JsonEventParser();
        }
    },
    NDJSON {
        @Override
        LineReader cut(InputStream body, int maxLineSize) {
            return LineReader.ofLines(body, maxLineSize);
        }

        @Override
        LineParser parser(LineReader lines) {
            return new JsonEventParser();
        }
    },
    CSV {
        @Override
        LineReader cut(InputStream body, int maxLineSize) {
            return LineReader.ofRecords(body, maxLineSize);
        }

        @Override
        LineParser parser(LineReader lines) throws IOException {
            return new CsvEventParser(CsvTable.read(lines));
        }
    };

    /**
     * The format of a body.
     *
     * @param type in upper or lower case, one of those that are taken; null, where the request
     *     names none, stands for JSON
     */
    static LoadFormat of(MediaType type) {
        if (type == null) {
            return JSON;
        }
        return switch (type.getSubtype().toLowerCase(Locale.ROOT)) {
            case "json" -> JSON;
            case "csv" -> CSV;
            default -> NDJSON;
        };
    }

    abstract LineReader cut(InputStream body, int maxLineSize);

    /**
     * @param lines whose first is read, where a format has a header
     */
    abstract LineParser parser(LineReader lines) throws IOException;
}
