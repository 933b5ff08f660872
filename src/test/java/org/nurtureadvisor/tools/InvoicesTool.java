package org.nurtureadvisor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the tool for invoice lists the way its users do: from source, with a JDK alone. */
final class InvoicesTool {

    private InvoicesTool() {}

    /** Writes the requests for an invoice list to a file. */
    static void requests(Path list, String day, int cycleDays, Path requests)
            throws IOException, InterruptedException {
        run(
                new ProcessBuilder(command("requests", list, day, Integer.toString(cycleDays)))
                        .redirectOutput(requests.toFile()));
    }

    /** Writes the table for an invoice list and the answers to a file. */
    static void table(Path list, String day, Path answers, Path table)
            throws IOException, InterruptedException {
        run(
                new ProcessBuilder(command("table", list, day))
                        .redirectInput(answers.toFile())
                        .redirectOutput(table.toFile()));
    }

    private static List<String> command(String mode, Path list, String... more) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "src/tools/Invoices.java", mode, list.toString()));
        command.addAll(List.of(more));
        return command;
    }

    private static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertThat(process.waitFor()).isZero();
    }
}
