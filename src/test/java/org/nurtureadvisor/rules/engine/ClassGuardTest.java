package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.tools.ToolProvider;

/** The second line of defence: what compiled rules may not name, whoever wrote them. */
class ClassGuardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            Runtime.getRuntime().exec( "ls" )    ¦ java.lang.Runtime
            System.exit( 1 )                     ¦ java.lang.System.exit
            System.getenv()                      ¦ java.lang.System.getenv
            new ProcessBuilder( "ls" ).start()   ¦ java.lang.ProcessBuilder
            Class.forName( "x" ).getMethods()    ¦ java.lang.Class
            new String().getClass().getMethods() ¦ java.lang.Class
            Thread.sleep( 1 )                    ¦ java.lang.Thread
            java.nio.file.Files.delete( null )   ¦ java.nio.file.Files
            new java.net.URL( "x" ).openStream() ¦ java.net.URL
            new java.io.File[ 1 ][ 1 ].clone()   ¦ java.io.File
            java.time.Instant.now()              ¦ java.time.Instant
            """)
    void refusesWhatNoRuleMayUse(String statement, String named, @TempDir Path folder)
            throws IOException {
        assertThat(ClassGuard.refused(compiled(statement, folder)))
                .anyMatch(refused -> refused.startsWith(named));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            "a".equals( "b" )                                        ¦ text
            java.util.Objects.equals( 1, 2L )                        ¦ comparison
            new java.math.BigDecimal( "1" ).compareTo( null )        ¦ number
            System.arraycopy( new int[ 1 ], 0, new int[ 1 ], 0, 1 )  ¦ what enums do
            org.nurtureadvisor.vocabulary.Customer.UNKNOWN.service() ¦ fact
            """)
    void letsPassWhatRulesAreMadeOf(String statement, String what, @TempDir Path folder)
            throws IOException {
        assertThat(ClassGuard.refused(compiled(statement, folder))).as(what).isEmpty();
    }

    private static Map<String, byte[]> compiled(String statement, Path folder) throws IOException {
        Path source = folder.resolve("Rule.java");
        Files.writeString(
                source, "class Rule { void fire() throws Exception { " + statement + "; } }");
        int failures =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-nowarn",
                                "-proc:none",
                                source.toString());
        assertThat(failures).isZero();
        return Map.of("Rule.class", Files.readAllBytes(folder.resolve("Rule.class")));
    }
}
