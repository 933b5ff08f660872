package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.digest.Sha256;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry of the {@link ClassCache} in bytes: the SHA-256 of all that follows, its key, and the
 * classes by the paths of their files.
 */
final class CachedClasses {

    private CachedClasses() {}

    /**
     * @throws IOException if it is not as it was written, or was written for another key
     */
    static Map<String, byte[]> read(byte[] entry, String key) throws IOException {
        MessageDigest digest = Sha256.begin();
        int start = Math.min(digest.getDigestLength(), entry.length);
        digest.update(entry, start, entry.length - start);
        if (!Arrays.equals(digest.digest(), Arrays.copyOf(entry, start))) {
            throw new IOException("it is damaged");
        }
        DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(entry, start, entry.length - start));
        if (!in.readUTF().equals(key)) {
            throw new IOException("it was made of something else");
        }
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return classes;
    }

    static byte[] write(Map<String, byte[]> classes, String key) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeUTF(key);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.write(Sha256.begin().digest(content.toByteArray()));
        content.writeTo(entry);
        return entry.toByteArray();
    }
}
