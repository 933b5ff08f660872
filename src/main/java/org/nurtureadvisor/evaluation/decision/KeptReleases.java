package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.ReleaseReader;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.rules.RulesConfig;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.RulesRejectedException;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The rules of earlier decisions, kept so that those can be repeated. */
@ApplicationScoped
public class KeptReleases {

    /** A compiled release takes some megabytes. */
    private static final int COMPILED = 4;

    private final Database database;
    private final ReleaseInForce releases;
    private final RulesConfig config;
    private final ObjectMapper mapper;
    private final Map<String, CompiledRelease> compiled =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, CompiledRelease> eldest) {
                    return size() > COMPILED;
                }
            };

    KeptReleases(
            Database database, ReleaseInForce releases, RulesConfig config, ObjectMapper mapper) {
        this.database = database;
        this.releases = releases;
        this.config = config;
        this.mapper = mapper;
    }

    /** Keeps the files of a release, unless that was done; until the transaction ends, it stays. */
    @Transactional(TxType.MANDATORY)
    public void keep(CompiledRelease release) {
        if (isKept(release.digest())) {
            return;
        }
        RuleFiles files = releases.files();
        if (!release.digest().equals(releases.current().digest())) {
            throw new IllegalStateException(release.digest() + " was to be kept already");
        }
        database.change(
                """
                insert into release (digest, files, recorded_at) values (?, ?::jsonb, ?)
                on conflict (digest) do nothing""",
                release.digest(),
                json(files),
                OffsetDateTime.now(ZoneOffset.UTC));
    }

    private boolean isKept(String digest) {
        return !database.read(
                        "select true from release where digest = ? for key share",
                        row -> row.getBoolean(1),
                        digest)
                .isEmpty();
    }

    private String json(RuleFiles files) {
        try {
            return mapper.writeValueAsString(files.texts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rule files could not be written", e);
        }
    }

    /**
     * A release that was kept, ready for use. It may have to be compiled, which takes seconds; one
     * at a time is.
     *
     * @throws ProblemException RELEASE_UNUSABLE if this version of the service cannot read it
     */
    public CompiledRelease find(String digest) {
        CompiledRelease current = releases.current();
        return current.digest().equals(digest) ? current : compiled(digest);
    }

    private synchronized CompiledRelease compiled(String digest) {
        CompiledRelease known = compiled.get(digest);
        if (known != null) {
            return known;
        }
        CompiledRelease release = compile(digest);
        compiled.put(digest, release);
        return release;
    }

    private CompiledRelease compile(String digest) {
        try {
            return ReleaseReader.read(files(digest), config.classCache());
        } catch (RulesRejectedException e) {
            throw new ProblemException(
                    ProblemCode.RELEASE_UNUSABLE,
                    "The rules "
                            + digest
                            + " were made for another version of the service, and cannot be read any"
                            + " more.");
        }
    }

    private RuleFiles files(String digest) {
        String files =
                database.read(
                                "select files from release where digest = ?",
                                row -> row.getString(1),
                                digest)
                        .get(0);
        try {
            return new RuleFiles(
                    mapper.readValue(files, new TypeReference<TreeMap<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kept files of " + digest + " are no JSON", e);
        }
    }
}
