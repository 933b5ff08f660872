package org.nurtureadvisor.rules;

import io.quarkus.runtime.util.ClassPathUtils;

import org.nurtureadvisor.digest.Sha256;
import org.nurtureadvisor.rules.language.FileName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rules folder at one moment: all that somebody may have put there to be read, so
 * that what lies at a wrong place, or under a wrong name, can be told.
 *
 * <p>Names that begin with a point are passed over: Kubernetes keeps the versions of a mounted
 * ConfigMap under such names.
 *
 * @param texts by path below the folder, with forward slashes; U+FFFD stands for bytes that are not
 *     UTF-8
 */
public record RuleFiles(SortedMap<String, String> texts) {

    /**
     * Reads a folder on disk.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static RuleFiles in(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        readInto(texts, folder, "");
        return new RuleFiles(texts);
    }

    private static void readInto(SortedMap<String, String> texts, Path folder, String below) {
        for (Path child : children(folder)) {
            String path = below + child.getFileName();
            if (Files.isDirectory(child)) {
                readInto(texts, child, path + "/");
            } else if (FileName.isForRules(path) && Files.isRegularFile(child)) {
                texts.put(path, text(child));
            }
        }
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

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (NotDirectoryException | NoSuchFileException e) {
            throw new UncheckedIOException("there is no folder " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the rule file " + file + " cannot be read", e);
        }
    }
}
