package org.nurtureadvisor.testsupport;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a class, or a package, says in the log, until this is closed. */
public final class Sayings extends ExtHandler {

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final Logger logger;
    private final List<String> said = new CopyOnWriteArrayList<>();

    public Sayings(Class<?> speaker) {
        this(speaker.getName());
    }

    public Sayings(Package speakers) {
        this(speakers.getName());
    }

    private Sayings(String category) {
        logger = Logger.getLogger(category);
        logger.setLevel(Level.INFO);
        logger.addHandler(this);
    }

    /** In the order in which it was said. */
    public List<String> said() {
        return List.copyOf(said);
    }

    @Override
    protected void doPublish(ExtLogRecord saying) {
        said.add(MESSAGE.format(saying));
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(null);
    }
}
