// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
final class UnitWalk {
    /** Includes inside includes; the limit of gcc. */
    static final int MAX_INCLUDE_DEPTH = 200;

    /** Directives and texts of one unit: files that include themselves twice would otherwise never come to an end. */
    static final int MAX_ITEMS = 1 << 23;

    private static final class Frame {
        private final FileIndex index;
        private final int directory;
        // Whether only this unit reads the file, so that its definitions are of no interest to others.
        private final boolean own;
        private int item;
        private int openConditionals;

        Frame(FileIndex index, int directory, boolean own) {
            this.index = index;
            this.directory = directory;
            this.own = own;
        }
    }

    private final FileIndexes indexes;
    private final IncludePath path;
    private final PreprocessorOptions options;
    private final Diagnostics diagnostics;
    private final UnitContext context;
    private final MacroTable macros = new MacroTable();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<ActiveText> texts = new ArrayList<>();
    private final Set<String> once = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final UnitValues values;
    private final UnitConditions conditions;
    private final UnitFiles files;
    private final Symbol definedOperator;
    private int position;

    UnitWalk(FileIndexes indexes, IncludePath path, PreprocessorOptions options, SourceFile source, Diagnostics found) {
        this.indexes = indexes;
        this.path = path;
        this.options = options;
        this.diagnostics = found;
        this.values = new UnitValues(source, () -> Math.max(0, frames.size() - 1));
        this.definedOperator = indexes.symbols().intern("defined");
        this.context = new UnitContext(indexes.symbols(), found, new ExpansionBudget(), values);
        this.files = new UnitFiles(source);
        this.conditions = new UnitConditions(macros, path, context, files);
        for (BuiltinMacro builtin : BuiltinMacro.values()) {
            macros.define(new MacroDefinition(indexes.symbols().intern(builtin.spelling()), builtin), 0);
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
    List<ActiveText> texts() {
        return texts;
    }

    UnitValues values() {
        return values;
    }

    UnitFiles files() {
        return files;
    }

    /** Follows directives up to the next text, and returns it; null at the end of the unit. */
    @Nullable
    ActiveText next() {
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            Item[] items = frame.index.items();
            if (frame.item >= items.length) {
                if (frame.openConditionals > 0) {
                    unterminated(frame);
                }
                frames.pop();
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
                texts.add(text);
                return text;
            }
            if (item instanceof DefineRun run) {
                frame.item++;
                define(frame, run);
            } else {
                frame.item = follow(frame, (Directive) item, frame.item);
            }
        }
        return null;
    }

    /** Acts on a directive and returns the index of the item to go on with. */
    private int follow(Frame frame, Directive directive, int at) {
        switch (directive.kind()) {
            // A well-formed definition is in a run.
            case DEFINE ->
                report(frame, directive, "preprocess.macro-definition", "The directive defines no macro name.");
            case UNDEF -> {
                Symbol name = directive.name();
                if (name != null) {
                    macros.undefine(name, position);
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
            case LINE -> values.lines().set(frame.index, directive);
            case NULL -> {}
            case UNKNOWN -> report(frame, directive, "preprocess.unknown-directive", "The directive is not known.");
        }
        return at + 1;
    }

    private boolean holds(Frame frame, Directive directive) {
        switch (directive.kind()) {
            case IFDEF, ELIFDEF, IFNDEF, ELIFNDEF -> {
                Symbol name = directive.name();
                if (name == null) {
                    report(frame, directive, "preprocess.bad-condition", "The directive names no macro.");
                    return false;
                }
                boolean wanted = directive.kind() == DirectiveKind.IFDEF || directive.kind() == DirectiveKind.ELIFDEF;
                return (macros.lookup(name) != null) == wanted;
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
    private int skipBranch(Frame frame, Directive failed) {
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
    private int skipRest(Frame frame, Directive endOfBranch) {
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

    private void afterElse(Frame frame, Directive directive) {
        report(frame, directive, "preprocess.stray-directive", "The directive comes after `#else`.");
    }

    private void define(Frame frame, DefineRun run) {
        if (!frame.own) {
            macros.define(run, position);
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

    private void include(Frame frame, Directive directive) {
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
            IncludeTarget target = new IncludeTarget(path, hit, indexes.of(found.file()));
            if (!computed && !next) {
                directive.remember(target);
            }
            include(target, frame, directive);
            return;
        }
        files.add(hit);
        if (hit.lookup() instanceof Lookup.Unreadable unreadable) {
            String message = "The header `" + name.name() + "` cannot be used. " + unreadable.reason() + ".";
            absent(Diagnostic.error("preprocess.include-unreadable", location(frame, directive), message));
        } else if (!options.expectedAbsent().test(name.name())) {
            String message = "The header `" + name.name() + "` is not found and counts as empty.";
            absent(Diagnostic.warning("preprocess.include-not-found", location(frame, directive), message));
        }
    }

    private void include(IncludeTarget target, Frame frame, Directive directive) {
        files.add(target.hit());
        if (frames.size() <= MAX_INCLUDE_DEPTH) {
            enter(target.index(), target.hit().directory(), false);
        } else if (reported.add("\0depth")) {
            String message = "Includes are nested more than " + MAX_INCLUDE_DEPTH + " deep.";
            diagnostics.add(Diagnostic.error("preprocess.include-depth", location(frame, directive), message)
                    .withHint("A file that includes itself needs a guard."));
        }
    }

    /** Adds a finding about a missing file once, however often the file is asked for. */
    private void absent(Diagnostic diagnostic) {
        if (reported.add(diagnostic.message())) {
            diagnostics.add(diagnostic);
        }
    }

    private @Nullable HeaderName computedName(Frame frame, Directive directive) {
        List<Token> tokens = Arrays.asList(directive.tokens(frame.index));
        if (tokens.isEmpty()) {
            return null;
        }
        Token end = tokens.get(0).like(TokenKind.END, null, "");
        context.budget().renew();
        MacroExpander expander = new MacroExpander(TokenSource.of(tokens, end), macros, context, InvocationHook.NONE);
        return HeaderName.read(expander.next(), () -> expander.next());
    }

    private void enter(FileIndex index, int directory, boolean own) {
        SourceFile file = index.file();
        if (index.onlyOnce() && !once.add(file.name())) {
            return;
        }
        Symbol guard = index.guard();
        if (guard != null && macros.lookup(guard) != null) {
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
        frames.push(new Frame(index, directory, own));
    }

    private void message(Frame frame, Directive directive) {
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

    private void pragma(Frame frame, Directive directive) {
        Token[] tokens = directive.tokens(frame.index);
        if (tokens.length != 4 || !tokens[2].is(TokenKind.STRING)) {
            return;
        }
        String text = tokens[2].text();
        Symbol name = context.symbols().intern(text.substring(1, text.length() - 1));
        switch (tokens[0].text()) {
            case "push_macro" -> macros.push(name);
            case "pop_macro" -> macros.pop(name, position);
            default -> {}
        }
    }

    private void stray(Frame frame, Directive directive) {
        report(frame, directive, "preprocess.stray-directive", "The directive belongs to no `#if`.");
    }

    /** Reports the innermost conditional that the file leaves open. */
    private void unterminated(Frame frame) {
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

    private void tooLarge(Frame frame, Item item) {
        SourceFile file = frame.index.file();
        int offset = item instanceof Directive directive ? directive.start() : 0;
        String message = "The source and its headers have more than " + MAX_ITEMS
                + " directives and texts between them; the rest is not read.";
        diagnostics.add(Diagnostic.error("preprocess.unit-too-large", file.location(offset, 1), message));
    }

    private void report(Frame frame, Directive directive, String id, String message) {
        diagnostics.add(Diagnostic.error(id, location(frame, directive), message));
    }

    private static org.modaliasc.compiler.diagnostic.Location location(Frame frame, Directive directive) {
        SourceFile file = frame.index.file();
        return file.location(directive.start(), Math.max(1, directive.bodyStart() - directive.start()));
    }
}
