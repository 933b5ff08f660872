import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * Makes up customers and what happened with them in two years, as much as is wanted: the same each
 * time for the same seed. Needs nothing but a JDK:
 *
 * <pre>
 * java src/tools/Population.java 1000000 10 | curl -T - -X POST \
 *     -H 'Content-Type: application/x-ndjson' localhost:8080/v1/events
 * </pre>
 *
 * <p>Customers differ in how often they buy, how much, and whether they still do; on average each
 * has as many events as asked for, and none has fewer than one. Half of the events are purchases
 * and returns, a third is conversation, the rest is all that a CRM records besides.
 */
class Population {

    private static final Instant END = Instant.parse("2026-11-21T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(730).toSeconds();
    private static final String CSV_HEADER =
            "customerId,id,type,at,amount,currency,discounted,distinctProducts,by,channel,topic,"
                    + "satisfaction,nps,prompted,marketing\n";

    private static final String[] CHANNELS = {
        "EMAIL", "EMAIL", "PHONE", "PHONE", "MEETING", "CHAT"
    };
    private static final String[] TOPICS = {"delivery", "price", "service", "range", "training"};

    /** A type of event and its share in a thousand. */
    private enum Kind {
        PURCHASE(470),
        RETURN(20),
        INTERACTION(300),
        VISIT(60),
        CONTENT_READ(40),
        IMPRESSION(20),
        LAGNIAPPE(15),
        SUGGESTION(15),
        REQUEST(15),
        NEED(10),
        COMPLAINT(10),
        SURVEY(10),
        REFERRAL(5),
        CONSENT(10);

        private final int share;

        Kind(int share) {
            this.share = share;
        }

        static Kind at(int thousandth) {
            int rest = thousandth;
            for (Kind kind : values()) {
                rest -= kind.share;
                if (rest < 0) {
                    return kind;
                }
            }
            throw new IllegalStateException("the shares make a thousand");
        }

        String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final boolean csv;
    private final StringBuilder line = new StringBuilder(256);

    private Population(boolean csv) {
        this.csv = csv;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println(
                    "usage: java Population.java customers eventsEach [ndjson|csv] [seed]");
            System.exit(2);
        }
        int customers = Integer.parseInt(arguments[0]);
        int eventsEach = Integer.parseInt(arguments[1]);
        boolean csv = arguments.length > 2 && arguments[2].equals("csv");
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        try (OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            new Population(csv).write(customers, eventsEach, seed, out);
        }
    }

    /** Customers go in pairs, of whom one has as many events more as the other has fewer. */
    private void write(int customers, int eventsEach, long seed, OutputStream out)
            throws IOException {
        if (csv) {
            out.write(CSV_HEADER.getBytes(StandardCharsets.US_ASCII));
        }
        for (int i = 0; i < customers; i++) {
            int difference =
                    new SplittableRandom(seed * 31 + i / 2).nextInt(Math.max(1, eventsEach));
            boolean unpaired = i == customers - 1 && i % 2 == 0;
            int count =
                    unpaired ? eventsEach : eventsEach + (i % 2 == 0 ? difference : -difference);
            writeCustomer(
                    i, count, new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * (i + 1))), out);
        }
    }

    private void writeCustomer(int number, int count, SplittableRandom random, OutputStream out)
            throws IOException {
        String id = "c-%08d".formatted(number);
        // A third has gone silent at some time; the others are active to the end.
        long active = random.nextInt(3) == 0 ? random.nextLong(SECONDS / 4, SECONDS) : SECONDS;
        int usualAmount = 10 + (int) Math.exp(random.nextDouble(7));
        Instant start = END.minus(SECONDS, ChronoUnit.SECONDS);
        for (int i = 0; i < count; i++) {
            long second = active * i / count + random.nextLong(Math.max(1, active / count));
            writeEvent(id, i, start.plusSeconds(second), usualAmount, random);
            out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void writeEvent(
            String customer, int number, Instant at, int usualAmount, SplittableRandom random) {
        Kind kind = Kind.at(random.nextInt(1000));
        line.setLength(0);
        if (csv) {
            line.append(customer).append(",e-").append(number).append(',');
            line.append(kind.wireName()).append(',').append(at);
        } else {
            line.append("{\"customerId\":\"").append(customer).append("\",\"id\":\"e-");
            line.append(number).append("\",\"type\":\"").append(kind.wireName());
            line.append("\",\"at\":\"").append(at).append('"');
        }
        boolean bought = kind == Kind.PURCHASE || kind == Kind.RETURN;
        int cents = usualAmount * (50 + random.nextInt(100));
        attribute("amount", bought ? cents / 100 + "." + cents % 100 / 10 : null);
        attribute("currency", bought ? text("GBP") : null);
        attribute("discounted", kind == Kind.PURCHASE ? random.nextInt(5) == 0 : null);
        attribute("distinctProducts", kind == Kind.PURCHASE ? 1 + random.nextInt(9) : null);
        attribute(
                "by",
                kind == Kind.INTERACTION ? text(random.nextBoolean() ? "US" : "CLIENT") : null);
        attribute("channel", kind == Kind.INTERACTION ? text(oneOf(CHANNELS, random)) : null);
        boolean about = kind == Kind.REQUEST || kind == Kind.NEED;
        attribute("topic", about ? text(oneOf(TOPICS, random)) : null);
        attribute("satisfaction", kind == Kind.SURVEY ? random.nextInt(11) : null);
        attribute("nps", kind == Kind.SURVEY ? random.nextInt(11) : null);
        attribute("prompted", kind == Kind.REFERRAL ? random.nextBoolean() : null);
        attribute("marketing", kind == Kind.CONSENT ? random.nextInt(4) > 0 : null);
        line.append(csv ? "\n" : "}\n");
    }

    private static String oneOf(String[] texts, SplittableRandom random) {
        return texts[random.nextInt(texts.length)];
    }

    private String text(String text) {
        return csv ? text : '"' + text + '"';
    }

    private void attribute(String name, Object value) {
        if (csv) {
            line.append(',').append(value == null ? "" : value);
        } else if (value != null) {
            line.append(",\"").append(name).append("\":").append(value);
        }
    }
}
