package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
            java.util.List.of().forEach( null )  ¦ java.util.List.of
            "x".getBytes()                       ¦ java.lang.String.getBytes
            java.lang.invoke.MethodHandles.lookup().findClass( "java.lang.Runtime" ) ¦ java.lang.invoke.MethodHandles.lookup
            ( (java.lang.invoke.MethodHandles.Lookup) null ).findClass( "x" )        ¦ java.lang.invoke.MethodHandles$Lookup.findClass
            ( (java.lang.invoke.MethodHandle) null ).asFixedArity()                  ¦ java.lang.invoke.MethodHandle
            org.nurtureadvisor.vocabulary.Facts.all()                                ¦ org.nurtureadvisor.vocabulary.Facts
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
            Integer.valueOf( 1 ).intValue()                          ¦ number
            org.nurtureadvisor.vocabulary.Customer.UNKNOWN.service() ¦ fact
            """)
    void letsPassWhatRulesAreMadeOf(String statement, String what, @TempDir Path folder)
            throws IOException {
        assertThat(ClassGuard.refused(compiled(statement, folder))).as(what).isEmpty();
    }

    @Test
    void refusesWhatIsInherited(@TempDir Path folder) throws IOException {
        assertThat(
                        ClassGuard.refused(
                                compiledClass(
                                        "class Rule extends RuntimeException { void fire() {"
                                                + " printStackTrace(); } }",
                                        folder)))
                .containsExactly("java.lang.RuntimeException");
    }

    private static Map<String, byte[]> compiled(String statement, Path folder) throws IOException {
        return compiledClass(
                "class Rule { void fire() throws Exception { " + statement + "; } }", folder);
    }

    private static Map<String, byte[]> compiledClass(String text, Path folder) throws IOException {
        Path source = folder.resolve("Rule.java");
        Files.writeString(source, text);
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
