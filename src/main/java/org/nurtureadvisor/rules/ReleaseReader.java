package org.nurtureadvisor.rules;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.engine.ClassCache;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.ReleaseCompiler;
import org.nurtureadvisor.rules.engine.RulesRejectedException;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.rules.language.RuleBookReader;
import org.nurtureadvisor.rules.scenario.ScenarioReader;

import java.util.List;

/** Makes a release of rule files: reads them, checks them, compiles them. */
public final class ReleaseReader {

    private ReleaseReader() {}

    /**
     * Compiles afresh, whatever was compiled before.
     *
     * @throws RulesRejectedException with everything that is wrong with any of the files
     */
    public static CompiledRelease read(RuleFiles files) {
        return read(files, ClassCache.NONE);
    }

    /**
     * @param cache what was compiled before, and where to keep what is compiled now
     * @throws RulesRejectedException with everything that is wrong with any of the files
     */
    public static CompiledRelease read(RuleFiles files, ClassCache cache) {
        return ReleaseCompiler.compile(files.digest(), book(files), cache);
    }

    /**
     * The same, where scenarios must be readable, too. They are not run.
     *
     * @throws RulesRejectedException with everything that is wrong with any of the rules, or else
     *     with any of the scenarios
     */
    static CompiledRelease readWithScenarios(RuleFiles files, ClassCache cache) {
        RuleBook book = book(files);
        List<Diagnostic> mistakes = ScenarioReader.read(files.texts(), book).mistakes();
        if (!mistakes.isEmpty()) {
            throw new RulesRejectedException(mistakes);
        }
        return ReleaseCompiler.compile(files.digest(), book, cache);
    }

    private static RuleBook book(RuleFiles files) {
        Read<RuleBook> book = RuleBookReader.read(files.texts());
        if (!book.isSound()) {
            throw new RulesRejectedException(book.mistakes());
        }
        return book.value();
    }
}
