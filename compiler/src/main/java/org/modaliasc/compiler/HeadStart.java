// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.emit.GeneratedClass;
import org.modaliasc.compiler.emit.MatcherEmitter;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.compiler.source.Sightings;
import org.modaliasc.compiler.syntax.TableParser;
import org.modaliasc.match.PciIdEntry;

/**
 * Has the last stages of a compilation loaded while the first ones run.
 *
 * <p>In a virtual machine that has just started, loading the classes takes longer than the work. The stages come one after the other,
 * and all threads that compile need the same classes at the same time.
 */
public final class HeadStart {
    private final Thread thread;

    private HeadStart(Runnable work) {
        thread = new Thread(work, "head-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts to load the parser and what writes matchers, in the background. */
    public static HeadStart begin() {
        // No lambda: the first one of a virtual machine is what this would save.
        return new HeadStart(new Runnable() {
            @Override
            public void run() {
                HeadStart.run();
            }
        });
    }

    /** Starts to load what reads the results of an earlier run of a whole tree, in the background; no file is read. */
    public static HeadStart beginToRecall() {
        return new HeadStart(new Runnable() {
            @Override
            public void run() {
                HeadStart.recall();
            }
        });
    }

    /** Starts to load the parser alone. */
    static HeadStart beginToParse() {
        return new HeadStart(TableParser::prepare);
    }

    /** Starts to do something and then to load the parser alone. */
    static HeadStart beginToParse(Runnable before) {
        return new HeadStart(() -> {
            before.run();
            TableParser.prepare();
        });
    }

    /** Waits for the end. A class loader must not be closed before, be the compilation done or given up. */
    public void await() {
        WorkerThreads.join(List.of(thread));
    }

    /** Parses next to nothing and returns the class of a small table; the entry points are those of a compilation. */
    static GeneratedClass run() {
        TableParser.prepare();
        MatchEntry entry = new MatchEntry(new PciIdEntry(1, 2, 3, 4, 5, 6, 0), "table", 1, 0, "A");
        MatchTable table = new MatchTable("a", "ids", "table", List.of(entry));
        return MatcherEmitter.emit(MatchPlan.of(List.of(table)), "a", "Ids", "");
    }

    /** Looks for changes of no files and returns the result of no modules; the entry points are those of a run that finds kept results. */
    static TreeResult recall() {
        FileFacts.check(Decoder.ofNothing()).changes();
        TreeResult result = TreeMemory.Results.read(Decoder.ofNothing()).join();
        Sightings.content(new byte[0], 0);
        new TableCompiler();
        return result;
    }
}
