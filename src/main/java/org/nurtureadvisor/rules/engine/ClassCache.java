package org.nurtureadvisor.rules.engine;

import com.sun.security.auth.module.UnixSystem;

import io.quarkus.runtime.util.ClassPathUtils;

import org.drools.base.util.Drools;
import org.jboss.logging.Logger;
import org.nurtureadvisor.digest.Sha256;
import org.nurtureadvisor.vocabulary.Facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of compiled classes: what one start has compiled, the next need not. An entry that is
 * not as it was written is passed over, and nothing here ever fails: without the folder, rules are
 * compiled.
 *
 * <p>An entry is found by all that its classes depend on: the text that was written for Drools, the
 * vocabulary it was compiled against, and the versions of Drools and Java. This is truer than the
 * digest of the rule files and the version of the application. Other words or comments in the files
 * need no other classes; and while a version is in the making, its vocabulary and what it writes
 * for Drools change.
 */
public final class ClassCache {

    /** Keeps and finds nothing. */
    public static final ClassCache NONE = new ClassCache(null, "");

    private static final Logger LOG = Logger.getLogger(ClassCache.class);
    private static final String ENTRY = ".classes";
    private static final String UNFINISHED = ".unfinished";
    private static final int ROOT = 0;
    private static final int KEPT = 8;
    private static final long LARGEST = 64 << 20;

    private final Path folder;
    private final String origin;

    /**
     * @param origin what classes depend on besides the text
     */
    ClassCache(Path folder, String origin) {
        this.folder = folder;
        this.origin = origin;
    }

    /**
     * @param folder made when there is something to keep, for the user alone: whoever can write to
     *     it can change what rules say
     */
    public static ClassCache in(Path folder) {
        return new ClassCache(
                folder,
                "Drools %s, Java %s, vocabulary %s"
                        .formatted(
                                Drools.getFullVersion(),
                                Runtime.version().feature(),
                                vocabulary()));
    }

    private static String vocabulary() {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Facts.class.getClassLoader(),
                    Facts.class.getPackageName().replace('.', '/'),
                    found ->
                            files(found, ".class")
                                    .forEach(file -> classes.put(file.toString(), bytes(file))));
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary cannot be read", e);
        }
        MessageDigest digest = Sha256.begin();
        classes.values().forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The classes that were kept for a text.
     *
     * @return bytes of each class by the path of its file
     */
    Optional<Map<String, byte[]>> find(String text) {
        if (folder == null) {
            return Optional.empty();
        }
        String key = key(text);
        try {
            return Optional.of(read(key));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            passOver(text, e);
            return Optional.empty();
        }
    }

    /** Says that what was found is of no use. */
    void passOver(String text, Throwable why) {
        LOG.warnf("Rules are compiled again, as %s is of no use: %s", file(key(text)), why);
    }

    /** Keeps classes for the next start, and of what was kept before the newest few. */
    void keep(String text, Map<String, byte[]> classes) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder, forTheUserAlone());
            write(key(text), classes);
            dropOldest();
        } catch (IOException | UncheckedIOException e) {
            LOG.infof("Compiled rules are not kept for the next start: %s", e);
        }
    }

    private String key(String text) {
        MessageDigest digest = Sha256.begin();
        digest.update((origin + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path file(String key) {
        return folder.resolve(key + ENTRY);
    }

    private Map<String, byte[]> read(String key) throws IOException {
        if (Files.size(file(key)) > LARGEST) {
            throw new IOException("it is too large");
        }
        refuseWhatOthersMayHaveWritten();
        return CachedClasses.read(Files.readAllBytes(file(key)), key);
    }

    /** Whole or not at all: another start may be reading, and this one may be cut off. */
    private void write(String key, Map<String, byte[]> classes) throws IOException {
        Path unfinished = Files.createTempFile(folder, "", UNFINISHED);
        try {
            Files.write(unfinished, CachedClasses.write(classes, key));
            Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What was left unfinished grows old too. */
    private void dropOldest() throws IOException {
        List<Path> newestFirst =
                Stream.of(ENTRY, UNFINISHED)
                        .flatMap(suffix -> files(folder, suffix).stream())
                        .sorted(Comparator.comparing(ClassCache::written).reversed())
                        .toList();
        for (Path old :
                newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
            Files.deleteIfExists(old);
        }
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] forTheUserAlone() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private void refuseWhatOthersMayHaveWritten() throws IOException {
        if (!isPosix()) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IOException("others may write to its folder");
        }
        int owner = (int) Files.getAttribute(folder, "unix:uid");
        if (owner != ROOT && owner != new UnixSystem().getUid()) {
            throw new IOException("its folder belongs to somebody else");
        }
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
