import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Places the customers of an invoice list as of a day in its midst, and counts who bought again
 * after it. Needs nothing but a JDK:
 *
 * <pre>
 * java src/tools/Invoices.java requests invoices.csv.gz 2011-06-09 &gt; requests.ndjson
 * java src/tools/Invoices.java table invoices.csv.gz 2011-06-09 &lt; answers.ndjson
 * </pre>
 *
 * <p>The list is a gzipped CSV file with the columns {@code invoiceNo, customerId, invoiceDate,
 * country, lines, quantity, amountGbp, distinctProducts}; dates are taken as UTC, and a number that
 * begins with C is a credit note. As of a day means at its beginning. A customer without an invoice
 * before it is left out: there is nobody to place yet.
 */
class Invoices {

    private static final String MODEL = "client-strata";

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** How the service begins a placement. */
    private static final Pattern STAGE =
            Pattern.compile("\"model\":\"" + MODEL + "\",\"stage\":(?:\"(\\w+)\"|null)");

    private static final String NO_STAGE = "no stage";

    /** In the order of the table. */
    private static final List<String> STAGES =
            List.of("DEFECTED", "COMMODITY", "REPEAT", "LOYAL", "MISSIONARY", NO_STAGE);

    /** A month: nothing taken from the list itself, which knows what comes after that day. */
    private static final int CYCLE_DAYS = 30;

    private record Invoice(String number, Instant at, BigDecimal amount, int distinctProducts) {

        boolean isCreditNote() {
            return number.startsWith("C");
        }

        String event() {
            return isCreditNote()
                    ? """
                    {"id":"%s","type":"return","at":"%s","amount":%s,"currency":"GBP"}"""
                            .formatted(number, at, amount.abs())
                    : """
                    {"id":"%s","type":"purchase","at":"%s","amount":%s,"currency":"GBP",\
                    "distinctProducts":%d}"""
                            .formatted(number, at, amount, distinctProducts);
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println(
                    "usage: java Invoices.java requests|table invoices.csv.gz 2011-06-09 [cycleDays]");
            System.exit(2);
        }
        LocalDate day = LocalDate.parse(arguments[2]);
        Instant asOf = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        Map<String, List<Invoice>> customers = customers(Path.of(arguments[1]), asOf);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (arguments[0].equals("requests")) {
            int cycleDays = arguments.length > 3 ? Integer.parseInt(arguments[3]) : CYCLE_DAYS;
            customers.forEach(
                    (id, invoices) -> out.println(request(id, invoices, asOf, cycleDays)));
        } else {
            table(customers, asOf, System.in).forEach(out::println);
        }
        out.flush();
    }

    /** The invoices of each customer who has one before that instant, those after it included. */
    private static Map<String, List<Invoice>> customers(Path list, Instant asOf)
            throws IOException {
        Map<String, List<Invoice>> customers = new TreeMap<>();
        try (BufferedReader lines = text(new GZIPInputStream(Files.newInputStream(list)))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(",");
                customers
                        .computeIfAbsent(columns[1], id -> new ArrayList<>())
                        .add(
                                new Invoice(
                                        columns[0],
                                        LocalDateTime.parse(columns[2], WRITTEN)
                                                .toInstant(ZoneOffset.UTC),
                                        new BigDecimal(columns[6]),
                                        Integer.parseInt(columns[7])));
            }
        }
        customers
                .values()
                .removeIf(invoices -> invoices.stream().noneMatch(one -> one.at().isBefore(asOf)));
        return customers;
    }

    /**
     * One request. All invoices are sent, as a CRM would have it: what lies after {@code asOf}
     * changes nothing.
     *
     * @param cycleDays usual days between the purchases of a customer, as the shop might state them
     */
    private static String request(String id, List<Invoice> invoices, Instant asOf, int cycleDays) {
        return """
        {"asOf":"%s","models":["%s"],"customer":{"id":"%s"},"business":{"purchaseCycleDays":%d},\
        "recorded":["purchase","return"],"events":[%s]}"""
                .formatted(
                        asOf,
                        MODEL,
                        id,
                        cycleDays,
                        String.join(",", invoices.stream().map(Invoice::event).toList()));
    }

    /** How many customers each stage holds, and what share of them bought after that instant. */
    private static List<String> table(
            Map<String, List<Invoice>> customers, Instant asOf, InputStream answers)
            throws IOException {
        Map<String, int[]> counts = new LinkedHashMap<>();
        STAGES.forEach(stage -> counts.put(stage, new int[2]));
        try (BufferedReader lines = text(answers)) {
            for (Map.Entry<String, List<Invoice>> customer : customers.entrySet()) {
                int[] count = counts.get(stage(customer.getKey(), lines.readLine()));
                count[0]++;
                count[1] += buysAfter(customer.getValue(), asOf) ? 1 : 0;
            }
        }
        List<String> table = new ArrayList<>();
        table.add("| stratum | customers | bought again |");
        table.add("| --- | ---: | ---: |");
        counts.forEach(
                (stage, count) -> {
                    if (count[0] > 0) {
                        table.add(
                                "| %s | %d | %.0f %% |"
                                        .formatted(stage, count[0], 100.0 * count[1] / count[0]));
                    }
                });
        return table;
    }

    /** Answers come in the order of the requests, one a line. */
    private static String stage(String id, String answer) throws IOException {
        if (answer == null || !answer.contains("\"customer\":{\"id\":\"" + id + "\"")) {
            throw new IOException("no answer for customer " + id + ", but: " + answer);
        }
        Matcher stage = STAGE.matcher(answer);
        if (!stage.find()) {
            throw new IOException("customer " + id + " is not placed: " + answer);
        }
        return stage.group(1) == null ? NO_STAGE : stage.group(1);
    }

    private static boolean buysAfter(List<Invoice> invoices, Instant asOf) {
        return invoices.stream().anyMatch(one -> !one.isCreditNote() && one.at().isAfter(asOf));
    }

    private static BufferedReader text(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
