package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.request.LineReader.Line;
import org.nurtureadvisor.request.RequestJson;

import java.util.List;

/** Reads an event from a line of JSON. */
final class JsonEventParser implements LineParser {

    @Override
    public LineContent parse(Line line) {
        return CustomerEventReader.read(event(line), line.number());
    }

    @Override
    public List<String> customerIds(Line line) {
        return CustomerEventReader.customerIds(event(line));
    }

    private static JsonNode event(Line line) {
        return RequestJson.read(line.bytes(), line.number());
    }
}
