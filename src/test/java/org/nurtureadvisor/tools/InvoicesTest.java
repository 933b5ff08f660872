package org.nurtureadvisor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** What becomes of an invoice list, and of the answers to it. */
class InvoicesTest {

    private static final String DAY = "2011-06-09";

    @TempDir Path folder;
    private Path list;

    @BeforeEach
    void writeList() throws IOException {
        list = folder.resolve("invoices.csv.gz");
        try (Writer writer =
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(list)),
                        StandardCharsets.UTF_8)) {
            writer.write(
                    """
                    invoiceNo,customerId,invoiceDate,country,lines,quantity,amountGbp,distinctProducts
                    1,b,2011-06-08 23:59:00,United Kingdom,2,12,22.2,2
                    2,a,2011-01-03 08:26:00,France,7,40,139.12,7
                    C3,a,2011-01-04 10:00:00,France,1,-1,-19.5,1
                    4,a,2011-06-09 00:01:00,France,1,6,15.3,1
                    5,late,2011-06-09 08:00:00,France,1,6,15.3,1
                    """);
        }
    }

    @Test
    void oneRequestForEachCustomerWithAnInvoiceBeforeTheDay() throws Exception {
        Path requests = folder.resolve("requests.ndjson");

        InvoicesTool.requests(list, DAY, 36, requests);

        assertThat(requests)
                .content()
                .isEqualToNormalizingNewlines(
                        """
                        {"asOf":"2011-06-09T00:00:00Z","models":["client-strata"],"customer":{"id":"a"},\
                        "business":{"purchaseCycleDays":36},"recorded":["purchase","return"],"events":[\
                        {"id":"2","type":"purchase","at":"2011-01-03T08:26:00Z","amount":139.12,"currency":"GBP",\
                        "distinctProducts":7},\
                        {"id":"C3","type":"return","at":"2011-01-04T10:00:00Z","amount":19.5,"currency":"GBP"},\
                        {"id":"4","type":"purchase","at":"2011-06-09T00:01:00Z","amount":15.3,"currency":"GBP",\
                        "distinctProducts":1}]}
                        {"asOf":"2011-06-09T00:00:00Z","models":["client-strata"],"customer":{"id":"b"},\
                        "business":{"purchaseCycleDays":36},"recorded":["purchase","return"],"events":[\
                        {"id":"1","type":"purchase","at":"2011-06-08T23:59:00Z","amount":22.2,"currency":"GBP",\
                        "distinctProducts":2}]}
                        """);
    }

    @Test
    void theTableSaysWhoBoughtAgain() throws Exception {
        Path answers = folder.resolve("answers.ndjson");
        Path table = folder.resolve("table.md");
        Files.writeString(
                answers,
                """
                {"line":1,"customer":{"id":"a"},"placements":[{"model":"client-strata","stage":"COMMODITY"}]}
                {"line":2,"customer":{"id":"b"},"placements":[{"model":"client-strata","stage":null}]}
                """);

        InvoicesTool.table(list, DAY, answers, table);

        assertThat(table)
                .content()
                .isEqualToNormalizingNewlines(
                        """
                        | stratum | customers | bought again |
                        | --- | ---: | ---: |
                        | COMMODITY | 1 | 100 % |
                        | no stage | 1 | 0 % |
                        """);
    }
}
