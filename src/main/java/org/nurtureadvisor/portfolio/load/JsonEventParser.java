package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.request.LineReader.Line;
import org.nurtureadvisor.request.RequestJson;

/** Reads an event from a line of JSON. */
final class JsonEventParser implements LineParser {

    @Override
    public LineContent parse(Line line) {
        return CustomerEventReader.read(
                RequestJson.read(line.bytes(), line.number()), line.number());
    }
}
