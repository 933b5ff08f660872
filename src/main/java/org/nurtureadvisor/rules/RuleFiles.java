package org.nurtureadvisor.rules;

import io.quarkus.runtime.util.ClassPathUtils;

import org.nurtureadvisor.digest.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rules folder at one moment: those that end in {@code .drl} or {@code .yaml} in the
 * folders directly below it.
 *
 * <p>Names that begin with a point are passed over: Kubernetes keeps the versions of a mounted
 * ConfigMap under such names.
 *
 * @param texts by path below the folder, with forward slashes
 */
public record RuleFiles(SortedMap<String, String> texts) {

    /**
     * Reads a folder on disk.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static RuleFiles in(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path child : children(folder)) {
            if (Files.isDirectory(child)) {
                for (Path file : children(child)) {
                    if (isRuleFile(file)) {
                        texts.put(child.getFileName() + "/" + file.getFileName(), text(file));
                    }
                }
            }
        }
        return new RuleFiles(texts);
    }

    /** Reads the files that travel inside the application. */
    static RuleFiles packaged() {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths("rules", folder -> texts.putAll(in(folder).texts()));
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged rules cannot be read", e);
        }
        return new RuleFiles(texts);
    }

    /** SHA-256 over names and contents, {@code sha256:…}. */
    public String digest() {
        MessageDigest digest = Sha256.begin();
        texts.forEach(
                (path, text) -> {
                    update(digest, path);
                    update(digest, text);
                });
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The length before the content keeps the border between two texts from moving. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static boolean isRuleFile(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".drl") || name.endsWith(".yaml"));
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the rule file " + file + " cannot be read", e);
        }
    }
}
