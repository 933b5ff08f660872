package org.nurtureadvisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Which tables are CSV, and what is in their cells. */
class CsvTableTest {

    @Test
    void aBlankCellIsNone() throws IOException {
        assertThat(cells("a,b,c\n1,,\" \"\n")).isEqualTo(Map.of("a", "1"));
        assertThat(cells("a,b\n1\n")).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void anExportWhoseLinesEndWithCrAloneIsNoHeader() {
        assertThat(mistake(() -> read("id,name\r1,Ada\r", StandardCharsets.UTF_8)).code())
                .isEqualTo("MALFORMED_CSV");
    }

    @Test
    void twoRecordsInOneLineAreNotTakenForOne() {
        assertThat(mistake(() -> cells("id,name\n1,Ada\r2,Ben\n")))
                .extracting(Finding::code, Finding::detail)
                .containsExactly(
                        "MALFORMED_CSV", "A line ends with LF or CR LF, and here is a CR alone.");
    }

    @Test
    void aRecordOfMoreCellsThanColumnsIsRefused() {
        assertThat(mistake(() -> cells("a,b\n1,2,3\n")))
                .extracting(Finding::code, Finding::detail)
                .containsExactly("TOO_MANY_CELLS", "There are 3 cells for 2 columns.");
    }

    @Test
    void aColumnThatIsThereTwiceIsTold() {
        assertThat(mistake(() -> read("a,b,a\n", StandardCharsets.UTF_8)))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly("DUPLICATE_COLUMN", "/a");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "UTF-16"})
    void anotherEncodingIsTold(Charset charset) {
        assertThat(mistake(() -> cells(read("id,name\n1,Zo\u00eb\n", charset))).code())
                .isEqualTo("NOT_UTF_8");
    }

    @Test
    void aColumnThatIsMissingIsToldByAllOfItsNames() throws IOException {
        CsvTable table = CsvTable.read(records("Id,Clos Date\n", StandardCharsets.UTF_8));

        assertThat(
                        mistake(
                                () ->
                                        table.require(
                                                List.of(
                                                        List.of("Id"),
                                                        List.of("Ended", "Close Date")))))
                .extracting(Finding::pointer, Finding::detail, Finding::didYouMean)
                .containsExactly(
                        "/Ended", "There is no column 'Ended' or 'Close Date' here.", "Clos Date");
    }

    private static Map<String, String> cells(String csv) throws IOException {
        return cells(read(csv, StandardCharsets.UTF_8));
    }

    private static Map<String, String> cells(Opened opened) throws IOException {
        return opened.table.cells(opened.records.next(1).get(0));
    }

    private static Opened read(String csv, Charset charset) throws IOException {
        LineReader records = records(csv, charset);
        return new Opened(CsvTable.read(records), records);
    }

    private static LineReader records(String csv, Charset charset) {
        return LineReader.ofRecords(new ByteArrayInputStream(csv.getBytes(charset)), 1_000);
    }

    private static Finding mistake(ThrowingCallable reading) {
        List<Finding> mistakes = catchThrowableOfType(ProblemException.class, reading).errors();
        assertThat(mistakes).hasSize(1);
        return mistakes.get(0);
    }

    /**
     * @param records behind the header
     */
    private record Opened(CsvTable table, LineReader records) {}
}
