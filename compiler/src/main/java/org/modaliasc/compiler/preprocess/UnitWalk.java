// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;

/**
 * Follows the directives of one translation unit and yields the text between them, without reading that text.
 *
 * <p>Not thread-safe; what it reads from is.
 */
final class UnitWalk implements TextSource.Following {
    /** Includes inside includes; the limit of gcc. */
    static final int MAX_INCLUDE_DEPTH = 200;

    /** Directives and texts of one unit: files that include themselves twice would otherwise never come to an end. */
    static final int MAX_ITEMS = 1 << 23;

    /** Runs of definitions in headers that no unit read before: more than most drivers bring. */
    private static final int NEW_RUNS = 1 << 10;

    private final FileIndexes indexes;
    private final IncludePath path;
    private final PreprocessorOptions options;
    private final Diagnostics diagnostics;
    private final UnitContext context;
    private final MacroTable macros;
    private final Deque<IncludeFrame> frames = new ArrayDeque<>();
    private final UnitTexts texts = new UnitTexts();
    private final Set<String> once = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final UnitValues values;
    private final UnitConditions conditions;
    private final UnitFiles files;
    private final Inclusions inclusions;
    private final Symbol definedOperator;
    private int position;
    // Whether the reader passes over the text of headers unread.
    private boolean passing;
    private @Nullable ActiveText passed;

    UnitWalk(FileIndexes indexes, IncludePath path, PreprocessorOptions options, SourceFile source, Diagnostics found) {
        this.indexes = indexes;
        this.macros = new MacroTable(indexes.symbols(), indexes.runs() + NEW_RUNS);
        this.path = path;
        this.options = options;
        this.diagnostics = found;
        this.values = new UnitValues(source, frames);
        this.definedOperator = indexes.symbols().intern("defined");
        this.context = new UnitContext(indexes.symbols(), found, new ExpansionBudget(), values);
        this.files = new UnitFiles(source, path);
        this.inclusions = new Inclusions(macros, indexes.symbols(), options.expectedAbsent(), texts, files, path);
        this.conditions = new UnitConditions(inclusions, path, context);
        for (MacroDefinition builtin : indexes.builtins()) {
            macros.define(builtin, 0);
        }
        enter(indexes.ofOne(source), -1, true);
        // Frames are a stack, so what comes first is pushed last.
        for (int i = options.forcedIncludes().size() - 1; i >= 0; i--) {
            String forced = options.forcedIncludes().get(i);
            IncludePath.Hit hit = path.find(new HeaderName(forced, true), "");
            files.add(hit);
            if (hit.lookup() instanceof Lookup.Found file) {
                enter(indexes.of(file.file()), hit.directory(), false);
            } else {
                absent(Diagnostic.error(
                        "source.forced-include", null, "The forced include `" + forced + "` is not found."));
            }
        }
        enter(indexes.ofOne(FileIndexes.predefined(options.predefined())), -1, true);
        enter(indexes.common(options.common()), -1, false);
    }

    MacroTable macros() {
        return macros;
    }

    UnitContext context() {
        return context;
    }

    /** Returns all text met so far, in order. */
    UnitTexts texts() {
        return texts;
    }

    UnitValues values() {
        return values;
    }

    UnitFiles files() {
        return files;
    }

    /** Follows directives up to the next text, and returns it; null at the end of the unit. */
    @Override
    public @Nullable ActiveText next() {
        passing = false;
        return follow();
    }

    /**
     * Follows directives like {@link #next}, for a reader that passes over text of headers that is not declarative. A header that has
     * no other text may be taken as a whole: then the text returned is empty and stands for all of it.
     */
    @Nullable
    ActiveText nextPassing() {
        passing = true;
        return follow();
    }

    private @Nullable ActiveText follow() {
        while (!frames.isEmpty()) {
            IncludeFrame frame = frames.element();
            Item[] items = frame.index.items();
            if (frame.item >= items.length) {
                if (frame.openConditionals > 0) {
                    unterminated(frame);
                }
                frames.pop();
                if (frame.recording != null) {
                    inclusions.end(frame.recording, position);
                }
                continue;
            }
            if (++position > MAX_ITEMS) {
                tooLarge(frame, items[frame.item]);
                frames.clear();
                return null;
            }
            Item item = items[frame.item];
            if (item instanceof TextRegion region) {
                frame.item++;
                ActiveText text = new ActiveText(frame.index, region, position, frames.size() - 1);
                inclusions.text(text, passing);
                return text;
            }
            if (item instanceof DefineRun run) {
                frame.item++;
                define(frame, run);
            } else {
                frame.item = follow(frame, (Directive) item, frame.item);
                if (passed != null) {
                    ActiveText whole = passed;
                    passed = null;
                    return whole;
                }
            }
        }
        return null;
    }

    /** Acts on a directive and returns the index of the item to go on with. */
    private int follow(IncludeFrame frame, Directive directive, int at) {
        switch (directive.kind()) {
            // A well-formed definition is in a run.
            case DEFINE ->
                report(frame, directive, "preprocess.macro-definition", "The directive defines no macro name.");
            case UNDEF -> {
                Symbol name = directive.name();
                if (name != null) {
                    inclusions.undefine(name, position);
                }
            }
            case INCLUDE, INCLUDE_NEXT -> include(frame, directive);
            case IF, IFDEF, IFNDEF -> {
                frame.openConditionals++;
                return holds(frame, directive) ? at + 1 : skipBranch(frame, directive);
            }
            case ELIF, ELIFDEF, ELIFNDEF, ELSE -> {
                if (frame.openConditionals == 0) {
                    stray(frame, directive);
                    break;
                }
                return skipRest(frame, directive);
            }
            case ENDIF -> {
                if (frame.openConditionals == 0) {
                    stray(frame, directive);
                } else {
                    frame.openConditionals--;
                }
            }
            case ERROR, WARNING -> message(frame, directive);
            case PRAGMA -> pragma(frame, directive);
            case LINE -> {
                inclusions.unrepeatable();
                values.lines().set(frame.index, directive);
            }
            case NULL -> {}
            case UNKNOWN -> report(frame, directive, "preprocess.unknown-directive", "The directive is not known.");
        }
        return at + 1;
    }

    private boolean holds(IncludeFrame frame, Directive directive) {
        switch (directive.kind()) {
            case IFDEF, ELIFDEF, IFNDEF, ELIFNDEF -> {
                Symbol name = directive.name();
                if (name == null) {
                    report(frame, directive, "preprocess.bad-condition", "The directive names no macro.");
                    return false;
                }
                boolean wanted = directive.kind() == DirectiveKind.IFDEF || directive.kind() == DirectiveKind.ELIFDEF;
                return inclusions.defined(name) == wanted;
            }
            case ELSE -> {
                return true;
            }
            default -> {
                return conditions.holds(frame.index, directive, frame.directory);
            }
        }
    }

    /** Goes from a branch whose condition fails to the first one that holds. */
    private int skipBranch(IncludeFrame frame, Directive failed) {
        Item[] items = frame.index.items();
        Directive branch = failed;
        while (true) {
            int next = branch.next();
            if (next >= items.length) {
                return items.length;
            }
            Directive following = (Directive) items[next];
            if (following.kind() == DirectiveKind.ENDIF) {
                frame.openConditionals--;
                return next + 1;
            }
            if (following.afterElse()) {
                afterElse(frame, following);
            } else if (holds(frame, following)) {
                return next + 1;
            }
            branch = following;
        }
    }

    /** Goes from the end of the branch that was taken behind the whole conditional. */
    private int skipRest(IncludeFrame frame, Directive endOfBranch) {
        Item[] items = frame.index.items();
        Directive branch = endOfBranch;
        int next = frame.item;
        while (branch.kind() != DirectiveKind.ENDIF) {
            if (branch.afterElse()) {
                afterElse(frame, branch);
            }
            next = branch.next();
            if (next >= items.length) {
                return items.length;
            }
            branch = (Directive) items[next];
        }
        frame.openConditionals--;
        return next + 1;
    }

    private void afterElse(IncludeFrame frame, Directive directive) {
        report(frame, directive, "preprocess.stray-directive", "The directive comes after `#else`.");
    }

    private void define(IncludeFrame frame, DefineRun run) {
        if (!frame.own) {
            inclusions.define(run, position);
            return;
        }
        for (MacroDefinition definition : run.definitions()) {
            if (definition.name() == definedOperator) {
                diagnostics.add(Diagnostic.error(
                        "preprocess.macro-definition", definition.location(), "The name `defined` cannot be a macro."));
                continue;
            }
            MacroDefinition replaced = macros.lookup(definition.name());
            if (replaced != null && !replaced.fromProgram() && !definition.sameAs(replaced, context.symbols())) {
                String message = "The macro `" + definition.name() + "` is redefined.";
                diagnostics.add(Diagnostic.warning("preprocess.redefinition", definition.location(), message)
                        .withNote(replaced.location(), "The earlier definition is here."));
            }
            macros.define(definition, position);
        }
    }

    private void include(IncludeFrame frame, Directive directive) {
        IncludeTarget known = directive.target();
        if (known != null && known.path() == path) {
            include(known, frame, directive);
            return;
        }
        SourceFile file = frame.index.file();
        HeaderName name = HeaderName.ofText(file.bytes(), directive.bodyStart(), directive.end());
        boolean computed = name == null;
        if (computed) {
            name = computedName(frame, directive);
        }
        if (name == null || name.name().isEmpty()) {
            report(frame, directive, "preprocess.include-name", "The include names no file.");
            return;
        }
        boolean next = directive.kind() == DirectiveKind.INCLUDE_NEXT;
        IncludePath.Hit hit = next ? path.findNext(name, frame.directory) : path.find(name, file.directory());
        if (hit.lookup() instanceof Lookup.Found found) {
            FileIndex index = indexes.of(found.file());
            IncludeTarget target = new IncludeTarget(path, hit, index, path.effects(index));
            if (!computed && !next) {
                directive.remember(target);
            } else {
                // The file depends on where this one was found, or on what macros stand for.
                inclusions.unrepeatable();
            }
            include(target, frame, directive);
            return;
        }
        inclusions.hit(hit);
        if (computed || next) {
            inclusions.unrepeatable();
        }
        if (hit.lookup() instanceof Lookup.Unreadable unreadable) {
            String message = "The header `" + name.name() + "` cannot be used. " + unreadable.reason() + ".";
            absent(Diagnostic.error("preprocess.include-unreadable", location(frame, directive), message));
        } else if (!options.expectedAbsent().test(name.name())) {
            String message = "The header `" + name.name() + "` is not found and counts as empty.";
            absent(Diagnostic.warning("preprocess.include-not-found", location(frame, directive), message));
        } else {
            inclusions.absent(new HeaderEffect.Absent(name, file.directory(), hit));
        }
    }

    private void include(IncludeTarget target, IncludeFrame frame, Directive directive) {
        inclusions.hit(target.hit());
        if (frames.size() <= MAX_INCLUDE_DEPTH) {
            enter(target);
            return;
        }
        inclusions.unrepeatable();
        if (reported.add("\0depth")) {
            String message = "Includes are nested more than " + MAX_INCLUDE_DEPTH + " deep.";
            diagnostics.add(Diagnostic.error("preprocess.include-depth", location(frame, directive), message)
                    .withHint("A file that includes itself needs a guard."));
        }
    }

    private void enter(IncludeTarget target) {
        FileIndex index = target.index();
        int depth = frames.size();
        inclusions.reached(depth);
        if (!index.regular()) {
            inclusions.unrepeatable();
            enter(index, target.hit().directory(), false);
            return;
        }
        if (guarded(index)) {
            return;
        }
        EffectRecording recording = null;
        if (passing) {
            HeaderEffect effect = inclusions.repeat(target.effects(), position, depth);
            if (effect != null) {
                if (effect.texts().count() > 0) {
                    passed = new ActiveText(index, TextRegion.EMPTY, position, depth);
                }
                position += effect.items();
                return;
            }
            recording = inclusions.begin(target.effects(), position, depth);
        }
        frames.push(new IncludeFrame(index, target.hit().directory(), false, recording));
    }

    private boolean guarded(FileIndex index) {
        Symbol guard = index.guard();
        return guard != null && inclusions.defined(guard);
    }

    /** Adds a finding about a missing file once, however often the file is asked for. */
    private void absent(Diagnostic diagnostic) {
        inclusions.unrepeatable();
        if (reported.add(diagnostic.message())) {
            diagnostics.add(diagnostic);
        }
    }

    private @Nullable HeaderName computedName(IncludeFrame frame, Directive directive) {
        List<Token> tokens = Arrays.asList(directive.tokens(frame.index));
        if (tokens.isEmpty()) {
            return null;
        }
        Token end = tokens.get(0).like(TokenKind.END, null, "");
        context.budget().renew();
        MacroExpander expander = new MacroExpander(TokenSource.of(tokens, end), macros, context, InvocationHook.NONE);
        return HeaderName.read(expander.next(), expander);
    }

    private void enter(FileIndex index, int directory, boolean own) {
        SourceFile file = index.file();
        if (index.onlyOnce() && !once.add(file.name())) {
            return;
        }
        if (guarded(index)) {
            return;
        }
        if (index.unclosedComment() >= 0 && reported.add("\0comment " + file.name())) {
            diagnostics.add(Diagnostic.error(
                    "preprocess.unterminated-comment",
                    file.location(index.unclosedComment(), 2),
                    "The comment is never closed."));
        }
        if (index.cutOff() >= 0 && reported.add("\0directives " + file.name())) {
            String message = "The file has more than " + FileIndexer.MAX_DIRECTIVES
                    + " directives; what comes here and behind is not read.";
            diagnostics.add(Diagnostic.error("preprocess.file-too-large", file.location(index.cutOff(), 1), message));
        }
        if (index.firstNul() >= 0 && reported.add("\0nul " + file.name())) {
            diagnostics.add(Diagnostic.warning(
                    "source.nul",
                    file.location(index.firstNul(), 1),
                    "The text has NUL bytes, which count as blanks."));
        }
        frames.push(new IncludeFrame(index, directory, own, null));
    }

    private void message(IncludeFrame frame, Directive directive) {
        inclusions.unrepeatable();
        StringBuilder text = new StringBuilder();
        for (Token token : directive.tokens(frame.index)) {
            text.append(token.spaceBefore() && text.length() > 0 ? " " : "").append(token.text());
        }
        String message = "The source says: " + (text.length() == 0 ? "(nothing)" : text) + ".";
        diagnostics.add(
                directive.kind() == DirectiveKind.ERROR
                        ? Diagnostic.error("preprocess.error", location(frame, directive), message)
                        : Diagnostic.warning("preprocess.warning", location(frame, directive), message));
    }

    private void pragma(IncludeFrame frame, Directive directive) {
        Token[] tokens = directive.tokens(frame.index);
        if (tokens.length != 4 || !tokens[2].is(TokenKind.STRING)) {
            return;
        }
        String text = tokens[2].text();
        Symbol name = context.symbols().intern(text.substring(1, text.length() - 1));
        inclusions.unrepeatable();
        switch (tokens[0].text()) {
            case "push_macro" -> macros.push(name);
            case "pop_macro" -> macros.pop(name, position);
            default -> {}
        }
    }

    private void stray(IncludeFrame frame, Directive directive) {
        report(frame, directive, "preprocess.stray-directive", "The directive belongs to no `#if`.");
    }

    /** Reports the innermost conditional that the file leaves open. */
    private void unterminated(IncludeFrame frame) {
        inclusions.unrepeatable();
        Item[] items = frame.index.items();
        for (int i = items.length - 1; i >= 0; i--) {
            if (items[i] instanceof Directive directive
                    && directive.next() >= items.length
                    && (directive.kind().opensConditional() || directive.kind().continuesConditional())) {
                if (reported.add("\0conditional " + frame.index.file().name())) {
                    String message = "The conditional is never ended by `#endif`.";
                    report(frame, directive, "preprocess.unterminated-conditional", message);
                }
                return;
            }
        }
    }

    private void tooLarge(IncludeFrame frame, Item item) {
        inclusions.unrepeatable();
        SourceFile file = frame.index.file();
        int offset = item instanceof Directive directive ? directive.start() : 0;
        String message = "The source and its headers have more than " + MAX_ITEMS
                + " directives and texts between them; the rest is not read.";
        diagnostics.add(Diagnostic.error("preprocess.unit-too-large", file.location(offset, 1), message));
    }

    private void report(IncludeFrame frame, Directive directive, String id, String message) {
        inclusions.unrepeatable();
        diagnostics.add(Diagnostic.error(id, location(frame, directive), message));
    }

    private static org.modaliasc.compiler.diagnostic.Location location(IncludeFrame frame, Directive directive) {
        SourceFile file = frame.index.file();
        return file.location(directive.start(), Math.max(1, directive.bodyStart() - directive.start()));
    }
}
