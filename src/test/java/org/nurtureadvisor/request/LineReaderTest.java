package org.nurtureadvisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.request.LineReader.Line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a stream is cut. */
class LineReaderTest {

    private static final int MAX_SIZE = 20;

    @Test
    void blankLinesArePassedOverButCounted() throws IOException {
        assertThat(cut(LineReader.ofLines(stream("\na\n \r\nb\n\n"), MAX_SIZE)))
                .containsExactly("2: a", "4: b");
    }

    @Test
    void aLineBreakInQuotesEndsNoRecord() throws IOException {
        assertThat(
                        cut(
                                LineReader.ofRecords(
                                        stream("a,\"b\nc\"\nd,\"e\"\"\nf\"\n5\" g\nh"), MAX_SIZE)))
                .containsExactly("1: a,\"b\nc\"", "3: d,\"e\"\"\nf\"", "5: 5\" g", "6: h");
    }

    @Test
    void quotesOpenOnlyBehindWhatSeparatesTheCells() throws IOException {
        LineReader records = LineReader.ofRecords(stream("a,b\nc;\"d,e\nf,g\n"), MAX_SIZE);

        CsvTable.read(records);

        assertThat(cut(records)).containsExactly("2: c;\"d,e", "3: f,g");
    }

    @Test
    void aMarkOfTheByteOrderIsPassedOver() throws IOException {
        assertThat(cut(LineReader.ofLines(stream("\uFEFFa\nb"), MAX_SIZE)))
                .containsExactly("1: a", "2: b");
        assertThat(cut(LineReader.ofElements(stream("\uFEFF[1,2]"), MAX_SIZE)))
                .containsExactly("1: 1", "2: 2");
        assertThat(cut(LineReader.ofLines(stream("ab"), MAX_SIZE))).containsExactly("1: ab");
    }

    @Test
    void besideACommaAnElementIsMissed() throws IOException {
        assertThat(cut(LineReader.ofElements(stream("[,1,,2, ]"), MAX_SIZE)))
                .containsExactly("1: ", "2: 1", "3: ", "4: 2", "5: ");
        assertThat(cut(LineReader.ofElements(stream(" [ ] "), MAX_SIZE))).isEmpty();
    }

    @Test
    void anArrayIsCutAtTheCommasBetweenItsElements() throws IOException {
        assertThat(
                        cut(
                                LineReader.ofElements(
                                        stream(" [ {\"a\":[1,2]} ,\n{\"b\":\"],\\\"\"},7] "),
                                        MAX_SIZE)))
                .containsExactly("1: {\"a\":[1,2]}", "2: {\"b\":\"],\\\"\"}", "3: 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "[{\"a\":1}", "[{\"a\":1},", "[1,{\"a\":[2]", "[1,\"]", "[{\"a\":1}}"})
    void anArrayWithoutItsEndIsCutOff(String body) {
        assertThatThrownBy(() -> cut(LineReader.ofElements(stream(body), MAX_SIZE)))
                .hasMessageStartingWith("The array is cut off in element ");
    }

    @Test
    void aBraceTooManyEndsNoArray() throws IOException {
        assertThat(cut(LineReader.ofElements(stream("[{\"a\":1}},{\"b\":2}]"), MAX_SIZE)))
                .containsExactly("1: {\"a\":1}}", "2: {\"b\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n"})
    void whereThereIsNothingThereIsNoJson(String body) {
        assertThatThrownBy(() -> cut(LineReader.ofElements(stream(body), MAX_SIZE)))
                .hasMessage("There is nothing here.");
    }

    @Test
    void aValueThatIsNoArrayIsOneElement() throws IOException {
        assertThat(cut(LineReader.ofElements(stream("{\"a\":[1,2]}"), MAX_SIZE)))
                .containsExactly("1: {\"a\":[1,2]}");
    }

    @Test
    void whatStandsBehindAnArrayIsNotLost() throws IOException {
        assertThat(cut(LineReader.ofElements(stream("[1]x"), MAX_SIZE)))
                .containsExactly("1: 1", "2: x");
    }

    @Test
    void ofALineThatIsTooLongOnlyTheBeginningIsKept() throws IOException {
        List<Line> lines =
                LineReader.ofLines(stream("a\n" + "x".repeat(200_000) + "\nb"), MAX_SIZE).next(9);

        assertThat(lines).extracting(Line::tooLong).containsExactly(false, true, false);
        assertThat(lines.get(1).bytes()).hasSize(MAX_SIZE);
        assertThat(lines.get(2).number()).isEqualTo(3);
    }

    @Test
    void aLineThatIsBlankOnlyAsFarAsItIsKeptIsToldAndOneThatIsBlankThroughoutIsNot()
            throws IOException {
        String blanks = " ".repeat(200_000);
        List<Line> lines =
                LineReader.ofLines(stream(blanks + "x\n" + blanks + "\nb"), MAX_SIZE).next(9);

        assertThat(lines).extracting(Line::number).containsExactly(1, 3);
        assertThat(lines).extracting(Line::tooLong).containsExactly(true, false);
    }

    @Test
    void comesInPiecesOfABoundedSize() throws IOException {
        int threeMegabytes = 3 * 1024 * 1024;
        LineReader lines =
                LineReader.ofLines(
                        stream(("x".repeat(threeMegabytes) + "\n").repeat(4)), threeMegabytes);

        assertThat(lines.next(9)).hasSize(2);
        assertThat(lines.next(1)).hasSize(1);
        assertThat(lines.next(9)).hasSize(1);
        assertThat(lines.next(9)).isEmpty();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cut(LineReader lines) throws IOException {
        return lines.next(99).stream()
                .map(
                        line ->
                                line.number()
                                        + ": "
                                        + new String(line.bytes(), StandardCharsets.UTF_8).strip())
                .toList();
    }
}
